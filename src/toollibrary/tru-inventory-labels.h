/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-inventory.h"

G_BEGIN_DECLS

void tru_inventory_labels_print (TruInventory *self);

G_END_DECLS
