/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-operation.h"

#include <glib/gi18n.h>

const TruOption tru_operation_phase_options[] = {
  { "setting_up", N_("Setting up") },
  { "operational", N_("Operational") },
  { "finished", N_("Completed") },
  { "given_up", N_("Abandoned") },
  { NULL, NULL },
};

static gboolean
tru_operation_validate (TruRecord *record,
                        GError   **error)
{
  return tru_record_validate_order (record, TRU_OPERATION_STARTED_ON, TRU_OPERATION_ENDED_ON, error)
         && tru_record_validate_order (record, TRU_OPERATION_STARTED_ON, TRU_OPERATION_PLANNED_END, error);
}

TRU_DEFINE_RECORD (TruOperation, tru_operation, TRU_OPERATION_FIELDS, 7, "operation", "operations", N_("Operation"), N_("Operations"), tru_operation_validate)
