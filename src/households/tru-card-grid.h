/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-household-sections.h"

G_BEGIN_DECLS

/**
 * TruCardPlace:
 * @title: of the card, marked for translation
 * @context: (nullable): of the translation
 * @show: fills the card
 * @column: where it begins, of three
 * @row: its row
 * @width: how many columns it has
 */
typedef struct
{
  const char *title;
  const char *context;
  TruHouseholdSection show;
  int column;
  int row;
  int width;
} TruCardPlace;

/**
 * TruCardGrid:
 *
 * The cards of one tab of a household's page: each with a title, a pencil whose menu edits what it shows, and filled by a
 * function of its own.
 */
#define TRU_TYPE_CARD_GRID (tru_card_grid_get_type ())
G_DECLARE_FINAL_TYPE (TruCardGrid, tru_card_grid, TRU, CARD_GRID, GtkWidget)

void     tru_card_grid_set_places (TruCardGrid            *self,
                                   const TruCardPlace     *places,
                                   guint                   n_places);
void     tru_card_grid_show       (TruCardGrid            *self,
                                   const TruHouseholdFile *file);
TruCard *tru_card_grid_get_card   (TruCardGrid            *self,
                                   guint                   place);

G_END_DECLS
