/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-calendar-item.h"

G_BEGIN_DECLS

/** TruAgendaRow: an item in the list, under its day's name when it is the first of the day. */
#define TRU_TYPE_AGENDA_ROW (tru_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (TruAgendaRow, tru_agenda_row, TRU, AGENDA_ROW, GtkWidget)

GtkWidget *tru_agenda_row_new   (void);
void       tru_agenda_row_show  (TruAgendaRow          *self,
                                 TruCalendarItem       *item,
                                 gboolean               first_of_day,
                                 TruTime                now);
gboolean   tru_agenda_row_shows (TruAgendaRow          *self,
                                 const TruCalendarItem *item);

G_END_DECLS
