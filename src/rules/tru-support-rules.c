/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support-rules.h"

#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-referral.h"
#include "tru-support.h"

#include <glib/gi18n.h>

const TruOption tru_support_state_options[] = {
  { "waiting", N_("Waiting") },
  { "under_way", N_("Under way") },
  { "closed", N_("Closed") },
  { NULL, NULL },
};

static void
check_referral (GPtrArray          *findings,
                const TruStepFacts *facts)
{
  const char *missing = facts->referral ? tru_record_get_text (facts->referral, TRU_REFERRAL_MISSING) : NULL;

  if (!facts->referral)
    tru_findings_add (findings, "referral-complete", TRU_SEVERITY_BLOCKS, facts->support, _("No referral"),
                      g_strdup (_("No referral form is in the file: add it, or say why the step is passed without.")));
  else if (missing)
    tru_findings_add (
      findings, "referral-complete", TRU_SEVERITY_BLOCKS, facts->referral, _("Referral form incomplete"),
      g_strdup_printf (_("The referral form lacks “%s”: ask whoever sent it, or say why the step is passed without."),
                       missing));
}

static void
check_fact (GPtrArray          *findings,
            const TruStepFacts *facts,
            gboolean            holds,
            const char         *rule,
            const char         *title,
            const char         *reason)
{
  if (!holds)
    tru_findings_add (findings, rule, TRU_SEVERITY_BLOCKS, facts->support, title, g_strdup (reason));
}

/* Where the programme says so, only a committee's decision moves a support: a day in the file is not one. */
static void
await_decision (GPtrArray *findings,
                TruRecord *support)
{
  tru_findings_add (findings, "decision-required", TRU_SEVERITY_FORBIDS, support, _("Decision awaited"),
                    g_strdup (_("Only a committee’s decision moves this support: note the decision first.")));
}

static void
check_decided (GPtrArray          *findings,
               const TruStepFacts *facts,
               gboolean            is_decided)
{
  if (facts->decision_required && !is_decided)
    await_decision (findings, facts->support);
}

static void
check_accepted (GPtrArray          *findings,
                const TruStepFacts *facts)
{
  check_decided (findings, facts, facts->decision_accepts);
  check_fact (findings, facts, tru_record_is_known (facts->support, TRU_SUPPORT_ACCEPTED_ON), "support-accepted",
              _("Support not accepted"),
              _("The support is not accepted yet: note the day of the committee’s decision first."));
}

/* Conditions that are one fact each, and the way to it. */
static const struct
{
  TruProgrammeStepCondition condition;
  gsize fact; /* offset of a gboolean */
  const char *rule;
  const char *title;
  const char *reason;
} facts_needed[] = {
  { TRU_PROGRAMME_STEP_CONDITION_CONTRACT_SIGNED, G_STRUCT_OFFSET (TruStepFacts, contract_signed), "contract-signed",
    N_("Contract not signed"),
    N_("The contract is not signed by all: have it signed, or say why the step is passed without.") },
  { TRU_PROGRAMME_STEP_CONDITION_LANDLORD_AGREED, G_STRUCT_OFFSET (TruStepFacts, landlord_agreed), "landlord-agreed",
    N_("Landlord’s agreement missing"),
    N_("The landlord has not agreed in writing: note the day of the agreement first.") },
  { TRU_PROGRAMME_STEP_CONDITION_ASSESSMENT_DONE, G_STRUCT_OFFSET (TruStepFacts, assessment_done), "assessment-done",
    N_("Assessment not done"), N_("No assessment is done: finish one first.") },
  { TRU_PROGRAMME_STEP_CONDITION_VISIT_MADE, G_STRUCT_OFFSET (TruStepFacts, visit_made), "visit-made",
    N_("No home visit"), N_("No home visit was made yet: note one as held first.") },
  { TRU_PROGRAMME_STEP_CONDITION_PLAN_AGREED, G_STRUCT_OFFSET (TruStepFacts, plan_agreed), "plan-agreed",
    N_("Action plan not agreed"), N_("No action plan is agreed with the household: note the day on which it agreed.") },
  { TRU_PROGRAMME_STEP_CONDITION_REVIEW_DONE, G_STRUCT_OFFSET (TruStepFacts, review_held), "review-done",
    N_("Review not done"), N_("No review was held: hold one first.") },
  { TRU_PROGRAMME_STEP_CONDITION_FINAL_REVIEW, G_STRUCT_OFFSET (TruStepFacts, final_held), "final-review",
    N_("Final review not done"), N_("The final review was not held: hold it first.") },
};

