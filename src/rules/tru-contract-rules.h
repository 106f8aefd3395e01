/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_CONTRACT_STATE_DRAFT,
  TRU_CONTRACT_STATE_PRINTED,
  TRU_CONTRACT_STATE_PARTLY_SIGNED,
  TRU_CONTRACT_STATE_SIGNED,
  TRU_CONTRACT_STATE_REFUSED,
  TRU_CONTRACT_STATE_ENDED,
  TRU_CONTRACT_STATE_AMENDED,
} TruContractState;

extern const TruOption tru_contract_state_options[];

typedef enum
{
  TRU_COMMITMENT_STATE_TO_DO,
  TRU_COMMITMENT_STATE_IN_PROGRESS,
  TRU_COMMITMENT_STATE_LATE,
  TRU_COMMITMENT_STATE_DONE,
} TruCommitmentState;

extern const TruOption tru_commitment_state_options[];

TruContractState    tru_contract_state              (TruRecord *contract,
                                                     GPtrArray *signatories,
                                                     gboolean   is_amended);
gboolean            tru_contract_is_open            (TruRecord *contract);
gboolean            tru_contract_is_signed          (GPtrArray *signatories,
                                                     GPtrArray *adults);
TruDate             tru_contract_signed_on          (GPtrArray *signatories);
GPtrArray          *tru_contract_missing_signatures (GPtrArray *signatories,
                                                     GPtrArray *adults);
TruCommitmentState  tru_commitment_state            (TruRecord *commitment,
                                                     TruDate    today);
gboolean            tru_person_is_adult             (TruRecord *person,
                                                     TruDate    on);
char               *tru_person_full_name            (TruRecord *person);

G_END_DECLS
