/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-record-acts.h"

#include "tru-agenda-item.h"
#include "tru-agenda.h"
#include "tru-assessment.h"
#include "tru-assessments.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-entry.h"
#include "tru-fund-aid.h"
#include "tru-funds.h"
#include "tru-journal.h"
#include "tru-new-records.h"
#include "tru-plan.h"
#include "tru-plans.h"
#include "tru-records-desk.h"
#include "tru-review.h"
#include "tru-reviews.h"
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
  if (is_new && kind == &tru_fund_aid_kind)
    return tru_funds_check (store, record, NULL);
  if (becomes_held (store, record))
    return tru_reviews_check (store, record, NULL, NULL);
  return tru_worksite_file_check (store, record);
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
  g_autoptr (GPtrArray) findings = NULL;

  if (is_new && kind == &tru_decision_kind)
    return tru_decisions_take (store, record, override, error);
  if (kind == &tru_decision_kind)
    return tru_decisions_correct (store, record, error);
  if (is_new && kind == &tru_agenda_item_kind)
    return tru_agenda_add (store, record, error);
  if (is_new && kind == &tru_fund_aid_kind)
    return tru_funds_grant (store, record, override, error);
  if (is_new && kind == &tru_entry_kind)
    return tru_journal_write (store, record, error);
  if (is_new && kind == &tru_plan_kind)
    return draft_plan (store, record, error);
  if (kind == &tru_assessment_kind)
    return tru_assessments_keep (store, record, NULL, error);
  if (becomes_held (store, record))
    return tru_reviews_hold (store, record, NULL, NULL, override, error);
  findings = tru_worksite_file_check (store, record);
  if (findings && !tru_operation_allow (findings, override, error))
    return FALSE;
  if (!is_new)
    return tru_records_save (store, record, error);
  tru_new_records_settle_code (store, record);
  return tru_records_add (store, record, error);
}
