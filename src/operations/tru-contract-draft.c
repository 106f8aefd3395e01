/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contracts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-commitment.h"
#include "tru-contract.h"
#include "tru-household.h"
#include "tru-person.h"
#include "tru-plan-action.h"
#include "tru-plan.h"
#include "tru-programme.h"
#include "tru-queries-operations.h"
#include "tru-records-desk.h"
#include "tru-referral.h"
#include "tru-signatory.h"
#include "tru-support-file.h"
#include "tru-support-rules.h"
#include "tru-support.h"
#include "tru-uid.h"
#include "tru-worksite.h"
#include "tru-write.h"

/* What the draft of one contract is made with. */
typedef struct
{
  TruWrite *write;
  TruStore *store;
  TruSupportFile *file;
  const char *contract;
  TruDate first_day;
  TruDate last_day;
  TruDate limit; /* of the support */
} Draft;

/* “2026-031”: the year and a number within it. */
static char *
next_number (TruStore *store,
             TruDate   on)
{
  int year = 0;
  g_autofree char *prefix = NULL;
  g_autoptr (TruRow) row = NULL;
  gint64 last = 0;

  tru_date_get (on, &year, NULL, NULL);
  prefix = g_strdup_printf ("%04d-", year);
  row = tru_query_first (store, &tru_last_contract_query, NULL, "$prefix", prefix, NULL);
  if (row)
    last = g_ascii_strtoll (tru_row_get_text (row, TRU_LAST_CONTRACT_NUMBER) + strlen (prefix), NULL, 10);
  return g_strdup_printf ("%s%03d", prefix, (int) last + 1);
}

/* Only a worksite has a preparation. */
static char *
default_conditions (const TruSupportFile *file,
                    TruDate               limit)
{
  g_autofree char *day = tru_date_format (limit, TRU_DATE_MEDIUM);
  g_autoptr (GString) text = g_string_new (NULL);

  if (tru_support_file_is_about_worksites (file))
    g_string_append_printf (text, "%s\n", _("If the preparation is not finished, we choose another date together."));
  g_string_append (text, _("Each of us can ask at any time to take stock."));
  if (limit != TRU_UNKNOWN)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("We hold the review together, before %s."), day);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
add_signatory (Draft             *draft,
               TruSignatoryRole   role,
               const char        *person,
               const char        *contact,
               GError           **error)
{
  g_autoptr (TruRecord) signatory = tru_record_new (&tru_signatory_kind);

  tru_record_set_text (signatory, TRU_SIGNATORY_CONTRACT, draft->contract);
  tru_record_set_number (signatory, TRU_SIGNATORY_ROLE, role);
  tru_record_set_text (signatory, TRU_SIGNATORY_PERSON, person);
  tru_record_set_text (signatory, TRU_SIGNATORY_CONTACT, contact);
  return tru_write_insert (draft->write, signatory, error);
}

static gboolean
add_person (Draft      *draft,
            TruRecord  *person,
            GError    **error)
{
  const char *uid = tru_record_get_uid (person);
  gint64 guardianship = tru_record_get_number (person, TRU_PERSON_GUARDIANSHIP);
  gboolean has_guardian
    = guardianship == TRU_PERSON_GUARDIANSHIP_ASSISTED || guardianship == TRU_PERSON_GUARDIANSHIP_FULL;

  if (guardianship != TRU_PERSON_GUARDIANSHIP_FULL
      && !add_signatory (draft, TRU_SIGNATORY_ROLE_HOUSEHOLD, uid, NULL, error))
    return FALSE;
  return !has_guardian
         || add_signatory (draft, TRU_SIGNATORY_ROLE_GUARDIAN, uid, tru_record_get_text (person, TRU_PERSON_GUARDIAN),
                           error);
}

/* domain.md, “contract”: the household (each adult, and a guardian where there is one) and the association sign; others
 * may. */
static gboolean
add_signatories (Draft   *draft,
                 GError **error)
{
  TruSupportFile *file = draft->file;
  const char *follower = tru_record_get_text (file->support, TRU_SUPPORT_FOLLOWER);
  const char *referrer = tru_record_get_text (file->household, TRU_HOUSEHOLD_REFERRER);

  if (!follower)
    follower = tru_record_get_text (file->household, TRU_HOUSEHOLD_FOLLOWER);
  if (!referrer && file->referral)
    referrer = tru_record_get_text (file->referral, TRU_REFERRAL_CONTACT);
  for (guint i = 0; i < file->adults->len; i++)
    if (!add_person (draft, g_ptr_array_index (file->adults, i), error))
      return FALSE;
  if (file->adults->len == 0)
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                           _("No adult of the household can sign: add its people first, then draft the contract."));
      return FALSE;
    }
  if (!add_signatory (draft, TRU_SIGNATORY_ROLE_ASSOCIATION, NULL, follower, error))
    return FALSE;
  return !referrer || add_signatory (draft, TRU_SIGNATORY_ROLE_REFERRER, NULL, referrer, error);
}

