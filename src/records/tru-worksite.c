/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite.h"

#include <glib/gi18n.h>

const TruOption tru_worksite_preparation_by_options[] = {
  { "family", N_("The family") },
  { "crew", N_("The crew") },
  { NULL, NULL },
};

static gboolean
tru_worksite_validate (TruRecord *record,
                       GError   **error)
{
  return tru_record_validate_order (record, TRU_WORKSITE_CONFIRMED_ON, TRU_WORKSITE_FINISHED_ON, error);
}

TRU_DEFINE_RECORD (TruWorksite, tru_worksite, TRU_WORKSITE_FIELDS, 20, "worksite", "worksites", N_("Worksite"), N_("Worksites"), tru_worksite_validate)
