/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"

G_BEGIN_DECLS

/**
 * TruDecisionMove:
 *
 * What a decision does to its support.
 */
typedef enum
{
  TRU_DECISION_MOVE_NONE,    /* it stays where it is */
  TRU_DECISION_MOVE_ACCEPTS, /* its rules are fixed and its committee's step is passed */
  TRU_DECISION_MOVE_DECIDES, /* a step that waits for a decision is passed */
  TRU_DECISION_MOVE_CLOSES,
} TruDecisionMove;

/**
 * TruDecisionFacts:
 *
 * All that the rules of a decision look at. Nothing is owned.
 */
typedef struct
{
  TruRecord *decision;
  TruRecord *support;   /* (nullable): none for collective actions */
  GPtrArray *eligibility; /* (nullable) (element-type TruFinding): of the household */
  TruDate today;
} TruDecisionFacts;

TruDecisionMove  tru_decision_move       (gint64                  outcome);
gboolean         tru_decision_is_verdict (gint64                  outcome);
const char      *tru_decision_lacks      (TruRecord              *decision);
GPtrArray       *tru_decision_check      (const TruDecisionFacts *facts);

G_END_DECLS
