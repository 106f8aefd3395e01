/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-plans.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-contracts.h"
#include "tru-plan-action.h"
#include "tru-plan.h"
#include "tru-programme-step.h"
#include "tru-records-desk.h"
#include "tru-support.h"
#include "tru-supports.h"

/**
 * tru_plans_current:
 * @store: a store
 * @support: uid of a support
 *
 * Returns: (transfer full) (nullable): the latest version of its action plan that none has replaced, agreed or still in preparation
 */
TruRecord *
tru_plans_current (TruStore   *store,
                   const char *support)
{
  g_autoptr (GPtrArray) plans = tru_store_find (store, &tru_plan_kind, TRU_PLAN_SUPPORT, support, NULL);

  for (guint i = plans ? plans->len : 0; i > 0; i--)
    if (!tru_record_is_known (g_ptr_array_index (plans, i - 1), TRU_PLAN_REPLACED_ON))
      return g_object_ref (g_ptr_array_index (plans, i - 1));
  return NULL;
}

/**
 * tru_plans_in_force:
 * @store: a store
 * @support: uid of a support
 *
 * Returns: (transfer full) (nullable): the latest version that was agreed and that none has replaced: a newer one in preparation
 *   takes nothing from it. Where none was agreed yet, tru_plans_current(). TRU_PLAN_HOLDS says the same in SQL
 */
TruRecord *
tru_plans_in_force (TruStore   *store,
                    const char *support)
{
  g_autoptr (GPtrArray) plans = tru_store_find (store, &tru_plan_kind, TRU_PLAN_SUPPORT, support, NULL);

  for (guint i = plans ? plans->len : 0; i > 0; i--)
    {
      TruRecord *plan = g_ptr_array_index (plans, i - 1);

      if (tru_record_is_known (plan, TRU_PLAN_ADOPTED_ON) && !tru_record_is_known (plan, TRU_PLAN_REPLACED_ON))
        return g_object_ref (plan);
    }
  return tru_plans_current (store, support);
}

/* What a plan still has to do, as new actions that are not kept yet. */
static GPtrArray *
open_actions_of (TruStore  *store,
                 TruRecord *plan)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) kept
    = plan ? tru_store_find (store, &tru_plan_action_kind, TRU_PLAN_ACTION_PLAN, tru_record_get_uid (plan), NULL) : NULL;

  for (guint i = 0; kept && i < kept->len; i++)
    {
      TruRecord *action = g_ptr_array_index (kept, i);
      TruRecord *next;

      if (tru_record_is_known (action, TRU_PLAN_ACTION_DONE_ON)
          || tru_record_is_known (action, TRU_PLAN_ACTION_DROPPED_ON))
        continue;
      next = tru_record_new (&tru_plan_action_kind);
      for (guint field = TRU_PLAN_ACTION_PLAN + 1; field < tru_plan_action_kind.n_fields; field++)
        tru_record_copy_field (next, action, field);
      g_ptr_array_add (actions, next);
    }
  return actions;
}

/**
 * tru_plans_open_actions:
 * @store: a store
 * @support: uid of a support
 *
 * What the next version of its plan begins with: what the present one still has to do.
 *
 * Returns: (transfer full) (element-type TruRecord): new actions, not kept yet
 */
GPtrArray *
tru_plans_open_actions (TruStore   *store,
                        const char *support)
{
  g_autoptr (TruRecord) plan = tru_plans_current (store, support);

  return open_actions_of (store, plan);
}

/**
 * tru_plans_engaged_actions:
 * @store: a store
 * @support: uid of a support
 *
 * Returns: (transfer full) (element-type TruRecord): what the plan in force still has to do, as new actions that are not kept
 */
GPtrArray *
tru_plans_engaged_actions (TruStore   *store,
                           const char *support)
{
  g_autoptr (TruRecord) plan = tru_plans_in_force (store, support);

  return open_actions_of (store, plan);
}

/* What was agreed holds until the next version is agreed as well; what was only in preparation gives way to the next draft. The version
 * before is kept as it was: only that it was replaced is noted. */
