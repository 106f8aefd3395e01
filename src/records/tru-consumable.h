/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruConsumable:
 *
 * Paint, filler, glass fibre: counted in its unit and issued, not lent.
 */
#define TRU_CONSUMABLE_FIELDS(F)                                                                 \
  F (TOOL_LIBRARY, "tool_library", REF (tool_library), TRU_REQUIRED, PUBLIC, N_("Tool library")) \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Name"))                        \
  F (CODE, "code", CODE, TRU_SEARCHED | TRU_UNIQUE, PUBLIC, N_("Code"))                          \
  F (CATEGORY, "category", TEXT, TRU_SEARCHED, PUBLIC, N_("Category"))                           \
  F (UNIT, "unit", TEXT, TRU_REQUIRED, PUBLIC, N_("Unit"))                                       \
  F (UNIT_PRICE, "unit_price", MONEY, 0, PUBLIC, N_("Price per unit"))                           \
  F (MINIMUM, "minimum", DECIMAL, 0, PUBLIC, N_("Order again below"))                            \
  F (ENDED_ON, "ended_on", DATE, 0, PUBLIC, N_("No longer kept since"))                          \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_CONSUMABLE_##ID,
  TRU_CONSUMABLE_FIELDS (F)
#undef F
};

#define TRU_TYPE_CONSUMABLE (tru_consumable_get_type ())
TRU_DECLARE_RECORD (TruConsumable, tru_consumable, CONSUMABLE)

G_END_DECLS
