/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-calendar-item.h"
#include "tru-office.h"

G_BEGIN_DECLS

/* What the person does to an item of the calendar: each is an operation on the writer thread, undone from a toast. */

void tru_calendar_act_move   (GtkWidget       *widget,
                              TruOffice       *office,
                              TruCalendarItem *item,
                              gint64           start_delta,
                              gint64           end_delta);
void tru_calendar_act_copy   (GtkWidget       *widget,
                              TruOffice       *office,
                              TruCalendarItem *item,
                              TruTime          starts);
void tru_calendar_act_cancel (GtkWidget       *widget,
                              TruOffice       *office,
                              TruCalendarItem *item);
void tru_calendar_act_note_outcome (GtkWidget       *widget,
                                    TruOffice       *office,
                                    TruCalendarItem *item,
                                    gint64           outcome);

G_END_DECLS
