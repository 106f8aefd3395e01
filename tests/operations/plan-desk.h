/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "test-desk.h"

#include "tru-worksites.h"

/* A living room of 24 m² in the week of Monday 30 November, which no rule stands against. */
static inline TruWorksitePlan *
desk_plan (Desk *desk)
{
  TruWorksitePlan *plan = tru_worksite_plan_new (desk->support);
  g_autoptr (GPtrArray) proposals
    = tru_worksites_propose (desk->store, desk->support, tru_date_new (2026, 11, 30), NULL);

  tru_worksite_plan_add_room (plan, "Séjour", 2400);
  tru_worksite_plan_set_days (plan, g_ptr_array_index (proposals, 0));
  return plan;
}
