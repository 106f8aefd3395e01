/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-aim-result.h"

#include <glib/gi18n.h>

const TruOption tru_aim_result_outcome_options[] = {
  { "reached", N_("Reached") },
  { "partly", N_("Partly reached") },
  { "not_reached", N_("Not reached") },
  { "dropped", N_("Given up") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruAimResult, tru_aim_result, TRU_AIM_RESULT_FIELDS, 49, "aim_result", "aim-results", N_("Result of an aim"), N_("Results of aims"), NULL)
