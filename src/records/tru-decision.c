/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-decision.h"

#include <glib/gi18n.h>

const TruOption tru_decision_outcome_options[] = {
  { "accepted", N_("Accepted") },
  { "refused", N_("Refused") },
  { "postponed", N_("Postponed") },
  { "redirected", N_("Redirected") },
  { "assessment", N_("Assessment ordered") },
  { "support", N_("Kind of support decided") },
  { "extra_aid", N_("Extra aid") },
  { "opinion", N_("Opinion on collective actions") },
  { "noted", N_("Progress noted") },
  { NULL, NULL },
};

const TruOption tru_decision_support_type_options[] = {
  { "entering", N_("Entering a dwelling") },
  { "keeping", N_("Keeping the dwelling") },
  { "other", N_("Other") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruDecision, tru_decision, TRU_DECISION_FIELDS, 39, "decision", "decisions", N_("Decision"), N_("Decisions"), NULL)
