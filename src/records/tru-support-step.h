/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"
#include "tru-programme-step.h"

G_BEGIN_DECLS

/**
 * TruSupportStep:
 *
 * A programme's step as one support passes it. Once the support's rules are fixed it has its place here, and what stands
 * here goes before what the programme says now.
 */
#define TRU_SUPPORT_STEP_FIELDS(F)                                                               \
  F (SUPPORT, "support", REF (support), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Support"))       \
  F (STEP, "step", REF (programme_step), TRU_REQUIRED, PERSONAL, N_("Step"))                     \
  F (PLANNED_ON, "planned_on", DATE, 0, PERSONAL, N_("Planned on"))                              \
  F (DONE_ON, "done_on", DATE, 0, PERSONAL, N_("Done on"))                                       \
  F (CONDITION, "condition", ENUM (programme_step_condition), 0, PERSONAL, N_("Needed to pass")) \
  F (SKIPPED_ON, "skipped_on", DATE, 0, PERSONAL, N_("Left out on"))            \
  F (POSITION, "position", INTEGER, 0, PERSONAL, N_("Order"))                                    \
  F (DELAY_DAYS, "delay_days", INTEGER, 0, PERSONAL, N_("Days after the step before"))           \
  F (AXIS, "axis", REF (axis), 0, PERSONAL, N_("Axis"))                                          \
  F (OPTIONAL, "optional", BOOLEAN, 0, PERSONAL, N_("May be left out"))                          \
  F (ENTRY, "entry", SET (programme_step_entry), 0, PERSONAL, N_("Needed to enter"))

enum
{
#define F(ID, ...) TRU_SUPPORT_STEP_##ID,
  TRU_SUPPORT_STEP_FIELDS (F)
#undef F
};

#define TRU_TYPE_SUPPORT_STEP (tru_support_step_get_type ())
TRU_DECLARE_RECORD (TruSupportStep, tru_support_step, SUPPORT_STEP)

G_END_DECLS
