/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tone.h"

G_BEGIN_DECLS

/**
 * TruFigureCard:
 *
 * A number, what it counts and a few words more; a click leads to its room.
 */
#define TRU_TYPE_FIGURE_CARD (tru_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (TruFigureCard, tru_figure_card, TRU, FIGURE_CARD, GtkButton)

void tru_figure_card_set (TruFigureCard *self,
                          gint64         figure,
                          const char    *label,
                          const char    *caption,
                          TruTone        tone);

G_END_DECLS