static gboolean
replace_others (TruWrite   *write,
                TruRecord  *plan,
                TruDate     on,
                GError    **error)
{
  gboolean is_agreed = tru_record_is_known (plan, TRU_PLAN_ADOPTED_ON);
  g_autoptr (GPtrArray) plans
    = tru_store_find (tru_write_store (write), &tru_plan_kind, TRU_PLAN_SUPPORT, tru_record_get_text (plan, TRU_PLAN_SUPPORT), error);

  for (guint i = 0; plans && i < plans->len; i++)
    {
      TruRecord *other = g_ptr_array_index (plans, i);

      if (g_strcmp0 (tru_record_get_uid (other), tru_record_get_uid (plan)) == 0 || tru_record_is_known (other, TRU_PLAN_REPLACED_ON)
          || (!is_agreed && tru_record_is_known (other, TRU_PLAN_ADOPTED_ON))
          || tru_record_get_number (other, TRU_PLAN_VERSION) > tru_record_get_number (plan, TRU_PLAN_VERSION))
        continue;
      tru_record_set_number (other, TRU_PLAN_REPLACED_ON, on);
      if (!tru_record_validate (other, error) || !tru_write_update (write, other, error))
        return FALSE;
    }
  return plans != NULL;
}

static void
follow_current (TruStore  *store,
                TruRecord *plan)
{
  g_autoptr (TruRecord) before = tru_plans_current (store, tru_record_get_text (plan, TRU_PLAN_SUPPORT));

  tru_record_set_number (plan, TRU_PLAN_VERSION, before ? tru_record_get_number (before, TRU_PLAN_VERSION) + 1 : 1);
  if (before && !tru_record_is_known (plan, TRU_PLAN_STRATEGY))
    tru_record_set_number (plan, TRU_PLAN_STRATEGY, tru_record_get_number (before, TRU_PLAN_STRATEGY));
}

static gboolean
check_support (TruWrite   *write,
               TruRecord  *plan,
               GError    **error)
{
  g_autoptr (TruRecord) support = tru_records_get (tru_write_store (write), &tru_support_kind,
                                                   tru_record_get_text (plan, TRU_PLAN_SUPPORT), error);

  if (!support)
    return FALSE;
  if (!tru_record_is_known (support, TRU_SUPPORT_CLOSED_ON))
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
               _("The support is closed: open it anew by a referral before planning for it."));
  return FALSE;
}

static gboolean
advance (TruWrite    *write,
         const char  *support,
         TruDate      on,
         GError     **error)
{
  return on == TRU_UNKNOWN
         || (tru_contracts_follow_plan_in (write, support, on, error)
             && tru_supports_advance (write, support, TRU_PROGRAMME_STEP_CONDITION_PLAN_AGREED, on, FALSE, error));
}

static gboolean
check_day (TruRecord  *plan,
           TruDate     agreed_on,
           GError    **error)
{
  g_autoptr (GPtrArray) findings = tru_findings_new ();

  tru_findings_check_past (findings, plan, agreed_on, tru_clock_today ());
  return tru_operation_allow (findings, NULL, error);
}

static gboolean
refuse_empty (GError **error)
{
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
               _("An action plan says who does what: add a commitment at least."));
  return FALSE;
}

/**
 * tru_plans_draft_in:
 * @write: the operation being written
 * @plan: a new plan of a support; gets its version and its uid
 * @actions: (element-type TruRecord): its commitments; none for a draft that is filled later
 * @error: %TRU_OPERATION_ERROR_RULE when the support is closed or it is agreed although nobody commits to anything or on a day to come,
 *   %TRU_RECORD_ERROR for a value
 *
 * Returns: whether it is kept
 */
