/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support-rules.h"

#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-referral.h"
#include "tru-support.h"

static int
severity_of (const TruStepFacts *facts,
             const char         *rule)
{
  g_autoptr (GPtrArray) findings = tru_support_check_step (facts);
  const TruFinding *finding = tru_findings_find (findings, rule);

  return finding ? (int) finding->severity : -1;
}

static void
test_conditions (void)
{
  g_autoptr (TruRecord) step = tru_record_new (&tru_programme_step_kind);
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);
  TruStepFacts facts
    = { step, support, NULL, FALSE, TRU_UNKNOWN, TRU_UNKNOWN, FALSE, TRU_UNKNOWN, tru_date_new (2026, 11, 24), .today = tru_date_new (2026, 11, 24) };

  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_REFERRAL_COMPLETE);
  g_assert_cmpint (severity_of (&facts, "referral-complete"), ==, TRU_SEVERITY_BLOCKS);
  facts.referral = referral;
  g_assert_cmpint (severity_of (&facts, "referral-complete"), ==, -1);
  tru_record_set_text (referral, TRU_REFERRAL_MISSING, "Resources");
  g_assert_cmpint (severity_of (&facts, "referral-complete"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_CONTRACT_SIGNED);
  g_assert_cmpint (severity_of (&facts, "contract-signed"), ==, TRU_SEVERITY_BLOCKS);
  facts.contract_signed = TRUE;
  g_assert_cmpint (severity_of (&facts, "contract-signed"), ==, -1);
  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_WORKSITE_FINISHED);
  g_assert_cmpint (severity_of (&facts, "worksite-finished"), ==, TRU_SEVERITY_BLOCKS);
}

/* What a step needs to be entered is asked beside what passes it, each once. */
static void
test_entry (void)
{
  g_autoptr (TruRecord) step = tru_record_new (&tru_programme_step_kind);
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  TruStepFacts facts
    = { step, support, NULL, FALSE, TRU_UNKNOWN, TRU_UNKNOWN, FALSE, TRU_UNKNOWN, tru_date_new (2026, 11, 24), .today = tru_date_new (2026, 11, 24) };
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_cmpint (severity_of (&facts, "contract-signed"), ==, -1);
  tru_record_set_text (step, TRU_PROGRAMME_STEP_ENTRY, "contract_signed landlord_agreed");
  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_WORKSITE_FINISHED);
  g_assert_cmpint (severity_of (&facts, "contract-signed"), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (severity_of (&facts, "landlord-agreed"), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (severity_of (&facts, "worksite-finished"), ==, TRU_SEVERITY_BLOCKS);
  facts.contract_signed = TRUE;
  g_assert_cmpint (severity_of (&facts, "contract-signed"), ==, -1);
  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_LANDLORD_AGREED);
  findings = tru_support_check_step (&facts);
  g_assert_cmpuint (findings->len, ==, 1);
}

/* Every condition that is one fact, without it and with it. */
static void
test_facts (void)
{
  static const struct
  {
    TruProgrammeStepCondition condition;
    gsize fact;
    const char *rule;
  } cases[] = {
    { TRU_PROGRAMME_STEP_CONDITION_LANDLORD_AGREED, G_STRUCT_OFFSET (TruStepFacts, landlord_agreed), "landlord-agreed" },
    { TRU_PROGRAMME_STEP_CONDITION_ASSESSMENT_DONE, G_STRUCT_OFFSET (TruStepFacts, assessment_done), "assessment-done" },
    { TRU_PROGRAMME_STEP_CONDITION_VISIT_MADE, G_STRUCT_OFFSET (TruStepFacts, visit_made), "visit-made" },
    { TRU_PROGRAMME_STEP_CONDITION_PLAN_AGREED, G_STRUCT_OFFSET (TruStepFacts, plan_agreed), "plan-agreed" },
    { TRU_PROGRAMME_STEP_CONDITION_REVIEW_DONE, G_STRUCT_OFFSET (TruStepFacts, review_held), "review-done" },
    { TRU_PROGRAMME_STEP_CONDITION_FINAL_REVIEW, G_STRUCT_OFFSET (TruStepFacts, final_held), "final-review" },
    { TRU_PROGRAMME_STEP_CONDITION_DECIDED, G_STRUCT_OFFSET (TruStepFacts, decision_taken), "decided" },
  };
  g_autoptr (TruRecord) step = tru_record_new (&tru_programme_step_kind);
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TruStepFacts facts
        = { step, support, NULL, FALSE, TRU_UNKNOWN, TRU_UNKNOWN, FALSE, TRU_UNKNOWN, tru_date_new (2026, 11, 24), .today = tru_date_new (2026, 11, 24) };

      tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, cases[i].condition);
      g_assert_cmpint (severity_of (&facts, cases[i].rule), ==, TRU_SEVERITY_BLOCKS);
      G_STRUCT_MEMBER (gboolean, &facts, cases[i].fact) = TRUE;
      g_assert_cmpint (severity_of (&facts, cases[i].rule), ==, -1);
    }
}

