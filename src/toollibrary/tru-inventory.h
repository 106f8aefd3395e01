/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tool-page.h"

G_BEGIN_DECLS

/**
 * TruInventory:
 *
 * Every item, however many: searched, filtered, sorted; the one chosen is shown beside. Signal `desk-asked` (uid of an item).
 */
#define TRU_TYPE_INVENTORY (tru_inventory_get_type ())
G_DECLARE_FINAL_TYPE (TruInventory, tru_inventory, TRU, INVENTORY, TruToolPage)

gboolean    tru_inventory_show_item    (TruInventory *self,
                                        const char   *uid);
const char *tru_inventory_get_item     (TruInventory *self);
const char *tru_inventory_get_filter   (TruInventory *self);
const char *tru_inventory_get_category (TruInventory *self);
void        tru_inventory_restore      (TruInventory *self,
                                        const char   *filter,
                                        const char   *category,
                                        const char   *item);
void        tru_inventory_show_checks  (TruInventory *self,
                                        const char   *day,
                                        const char   *item);

G_END_DECLS
