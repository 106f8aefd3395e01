/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-entitlement.h"

#include <glib/gi18n.h>

const TruOption tru_entitlement_type_options[] = {
  { "housing", N_("Housing") },
  { "employment", N_("Employment") },
  { "health", N_("Health cover") },
  { "home_help", N_("Home help") },
  { "energy", N_("Energy") },
  { "family", N_("Family") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static gboolean
tru_entitlement_validate (TruRecord *record,
                          GError   **error)
{
  return tru_record_validate_order (record, TRU_ENTITLEMENT_ASKED_ON, TRU_ENTITLEMENT_OPENED_ON, error);
}

TRU_DEFINE_RECORD (TruEntitlement, tru_entitlement, TRU_ENTITLEMENT_FIELDS, 44, "entitlement", "entitlements", N_("Entitlement"), N_("Entitlements"), tru_entitlement_validate)
