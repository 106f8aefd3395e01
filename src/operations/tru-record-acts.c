/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-record-acts.h"

#include "tru-agenda-item.h"
#include "tru-agenda.h"
#include "tru-assessment.h"
#include "tru-assessments.h"
#include "tru-debt-rules.h"
#include "tru-debt.h"
#include "tru-decision-rules.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-entry.h"
#include "tru-event-edits.h"
#include "tru-fund-aid.h"
#include "tru-funds.h"
#include "tru-household.h"
#include "tru-journal.h"
#include "tru-late.h"
#include "tru-member.h"
#include "tru-new-records.h"
#include "tru-operation-edits.h"
#include "tru-plan.h"
#include "tru-plans.h"
#include "tru-records-desk.h"
#include "tru-referrals.h"
#include "tru-reservation-rules.h"
#include "tru-reservation.h"
#include "tru-reserved-fields.h"
#include "tru-review.h"
#include "tru-reviews.h"
#include "tru-support-edits.h"
#include "tru-worksite-edits.h"
#include "tru-worksite-file.h"

static gboolean
is_held (TruRecord *record)
{
  return tru_record_get_kind (record) == &tru_review_kind && tru_record_is_known (record, TRU_REVIEW_HELD_ON);
}

/* A review that was held already is only corrected. */
static gboolean
becomes_held (TruStore  *store,
              TruRecord *record)
{
  g_autoptr (TruRecord) before = tru_store_get (store, &tru_review_kind, tru_record_get_uid (record), NULL);

  return is_held (record) && (!before || !is_held (before));
}

static gboolean
draft_plan (TruStore   *store,
            TruRecord  *plan,
            GError    **error)
{
  g_autoptr (GPtrArray) actions = tru_plans_open_actions (store, tru_record_get_text (plan, TRU_PLAN_SUPPORT));

  return tru_plans_draft (store, plan, actions, error);
}

/* One that came in with a file was taken elsewhere; where it moved nothing, nothing is left of it. */
static gboolean
remove_decision (TruStore   *store,
                 TruRecord  *decision,
                 GError    **error)
{
  const char *uid = tru_record_get_uid (decision);

  if (tru_decisions_operation (store, uid) == TRU_UNKNOWN
      && tru_decision_move (tru_record_get_number (decision, TRU_DECISION_OUTCOME)) == TRU_DECISION_MOVE_NONE)
    return tru_records_remove (store, uid, error);
  return tru_decisions_take_back (store, uid, error);
}

static GPtrArray *
check_reservation (TruStore  *store,
                   TruRecord *reservation)
{
  g_autoptr (TruRecord) before = tru_store_get (store, &tru_reservation_kind, tru_record_get_uid (reservation), NULL);

  return tru_reservation_rules_check_holder (reservation, before);
}

static GPtrArray *
check_fields (TruStore  *store,
              TruRecord *record)
{
  GPtrArray *findings = tru_worksite_file_check (store, record);

  findings = findings ? findings : tru_support_edits_check (store, record);
  findings = findings ? findings : tru_worksite_edits_check (store, record);
  findings = findings ? findings : tru_operation_edits_check (store, record);
  if (tru_record_get_kind (record) == &tru_debt_kind)
    return tru_debt_check (record);
  if (tru_record_get_kind (record) == &tru_reservation_kind)
    return check_reservation (store, record);
  return findings ? findings : tru_event_edits_check (store, record);
}

/**
 * tru_record_acts_check:
 * @store: a store
 * @record: a record as a form has it
 * @is_new: whether it would be added
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of keeping it, where its kind has
 *   an operation with rules; %NULL for others
 */
GPtrArray *
tru_record_acts_check (TruStore  *store,
                       TruRecord *record,
                       gboolean   is_new)
{
  const TruKind *kind = tru_record_get_kind (record);

  if (is_new && kind == &tru_decision_kind)
    return tru_decisions_check (store, record, NULL);
  if (is_new && kind == &tru_household_kind)
    return tru_referrals_check_known (store, record);
  if (kind == &tru_fund_aid_kind)
    return tru_funds_check (store, record, NULL);
  if (becomes_held (store, record))
    return tru_reviews_check (store, record, NULL, NULL);
  return check_fields (store, record);
}

