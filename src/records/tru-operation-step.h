/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruOperationStep:
 *
 * A step of an operation, on one of its axes.
 */
#define TRU_OPERATION_STEP_FIELDS(F)                                                             \
  F (OPERATION, "operation", REF (operation), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Operation")) \
  F (AXIS, "axis", REF (axis), 0, PUBLIC, N_("Axis"))                                            \
  F (POSITION, "position", INTEGER, TRU_REQUIRED, PUBLIC, N_("Order"))                           \
  F (NAME, "name", TEXT, TRU_REQUIRED, PUBLIC, N_("Name"))                                       \
  F (PLANNED_ON, "planned_on", DATE, 0, PUBLIC, N_("Planned on"))                                \
  F (DONE_ON, "done_on", DATE, 0, PUBLIC, N_("Done on"))                                         \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_OPERATION_STEP_##ID,
  TRU_OPERATION_STEP_FIELDS (F)
#undef F
};

#define TRU_TYPE_OPERATION_STEP (tru_operation_step_get_type ())
TRU_DECLARE_RECORD (TruOperationStep, tru_operation_step, OPERATION_STEP)

G_END_DECLS
