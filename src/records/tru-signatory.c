/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-signatory.h"

#include <glib/gi18n.h>

const TruOption tru_signatory_role_options[] = {
  { "household", N_("The family") },
  { "guardian", N_("The guardian") },
  { "association", N_("The association") },
  { "referrer", N_("The referrer") },
  { "landlord", N_("The landlord") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static gboolean
tru_signatory_validate (TruRecord *record,
                        GError   **error)
{
  if (tru_record_get_number (record, TRU_SIGNATORY_ROLE) != TRU_SIGNATORY_ROLE_HOUSEHOLD
      || tru_record_is_known (record, TRU_SIGNATORY_PERSON) || tru_record_is_known (record, TRU_SIGNATORY_CONTACT))
    return TRUE;
  tru_record_set_error (record, TRU_SIGNATORY_PERSON, _("this must be filled in"), error);
  return FALSE;
}

TRU_DEFINE_RECORD (TruSignatory, tru_signatory, TRU_SIGNATORY_FIELDS, 17, "signatory", "signatories", N_("Signatory"), N_("Signatories"), tru_signatory_validate)
