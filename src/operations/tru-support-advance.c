/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support-steps-private.h"

#include "tru-assessment.h"
#include "tru-clock.h"
#include "tru-event.h"
#include "tru-plan.h"
#include "tru-programme-step.h"
#include "tru-review.h"
#include "tru-support-facts.h"
#include "tru-support-step.h"
#include "tru-support.h"
#include "tru-worksite.h"

/* Whether what the step needs to be entered holds; whoever only notes a fact does not pass a step that it may not enter. */
static gboolean
may_enter (TruStore                *store,
           const char              *support,
           const TruStepOfSupport  *step,
           TruDate                  on)
{
  g_autoptr (TruSupportFile) file = step->entry ? tru_support_file_load (store, support, on, NULL) : NULL;
  g_autoptr (TruRecord) record = tru_record_new (&tru_programme_step_kind);
  g_autoptr (GPtrArray) findings = NULL;
  TruStepFacts facts = { .step = record, .on = on };

  if (!file)
    return TRUE;
  tru_support_steps_keep_rules (record, step);
  tru_support_facts_fill (store, file, &facts);
  findings = tru_support_check_entry (&facts);
  return tru_findings_worst (findings) < TRU_SEVERITY_BLOCKS;
}

/* The day of the fact that a step of the worksite waits for; it is not passed before the step before it. */
static TruDate
day_of_fact (const TruSupportFile *file,
             int                   condition)
{
  switch (condition)
    {
    case TRU_PROGRAMME_STEP_CONDITION_PREPARATION_DONE:
      return file->worksite ? tru_record_get_number (file->worksite, TRU_WORKSITE_PREPARATION_DONE) : TRU_UNKNOWN;
    case TRU_PROGRAMME_STEP_CONDITION_WORKSITE_FINISHED:
      return file->worksite ? tru_record_get_number (file->worksite, TRU_WORKSITE_FINISHED_ON) : TRU_UNKNOWN;
    case TRU_PROGRAMME_STEP_CONDITION_LANDLORD_AGREED:
      return tru_record_get_number (file->support, TRU_SUPPORT_LANDLORD_AGREED_ON);
    default:
      return TRU_UNKNOWN;
    }
}

/* Facts that are a day in a record of the support. */
static const struct
{
  int condition; /* #TruProgrammeStepCondition */
  const TruKind *kind;
  guint owner;
  guint day;
} days_kept[] = {
  { TRU_PROGRAMME_STEP_CONDITION_ASSESSMENT_DONE, &tru_assessment_kind, TRU_ASSESSMENT_SUPPORT, TRU_ASSESSMENT_DONE_ON },
  { TRU_PROGRAMME_STEP_CONDITION_PLAN_AGREED, &tru_plan_kind, TRU_PLAN_SUPPORT, TRU_PLAN_ADOPTED_ON },
  { TRU_PROGRAMME_STEP_CONDITION_REVIEW_DONE, &tru_review_kind, TRU_REVIEW_SUPPORT, TRU_REVIEW_HELD_ON },
};

/* The first day on which what the step waits for was so, or %TRU_UNKNOWN where no day is kept. */
static TruDate
day_kept (TruStore             *store,
          const TruSupportFile *file,
          int                   condition)
{
  TruDate first = day_of_fact (file, condition);

  for (guint i = 0; i < G_N_ELEMENTS (days_kept); i++)
    {
      g_autoptr (GPtrArray) records = days_kept[i].condition == condition
                                        ? tru_store_find (store, days_kept[i].kind, days_kept[i].owner,
                                                          tru_record_get_uid (file->support), NULL)
                                        : NULL;

      for (guint j = 0; records && j < records->len; j++)
        {
          TruDate day = tru_record_get_number (g_ptr_array_index (records, j), days_kept[i].day);

          if (day != TRU_UNKNOWN && (first == TRU_UNKNOWN || day < first))
            first = day;
        }
    }
  return first;
}

/* A step that waits for nothing is passed unless the programme leaves it open whether it takes place. */
static gboolean
passes_with (TruStore               *store,
             const char             *support,
             const TruStepOfSupport *step,
             TruDate                 on)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (step->is_optional && step->condition == TRU_PROGRAMME_STEP_CONDITION_NONE)
    return FALSE;
  findings = tru_supports_check_step (store, support, step->step, on, NULL);
  return findings && tru_findings_worst (findings) < TRU_SEVERITY_BLOCKS;
}

/* The steps before one that a decision passes were gone through: those whose conditions hold are passed with it, each on the
 * day of its fact; the others stay open. */
static gboolean
pass_before (TruWrite                *write,
             const char              *support,
             GPtrArray               *steps,
             const TruStepOfSupport  *decided,
             TruDate                  on,
             GError                 **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, support, on, error);
  TruDate last = TRU_UNKNOWN;

  for (guint i = 0; file && g_ptr_array_index (steps, i) != decided; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);
      TruDate fact = day_kept (store, file, step->condition);
      TruDate day = MAX (fact == TRU_UNKNOWN ? on : fact, last);

      if (!tru_support_steps_waits_for (decided, step))
        continue;
      if (!tru_support_steps_is_passed (step) && passes_with (store, support, step, day))
        {
          if (!tru_support_steps_write (write, support, step->step, TRU_SUPPORT_STEP_DONE_ON, day, error))
            return FALSE;
          last = day;
        }
      if (step->done_on != TRU_UNKNOWN)
        last = MAX (last, step->done_on);
    }
  return file != NULL;
}

