/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support-steps-private.h"

#include <glib/gi18n.h>

#include "tru-axis.h"
#include "tru-clock.h"
#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-support-facts.h"
#include "tru-support-step.h"
#include "tru-support.h"
#include "tru-terms.h"

static void
free_step (gpointer data)
{
  TruStepOfSupport *self = data;

  g_free (self->step);
  g_free (self->support_step);
  g_free (self->name);
  g_free (self->axis);
  g_free (self->axis_name);
  g_free (self->entry);
  g_free (self);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const TruStepOfSupport *first = *(TruStepOfSupport *const *) a;
  const TruStepOfSupport *second = *(TruStepOfSupport *const *) b;

  return (first->position > second->position) - (first->position < second->position);
}

static TruRecord *
find_passed (GPtrArray  *passed,
             const char *step)
{
  for (guint i = 0; i < passed->len; i++)
    if (g_strcmp0 (tru_record_get_text (g_ptr_array_index (passed, i), TRU_SUPPORT_STEP_STEP), step) == 0)
      return g_ptr_array_index (passed, i);
  return NULL;
}

/* The condition that the support keeps goes before the programme's present one. */
static int
condition_of (TruRecord *step,
              TruRecord *passed)
{
  gint64 condition = passed && tru_record_is_known (passed, TRU_SUPPORT_STEP_CONDITION)
                       ? tru_record_get_number (passed, TRU_SUPPORT_STEP_CONDITION)
                       : tru_record_get_number (step, TRU_PROGRAMME_STEP_CONDITION);

  return condition == TRU_UNKNOWN ? TRU_PROGRAMME_STEP_CONDITION_NONE : (int) condition;
}

/* What is fixed has its place, and then all of it holds as it was, even what was unknown. */
static void
describe_rules (TruStepOfSupport *self,
                TruRecord        *step,
                TruRecord        *passed)
{
  gboolean is_kept = passed && tru_record_is_known (passed, TRU_SUPPORT_STEP_POSITION);

  self->axis = g_strdup (is_kept ? tru_record_get_text (passed, TRU_SUPPORT_STEP_AXIS)
                                 : tru_record_get_text (step, TRU_PROGRAMME_STEP_AXIS));
  self->entry = g_strdup (is_kept ? tru_record_get_text (passed, TRU_SUPPORT_STEP_ENTRY)
                                  : tru_record_get_text (step, TRU_PROGRAMME_STEP_ENTRY));
  self->position = is_kept ? tru_record_get_number (passed, TRU_SUPPORT_STEP_POSITION)
                           : tru_record_get_number (step, TRU_PROGRAMME_STEP_POSITION);
  self->delay_days = is_kept ? tru_record_get_number (passed, TRU_SUPPORT_STEP_DELAY_DAYS)
                             : tru_record_get_number (step, TRU_PROGRAMME_STEP_DELAY_DAYS);
  self->is_optional = is_kept ? tru_record_is_true (passed, TRU_SUPPORT_STEP_OPTIONAL)
                              : tru_record_is_true (step, TRU_PROGRAMME_STEP_OPTIONAL);
  self->condition = condition_of (step, passed);
}

static TruStepOfSupport *
describe_step (TruStore  *store,
               TruRecord *step,
               TruRecord *passed)
{
  TruStepOfSupport *self = g_new0 (TruStepOfSupport, 1);

  describe_rules (self, step, passed);
  self->step = g_strdup (tru_record_get_uid (step));
  self->name = g_strdup (tru_record_get_text (step, TRU_PROGRAMME_STEP_NAME));
  self->axis_name = self->axis ? tru_store_title (store, &tru_axis_kind, self->axis) : NULL;
  self->support_step = passed ? g_strdup (tru_record_get_uid (passed)) : NULL;
  self->planned_on = passed ? tru_record_get_number (passed, TRU_SUPPORT_STEP_PLANNED_ON) : TRU_UNKNOWN;
  self->done_on = passed ? tru_record_get_number (passed, TRU_SUPPORT_STEP_DONE_ON) : TRU_UNKNOWN;
  self->skipped_on = passed ? tru_record_get_number (passed, TRU_SUPPORT_STEP_SKIPPED_ON) : TRU_UNKNOWN;
  return self;
}

