/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"

G_BEGIN_DECLS

/**
 * TruReviewFacts:
 *
 * All that the rules of a review look at. Nothing is owned. Lists may be %NULL: none.
 */
typedef struct
{
  TruRecord *review;
  TruRecord *support;
  GPtrArray *aims;     /* of the support */
  GPtrArray *results;  /* aim_result */
  gboolean final_held; /* a final review was held already */
  TruDate today;
  gboolean awaits_acceptance; /* a step of the support waits for its acceptance */
} TruReviewFacts;

GPtrArray *tru_review_check (const TruReviewFacts *facts);

G_END_DECLS
