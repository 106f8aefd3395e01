/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-view.h"
#include "tru-working-days.h"

G_BEGIN_DECLS

#define TRU_TYPE_WEEK_VIEW (tru_week_view_get_type ())
G_DECLARE_FINAL_TYPE (TruWeekView, tru_week_view, TRU, WEEK_VIEW, TruCalendarView)

void       tru_week_view_set_crews    (TruWeekView *self,
                                       GPtrArray   *crews);
void       tru_week_view_set_weekdays (TruWeekView *self,
                                       const char  *weekdays,
                                       TruHolidays  region);
int        tru_week_view_get_n_days   (TruWeekView *self);

gboolean   tru_week_view_shows        (TruWeekView *self,
                                       TruTime      time);

G_END_DECLS