/**
 * tru_support_steps_waits_for:
 * @step: a step
 * @earlier: one before it
 *
 * Axes run side by side: a step waits for those before it on its own axis and for those of no axis; one of no axis for
 * all.
 *
 * Returns: whether @step waits for @earlier
 */
gboolean
tru_support_steps_waits_for (const TruStepOfSupport *step,
                             const TruStepOfSupport *earlier)
{
  return !step->axis || !earlier->axis || g_str_equal (step->axis, earlier->axis);
}

/**
 * tru_support_steps_is_passed:
 * @step: a step
 *
 * Returns: whether it was passed, or left out
 */
gboolean
tru_support_steps_is_passed (const TruStepOfSupport *step)
{
  return step->done_on != TRU_UNKNOWN || step->skipped_on != TRU_UNKNOWN;
}

/* A step follows the one before it on its axis; one of no axis waits for all axes, and so for the slowest of them. */
static TruDate
day_before (const TruStepOfSupport *step,
            const TruStepOfSupport *earlier,
            TruDate                 day)
{
  TruDate expected = earlier->done_on != TRU_UNKNOWN ? earlier->done_on : earlier->planned_on;

  return !step->axis && earlier->axis ? MAX (day, expected) : expected;
}

static void
place_step (GPtrArray *steps,
            guint      place)
{
  TruStepOfSupport *step = g_ptr_array_index (steps, place);
  TruDate day = TRU_UNKNOWN;
  gboolean is_waiting = FALSE;

  for (guint i = 0; i < place; i++)
    {
      const TruStepOfSupport *earlier = g_ptr_array_index (steps, i);

      if (!tru_support_steps_waits_for (step, earlier))
        continue;
      is_waiting = is_waiting || !tru_support_steps_is_passed (earlier);
      if (earlier->skipped_on == TRU_UNKNOWN || earlier->done_on != TRU_UNKNOWN)
        day = day_before (step, earlier, day);
    }
  if (step->planned_on == TRU_UNKNOWN && day != TRU_UNKNOWN && step->delay_days != TRU_UNKNOWN)
    step->planned_on = day + step->delay_days;
  if (tru_support_steps_is_passed (step))
    step->state = TRU_STEP_STATE_DONE;
  else
    step->state = is_waiting ? TRU_STEP_STATE_TO_COME : TRU_STEP_STATE_CURRENT;
}

/**
 * tru_support_steps_new:
 *
 * Returns: (transfer full) (element-type TruStepOfSupport): an empty list that owns its steps, each made with g_new0()
 */
GPtrArray *
tru_support_steps_new (void)
{
  return g_ptr_array_new_with_free_func (free_step);
}

/**
 * tru_support_steps_place:
 * @steps: (element-type TruStepOfSupport): all of a support, in order
 *
 * Reckons which is the current one on each axis, and the day expected of those that have none noted.
 */
void
tru_support_steps_place (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    place_step (steps, i);
}

/* Once its rules are fixed, a support has the steps that its programme had then, and none that came later. */
static gboolean
is_fixed (TruStore   *store,
          const char *support)
{
  g_autoptr (TruRecord) terms = tru_store_find_one (store, &tru_terms_kind, TRU_TERMS_SUPPORT, support, NULL);

  return terms != NULL;
}

/**
 * tru_supports_steps:
 * @store: a store
 * @support: uid of a support
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruStepOfSupport): the programme's steps in order, as the support
 * stands to them; on each axis one step is the current one. A step taken out of the programme stays where it was passed
 * or fixed.
 */
GPtrArray *
tru_supports_steps (TruStore    *store,
                    const char  *support,
                    GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_support_kind, support, error);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) passed = NULL;
  g_autoptr (GPtrArray) result = tru_support_steps_new ();
  gboolean only_kept;

  if (!record)
    return NULL;
  steps = tru_store_find (store, &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME,
                          tru_record_get_text (record, TRU_SUPPORT_PROGRAMME), error);
  passed = tru_store_find (store, &tru_support_step_kind, TRU_SUPPORT_STEP_SUPPORT, support, error);
  if (!steps || !passed)
    return NULL;
  only_kept = is_fixed (store, support);
  for (guint i = 0; i < steps->len; i++)
    {
      TruRecord *step = g_ptr_array_index (steps, i);
      TruRecord *kept = find_passed (passed, tru_record_get_uid (step));

      if (kept || !(only_kept || tru_record_is_known (step, TRU_PROGRAMME_STEP_RETIRED_ON)))
        g_ptr_array_add (result, describe_step (store, step, kept));
    }
  g_ptr_array_sort (result, compare_positions);
  tru_support_steps_place (result);
  return g_steal_pointer (&result);
}