/* Where the programme says so, a day in the file is no decision, and no motive lifts that. */
static void
test_only_decisions_move (void)
{
  g_autoptr (TruRecord) step = tru_record_new (&tru_programme_step_kind);
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  TruStepFacts facts
    = { step, support, NULL, FALSE, TRU_UNKNOWN, TRU_UNKNOWN, FALSE, TRU_UNKNOWN, tru_date_new (2026, 11, 24), .today = tru_date_new (2026, 11, 24) };

  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_ACCEPTED);
  g_assert_cmpint (severity_of (&facts, "support-accepted"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (support, TRU_SUPPORT_ACCEPTED_ON, tru_date_new (2026, 11, 4));
  g_assert_cmpint (severity_of (&facts, "support-accepted"), ==, -1);
  facts.decision_required = TRUE;
  g_assert_cmpint (severity_of (&facts, "decision-required"), ==, TRU_SEVERITY_FORBIDS);
  facts.decision_accepts = TRUE;
  g_assert_cmpint (severity_of (&facts, "decision-required"), ==, -1);
}

/* Going past the committee is as good as its decision: no later step is passed, whatever it waits for itself. */
static void
test_past_committee (void)
{
  g_autoptr (TruRecord) step = tru_record_new (&tru_programme_step_kind);
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  TruStepFacts facts = { .step = step, .support = support, .previous_done = TRU_UNKNOWN, .on = tru_date_new (2026, 11, 24), .today = tru_date_new (2026, 11, 24) };

  facts.preparation_done = facts.worksite_finished = TRU_UNKNOWN;
  facts.earlier_undone = TRUE;
  facts.open_acceptance = "Comité";
  g_assert_cmpint (severity_of (&facts, "support-accepted"), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (severity_of (&facts, "step-order"), ==, -1);
  facts.decision_required = TRUE;
  g_assert_cmpint (severity_of (&facts, "decision-required"), ==, TRU_SEVERITY_FORBIDS);
  g_assert_cmpint (severity_of (&facts, "support-accepted"), ==, -1);
  facts.decision_taken = TRUE; /* an assessment ordered is no acceptance */
  g_assert_cmpint (severity_of (&facts, "decision-required"), ==, TRU_SEVERITY_FORBIDS);
  facts.open_acceptance = NULL;
  facts.open_decision = "Diagnostic décidé";
  g_assert_cmpint (severity_of (&facts, "decision-required"), ==, -1);
  g_assert_cmpint (severity_of (&facts, "step-order"), ==, TRU_SEVERITY_WARNS);
  facts.decision_taken = FALSE;
  g_assert_cmpint (severity_of (&facts, "decision-required"), ==, TRU_SEVERITY_FORBIDS);
  tru_record_set_number (support, TRU_SUPPORT_ACCEPTED_ON, tru_date_new (2026, 11, 4)); /* came in under way */
  g_assert_cmpint (severity_of (&facts, "decision-required"), ==, -1);
}

static int
worst_of (GPtrArray *findings)
{
  g_autoptr (GPtrArray) owned = findings;

  return tru_findings_worst (owned);
}

/* The committee's step is neither left out nor taken back by hand where only a decision moves a support. */
static void
test_committee_step (void)
{
  g_autoptr (TruRecord) step = tru_record_new (&tru_programme_step_kind);
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  TruStepFacts facts = { .step = step, .support = support };

  tru_record_set_text (step, TRU_PROGRAMME_STEP_NAME, "Comité");
  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_ACCEPTED);
  g_assert_cmpint (worst_of (tru_support_check_skip (&facts)), ==, TRU_SEVERITY_FORBIDS);
  tru_record_set_number (step, TRU_PROGRAMME_STEP_OPTIONAL, TRUE);
  g_assert_cmpint (worst_of (tru_support_check_skip (&facts)), ==, TRU_SEVERITY_OK);
  facts.decision_required = TRUE;
  g_assert_cmpint (worst_of (tru_support_check_skip (&facts)), ==, TRU_SEVERITY_FORBIDS);
  g_assert_cmpint (worst_of (tru_support_check_take_back (&facts)), ==, TRU_SEVERITY_OK);
  facts.decision_taken = facts.decision_accepts = TRUE;
  g_assert_cmpint (worst_of (tru_support_check_take_back (&facts)), ==, TRU_SEVERITY_FORBIDS);
  facts.decision_required = FALSE;
  g_assert_cmpint (worst_of (tru_support_check_take_back (&facts)), ==, TRU_SEVERITY_OK);
  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_NONE);
  facts.decision_required = TRUE;
  g_assert_cmpint (worst_of (tru_support_check_skip (&facts)), ==, TRU_SEVERITY_OK);
  g_assert_cmpint (worst_of (tru_support_check_take_back (&facts)), ==, TRU_SEVERITY_OK);
}

