/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_COMMITMENT_PARTY_HOUSEHOLD,
  TRU_COMMITMENT_PARTY_ASSOCIATION,
  TRU_COMMITMENT_PARTY_REFERRER,
  TRU_COMMITMENT_PARTY_LANDLORD,
  TRU_COMMITMENT_PARTY_OTHER,
} TruCommitmentParty;

extern const TruOption tru_commitment_party_options[];

/**
 * TruCommitment:
 *
 * A task that one party of a contract engages to do.
 */
#define TRU_COMMITMENT_FIELDS(F)                                                               \
  F (CONTRACT, "contract", REF (contract), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Contract")) \
  F (PARTY, "party", ENUM (commitment_party), TRU_REQUIRED, PERSONAL, N_("Who"))               \
  F (TASK, "task", TEXT, TRU_REQUIRED, PERSONAL, N_("Commitment"))                             \
  F (DUE_ON, "due_on", DATE, 0, PERSONAL, N_("At the latest on"))                              \
  F (STARTED_ON, "started_on", DATE, 0, PERSONAL, N_("Started on"))                            \
  F (DONE_ON, "done_on", DATE, 0, PERSONAL, N_("Done on"))

enum
{
#define F(ID, ...) TRU_COMMITMENT_##ID,
  TRU_COMMITMENT_FIELDS (F)
#undef F
};

#define TRU_TYPE_COMMITMENT (tru_commitment_get_type ())
TRU_DECLARE_RECORD (TruCommitment, tru_commitment, COMMITMENT)

G_END_DECLS
