/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-composition.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-entry.h"
#include "tru-hand-over.h"
#include "tru-journal.h"
#include "tru-plan-action.h"
#include "tru-plan.h"
#include "tru-plans.h"
#include "tru-referrals.h"
#include "tru-supports.h"
#include "tru-terms.h"
#include "tru-watch.h"

static gboolean
decide_because (Desk       *desk,
                int         outcome,
                const char *reason,
                GError    **error)
{
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);

  tru_record_set_text (decision, TRU_DECISION_SUPPORT, desk->support);
  tru_record_set_number (decision, TRU_DECISION_DECIDED_ON, tru_clock_today ());
  tru_record_set_number (decision, TRU_DECISION_OUTCOME, outcome);
  tru_record_set_text (decision, TRU_DECISION_REASON, reason);
  return tru_decisions_take (desk->store, decision, NULL, error);
}

static gboolean
decide (Desk    *desk,
        int      outcome,
        GError **error)
{
  return decide_because (desk, outcome, NULL, error);
}

/* An acceptance fixes rules, conditions and composition; undone, nothing of it is left. */
static void
test_freeze (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) support = NULL;
  g_autoptr (TruRecord) programme = NULL;
  g_autoptr (TruRecord) composition = NULL;
  g_autoptr (GPtrArray) before = tru_supports_steps (desk->store, desk->support, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *step = NULL;

  desk_set (desk->store, desk->support, "accepted_on", "");
  g_assert_true (decide (desk, TRU_DECISION_OUTCOME_ACCEPTED, &error));
  g_assert_no_error (error);
  desk_assert_value (desk, desk->support, "accepted_on", "2026-11-24");
  desk_set (desk->store, desk->programme, "max_area", "20");
  step = desk_add (desk->store, "programme_step", "programme", desk->programme, "position", "9", "name", "Plus tard", NULL);
  support = tru_records_find (desk->store, desk->support, NULL);
  programme = tru_supports_programme (desk->store, support, NULL);
  g_assert_cmpint (tru_record_get_number (programme, TRU_PROGRAMME_MAX_AREA), ==, 3000);
  after = tru_supports_steps (desk->store, desk->support, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
  composition = tru_store_find_one (desk->store, &tru_composition_kind, TRU_COMPOSITION_SUPPORT, desk->support, NULL);
  g_assert_cmpint (tru_record_get_number (composition, TRU_COMPOSITION_ADULTS), ==, 1);
  g_assert_cmpint (tru_record_get_number (composition, TRU_COMPOSITION_MINORS), ==, 1);
  g_assert_cmpint (tru_record_get_number (composition, TRU_COMPOSITION_OLDEST), ==, 38);
  g_assert_false (decide (desk, TRU_DECISION_OUTCOME_ACCEPTED, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  desk_undo (desk->store);
  desk_undo (desk->store);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_terms_kind), ==, 0);
  desk_assert_value (desk, desk->support, "accepted_on", NULL);
}

static void
test_refusal_closes (Desk         *desk,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *referral = desk_value_of (desk, desk->support, "referral");

  g_assert_true (decide (desk, TRU_DECISION_OUTCOME_POSTPONED, &error));
  desk_assert_value (desk, referral, "reply", "postponed");
  /* A refusal without its reason could not be explained to anybody. */
  g_assert_false (decide (desk, TRU_DECISION_OUTCOME_REFUSED, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (decide_because (desk, TRU_DECISION_OUTCOME_REFUSED, " ", NULL));
  desk_assert_value (desk, desk->support, "closed_on", NULL);
  g_assert_true (decide_because (desk, TRU_DECISION_OUTCOME_REFUSED, "Hors du territoire", &error));
  desk_assert_value (desk, desk->support, "exit_reason", "refused");
  desk_assert_value (desk, referral, "reply", "refused");
  g_assert_false (decide (desk, TRU_DECISION_OUTCOME_NOTED, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

/* A new version keeps the one before as it was, takes over what is still to do, and holds once it is agreed. */
static void
test_plan_versions (Desk         *desk,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = tru_plans_renew (desk->store, desk->support, tru_clock_today (), &error);
  g_autofree char *second = NULL;
  g_autofree char *done = NULL;
  g_autofree char *open = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (TruRecord) in_force = NULL;

  g_assert_false (tru_plans_agree (desk->store, first, tru_clock_today (), &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  done = desk_add (desk->store, "plan_action", "plan", first, "party", "household", "task", "Ranger", "done_on", "2026-11-20", NULL);
  open = desk_add (desk->store, "plan_action", "plan", first, "party", "association", "task", "Peindre", "due_on", "2026-11-20", NULL);
  g_assert_true (tru_plans_agree (desk->store, first, tru_clock_today (), &error));
  second = tru_plans_renew (desk->store, desk->support, tru_clock_today (), &error);
  desk_assert_value (desk, second, "version", "2");
  desk_assert_value (desk, first, "replaced_on", NULL);
  in_force = tru_plans_in_force (desk->store, desk->support);
  g_assert_cmpstr (tru_record_get_uid (in_force), ==, first);
  g_assert_true (tru_plans_agree (desk->store, second, tru_clock_today (), &error));
  desk_assert_value (desk, first, "replaced_on", "2026-11-24");
  actions = tru_store_find (desk->store, &tru_plan_action_kind, TRU_PLAN_ACTION_PLAN, second, NULL);
  g_assert_cmpuint (actions->len, ==, 1);
  g_assert_cmpstr (tru_record_get_text (g_ptr_array_index (actions, 0), TRU_PLAN_ACTION_TASK), ==, "Peindre");
  actions = (g_ptr_array_unref (actions), tru_store_find (desk->store, &tru_plan_action_kind, TRU_PLAN_ACTION_PLAN, first, NULL));
  g_assert_cmpuint (actions->len, ==, 2);
}

static void
test_journal (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) entry = tru_record_new (&tru_entry_kind);

  tru_record_set_text (entry, TRU_ENTRY_HOUSEHOLD, desk->household);
  tru_record_set_number (entry, TRU_ENTRY_DAY, tru_clock_today ());
  tru_record_set_number (entry, TRU_ENTRY_TYPE, TRU_ENTRY_TYPE_NOTE);
  g_assert_false (tru_journal_write (desk->store, entry, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  tru_record_set_text (entry, TRU_ENTRY_TEXT, "Rappeler lundi");
  g_assert_true (tru_journal_write (desk->store, entry, &error));
  /* A note is no contact, a call is. */
  desk_assert_value (desk, desk->household, "last_contact", NULL);
  g_clear_object (&entry);
  entry = tru_record_new (&tru_entry_kind);
  tru_record_set_text (entry, TRU_ENTRY_HOUSEHOLD, desk->household);
  tru_record_set_number (entry, TRU_ENTRY_DAY, tru_clock_today ());
  tru_record_set_number (entry, TRU_ENTRY_TYPE, TRU_ENTRY_TYPE_CALL);
  tru_record_set_text (entry, TRU_ENTRY_TEXT, "Samira confirme");
  g_assert_true (tru_journal_write (desk->store, entry, &error));
  desk_assert_value (desk, desk->household, "last_contact", "2026-11-24");
}

static void
test_hand_over (Desk         *desk,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *own = desk_value_of (desk, desk->contact, "organisation");
  g_autofree char *next = desk_add (desk->store, "contact", "organisation", own, "name", "Ruiz", NULL);
  g_autofree char *first = desk_add (desk->store, "plan", "support", desk->support, "version", "1", "drafted_on", "2026-10-01",
                                     "replaced_on", "2026-11-02", NULL);
  g_autofree char *second = desk_add (desk->store, "plan", "support", desk->support, "version", "2", "drafted_on", "2026-11-02", NULL);
  g_autofree char *agreed_then = desk_add (desk->store, "plan_action", "plan", first, "party", "association", "task", "Appeler la CAF",
                                           "follower", desk->contact, NULL);
  g_autofree char *agreed_now = desk_add (desk->store, "plan_action", "plan", second, "party", "association", "task",
                                          "Rappeler la CAF", "follower", desk->contact, NULL);

  desk_set (desk->store, desk->support, "follower", desk->contact);
  g_assert_cmpint (tru_hand_over (desk->store, desk->contact, desk->contact, TRU_UNKNOWN, &error), ==, -1);
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_cmpint (tru_hand_over (desk->store, desk->contact, next, tru_clock_today (), &error), ==, 1);
  desk_assert_value (desk, desk->household, "follower", next);
  desk_assert_value (desk, desk->support, "follower", next);
  desk_assert_value (desk, desk->contact, "left_on", "2026-11-24");
  desk_assert_value (desk, agreed_then, "follower", desk->contact);
  desk_assert_value (desk, agreed_now, "follower", next);
  desk_undo (desk->store);
  desk_assert_value (desk, desk->household, "follower", desk->contact);
}

/* Proposed by name, birth date and address, most alike first. */
static void
test_alike (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GPtrArray) none = tru_referrals_alike (desk->store, "Zola", TRU_UNKNOWN, NULL, NULL);
  g_autoptr (GPtrArray) found
    = tru_referrals_alike (desk->store, "benali", tru_date_new (1988, 3, 2), "27 rue de la martinoire", NULL);
  const TruLikeness *first;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (found->len, ==, 1);
  first = g_ptr_array_index (found, 0);
  g_assert_cmpstr (first->household, ==, desk->household);
  g_assert_cmpuint (first->n_alike, ==, 3);
}

static const TruDeadline *
find (GPtrArray  *deadlines,
      const char *rule)
{
  for (guint i = 0; i < deadlines->len; i++)
    if (g_str_equal (((TruDeadline *) g_ptr_array_index (deadlines, i))->rule, rule))
      return g_ptr_array_index (deadlines, i);
  return NULL;
}

static void
test_deadlines (Desk         *desk,
                gconstpointer data)
{
  g_autofree char *assessment = desk_add (desk->store, "assessment", "support", desk->support, "type", "social", "started_on", "2026-10-10", NULL);
  g_autofree char *risk = desk_add (desk->store, "risk", "assessment", assessment, "type", "eviction", "gravity", "high", "noted_on",
                                    "2026-10-10", "due_on", "2026-12-24", NULL);
  g_autofree char *review = desk_add (desk->store, "review", "support", desk->support, "type", "final", "planned_on", "2026-11-20", NULL);
  g_autofree char *committee = desk_add (desk->store, "committee", "name", "Comité technique", "type", "technical", "programme",
                                         desk->programme, "weeks", "6", NULL);
  g_autofree char *meeting = desk_add (desk->store, "meeting", "committee", committee, "held_on", "2026-10-20", NULL);
  g_autoptr (GPtrArray) all = tru_watch_deadlines (desk->store, tru_clock_today (), NULL);
  g_autoptr (GPtrArray) later = NULL;

  g_assert_cmpint (find (all, "risk-due")->due_on, ==, tru_date_new (2026, 12, 24));
  g_assert_cmpint (find (all, "review-planned")->urgency, ==, TRU_URGENCY_LATE);
  g_assert_cmpint (find (all, "committee-due")->due_on, ==, tru_date_new (2026, 12, 1));
  desk_set (desk->store, risk, "settled_on", "2026-11-23");
  desk_set (desk->store, meeting, "next_on", "2026-12-08");
  later = tru_watch_deadlines (desk->store, tru_date_new (2026, 12, 9), NULL);
  g_assert_null (find (later, "risk-due"));
  g_assert_cmpint (find (later, "committee-due")->urgency, ==, TRU_URGENCY_LATE);
}

/* What a visit found degraded waits until it was seen again, and a risk until it is settled. */
static void
test_quick_action (Desk         *desk,
                   gconstpointer data)
{
  g_autofree char *visit = desk_add (desk->store, "event", "type", "visit", "title", "Visite", "household", desk->household, "found",
                                     "Plafond de la chambre qui s’effondre", "urgent", "true", "outcome", "held", "starts_at",
                                     "2026-11-20T10:00", "ends_at", "2026-11-20T11:00", NULL);
  g_autoptr (GPtrArray) found = tru_watch_deadlines (desk->store, tru_clock_today (), NULL);
  g_autofree char *later = NULL;
  g_autofree char *assessment = NULL;
  g_autofree char *risk = NULL;

  g_assert_cmpstr (find (found, "quick-action")->about, ==, visit);
  g_assert_cmpint (find (found, "quick-action")->urgency, ==, TRU_URGENCY_LATE);
  g_assert_nonnull (strstr (find (found, "quick-action")->reason, "Plafond"));
  later = desk_add (desk->store, "event", "type", "visit", "title", "Visite", "household", desk->household, "outcome", "held", "starts_at",
                    "2026-11-23T10:00", "ends_at", "2026-11-23T11:00", NULL);
  g_ptr_array_unref (found);
  found = tru_watch_deadlines (desk->store, tru_clock_today (), NULL);
  g_assert_null (find (found, "quick-action"));
  assessment = desk_add (desk->store, "assessment", "support", desk->support, "type", "social", "started_on", "2026-10-10", NULL);
  risk = desk_add (desk->store, "risk", "assessment", assessment, "type", "sanitary", "gravity", "high", "noted_on", "2026-11-24", "urgent",
                   "true", "due_on", "2027-06-01", NULL);
  g_ptr_array_unref (found);
  found = tru_watch_deadlines (desk->store, tru_clock_today (), NULL);
  g_assert_cmpstr (find (found, "quick-action")->about, ==, risk);
  g_assert_null (find (found, "risk-due"));
  desk_set (desk->store, risk, "settled_on", "2026-11-24");
  g_ptr_array_unref (found);
  found = tru_watch_deadlines (desk->store, tru_clock_today (), NULL);
  g_assert_null (find (found, "quick-action"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/pathway/freeze", test_freeze);
  DESK_TEST ("/pathway/refusal-closes", test_refusal_closes);
  DESK_TEST ("/pathway/plan-versions", test_plan_versions);
  DESK_TEST ("/pathway/journal", test_journal);
  DESK_TEST ("/pathway/hand-over", test_hand_over);
  DESK_TEST ("/pathway/alike", test_alike);
  DESK_TEST ("/pathway/deadlines", test_deadlines);
  DESK_TEST ("/pathway/quick-action", test_quick_action);
  return g_test_run ();
}