static void
check_needed (GPtrArray          *findings,
              const TruStepFacts *facts,
              gint64              condition)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts_needed); i++)
    if (facts_needed[i].condition == condition)
      check_fact (findings, facts, G_STRUCT_MEMBER (gboolean, facts, facts_needed[i].fact), facts_needed[i].rule,
                  _ (facts_needed[i].title), _ (facts_needed[i].reason));
}

/* The closed list of conditions that a programme may name for a step (design.md, “Operations”). */
static void
check_condition (GPtrArray          *findings,
                 const TruStepFacts *facts,
                 gint64              condition)
{
  switch (condition)
    {
    case TRU_PROGRAMME_STEP_CONDITION_REFERRAL_COMPLETE:
      check_referral (findings, facts);
      break;
    case TRU_PROGRAMME_STEP_CONDITION_ACCEPTED:
      check_accepted (findings, facts);
      break;
    case TRU_PROGRAMME_STEP_CONDITION_DECIDED:
      check_decided (findings, facts, facts->decision_taken);
      check_fact (findings, facts, facts->decision_taken, "decided", _("Not decided"),
                  _("The decision body has not decided yet: note its decision first."));
      break;
    case TRU_PROGRAMME_STEP_CONDITION_PREPARATION_DONE:
      check_fact (findings, facts, facts->preparation_done != TRU_UNKNOWN, "preparation", _("Preparation not done"),
                  _("The preparation of the worksite is not done: note its day on the worksite first."));
      break;
    case TRU_PROGRAMME_STEP_CONDITION_WORKSITE_FINISHED:
      check_fact (findings, facts, facts->worksite_finished != TRU_UNKNOWN, "worksite-finished",
                  _("Worksite not finished"), _("The worksite is not finished: note its end first."));
      break;
    default:
      check_needed (findings, facts, condition);
      break;
    }
}

/**
 * tru_support_check_entry:
 * @facts: the step, the day on which it would be entered, and what it depends on
 *
 * What the programme wants to be true before the step is entered (issue 3: “what must be true to enter them”), besides
 * what passes it.
 *
 * Returns: (transfer full) (element-type TruFinding): what is not
 */
GPtrArray *
tru_support_check_entry (const TruStepFacts *facts)
{
  const TruField *field = &tru_programme_step_kind.fields[TRU_PROGRAMME_STEP_ENTRY];
  const char *entry = tru_record_get_text (facts->step, TRU_PROGRAMME_STEP_ENTRY);
  gint64 passing = tru_record_get_number (facts->step, TRU_PROGRAMME_STEP_CONDITION);
  GPtrArray *findings = tru_findings_new ();

  for (int i = 0; field->options[i].token; i++)
    {
      int condition = tru_option_find (tru_programme_step_condition_options, field->options[i].token);

      if (condition != passing && tru_field_set_has (field, entry, i))
        check_condition (findings, facts, condition);
    }
  return findings;
}

/* The earlier step at which the support still waits for its committee, or NULL. A support that came in under way is accepted
 * although no decision of it is kept. */
static const char *
awaited_before (const TruStepFacts *facts)
{
  gboolean is_accepted = tru_record_is_known (facts->support, TRU_SUPPORT_ACCEPTED_ON);

  if (is_accepted)
    return NULL;
  return facts->open_acceptance ? facts->open_acceptance : facts->decision_taken ? NULL : facts->open_decision;
}

/* Going past the committee is as good as its decision. */
static void
check_before (GPtrArray          *findings,
              const TruStepFacts *facts)
{
  const char *awaited = awaited_before (facts);

  if (awaited && facts->decision_required)
    tru_findings_add (findings, "decision-required", TRU_SEVERITY_FORBIDS, facts->support, _("Decision awaited"),
                      g_strdup_printf (_("“%s” comes before, and only a committee’s decision moves this support past it: note "
                                         "the decision first."),
                                       awaited));
  else if (awaited)
    tru_findings_add (findings, "support-accepted", TRU_SEVERITY_BLOCKS, facts->support, _("Support not accepted"),
                      g_strdup_printf (_("“%s” comes before and the support is not accepted yet: note the decision first, or say "
                                         "why the step is passed without."),
                                       awaited));
  else if (facts->earlier_undone)
    tru_findings_add (findings, "step-order", TRU_SEVERITY_WARNS, facts->support, _("Earlier step not passed"),
                      g_strdup (_("A step before this one is not passed yet.")));
}

