/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"
#include "tru-commitment.h"

G_BEGIN_DECLS

/**
 * TruPlanAction:
 *
 * One party’s task in an action plan.
 */
#define TRU_PLAN_ACTION_FIELDS(F)                                                     \
  F (PLAN, "plan", REF (plan), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Action plan")) \
  F (AXIS, "axis", REF (axis), 0, PERSONAL, N_("Axis"))                               \
  F (PARTY, "party", ENUM (commitment_party), TRU_REQUIRED, PERSONAL, N_("Who"))      \
  F (TASK, "task", TEXT, TRU_REQUIRED, PERSONAL, N_("Commitment"))                    \
  F (DUE_ON, "due_on", DATE, 0, PERSONAL, N_("At the latest on"))                     \
  F (FOLLOWER, "follower", REF (contact), 0, PERSONAL, N_("Followed by"))             \
  F (STARTED_ON, "started_on", DATE, 0, PERSONAL, N_("Started on"))                   \
  F (DONE_ON, "done_on", DATE, 0, PERSONAL, N_("Done on"))                            \
  F (DROPPED_ON, "dropped_on", DATE, 0, PERSONAL, N_("Dropped on"))                   \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))

enum
{
#define F(ID, ...) TRU_PLAN_ACTION_##ID,
  TRU_PLAN_ACTION_FIELDS (F)
#undef F
};

#define TRU_TYPE_PLAN_ACTION (tru_plan_action_get_type ())
TRU_DECLARE_RECORD (TruPlanAction, tru_plan_action, PLAN_ACTION)

G_END_DECLS
