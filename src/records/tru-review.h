/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"
#include "tru-support.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_REVIEW_TYPE_INTERMEDIATE,
  TRU_REVIEW_TYPE_FINAL,
} TruReviewType;

extern const TruOption tru_review_type_options[];

/**
 * TruReview:
 *
 * A support held against its initial project.
 */
#define TRU_REVIEW_FIELDS(F)                                                                                      \
  F (SUPPORT, "support", REF (support), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Support"))                        \
  F (TYPE, "type", ENUM (review_type), TRU_REQUIRED, PERSONAL, N_("Type"))                                        \
  F (PLANNED_ON, "planned_on", DATE, 0, PERSONAL, N_("Planned on"))                                               \
  F (HELD_ON, "held_on", DATE, 0, PERSONAL, N_("Review held on"))                                                 \
  F (AUTHOR, "author", REF (contact), 0, PERSONAL, N_("Review held by"))                                          \
  F (SELF_ESTEEM, "self_esteem", INTEGER, 0, SENSITIVE, N_("Self-esteem (1 to 5)"))                               \
  F (SOCIAL_SUPPORT, "social_support", INTEGER, 0, SENSITIVE, N_("Social support seen by the referrer (1 to 5)")) \
  F (SOCIAL_LIFE, "social_life", INTEGER, 0, SENSITIVE, N_("Social life (1 to 5)"))                               \
  F (MUTUAL_HELP, "mutual_help", INTEGER, 0, SENSITIVE, N_("Mutual help (1 to 5)"))                               \
  F (SATISFACTION, "satisfaction", INTEGER, 0, PERSONAL, N_("Satisfaction (1 to 5)"))                             \
  F (EFFECTS, "effects", NOTE, 0, SENSITIVE, N_("Effects in words"))                                              \
  F (COST, "cost", MONEY, 0, PERSONAL, N_("Cost"))                                                                \
  F (DAYS, "days", INTEGER, 0, PERSONAL, N_("Worksite days"))                                                     \
  F (WORKSHOPS, "workshops", INTEGER, 0, PERSONAL, N_("Workshops attended"))                                      \
  F (HOURS, "hours", DECIMAL, 0, PERSONAL, N_("Hours at workshops and drop-ins"))                                 \
  F (EXIT_REASON, "exit_reason", ENUM (support_exit_reason), 0, PERSONAL, N_("Exit reason"))                      \
  F (RECIPIENTS, "recipients", TEXT, 0, PERSONAL, N_("Sent to"))                                                  \
  F (SENT_ON, "sent_on", DATE, 0, PERSONAL, N_("Sent on"))                                                        \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))

enum
{
#define F(ID, ...) TRU_REVIEW_##ID,
  TRU_REVIEW_FIELDS (F)
#undef F
};

#define TRU_TYPE_REVIEW (tru_review_get_type ())
TRU_DECLARE_RECORD (TruReview, tru_review, REVIEW)

G_END_DECLS
