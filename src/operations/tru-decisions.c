/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-decisions.h"

#include <glib/gi18n.h>

#include "tru-agenda.h"
#include "tru-assessment.h"
#include "tru-clock.h"
#include "tru-decision.h"
#include "tru-eligibilities.h"
#include "tru-history.h"
#include "tru-meeting.h"
#include "tru-programme-step.h"
#include "tru-records-desk.h"
#include "tru-referral.h"
#include "tru-support.h"
#include "tru-supports.h"

static TruRecord *
support_of (TruStore   *store,
            TruRecord  *decision,
            GError    **error)
{
  return tru_records_get (store, &tru_support_kind, tru_record_get_text (decision, TRU_DECISION_SUPPORT), error);
}

static TruRecord *
referral_of (TruStore  *store,
             TruRecord *support)
{
  const char *uid = tru_record_get_text (support, TRU_SUPPORT_REFERRAL);

  return uid ? tru_store_get (store, &tru_referral_kind, uid, NULL) : NULL;
}

/**
 * tru_decisions_check:
 * @store: a store
 * @decision: a decision as it would be taken
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of it, see tru_decision_check()
 */
GPtrArray *
tru_decisions_check (TruStore   *store,
                     TruRecord  *decision,
                     GError    **error)
{
  gboolean has_support = tru_record_is_known (decision, TRU_DECISION_SUPPORT);
  g_autoptr (TruRecord) support = has_support ? support_of (store, decision, error) : NULL;
  g_autoptr (TruRecord) referral = support ? referral_of (store, support) : NULL;
  g_autoptr (GPtrArray) eligibility = NULL;
  TruDecisionFacts facts = { .decision = decision, .today = tru_clock_today () };

  if (has_support && !support)
    return NULL;
  if (support && tru_decision_move (tru_record_get_number (decision, TRU_DECISION_OUTCOME)) == TRU_DECISION_MOVE_ACCEPTS)
    {
      eligibility = tru_eligibilities_check (store, tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD),
                                             tru_record_get_text (support, TRU_SUPPORT_PROGRAMME), referral,
                                             tru_record_get_number (decision, TRU_DECISION_DECIDED_ON), error);
      if (!eligibility)
        return NULL;
    }
  facts.support = support;
  facts.eligibility = eligibility;
  return tru_decision_check (&facts);
}

static gint64
reply_to (gint64 outcome)
{
  switch (outcome)
    {
    case TRU_DECISION_OUTCOME_ACCEPTED:
      return TRU_REFERRAL_REPLY_ACCEPTED;
    case TRU_DECISION_OUTCOME_REFUSED:
      return TRU_REFERRAL_REPLY_REFUSED;
    case TRU_DECISION_OUTCOME_REDIRECTED:
      return TRU_REFERRAL_REPLY_REDIRECTED;
    case TRU_DECISION_OUTCOME_POSTPONED:
      return TRU_REFERRAL_REPLY_POSTPONED;
    default:
      return TRU_UNKNOWN;
    }
}

/* Whoever referred the household is owed an answer: the decision is it. */
static gboolean
reply (TruWrite   *write,
       TruRecord  *support,
       gint64      outcome,
       TruDate     on,
       GError    **error)
{
  g_autoptr (TruRecord) referral = referral_of (tru_write_store (write), support);
  gint64 answer = reply_to (outcome);

  if (!referral || answer == TRU_UNKNOWN)
    return TRUE;
  tru_record_set_number (referral, TRU_REFERRAL_REPLY, answer);
  tru_record_set_number (referral, TRU_REFERRAL_REPLIED_ON, on);
  return tru_write_update (write, referral, error);
}

static gboolean
accept (TruWrite   *write,
        TruRecord  *support,
        TruRecord  *decision,
        TruDate     on,
        GError    **error)
{
  tru_record_set_number (support, TRU_SUPPORT_ACCEPTED_ON, on);
  if (tru_record_is_known (decision, TRU_DECISION_SUPPORT_TYPE))
    tru_record_set_number (support, TRU_SUPPORT_SUPPORT_TYPE,
                           tru_record_get_number (decision, TRU_DECISION_SUPPORT_TYPE));
  return tru_write_update (write, support, error)
         && tru_supports_advance (write, tru_record_get_uid (support), TRU_PROGRAMME_STEP_CONDITION_ACCEPTED, on, TRUE,
                                  error)
         && tru_supports_freeze (write, support, on, error);
}

