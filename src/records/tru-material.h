/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruMaterial:
 *
 * Material of a worksite, planned and used.
 */
#define TRU_MATERIAL_FIELDS(F)                                                                 \
  F (WORKSITE, "worksite", REF (worksite), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Worksite")) \
  F (NAME, "name", TEXT, TRU_REQUIRED, PUBLIC, N_("Material"))                                 \
  F (CONSUMABLE, "consumable", REF (consumable), 0, PUBLIC, N_("Consumable"))                  \
  F (QUANTITY, "quantity", DECIMAL, 0, PUBLIC, N_("Quantity"))                                 \
  F (UNIT, "unit", TEXT, 0, PUBLIC, N_("Unit"))                                                \
  F (UNIT_PRICE, "unit_price", MONEY, 0, PUBLIC, N_("Price per unit"))                         \
  F (USED, "used", DECIMAL, 0, PUBLIC, N_("Used"))                                             \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_MATERIAL_##ID,
  TRU_MATERIAL_FIELDS (F)
#undef F
};

#define TRU_TYPE_MATERIAL (tru_material_get_type ())
TRU_DECLARE_RECORD (TruMaterial, tru_material, MATERIAL)

G_END_DECLS
