/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-view.h"

G_BEGIN_DECLS

/**
 * TruMonthView:
 *
 * A month: six weeks of seven days. Signal `slots-changed`: it has become large enough to show more items of a day.
 */
#define TRU_TYPE_MONTH_VIEW (tru_month_view_get_type ())
G_DECLARE_FINAL_TYPE (TruMonthView, tru_month_view, TRU, MONTH_VIEW, TruCalendarView)

void       tru_month_view_set_totals (TruMonthView *self,
                                      const guint  *totals);
guint      tru_month_view_get_slots  (TruMonthView *self);

G_END_DECLS
