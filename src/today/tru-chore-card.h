/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TruChoreCard:
 *
 * What waits, most urgent first: a few lines, all of them on demand.
 */
#define TRU_TYPE_CHORE_CARD (tru_chore_card_get_type ())
G_DECLARE_FINAL_TYPE (TruChoreCard, tru_chore_card, TRU, CHORE_CARD, GtkBox)

void     tru_chore_card_show         (TruChoreCard *self,
                                     GPtrArray   *chores);
void     tru_chore_card_show_error   (TruChoreCard *self,
                                     const char  *message);
gboolean tru_chore_card_get_expanded (TruChoreCard *self);
void     tru_chore_card_set_expanded (TruChoreCard *self,
                                     gboolean     expanded);

G_END_DECLS