static gboolean
add_commitment (Draft               *draft,
                TruCommitmentParty   party,
                const char          *task,
                TruDate              due_on,
                GError             **error)
{
  g_autoptr (TruRecord) commitment = tru_record_new (&tru_commitment_kind);

  tru_record_set_text (commitment, TRU_COMMITMENT_CONTRACT, draft->contract);
  tru_record_set_number (commitment, TRU_COMMITMENT_PARTY, party);
  tru_record_set_text (commitment, TRU_COMMITMENT_TASK, task);
  tru_record_set_number (commitment, TRU_COMMITMENT_DUE_ON, due_on);
  return tru_write_insert (draft->write, commitment, error);
}

/* What each party engaged for in the action plan, as far as it is still to do. */
static gboolean
add_planned (Draft   *draft,
             GError **error)
{
  g_autoptr (TruRecord) plan = tru_support_file_last (draft->store, &tru_plan_kind, TRU_PLAN_SUPPORT,
                                                      tru_record_get_uid (draft->file->support));
  g_autoptr (GPtrArray) actions
    = plan ? tru_store_find (draft->store, &tru_plan_action_kind, TRU_PLAN_ACTION_PLAN, tru_record_get_uid (plan), error) : NULL;

  for (guint i = 0; actions && i < actions->len; i++)
    {
      TruRecord *action = g_ptr_array_index (actions, i);

      if (!tru_record_is_known (action, TRU_PLAN_ACTION_DONE_ON) && !tru_record_is_known (action, TRU_PLAN_ACTION_DROPPED_ON)
          && !add_commitment (draft, tru_record_get_number (action, TRU_PLAN_ACTION_PARTY),
                              tru_record_get_text (action, TRU_PLAN_ACTION_TASK),
                              tru_record_get_number (action, TRU_PLAN_ACTION_DUE_ON), error))
        return FALSE;
    }
  return !plan || actions;
}

/* Seed 1, “Coup de pouce habitat”: the family clears and strips beforehand, unless the crew does, and takes part as it
   can; the association supplies materials and labour and shows techniques. */
static gboolean
add_of_worksite (Draft   *draft,
                 GError **error)
{
  TruRecord *worksite = draft->file->worksite;
  TruDate prepared = worksite ? tru_record_get_number (worksite, TRU_WORKSITE_PREPARATION_PLANNED) : TRU_UNKNOWN;
  gboolean by_crew
    = worksite && tru_record_get_number (worksite, TRU_WORKSITE_PREPARATION_BY) == TRU_WORKSITE_PREPARATION_BY_CREW;

  if (prepared == TRU_UNKNOWN && draft->first_day != TRU_UNKNOWN)
    prepared = draft->first_day - 1;
  if (!by_crew
      && !add_commitment (draft, TRU_COMMITMENT_PARTY_HOUSEHOLD,
                          _("Clear the rooms and, where needed, strip the wallpaper"), prepared, error))
    return FALSE;
  if (!add_commitment (draft, TRU_COMMITMENT_PARTY_HOUSEHOLD,
                       _("Take part in the days of the worksite, as far as possible"), draft->last_day, error)
      || !add_commitment (draft, TRU_COMMITMENT_PARTY_ASSOCIATION, _("Bring the materials, the tools and a crew"),
                          draft->first_day, error)
      || !add_commitment (draft, TRU_COMMITMENT_PARTY_ASSOCIATION,
                          _("Show the techniques: filling, painting, glass-fibre lining"), draft->last_day, error))
    return FALSE;
  return TRUE;
}

/* What the programme is about decides what is engaged: worksites, collective actions, the plan made together. */
static gboolean
add_commitments (Draft   *draft,
                 GError **error)
{
  if (tru_support_file_is_about_worksites (draft->file) ? !add_of_worksite (draft, error) : !add_planned (draft, error))
    return FALSE;
  if (tru_record_is_true (draft->file->programme, TRU_PROGRAMME_COLLECTIVE_COVERED)
      && !add_commitment (draft, TRU_COMMITMENT_PARTY_HOUSEHOLD, _("Come to a collective workshop of one’s choice"), draft->limit,
                          error))
    return FALSE;
  return !tru_record_is_known (draft->file->household, TRU_HOUSEHOLD_REFERRER)
         || add_commitment (draft, TRU_COMMITMENT_PARTY_REFERRER,
                            _("Follow the household and keep in touch until the review"), draft->limit, error);
}

