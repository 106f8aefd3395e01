/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contracts.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-contract.h"
#include "tru-household.h"
#include "tru-programme-step.h"
#include "tru-records-desk.h"
#include "tru-signatory.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-text.h"

static gboolean
add_open_contracts (TruStore    *store,
                    const char  *support,
                    GPtrArray   *contracts,
                    GError     **error)
{
  g_autoptr (GPtrArray) found = tru_contracts_at_hand (store, support, error);

  for (guint i = 0; found && i < found->len; i++)
    g_ptr_array_add (contracts, g_object_ref (g_ptr_array_index (found, i)));
  return found != NULL;
}

static gboolean
add_of_household (TruStore    *store,
                  const char  *household,
                  GPtrArray   *contracts,
                  GError     **error)
{
  g_autoptr (GPtrArray) supports = tru_store_find (store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, household, error);

  if (!supports)
    return FALSE;
  for (guint i = 0; i < supports->len; i++)
    if (!add_open_contracts (store, tru_record_get_uid (g_ptr_array_index (supports, i)), contracts, error))
      return FALSE;
  return TRUE;
}

static TruRecord *
only_one (TruStore   *store,
          TruRecord  *record,
          GPtrArray  *contracts,
          GError    **error)
{
  g_autofree char *title = NULL;
  g_autoptr (GString) numbers = g_string_new (NULL);

  if (contracts->len == 1)
    return g_object_ref (g_ptr_array_index (contracts, 0));
  title = tru_store_title (store, tru_record_get_kind (record), tru_record_get_uid (record));
  if (contracts->len == 0)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
                   _("“%s” has no open contract: draft one first."), title);
      return NULL;
    }
  for (guint i = 0; i < contracts->len; i++)
    g_string_append_printf (numbers, "%s%s", i > 0 ? ", " : "",
                            tru_record_get_text (g_ptr_array_index (contracts, i), TRU_CONTRACT_NUMBER));
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_AMBIGUOUS,
               _("“%s” has several open contracts: %s. Name one of them."), title, numbers->str);
  return NULL;
}

/**
 * tru_contracts_resolve:
 * @store: a store
 * @uid: (nullable): uid of a contract, or of a household or a support with exactly one open contract
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_AMBIGUOUS listing the numbers,
 * %TRU_OPERATION_ERROR_INVALID for another kind
 *
 * Returns: (transfer full) (nullable): the contract
 */
TruRecord *
tru_contracts_resolve (TruStore    *store,
                       const char  *uid,
                       GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_find (store, uid, error);
  g_autoptr (GPtrArray) contracts = g_ptr_array_new_with_free_func (g_object_unref);
  const TruKind *kind;
  gboolean done;

  if (!record)
    return NULL;
  kind = tru_record_get_kind (record);
  if (kind == &tru_contract_kind)
    return g_steal_pointer (&record);
  if (kind != &tru_household_kind && kind != &tru_support_kind)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                   _("A contract belongs to a household or a support, not to a record of the kind “%s”."),
                   tru_kind_label (kind));
      return NULL;
    }
  done = kind == &tru_household_kind ? add_of_household (store, uid, contracts, error)
                                     : add_open_contracts (store, uid, contracts, error);
  return done ? only_one (store, record, contracts, error) : NULL;
}

/**
 * tru_contracts_mark_printed:
 * @store: a store
 * @contract: uid of a contract
 * @on: the day on which it was printed
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: whether it is noted
 */
gboolean
tru_contracts_mark_printed (TruStore    *store,
                            const char  *contract,
                            TruDate      on,
                            GError     **error)
{
  return tru_records_set_date (store, "print-contract", NULL, &tru_contract_kind, contract, TRU_CONTRACT_PRINTED_ON, on,
                               error);
}

