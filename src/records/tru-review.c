/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-review.h"

#include <glib/gi18n.h>

const TruOption tru_review_type_options[] = {
  { "intermediate", N_("Intermediate") },
  { "final", N_("Final") },
  { NULL, NULL },
};

static gboolean
tru_review_validate (TruRecord *record,
                     GError   **error)
{
  return tru_record_validate_range (record, TRU_REVIEW_SELF_ESTEEM, 1, 5, error)
         && tru_record_validate_range (record, TRU_REVIEW_SOCIAL_SUPPORT, 1, 5, error)
         && tru_record_validate_range (record, TRU_REVIEW_SOCIAL_LIFE, 1, 5, error)
         && tru_record_validate_range (record, TRU_REVIEW_MUTUAL_HELP, 1, 5, error)
         && tru_record_validate_range (record, TRU_REVIEW_SATISFACTION, 1, 5, error);
}

TRU_DEFINE_RECORD (TruReview, tru_review, TRU_REVIEW_FIELDS, 48, "review", "reviews", N_("Review"), N_("Reviews"), tru_review_validate)