/* A day that was noted is moved for a reason, never by saying again that the step is passed. */
static void
check_again (GPtrArray          *findings,
             const TruStepFacts *facts)
{
  g_autofree char *day = facts->is_passed ? tru_date_format (facts->passed_on, TRU_DATE_MEDIUM) : NULL;

  if (facts->is_passed && facts->on != facts->passed_on)
    tru_findings_add (findings, "step-passed", TRU_SEVERITY_BLOCKS, facts->support, _("Step passed already"),
                      g_strdup_printf (_("The step was passed on %s already: say why its day changes."), day));
}

/**
 * tru_support_check_step:
 * @facts: the step, the day on which it would be passed, and what it depends on
 *
 * What the rules say of passing a step: what the programme names to enter it and to pass it holds, the steps before were
 * passed, and not on a later day (domain.md, “Rules to keep”: every rule is a setting of the programme); the day is not
 * one to come; none is passed while one before it waits for the committee (issue 3, part 6).
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_support_check_step (const TruStepFacts *facts)
{
  GPtrArray *findings = tru_support_check_entry (facts);
  g_autofree char *previous = NULL;

  check_condition (findings, facts, tru_record_get_number (facts->step, TRU_PROGRAMME_STEP_CONDITION));
  check_before (findings, facts);
  tru_findings_check_past (findings, facts->support, facts->on, facts->today);
  if (facts->previous_done != TRU_UNKNOWN && facts->on < facts->previous_done)
    {
      previous = tru_date_format (facts->previous_done, TRU_DATE_MEDIUM);
      tru_findings_add (
        findings, "step-order", TRU_SEVERITY_BLOCKS, facts->support, _("Before the step before"),
        g_strdup_printf (_("The step before was passed on %s: choose that day or a later one."), previous));
    }
  check_again (findings, facts);
  return findings;
}

/* Whether a decision is what passes the step. */
static gboolean
awaits_committee (const TruStepFacts *facts)
{
  gint64 condition = tru_record_get_number (facts->step, TRU_PROGRAMME_STEP_CONDITION);

  return condition == TRU_PROGRAMME_STEP_CONDITION_ACCEPTED || condition == TRU_PROGRAMME_STEP_CONDITION_DECIDED;
}

/**
 * tru_support_check_skip:
 * @facts: the step and what it depends on
 *
 * What the rules say of leaving a step out: the programme says that it may be, and the committee's step is never left out
 * where only a decision moves a support (issue 3, part 6).
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_support_check_skip (const TruStepFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();

  if (!tru_record_is_true (facts->step, TRU_PROGRAMME_STEP_OPTIONAL))
    tru_findings_add (
      findings, "step-needed", TRU_SEVERITY_FORBIDS, facts->support, _("Step needed"),
      g_strdup_printf (_("The programme does not let “%s” be left out: pass the step, or say why it is passed without."),
                       tru_record_get_text (facts->step, TRU_PROGRAMME_STEP_NAME)));
  else if (facts->decision_required && awaits_committee (facts))
    await_decision (findings, facts->support);
  return findings;
}

/**
 * tru_support_check_take_back:
 * @facts: a step that was passed, and what it depends on
 *
 * What the rules say of taking a step back: where only a decision moves a support, what a decision passed is taken back with
 * the decision (issue 3, part 6). A step that came in as passed stands on none.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_support_check_take_back (const TruStepFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();
  gint64 condition = tru_record_get_number (facts->step, TRU_PROGRAMME_STEP_CONDITION);
  gboolean is_decided
    = condition == TRU_PROGRAMME_STEP_CONDITION_ACCEPTED ? facts->decision_accepts : facts->decision_taken;

  if (facts->decision_required && awaits_committee (facts) && is_decided)
    tru_findings_add (findings, "decision-required", TRU_SEVERITY_FORBIDS, facts->support, _("Passed by a decision"),
                      g_strdup_printf (_("A committee’s decision passed “%s”: take that decision back, on the page of its "
                                         "committee."),
                                       tru_record_get_text (facts->step, TRU_PROGRAMME_STEP_NAME)));
  return findings;
}

/* Reasons that are a committee's to give; a household may always leave. */
static gboolean
is_verdict (gint64 exit_reason)
{
  return exit_reason == TRU_SUPPORT_EXIT_REASON_REFUSED || exit_reason == TRU_SUPPORT_EXIT_REASON_REDIRECTED;
}

/* “Finished” says something false while days of work are to come; who leaves or is refused leaves them behind, which is said
 * as well. */
