/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-assessment.h"
#include "tru-decision-steps.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-event.h"
#include "tru-planning.h"
#include "tru-record-acts.h"
#include "tru-supports.h"
#include "tru-worksite.h"
#include "tru-worksites.h"

static const char *
step_at (GPtrArray *steps,
         guint      i)
{
  return ((TruStepOfSupport *) g_ptr_array_index (steps, i))->step;
}

static TruStepState
state_at (Desk  *desk,
          guint  i)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, desk->support, NULL);

  return ((TruStepOfSupport *) g_ptr_array_index (steps, i))->state;
}

static void
test_pass (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, desk->support, NULL);
  g_autoptr (GError) error = NULL;
  TruDate october = tru_date_new (2026, 10, 6);
  TruOverride override = { "Signed on paper elsewhere", FALSE };

  g_assert_cmpuint (steps->len, ==, 7);
  g_assert_true (tru_supports_pass_step (desk->store, desk->support, step_at (steps, 0), october, NULL, &error));
  g_assert_cmpint (state_at (desk, 0), ==, TRU_STEP_STATE_DONE);
  g_assert_cmpint (state_at (desk, 1), ==, TRU_STEP_STATE_CURRENT);
  /* Before the step before. */
  g_assert_false (tru_supports_pass_step (desk->store, desk->support, step_at (steps, 1), october - 1, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  /* The contract is not signed. */
  g_assert_false (tru_supports_pass_step (desk->store, desk->support, step_at (steps, 3), october + 30, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (
    tru_supports_pass_step (desk->store, desk->support, step_at (steps, 3), october + 30, &override, &error));
  desk_undo (desk->store);
  g_assert_cmpint (state_at (desk, 3), ==, TRU_STEP_STATE_TO_COME);
}

/* What the rules said comes with the refusal, so that a window knows whether a motive helps. */
static void
test_refusal_keeps_findings (Desk          *desk,
                             gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, desk->support, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  GPtrArray *findings;

  g_assert_false (tru_supports_pass_step (desk->store, desk->support, step_at (steps, 3), tru_date_new (2026, 11, 5), NULL, &error));
  copy = g_error_copy (error);
  g_clear_error (&error);
  findings = tru_operation_error_get_findings (copy);
  g_assert_nonnull (tru_findings_find (findings, "contract-signed"));
  g_assert_true (tru_findings_await_motive (findings));
  tru_operation_refuse (&error, TRU_OPERATION_ERROR_RULE, "Whatever the motive.");
  g_assert_null (tru_operation_error_get_findings (error));
}

static gboolean
keep (Desk       *desk,
      const char *uid,
      const char *field,
      const char *text)
{
  g_autoptr (TruRecord) record = tru_records_find (desk->store, uid, NULL);

  tru_record_set_from_text (record, tru_kind_find_field (tru_record_get_kind (record), field), text, NULL);
  return tru_record_acts_write (desk->store, record, FALSE, NULL, NULL);
}

/* A fact noted passes the step that waited for it, and the next one too, but none that lacks something else. */
static void
test_catch_up (Desk          *desk,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, desk->support, NULL);
  g_autofree char *worksite = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", desk->dwelling, NULL);
  TruOverride override = { "Signé sur papier", FALSE };
  TruDate day = tru_date_new (2026, 11, 20);

  g_assert_true (keep (desk, worksite, "preparation_done", "2026-11-12"));
  g_assert_cmpint (state_at (desk, 0), ==, TRU_STEP_STATE_CURRENT);
  for (guint i = 0; i < 4; i++)
    g_assert_true (tru_supports_pass_step (desk->store, desk->support, step_at (steps, i), day, &override, NULL));
  /* Noted long ago, its turn comes now; the worksite itself is entered with a signed contract only. */
  g_assert_true (tru_worksites_finish (desk->store, worksite, day, NULL));
  g_assert_cmpint (state_at (desk, 4), ==, TRU_STEP_STATE_DONE);
  g_assert_cmpint (state_at (desk, 5), ==, TRU_STEP_STATE_CURRENT);
  desk_undo (desk->store);
  g_assert_cmpint (state_at (desk, 4), ==, TRU_STEP_STATE_CURRENT);
  desk_set (desk->store, step_at (steps, 5), "entry", "preparation_done landlord_agreed");
  g_assert_true (tru_worksites_finish (desk->store, worksite, day, NULL));
  g_assert_cmpint (state_at (desk, 5), ==, TRU_STEP_STATE_CURRENT);
  g_assert_true (keep (desk, desk->support, "landlord_agreed_on", "2026-11-01"));
  g_assert_cmpint (state_at (desk, 5), ==, TRU_STEP_STATE_DONE);
  g_assert_cmpint (state_at (desk, 6), ==, TRU_STEP_STATE_CURRENT);
}

static char *
accept_support (Desk *desk)
{
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);
  g_autoptr (GError) error = NULL;

  tru_record_set_text (decision, TRU_DECISION_SUPPORT, desk->support);
  tru_record_set_number (decision, TRU_DECISION_DECIDED_ON, tru_clock_today ());
  tru_record_set_number (decision, TRU_DECISION_OUTCOME, TRU_DECISION_OUTCOME_ACCEPTED);
  tru_decisions_take (desk->store, decision, NULL, &error);
  g_assert_no_error (error);
  return g_strdup (tru_record_get_uid (decision));
}

/* An acceptance passes what was gone through before it, so that the file does not seem to stay behind. */
static void
test_accept_passes_earlier (Desk          *desk,
                            gconstpointer  data)
{
  g_autofree char *decision = NULL;
  g_autofree char *told = NULL;

  desk_set (desk->store, desk->support, "accepted_on", "");
  g_free (desk_add (desk->store, "assessment", "support", desk->support, "type", "social", "started_on", "2026-10-20", "done_on", "2026-11-02", NULL));
  g_assert_cmpint (state_at (desk, 0), ==, TRU_STEP_STATE_CURRENT);
  decision = accept_support (desk);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (state_at (desk, i), ==, TRU_STEP_STATE_DONE);
  g_assert_cmpint (state_at (desk, 3), ==, TRU_STEP_STATE_CURRENT);
  told = tru_decision_steps_tell (desk->store, decision, "Decision taken");
  g_assert_cmpstr (told, ==, "Decision taken\nSteps passed: Orientation, Diagnostic, Comité");
  desk_undo (desk->store);
  g_assert_cmpint (state_at (desk, 0), ==, TRU_STEP_STATE_CURRENT);
  g_assert_cmpint (state_at (desk, 2), ==, TRU_STEP_STATE_TO_COME);
}

/* What lacks something stays open, and says what; each is passed on the day of its fact. */
static void
test_accept_names_open (Desk          *desk,
                        gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, desk->support, NULL);
  g_autofree char *referral = desk_value_of (desk, desk->support, "referral");
  g_autofree char *decision = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GPtrArray) found = NULL;

  desk_set (desk->store, desk->support, "accepted_on", "");
  desk_set (desk->store, referral, "missing", "Avis d’imposition");
  g_free (desk_add (desk->store, "assessment", "support", desk->support, "type", "social", "started_on", "2026-10-20", "done_on", "2026-11-02", NULL));
  decision = accept_support (desk);
  g_assert_cmpint (state_at (desk, 0), ==, TRU_STEP_STATE_CURRENT);
  g_assert_cmpint (state_at (desk, 1), ==, TRU_STEP_STATE_DONE);
  g_assert_cmpint (state_at (desk, 2), ==, TRU_STEP_STATE_DONE);
  g_assert_cmpint (state_at (desk, 3), ==, TRU_STEP_STATE_TO_COME);
  found = tru_decision_steps (desk->store, decision);
  g_assert_cmpuint (found->len, ==, 3);
  told = tru_decision_steps_tell (desk->store, decision, "Decision taken");
  g_assert_nonnull (strstr (told, "Steps passed: Diagnostic, Comité\nStill open: “Orientation”. The referral form lacks “Avis d’imposition”"));
  g_clear_pointer (&steps, g_ptr_array_unref);
  steps = tru_supports_steps (desk->store, desk->support, NULL);
  g_assert_cmpint (((TruStepOfSupport *) g_ptr_array_index (steps, 1))->done_on, ==, tru_date_new (2026, 11, 2));
}

