/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_ASSESSMENT_TYPE_PRELIMINARY,
  TRU_ASSESSMENT_TYPE_SOCIAL,
  TRU_ASSESSMENT_TYPE_TECHNICAL,
  TRU_ASSESSMENT_TYPE_TERRITORIAL,
} TruAssessmentType;

extern const TruOption tru_assessment_type_options[];

/**
 * TruAssessment:
 *
 * Of a household or of a territory: what was found, the outlook, what to rely on.
 */
#define TRU_ASSESSMENT_FIELDS(F)                                               \
  F (SUPPORT, "support", REF (support), TRU_OWNER, PERSONAL, N_("Support"))    \
  F (TERRITORY, "territory", REF (territory), 0, PUBLIC, N_("Territory"))      \
  F (OPERATION, "operation", REF (operation), 0, PUBLIC, N_("Operation"))      \
  F (TYPE, "type", ENUM (assessment_type), TRU_REQUIRED, PERSONAL, N_("Type")) \
  F (ORDERED_BY, "ordered_by", REF (decision), 0, PERSONAL, N_("Ordered by"))  \
  F (ASSESSOR, "assessor", REF (contact), 0, PERSONAL, N_("Done by"))          \
  F (STARTED_ON, "started_on", DATE, TRU_REQUIRED, PERSONAL, N_("Started on")) \
  F (DONE_ON, "done_on", DATE, 0, PERSONAL, N_("Done on"))                     \
  F (SITUATION, "situation", NOTE, 0, SENSITIVE, N_("Situation"))              \
  F (OUTLOOK, "outlook", NOTE, 0, SENSITIVE, N_("Outlook"))                    \
  F (MEANS, "means", NOTE, 0, SENSITIVE, N_("Means to rely on"))               \
  F (STRATEGY, "strategy", NOTE, 0, SENSITIVE, N_("Strategy"))

enum
{
#define F(ID, ...) TRU_ASSESSMENT_##ID,
  TRU_ASSESSMENT_FIELDS (F)
#undef F
};

#define TRU_TYPE_ASSESSMENT (tru_assessment_get_type ())
TRU_DECLARE_RECORD (TruAssessment, tru_assessment, ASSESSMENT)

G_END_DECLS
