/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-programme-step.h"

#include <glib/gi18n.h>

const TruOption tru_programme_step_condition_options[] = {
  { "none", N_("Nothing") },
  { "referral_complete", N_("Complete referral") },
  { "accepted", N_("Accepted by the committee") },
  { "contract_signed", N_("Signed contract") },
  { "preparation_done", N_("Preparation done") },
  { "worksite_finished", N_("Finished worksite") },
  { "review_done", N_("Review done") },
  { "assessment_done", N_("Assessment done") },
  { "plan_agreed", N_("Action plan agreed") },
  { "landlord_agreed", N_("Landlord’s agreement") },
  { "visit_made", N_("Home visit made") },
  { "decided", N_("Decided by the decision body") },
  { "final_review", N_("Final review done") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruProgrammeStep, tru_programme_step, TRU_PROGRAMME_STEP_FIELDS, 6, "programme_step", "programme-steps", N_("Programme step"), N_("Programme steps"), NULL)