static void
test_closure (void)
{
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  TruClosureFacts facts = { support, tru_date_new (2026, 11, 24), TRU_UNKNOWN, TRUE, FALSE, .today = tru_date_new (2026, 11, 24) };
  g_autoptr (GPtrArray) without_reason = tru_support_check_closure (&facts);
  g_autoptr (GPtrArray) without_review = NULL;
  g_autoptr (GPtrArray) withdrawn = NULL;
  g_autoptr (GPtrArray) reviewed = NULL;

  g_assert_cmpint (tru_findings_worst (without_reason), ==, TRU_SEVERITY_FORBIDS);
  facts.exit_reason = TRU_SUPPORT_EXIT_REASON_FINISHED;
  without_review = tru_support_check_closure (&facts);
  g_assert_cmpint (tru_findings_worst (without_review), ==, TRU_SEVERITY_BLOCKS);
  facts.exit_reason = TRU_SUPPORT_EXIT_REASON_WITHDRAWN;
  withdrawn = tru_support_check_closure (&facts);
  g_assert_cmpuint (withdrawn->len, ==, 0);
  facts.exit_reason = TRU_SUPPORT_EXIT_REASON_FINISHED;
  facts.final_held = TRUE;
  reviewed = tru_support_check_closure (&facts);
  g_assert_cmpuint (reviewed->len, ==, 0);
}

/* “Finished” is not said while days of a worksite are to come; who leaves leaves them, and is told which. */
static void
test_closure_with_worksite (void)
{
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  TruClosureFacts facts = { support, tru_date_new (2026, 11, 24), TRU_SUPPORT_EXIT_REASON_FINISHED, .today = tru_date_new (2026, 11, 24) };
  g_autoptr (GPtrArray) none = tru_support_check_closure (&facts);
  g_autoptr (GPtrArray) finished = NULL;
  g_autoptr (GPtrArray) withdrawn = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  facts.n_days_left = 4;
  facts.first_left = tru_date_new (2026, 11, 30);
  facts.last_left = tru_date_new (2026, 12, 4);
  finished = tru_support_check_closure (&facts);
  g_assert_cmpint (tru_findings_find (finished, "worksite-planned")->severity, ==, TRU_SEVERITY_BLOCKS);
  g_assert_nonnull (strstr (tru_findings_find (finished, "worksite-planned")->reason, "Mon 30 Nov 2026 – Fri 4 Dec 2026"));
  facts.exit_reason = TRU_SUPPORT_EXIT_REASON_WITHDRAWN;
  facts.n_days_left = 1;
  withdrawn = tru_support_check_closure (&facts);
  g_assert_cmpint (tru_findings_find (withdrawn, "worksite-planned")->severity, ==, TRU_SEVERITY_WARNS);
  g_assert_nonnull (strstr (tru_findings_find (withdrawn, "worksite-planned")->reason, "1 day of a worksite was still planned (Mon 30 Nov 2026)"));
}