static gboolean
order_assessment (TruWrite   *write,
                  TruRecord  *support,
                  TruRecord  *decision,
                  TruDate     on,
                  GError    **error)
{
  g_autoptr (TruRecord) assessment = tru_record_new (&tru_assessment_kind);

  tru_record_set_text (assessment, TRU_ASSESSMENT_SUPPORT, tru_record_get_uid (support));
  tru_record_set_text (assessment, TRU_ASSESSMENT_ORDERED_BY, tru_record_get_uid (decision));
  tru_record_set_text (assessment, TRU_ASSESSMENT_ASSESSOR, tru_record_get_text (support, TRU_SUPPORT_FOLLOWER));
  tru_record_set_number (assessment, TRU_ASSESSMENT_TYPE, TRU_ASSESSMENT_TYPE_SOCIAL);
  tru_record_set_number (assessment, TRU_ASSESSMENT_STARTED_ON, on);
  return tru_write_insert (write, assessment, error);
}

static gboolean
decide (TruWrite   *write,
        TruRecord  *support,
        TruRecord  *decision,
        TruDate     on,
        GError    **error)
{
  if (tru_record_get_number (decision, TRU_DECISION_OUTCOME) == TRU_DECISION_OUTCOME_ASSESSMENT)
    {
      if (!order_assessment (write, support, decision, on, error))
        return FALSE;
    }
  else
    {
      tru_record_set_number (support, TRU_SUPPORT_SUPPORT_TYPE,
                             tru_record_get_number (decision, TRU_DECISION_SUPPORT_TYPE));
      if (!tru_write_update (write, support, error))
        return FALSE;
    }
  return tru_supports_advance (write, tru_record_get_uid (support), TRU_PROGRAMME_STEP_CONDITION_DECIDED, on, TRUE,
                               error);
}

static gboolean
move (TruWrite   *write,
      TruRecord  *support,
      TruRecord  *decision,
      GError    **error)
{
  gint64 outcome = tru_record_get_number (decision, TRU_DECISION_OUTCOME);
  TruDate on = tru_record_get_number (decision, TRU_DECISION_DECIDED_ON);

  switch (tru_decision_move (outcome))
    {
    case TRU_DECISION_MOVE_ACCEPTS:
      return accept (write, support, decision, on, error);
    case TRU_DECISION_MOVE_DECIDES:
      return decide (write, support, decision, on, error);
    case TRU_DECISION_MOVE_CLOSES:
      return tru_supports_close_in (write, support, on,
                                    outcome == TRU_DECISION_OUTCOME_REFUSED ? TRU_SUPPORT_EXIT_REASON_REFUSED
                                                                            : TRU_SUPPORT_EXIT_REASON_REDIRECTED,
                                    error);
    case TRU_DECISION_MOVE_NONE:
    default:
      return TRUE;
    }
}

/**
 * tru_decisions_take_in:
 * @write: the operation being written
 * @decision: a new decision; gets its uid
 * @override: (nullable): why it is taken although a rule is broken
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, %TRU_RECORD_ERROR for a value
 *
 * Keeps a decision and moves its support: an acceptance fixes its rules, passes the committee's step and answers the
 * referral; a refusal or a redirection closes it; an assessment ordered is opened; the kind of support is noted. One of
 * several decisions of a meeting, or the only one.
 *
 * Returns: whether it is taken
 */
gboolean
tru_decisions_take_in (TruWrite           *write,
                       TruRecord          *decision,
                       const TruOverride  *override,
                       GError            **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (GPtrArray) findings
    = tru_record_validate (decision, error) ? tru_decisions_check (store, decision, error) : NULL;
  g_autoptr (TruRecord) support = NULL;

  if (!findings || !tru_operation_allow (findings, override, error) || !tru_write_insert (write, decision, error))
    return FALSE;
  if (!tru_record_is_known (decision, TRU_DECISION_SUPPORT))
    return TRUE;
  support = support_of (store, decision, error);
  return support && move (write, support, decision, error)
         && reply (write, support, tru_record_get_number (decision, TRU_DECISION_OUTCOME),
                   tru_record_get_number (decision, TRU_DECISION_DECIDED_ON), error);
}

/**
 * tru_decisions_take:
 * @store: a store
 * @decision: a new decision; gets its uid
 * @override: (nullable): why it is taken although a rule is broken
 * @error: as tru_decisions_take_in()
 *
 * Returns: whether it is taken
 */
gboolean
tru_decisions_take (TruStore           *store,
                    TruRecord          *decision,
                    const TruOverride  *override,
                    GError            **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "decide", override ? override->motive : NULL, error);

  return write && tru_decisions_take_in (write, decision, override, error) && tru_write_commit (write, error);
}

/* What a decision of a meeting says is in its minutes: once they are closed they are reopened first. */
static gboolean
check_minutes (TruStore   *store,
               TruRecord  *decision,
               GError    **error)
{
  const char *uid = tru_record_get_text (decision, TRU_DECISION_MEETING);
  g_autoptr (TruRecord) meeting = uid ? tru_records_get (store, &tru_meeting_kind, uid, error) : NULL;

  return !uid || (meeting && tru_agenda_check_open (meeting, error));
}

