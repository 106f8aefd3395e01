/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-accessory.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruAccessory, tru_accessory, TRU_ACCESSORY_FIELDS, 62, "accessory", "accessories", N_("Accessory"), N_("Accessories"), NULL)
