/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-training.h"

#include <glib/gi18n.h>

static gboolean
tru_training_validate (TruRecord *record,
                       GError   **error)
{
  return tru_record_validate_order (record, TRU_TRAINING_DONE_ON, TRU_TRAINING_UNTIL, error);
}

TRU_DEFINE_RECORD (TruTraining, tru_training, TRU_TRAINING_FIELDS, 72, "training", "trainings", N_("Training"), N_("Trainings"), tru_training_validate)
