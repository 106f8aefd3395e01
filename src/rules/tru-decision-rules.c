/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-decision-rules.h"

#include "tru-decision.h"
#include "tru-support.h"
#include "tru-text.h"

#include <glib/gi18n.h>

/**
 * tru_decision_move:
 * @outcome: #TruDecisionOutcome
 *
 * Returns: what such a decision does to its support (issue 3, part 6: “a decision moves the support”)
 */
TruDecisionMove
tru_decision_move (gint64 outcome)
{
  switch (outcome)
    {
    case TRU_DECISION_OUTCOME_ACCEPTED:
      return TRU_DECISION_MOVE_ACCEPTS;
    case TRU_DECISION_OUTCOME_REFUSED:
    case TRU_DECISION_OUTCOME_REDIRECTED:
      return TRU_DECISION_MOVE_CLOSES;
    case TRU_DECISION_OUTCOME_ASSESSMENT:
    case TRU_DECISION_OUTCOME_SUPPORT:
      return TRU_DECISION_MOVE_DECIDES;
    default:
      return TRU_DECISION_MOVE_NONE;
    }
}

/**
 * tru_decision_is_verdict:
 * @outcome: #TruDecisionOutcome
 *
 * Returns: whether it answers the request itself: a meeting gives one such answer about a case, beside which it may order
 *   an assessment, fix the kind of support or grant an aid (domain.md, scheme 5)
 */
gboolean
tru_decision_is_verdict (gint64 outcome)
{
  return outcome == TRU_DECISION_OUTCOME_ACCEPTED || outcome == TRU_DECISION_OUTCOME_REFUSED
         || outcome == TRU_DECISION_OUTCOME_POSTPONED || outcome == TRU_DECISION_OUTCOME_REDIRECTED;
}

static void
check_support (GPtrArray              *findings,
               const TruDecisionFacts *facts)
{
  TruDate on = tru_record_get_number (facts->decision, TRU_DECISION_DECIDED_ON);
  TruDate opened = tru_record_get_number (facts->support, TRU_SUPPORT_OPENED_ON);
  TruDecisionMove move = tru_decision_move (tru_record_get_number (facts->decision, TRU_DECISION_OUTCOME));
  g_autofree char *since = tru_record_format (facts->support, TRU_SUPPORT_ACCEPTED_ON);
  g_autofree char *day = tru_record_format (facts->support, TRU_SUPPORT_OPENED_ON);

  if (tru_record_is_known (facts->support, TRU_SUPPORT_CLOSED_ON))
    tru_findings_add (findings, "decision-closed", TRU_SEVERITY_FORBIDS, facts->support, _("Support closed"),
                      g_strdup (_("The support is closed: open it anew by a referral before deciding on it.")));
  else if (move == TRU_DECISION_MOVE_ACCEPTS && tru_record_is_known (facts->support, TRU_SUPPORT_ACCEPTED_ON))
    tru_findings_add (findings, "decision-again", TRU_SEVERITY_FORBIDS, facts->support, _("Already accepted"),
                      g_strdup_printf (_("The support is accepted since %s: undo that decision to take another."), since));
  if (on != TRU_UNKNOWN && on < opened)
    tru_findings_add (findings, "decision-early", TRU_SEVERITY_FORBIDS, facts->support, _("Before the referral"),
                      g_strdup_printf (_("The support opened on %s: a decision cannot be older."), day));
}

/* A refusal and a postponement are told to the household and to whoever referred it, with their reason. */
static void
check_reason (GPtrArray              *findings,
              const TruDecisionFacts *facts)
{
  gint64 outcome = tru_record_get_number (facts->decision, TRU_DECISION_OUTCOME);
  const char *reason = tru_record_get_text (facts->decision, TRU_DECISION_REASON);

  if (reason && !tru_text_is_blank (reason))
    return;
  if (outcome == TRU_DECISION_OUTCOME_REFUSED || outcome == TRU_DECISION_OUTCOME_REDIRECTED)
    tru_findings_add (findings, "decision-reason", outcome == TRU_DECISION_OUTCOME_REFUSED ? TRU_SEVERITY_FORBIDS : TRU_SEVERITY_WARNS, facts->decision, _("No reason given"),
                      g_strdup (_("Give the reason: the household and whoever referred it will ask for it.")));
}

/**
 * tru_decision_lacks:
 * @decision: a decision
 *
 * Who is sent elsewhere needs to be told where, and that office to be told of it: a redirection without a recipient stands, but
 * is never taken in silence.
 *
 * Returns: (transfer none) (nullable): what is still to be said of it
 */
const char *
tru_decision_lacks (TruRecord *decision)
{
  if (tru_record_get_number (decision, TRU_DECISION_OUTCOME) != TRU_DECISION_OUTCOME_REDIRECTED
      || tru_record_is_known (decision, TRU_DECISION_REDIRECTED_TO))
    return NULL;
  return _("To whom the household is redirected is not said: correct the decision once it is known.");
}

static void
check_recipient (GPtrArray              *findings,
                 const TruDecisionFacts *facts)
{
  const char *lacks = tru_decision_lacks (facts->decision);

  if (lacks)
    tru_findings_add (findings, "decision-recipient", TRU_SEVERITY_WARNS, facts->decision, _("Redirected to nobody"), g_strdup (lacks));
}

/**
 * tru_decision_check:
 * @facts: a decision as it would be taken
 *
 * What the rules say of a decision: the support is open and not accepted yet, the day is no earlier than its referral nor to come,
 * who is accepted is eligible, a refusal says why, a redirection to whom, and a kind of support which.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken, and the eligibility of whoever would be accepted
 */
GPtrArray *
tru_decision_check (const TruDecisionFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();
  gint64 outcome = tru_record_get_number (facts->decision, TRU_DECISION_OUTCOME);

  if (!facts->support && outcome != TRU_DECISION_OUTCOME_OPINION && outcome != TRU_DECISION_OUTCOME_NOTED)
    tru_findings_add (findings, "decision-support", TRU_SEVERITY_FORBIDS, facts->decision, _("No support"),
                      g_strdup (_("Such a decision is about a support: choose which.")));
  if (facts->support)
    check_support (findings, facts);
  tru_findings_check_past (findings, facts->decision, tru_record_get_number (facts->decision, TRU_DECISION_DECIDED_ON), facts->today);
  check_reason (findings, facts);
  check_recipient (findings, facts);
  if (outcome == TRU_DECISION_OUTCOME_SUPPORT && !tru_record_is_known (facts->decision, TRU_DECISION_SUPPORT_TYPE))
    tru_findings_add (findings, "decision-type", TRU_SEVERITY_FORBIDS, facts->decision, _("No kind of support"),
                      g_strdup (_("Say which kind of support is decided.")));
  if (facts->eligibility && tru_decision_move (outcome) == TRU_DECISION_MOVE_ACCEPTS)
    tru_findings_append (findings, facts->eligibility);
  return findings;
}
