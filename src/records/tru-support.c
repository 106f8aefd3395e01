/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support.h"

#include <glib/gi18n.h>

const TruOption tru_support_exit_reason_options[] = {
  { "finished", N_("Carried through") },
  { "refused", N_("Refused") },
  { "withdrawn", N_("Withdrawn by the household") },
  { "moved", N_("Moved") },
  { "evicted", N_("Evicted") },
  { "died", N_("Died") },
  { "redirected", N_("Redirected") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static gboolean
tru_support_validate (TruRecord *record,
                      GError   **error)
{
  return tru_record_validate_order (record, TRU_SUPPORT_OPENED_ON, TRU_SUPPORT_ACCEPTED_ON, error)
         && tru_record_validate_order (record, TRU_SUPPORT_OPENED_ON, TRU_SUPPORT_CLOSED_ON, error);
}

TRU_DEFINE_RECORD (TruSupport, tru_support, TRU_SUPPORT_FIELDS, 14, "support", "supports", N_("Support"), N_("Supports"), tru_support_validate)
