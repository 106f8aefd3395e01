/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_AIM_RESULT_OUTCOME_REACHED,
  TRU_AIM_RESULT_OUTCOME_PARTLY,
  TRU_AIM_RESULT_OUTCOME_NOT_REACHED,
  TRU_AIM_RESULT_OUTCOME_DROPPED,
} TruAimResultOutcome;

extern const TruOption tru_aim_result_outcome_options[];

/**
 * TruAimResult:
 *
 * What came of an aim, as a review sees it.
 */
#define TRU_AIM_RESULT_FIELDS(F)                                                           \
  F (REVIEW, "review", REF (review), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Review"))     \
  F (AIM, "aim", REF (aim), TRU_REQUIRED, PERSONAL, N_("Aim"))                             \
  F (OUTCOME, "outcome", ENUM (aim_result_outcome), TRU_REQUIRED, SENSITIVE, N_("Result")) \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))

enum
{
#define F(ID, ...) TRU_AIM_RESULT_##ID,
  TRU_AIM_RESULT_FIELDS (F)
#undef F
};

#define TRU_TYPE_AIM_RESULT (tru_aim_result_get_type ())
TRU_DECLARE_RECORD (TruAimResult, tru_aim_result, AIM_RESULT)

G_END_DECLS
