/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruDecisionStep:
 *
 * A step that a decision passed, or one before it that it found open. A list of them is a #GPtrArray that owns them, in the
 * programme's order.
 */
typedef struct
{
  char *name;
  char *why; /* (nullable): why it stays open; %NULL: passed with the decision */
} TruDecisionStep;

GPtrArray *tru_decision_steps      (TruStore   *store,
                                    const char *decision);
char      *tru_decision_steps_tell (TruStore   *store,
                                    const char *decision,
                                    const char *said);

G_END_DECLS
