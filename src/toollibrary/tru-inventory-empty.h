/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruInventoryEmpty:
 *
 * An inventory that lists nothing: it offers what to begin with or, where somebody searched, all tools again. Signal `clear` when
 * a person wants these.
 */
#define TRU_TYPE_INVENTORY_EMPTY (tru_inventory_empty_get_type ())
G_DECLARE_FINAL_TYPE (TruInventoryEmpty, tru_inventory_empty, TRU, INVENTORY_EMPTY, AdwBin)

void tru_inventory_empty_show (TruInventoryEmpty *self,
                               TruOffice         *office,
                               gboolean           is_filtered);

G_END_DECLS
