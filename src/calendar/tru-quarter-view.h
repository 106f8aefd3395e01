/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-view.h"

G_BEGIN_DECLS

/**
 * TruQuarterView:
 *
 * A quarter of planning: crews × weeks, worksites as bars, and how many of a week's days each crew works.
 */
#define TRU_TYPE_QUARTER_VIEW (tru_quarter_view_get_type ())
G_DECLARE_FINAL_TYPE (TruQuarterView, tru_quarter_view, TRU, QUARTER_VIEW, TruCalendarView)

void       tru_quarter_view_set_crews    (TruQuarterView *self,
                                          GPtrArray      *crews);
void       tru_quarter_view_set_weekdays (TruQuarterView *self,
                                          const char     *weekdays);

G_END_DECLS
