/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-assessment.h"

#include <glib/gi18n.h>

const TruOption tru_assessment_type_options[] = {
  { "preliminary", N_("Pre-assessment") },
  { "social", N_("Social assessment") },
  { "technical", N_("Technical assessment") },
  { "territorial", N_("Territorial assessment") },
  { NULL, NULL },
};

static gboolean
tru_assessment_validate (TruRecord *record,
                         GError   **error)
{
  return tru_record_validate_order (record, TRU_ASSESSMENT_STARTED_ON, TRU_ASSESSMENT_DONE_ON, error)
         && tru_record_validate_any (record, error, 3, TRU_ASSESSMENT_SUPPORT, TRU_ASSESSMENT_TERRITORY, TRU_ASSESSMENT_OPERATION);
}

TRU_DEFINE_RECORD (TruAssessment, tru_assessment, TRU_ASSESSMENT_FIELDS, 40, "assessment", "assessments", N_("Assessment"), N_("Assessments"), tru_assessment_validate)
