/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-plan-action.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruPlanAction, tru_plan_action, TRU_PLAN_ACTION_FIELDS, 46, "plan_action", "plan-actions", N_("Plan’s commitment"), N_("Plans’ commitments"), NULL)
