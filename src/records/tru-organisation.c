/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-organisation.h"

#include <glib/gi18n.h>

const TruOption tru_organisation_type_options[] = {
  { "association", N_("Association") },
  { "ccas", N_("Social action centre (CCAS)") },
  { "landlord", N_("Landlord") },
  { "caf", N_("Family allowance office (CAF)") },
  { "department", N_("Department") },
  { "commune", N_("Commune") },
  { "state", N_("State service") },
  { "insertion", N_("Insertion association") },
  { "foundation", N_("Foundation") },
  { "inhabitants", N_("Inhabitants’ committee") },
  { "other", N_("Other") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruOrganisation, tru_organisation, TRU_ORGANISATION_FIELDS, 0, "organisation", "organisations", N_("Organisation"), N_("Organisations"), NULL)