/**
 * tru_record_acts_keep:
 * @store: a store
 * @record: a record as a form has it
 * @is_new: whether it is added, else it was read from the store and changed
 * @override: (nullable): why it is kept although a rule is broken
 * @error: as the operation of its kind, else as tru_records_write()
 *
 * Keeps what a form was filled with by the operation that its kind has: a decision is taken and moves its support, or is
 * corrected, a review is held, an aid granted, a journal written, an assessment noted, a plan drafted, participation and
 * pictures of a worksite held against their rules. Other kinds are kept as they are.
 *
 * Returns: whether it is kept
 */
gboolean
tru_record_acts_keep (TruStore           *store,
                      TruRecord          *record,
                      gboolean            is_new,
                      const TruOverride  *override,
                      GError            **error)
{
  const TruKind *kind = tru_record_get_kind (record);

  if (is_new && kind == &tru_decision_kind)
    return tru_decisions_take (store, record, override, error);
  if (kind == &tru_decision_kind)
    return tru_decisions_correct (store, record, error);
  if (is_new && kind == &tru_agenda_item_kind)
    return tru_agenda_add (store, record, error);
  if (is_new && kind == &tru_entry_kind)
    return tru_journal_write (store, record, error);
  if (is_new && kind == &tru_plan_kind)
    return draft_plan (store, record, error);
  if (kind == &tru_assessment_kind)
    return tru_assessments_keep (store, record, NULL, error);
  if (becomes_held (store, record))
    return tru_reviews_hold (store, record, NULL, NULL, override, error);
  if (is_new)
    tru_new_records_settle_code (store, record);
  return tru_record_acts_write (store, record, is_new, override, error);
}

/**
 * tru_record_acts_write:
 * @store: a store
 * @record: a record whose fields were filled one by one
 * @is_new: whether it is added, else it was read from the store and changed
 * @override: (nullable): why it is kept although a rule is broken
 * @error: %TRU_OPERATION_ERROR_RULE, or as tru_records_write()
 *
 * Keeps a record as it is rather than by the operation of its kind, as the command line's `add` and `set` do. No way of
 * writing fields gets round an operation (tru_reserved_fields_check()) nor what the rules forbid: hours of a minor, a picture of who did not agree, a support moved without
 * the decision that its programme asks for, somebody or something booked twice, or a worksite on a day
 * that its programme does not work on, without a motive.
 *
 * Returns: whether it is kept
 */
gboolean
tru_record_acts_write (TruStore           *store,
                       TruRecord          *record,
                       gboolean            is_new,
                       const TruOverride  *override,
                       GError            **error)
{
  g_autoptr (GPtrArray) findings = tru_reserved_fields_check (store, record);

  findings = findings ? g_steal_pointer (&findings) : check_fields (store, record);
  if (tru_record_get_kind (record) == &tru_fund_aid_kind)
    return tru_funds_grant (store, record, override, error);
  if (tru_record_get_kind (record) == &tru_member_kind && !tru_late_keep (store, record, error))
    return FALSE;
  return (!findings || tru_operation_allow (findings, override, error))
         && tru_support_edits_keep (store, record, is_new, override ? override->motive : NULL, error);
}

/**
 * tru_record_acts_remove:
 * @store: a store
 * @uid: uid of a record of any kind
 * @error: %TRU_OPERATION_ERROR_RULE, or as tru_records_remove() and tru_decisions_take_back()
 *
 * Removes a record by the operation that its kind has: a decision is taken back with all that it moved, and what a running
 * support keeps stays.
 *
 * Returns: whether it is removed; the history can bring it back
 */
gboolean
tru_record_acts_remove (TruStore    *store,
                        const char  *uid,
                        GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_find (store, uid, error);
  g_autoptr (GPtrArray) findings = record ? tru_support_edits_check_removal (store, record) : NULL;

  if (!record || (findings && !tru_operation_allow (findings, NULL, error)))
    return FALSE;
  if (tru_record_get_kind (record) == &tru_decision_kind)
    return remove_decision (store, record, error);
  return tru_records_remove (store, uid, error);
}
