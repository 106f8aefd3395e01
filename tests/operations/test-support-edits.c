/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-plan.h"
#include "tru-programme-step.h"
#include "tru-record-acts.h"
#include "tru-support-step.h"
#include "tru-supports.h"
#include "tru-terms.h"

/* “A decision moves the support, and only a decision does where the programme says so” (issue 3, part 6): every other way to
   the same end, tried one after the other on a support that waits. */
typedef struct
{
  Desk *desk;
  char *support;
  char *committee; /* uid of the programme_step that waits for the acceptance */
  char *later;     /* of one that waits for nothing and comes after it */
} Waiting;

static void
waiting_begin (Waiting *self,
               Desk    *desk)
{
  g_autofree char *household = desk_add (desk->store, "household", "name", "Famille Moreau", NULL);
  g_autoptr (GPtrArray) steps = NULL;

  desk_set (desk->store, desk->programme, "decision_required", "true");
  self->desk = desk;
  self->later = desk_add (desk->store, "programme_step", "programme", desk->programme, "name", "Emménagement", "position", "90", NULL);
  self->support = desk_add (desk->store, "support", "household", household, "programme", desk->programme, "opened_on", "2026-11-02", NULL);
  steps = tru_supports_steps (desk->store, self->support, NULL);
  for (guint i = 0; i < steps->len; i++)
    if (((TruStepOfSupport *) g_ptr_array_index (steps, i))->condition == TRU_PROGRAMME_STEP_CONDITION_ACCEPTED)
      self->committee = g_strdup (((TruStepOfSupport *) g_ptr_array_index (steps, i))->step);
  g_assert_nonnull (self->committee);
}

static void
waiting_clear (Waiting *self)
{
  g_free (self->support);
  g_free (self->committee);
  g_free (self->later);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Waiting, waiting_clear)

/* On which day it passed the step; its record is @kept. */
static TruDate
passed_on (const Waiting  *self,
           const char     *step,
           char          **kept)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (self->desk->store, self->support, NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const TruStepOfSupport *of = g_ptr_array_index (steps, i);

      if (!g_str_equal (of->step, step))
        continue;
      if (kept)
        *kept = g_strdup (of->support_step);
      return of->done_on;
    }
  g_assert_not_reached ();
}

static void
assert_refused (gboolean      done,
                GError      **error,
                const char   *words)
{
  g_assert_false (done);
  g_assert_error (*error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_nonnull (strstr ((*error)->message, words));
  g_clear_error (error);
}

/* Writes one field as the command line's `set` and the form of a step do. */
static gboolean
set_field (const Waiting  *self,
           const char     *uid,
           guint           field,
           const char     *text,
           GError        **error)
{
  g_autoptr (TruRecord) record = tru_records_find (self->desk->store, uid, error);
  TruOverride override = { .motive = "Urgent", .by_manager = TRUE };

  g_assert_true (tru_record_set_from_text (record, field, text, error));
  return tru_record_acts_write (self->desk->store, record, FALSE, &override, error);
}

static char *
accept (const Waiting *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);

  tru_record_set_text (decision, TRU_DECISION_SUPPORT, self->support);
  tru_record_set_number (decision, TRU_DECISION_OUTCOME, TRU_DECISION_OUTCOME_ACCEPTED);
  tru_record_set_number (decision, TRU_DECISION_DECIDED_ON, tru_clock_today ());
  g_assert_true (tru_decisions_take (self->desk->store, decision, NULL, &error));
  g_assert_no_error (error);
  return g_strdup (tru_record_get_uid (decision));
}

/* Neither a later step nor a record of one, whoever gives whatever motive. */
static void
test_past (Desk         *desk,
           gconstpointer data)
{
  g_auto (Waiting) waiting = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) step = tru_record_new (&tru_support_step_kind);
  TruOverride override = { .motive = "Urgent", .by_manager = TRUE };

  waiting_begin (&waiting, desk);
  assert_refused (tru_supports_pass_step (desk->store, waiting.support, waiting.later, tru_clock_today (), &override, &error), &error,
                  "comes before");
  tru_record_set_text (step, TRU_SUPPORT_STEP_SUPPORT, waiting.support);
  tru_record_set_text (step, TRU_SUPPORT_STEP_STEP, waiting.later);
  tru_record_set_number (step, TRU_SUPPORT_STEP_DONE_ON, tru_clock_today ());
  assert_refused (tru_record_acts_write (desk->store, step, TRUE, &override, &error), &error, "comes before");
  g_assert_cmpint (passed_on (&waiting, waiting.later, NULL), ==, TRU_UNKNOWN);
  /* Without the rule a motive is enough, and none is too little. */
  desk_set (desk->store, desk->programme, "decision_required", "false");
  assert_refused (tru_supports_pass_step (desk->store, waiting.support, waiting.later, tru_clock_today (), NULL, &error), &error,
                  "is not accepted yet");
  g_assert_true (tru_supports_pass_step (desk->store, waiting.support, waiting.later, tru_clock_today (), &override, &error));
  g_assert_no_error (error);
}

