/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-supports.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-contract.h"
#include "tru-contracts.h"
#include "tru-event.h"
#include "tru-household.h"
#include "tru-life-private.h"
#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-review.h"
#include "tru-support-facts.h"
#include "tru-support-file.h"
#include "tru-support-rules.h"
#include "tru-support-steps-private.h"
#include "tru-support.h"
#include "tru-text.h"
#include "tru-frozen-rules.h"
#include "tru-terms.h"
#include "tru-worksite-day.h"
#include "tru-worksite-rules.h"
#include "tru-worksite.h"

static gboolean
refuse_second (TruWrite    *write,
               TruRecord   *household,
               const char  *programme,
               GError     **error)
{
  g_autoptr (TruRecord) open
    = tru_supports_open_in_programme (tru_write_store (write), tru_record_get_uid (household), programme);

  if (!open)
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
               _("“%s” already has an open support in this programme: close it first."),
               tru_record_get_text (household, TRU_HOUSEHOLD_NAME));
  return FALSE;
}

/**
 * tru_supports_open_in:
 * @write: the operation being written
 * @household: uid of a household
 * @programme: uid of a programme
 * @referral: (nullable): uid of the referral that asks for it
 * @on: the day on which it opens
 * @error: %TRU_OPERATION_ERROR_RULE when the household has an open support in the programme
 *
 * Returns: (transfer full) (nullable): uid of the new support
 */
char *
tru_supports_open_in (TruWrite    *write,
                      const char  *household,
                      const char  *programme,
                      const char  *referral,
                      TruDate      on,
                      GError     **error)
{
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  g_autoptr (TruRecord) found = tru_records_get (tru_write_store (write), &tru_household_kind, household, error);

  if (!found || !refuse_second (write, found, programme, error))
    return NULL;
  tru_record_set_text (support, TRU_SUPPORT_HOUSEHOLD, household);
  tru_record_set_text (support, TRU_SUPPORT_PROGRAMME, programme);
  tru_record_set_text (support, TRU_SUPPORT_REFERRAL, referral);
  tru_record_set_text (support, TRU_SUPPORT_FOLLOWER, tru_record_get_text (found, TRU_HOUSEHOLD_FOLLOWER));
  tru_record_set_number (support, TRU_SUPPORT_OPENED_ON, on);
  return tru_write_insert (write, support, error) ? g_strdup (tru_record_get_uid (support)) : NULL;
}

/**
 * tru_supports_refuse_ended:
 * @store: a store
 * @household: uid of a household
 * @error: %TRU_OPERATION_ERROR_RULE when its file is closed
 *
 * A referral opens a closed file again with its support; by hand that is said first.
 *
 * Returns: whether its file is open
 */
gboolean
tru_supports_refuse_ended (TruStore    *store,
                           const char  *household,
                           GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_household_kind, household, error);

  if (!record || !tru_record_is_known (record, TRU_HOUSEHOLD_ENDED_ON))
    return record != NULL;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
               _("The file of “%s” is closed: note that it comes back, or refer it anew."), tru_record_get_text (record, TRU_HOUSEHOLD_NAME));
  return FALSE;
}

/**
 * tru_supports_open:
 * @store: a store
 * @household: uid of a household
 * @programme: uid of a programme
 * @referral: (nullable): uid of the referral that asks for it
 * @on: the day on which it opens
 * @error: as tru_supports_open_in(); %TRU_OPERATION_ERROR_RULE for a household whose file is closed
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
  g_autofree char *support = write && tru_supports_refuse_ended (store, household, error)
                               ? tru_supports_open_in (write, household, programme, referral, on, error)
                               : NULL;

  return support && tru_write_commit (write, error) ? g_steal_pointer (&support) : NULL;
}

/* The very day is as open as one to come while nobody confirmed the worksite nor says that it was worked. */
static gboolean
is_day_left (TruRecord *worksite,
             TruRecord *day,
             TruDate    on)
{
  TruDate when = tru_record_get_number (day, TRU_WORKSITE_DAY_DAY);

  return when > on
         || (when == on && !tru_record_is_known (worksite, TRU_WORKSITE_CONFIRMED_ON) && !tru_record_is_true (day, TRU_WORKSITE_DAY_DONE));
}

