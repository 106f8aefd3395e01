/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Whom $review may go to: the household itself, who referred it, its landlord on $on and no other, and the programme's other
   partners of that day. Of the organisations only who referred it reads what is sensitive. */
enum
{
  TRU_REVIEW_READER_ID,
  TRU_REVIEW_READER_UID,
  TRU_REVIEW_READER_NAME,
  TRU_REVIEW_READER_IS_HOUSEHOLD,
  TRU_REVIEW_READER_IS_REFERRER,
  TRU_REVIEW_READER_N_COLUMNS,
};
extern const TruQuery tru_review_readers_query;

/* The aims of the support of $review, and what this review says came of each. */
enum
{
  TRU_REVIEW_AIM_ID,
  TRU_REVIEW_AIM_TEXT,
  TRU_REVIEW_AIM_OUTCOME,
  TRU_REVIEW_AIM_NOTE,
  TRU_REVIEW_AIM_N_COLUMNS,
};
extern const TruQuery tru_review_aims_query;

/* The uid of the review of the same support that was held last before $review. */
extern const TruQuery tru_review_before_query;

G_END_DECLS
