/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-territory.h"

#include <glib/gi18n.h>

const TruOption tru_territory_level_options[] = {
  { "commune", N_("Commune") },
  { "neighbourhood", N_("Neighbourhood") },
  { "building_group", N_("Building group") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruTerritory, tru_territory, TRU_TERRITORY_FIELDS, 2, "territory", "territories", N_("Territory"), N_("Territories"), NULL)
