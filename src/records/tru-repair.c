/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-repair.h"

#include <glib/gi18n.h>

const TruOption tru_repair_outcome_options[] = {
  { "repaired", N_("Repaired") },
  { "beyond", N_("Beyond repair") },
  { NULL, NULL },
};

static gboolean
tru_repair_validate (TruRecord *record,
                     GError   **error)
{
  return tru_record_validate_order (record, TRU_REPAIR_SINCE, TRU_REPAIR_DONE_ON, error);
}

TRU_DEFINE_RECORD (TruRepair, tru_repair, TRU_REPAIR_FIELDS, 66, "repair", "repairs", N_("Repair"), N_("Repairs"), tru_repair_validate)
