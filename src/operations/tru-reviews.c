/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-reviews.h"

#include <glib/gi18n.h>

#include "tru-aim-result.h"
#include "tru-aim.h"
#include "tru-clock.h"
#include "tru-plan.h"
#include "tru-plans.h"
#include "tru-programme-step.h"
#include "tru-queries-operations.h"
#include "tru-records-desk.h"
#include "tru-review-rules.h"
#include "tru-review.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-write.h"

#define HUNDREDTHS 100
#define MINUTES_PER_HOUR 60

/**
 * tru_reviews_figures:
 * @store: a store
 * @support: uid of a support
 * @on: the day of the review
 *
 * Returns: cost, days, workshops and hours that a review can take over
 */
TruReviewFigures
tru_reviews_figures (TruStore   *store,
                     const char *support,
                     TruDate     on)
{
  TruReviewFigures figures = { TRU_UNKNOWN, TRU_UNKNOWN, TRU_UNKNOWN, TRU_UNKNOWN };
  g_autofree char *day = tru_date_to_iso (on);
  g_autoptr (TruRow) row = tru_query_first (store, &tru_review_figures_query, NULL, "$support", support, "$on", day, NULL);

  if (!row)
    return figures;
  figures.cost = tru_row_get_number (row, TRU_REVIEW_FIGURES_COST);
  figures.days = tru_row_get_number (row, TRU_REVIEW_FIGURES_DAYS);
  figures.workshops = tru_row_get_number (row, TRU_REVIEW_FIGURES_WORKSHOPS);
  figures.hours = (tru_row_get_number (row, TRU_REVIEW_FIGURES_MINUTES) * HUNDREDTHS + MINUTES_PER_HOUR / 2) / MINUTES_PER_HOUR;
  return figures;
}

static gboolean
awaits_acceptance (TruStore   *store,
                   const char *support)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (store, support, NULL);

  for (guint i = 0; steps && i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);

      if (step->condition == TRU_PROGRAMME_STEP_CONDITION_ACCEPTED && step->state != TRU_STEP_STATE_DONE)
        return TRUE;
    }
  return FALSE;
}

/* Those given, and those that a review planned before holds already. */
static GPtrArray *
all_results (TruStore   *store,
             TruRecord  *review,
             GPtrArray  *results,
             GError    **error)
{
  const char *uid = tru_record_get_uid (review);
  GPtrArray *all = uid ? tru_store_find (store, &tru_aim_result_kind, TRU_AIM_RESULT_REVIEW, uid, error)
                       : g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all && results && i < results->len; i++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (results, i)));
  return all;
}

/**
 * tru_reviews_check:
 * @store: a store
 * @review: a review as it would be held
 * @results: (nullable) (element-type TruRecord): what came of the aims
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of it, see tru_review_check()
 */
GPtrArray *
tru_reviews_check (TruStore   *store,
                   TruRecord  *review,
                   GPtrArray  *results,
                   GError    **error)
{
  const char *uid = tru_record_get_text (review, TRU_REVIEW_SUPPORT);
  g_autoptr (TruRecord) support = tru_records_get (store, &tru_support_kind, uid, error);
  g_autoptr (GPtrArray) aims = support ? tru_store_find (store, &tru_aim_kind, TRU_AIM_SUPPORT, uid, error) : NULL;
  g_autoptr (GPtrArray) known = aims ? all_results (store, review, results, error) : NULL;
  TruReviewFacts facts = { .review = review, .support = support, .aims = aims, .results = known, .today = tru_clock_today () };

  if (!known)
    return NULL;
  facts.final_held = tru_supports_has_review (store, uid, TRU_REVIEW_TYPE_FINAL);
  facts.awaits_acceptance = awaits_acceptance (store, uid);
  return tru_review_check (&facts);
}

