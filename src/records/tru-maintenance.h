/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_MAINTENANCE_TYPE_ELECTRICAL,
  TRU_MAINTENANCE_TYPE_SAFETY,
  TRU_MAINTENANCE_TYPE_UPKEEP,
  TRU_MAINTENANCE_TYPE_NOTE,
} TruMaintenanceType;

extern const TruOption tru_maintenance_type_options[];

/**
 * TruMaintenance:
 *
 * A check, upkeep or noted condition of an item.
 */
#define TRU_MAINTENANCE_FIELDS(F)                                             \
  F (ITEM, "item", REF (item), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Item"))  \
  F (TYPE, "type", ENUM (maintenance_type), TRU_REQUIRED, PUBLIC, N_("Type")) \
  F (DONE_ON, "done_on", DATE, TRU_REQUIRED, PUBLIC, N_("Done on"))           \
  F (PASSED, "passed", BOOLEAN, 0, PUBLIC, N_("Passed"))                      \
  F (DONE_BY, "done_by", TEXT, 0, PUBLIC, N_("Done by"))                      \
  F (COST, "cost", MONEY, 0, PUBLIC, N_("Cost"))                              \
  F (NEXT_ON, "next_on", DATE, 0, PUBLIC, N_("Next on"))                      \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_MAINTENANCE_##ID,
  TRU_MAINTENANCE_FIELDS (F)
#undef F
};

#define TRU_TYPE_MAINTENANCE (tru_maintenance_get_type ())
TRU_DECLARE_RECORD (TruMaintenance, tru_maintenance, MAINTENANCE)

G_END_DECLS
