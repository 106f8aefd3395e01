/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household.h"

#include <glib/gi18n.h>

const TruOption tru_household_benefit_options[] = {
  { "none", N_("None") },
  { "rsa", N_("RSA") },
  { "ass", N_("ASS") },
  { "aah", N_("AAH") },
  { "aspa", N_("ASPA") },
  { "other", N_("Other") },
  { NULL, NULL },
};

const TruOption tru_household_end_reason_options[] = {
  { "left", N_("Left the area") },
  { "died", N_("Died") },
  { "evicted", N_("Evicted") },
  { "split", N_("Split in two") },
  { "withdrawn", N_("Withdrew") },
  { "finished", N_("Support over") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static gboolean
tru_household_validate (TruRecord *record,
                        GError   **error)
{
  return tru_record_validate_order (record, TRU_HOUSEHOLD_FIRST_CONTACT, TRU_HOUSEHOLD_LAST_CONTACT, error);
}

TRU_DEFINE_RECORD (TruHousehold, tru_household, TRU_HOUSEHOLD_FIELDS, 8, "household", "households", N_("Household"), N_("Households"), tru_household_validate)