static void
test_left_out (Desk         *desk,
               gconstpointer data)
{
  g_auto (Waiting) waiting = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) step = tru_record_new (&tru_support_step_kind);

  waiting_begin (&waiting, desk);
  desk_set (desk->store, waiting.committee, "optional", "true");
  assert_refused (tru_supports_skip_step (desk->store, waiting.support, waiting.committee, tru_clock_today (), &error), &error,
                  "note the decision first");
  tru_record_set_text (step, TRU_SUPPORT_STEP_SUPPORT, waiting.support);
  tru_record_set_text (step, TRU_SUPPORT_STEP_STEP, waiting.committee);
  tru_record_set_number (step, TRU_SUPPORT_STEP_SKIPPED_ON, tru_clock_today ());
  assert_refused (tru_record_acts_write (desk->store, step, TRUE, NULL, &error), &error, "note the decision first");
}

/* Once accepted a support keeps its rules, and goes back with its decision alone. */
static void
test_back (Desk         *desk,
           gconstpointer data)
{
  g_auto (Waiting) waiting = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *decision = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (TruRecord) terms = NULL;
  g_autoptr (TruRecord) support = NULL;

  waiting_begin (&waiting, desk);
  decision = accept (&waiting);
  terms = tru_store_find_one (desk->store, &tru_terms_kind, TRU_TERMS_SUPPORT, waiting.support, NULL);
  g_assert_cmpint (passed_on (&waiting, waiting.committee, &kept), ==, tru_clock_today ());
  assert_refused (tru_supports_pass_step (desk->store, waiting.support, waiting.committee, TRU_UNKNOWN, NULL, &error), &error,
                  "take that decision back");
  assert_refused (set_field (&waiting, kept, TRU_SUPPORT_STEP_DONE_ON, "", &error), &error, "take that decision back");
  assert_refused (set_field (&waiting, kept, TRU_SUPPORT_STEP_CONDITION, "none", &error), &error, "keeps the rules");
  assert_refused (set_field (&waiting, kept, TRU_SUPPORT_STEP_STEP, waiting.later, &error), &error, "keeps the rules");
  assert_refused (set_field (&waiting, tru_record_get_uid (terms), TRU_TERMS_DECISION_REQUIRED, "false", &error), &error, "keeps the rules");
  assert_refused (tru_record_acts_remove (desk->store, kept, &error), &error, "keeps the rules");
  assert_refused (tru_record_acts_remove (desk->store, tru_record_get_uid (terms), &error), &error, "keeps the rules");
  g_assert_true (tru_record_acts_remove (desk->store, decision, &error));
  g_assert_no_error (error);
  support = tru_records_get (desk->store, &tru_support_kind, waiting.support, NULL);
  g_assert_false (tru_record_is_known (support, TRU_SUPPORT_ACCEPTED_ON));
  g_assert_cmpint (passed_on (&waiting, waiting.committee, NULL), ==, TRU_UNKNOWN);
}

/* What was built on a decision holds it: it is neither undone nor removed below a later step. */
static void
test_built_on (Desk         *desk,
               gconstpointer data)
{
  g_auto (Waiting) waiting = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *decision = NULL;

  waiting_begin (&waiting, desk);
  decision = accept (&waiting);
  g_assert_true (tru_supports_pass_step (desk->store, waiting.support, waiting.later, tru_clock_today (), NULL, &error));
  g_assert_no_error (error);
  g_assert_false (tru_record_acts_remove (desk->store, decision, &error));
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_true (tru_supports_pass_step (desk->store, waiting.support, waiting.later, TRU_UNKNOWN, NULL, &error));
  g_assert_no_error (error);
}

/* What was agreed once is neither rewritten nor taken apart once a later version stands. */
static void
test_version_kept (Desk         *desk,
                   gconstpointer data)
{
  g_auto (Waiting) waiting = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *action = NULL;

  waiting_begin (&waiting, desk);
  before = desk_add (desk->store, "plan", "support", waiting.support, "version", "1", "drafted_on", "2026-01-05", NULL);
  action = desk_add (desk->store, "plan_action", "plan", before, "party", "household", "task", "Vider la chambre", NULL);
  g_assert_true (set_field (&waiting, before, TRU_PLAN_NOTE, "Avec Mme Diallo", &error));
  g_assert_no_error (error);
  g_assert_true (set_field (&waiting, before, TRU_PLAN_REPLACED_ON, "2026-02-05", &error));
  g_assert_no_error (error);
  after = desk_add (desk->store, "plan", "support", waiting.support, "version", "2", "drafted_on", "2026-02-05", NULL);
  assert_refused (set_field (&waiting, before, TRU_PLAN_NOTE, "", &error), &error, "kept as it was");
  assert_refused (tru_record_acts_remove (desk->store, action, &error), &error, "kept as it was");
  assert_refused (tru_record_acts_remove (desk->store, before, &error), &error, "kept as it was");
  g_assert_true (set_field (&waiting, after, TRU_PLAN_NOTE, "Sans attendre", &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/support-edits/past", test_past);
  DESK_TEST ("/support-edits/left-out", test_left_out);
  DESK_TEST ("/support-edits/back", test_back);
  DESK_TEST ("/support-edits/built-on", test_built_on);
  DESK_TEST ("/support-edits/version-kept", test_version_kept);
  return g_test_run ();
}
