/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-partner-role.h"

#include <glib/gi18n.h>

const TruOption tru_partner_role_role_options[] = {
  { "refers", N_("Refers households") },
  { "lends_rooms", N_("Lends rooms") },
  { "supports", N_("Supports households") },
  { "decides", N_("Decides") },
  { "funds", N_("Funds") },
  { "owns_dwellings", N_("Owns dwellings") },
  { "gives_workshops", N_("Gives workshops") },
  { NULL, NULL },
};

static gboolean
tru_partner_role_validate (TruRecord *record,
                           GError   **error)
{
  return tru_record_validate_order (record, TRU_PARTNER_ROLE_SINCE, TRU_PARTNER_ROLE_UNTIL, error);
}

TRU_DEFINE_RECORD (TruPartnerRole, tru_partner_role, TRU_PARTNER_ROLE_FIELDS, 5, "partner_role", "partner-roles", N_("Partner role"), N_("Partner roles"), tru_partner_role_validate)
