/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-inventory.h"

G_BEGIN_DECLS

/* The inventory, for the files that make it up. */

GListModel *tru_inventory_get_items       (TruInventory   *self);
GListModel *tru_inventory_get_chosen      (TruInventory   *self);
void        tru_inventory_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
