/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_REPAIR_OUTCOME_REPAIRED,
  TRU_REPAIR_OUTCOME_BEYOND,
} TruRepairOutcome;

extern const TruOption tru_repair_outcome_options[];

/**
 * TruRepair:
 *
 * What is wrong with an item, who mends it, at what cost.
 */
#define TRU_REPAIR_FIELDS(F)                                                 \
  F (ITEM, "item", REF (item), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Item")) \
  F (SINCE, "since", DATE, TRU_REQUIRED, PUBLIC, N_("Since"))                \
  F (FAULT, "fault", NOTE, TRU_REQUIRED, PUBLIC, N_("Fault"))                \
  F (REPAIRER, "repairer", TEXT, 0, PUBLIC, N_("Repaired by"))               \
  F (COST, "cost", MONEY, 0, PUBLIC, N_("Cost"))                             \
  F (DONE_ON, "done_on", DATE, 0, PUBLIC, N_("Done on"))                     \
  F (OUTCOME, "outcome", ENUM (repair_outcome), 0, PUBLIC, N_("Outcome"))    \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_REPAIR_##ID,
  TRU_REPAIR_FIELDS (F)
#undef F
};

#define TRU_TYPE_REPAIR (tru_repair_get_type ())
TRU_DECLARE_RECORD (TruRepair, tru_repair, REPAIR)

G_END_DECLS
