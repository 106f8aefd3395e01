/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-pill.h"
#include "tru-queries-pathways.h"

G_BEGIN_DECLS

/**
 * TruPathwayCard:
 *
 * One support on the board: the household, the days left, who follows it. Signal `moved` (i): Alt and an arrow, 1 or -1.
 */
#define TRU_TYPE_PATHWAY_CARD (tru_pathway_card_get_type ())
G_DECLARE_FINAL_TYPE (TruPathwayCard, tru_pathway_card, TRU, PATHWAY_CARD, GtkListBoxRow)

GtkWidget  *tru_pathway_card_new           (TruRow         *row);
const char *tru_pathway_card_get_support   (TruPathwayCard *self);
const char *tru_pathway_card_get_household (TruPathwayCard *self);
void        tru_pathway_show_due           (TruPill        *pill,
                                            TruRow         *row);

G_END_DECLS
