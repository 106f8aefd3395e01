/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-programme.h"

#include <glib/gi18n.h>

const TruOption tru_programme_support_start_options[] = {
  { "acceptance", N_("Acceptance") },
  { "referral", N_("Referral") },
  { "contract", N_("Contract") },
  { NULL, NULL },
};

static gboolean
tru_programme_validate (TruRecord *record,
                        GError   **error)
{
  return tru_record_validate_order (record, TRU_PROGRAMME_STARTED_ON, TRU_PROGRAMME_ENDED_ON, error);
}

TRU_DEFINE_RECORD (TruProgramme, tru_programme, TRU_PROGRAMME_FIELDS, 4, "programme", "programmes", N_("Programme"), N_("Programmes"), tru_programme_validate)