static void
add_days_left (TruStore        *store,
               TruRecord       *worksite,
               TruClosureFacts *facts)
{
  g_autoptr (GPtrArray) days
    = tru_store_find (store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, tru_record_get_uid (worksite), NULL);

  for (guint i = 0; days && i < days->len; i++)
    {
      TruDate day = tru_record_get_number (days->pdata[i], TRU_WORKSITE_DAY_DAY);

      if (!is_day_left (worksite, days->pdata[i], facts->on))
        continue;
      facts->first_left = facts->n_days_left == 0 ? day : MIN (day, facts->first_left);
      facts->last_left = facts->n_days_left == 0 ? day : MAX (day, facts->last_left);
      facts->n_days_left++;
    }
}

/* Neither finished nor interrupted, or only by the end of the support itself. */
static gboolean
is_cut_short (TruRecord *worksite,
              TruDate    closed_on)
{
  return !tru_record_is_known (worksite, TRU_WORKSITE_FINISHED_ON)
         && (!tru_worksite_is_stopped (worksite) || tru_record_get_number (worksite, TRU_WORKSITE_INTERRUPTED_ON) == closed_on);
}

static void
note_finished (TruRecord       *worksite,
               TruClosureFacts *facts)
{
  TruDate day = tru_record_get_number (worksite, TRU_WORKSITE_FINISHED_ON);

  if (day != TRU_UNKNOWN)
    facts->worksite_finished = facts->worksite_finished == TRU_UNKNOWN ? day : MAX (day, facts->worksite_finished);
}

/* What its worksites have still to come, or had until it was closed; and when one was finished. */
static void
find_days_left (TruStore        *store,
                const char      *support,
                TruClosureFacts *facts)
{
  g_autoptr (GPtrArray) worksites = tru_store_find (store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, support, NULL);
  TruDate closed_on = facts->support ? tru_record_get_number (facts->support, TRU_SUPPORT_CLOSED_ON) : TRU_UNKNOWN;

  facts->worksite_finished = TRU_UNKNOWN;
  for (guint i = 0; worksites && i < worksites->len; i++)
    {
      note_finished (worksites->pdata[i], facts);
      if (is_cut_short (worksites->pdata[i], closed_on))
        add_days_left (store, worksites->pdata[i], facts);
    }
}

/* Home visits are the household's: another support of it may be what they are for. */
static void
find_visits_left (TruStore        *store,
                  TruClosureFacts *facts)
{
  g_autoptr (GPtrArray) events
    = tru_store_find (store, &tru_event_kind, TRU_EVENT_HOUSEHOLD, tru_record_get_text (facts->support, TRU_SUPPORT_HOUSEHOLD), NULL);

  for (guint i = 0; events && i < events->len; i++)
    {
      TruRecord *event = g_ptr_array_index (events, i);
      TruDate day = tru_time_date (tru_record_get_number (event, TRU_EVENT_STARTS_AT));

      if (tru_record_get_number (event, TRU_EVENT_TYPE) != TRU_EVENT_TYPE_VISIT || tru_record_is_known (event, TRU_EVENT_CANCELLED_ON)
          || tru_record_is_known (event, TRU_EVENT_OUTCOME) || day < MAX (facts->on, facts->today))
        continue;
      facts->first_visit = facts->n_visits_left == 0 ? day : MIN (day, facts->first_visit);
      facts->n_visits_left++;
    }
}

/* A worksite of which nothing is to come stays as it was where the support is finished: its end was only not noted. */
static gboolean
stop_worksites (TruWrite    *write,
                const char  *support,
                TruDate      on,
                gint64       exit_reason,
                GError     **error)
{
  TruClosureFacts facts = { .on = on };

  find_days_left (tru_write_store (write), support, &facts);
  return (exit_reason == TRU_SUPPORT_EXIT_REASON_FINISHED && facts.n_days_left == 0)
         || tru_life_stop_worksites (write, support, on, error);
}

/**
 * tru_supports_close_in:
 * @write: the operation being written
 * @support: an open support
 * @on: its last day
 * @exit_reason: #TruSupportExitReason
 * @error: a value that cannot be kept
 *
 * Closes it, ends its open contract and interrupts its worksite, whose tools are free again: none stays planned for nobody.
 *
 * Returns: whether it is closed
 */