gboolean
tru_plans_draft_in (TruWrite   *write,
                    TruRecord  *plan,
                    GPtrArray  *actions,
                    GError    **error)
{
  if (actions->len == 0 && tru_record_is_known (plan, TRU_PLAN_ADOPTED_ON))
    return refuse_empty (error);
  if (!check_support (write, plan, error) || !check_day (plan, tru_record_get_number (plan, TRU_PLAN_ADOPTED_ON), error))
    return FALSE;
  follow_current (tru_write_store (write), plan);
  if (!replace_others (write, plan, tru_record_get_number (plan, TRU_PLAN_DRAFTED_ON), error)
      || !tru_record_validate (plan, error) || !tru_write_insert (write, plan, error))
    return FALSE;
  for (guint i = 0; i < actions->len; i++)
    {
      TruRecord *action = g_ptr_array_index (actions, i);

      tru_record_set_text (action, TRU_PLAN_ACTION_PLAN, tru_record_get_uid (plan));
      if (!tru_record_validate (action, error) || !tru_write_insert (write, action, error))
        return FALSE;
    }
  return advance (write, tru_record_get_text (plan, TRU_PLAN_SUPPORT), tru_record_get_number (plan, TRU_PLAN_ADOPTED_ON),
                  error);
}

/**
 * tru_plans_draft:
 * @store: a store
 * @plan: a new plan of a support; gets its version and its uid
 * @actions: (element-type TruRecord): its commitments; none for a draft that is filled later
 * @error: as tru_plans_draft_in()
 *
 * Keeps an action plan (domain.md, scheme 4: “fixes each party's roles and commitments”). A new version replaces the
 * one before, which stays as it was, once it is agreed; one that was not agreed itself, at once.
 *
 * Returns: whether it is kept
 */
gboolean
tru_plans_draft (TruStore   *store,
                 TruRecord  *plan,
                 GPtrArray  *actions,
                 GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "plan", NULL, error);

  return write && tru_plans_draft_in (write, plan, actions, error) && tru_write_commit (write, error);
}

/**
 * tru_plans_agree:
 * @store: a store
 * @plan: uid of an action plan
 * @on: the day on which the household agreed to it, or %TRU_UNKNOWN to take that back
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_RULE for an empty plan or a day to come
 *
 * Notes that a plan is agreed, which replaces the version before; the step that waits for it is passed.
 *
 * Returns: whether it is noted
 */
gboolean
tru_plans_agree (TruStore    *store,
                 const char  *plan,
                 TruDate      on,
                 GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "agree-plan", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_plan_kind, plan, error) : NULL;
  g_autoptr (GPtrArray) actions
    = record ? tru_store_find (store, &tru_plan_action_kind, TRU_PLAN_ACTION_PLAN, plan, error) : NULL;

  if (!actions)
    return FALSE;
  if (actions->len == 0)
    return refuse_empty (error);
  if (!check_day (record, on, error))
    return FALSE;
  tru_record_set_number (record, TRU_PLAN_ADOPTED_ON, on);
  return tru_record_validate (record, error) && tru_write_update (write, record, error)
         && (on == TRU_UNKNOWN || replace_others (write, record, on, error))
         && advance (write, tru_record_get_text (record, TRU_PLAN_SUPPORT), on, error)
         && tru_write_commit (write, error);
}

/**
 * tru_plans_renew:
 * @store: a store
 * @support: uid of a support
 * @on: the day
 * @error: as tru_plans_draft_in()
 *
 * Drafts the next version of a plan, with what the present one still has to do; the first one is empty.
 *
 * Returns: (transfer full) (nullable): uid of the new version
 */
char *
tru_plans_renew (TruStore    *store,
                 const char  *support,
                 TruDate      on,
                 GError     **error)
{
  g_autoptr (TruRecord) plan = tru_record_new (&tru_plan_kind);
  g_autoptr (GPtrArray) actions = tru_plans_open_actions (store, support);

  tru_record_set_text (plan, TRU_PLAN_SUPPORT, support);
  tru_record_set_number (plan, TRU_PLAN_DRAFTED_ON, on);
  return tru_plans_draft (store, plan, actions, error) ? g_strdup (tru_record_get_uid (plan)) : NULL;
}