/* Whether a step that may be left out took place is nobody's to guess. */
static void
test_accept_leaves_optional (Desk          *desk,
                             gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, desk->support, NULL);
  g_autofree char *decision = NULL;
  g_autofree char *told = NULL;

  desk_set (desk->store, desk->support, "accepted_on", "");
  desk_set (desk->store, step_at (steps, 1), "condition", "none");
  desk_set (desk->store, step_at (steps, 1), "optional", "true");
  decision = accept_support (desk);
  g_assert_cmpint (state_at (desk, 0), ==, TRU_STEP_STATE_DONE);
  g_assert_cmpint (state_at (desk, 1), ==, TRU_STEP_STATE_CURRENT);
  told = tru_decision_steps_tell (desk->store, decision, "Decision taken");
  g_assert_nonnull (strstr (told, "Still open: “Diagnostic”. It may be left out"));
}

/* A visit noted as held passes the step that waited for it, as on the day of the visit; undone, it waits again. */
static void
test_visit (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, desk->support, NULL);
  g_autofree char *visit = desk_add (desk->store, "event", "type", "visit", "title", "Visite", "household", desk->household, "starts_at",
                                     "2026-11-23T10:00", "ends_at", "2026-11-23T11:00", NULL);
  g_autoptr (GPtrArray) after = NULL;

  desk_set (desk->store, step_at (steps, 1), "condition", "visit_made");
  g_assert_true (tru_supports_pass_step (desk->store, desk->support, step_at (steps, 0), tru_date_new (2026, 10, 6), NULL, NULL));
  g_assert_true (tru_planning_note_outcome (desk->store, visit, TRU_EVENT_OUTCOME_MISSED, NULL));
  g_assert_cmpint (state_at (desk, 1), ==, TRU_STEP_STATE_CURRENT);
  g_assert_true (tru_planning_note_outcome (desk->store, visit, TRU_EVENT_OUTCOME_HELD, NULL));
  g_assert_cmpint (state_at (desk, 1), ==, TRU_STEP_STATE_DONE);
  after = tru_supports_steps (desk->store, desk->support, NULL);
  g_assert_cmpint (((TruStepOfSupport *) g_ptr_array_index (after, 1))->done_on, ==, tru_date_new (2026, 11, 23));
  desk_undo (desk->store);
  g_assert_cmpint (state_at (desk, 1), ==, TRU_STEP_STATE_CURRENT);
}

