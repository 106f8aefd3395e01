/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-operation-step.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruOperationStep, tru_operation_step, TRU_OPERATION_STEP_FIELDS, 51, "operation_step", "operation-steps", N_("Step of an operation"), N_("Steps of operations"), NULL)