static void
check_worksites (GPtrArray             *findings,
                 const TruClosureFacts *facts)
{
  guint n = facts->n_days_left;
  gboolean is_finished = facts->exit_reason == TRU_SUPPORT_EXIT_REASON_FINISHED;
  g_autofree char *first = n > 0 ? tru_date_format (facts->first_left, TRU_DATE_MEDIUM) : NULL;
  g_autofree char *last = n > 1 ? tru_date_format (facts->last_left, TRU_DATE_MEDIUM) : NULL;
  g_autofree char *days = g_strjoin (" – ", first, last, NULL);

  if (n > 0 && is_finished)
    tru_findings_add (findings, "worksite-planned", TRU_SEVERITY_BLOCKS, facts->support, _("Worksite still planned"),
                      g_strdup_printf (ngettext ("%u day of a worksite is still planned (%s): finish or interrupt it first, or say why the support is closed all the same; the worksite is then interrupted and its tools are free.",
                                                 "%u days of a worksite are still planned (%s): finish or interrupt it first, or say why the support is closed all the same; the worksite is then interrupted and its tools are free.", n),
                                       n, days));
  else if (n > 0)
    tru_findings_add (findings, "worksite-planned", TRU_SEVERITY_WARNS, facts->support, _("Worksite still planned"),
                      g_strdup_printf (ngettext ("%u day of a worksite was still planned (%s): it is interrupted and its tools are free.",
                                                 "%u days of a worksite were still planned (%s): it is interrupted and its tools are free.", n),
                                       n, days));
}

/* They stay in the calendar, since another support may be what they are for; nobody finds that out on the doorstep. */
static void
check_visits (GPtrArray             *findings,
              const TruClosureFacts *facts)
{
  g_autofree char *first = facts->n_visits_left > 0 ? tru_date_format (facts->first_visit, TRU_DATE_MEDIUM) : NULL;

  if (first)
    tru_findings_add (findings, "visit-planned", TRU_SEVERITY_WARNS, facts->support, _("Visit still planned"),
                      g_strdup_printf (ngettext ("%u home visit is still planned (%s): it stays in the calendar; call it off there if nobody goes any more.",
                                                 "%u home visits are still planned (from %s on): they stay in the calendar; call them off there if nobody goes any more.",
                                                 facts->n_visits_left),
                                       facts->n_visits_left, first));
}

static void
check_closing_day (GPtrArray             *findings,
                   const TruClosureFacts *facts)
{
  TruDate opened = tru_record_get_number (facts->support, TRU_SUPPORT_OPENED_ON);
  g_autofree char *day = tru_record_format (facts->support, TRU_SUPPORT_OPENED_ON);

  if (opened != TRU_UNKNOWN && facts->on < opened)
    tru_findings_add (findings, "closure-early", TRU_SEVERITY_FORBIDS, facts->support, _("Before the referral"),
                      g_strdup_printf (_("The support opened on %s: it cannot have ended before."), day));
  tru_findings_check_past (findings, facts->support, facts->on, facts->today);
}

/* What is left open, and a last day that cannot be. Who moves or dies does so while others work on. */
static void
check_course (GPtrArray             *findings,
              const TruClosureFacts *facts)
{
  g_autofree char *finished = NULL;

  if (facts->exit_reason != TRU_SUPPORT_EXIT_REASON_FINISHED)
    return;
  if (facts->steps_open)
    tru_findings_add (findings, "steps-open", TRU_SEVERITY_WARNS, facts->support, _("Steps not passed"),
                      g_strdup_printf (_("Closed as finished with steps that were not passed: %s."), facts->steps_open));
  if (facts->worksite_finished == TRU_UNKNOWN || facts->on >= facts->worksite_finished)
    return;
  finished = tru_date_format (facts->worksite_finished, TRU_DATE_MEDIUM);
  tru_findings_add (findings, "closure-early", TRU_SEVERITY_FORBIDS, facts->support, _("Before the end of the worksite"),
                    g_strdup_printf (_("The worksite was finished on %s: the support is not closed before."), finished));
}