/* The first current step whose fact is noted and against which no rule stands. */
static const TruStepOfSupport *
find_fulfilled (TruStore             *store,
                const TruSupportFile *file,
                GPtrArray            *steps,
                TruDate              *day)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);
      TruStepFacts before = { 0 };
      g_autoptr (GPtrArray) findings = NULL;

      *day = step->state == TRU_STEP_STATE_CURRENT ? day_of_fact (file, step->condition) : TRU_UNKNOWN;
      if (*day == TRU_UNKNOWN)
        continue;
      tru_support_steps_look_before (steps, step->step, &before);
      *day = MAX (*day, before.previous_done);
      findings = tru_supports_check_step (store, tru_record_get_uid (file->support), step->step, *day, NULL);
      if (findings && tru_findings_worst (findings) < TRU_SEVERITY_WARNS)
        return step;
    }
  return NULL;
}

/**
 * tru_supports_advance:
 * @write: the operation being written
 * @support: uid of a support
 * @condition: #TruProgrammeStepCondition that the operation has just fulfilled
 * @on: the day
 * @whatever_before: whether the step is passed although one before it is not, as by a decision; of those before it the
 *   ones whose conditions hold are passed with it
 * @error: a store error
 *
 * Passes the first step that waited for just this and may be entered; without one nothing happens.
 *
 * Returns: whether all is well
 */
gboolean
tru_supports_advance (TruWrite    *write,
                      const char  *support,
                      int          condition,
                      TruDate      on,
                      gboolean     whatever_before,
                      GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (GPtrArray) steps = tru_supports_steps (store, support, error);

  for (guint i = 0; steps && i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);

      if (step->condition == condition && !tru_support_steps_is_passed (step)
          && (whatever_before || step->state == TRU_STEP_STATE_CURRENT) && may_enter (store, support, step, on))
        return (!whatever_before || pass_before (write, support, steps, step, on, error))
               && tru_support_steps_write (write, support, step->step, TRU_SUPPORT_STEP_DONE_ON, on, error);
    }
  return steps != NULL;
}

/**
 * tru_supports_pass_last:
 * @write: the operation being written
 * @support: uid of a support
 * @condition: #TruProgrammeStepCondition that the operation has just fulfilled, and after which the support ends
 * @on: the day
 * @error: a store error
 *
 * Passes the step that waits for it although one before it is open: that one stays so, and is told when the support is closed.
 *
 * Returns: whether all is well
 */
gboolean
tru_supports_pass_last (TruWrite    *write,
                        const char  *support,
                        int          condition,
                        TruDate      on,
                        GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (GPtrArray) steps = tru_supports_steps (store, support, error);

  for (guint i = 0; steps && i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);

      if (step->condition == condition && !tru_support_steps_is_passed (step) && passes_with (store, support, step, on))
        return tru_support_steps_write (write, support, step->step, TRU_SUPPORT_STEP_DONE_ON, on, error);
    }
  return steps != NULL;
}

/**
 * tru_supports_follow_visit:
 * @write: the operation being written
 * @event: an appointment as it is kept now
 * @error: a store error
 *
 * A home visit that was held passes the step that waited for it.
 *
 * Returns: whether all is well
 */
gboolean
tru_supports_follow_visit (TruWrite   *write,
                           TruRecord  *event,
                           GError    **error)
{
  const char *household = tru_record_get_text (event, TRU_EVENT_HOUSEHOLD);
  g_autoptr (TruRecord) support = NULL;

  if (!household || tru_record_get_number (event, TRU_EVENT_TYPE) != TRU_EVENT_TYPE_VISIT
      || tru_record_get_number (event, TRU_EVENT_OUTCOME) != TRU_EVENT_OUTCOME_HELD)
    return TRUE;
  support = tru_supports_current (tru_write_store (write), household, NULL);
  return !support || tru_record_is_known (support, TRU_SUPPORT_CLOSED_ON)
         || tru_supports_advance (write, tru_record_get_uid (support), TRU_PROGRAMME_STEP_CONDITION_VISIT_MADE,
                                  tru_time_date (tru_record_get_number (event, TRU_EVENT_STARTS_AT)), FALSE, error);
}

/**
 * tru_supports_catch_up:
 * @write: the operation being written
 * @support: uid of a support
 * @error: a store error
 *
 * Passes, each on the day of its fact, the steps that wait for the landlord's agreement, the preparation or the end of the
 * worksite, as long as the next one has all that it needs. What takes a decision, a signature or a review is left to these.
 *
 * Returns: whether all is well
 */
gboolean
tru_supports_catch_up (TruWrite    *write,
                       const char  *support,
                       GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, support, tru_clock_today (), error);

  while (file && !tru_record_is_known (file->support, TRU_SUPPORT_CLOSED_ON))
    {
      g_autoptr (GPtrArray) steps = tru_supports_steps (store, support, error);
      TruDate day;
      const TruStepOfSupport *step = steps ? find_fulfilled (store, file, steps, &day) : NULL;

      if (!step)
        return steps != NULL;
      if (!tru_support_steps_write (write, support, step->step, TRU_SUPPORT_STEP_DONE_ON, day, error))
        return FALSE;
    }
  return file != NULL;
}
