/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TruChosenBar:
 *
 * Shows while several items of the inventory are chosen: how many, and what can be done to all of them.
 */
#define TRU_TYPE_CHOSEN_BAR (tru_chosen_bar_get_type ())
G_DECLARE_FINAL_TYPE (TruChosenBar, tru_chosen_bar, TRU, CHOSEN_BAR, AdwBin)

void tru_chosen_bar_follow (TruChosenBar      *self,
                            GtkSelectionModel *selection);

G_END_DECLS