/* It neither ended before it began nor ends on a day to come. */
static void
test_closing_day (void)
{
  TruDate today = tru_date_new (2026, 11, 24);
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  const struct { TruDate on; const char *rule; } cases[]
    = { { today - 10, NULL }, { today - 11, "closure-early" }, { today, NULL }, { today + 1, "day-to-come" } };

  tru_record_set_number (support, TRU_SUPPORT_OPENED_ON, today - 10);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TruClosureFacts facts = { .support = support, .on = cases[i].on, .exit_reason = TRU_SUPPORT_EXIT_REASON_WITHDRAWN, .today = today };
      g_autoptr (GPtrArray) findings = tru_support_check_closure (&facts);

      g_assert_cmpuint (findings->len, ==, cases[i].rule != NULL);
      if (cases[i].rule)
        g_assert_cmpint (tru_findings_find (findings, cases[i].rule)->severity, ==, TRU_SEVERITY_FORBIDS);
    }
}

static int
severity_of_edit (const TruSupportEdit *edit)
{
  g_autoptr (GPtrArray) findings = tru_support_check_edit (edit);
  const TruFinding *finding = tru_findings_find (findings, "decision-required");

  return finding ? (int) finding->severity : -1;
}

/* What a committee decides is not written into fields; what came with a file may be corrected. */
static void
test_edit (void)
{
  g_autoptr (TruRecord) before = tru_record_new (&tru_support_kind);
  g_autoptr (TruRecord) after = tru_record_new (&tru_support_kind);
  TruSupportEdit edit = { .before = before, .after = after, .decision_required = TRUE };

  g_assert_cmpint (severity_of_edit (&edit), ==, -1);
  tru_record_set_number (after, TRU_SUPPORT_ACCEPTED_ON, tru_date_new (2026, 11, 24));
  g_assert_cmpint (severity_of_edit (&edit), ==, TRU_SEVERITY_FORBIDS);
  edit.decision_required = FALSE;
  g_assert_cmpint (severity_of_edit (&edit), ==, -1);
  edit.decision_required = TRUE;
  tru_record_set_number (before, TRU_SUPPORT_ACCEPTED_ON, tru_date_new (2026, 11, 23));
  g_assert_cmpint (severity_of_edit (&edit), ==, -1);
  edit.decision_accepts = TRUE;
  g_assert_cmpint (severity_of_edit (&edit), ==, TRU_SEVERITY_FORBIDS);
  tru_record_set_number (after, TRU_SUPPORT_ACCEPTED_ON, tru_date_new (2026, 11, 23));
  tru_record_set_number (after, TRU_SUPPORT_EXIT_REASON, TRU_SUPPORT_EXIT_REASON_WITHDRAWN);
  g_assert_cmpint (severity_of_edit (&edit), ==, -1);
  tru_record_set_number (after, TRU_SUPPORT_EXIT_REASON, TRU_SUPPORT_EXIT_REASON_REDIRECTED);
  g_assert_cmpint (severity_of_edit (&edit), ==, TRU_SEVERITY_FORBIDS);
  edit.decision_closes = TRUE;
  g_assert_cmpint (severity_of_edit (&edit), ==, -1);
}

