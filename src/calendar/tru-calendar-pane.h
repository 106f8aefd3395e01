/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-calendar-data.h"

G_BEGIN_DECLS

/**
 * TruCalendarPane:
 *
 * The left side of the calendar: a small month, what is shown, and the crews. Signals `filter-changed`, and
 * `day-picked` (gint64: #TruDate).
 */
#define TRU_TYPE_CALENDAR_PANE (tru_calendar_pane_get_type ())
G_DECLARE_FINAL_TYPE (TruCalendarPane, tru_calendar_pane, TRU, CALENDAR_PANE, GtkWidget)

void tru_calendar_pane_mark_today (TruCalendarPane *self);
void                     tru_calendar_pane_set_day    (TruCalendarPane *self,
                                                       TruDate          day);
void                     tru_calendar_pane_set_counts (TruCalendarPane *self,
                                                       const guint     *counts);
void                     tru_calendar_pane_set_crews  (TruCalendarPane *self,
                                                       GPtrArray       *crews);
void       tru_calendar_pane_set_store   (TruCalendarPane *self,
                                          TruStore        *store);
void       tru_calendar_pane_clear       (TruCalendarPane *self);
char      *tru_calendar_pane_describe    (TruCalendarPane *self);
const TruCalendarFilter *tru_calendar_pane_get_filter (TruCalendarPane *self);
void                     tru_calendar_pane_save       (TruCalendarPane *self,
                                                       GKeyFile        *file);
void                     tru_calendar_pane_restore    (TruCalendarPane *self,
                                                       GKeyFile        *file);

G_END_DECLS