/**
 * tru_support_check_closure:
 * @facts: a support as it would be closed
 *
 * What the rules say of closing a support (issue 3, part 9; domain.md, “closing review included”): where a step of the
 * programme asks for a final review, a support that comes to its end has one. Who withdraws, moves, dies or is refused
 * needs none. It neither ended before it began nor on a day to come. Where only a decision moves a support, it is refused or
 * redirected by one. None is finished while days of its worksite are to come, nor before the last day of one; steps left open
 * and home visits to come are told.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_support_check_closure (const TruClosureFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();
  g_autofree char *day = tru_record_format (facts->support, TRU_SUPPORT_CLOSED_ON);

  if (tru_record_is_known (facts->support, TRU_SUPPORT_CLOSED_ON))
    tru_findings_add (findings, "support-closed", TRU_SEVERITY_FORBIDS, facts->support, _("Support closed"),
                      g_strdup_printf (_("The support was closed on %s already."), day));
  check_closing_day (findings, facts);
  if (facts->exit_reason == TRU_UNKNOWN)
    tru_findings_add (findings, "exit-reason", TRU_SEVERITY_FORBIDS, facts->support, _("No exit reason"),
                      g_strdup (_("Say why the support ends: choose an exit reason.")));
  if (facts->decision_required && !facts->decision_closes && is_verdict (facts->exit_reason))
    await_decision (findings, facts->support);
  if (facts->final_required && !facts->final_held && facts->exit_reason == TRU_SUPPORT_EXIT_REASON_FINISHED)
    tru_findings_add (findings, "final-review", TRU_SEVERITY_BLOCKS, facts->support, _("Final review not done"),
                      g_strdup (_("The programme ends with a final review: hold it first, or say why it is closed "
                                  "without.")));
  check_worksites (findings, facts);
  check_visits (findings, facts);
  check_course (findings, facts);
  return findings;
}

/* A day that came in with the file and stands on no decision may be corrected. */
static gboolean
moves_acceptance (const TruSupportEdit *edit)
{
  return !tru_record_field_equal (edit->before, edit->after, TRU_SUPPORT_ACCEPTED_ON)
         && (edit->decision_accepts || !tru_record_is_known (edit->before, TRU_SUPPORT_ACCEPTED_ON));
}

/**
 * tru_support_check_edit:
 * @edit: a support whose fields are changed by hand
 *
 * “A decision moves the support, and only a decision does where the programme says so” (issue 3, part 6): there neither the
 * day of acceptance nor a refusal is written into its fields.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_support_check_edit (const TruSupportEdit *edit)
{
  GPtrArray *findings = tru_findings_new ();
  gboolean is_refused = !tru_record_field_equal (edit->before, edit->after, TRU_SUPPORT_EXIT_REASON)
                        && is_verdict (tru_record_get_number (edit->after, TRU_SUPPORT_EXIT_REASON));

  if (edit->decision_required && (moves_acceptance (edit) || (is_refused && !edit->decision_closes)))
    await_decision (findings, edit->after);
  return findings;
}

/**
 * tru_support_state:
 * @support: a support
 *
 * Returns: closed once it has a closing day, under way once accepted, else waiting
 */
TruSupportState
tru_support_state (TruRecord *support)
{
  if (tru_record_is_known (support, TRU_SUPPORT_CLOSED_ON))
    return TRU_SUPPORT_STATE_CLOSED;
  return tru_record_is_known (support, TRU_SUPPORT_ACCEPTED_ON) ? TRU_SUPPORT_STATE_UNDER_WAY
                                                                : TRU_SUPPORT_STATE_WAITING;
}

/**
 * tru_support_limit:
 * @programme: a programme
 * @accepted_on: the day of acceptance, or %TRU_UNKNOWN
 * @referred_on: the day on which the referral came, or %TRU_UNKNOWN
 * @signed_on: the day on which the contract was signed by all, or %TRU_UNKNOWN
 *
 * Returns: the last day of the support, closing review included (domain.md: six months from the acceptance, the start
 * being a setting), or %TRU_UNKNOWN
 */
TruDate
tru_support_limit (TruRecord *programme,
                   TruDate    accepted_on,
                   TruDate    referred_on,
                   TruDate    signed_on)
{
  gint64 months = tru_record_get_number (programme, TRU_PROGRAMME_SUPPORT_MONTHS);
  TruDate start = accepted_on;

  if (tru_record_get_number (programme, TRU_PROGRAMME_SUPPORT_START) == TRU_PROGRAMME_SUPPORT_START_REFERRAL)
    start = referred_on;
  else if (tru_record_get_number (programme, TRU_PROGRAMME_SUPPORT_START) == TRU_PROGRAMME_SUPPORT_START_CONTRACT)
    start = signed_on;
  return months == TRU_UNKNOWN || start == TRU_UNKNOWN ? TRU_UNKNOWN : tru_date_add_months (start, months);
}