static void
look_at_worksite (Draft *draft)
{
  TruSupportFile *file = draft->file;
  g_autoptr (GArray) days
    = tru_support_file_days (draft->store, file->worksite ? tru_record_get_uid (file->worksite) : NULL);
  TruDate referred = file->referral ? tru_record_get_number (file->referral, TRU_REFERRAL_RECEIVED_ON) : TRU_UNKNOWN;

  draft->first_day = days->len > 0 ? g_array_index (days, TruDate, 0) : TRU_UNKNOWN;
  draft->last_day = days->len > 0 ? g_array_index (days, TruDate, days->len - 1) : TRU_UNKNOWN;
  draft->limit = tru_support_limit (file->programme, tru_record_get_number (file->support, TRU_SUPPORT_ACCEPTED_ON),
                                    referred, TRU_UNKNOWN);
}

static char *
write_draft (Draft    *draft,
             TruDate   on,
             GError  **error)
{
  g_autoptr (TruRecord) contract = tru_record_new (&tru_contract_kind);
  g_autofree char *number = next_number (draft->store, on);
  g_autofree char *conditions = NULL;

  look_at_worksite (draft);
  conditions = default_conditions (draft->file, draft->limit);
  tru_record_set_text (contract, TRU_CONTRACT_SUPPORT, tru_record_get_uid (draft->file->support));
  tru_record_set_text (contract, TRU_CONTRACT_NUMBER, number);
  tru_record_set_number (contract, TRU_CONTRACT_DRAFTED_ON, on);
  tru_record_set_text (contract, TRU_CONTRACT_CONDITIONS, conditions);
  tru_record_set_number (contract, TRU_CONTRACT_COLLECTIVE,
                         tru_record_is_true (draft->file->programme, TRU_PROGRAMME_COLLECTIVE_COVERED));
  if (!tru_write_insert (draft->write, contract, error))
    return NULL;
  draft->contract = tru_record_get_uid (contract);
  if (!add_signatories (draft, error) || !add_commitments (draft, error))
    return NULL;
  return g_strdup (draft->contract);
}

/**
 * tru_contracts_draft_in:
 * @write: the operation being written
 * @support: uid of a support
 * @on: the day of the draft
 * @error: %TRU_OPERATION_ERROR_RULE when the support has an open contract; %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Drafts a contract with the signatories that the household's people make necessary. A programme of worksites gives it the
 * commitments that go with one, dated by its days, another those of the action plan; all can be changed afterwards.
 *
 * Returns: (transfer full) (nullable): uid of the contract
 */
char *
tru_contracts_draft_in (TruWrite    *write,
                        const char  *support,
                        TruDate      on,
                        GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, support, on, error);
  Draft draft = { .write = write, .store = store, .file = file };

  if (!file || !tru_contracts_check_support (store, support, error))
    return NULL;
  if (file->contract)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                   _("Contract %s of this support is open: end it before you draft another."),
                   tru_record_get_text (file->contract, TRU_CONTRACT_NUMBER));
      return NULL;
    }
  return write_draft (&draft, on, error);
}

/**
 * tru_contracts_draft:
 * @store: a store
 * @support: uid of a support
 * @on: the day of the draft
 * @error: as tru_contracts_draft_in()
 *
 * Returns: (transfer full) (nullable): uid of the contract
 */
char *
tru_contracts_draft (TruStore    *store,
                     const char  *support,
                     TruDate      on,
                     GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "draft-contract", NULL, error);
  g_autofree char *uid = write ? tru_contracts_draft_in (write, support, on, error) : NULL;

  return uid && tru_write_commit (write, error) ? g_steal_pointer (&uid) : NULL;
}

/* What still binds is taken over; what is done stays with the contract under which it was done. */
static gboolean
take_commitments_over (Draft      *draft,
                       const char *from,
                       GError    **error)
{
  g_autoptr (GPtrArray) commitments = tru_store_find (draft->store, &tru_commitment_kind, TRU_COMMITMENT_CONTRACT, from, error);

  for (guint i = 0; commitments && i < commitments->len; i++)
    {
      TruRecord *commitment = g_ptr_array_index (commitments, i);

      if (!tru_record_is_known (commitment, TRU_COMMITMENT_DONE_ON)
          && !add_commitment (draft, tru_record_get_number (commitment, TRU_COMMITMENT_PARTY),
                              tru_record_get_text (commitment, TRU_COMMITMENT_TASK),
                              tru_record_get_number (commitment, TRU_COMMITMENT_DUE_ON), error))
        return FALSE;
    }
  return commitments != NULL;
}

