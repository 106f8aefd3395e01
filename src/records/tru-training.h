/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruTraining:
 *
 * A training that a member did, such as the chainsaw’s.
 */
#define TRU_TRAINING_FIELDS(F)                                                         \
  F (MEMBER, "member", REF (member), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Member")) \
  F (TOPIC, "topic", TEXT, TRU_REQUIRED, PERSONAL, N_("Topic"))                        \
  F (DONE_ON, "done_on", DATE, TRU_REQUIRED, PERSONAL, N_("Done on"))                  \
  F (UNTIL, "until", DATE, 0, PERSONAL, N_("Valid until"))                             \
  F (GIVEN_BY, "given_by", TEXT, 0, PERSONAL, N_("Given by"))

enum
{
#define F(ID, ...) TRU_TRAINING_##ID,
  TRU_TRAINING_FIELDS (F)
#undef F
};

#define TRU_TYPE_TRAINING (tru_training_get_type ())
TRU_DECLARE_RECORD (TruTraining, tru_training, TRAINING)

G_END_DECLS
