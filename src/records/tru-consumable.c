/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-consumable.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruConsumable, tru_consumable, TRU_CONSUMABLE_FIELDS, 63, "consumable", "consumables", N_("Consumable"), N_("Consumables"), NULL)
