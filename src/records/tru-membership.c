/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-membership.h"

#include <glib/gi18n.h>

const TruOption tru_membership_link_options[] = {
  { "referent", N_("Person in charge of the file") },
  { "partner", N_("Spouse or partner") },
  { "child", N_("Child") },
  { "parent", N_("Parent") },
  { "sibling", N_("Brother or sister") },
  { "relative", N_("Other relative") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static gboolean
tru_membership_validate (TruRecord *record,
                         GError   **error)
{
  return tru_record_validate_order (record, TRU_MEMBERSHIP_SINCE, TRU_MEMBERSHIP_UNTIL, error);
}

TRU_DEFINE_RECORD (TruMembership, tru_membership, TRU_MEMBERSHIP_FIELDS, 10, "membership", "memberships", N_("Household member"), N_("Household members"), tru_membership_validate)