gboolean
tru_supports_close_in (TruWrite   *write,
                       TruRecord  *support,
                       TruDate     on,
                       gint64      exit_reason,
                       GError    **error)
{
  tru_record_set_number (support, TRU_SUPPORT_CLOSED_ON, on);
  tru_record_set_number (support, TRU_SUPPORT_EXIT_REASON, exit_reason);
  return tru_write_update (write, support, error) && tru_contracts_end_in (write, tru_record_get_uid (support), on, error)
         && stop_worksites (write, tru_record_get_uid (support), on, exit_reason, error);
}

/**
 * tru_supports_check_closure:
 * @store: a store
 * @support: uid of a support
 * @on: its last day
 * @exit_reason: #TruSupportExitReason, or %TRU_UNKNOWN
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): tru_support_check_closure()
 */
GPtrArray *
tru_supports_check_closure (TruStore    *store,
                            const char  *support,
                            TruDate      on,
                            gint64       exit_reason,
                            GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_support_kind, support, error);
  g_autoptr (GPtrArray) steps = record ? tru_supports_steps (store, support, error) : NULL;
  g_autoptr (TruRecord) programme = steps ? tru_supports_programme (store, record, error) : NULL;
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autofree char *names = NULL;
  TruClosureFacts facts = { .support = record, .on = on, .exit_reason = exit_reason, .today = tru_clock_today () };
  TruStepFacts decided = { 0 };

  if (!programme)
    return NULL;
  find_days_left (store, support, &facts);
  find_visits_left (store, &facts);
  tru_support_facts_fill_decisions (store, support, &decided);
  facts.decision_required = tru_record_is_true (programme, TRU_PROGRAMME_DECISION_REQUIRED);
  facts.decision_closes = decided.decision_closes;
  for (guint i = 0; i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);

      facts.final_required = facts.final_required || step->condition == TRU_PROGRAMME_STEP_CONDITION_FINAL_REVIEW;
      if (!tru_support_steps_is_passed (step) && !step->is_optional)
        g_ptr_array_add (open, step->name);
    }
  g_ptr_array_add (open, NULL);
  names = tru_text_join ((const char **) open->pdata, ", ");
  facts.steps_open = open->len > 1 ? names : NULL;
  facts.final_held = tru_supports_has_review (store, support, TRU_REVIEW_TYPE_FINAL);
  return tru_support_check_closure (&facts);
}

/**
 * tru_supports_cut_short:
 * @store: a store
 * @support: uid of a support
 *
 * Returns: (transfer full) (nullable): which days of a worksite were planned when it was closed early, and what became of
 *   them; %NULL of one that is open, or closed without
 */
char *
tru_supports_cut_short (TruStore   *store,
                        const char *support)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_support_kind, support, NULL);
  g_autoptr (GPtrArray) findings = NULL;
  TruClosureFacts facts = { .support = record, .today = tru_clock_today () };
  const TruFinding *found;

  if (!record || !tru_record_is_known (record, TRU_SUPPORT_CLOSED_ON))
    return NULL;
  facts.on = tru_record_get_number (record, TRU_SUPPORT_CLOSED_ON);
  facts.exit_reason = tru_record_get_number (record, TRU_SUPPORT_EXIT_REASON);
  find_days_left (store, support, &facts);
  findings = tru_support_check_closure (&facts);
  found = tru_findings_find (findings, "worksite-planned");
  return found && found->severity == TRU_SEVERITY_WARNS ? g_strdup (found->reason) : NULL;
}

/**
 * tru_supports_close:
 * @store: a store
 * @support: uid of a support
 * @on: its last day
 * @exit_reason: #TruSupportExitReason
 * @override: (nullable): why it is closed although a rule is broken
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, %TRU_OPERATION_ERROR_NOT_FOUND, or a value that cannot be kept
 *
 * Returns: whether it is closed
 */
gboolean
tru_supports_close (TruStore           *store,
                    const char         *support,
                    TruDate             on,
                    gint64              exit_reason,
                    const TruOverride  *override,
                    GError            **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "close-support", override ? override->motive : NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_support_kind, support, error) : NULL;
  g_autoptr (GPtrArray) findings = record ? tru_supports_check_closure (store, support, on, exit_reason, error) : NULL;

  return findings && tru_operation_allow (findings, override, error)
         && tru_supports_close_in (write, record, on, exit_reason, error) && tru_write_commit (write, error);
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

