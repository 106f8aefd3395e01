/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee.h"

#include <glib/gi18n.h>

const TruOption tru_committee_type_options[] = {
  { "technical", N_("Technical committee") },
  { "steering", N_("Steering committee") },
  { "decision", N_("Decision body") },
  { NULL, NULL },
};

static gboolean
tru_committee_validate (TruRecord *record,
                        GError   **error)
{
  return tru_record_validate_any (record, error, 2, TRU_COMMITTEE_PROGRAMME, TRU_COMMITTEE_OPERATION);
}

TRU_DEFINE_RECORD (TruCommittee, tru_committee, TRU_COMMITTEE_FIELDS, 36, "committee", "committees", N_("Committee"), N_("Committees"), tru_committee_validate)
