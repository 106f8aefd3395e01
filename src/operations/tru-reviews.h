/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruReviewFigures:
 *
 * What a support came to so far; %TRU_UNKNOWN is never zero.
 */
typedef struct
{
  gint64 cost;      /* cents, of its worksites */
  gint64 days;      /* worksite days over */
  gint64 workshops; /* attended by somebody of the household since the support opened */
  gint64 hours;     /* hundredths, at workshops and drop-ins since then, of all its people together */
} TruReviewFigures;

TruReviewFigures tru_reviews_figures (TruStore           *store,
                                      const char         *support,
                                      TruDate             on);
GPtrArray       *tru_reviews_check   (TruStore           *store,
                                      TruRecord          *review,
                                      GPtrArray          *results,
                                      GError            **error);
gboolean         tru_reviews_hold    (TruStore           *store,
                                      TruRecord          *review,
                                      GPtrArray          *results,
                                      GPtrArray          *actions,
                                      const TruOverride  *override,
                                      GError            **error);

G_END_DECLS
