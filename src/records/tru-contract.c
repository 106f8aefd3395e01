/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contract.h"

#include <glib/gi18n.h>

static gboolean
tru_contract_validate (TruRecord *record,
                       GError   **error)
{
  return tru_record_validate_order (record, TRU_CONTRACT_DRAFTED_ON, TRU_CONTRACT_PRINTED_ON, error)
         && tru_record_validate_order (record, TRU_CONTRACT_DRAFTED_ON, TRU_CONTRACT_REFUSED_ON, error)
         && tru_record_validate_order (record, TRU_CONTRACT_DRAFTED_ON, TRU_CONTRACT_ENDED_ON, error);
}

TRU_DEFINE_RECORD (TruContract, tru_contract, TRU_CONTRACT_FIELDS, 16, "contract", "contracts", N_("Contract"), N_("Contracts"), tru_contract_validate)
