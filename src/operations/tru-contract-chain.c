/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contract-chain.h"

#include <glib/gi18n.h>

#include "tru-contract-rules.h"
#include "tru-contract.h"
#include "tru-operation-error.h"
#include "tru-signatory.h"
#include "tru-support.h"

static GPtrArray *
amendments_of (TruStore   *store,
               TruRecord  *contract,
               GError    **error)
{
  return tru_store_find (store, &tru_contract_kind, TRU_CONTRACT_AMENDS, tru_record_get_uid (contract), error);
}

static gboolean
is_signed (TruStore  *store,
           TruRecord *contract)
{
  g_autoptr (GPtrArray) signatories
    = tru_store_find (store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, tru_record_get_uid (contract), NULL);

  return signatories && tru_contract_signed_on (signatories) != TRU_UNKNOWN;
}

/**
 * tru_contracts_replacement:
 * @store: a store
 * @contract: a contract
 *
 * Returns: (transfer full) (nullable): the amendment that all have signed and that holds in its place, as
 *   TRU_CONTRACT_IS_REPLACED() says in SQL
 */
TruRecord *
tru_contracts_replacement (TruStore  *store,
                           TruRecord *contract)
{
  g_autoptr (GPtrArray) found = amendments_of (store, contract, NULL);

  for (guint i = 0; found && i < found->len; i++)
    if (!tru_record_is_known (found->pdata[i], TRU_CONTRACT_REFUSED_ON) && is_signed (store, found->pdata[i]))
      return g_object_ref (found->pdata[i]);
  return NULL;
}

/**
 * tru_contracts_pending:
 * @store: a store
 * @contract: a contract
 *
 * Returns: (transfer full) (nullable): the amendment that is being prepared and that somebody has yet to sign
 */
TruRecord *
tru_contracts_pending (TruStore  *store,
                       TruRecord *contract)
{
  g_autoptr (GPtrArray) found = amendments_of (store, contract, NULL);

  for (guint i = 0; found && i < found->len; i++)
    if (tru_contract_is_open (found->pdata[i]) && !is_signed (store, found->pdata[i]))
      return g_object_ref (found->pdata[i]);
  return NULL;
}

/**
 * tru_contracts_is_open:
 * @store: a store
 * @contract: a contract
 *
 * Returns: whether it was neither refused nor ended, nor replaced by an amendment
 */
gboolean
tru_contracts_is_open (TruStore  *store,
                       TruRecord *contract)
{
  g_autoptr (TruRecord) replacement = tru_contract_is_open (contract) ? tru_contracts_replacement (store, contract) : NULL;

  return tru_contract_is_open (contract) && !replacement;
}

/**
 * tru_contracts_closed_on:
 * @store: a store
 * @support: uid of a support
 *
 * Returns: the day on which the support was closed, from which on its contracts are only read and printed; %TRU_UNKNOWN while it
 *   is open
 */
TruDate
tru_contracts_closed_on (TruStore   *store,
                         const char *support)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_support_kind, support, NULL);

  return record ? tru_record_get_number (record, TRU_SUPPORT_CLOSED_ON) : TRU_UNKNOWN;
}

/**
 * tru_contracts_check_support:
 * @store: a store
 * @support: uid of a support
 * @error: %TRU_OPERATION_ERROR_RULE
 *
 * Returns: whether the support is open, so that its contract may be drafted, signed or changed
 */
gboolean
tru_contracts_check_support (TruStore    *store,
                             const char  *support,
                             GError     **error)
{
  TruDate closed = tru_contracts_closed_on (store, support);
  g_autofree char *day = closed == TRU_UNKNOWN ? NULL : tru_date_format (closed, TRU_DATE_YEAR);

  if (!day)
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
               _("The support was closed on %s: its contract is only read and printed."), day);
  return FALSE;
}

/* An amendment changes nothing before all have signed it, unless nothing is left for it to change. */
static gboolean
is_in_force (TruStore  *store,
             TruRecord *contract)
{
  const char *uid = tru_record_get_text (contract, TRU_CONTRACT_AMENDS);
  g_autoptr (TruRecord) amended = uid ? tru_store_get (store, &tru_contract_kind, uid, NULL) : NULL;

  if (!tru_contracts_is_open (store, contract))
    return FALSE;
  return !amended || !tru_contract_is_open (amended) || is_signed (store, contract);
}

/**
 * tru_contracts_of_support:
 * @store: a store
 * @support: uid of a support
 * @error: a store error; having none is none
 *
 * Returns: (transfer full) (nullable): the support's newest open contract; one that is being amended holds until the amendment is
 *   signed by all, as TRU_CONTRACT_HOLDS() says in SQL
 */
TruRecord *
tru_contracts_of_support (TruStore    *store,
                          const char  *support,
                          GError     **error)
{
  g_autoptr (GPtrArray) found = tru_store_find (store, &tru_contract_kind, TRU_CONTRACT_SUPPORT, support, error);

  for (guint i = found ? found->len : 0; i > 0; i--)
    if (is_in_force (store, found->pdata[i - 1]))
      return g_object_ref (found->pdata[i - 1]);
  return NULL;
}

/**
 * tru_contracts_at_hand:
 * @store: a store
 * @support: uid of a support
 * @error: a store error; having none is none
 *
 * Returns: (transfer full) (element-type TruRecord) (nullable): the support's open contracts that can be worked on, the amendment
 *   being prepared in place of what it amends
 */
GPtrArray *
tru_contracts_at_hand (TruStore    *store,
                       const char  *support,
                       GError     **error)
{
  g_autoptr (GPtrArray) found = tru_store_find (store, &tru_contract_kind, TRU_CONTRACT_SUPPORT, support, error);
  g_autoptr (GPtrArray) contracts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; found && i < found->len; i++)
    {
      g_autoptr (TruRecord) pending = tru_contracts_pending (store, found->pdata[i]);

      if (!pending && tru_contracts_is_open (store, found->pdata[i]))
        g_ptr_array_add (contracts, g_object_ref (found->pdata[i]));
    }
  return found ? g_steal_pointer (&contracts) : NULL;
}

/**
 * tru_contracts_newest:
 * @store: a store
 * @support: uid of a support
 *
 * Returns: (transfer full) (nullable): the contract to be printed and signed: the last of tru_contracts_at_hand()
 */
TruRecord *
tru_contracts_newest (TruStore   *store,
                      const char *support)
{
  g_autoptr (GPtrArray) contracts = tru_contracts_at_hand (store, support, NULL);

  return contracts && contracts->len > 0 ? g_object_ref (contracts->pdata[contracts->len - 1]) : NULL;
}

/**
 * tru_contracts_end_in:
 * @write: the operation being written
 * @support: uid of a support that closes
 * @on: its last day
 * @error: a store error
 *
 * What a closed support leaves behind: its contract ends with it, and the amendment that was being prepared.
 *
 * Returns: whether it is noted
 */
gboolean
tru_contracts_end_in (TruWrite    *write,
                      const char  *support,
                      TruDate      on,
                      GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (GPtrArray) found = tru_store_find (store, &tru_contract_kind, TRU_CONTRACT_SUPPORT, support, error);

  for (guint i = 0; found && i < found->len; i++)
    {
      TruRecord *contract = found->pdata[i];

      if (!tru_contracts_is_open (store, contract))
        continue;
      tru_record_set_number (contract, TRU_CONTRACT_ENDED_ON, MAX (on, tru_record_get_number (contract, TRU_CONTRACT_DRAFTED_ON)));
      if (!tru_write_update (write, contract, error))
        return FALSE;
    }
  return found != NULL;
}