static gboolean
write_amendment (Draft      *draft,
                 TruRecord  *amended,
                 TruDate     on,
                 const char *purpose,
                 GError    **error)
{
  g_autoptr (TruRecord) contract = tru_record_new (&tru_contract_kind);
  g_autofree char *number = next_number (draft->store, on);

  for (guint i = 0; i < tru_contract_kind.n_fields; i++)
    tru_record_copy_field (contract, amended, i);
  tru_record_set_uid (contract, draft->contract);
  tru_record_set_text (contract, TRU_CONTRACT_NUMBER, number);
  tru_record_set_number (contract, TRU_CONTRACT_DRAFTED_ON, on);
  tru_record_clear (contract, TRU_CONTRACT_PRINTED_ON);
  tru_record_set_text (contract, TRU_CONTRACT_AMENDS, tru_record_get_uid (amended));
  if (purpose)
    tru_record_set_text (contract, TRU_CONTRACT_PURPOSE, purpose);
  if (!tru_write_insert (draft->write, contract, error))
    return FALSE;
  return add_signatories (draft, error) && take_commitments_over (draft, tru_record_get_uid (amended), error);
}

static gboolean
check_amendable (TruStore   *store,
                 TruRecord  *contract,
                 GPtrArray  *signatories,
                 GError    **error)
{
  g_autoptr (TruRecord) replacement = tru_contracts_replacement (store, contract);
  g_autoptr (TruRecord) pending = tru_contracts_pending (store, contract);
  gint64 state = tru_contract_state (contract, signatories, replacement != NULL);
  const char *number = tru_record_get_text (contract, TRU_CONTRACT_NUMBER);

  if (pending)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                 _("Amendment %s of contract %s waits for its signatures: change it as it is, or note that it is refused."),
                 tru_record_get_text (pending, TRU_CONTRACT_NUMBER), number);
  else if (state != TRU_CONTRACT_STATE_SIGNED && state != TRU_CONTRACT_STATE_PARTLY_SIGNED)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                 _("Contract %s is not signed, or no longer holds: change it as it is, or draft another."), number);
  else
    return tru_contracts_check_support (store, tru_record_get_text (contract, TRU_CONTRACT_SUPPORT), error);
  return FALSE;
}

/**
 * tru_contracts_amend_in:
 * @write: the operation being written
 * @contract: uid of a contract that somebody signed
 * @on: the day of the amendment
 * @motive: (nullable): what it is about: its purpose, and kept in the history
 * @error: %TRU_OPERATION_ERROR_RULE when it was refused, is ended or replaced, nobody signed it yet, or an amendment waits for its
 *   signatures; %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Drafts the amendment of a contract (domain.md, “Life happens”: “changed by an amendment”): a contract of its own, to be
 * signed anew, with what still binds. The one before it holds until all have signed, and stays on record then.
 *
 * Returns: (transfer full) (nullable): uid of the amendment
 */
char *
tru_contracts_amend_in (TruWrite    *write,
                        const char  *contract,
                        TruDate      on,
                        const char  *motive,
                        GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruRecord) amended = tru_records_get (store, &tru_contract_kind, contract, error);
  g_autoptr (TruSupportFile) file
    = amended ? tru_support_file_load (store, tru_record_get_text (amended, TRU_CONTRACT_SUPPORT), on, error) : NULL;
  g_autoptr (GPtrArray) signatories
    = file ? tru_store_find (store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, contract, error) : NULL;
  g_autofree char *uid = tru_uid_new ();
  Draft draft = { .write = write, .store = store, .file = file, .contract = uid };

  if (!signatories || !check_amendable (store, amended, signatories, error) || !write_amendment (&draft, amended, on, motive, error))
    return NULL;
  return g_steal_pointer (&uid);
}

/**
 * tru_contracts_amend:
 * @store: a store
 * @contract: uid of a contract that somebody signed
 * @on: the day of the amendment
 * @motive: (nullable): as for tru_contracts_amend_in()
 * @error: as tru_contracts_amend_in()
 *
 * Returns: (transfer full) (nullable): uid of the amendment
 */
char *
tru_contracts_amend (TruStore    *store,
                     const char  *contract,
                     TruDate      on,
                     const char  *motive,
                     GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "amend-contract", motive, error);
  g_autofree char *uid = write ? tru_contracts_amend_in (write, contract, on, motive, error) : NULL;

  return uid && tru_write_commit (write, error) ? g_steal_pointer (&uid) : NULL;
}
