/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_ELIGIBILITY_MET,
  TRU_ELIGIBILITY_NOT_MET,
  TRU_ELIGIBILITY_TO_ASK, /* the file does not say; unknown is not refused */
} TruEligibilityAnswer;

/**
 * TruEligibilityFacts:
 *
 * All that the conditions of eligibility look at, on one day. Nothing is owned. Lists may be %NULL: nobody, none.
 */
typedef struct
{
  TruRecord *programme;
  TruRecord *household;
  TruRecord *referral;    /* (nullable) */
  TruRecord *occupancy;   /* (nullable): the present one */
  TruRecord *dwelling;    /* (nullable): of the occupancy */
  GPtrArray *persons;     /* the household's members on that day */
  GPtrArray *territories; /* the dwelling's, from the innermost outwards */
  GPtrArray *zonings;     /* of these territories, holding on that day */
  TruDate on;
} TruEligibilityFacts;

gboolean             tru_eligibility_concerns (TruRecord                 *condition,
                                               TruRecord                 *referral);
TruEligibilityAnswer tru_eligibility_answer   (TruRecord                 *condition,
                                               const TruEligibilityFacts *facts);
char                *tru_eligibility_questions (GPtrArray                *conditions,
                                                const TruEligibilityFacts *facts);
char                *tru_eligibility_doubts   (GPtrArray                 *conditions,
                                               const TruEligibilityFacts *facts);
GPtrArray           *tru_eligibility_check    (GPtrArray                 *conditions,
                                               const TruEligibilityFacts *facts);

G_END_DECLS
