/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruAccessory:
 *
 * A part of a kit, ticked when the kit comes back.
 */
#define TRU_ACCESSORY_FIELDS(F)                                              \
  F (TOOL, "tool", REF (tool), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Tool")) \
  F (NAME, "name", TEXT, TRU_REQUIRED, PUBLIC, N_("Name"))                   \
  F (QUANTITY, "quantity", INTEGER, 0, PUBLIC, N_("Quantity"))               \
  F (VALUE, "value", MONEY, 0, PUBLIC, N_("Value"))

enum
{
#define F(ID, ...) TRU_ACCESSORY_##ID,
  TRU_ACCESSORY_FIELDS (F)
#undef F
};

#define TRU_TYPE_ACCESSORY (tru_accessory_get_type ())
TRU_DECLARE_RECORD (TruAccessory, tru_accessory, ACCESSORY)

G_END_DECLS