/* These moved its support, or say which it is about. */
static gboolean
moves_otherwise (TruRecord *before,
                 TruRecord *after)
{
  static const guint fields[] = { TRU_DECISION_SUPPORT, TRU_DECISION_MEETING, TRU_DECISION_DECIDED_ON, TRU_DECISION_OUTCOME,
                                  TRU_DECISION_AGENDA_ITEM };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!tru_record_field_equal (before, after, fields[i]))
      return TRUE;
  return FALSE;
}

/* The support has the kind that its decision gave it, unless another one gave it another since. */
static gboolean
correct_type (TruWrite   *write,
              TruRecord  *before,
              TruRecord  *after,
              GError    **error)
{
  gboolean has_support = tru_record_is_known (after, TRU_DECISION_SUPPORT);
  g_autoptr (TruRecord) support = has_support ? support_of (tru_write_store (write), after, error) : NULL;
  TruDecisionMove way = tru_decision_move (tru_record_get_number (after, TRU_DECISION_OUTCOME));

  if (!has_support)
    return TRUE;
  if (!support)
    return FALSE;
  if ((way != TRU_DECISION_MOVE_ACCEPTS && way != TRU_DECISION_MOVE_DECIDES)
      || tru_record_field_equal (before, after, TRU_DECISION_SUPPORT_TYPE)
      || tru_record_get_number (support, TRU_SUPPORT_SUPPORT_TYPE) != tru_record_get_number (before, TRU_DECISION_SUPPORT_TYPE))
    return TRUE;
  tru_record_set_number (support, TRU_SUPPORT_SUPPORT_TYPE, tru_record_get_number (after, TRU_DECISION_SUPPORT_TYPE));
  return tru_write_update (write, support, error);
}

/**
 * tru_decisions_correct:
 * @store: a store
 * @decision: a kept decision with its reason, conditions, amount or kind of support changed
 * @error: %TRU_OPERATION_ERROR_RULE where it would say something else was decided, or its minutes are closed
 *
 * Corrects what a decision says. What it decided is not corrected but taken back and taken anew, since it moved its support.
 *
 * Returns: whether it is corrected
 */
gboolean
tru_decisions_correct (TruStore   *store,
                       TruRecord  *decision,
                       GError    **error)
{
  g_autoptr (TruRecord) before = tru_records_get (store, &tru_decision_kind, tru_record_get_uid (decision), error);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (TruWrite) write = NULL;

  if (!before || !check_minutes (store, before, error))
    return FALSE;
  if (moves_otherwise (before, decision))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                           _("This decision moved its support: take it back, then take the right one. Only its words are corrected here."));
      return FALSE;
    }
  g_ptr_array_add (records, decision);
  write = tru_write_begin (store, "correct-decision", NULL, error);
  return write && correct_type (write, before, decision, error) && tru_records_write_in (write, records, error)
         && tru_write_commit (write, error);
}

/* The operation that took it, or %TRU_UNKNOWN for one that came in with a file. */
static gint64
taken_by (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const TruChange *change = g_ptr_array_index (changes, i);

      if (g_str_equal (change->action, "insert") && g_str_equal (change->name, "decide"))
        return change->operation;
    }
  return TRU_UNKNOWN;
}

/**
 * tru_decisions_operation:
 * @store: a store
 * @decision: uid of a decision
 *
 * Returns: number of the operation that took it, or %TRU_UNKNOWN for one that came in with a file
 */
gint64
tru_decisions_operation (TruStore   *store,
                         const char *decision)
{
  g_autoptr (GPtrArray) changes = tru_history_of (store, decision, 0, NULL);

  return changes ? taken_by (changes) : TRU_UNKNOWN;
}

/**
 * tru_decisions_take_back:
 * @store: a store
 * @decision: uid of a decision
 * @error: %TRU_OPERATION_ERROR_RULE for closed minutes, %TRU_OPERATION_ERROR_NOT_FOUND for one that was not taken here,
 *   %TRU_STORE_ERROR_CHANGED naming what was built on it since
 *
 * Takes a decision back with all that it did: its support stands where it stood, the referral has no reply, the assessment
 * is not ordered.
 *
 * Returns: whether it is taken back
 */
gboolean
tru_decisions_take_back (TruStore    *store,
                         const char  *decision,
                         GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_decision_kind, decision, error);
  g_autoptr (GPtrArray) changes = record && check_minutes (store, record, error) ? tru_history_of (store, decision, 0, error) : NULL;
  gint64 operation;

  if (!changes)
    return FALSE;
  operation = taken_by (changes);
  if (operation != TRU_UNKNOWN)
    return tru_history_undo (store, operation, error) != 0;
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
                       _("This decision was not taken here but came in with a file: note the new one beside it."));
  return FALSE;
}
