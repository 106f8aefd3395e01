/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-occupancy.h"

#include <glib/gi18n.h>

const TruOption tru_occupancy_status_options[] = {
  { "tenant", N_("Tenant") },
  { "owner", N_("Owner") },
  { "lodged", N_("Lodged") },
  { "subtenant", N_("Sub-tenant") },
  { "sliding_lease", N_("Sliding lease (bail glissant)") },
  { NULL, NULL },
};

static gboolean
tru_occupancy_validate (TruRecord *record,
                        GError   **error)
{
  return tru_record_validate_order (record, TRU_OCCUPANCY_SINCE, TRU_OCCUPANCY_UNTIL, error);
}

TRU_DEFINE_RECORD (TruOccupancy, tru_occupancy, TRU_OCCUPANCY_FIELDS, 12, "occupancy", "occupancies", N_("Occupancy"), N_("Occupancies"), tru_occupancy_validate)
