/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-commitment.h"
#include "tru-contract-paper.h"
#include "tru-contract-words.h"
#include "tru-contract.h"
#include "tru-contracts.h"
#include "tru-plans.h"
#include "tru-signatory.h"
#include "tru-worksite-room.h"

static char *
draft (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  char *uid = tru_contracts_draft (desk->store, desk->support, tru_clock_today (), &error);

  g_assert_no_error (error);
  return uid;
}

static void
test_draft (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *uid = draft (desk);
  g_autoptr (TruRecord) contract = tru_store_get (desk->store, &tru_contract_kind, uid, NULL);
  g_autoptr (GPtrArray) signatories
    = tru_store_find (desk->store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, uid, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *second = NULL;
  g_autoptr (TruRecord) other = NULL;

  g_assert_cmpstr (tru_record_get_text (contract, TRU_CONTRACT_NUMBER), ==, "2026-001");
  /* Samira, not Inès who is a minor; and the association. */
  g_assert_cmpuint (signatories->len, ==, 2);
  g_assert_true (g_str_has_prefix (tru_record_get_text (contract, TRU_CONTRACT_CONDITIONS), "If the preparation is not finished"));
  g_assert_cmpint (tru_store_count (desk->store, &tru_commitment_kind), >=, 4);
  g_assert_null (tru_contracts_draft (desk->store, desk->support, tru_clock_today (), &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (tru_contracts_end (desk->store, uid, tru_clock_today (), NULL, &error));
  second = draft (desk);
  other = tru_store_get (desk->store, &tru_contract_kind, second, NULL);
  g_assert_cmpstr (tru_record_get_text (other, TRU_CONTRACT_NUMBER), ==, "2026-002");
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_contract_kind), ==, 1);
  g_assert_cmpint (tru_store_count (desk->store, &tru_signatory_kind), ==, 2);
}

static void
assert_state (Desk             *desk,
              const char       *uid,
              TruContractState  state)
{
  g_autoptr (TruRecord) contract = tru_store_get (desk->store, &tru_contract_kind, uid, NULL);
  g_autoptr (GPtrArray) signatories
    = tru_store_find (desk->store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, uid, NULL);
  g_autofree char *of_store = tru_store_state (desk->store, &tru_contract_kind, uid);
  g_autoptr (TruRecord) replacement = tru_contracts_replacement (desk->store, contract);

  g_assert_cmpint (tru_contract_state (contract, signatories, replacement != NULL), ==, state);
  g_assert_cmpstr (of_store, ==, tru_contract_state_options[state].token);
}

static void
test_sign (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *uid = NULL;
  g_autoptr (GPtrArray) signatories = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *job = desk_add (desk->store, "organisation", "name", "CCAS", "type", "ccas", NULL);
  g_autofree char *referrer = desk_add (desk->store, "contact", "organisation", job, "name", "Maes", NULL);

  desk_set (desk->store, desk->household, "referrer", referrer);
  uid = draft (desk);
  signatories = tru_store_find (desk->store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, uid, NULL);
  g_assert_cmpuint (signatories->len, ==, 3);
  assert_state (desk, uid, TRU_CONTRACT_STATE_DRAFT);
  g_assert_true (tru_contracts_mark_printed (desk->store, uid, tru_clock_today (), &error));
  assert_state (desk, uid, TRU_CONTRACT_STATE_PRINTED);
  g_assert_true (tru_contracts_sign (desk->store, uid, tru_record_get_uid (g_ptr_array_index (signatories, 0)),
                                     tru_clock_today (), &error));
  assert_state (desk, uid, TRU_CONTRACT_STATE_PARTLY_SIGNED);
  /* Household and association are enough; the referrer may sign. */
  g_assert_true (tru_contracts_sign (desk->store, uid, tru_record_get_uid (g_ptr_array_index (signatories, 1)),
                                     tru_clock_today (), &error));
  assert_state (desk, uid, TRU_CONTRACT_STATE_SIGNED);
  desk_undo (desk->store);
  assert_state (desk, uid, TRU_CONTRACT_STATE_PARTLY_SIGNED);
  g_assert_true (tru_contracts_refuse (desk->store, uid, tru_clock_today (), "They would rather not", &error));
  assert_state (desk, uid, TRU_CONTRACT_STATE_REFUSED);
  g_assert_false (tru_contracts_sign (desk->store, uid, NULL, tru_clock_today (), &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

static void
assert_holds (Desk       *desk,
              const char *uid)
{
  g_autoptr (TruRecord) contract = tru_contracts_of_support (desk->store, desk->support, NULL);

  g_assert_cmpstr (tru_record_get_uid (contract), ==, uid);
}

static void
refuse_second (Desk       *desk,
               const char *uid)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tru_contracts_amend (desk->store, uid, tru_clock_today (), NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

/* What the family signed holds until all have signed the amendment: then it is replaced, and in force again where a signature is
   taken back. */
static void
test_amendment_holds (Desk          *desk,
                      gconstpointer  data)
{
  g_autofree char *uid = draft (desk);
  g_autofree char *amendment = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signatories = NULL;
  g_autoptr (TruRecord) at_hand = NULL;
  TruDate today = tru_clock_today ();

  g_assert_true (tru_contracts_sign (desk->store, uid, NULL, today, &error));
  amendment = tru_contracts_amend (desk->store, uid, today, "Another room", &error);
  g_assert_no_error (error);
  assert_holds (desk, uid);
  at_hand = tru_contracts_resolve (desk->store, desk->support, &error);
  g_assert_cmpstr (tru_record_get_uid (at_hand), ==, amendment);
  g_assert_cmpstr (tru_record_get_text (at_hand, TRU_CONTRACT_PURPOSE), ==, "Another room");
  refuse_second (desk, uid);
  signatories = tru_store_find (desk->store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, amendment, NULL);
  g_assert_true (tru_contracts_sign (desk->store, amendment, tru_record_get_uid (signatories->pdata[0]), today, &error));
  assert_state (desk, uid, TRU_CONTRACT_STATE_SIGNED);
  assert_holds (desk, uid);
  g_assert_true (tru_contracts_sign (desk->store, amendment, NULL, today, &error));
  assert_state (desk, uid, TRU_CONTRACT_STATE_AMENDED);
  assert_holds (desk, amendment);
  g_assert_false (tru_contracts_sign (desk->store, uid, NULL, today, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (tru_contracts_sign (desk->store, amendment, tru_record_get_uid (signatories->pdata[1]), TRU_UNKNOWN, &error));
  assert_holds (desk, uid);
}

/* An amendment is signed anew, with what still binds. */
static void
test_amend (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *uid = draft (desk);
  g_autofree char *amendment = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = tru_store_find (desk->store, &tru_commitment_kind, TRU_COMMITMENT_CONTRACT, uid, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (TruRecord) record = NULL;

  g_assert_null (tru_contracts_amend (desk->store, uid, tru_clock_today (), NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  desk_set (desk->store, tru_record_get_uid (g_ptr_array_index (before, 0)), "done_on", "2026-11-20");
  g_assert_true (tru_contracts_sign (desk->store, uid, NULL, tru_clock_today (), &error));
  amendment = tru_contracts_amend (desk->store, uid, tru_clock_today (), "Another room", &error);
  g_assert_no_error (error);
  assert_state (desk, uid, TRU_CONTRACT_STATE_SIGNED);
  assert_state (desk, amendment, TRU_CONTRACT_STATE_DRAFT);
  record = tru_store_get (desk->store, &tru_contract_kind, amendment, NULL);
  g_assert_cmpstr (tru_record_get_text (record, TRU_CONTRACT_AMENDS), ==, uid);
  after = tru_store_find (desk->store, &tru_commitment_kind, TRU_COMMITMENT_CONTRACT, amendment, NULL);
  g_assert_cmpuint (after->len, ==, before->len - 1);
  /* Refused, it leaves what was agreed before. */
  g_assert_true (tru_contracts_refuse (desk->store, amendment, tru_clock_today (), NULL, &error));
  assert_state (desk, amendment, TRU_CONTRACT_STATE_REFUSED);
  g_clear_object (&record);
  record = tru_store_get (desk->store, &tru_contract_kind, uid, NULL);
  g_assert_true (tru_contract_is_open (record));
  desk_undo (desk->store);
  desk_undo (desk->store);
  assert_state (desk, uid, TRU_CONTRACT_STATE_SIGNED);
}

static void
assert_refused (gboolean  done,
                GError  **error)
{
  g_assert_false (done);
  g_assert_error (*error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (error);
}

/* Nobody signs in advance nor before the draft; what is signed is not refused, what is over is over. */
/* Of a support that is closed the contract is read and printed: nobody signs, amends or drafts one any more. */
static void
test_closed (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contract = tru_contracts_draft (desk->store, desk->support, tru_clock_today (), &error);
  g_autoptr (TruDocument) document = NULL;
  g_autofree char *another = NULL;

  desk_set (desk->store, desk->support, "closed_on", "2026-11-24");
  g_assert_false (tru_contracts_sign (desk->store, contract, NULL, tru_clock_today (), &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (tru_contracts_end (desk->store, contract, tru_clock_today (), NULL, &error));
  g_clear_error (&error);
  another = tru_contracts_draft (desk->store, desk->support, tru_clock_today (), &error);
  g_assert_null (another);
  g_clear_error (&error);
  document = tru_contract_document (desk->store, contract, 1.0, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);
}

static void
test_order (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *uid = draft (desk);
  g_autoptr (GError) error = NULL;
  TruDate today = tru_clock_today ();

  assert_refused (tru_contracts_sign (desk->store, uid, NULL, today + 1, &error), &error);
  assert_refused (tru_contracts_sign (desk->store, uid, NULL, today - 1, &error), &error);
  g_assert_true (tru_contracts_sign (desk->store, uid, NULL, today, &error));
  g_assert_no_error (error);
  assert_refused (tru_contracts_refuse (desk->store, uid, today, NULL, &error), &error);
  g_assert_false (tru_contracts_end (desk->store, uid, today - 1, NULL, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (tru_contracts_end (desk->store, uid, today, NULL, &error));
  assert_state (desk, uid, TRU_CONTRACT_STATE_ENDED);
  assert_refused (tru_contracts_end (desk->store, uid, today, NULL, &error), &error);
  assert_refused (tru_contracts_refuse (desk->store, uid, today, NULL, &error), &error);
}

/* Where the programme has no worksites and covers no collective actions, the contract holds what the plan says. */
static void
test_of_plan (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *plan = NULL;
  g_autofree char *action = NULL;
  g_autofree char *uid = NULL;
  g_autoptr (GPtrArray) commitments = NULL;
  g_autoptr (TruRecord) contract = NULL;

  desk_set (desk->store, desk->programme, "worksite_days", "");
  desk_set (desk->store, desk->programme, "collective_covered", "false");
  plan = desk_add (desk->store, "plan", "support", desk->support, "version", "1", "drafted_on", "2026-11-20", NULL);
  action = desk_add (desk->store, "plan_action", "plan", plan, "party", "household", "task", "Payer 50 € par mois", NULL);
  uid = draft (desk);
  commitments = tru_store_find (desk->store, &tru_commitment_kind, TRU_COMMITMENT_CONTRACT, uid, NULL);
  contract = tru_store_get (desk->store, &tru_contract_kind, uid, NULL);
  g_assert_cmpuint (commitments->len, ==, 1);
  g_assert_cmpstr (tru_record_get_text (g_ptr_array_index (commitments, 0), TRU_COMMITMENT_TASK), ==, "Payer 50 € par mois");
  g_assert_false (tru_record_is_true (contract, TRU_CONTRACT_COLLECTIVE));
  g_assert_null (strstr (tru_record_get_text (contract, TRU_CONTRACT_CONDITIONS), "preparation"));
  g_assert_true (g_str_has_prefix (tru_record_get_text (contract, TRU_CONTRACT_CONDITIONS), "Each of us"));
}

/* A draft follows the plan that is agreed after it; a printed contract stays as it was read, and says what it lacks. */
static void
test_follows_plan (Desk          *desk,
                   gconstpointer  data)
{
  g_autofree char *plan = NULL, *first = NULL, *next = NULL, *uid = NULL;
  g_autoptr (GPtrArray) commitments = NULL, same = NULL, findings = NULL, more = NULL;
  g_autoptr (TruRecord) contract = NULL;

  desk_set (desk->store, desk->programme, "worksite_days", "");
  desk_set (desk->store, desk->programme, "collective_covered", "false");
  uid = draft (desk);
  plan = desk_add (desk->store, "plan", "support", desk->support, "version", "1", "drafted_on", "2026-11-20", NULL);
  first = desk_add (desk->store, "plan_action", "plan", plan, "party", "household", "task", "Payer 50 € par mois", NULL);
  g_assert_true (tru_plans_agree (desk->store, plan, tru_date_new (2026, 11, 20), NULL));
  commitments = tru_store_find (desk->store, &tru_commitment_kind, TRU_COMMITMENT_CONTRACT, uid, NULL);
  contract = tru_store_get (desk->store, &tru_contract_kind, uid, NULL);
  same = tru_contracts_check_plan (desk->store, contract);
  g_assert_cmpuint (commitments->len, ==, 1);
  g_assert_cmpstr (tru_record_get_text (commitments->pdata[0], TRU_COMMITMENT_TASK), ==, "Payer 50 € par mois");
  g_assert_cmpuint (same->len, ==, 0);
  g_assert_true (tru_contracts_mark_printed (desk->store, uid, tru_clock_today (), NULL));
  next = tru_plans_renew (desk->store, desk->support, tru_clock_today (), NULL);
  g_free (desk_add (desk->store, "plan_action", "plan", next, "party", "association", "task", "Prêter l’échafaudage", NULL));
  g_assert_true (tru_plans_agree (desk->store, next, tru_clock_today (), NULL));
  findings = tru_contracts_check_plan (desk->store, contract);
  g_assert_nonnull (strstr (tru_findings_find (findings, "plan-since")->reason, "does not say: Prêter l’échafaudage."));
  more = tru_store_find (desk->store, &tru_commitment_kind, TRU_COMMITMENT_CONTRACT, uid, NULL);
  g_assert_cmpuint (more->len, ==, 1);
}

static void
assert_resolves (Desk       *desk,
                 const char *uid,
                 const char *contract,
                 int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) found = tru_contracts_resolve (desk->store, uid, &error);

  if (contract)
    g_assert_cmpstr (tru_record_get_uid (found), ==, contract);
  else
    g_assert_error (error, TRU_OPERATION_ERROR, code);
}

static void
test_resolve (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *uid = NULL;
  g_autofree char *other = NULL;

  assert_resolves (desk, desk->household, NULL, TRU_OPERATION_ERROR_NOT_FOUND);
  uid = draft (desk);
  assert_resolves (desk, uid, uid, 0);
  assert_resolves (desk, desk->household, uid, 0);
  assert_resolves (desk, desk->support, uid, 0);
  assert_resolves (desk, desk->drill, NULL, TRU_OPERATION_ERROR_INVALID);
  assert_resolves (desk, "nothing", NULL, TRU_OPERATION_ERROR_NOT_FOUND);
  other
    = desk_add (desk->store, "contract", "support", desk->support, "number", "X-1", "drafted_on", "2026-11-20", NULL);
  assert_resolves (desk, desk->household, NULL, TRU_OPERATION_ERROR_AMBIGUOUS);
}

static void
test_paper (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *uid = draft (desk);
  g_autofree char *pdf = g_build_filename (desk->folder, "contract.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = tru_contract_document (desk->store, desk->household, 1.0, &error);
  g_autofree char *contents = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (tru_document_get_n_pages (document), ==, 1);
  g_assert_true (tru_document_save_pdf (document, pdf, "2026-11-24", NULL, &error));
  g_assert_true (g_file_get_contents (pdf, &contents, NULL, &error));
  g_assert_true (g_str_has_prefix (contents, "%PDF"));
}

static void
test_words (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) rooms = g_ptr_array_new_with_free_func (g_object_unref);
  const char *names[] = { "Séjour", "Entrée", "WC", "Chambre de Lina" };
  g_autofree char *text = NULL;
  g_autofree char *days = tru_contract_words_days (4);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      TruRecord *room = tru_record_new (&tru_worksite_room_kind);

      tru_record_set_text (room, TRU_WORKSITE_ROOM_NAME, names[i]);
      g_ptr_array_add (rooms, room);
    }
  text = tru_contract_words_rooms (rooms);
  g_assert_cmpstr (text, ==, "le séjour, l’entrée, les WC et la chambre de Lina");
  g_assert_cmpstr (days, ==, "four days");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/contracts/draft", test_draft);
  DESK_TEST ("/contracts/sign", test_sign);
  DESK_TEST ("/contracts/amend", test_amend);
  DESK_TEST ("/contracts/amendment-holds", test_amendment_holds);
  DESK_TEST ("/contracts/closed", test_closed);
  DESK_TEST ("/contracts/order", test_order);
  DESK_TEST ("/contracts/of-plan", test_of_plan);
  DESK_TEST ("/contracts/follows-plan", test_follows_plan);
  DESK_TEST ("/contracts/resolve", test_resolve);
  DESK_TEST ("/contracts/paper", test_paper);
  DESK_TEST ("/contracts/words", test_words);
  return g_test_run ();
}
