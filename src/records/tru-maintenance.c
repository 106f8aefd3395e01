/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-maintenance.h"

#include <glib/gi18n.h>

const TruOption tru_maintenance_type_options[] = {
  { "electrical", N_("Electrical safety check") },
  { "safety", N_("Safety check") },
  { "upkeep", N_("Upkeep") },
  { "note", N_("Condition noted") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruMaintenance, tru_maintenance, TRU_MAINTENANCE_FIELDS, 67, "maintenance", "maintenances", N_("Maintenance"), N_("Maintenance"), NULL)