static const TruStepOfSupport *
find_step (GPtrArray  *steps,
           const char *uid)
{
  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((TruStepOfSupport *) g_ptr_array_index (steps, i))->step, uid))
      return g_ptr_array_index (steps, i);
  return NULL;
}

/**
 * tru_support_steps_keep_rules:
 * @record: a programme_step, which gets the rules that the support keeps of it
 * @step: the step as the support stands to it
 */
void
tru_support_steps_keep_rules (TruRecord              *record,
                              const TruStepOfSupport *step)
{
  tru_record_set_number (record, TRU_PROGRAMME_STEP_CONDITION, step->condition);
  tru_record_set_number (record, TRU_PROGRAMME_STEP_OPTIONAL, step->is_optional);
  tru_record_set_text (record, TRU_PROGRAMME_STEP_ENTRY, step->entry);
}

static void
note_open (TruStepFacts           *facts,
           const TruStepOfSupport *step)
{
  facts->earlier_undone = TRUE;
  if (step->condition == TRU_PROGRAMME_STEP_CONDITION_ACCEPTED)
    facts->open_acceptance = step->name;
  else if (step->condition == TRU_PROGRAMME_STEP_CONDITION_DECIDED)
    facts->open_decision = step->name;
}

/**
 * tru_support_steps_look_before:
 * @steps: (element-type TruStepOfSupport): all of a support
 * @uid: uid of a programme_step
 * @facts: gets whether one that it waits for is open, which of these waits for a committee, and the last day on which one
 *   was passed
 *
 * Returns: (transfer none) (nullable): that step
 */
const TruStepOfSupport *
tru_support_steps_look_before (GPtrArray    *steps,
                               const char   *uid,
                               TruStepFacts *facts)
{
  const TruStepOfSupport *found = find_step (steps, uid);

  facts->previous_done = TRU_UNKNOWN;
  for (guint i = 0; found && i < steps->len && g_ptr_array_index (steps, i) != found; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);

      if (!tru_support_steps_waits_for (found, step))
        continue;
      if (!tru_support_steps_is_passed (step))
        note_open (facts, step);
      if (step->done_on != TRU_UNKNOWN)
        facts->previous_done = MAX (facts->previous_done, step->done_on);
    }
  return found;
}

/* What a rule of steps says of one of them. */
static GPtrArray *
check (TruStore     *store,
       const char   *support,
       const char   *step,
       TruDate       on,
       GPtrArray  *(*rule) (const TruStepFacts *facts),
       GError      **error)
{
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, support, on, error);
  g_autoptr (TruRecord) record = file ? tru_records_get (store, &tru_programme_step_kind, step, error) : NULL;
  g_autoptr (GPtrArray) steps = record ? tru_supports_steps (store, support, error) : NULL;
  TruStepFacts facts = { 0 };
  const TruStepOfSupport *described;

  if (!steps)
    return NULL;
  described = tru_support_steps_look_before (steps, step, &facts);
  if (!described)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                   _("The step “%s” belongs to another programme than the support."),
                   tru_record_get_text (record, TRU_PROGRAMME_STEP_NAME));
      return NULL;
    }
  tru_support_steps_keep_rules (record, described);
  facts.is_passed = described->done_on != TRU_UNKNOWN;
  facts.passed_on = described->done_on;
  facts.step = record;
  facts.on = on;
  facts.today = tru_clock_today ();
  tru_support_facts_fill (store, file, &facts);
  return rule (&facts);
}

/**
 * tru_supports_check_step:
 * @store: a store
 * @support: uid of a support
 * @step: uid of a step of its programme
 * @on: the day on which it would be passed, or %TRU_UNKNOWN when it would be taken back
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_INVALID when the step is another programme's
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of passing the step, or of taking it back
 */