static gboolean
check_open (TruStore   *store,
            TruRecord  *contract,
            GError    **error)
{
  g_autoptr (TruRecord) replacement = tru_contracts_replacement (store, contract);

  if (tru_contract_is_open (contract) && !replacement)
    return tru_contracts_check_support (store, tru_record_get_text (contract, TRU_CONTRACT_SUPPORT), error);
  if (tru_contract_is_open (contract))
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("Contract %s is replaced by its amendment %s."),
                   tru_record_get_text (contract, TRU_CONTRACT_NUMBER), tru_record_get_text (replacement, TRU_CONTRACT_NUMBER));
      return FALSE;
    }
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("Contract %s was refused or is ended: draft another."),
               tru_record_get_text (contract, TRU_CONTRACT_NUMBER));
  return FALSE;
}

static gboolean
check_unsigned (TruStore   *store,
                TruRecord  *contract,
                GError    **error)
{
  g_autoptr (GPtrArray) signatories
    = tru_store_find (store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, tru_record_get_uid (contract), error);

  if (!signatories || tru_contract_signed_on (signatories) == TRU_UNKNOWN)
    return signatories != NULL;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
               _("Contract %s is signed and can no longer be refused: end or amend it."),
               tru_record_get_text (contract, TRU_CONTRACT_NUMBER));
  return FALSE;
}

/* Where an amendment is refused, what was agreed before holds: what earlier versions ended on the day of the draft as well. */
static gboolean
restore_amended (TruWrite   *write,
                 TruRecord  *amendment,
                 GError    **error)
{
  const char *uid = tru_record_get_text (amendment, TRU_CONTRACT_AMENDS);
  g_autoptr (TruRecord) amended = uid ? tru_store_get (tru_write_store (write), &tru_contract_kind, uid, NULL) : NULL;

  if (!amended
      || tru_record_get_number (amended, TRU_CONTRACT_ENDED_ON) != tru_record_get_number (amendment, TRU_CONTRACT_DRAFTED_ON))
    return TRUE;
  tru_record_clear (amended, TRU_CONTRACT_ENDED_ON);
  return tru_write_update (write, amended, error);
}

/**
 * tru_contracts_refuse:
 * @store: a store
 * @contract: uid of a contract
 * @on: the day on which the household refused it
 * @motive: (nullable): kept in the history
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_OPERATION_ERROR_RULE when all have signed it, it was refused or is ended
 *
 * Notes a refusal. Where an amendment is refused, the contract that it was to amend holds again.
 *
 * Returns: whether it is noted
 */
gboolean
tru_contracts_refuse (TruStore    *store,
                      const char  *contract,
                      TruDate      on,
                      const char  *motive,
                      GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "refuse-contract", motive, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_contract_kind, contract, error) : NULL;

  if (!record || !check_open (store, record, error) || !check_unsigned (store, record, error))
    return FALSE;
  tru_record_set_number (record, TRU_CONTRACT_REFUSED_ON, on);
  return tru_record_validate (record, error) && tru_write_update (write, record, error) && restore_amended (write, record, error)
         && tru_write_commit (write, error);
}

/**
 * tru_contracts_end:
 * @store: a store
 * @contract: uid of a contract
 * @on: its last day
 * @motive: (nullable): kept in the history
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_OPERATION_ERROR_RULE when it was refused or is ended
 *
 * Returns: whether it is noted
 */
gboolean
tru_contracts_end (TruStore    *store,
                   const char  *contract,
                   TruDate      on,
                   const char  *motive,
                   GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "end-contract", motive, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_contract_kind, contract, error) : NULL;

  if (!record || !check_open (store, record, error))
    return FALSE;
  tru_record_set_number (record, TRU_CONTRACT_ENDED_ON, on);
  return tru_record_validate (record, error) && tru_write_update (write, record, error) && tru_write_commit (write, error);
}

/* Nobody signs what is not written yet, nor in advance; @on unknown takes a signature back. */
static gboolean
check_signing (TruStore   *store,
               TruRecord  *contract,
               TruDate     on,
               GError    **error)
{
  TruDate drafted = tru_record_get_number (contract, TRU_CONTRACT_DRAFTED_ON);
  g_autofree char *day = tru_date_format (drafted, TRU_DATE_MEDIUM);

  if (!check_open (store, contract, error))
    return FALSE;
  if (on != TRU_UNKNOWN && on > tru_clock_today ())
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This day is still to come: note a signature once it is given."));
  if (on == TRU_UNKNOWN || on >= drafted)
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("Contract %s was drafted on %s: nobody signed it before."),
               tru_record_get_text (contract, TRU_CONTRACT_NUMBER), day);
  return FALSE;
}