static void
fill_figures (TruStore  *store,
              TruRecord *review)
{
  TruReviewFigures figures = tru_reviews_figures (store, tru_record_get_text (review, TRU_REVIEW_SUPPORT),
                                                  tru_record_get_number (review, TRU_REVIEW_HELD_ON));

  if (!tru_record_is_known (review, TRU_REVIEW_COST))
    tru_record_set_number (review, TRU_REVIEW_COST, figures.cost);
  if (!tru_record_is_known (review, TRU_REVIEW_DAYS))
    tru_record_set_number (review, TRU_REVIEW_DAYS, figures.days);
  if (!tru_record_is_known (review, TRU_REVIEW_WORKSHOPS))
    tru_record_set_number (review, TRU_REVIEW_WORKSHOPS, figures.workshops);
  if (!tru_record_is_known (review, TRU_REVIEW_HOURS))
    tru_record_set_number (review, TRU_REVIEW_HOURS, figures.hours);
}

static gboolean
keep (TruWrite   *write,
      TruRecord  *review,
      GPtrArray  *results,
      GError    **error)
{
  if (!(tru_record_get_id (review) == 0 ? tru_write_insert (write, review, error)
                                        : tru_write_update (write, review, error)))
    return FALSE;
  for (guint i = 0; results && i < results->len; i++)
    {
      TruRecord *result = g_ptr_array_index (results, i);

      tru_record_set_text (result, TRU_AIM_RESULT_REVIEW, tru_record_get_uid (review));
      if (!tru_record_validate (result, error) || !tru_write_insert (write, result, error))
        return FALSE;
    }
  return TRUE;
}

/* A review readjusts the plan: a new version, agreed as it is held. */
static gboolean
readjust (TruWrite   *write,
          TruRecord  *review,
          GPtrArray  *actions,
          GError    **error)
{
  g_autoptr (TruRecord) plan = tru_record_new (&tru_plan_kind);
  TruDate on = tru_record_get_number (review, TRU_REVIEW_HELD_ON);

  if (!actions || actions->len == 0)
    return TRUE;
  tru_record_set_text (plan, TRU_PLAN_SUPPORT, tru_record_get_text (review, TRU_REVIEW_SUPPORT));
  tru_record_set_number (plan, TRU_PLAN_DRAFTED_ON, on);
  tru_record_set_number (plan, TRU_PLAN_ADOPTED_ON, on);
  return tru_plans_draft_in (write, plan, actions, error);
}

static gboolean
advance (TruWrite   *write,
         TruRecord  *review,
         GError    **error)
{
  const char *support = tru_record_get_text (review, TRU_REVIEW_SUPPORT);
  TruDate on = tru_record_get_number (review, TRU_REVIEW_HELD_ON);

  return tru_supports_advance (write, support, TRU_PROGRAMME_STEP_CONDITION_REVIEW_DONE, on, FALSE, error)
         && (tru_record_get_number (review, TRU_REVIEW_TYPE) != TRU_REVIEW_TYPE_FINAL
             || tru_supports_pass_last (write, support, TRU_PROGRAMME_STEP_CONDITION_FINAL_REVIEW, on, error));
}

/**
 * tru_reviews_hold:
 * @store: a store
 * @review: a review with the day on which it was held, new or planned before; gets its uid
 * @results: (nullable) (element-type TruRecord): new results of the support's aims
 * @actions: (nullable) (element-type TruRecord): commitments of the readjusted plan, none when it goes on as it is
 * @override: (nullable): why it is held although a rule is broken
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, %TRU_RECORD_ERROR for a value
 *
 * Holds a review against the initial project (issue 3, part 9): what came of each aim, scales, and the figures of the
 * support where none are given. It readjusts the plan into a new version, and passes the step that waits for it.
 *
 * Returns: whether it is kept
 */
gboolean
tru_reviews_hold (TruStore           *store,
                  TruRecord          *review,
                  GPtrArray          *results,
                  GPtrArray          *actions,
                  const TruOverride  *override,
                  GError            **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "review", override ? override->motive : NULL, error);
  g_autoptr (GPtrArray) findings
    = write && tru_record_validate (review, error) ? tru_reviews_check (store, review, results, error) : NULL;

  if (!findings || !tru_operation_allow (findings, override, error))
    return FALSE;
  fill_figures (store, review);
  return keep (write, review, results, error) && readjust (write, review, actions, error)
         && advance (write, review, error) && tru_write_commit (write, error);
}
