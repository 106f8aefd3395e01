/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-item.h"
#include "tru-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A worksite that goes elsewhere: the rules that judge a new one judge it again. */

void tru_worksite_move_step  (GtkWidget       *widget,
                              TruOffice       *office,
                              TruCalendarItem *item,
                              gint64           days);
void tru_worksite_move_stretch (GtkWidget       *widget,
                                TruOffice       *office,
                                TruCalendarItem *item,
                                gint64           days);
void tru_worksite_move_place (GtkWidget       *widget,
                              TruOffice       *office,
                              TruCalendarItem *item,
                              gint64           days,
                              const char      *crew);

G_END_DECLS
