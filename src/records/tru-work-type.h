/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruWorkType:
 *
 * One line of the catalogue of works: filling, painting, glass-fibre lining.
 */
#define TRU_WORK_TYPE_FIELDS(F)                                           \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Name")) \
  F (UNIT, "unit", TEXT, 0, PUBLIC, N_("Unit"))                           \
  F (UNIT_COST, "unit_cost", MONEY, 0, PUBLIC, N_("Cost per unit"))       \
  F (TECHNIQUE, "technique", TEXT, 0, PUBLIC, N_("Technique learned"))    \
  F (DUST, "dust", BOOLEAN, 0, PUBLIC, N_("Strips or sands"))             \
  F (ENDED_ON, "ended_on", DATE, 0, PUBLIC, N_("No longer done since"))

enum
{
#define F(ID, ...) TRU_WORK_TYPE_##ID,
  TRU_WORK_TYPE_FIELDS (F)
#undef F
};

#define TRU_TYPE_WORK_TYPE (tru_work_type_get_type ())
TRU_DECLARE_RECORD (TruWorkType, tru_work_type, WORK_TYPE)

G_END_DECLS
