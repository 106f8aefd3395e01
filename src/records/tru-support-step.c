/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support-step.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruSupportStep, tru_support_step, TRU_SUPPORT_STEP_FIELDS, 15, "support_step", "support-steps", N_("Step of a support"), N_("Steps of supports"), NULL)
