/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-zoning.h"

#include <glib/gi18n.h>

const TruOption tru_zoning_zone_options[] = {
  { "qpv", N_("QPV") },
  { "anru", N_("ANRU") },
  { "zus", N_("ZUS") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static gboolean
tru_zoning_validate (TruRecord *record,
                     GError   **error)
{
  return tru_record_validate_order (record, TRU_ZONING_SINCE, TRU_ZONING_UNTIL, error);
}

TRU_DEFINE_RECORD (TruZoning, tru_zoning, TRU_ZONING_FIELDS, 3, "zoning", "zonings", N_("Zoning"), N_("Zonings"), tru_zoning_validate)
