/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruContractBefore:
 *
 * What is to be settled before a contract is signed, or before its worksite; of one that nobody signs any more, what became of it.
 */
#define TRU_TYPE_CONTRACT_BEFORE (tru_contract_before_get_type ())
G_DECLARE_FINAL_TYPE (TruContractBefore, tru_contract_before, TRU, CONTRACT_BEFORE, AdwPreferencesGroup)

void tru_contract_before_show (TruContractBefore *self,
                               TruStore          *store,
                               TruRecord         *contract,
                               GPtrArray         *findings,
                               GPtrArray         *signatories);

G_END_DECLS