static gboolean
sign_one (TruWrite    *write,
          TruRecord   *signatory,
          const char  *uid,
          TruDate      on,
          GError     **error)
{
  if (uid && g_strcmp0 (tru_record_get_uid (signatory), uid) != 0)
    return TRUE;
  if (!uid && tru_record_is_known (signatory, TRU_SIGNATORY_SIGNED_ON))
    return TRUE;
  tru_record_set_number (signatory, TRU_SIGNATORY_SIGNED_ON, on);
  return tru_write_update (write, signatory, error);
}

/**
 * tru_contracts_settle_in:
 * @write: the operation being written
 * @contract: a contract whose signatories changed
 * @on: the day
 * @error: a store error
 *
 * Once all that must sign have, the step that waits for the contract is passed: by the last signature, or because whoever
 * had not signed is of the household no more.
 *
 * Returns: whether all is well
 */
gboolean
tru_contracts_settle_in (TruWrite   *write,
                         TruRecord  *contract,
                         TruDate     on,
                         GError    **error)
{
  TruStore *store = tru_write_store (write);
  const char *uid = tru_record_get_text (contract, TRU_CONTRACT_SUPPORT);
  g_autoptr (TruRecord) support = tru_records_get (store, &tru_support_kind, uid, error);
  g_autoptr (GPtrArray) signatories
    = support
        ? tru_store_find (store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, tru_record_get_uid (contract), error)
        : NULL;
  g_autoptr (GPtrArray) adults
    = signatories ? tru_supports_adults (store, tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD), on, error) : NULL;

  if (!adults)
    return FALSE;
  if (!tru_contract_is_signed (signatories, adults))
    return TRUE;
  return tru_supports_advance (write, uid, TRU_PROGRAMME_STEP_CONDITION_CONTRACT_SIGNED, on, FALSE, error);
}

/**
 * tru_contracts_sign_in:
 * @write: the operation being written
 * @contract: uid of a contract
 * @signatory: (nullable): uid of one of its signatories, %NULL for all who have not signed yet
 * @on: the day of the signature, or %TRU_UNKNOWN to take it back
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_OPERATION_ERROR_RULE when it was refused or is ended, or the day is to come or
 *   before its draft
 *
 * Notes a signature; the last that is needed passes the step that waits for the contract.
 *
 * Returns: whether it is noted
 */
gboolean
tru_contracts_sign_in (TruWrite    *write,
                       const char  *contract,
                       const char  *signatory,
                       TruDate      on,
                       GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_contract_kind, contract, error);
  g_autoptr (TruRecord) found = NULL;
  g_autoptr (GPtrArray) signatories = NULL;

  if (!record || !check_signing (store, record, on, error))
    return FALSE;
  if (signatory && !(found = tru_records_get (store, &tru_signatory_kind, signatory, error)))
    return FALSE;
  signatories = tru_store_find (store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, contract, error);
  for (guint i = 0; signatories && i < signatories->len; i++)
    if (!sign_one (write, g_ptr_array_index (signatories, i), signatory, on, error))
      return FALSE;
  return signatories && (on == TRU_UNKNOWN || tru_contracts_settle_in (write, record, on, error));
}

/**
 * tru_contracts_sign:
 * @store: a store
 * @contract: uid of a contract
 * @signatory: (nullable): as for tru_contracts_sign_in()
 * @on: the day of the signature, or %TRU_UNKNOWN to take it back
 * @error: as tru_contracts_sign_in()
 *
 * Returns: whether it is noted
 */
