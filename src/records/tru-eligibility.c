/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-eligibility.h"

#include <glib/gi18n.h>

const TruOption tru_eligibility_condition_options[] = {
  { "followed", N_("Followed by a social worker") },
  { "minimum_benefit", N_("Living on a minimum benefit") },
  { "isolated", N_("Lives alone") },
  { "childless", N_("Without children") },
  { "children", N_("With children") },
  { "not_retired", N_("Not retired (younger than the value)") },
  { "tenant", N_("Tenant") },
  { "owner", N_("Owner") },
  { "territory", N_("Lives in the territory") },
  { "zoning", N_("Lives in the zoning") },
  { "landlord", N_("Dwelling of the referring landlord") },
  { "rent_share", N_("Rent share above the threshold") },
  { "referred", N_("Referred by a partner") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruEligibility, tru_eligibility, TRU_ELIGIBILITY_FIELDS, 32, "eligibility", "eligibilities", N_("Eligibility condition"), N_("Eligibility conditions"), NULL)
