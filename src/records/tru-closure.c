/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-closure.h"

#include <glib/gi18n.h>

const TruOption tru_closure_type_options[] = {
  { "school", N_("School holidays") },
  { "closed", N_("Closing") },
  { "holiday", N_("Local holiday") },
  { NULL, NULL },
};

static gboolean
tru_closure_validate (TruRecord *record,
                      GError   **error)
{
  return tru_record_validate_order (record, TRU_CLOSURE_SINCE, TRU_CLOSURE_UNTIL, error);
}

TRU_DEFINE_RECORD (TruClosure, tru_closure, TRU_CLOSURE_FIELDS, 61, "closure", "closures", N_("Closing days"), N_("Closing days"), tru_closure_validate)
