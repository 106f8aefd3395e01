/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-risk.h"

#include <glib/gi18n.h>

const TruOption tru_risk_type_options[] = {
  { "eviction", N_("Eviction") },
  { "debt", N_("Debt") },
  { "works", N_("Works") },
  { "rehousing", N_("Rehousing") },
  { "sanitary", N_("Sanitary state") },
  { "adaptation", N_("Adaptation") },
  { NULL, NULL },
};

const TruOption tru_risk_gravity_options[] = {
  { "low", N_("Low") },
  { "medium", N_("Medium") },
  { "high", N_("High") },
  { NULL, NULL },
};

static gboolean
tru_risk_validate (TruRecord *record,
                   GError   **error)
{
  return tru_record_validate_order (record, TRU_RISK_NOTED_ON, TRU_RISK_SETTLED_ON, error);
}

TRU_DEFINE_RECORD (TruRisk, tru_risk, TRU_RISK_FIELDS, 41, "risk", "risks", N_("Risk"), N_("Risks"), tru_risk_validate)