/* An assessment noted as done passes the step that waited for it at once, not only with the committee's acceptance. */
static void
test_assessment (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, desk->support, NULL);
  g_autofree char *assessment = desk_add (desk->store, "assessment", "support", desk->support, "type", "social", "started_on", "2026-11-12", NULL);

  g_autoptr (TruRecord) record = tru_records_find (desk->store, assessment, NULL);

  desk_set (desk->store, step_at (steps, 1), "condition", "assessment_done");
  g_assert_true (tru_supports_pass_step (desk->store, desk->support, step_at (steps, 0), tru_date_new (2026, 10, 6), NULL, NULL));
  tru_record_set_number (record, TRU_ASSESSMENT_DONE_ON, tru_clock_today ());
  g_assert_true (tru_record_acts_keep (desk->store, record, FALSE, NULL, NULL));
  g_assert_cmpint (state_at (desk, 1), ==, TRU_STEP_STATE_DONE);
  desk_undo (desk->store);
  g_assert_cmpint (state_at (desk, 1), ==, TRU_STEP_STATE_CURRENT);
}

static void
test_open_and_close (Desk          *desk,
                     gconstpointer  data)
{
  TruOverride override = { .motive = "Bilan fait par le partenaire" };
  g_autoptr (GError) error = NULL;
  g_autofree char *again = NULL;
  g_autoptr (TruRecord) current = NULL;

  g_assert_null (tru_supports_open (desk->store, desk->household, desk->programme, NULL, tru_clock_today (), &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  /* The programme ends with a final review. */
  g_assert_false (
    tru_supports_close (desk->store, desk->support, tru_clock_today (), TRU_SUPPORT_EXIT_REASON_FINISHED, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (
    tru_supports_close (desk->store, desk->support, tru_clock_today (), TRU_SUPPORT_EXIT_REASON_FINISHED, &override, &error));
  again = tru_supports_open (desk->store, desk->household, desk->programme, NULL, tru_clock_today (), &error);
  g_assert_no_error (error);
  current = tru_supports_current (desk->store, desk->household, &error);
  g_assert_cmpstr (tru_record_get_uid (current), ==, again);
}

static gboolean
close_for (Desk               *desk,
           gint64              reason,
           const TruOverride  *override,
           GError            **error)
{
  return tru_supports_close (desk->store, desk->support, tru_clock_today (), reason, override, error);
}

static void
assert_state (Desk       *desk,
              const char *worksite,
              const char *expected)
{
  g_autofree char *state = tru_store_state (desk->store, &tru_worksite_kind, worksite);

  g_assert_cmpstr (state, ==, expected);
}

/* Today's worksite that nobody confirmed is as open as one to come, and a visit to come is told; one worked is behind. */
static void
test_close_on_its_day (Desk          *desk,
                       gconstpointer  data)
{
  g_autofree char *worksite = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", desk->dwelling, NULL);
  g_autofree char *day = desk_add (desk->store, "worksite_day", "worksite", worksite, "day", "2026-11-24", NULL);
  g_autofree char *visit = desk_add (desk->store, "event", "type", "visit", "title", "Visite", "household", desk->household,
                                     "starts_at", "2026-12-03T10:00", "ends_at", "2026-12-03T11:00", NULL);
  g_autoptr (GPtrArray) open = tru_supports_check_closure (desk->store, desk->support, tru_clock_today (), TRU_SUPPORT_EXIT_REASON_FINISHED, NULL);
  g_autoptr (GPtrArray) settled = NULL;

  g_assert_cmpint (tru_findings_find (open, "worksite-planned")->severity, ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (tru_findings_find (open, "visit-planned")->severity, ==, TRU_SEVERITY_WARNS);
  g_assert_nonnull (strstr (tru_findings_find (open, "visit-planned")->reason, "1 home visit is still planned (Thu 3 Dec 2026)"));
  desk_set (desk->store, day, "done", "true");
  desk_set (desk->store, visit, "cancelled_on", "2026-11-24");
  settled = tru_supports_check_closure (desk->store, desk->support, tru_clock_today (), TRU_SUPPORT_EXIT_REASON_FINISHED, NULL);
  g_assert_null (tru_findings_find (settled, "worksite-planned"));
  g_assert_null (tru_findings_find (settled, "visit-planned"));
}

/* A closed support leaves no worksite planned for nobody, nor tools kept for it; undone, all stands as it stood. */
static void
test_close_with_worksite (Desk          *desk,
                          gconstpointer  data)
{
  g_autofree char *worksite = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", desk->dwelling, NULL);
  g_autofree char *day = desk_add (desk->store, "worksite_day", "worksite", worksite, "day", "2026-12-01", NULL);
  g_autofree char *tool = desk_value_of (desk, desk->drill, "tool");
  g_autofree char *reservation = desk_add (desk->store, "reservation", "tool", tool, "tool_library", desk->library, "worksite", worksite,
                                           "starts_on", "2026-12-01", "ends_on", "2026-12-01", "made_at", "2026-11-20T10:00", NULL);
  TruOverride override = { .motive = "Les travaux sont faits par un autre" };
  g_autoptr (GError) error = NULL;

  g_assert_false (close_for (desk, TRU_SUPPORT_EXIT_REASON_FINISHED, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "1 Dec"));
  g_assert_true (close_for (desk, TRU_SUPPORT_EXIT_REASON_FINISHED, &override, NULL));
  desk_assert_value (desk, worksite, "interrupted_on", "2026-11-24");
  desk_assert_value (desk, reservation, "cancelled_on", "2026-11-24");
  desk_undo (desk->store);
  desk_assert_value (desk, worksite, "interrupted_on", NULL);
  g_assert_true (close_for (desk, TRU_SUPPORT_EXIT_REASON_WITHDRAWN, NULL, NULL));
  desk_assert_value (desk, worksite, "interrupted_on", "2026-11-24");
  /* Nobody ever worked there: nothing was interrupted. */
  assert_state (desk, worksite, "not_carried_out");
  desk_set (desk->store, day, "done", "true");
  assert_state (desk, worksite, "interrupted");
  desk_set (desk->store, day, "done", "false");
  desk_undo (desk->store);
  desk_undo (desk->store);
  desk_undo (desk->store);
  /* Its last day was yesterday: there is nothing to call off. */
  desk_set (desk->store, day, "day", "2026-11-23");
  g_assert_true (close_for (desk, TRU_SUPPORT_EXIT_REASON_FINISHED, &override, NULL));
  desk_assert_value (desk, worksite, "interrupted_on", NULL);
}

static void
test_people (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) adults = tru_supports_adults (desk->store, desk->household, tru_clock_today (), NULL);
  g_autoptr (TruRecord) occupancy = tru_supports_occupancy (desk->store, desk->household, tru_clock_today (), NULL);

  g_assert_cmpuint (adults->len, ==, 1);
  g_assert_cmpstr (tru_record_get_uid (g_ptr_array_index (adults, 0)), ==, desk->person);
  desk_set (desk->store, tru_record_get_uid (occupancy), "until", "2026-11-23");
  g_assert_null (tru_supports_occupancy (desk->store, desk->household, tru_clock_today (), NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/supports/pass", test_pass);
  DESK_TEST ("/supports/refusal-keeps-findings", test_refusal_keeps_findings);
  DESK_TEST ("/supports/catch-up", test_catch_up);
  DESK_TEST ("/supports/accept/passes-earlier", test_accept_passes_earlier);
  DESK_TEST ("/supports/accept/names-open", test_accept_names_open);
  DESK_TEST ("/supports/accept/leaves-optional", test_accept_leaves_optional);
  DESK_TEST ("/supports/visit", test_visit);
  DESK_TEST ("/supports/assessment", test_assessment);
  DESK_TEST ("/supports/open-and-close", test_open_and_close);
  DESK_TEST ("/supports/close-on-its-day", test_close_on_its_day);
  DESK_TEST ("/supports/close-with-worksite", test_close_with_worksite);
  DESK_TEST ("/supports/people", test_people);
  return g_test_run ();
}
