/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-supports.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-contract-rules.h"
#include "tru-household.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-referral.h"
#include "tru-support-file.h"
#include "tru-support-rules.h"
#include "tru-support-step.h"
#include "tru-support.h"
#include "tru-worksite.h"
#include "tru-write.h"

static void
free_step (gpointer data)
{
  TruStepOfSupport *self = data;

  g_free (self->step);
  g_free (self->support_step);
  g_free (self->name);
  g_free (self);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  gint64 first = tru_record_get_number (*(TruRecord *const *) a, TRU_PROGRAMME_STEP_POSITION);
  gint64 second = tru_record_get_number (*(TruRecord *const *) b, TRU_PROGRAMME_STEP_POSITION);

  return (first > second) - (first < second);
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

static TruStepOfSupport *
describe_step (TruRecord *step,
               TruRecord *passed,
               TruDate    before)
{
  TruStepOfSupport *self = g_new0 (TruStepOfSupport, 1);
  gint64 delay = tru_record_get_number (step, TRU_PROGRAMME_STEP_DELAY_DAYS);

  self->step = g_strdup (tru_record_get_uid (step));
  self->name = g_strdup (tru_record_get_text (step, TRU_PROGRAMME_STEP_NAME));
  self->support_step = passed ? g_strdup (tru_record_get_uid (passed)) : NULL;
  self->planned_on = passed ? tru_record_get_number (passed, TRU_SUPPORT_STEP_PLANNED_ON) : TRU_UNKNOWN;
  self->done_on = passed ? tru_record_get_number (passed, TRU_SUPPORT_STEP_DONE_ON) : TRU_UNKNOWN;
  if (self->planned_on == TRU_UNKNOWN && before != TRU_UNKNOWN && delay != TRU_UNKNOWN)
    self->planned_on = before + delay;
  return self;
}

/**
 * tru_supports_steps:
 * @store: a store
 * @support: uid of a support
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruStepOfSupport): the programme's steps in order, as the support
 * stands to them
 */
GPtrArray *
tru_supports_steps (TruStore    *store,
                    const char  *support,
                    GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_support_kind, support, error);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) passed = NULL;
  g_autoptr (GPtrArray) result = g_ptr_array_new_with_free_func (free_step);
  TruDate before = TRU_UNKNOWN;
  gboolean has_current = FALSE;

  if (!record)
    return NULL;
  steps = tru_store_find (store, &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME,
                          tru_record_get_text (record, TRU_SUPPORT_PROGRAMME), error);
  passed = tru_store_find (store, &tru_support_step_kind, TRU_SUPPORT_STEP_SUPPORT, support, error);
  if (!steps || !passed)
    return NULL;
  g_ptr_array_sort (steps, compare_positions);
  for (guint i = 0; i < steps->len; i++)
    {
      TruRecord *step = g_ptr_array_index (steps, i);
      TruStepOfSupport *described = describe_step (step, find_passed (passed, tru_record_get_uid (step)), before);

      if (described->done_on != TRU_UNKNOWN)
        described->state = TRU_STEP_STATE_DONE;
      else
        described->state = has_current ? TRU_STEP_STATE_TO_COME : TRU_STEP_STATE_CURRENT;
      has_current = has_current || described->done_on == TRU_UNKNOWN;
      before = described->done_on != TRU_UNKNOWN ? described->done_on : described->planned_on;
      g_ptr_array_add (result, described);
    }
  return g_steal_pointer (&result);
}

static gboolean
look_before (TruStore      *store,
             const char    *support,
             TruStepFacts  *facts,
             GError       **error)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (store, support, error);

  if (!steps)
    return FALSE;
  facts->previous_done = TRU_UNKNOWN;
  for (guint i = 0; i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);

      if (g_strcmp0 (step->step, tru_record_get_uid (facts->step)) == 0)
        break;
      facts->earlier_undone = facts->earlier_undone || step->done_on == TRU_UNKNOWN;
      if (step->done_on != TRU_UNKNOWN)
        facts->previous_done = MAX (facts->previous_done, step->done_on);
    }
  return TRUE;
}

