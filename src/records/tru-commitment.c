/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-commitment.h"

#include <glib/gi18n.h>

const TruOption tru_commitment_party_options[] = {
  { "household", N_("The family") },
  { "association", N_("The association") },
  { "referrer", N_("The referrer") },
  { "landlord", N_("The landlord") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static gboolean
tru_commitment_validate (TruRecord *record,
                         GError   **error)
{
  return tru_record_validate_order (record, TRU_COMMITMENT_STARTED_ON, TRU_COMMITMENT_DONE_ON, error);
}

TRU_DEFINE_RECORD (TruCommitment, tru_commitment, TRU_COMMITMENT_FIELDS, 18, "commitment", "commitments", N_("Commitment"), N_("Commitments"), tru_commitment_validate)
