/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TruCard:
 *
 * A card with a title, something at its end (a caption, a pill, a button) and content below. In a .ui file `<child>` goes
 * to the content, `<child type="suffix">` to the end of the title line.
 */
#define TRU_TYPE_CARD (tru_card_get_type ())
G_DECLARE_FINAL_TYPE (TruCard, tru_card, TRU, CARD, GtkWidget)

void       tru_card_set_title   (TruCard    *self,
                                 const char *title);
void       tru_card_set_caption (TruCard    *self,
                                 const char *caption);
void       tru_card_add_suffix  (TruCard    *self,
                                 GtkWidget  *suffix);
void       tru_card_append      (TruCard    *self,
                                 GtkWidget  *child);
void       tru_card_append_pair (TruCard    *self,
                                 GtkWidget  *name,
                                 GtkWidget  *value);
void       tru_card_clear       (TruCard    *self);

G_END_DECLS