/**
 * tru_supports_check_step:
 * @store: a store
 * @support: uid of a support
 * @step: uid of a step of its programme
 * @on: the day on which it would be passed
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_INVALID when the step is another programme's
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of passing the step
 */
GPtrArray *
tru_supports_check_step (TruStore    *store,
                         const char  *support,
                         const char  *step,
                         TruDate      on,
                         GError     **error)
{
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, support, on, error);
  g_autoptr (TruRecord) record = file ? tru_records_get (store, &tru_programme_step_kind, step, error) : NULL;
  TruStepFacts facts = { 0 };

  if (!record)
    return NULL;
  if (g_strcmp0 (tru_record_get_text (record, TRU_PROGRAMME_STEP_PROGRAMME), tru_record_get_uid (file->programme)) != 0)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                   _("The step “%s” belongs to another programme than the support."),
                   tru_record_get_text (record, TRU_PROGRAMME_STEP_NAME));
      return NULL;
    }
  facts.step = record;
  facts.support = file->support;
  facts.referral = file->referral;
  facts.contract_signed = file->contract && tru_contract_is_signed (file->signatories, file->adults);
  facts.preparation_done
    = file->worksite ? tru_record_get_number (file->worksite, TRU_WORKSITE_PREPARATION_DONE) : TRU_UNKNOWN;
  facts.worksite_finished
    = file->worksite ? tru_record_get_number (file->worksite, TRU_WORKSITE_FINISHED_ON) : TRU_UNKNOWN;
  facts.on = on;
  return look_before (store, support, &facts, error) ? tru_support_check_step (&facts) : NULL;
}

static gboolean
write_step (TruWrite    *write,
            TruStore    *store,
            const char  *support,
            const char  *step,
            guint        field,
            TruDate      on,
            GError     **error)
{
  g_autoptr (GPtrArray) passed
    = tru_store_find (store, &tru_support_step_kind, TRU_SUPPORT_STEP_SUPPORT, support, error);
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
 * Returns: whether it is noted
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

  if (!findings || (on != TRU_UNKNOWN && !tru_operation_allow (findings, override, error)))
    return FALSE;
  return write_step (write, store, support, step, TRU_SUPPORT_STEP_DONE_ON, on, error)
         && tru_write_commit (write, error);
}

/**
 * tru_supports_open:
 * @store: a store
 * @household: uid of a household
 * @programme: uid of a programme
 * @referral: (nullable): uid of the referral that asks for it
 * @on: the day on which it opens
 * @error: %TRU_OPERATION_ERROR_RULE when the household has an open support in the programme
 *
 * Returns: (transfer full) (nullable): uid of the new support
 */
char *
tru_supports_open (TruStore    *store,
                   const char  *household,
                   const char  *programme,
                   const char  *referral,
                   TruDate      on,
                   GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "open-support", NULL, error);
  g_autoptr (TruRecord) present = write ? tru_supports_current (store, household, NULL) : NULL;
  g_autoptr (TruRecord) support = NULL;
  g_autoptr (TruRecord) found = write ? tru_records_get (store, &tru_household_kind, household, error) : NULL;

  if (!found)
    return NULL;
  if (present && !tru_record_is_known (present, TRU_SUPPORT_CLOSED_ON)
      && g_strcmp0 (tru_record_get_text (present, TRU_SUPPORT_PROGRAMME), programme) == 0)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                   _("“%s” already has an open support in this programme: close it first."),
                   tru_record_get_text (found, TRU_HOUSEHOLD_NAME));
      return NULL;
    }
  support = tru_record_new (&tru_support_kind);
  tru_record_set_text (support, TRU_SUPPORT_HOUSEHOLD, household);
  tru_record_set_text (support, TRU_SUPPORT_PROGRAMME, programme);
  tru_record_set_text (support, TRU_SUPPORT_REFERRAL, referral);
  tru_record_set_text (support, TRU_SUPPORT_FOLLOWER, tru_record_get_text (found, TRU_HOUSEHOLD_FOLLOWER));
  tru_record_set_number (support, TRU_SUPPORT_OPENED_ON, on);
  if (!tru_write_insert (write, support, error) || !tru_write_commit (write, error))
    return NULL;
  return g_strdup (tru_record_get_uid (support));
}

