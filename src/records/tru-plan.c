/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-plan.h"

#include <glib/gi18n.h>

const TruOption tru_plan_strategy_options[] = {
  { "mediation", N_("Mediation") },
  { "lease", N_("Lease negotiation") },
  { "debt", N_("Spreading the debt") },
  { "temporary", N_("Temporary housing") },
  { "works", N_("Works") },
  { "authorities", N_("Authorities") },
  { "training", N_("Training and work") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static gboolean
tru_plan_validate (TruRecord *record,
                   GError   **error)
{
  return tru_record_validate_order (record, TRU_PLAN_DRAFTED_ON, TRU_PLAN_ADOPTED_ON, error)
         && tru_record_validate_order (record, TRU_PLAN_DRAFTED_ON, TRU_PLAN_REPLACED_ON, error);
}

TRU_DEFINE_RECORD (TruPlan, tru_plan, TRU_PLAN_FIELDS, 45, "plan", "plans", N_("Action plan"), N_("Action plans"), tru_plan_validate)
