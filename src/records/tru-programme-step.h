/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_PROGRAMME_STEP_CONDITION_NONE,
  TRU_PROGRAMME_STEP_CONDITION_REFERRAL_COMPLETE,
  TRU_PROGRAMME_STEP_CONDITION_ACCEPTED,
  TRU_PROGRAMME_STEP_CONDITION_CONTRACT_SIGNED,
  TRU_PROGRAMME_STEP_CONDITION_PREPARATION_DONE,
  TRU_PROGRAMME_STEP_CONDITION_WORKSITE_FINISHED,
  TRU_PROGRAMME_STEP_CONDITION_REVIEW_DONE,
  TRU_PROGRAMME_STEP_CONDITION_ASSESSMENT_DONE,
  TRU_PROGRAMME_STEP_CONDITION_PLAN_AGREED,
  TRU_PROGRAMME_STEP_CONDITION_LANDLORD_AGREED,
  TRU_PROGRAMME_STEP_CONDITION_VISIT_MADE,
  TRU_PROGRAMME_STEP_CONDITION_DECIDED,
  TRU_PROGRAMME_STEP_CONDITION_FINAL_REVIEW,
} TruProgrammeStepCondition;

extern const TruOption tru_programme_step_condition_options[];

/* The same without “nothing”, to choose several from. */
#define tru_programme_step_entry_options (&tru_programme_step_condition_options[TRU_PROGRAMME_STEP_CONDITION_NONE + 1])

/**
 * TruProgrammeStep:
 *
 * One step of a programme, in order.
 */
#define TRU_PROGRAMME_STEP_FIELDS(F)                                                             \
  F (PROGRAMME, "programme", REF (programme), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Programme")) \
  F (POSITION, "position", INTEGER, TRU_REQUIRED, PUBLIC, N_("Order"))                           \
  F (NAME, "name", TEXT, TRU_REQUIRED, PUBLIC, N_("Name"))                                       \
  F (DELAY_DAYS, "delay_days", INTEGER, 0, PUBLIC, N_("Days after the step before"))             \
  F (CONDITION, "condition", ENUM (programme_step_condition), 0, PUBLIC, N_("Needed to pass"))   \
  F (AXIS, "axis", REF (axis), 0, PUBLIC, N_("Axis"))                                            \
  F (OPTIONAL, "optional", BOOLEAN, 0, PUBLIC, N_("May be left out"))            \
  F (ENTRY, "entry", SET (programme_step_entry), 0, PUBLIC, N_("Needed to enter"))               \
  F (RETIRED_ON, "retired_on", DATE, 0, PUBLIC, N_("Not in new supports since"))

enum
{
#define F(ID, ...) TRU_PROGRAMME_STEP_##ID,
  TRU_PROGRAMME_STEP_FIELDS (F)
#undef F
};

#define TRU_TYPE_PROGRAMME_STEP (tru_programme_step_get_type ())
TRU_DECLARE_RECORD (TruProgrammeStep, tru_programme_step, PROGRAMME_STEP)

G_END_DECLS