/**
 * tru_supports_open_in_programme:
 * @store: a store
 * @household: uid of a household
 * @programme: uid of a programme
 *
 * Returns: (transfer full) (nullable): its open support in that programme
 */
TruRecord *
tru_supports_open_in_programme (TruStore   *store,
                                const char *household,
                                const char *programme)
{
  g_autoptr (GPtrArray) supports = tru_store_find (store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, household, NULL);

  for (guint i = 0; supports && i < supports->len; i++)
    if (!tru_record_is_known (supports->pdata[i], TRU_SUPPORT_CLOSED_ON)
        && g_strcmp0 (tru_record_get_text (supports->pdata[i], TRU_SUPPORT_PROGRAMME), programme) == 0)
      return g_object_ref (supports->pdata[i]);
  return NULL;
}

/**
 * tru_supports_only_open:
 * @store: a store
 * @uid: (nullable): uid of a support, or of a household with exactly one open support
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_AMBIGUOUS, %TRU_OPERATION_ERROR_INVALID for another kind
 *
 * Returns: (transfer full) (nullable): the support
 */
TruRecord *
tru_supports_only_open (TruStore    *store,
                        const char  *uid,
                        GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_find (store, uid, error);
  g_autoptr (GPtrArray) supports = NULL;
  g_autoptr (TruRecord) found = NULL;
  guint n_open = 0;

  if (!record || tru_record_get_kind (record) == &tru_support_kind)
    return g_steal_pointer (&record);
  if (tru_record_get_kind (record) != &tru_household_kind)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                   _("Name a support or a household, not a record of the kind “%s”."),
                   tru_kind_label (tru_record_get_kind (record)));
      return NULL;
    }
  supports = tru_store_find (store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, uid, error);
  for (guint i = 0; supports && i < supports->len; i++)
    if (!tru_record_is_known (g_ptr_array_index (supports, i), TRU_SUPPORT_CLOSED_ON) && ++n_open)
      g_set_object (&found, g_ptr_array_index (supports, i));
  if (n_open == 1)
    return g_steal_pointer (&found);
  g_set_error (error, TRU_OPERATION_ERROR,
               n_open ? TRU_OPERATION_ERROR_AMBIGUOUS : TRU_OPERATION_ERROR_NOT_FOUND,
               n_open ? _("“%s” has several open supports: name one of them.")
                      : _("“%s” has no open support: refer it to a programme first."),
               tru_record_get_text (record, TRU_HOUSEHOLD_NAME));
  return NULL;
}

/**
 * tru_supports_programme:
 * @store: a store
 * @support: a support
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the support's programme with the rules under which it was decided, as the
 *   support's terms keep them; a record to look at and never to write
 */
TruRecord *
tru_supports_programme (TruStore   *store,
                        TruRecord  *support,
                        GError    **error)
{
  TruRecord *programme
    = tru_records_get (store, &tru_programme_kind, tru_record_get_text (support, TRU_SUPPORT_PROGRAMME), error);
  g_autoptr (TruRecord) terms = NULL;

  if (!programme)
    return NULL;
  terms = tru_store_find_one (store, &tru_terms_kind, TRU_TERMS_SUPPORT, tru_record_get_uid (support), NULL);
  tru_frozen_rules_apply (terms, programme);
  return programme;
}

/**
 * tru_supports_has_review:
 * @store: a store
 * @support: uid of a support
 * @type: #TruReviewType, or -1 for either
 *
 * Returns: whether such a review of the support was held
 */
gboolean
tru_supports_has_review (TruStore    *store,
                         const char  *support,
                         int          type)
{
  g_autoptr (GPtrArray) reviews = tru_store_find (store, &tru_review_kind, TRU_REVIEW_SUPPORT, support, NULL);

  for (guint i = 0; reviews && i < reviews->len; i++)
    {
      TruRecord *review = g_ptr_array_index (reviews, i);

      if (tru_record_is_known (review, TRU_REVIEW_HELD_ON)
          && (type < 0 || tru_record_get_number (review, TRU_REVIEW_TYPE) == type))
        return TRUE;
    }
  return FALSE;
}
