/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-view.h"

G_BEGIN_DECLS

/* What the pointer does in a view that paints its items: clicks, drags, rests. */

void     tru_calendar_pointer_attach (TruCalendarView *view);
gboolean tru_calendar_pointer_cancel (TruCalendarView *view);

/* What a class does unless it knows better. */
gboolean tru_calendar_pointer_take   (TruCalendarView *view,
                                      double           x,
                                      double           y);
void     tru_calendar_pointer_carry  (TruCalendarView *view,
                                      double           dx,
                                      double           dy,
                                      gboolean         copies);
gboolean tru_calendar_pointer_drop   (TruCalendarView *view,
                                      gboolean         is_cancelled);
char    *tru_calendar_pointer_tell   (TruCalendarView *view,
                                      double           x,
                                      double           y);

G_END_DECLS
