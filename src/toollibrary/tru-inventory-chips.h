/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-queries-tool-library.h"

G_BEGIN_DECLS

/**
 * TruInventoryChips:
 *
 * One chip per state with its count; one of them is on. Signal `changed` when a person chose another.
 */
#define TRU_TYPE_INVENTORY_CHIPS (tru_inventory_chips_get_type ())
G_DECLARE_FINAL_TYPE (TruInventoryChips, tru_inventory_chips, TRU, INVENTORY_CHIPS, GtkWidget)

const char *tru_inventory_chips_get  (TruInventoryChips *self);
void        tru_inventory_chips_set  (TruInventoryChips *self,
                                      const char        *filter);
void        tru_inventory_chips_show (TruInventoryChips *self,
                                      TruRow            *counts);

G_END_DECLS