/**
 * tru_supports_close:
 * @store: a store
 * @support: uid of a support
 * @on: its last day
 * @exit_reason: #TruSupportExitReason
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, or a value that cannot be kept
 *
 * Returns: whether it is closed
 */
gboolean
tru_supports_close (TruStore    *store,
                    const char  *support,
                    TruDate      on,
                    gint64       exit_reason,
                    GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "close-support", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_support_kind, support, error) : NULL;

  if (!record)
    return FALSE;
  tru_record_set_number (record, TRU_SUPPORT_CLOSED_ON, on);
  tru_record_set_number (record, TRU_SUPPORT_EXIT_REASON, exit_reason);
  return tru_write_update (write, record, error) && tru_write_commit (write, error);
}

/**
 * tru_supports_current:
 * @store: a store
 * @household: uid of a household
 * @error: a store error; having none is none
 *
 * Returns: (transfer full) (nullable): the household's newest open support, or its newest when all are closed
 */
TruRecord *
tru_supports_current (TruStore    *store,
                      const char  *household,
                      GError     **error)
{
  g_autoptr (GPtrArray) supports = tru_store_find (store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, household, error);

  for (guint i = supports ? supports->len : 0; i > 0; i--)
    if (!tru_record_is_known (g_ptr_array_index (supports, i - 1), TRU_SUPPORT_CLOSED_ON))
      return g_object_ref (g_ptr_array_index (supports, i - 1));
  return supports && supports->len > 0 ? g_object_ref (g_ptr_array_index (supports, supports->len - 1)) : NULL;
}

static gboolean
holds_on (TruRecord *record,
          guint      since_field,
          guint      until_field,
          TruDate    on)
{
  TruDate since = tru_record_get_number (record, since_field);
  TruDate until = tru_record_get_number (record, until_field);

  return (since == TRU_UNKNOWN || since <= on) && (until == TRU_UNKNOWN || until >= on);
}

/**
 * tru_supports_adults:
 * @store: a store
 * @household: uid of a household
 * @on: a day
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type TruRecord): the household's adults on that day, whoever sign
 */
GPtrArray *
tru_supports_adults (TruStore    *store,
                     const char  *household,
                     TruDate      on,
                     GError     **error)
{
  g_autoptr (GPtrArray) memberships
    = tru_store_find (store, &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, household, error);
  g_autoptr (GPtrArray) adults = g_ptr_array_new_with_free_func (g_object_unref);

  if (!memberships)
    return NULL;
  for (guint i = 0; i < memberships->len; i++)
    {
      TruRecord *membership = g_ptr_array_index (memberships, i);
      g_autoptr (TruRecord) person = NULL;

      if (!holds_on (membership, TRU_MEMBERSHIP_SINCE, TRU_MEMBERSHIP_UNTIL, on))
        continue;
      person = tru_store_get (store, &tru_person_kind, tru_record_get_text (membership, TRU_MEMBERSHIP_PERSON), NULL);
      if (person && tru_person_is_adult (person, on))
        g_ptr_array_add (adults, g_steal_pointer (&person));
    }
  return g_steal_pointer (&adults);
}

/**
 * tru_supports_occupancy:
 * @store: a store
 * @household: uid of a household
 * @on: a day
 * @error: a store error; having none is none
 *
 * Returns: (transfer full) (nullable): the household's newest occupancy on that day
 */
TruRecord *
tru_supports_occupancy (TruStore    *store,
                        const char  *household,
                        TruDate      on,
                        GError     **error)
{
  g_autoptr (GPtrArray) occupancies
    = tru_store_find (store, &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, household, error);

  for (guint i = occupancies ? occupancies->len : 0; i > 0; i--)
    {
      TruRecord *occupancy = g_ptr_array_index (occupancies, i - 1);

      if (holds_on (occupancy, TRU_OCCUPANCY_SINCE, TRU_OCCUPANCY_UNTIL, on))
        return g_object_ref (occupancy);
    }
  return NULL;
}
