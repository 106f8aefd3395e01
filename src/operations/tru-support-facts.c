/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support-facts.h"

#include "tru-assessment.h"
#include "tru-contract-rules.h"
#include "tru-decision-rules.h"
#include "tru-decision.h"
#include "tru-event.h"
#include "tru-occupancy.h"
#include "tru-plan.h"
#include "tru-programme.h"
#include "tru-review.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-worksite.h"

/* Whether one of the records that refer to @uid has a day in @field. */
static gboolean
has_known (TruStore      *store,
           const TruKind *kind,
           guint          owner,
           const char    *uid,
           guint          field)
{
  g_autoptr (GPtrArray) records = tru_store_find (store, kind, owner, uid, NULL);

  for (guint i = 0; records && i < records->len; i++)
    if (tru_record_is_known (g_ptr_array_index (records, i), field))
      return TRUE;
  return FALSE;
}

static gboolean
was_visited (TruStore   *store,
             const char *household)
{
  g_autoptr (GPtrArray) events = tru_store_find (store, &tru_event_kind, TRU_EVENT_HOUSEHOLD, household, NULL);

  for (guint i = 0; events && i < events->len; i++)
    {
      TruRecord *event = g_ptr_array_index (events, i);

      if (tru_record_get_number (event, TRU_EVENT_TYPE) == TRU_EVENT_TYPE_VISIT
          && tru_record_get_number (event, TRU_EVENT_OUTCOME) == TRU_EVENT_OUTCOME_HELD)
        return TRUE;
    }
  return FALSE;
}

/**
 * tru_support_facts_fill_decisions:
 * @store: a store
 * @support: uid of a support
 * @facts: gets what was decided about it
 */
void
tru_support_facts_fill_decisions (TruStore     *store,
                                  const char   *support,
                                  TruStepFacts *facts)
{
  g_autoptr (GPtrArray) decisions = tru_store_find (store, &tru_decision_kind, TRU_DECISION_SUPPORT, support, NULL);

  for (guint i = 0; decisions && i < decisions->len; i++)
    {
      TruDecisionMove move
        = tru_decision_move (tru_record_get_number (g_ptr_array_index (decisions, i), TRU_DECISION_OUTCOME));

      facts->decision_taken = facts->decision_taken || move != TRU_DECISION_MOVE_NONE;
      facts->decision_accepts = facts->decision_accepts || move == TRU_DECISION_MOVE_ACCEPTS;
      facts->decision_closes = facts->decision_closes || move == TRU_DECISION_MOVE_CLOSES;
    }
}

/* An owner asks nobody. */
static gboolean
has_agreement (const TruSupportFile *file)
{
  return tru_record_is_known (file->support, TRU_SUPPORT_LANDLORD_AGREED_ON)
         || (file->occupancy
             && tru_record_get_number (file->occupancy, TRU_OCCUPANCY_STATUS) == TRU_OCCUPANCY_STATUS_OWNER);
}

/**
 * tru_support_facts_fill:
 * @store: a store
 * @file: a support with all around it
 * @facts: gets what conditions of steps look at, save the step, its day, and those before it
 */
void
tru_support_facts_fill (TruStore             *store,
                        const TruSupportFile *file,
                        TruStepFacts         *facts)
{
  const char *support = tru_record_get_uid (file->support);

  facts->support = file->support;
  facts->referral = file->referral;
  facts->contract_signed = file->contract && tru_contract_is_signed (file->signatories, file->adults);
  facts->preparation_done
    = file->worksite ? tru_record_get_number (file->worksite, TRU_WORKSITE_PREPARATION_DONE) : TRU_UNKNOWN;
  facts->worksite_finished
    = file->worksite ? tru_record_get_number (file->worksite, TRU_WORKSITE_FINISHED_ON) : TRU_UNKNOWN;
  facts->landlord_agreed = has_agreement (file);
  facts->assessment_done
    = has_known (store, &tru_assessment_kind, TRU_ASSESSMENT_SUPPORT, support, TRU_ASSESSMENT_DONE_ON);
  facts->visit_made = was_visited (store, tru_record_get_text (file->support, TRU_SUPPORT_HOUSEHOLD));
  facts->plan_agreed = has_known (store, &tru_plan_kind, TRU_PLAN_SUPPORT, support, TRU_PLAN_ADOPTED_ON);
  facts->review_held = tru_supports_has_review (store, support, -1);
  facts->final_held = tru_supports_has_review (store, support, TRU_REVIEW_TYPE_FINAL);
  facts->decision_required = tru_record_is_true (file->programme, TRU_PROGRAMME_DECISION_REQUIRED);
  tru_support_facts_fill_decisions (store, support, facts);
}