static void
test_order (void)
{
  g_autoptr (TruRecord) step = tru_record_new (&tru_programme_step_kind);
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  TruStepFacts facts
    = { step, support, NULL, FALSE, TRU_UNKNOWN, TRU_UNKNOWN, FALSE, TRU_UNKNOWN, tru_date_new (2026, 11, 24), .today = tru_date_new (2026, 11, 24) };

  g_assert_cmpint (severity_of (&facts, "step-order"), ==, -1);
  facts.earlier_undone = TRUE;
  g_assert_cmpint (severity_of (&facts, "step-order"), ==, TRU_SEVERITY_WARNS);
  facts.previous_done = facts.on;
  g_assert_cmpint (severity_of (&facts, "step-order"), ==, TRU_SEVERITY_WARNS);
  facts.previous_done = facts.on + 1;
  g_assert_cmpint (severity_of (&facts, "step-order"), ==, TRU_SEVERITY_BLOCKS);
}

static void
test_limit (void)
{
  g_autoptr (TruRecord) programme = tru_record_new (&tru_programme_kind);
  TruDate accepted = tru_date_new (2026, 8, 31);
  TruDate referred = tru_date_new (2026, 7, 15);

  g_assert_cmpint (tru_support_limit (programme, accepted, referred, TRU_UNKNOWN), ==, TRU_UNKNOWN);
  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_MONTHS, 6);
  g_assert_cmpint (tru_support_limit (programme, accepted, referred, TRU_UNKNOWN), ==, tru_date_new (2027, 2, 28));
  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_START, TRU_PROGRAMME_SUPPORT_START_REFERRAL);
  g_assert_cmpint (tru_support_limit (programme, accepted, referred, TRU_UNKNOWN), ==, tru_date_new (2027, 1, 15));
  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_START, TRU_PROGRAMME_SUPPORT_START_CONTRACT);
  g_assert_cmpint (tru_support_limit (programme, accepted, referred, TRU_UNKNOWN), ==, TRU_UNKNOWN);
}

/* Months end where they end: 31 August and six months is the last of February, leap year or not. */
static void
test_limit_at_month_ends (void)
{
  g_autoptr (TruRecord) programme = tru_record_new (&tru_programme_kind);

  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_MONTHS, 6);
  g_assert_cmpint (tru_support_limit (programme, tru_date_new (2027, 8, 31), TRU_UNKNOWN, TRU_UNKNOWN), ==,
                   tru_date_new (2028, 2, 29));
  g_assert_cmpint (tru_support_limit (programme, tru_date_new (2027, 8, 30), TRU_UNKNOWN, TRU_UNKNOWN), ==,
                   tru_date_new (2028, 2, 29));
  g_assert_cmpint (tru_support_limit (programme, tru_date_new (2028, 2, 29), TRU_UNKNOWN, TRU_UNKNOWN), ==,
                   tru_date_new (2028, 8, 29));
}

static void
test_state (void)
{
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);

  g_assert_cmpint (tru_support_state (support), ==, TRU_SUPPORT_STATE_WAITING);
  tru_record_set_number (support, TRU_SUPPORT_ACCEPTED_ON, tru_date_new (2026, 11, 4));
  g_assert_cmpint (tru_support_state (support), ==, TRU_SUPPORT_STATE_UNDER_WAY);
  tru_record_set_number (support, TRU_SUPPORT_CLOSED_ON, tru_date_new (2026, 11, 24));
  g_assert_cmpint (tru_support_state (support), ==, TRU_SUPPORT_STATE_CLOSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/support-rules/conditions", test_conditions);
  g_test_add_func ("/support-rules/facts", test_facts);
  g_test_add_func ("/support-rules/entry", test_entry);
  g_test_add_func ("/support-rules/only-decisions-move", test_only_decisions_move);
  g_test_add_func ("/support-rules/closing-day", test_closing_day);
  g_test_add_func ("/support-rules/past-committee", test_past_committee);
  g_test_add_func ("/support-rules/committee-step", test_committee_step);
  g_test_add_func ("/support-rules/closure", test_closure);
  g_test_add_func ("/support-rules/closure-with-worksite", test_closure_with_worksite);
  g_test_add_func ("/support-rules/edit", test_edit);
  g_test_add_func ("/support-rules/limit-at-month-ends", test_limit_at_month_ends);
  g_test_add_func ("/support-rules/order", test_order);
  g_test_add_func ("/support-rules/limit", test_limit);
  g_test_add_func ("/support-rules/state", test_state);
  return g_test_run ();
}