gboolean
tru_contracts_sign (TruStore    *store,
                    const char  *contract,
                    const char  *signatory,
                    TruDate      on,
                    GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "sign-contract", NULL, error);

  return write && tru_contracts_sign_in (write, contract, signatory, on, error) && tru_write_commit (write, error);
}

static gboolean
is_called (TruStore   *store,
           TruRecord  *signatory,
           const char *word)
{
  g_autofree char *title = tru_store_title (store, &tru_signatory_kind, tru_record_get_uid (signatory));
  g_autofree char *name = tru_text_fold (title);
  g_autofree char *folded = tru_text_fold (word);

  return g_str_equal (tru_record_get_uid (signatory), word) || g_str_equal (name, folded)
         || g_strcmp0 (tru_record_get_token (signatory, TRU_SIGNATORY_ROLE), word) == 0
         || g_strcmp0 (tru_record_get_text (signatory, TRU_SIGNATORY_PERSON), word) == 0
         || g_strcmp0 (tru_record_get_text (signatory, TRU_SIGNATORY_CONTACT), word) == 0;
}

/**
 * tru_contracts_find_signatory:
 * @store: a store
 * @contract: uid of a contract
 * @word: the uid of a signatory or of the person who signs, a full name, or the token of what only one signs as
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND naming who signs; %TRU_OPERATION_ERROR_AMBIGUOUS
 *
 * Returns: (transfer full) (nullable): uid of the signatory
 */
char *
tru_contracts_find_signatory (TruStore    *store,
                              const char  *contract,
                              const char  *word,
                              GError     **error)
{
  g_autoptr (GPtrArray) signatories = tru_store_find (store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, contract, error);
  g_autoptr (GString) names = g_string_new (NULL);
  const char *found = NULL;
  guint n_found = 0;

  for (guint i = 0; signatories && i < signatories->len; i++)
    {
      TruRecord *signatory = g_ptr_array_index (signatories, i);
      g_autofree char *title = tru_store_title (store, &tru_signatory_kind, tru_record_get_uid (signatory));
      g_autofree char *role = tru_record_format (signatory, TRU_SIGNATORY_ROLE);

      g_string_append_printf (names, "%s%s (%s)", i > 0 ? ", " : "", title, role);
      if (is_called (store, signatory, word) && ++n_found)
        found = tru_record_get_uid (signatory);
    }
  if (n_found == 1)
    return g_strdup (found);
  if (signatories)
    g_set_error (error, TRU_OPERATION_ERROR, n_found ? TRU_OPERATION_ERROR_AMBIGUOUS : TRU_OPERATION_ERROR_NOT_FOUND,
                 n_found ? _("Several sign this contract as “%s”: give the uid of one of these: %s.")
                         : _("“%s” does not sign this contract. Who signs: %s."),
                 word, names->str);
  return NULL;
}

/**
 * tru_contracts_sign_new:
 * @store: a store
 * @support: uid of a support without an open contract, unless @amended is given
 * @amended: (nullable): uid of a contract to amend instead
 * @object: (nullable): what the amendment is about
 * @word: (nullable): who signs, see tru_contracts_find_signatory(); %NULL for all
 * @on: the day
 * @error: as tru_contracts_draft_in() or tru_contracts_amend_in(), and tru_contracts_sign_in()
 *
 * Drafts a contract or an amendment, and notes its signature: both or neither.
 *
 * Returns: (transfer full) (nullable): uid of what is signed
 */
char *
tru_contracts_sign_new (TruStore    *store,
                        const char  *support,
                        const char  *amended,
                        const char  *object,
                        const char  *word,
                        TruDate      on,
                        GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "sign-contract", object, error);
  g_autofree char *uid = NULL;
  g_autofree char *signatory = NULL;

  if (write)
    uid = amended ? tru_contracts_amend_in (write, amended, on, object, error) : tru_contracts_draft_in (write, support, on, error);
  if (!uid || (word && !(signatory = tru_contracts_find_signatory (store, uid, word, error))))
    return NULL;
  return tru_contracts_sign_in (write, uid, signatory, on, error) && tru_write_commit (write, error) ? g_steal_pointer (&uid) : NULL;
}
