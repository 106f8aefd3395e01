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

TRU_DEFINE_RECORD (TruSignatory, tru_signatory, TRU_SIGNATORY_FIELDS, 17, "signatory", "signatories", N_("Signatory"), N_("Signatories"), NULL)