GPtrArray *
tru_supports_check_step (TruStore    *store,
                         const char  *support,
                         const char  *step,
                         TruDate      on,
                         GError     **error)
{
  return check (store, support, step, on == TRU_UNKNOWN ? tru_clock_today () : on,
                on == TRU_UNKNOWN ? tru_support_check_take_back : tru_support_check_step, error);
}

/**
 * tru_supports_check_skip:
 * @store: a store
 * @support: uid of a support
 * @step: uid of a step of its programme
 * @error: as tru_supports_check_step()
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of leaving the step out
 */
GPtrArray *
tru_supports_check_skip (TruStore    *store,
                         const char  *support,
                         const char  *step,
                         GError     **error)
{
  return check (store, support, step, tru_clock_today (), tru_support_check_skip, error);
}

/**
 * tru_support_steps_write:
 * @write: the operation being written
 * @support: uid of a support
 * @step: uid of a programme_step
 * @field: day of passing or of leaving out of a support_step
 * @on: the day, or %TRU_UNKNOWN
 * @error: a store error
 *
 * Returns: whether it is noted
 */
gboolean
tru_support_steps_write (TruWrite    *write,
                         const char  *support,
                         const char  *step,
                         guint        field,
                         TruDate      on,
                         GError     **error)
{
  g_autoptr (GPtrArray) passed
    = tru_store_find (tru_write_store (write), &tru_support_step_kind, TRU_SUPPORT_STEP_SUPPORT, support, error);
  TruRecord *found = passed ? find_passed (passed, step) : NULL;
  g_autoptr (TruRecord) added = NULL;

  if (!passed)
    return FALSE;
  if (found)
    {
      tru_record_set_number (found, field, on);
      return tru_write_update (write, found, error);
    }
  added = tru_record_new (&tru_support_step_kind);
  tru_record_set_text (added, TRU_SUPPORT_STEP_SUPPORT, support);
  tru_record_set_text (added, TRU_SUPPORT_STEP_STEP, step);
  tru_record_set_number (added, field, on);
  return tru_write_insert (write, added, error);
}

/**
 * tru_supports_pass_step:
 * @store: a store
 * @support: uid of a support
 * @step: uid of a step of its programme
 * @on: the day on which it was passed, or %TRU_UNKNOWN to take that back
 * @override: (nullable): why it is passed although a rule is broken
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, or as tru_supports_check_step()
 *
 * Returns: whether it is noted; a step that was passed on that day already leaves no trace
 */
gboolean
tru_supports_pass_step (TruStore           *store,
                        const char         *support,
                        const char         *step,
                        TruDate             on,
                        const TruOverride  *override,
                        GError            **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "pass-step", override ? override->motive : NULL, error);
  g_autoptr (GPtrArray) findings = write ? tru_supports_check_step (store, support, step, on, error) : NULL;
  g_autoptr (GPtrArray) steps = findings ? tru_supports_steps (store, support, error) : NULL;

  if (!steps || !tru_operation_allow (findings, override, error))
    return FALSE;
  return find_step (steps, step)->done_on == on
         || (tru_support_steps_write (write, support, step, TRU_SUPPORT_STEP_DONE_ON, on, error) && tru_write_commit (write, error));
}

/**
 * tru_supports_skip_step:
 * @store: a store
 * @support: uid of a support
 * @step: uid of a step of its programme that may be left out
 * @on: the day on which that was agreed, or %TRU_UNKNOWN to take it back
 * @error: %TRU_OPERATION_ERROR_RULE when it may not be left out, or as tru_supports_check_step()
 *
 * Returns: whether it is noted
 */
gboolean
tru_supports_skip_step (TruStore    *store,
                        const char  *support,
                        const char  *step,
                        TruDate      on,
                        GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "skip-step", NULL, error);
  g_autoptr (GPtrArray) findings = NULL;

  if (write && on != TRU_UNKNOWN)
    findings = tru_supports_check_skip (store, support, step, error);
  if (!write || (on != TRU_UNKNOWN && (!findings || !tru_operation_allow (findings, NULL, error))))
    return FALSE;
  return tru_support_steps_write (write, support, step, TRU_SUPPORT_STEP_SKIPPED_ON, on, error)
         && tru_write_commit (write, error);
}
