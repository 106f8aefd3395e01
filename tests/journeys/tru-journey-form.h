/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-journey.h"

G_BEGIN_DECLS

/* A person before forms and cards: rows by their title, pencils and their menus. */
void        tru_journey_click_in    (TruJourney               *self,
                                     GtkWidget                *within,
                                     const char               *text);
void        tru_journey_fill_nth    (TruJourney               *self,
                                     const char               *title,
                                     guint                     nth,
                                     const char               *text);
GtkWidget  *tru_journey_open_menu   (TruJourney               *self,
                                     GtkWidget                *button);
void        tru_journey_pencil      (TruJourney               *self,
                                     const char               *card,
                                     const char               *item);
void        tru_journey_fill        (TruJourney               *self,
                                     const char               *row,
                                     const char               *text);
void        tru_journey_choose      (TruJourney               *self,
                                     const char               *row,
                                     const char               *option);
void        tru_journey_pick        (TruJourney               *self,
                                     const char               *row,
                                     const char               *letters);
void        tru_journey_save        (TruJourney               *self);
void        tru_journey_open_line   (TruJourney               *self,
                                     const char               *card,
                                     const char               *line);
void        tru_journey_give_up     (TruJourney               *self);
void        tru_journey_show_tab    (TruJourney               *self,
                                     const char               *tab);

G_END_DECLS
