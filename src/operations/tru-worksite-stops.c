/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksites-private.h"

#include <glib/gi18n.h>

#include "tru-records-desk.h"
#include "tru-worksite-day.h"
#include "tru-worksite-rules.h"
#include "tru-worksite.h"

static gboolean
contains (GArray  *days,
          TruDate  day)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, TruDate, i) == day)
      return TRUE;
  return FALSE;
}

static gboolean
mark_days (TruWrite               *write,
           TruStore               *store,
           const char             *worksite,
           const TruInterruption  *interruption,
           GError                **error)
{
  g_autoptr (GPtrArray) days = tru_store_find (store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, worksite, error);

  for (guint i = 0; days && i < days->len; i++)
    {
      TruRecord *record = g_ptr_array_index (days, i);
      TruDate day = tru_record_get_number (record, TRU_WORKSITE_DAY_DAY);
      gboolean is_done = interruption->done ? contains (interruption->done, day) : day < interruption->on;

      if (tru_record_is_true (record, TRU_WORKSITE_DAY_DONE) == is_done)
        continue;
      tru_record_set_number (record, TRU_WORKSITE_DAY_DONE, is_done);
      if (!tru_write_update (write, record, error))
        return FALSE;
    }
  return days != NULL;
}

/**
 * tru_worksites_interrupt_in:
 * @write: the operation being written
 * @worksite: a worksite that is neither finished nor interrupted
 * @interruption: when and how it stops
 * @error: what cannot be kept
 *
 * Returns: whether it is noted
 */
gboolean
tru_worksites_interrupt_in (TruWrite               *write,
                            TruRecord              *worksite,
                            const TruInterruption  *interruption,
                            GError                **error)
{
  tru_record_set_number (worksite, TRU_WORKSITE_INTERRUPTED_ON, interruption->on);
  tru_record_set_number (worksite, TRU_WORKSITE_RESUMED_ON, TRU_UNKNOWN);
  tru_record_set_number (worksite, TRU_WORKSITE_MADE_SAFE_ON, interruption->made_safe_on);
  if (interruption->cost != TRU_UNKNOWN)
    tru_record_set_number (worksite, TRU_WORKSITE_COST, interruption->cost);
  return tru_write_update (write, worksite, error)
         && mark_days (write, tru_write_store (write), tru_record_get_uid (worksite), interruption, error);
}

/**
 * tru_worksites_interrupt:
 * @store: a store
 * @worksite: uid of a worksite
 * @interruption: when and how it stops
 * @error: %TRU_OPERATION_ERROR_RULE when it is over or stopped already, or what cannot be kept
 *
 * Interrupts a worksite: days done and costs so far stay (domain.md, “Life happens”), and its crew is free on the days
 * that are left until it is resumed.
 *
 * Returns: whether it is noted
 */
gboolean
tru_worksites_interrupt (TruStore               *store,
                         const char             *worksite,
                         const TruInterruption  *interruption,
                         GError                **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "interrupt-worksite", interruption->motive, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_worksite_kind, worksite, error) : NULL;

  if (!record)
    return FALSE;
  if (tru_record_is_known (record, TRU_WORKSITE_FINISHED_ON))
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This worksite is finished; it cannot be interrupted any more."));
  if (tru_worksite_is_stopped (record))
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This worksite is interrupted already; resume it first."));
  return tru_worksites_interrupt_in (write, record, interruption, error) && tru_write_commit (write, error);
}

/* The worksite with the days that are done and, instead of those left, @days. */
static TruWorksitePlan *
plan_resumption (TruStore    *store,
                 const char  *worksite,
                 TruDate      on,
                 GArray      *days,
                 GError     **error)
{
  g_autoptr (TruWorksitePlan) plan = tru_worksite_plan_of (store, worksite, error);
  g_autoptr (GPtrArray) old
    = plan ? tru_store_find (store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, worksite, error) : NULL;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (TruDate));

  if (!old)
    return NULL;
  for (guint i = 0; i < old->len; i++)
    {
      TruDate day = tru_record_get_number (g_ptr_array_index (old, i), TRU_WORKSITE_DAY_DAY);

      if (!days || tru_record_is_true (g_ptr_array_index (old, i), TRU_WORKSITE_DAY_DONE))
        g_array_append_val (all, day);
    }
  if (days)
    g_array_append_vals (all, days->data, days->len);
  tru_worksite_plan_set_days (plan, all);
  plan->from = on;
  return g_steal_pointer (&plan);
}

/**
 * tru_worksites_check_resumption:
 * @store: a store
 * @worksite: uid of an interrupted worksite
 * @on: the day on which it goes on
 * @days: (nullable) (element-type TruDate): the days that are left; %NULL: as they were planned
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of going on
 */
GPtrArray *
tru_worksites_check_resumption (TruStore    *store,
                                const char  *worksite,
                                TruDate      on,
                                GArray      *days,
                                GError     **error)
{
  g_autoptr (TruWorksitePlan) plan = plan_resumption (store, worksite, on, days, error);

  return plan ? tru_worksites_check (store, plan, error) : NULL;
}

/**
 * tru_worksites_resume:
 * @store: a store
 * @worksite: uid of an interrupted worksite
 * @on: the day on which it goes on
 * @days: (nullable) (element-type TruDate): the days that are left; %NULL: as they were planned
 * @override: (nullable): why it goes on although a rule is broken
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, or what cannot be kept
 *
 * Resumes a worksite: the days done stay, the others are planned anew with the checks of any plan.
 *
 * Returns: whether it is noted
 */
gboolean
tru_worksites_resume (TruStore           *store,
                      const char         *worksite,
                      TruDate             on,
                      GArray             *days,
                      const TruOverride  *override,
                      GError            **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "resume-worksite", override ? override->motive : NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_worksite_kind, worksite, error) : NULL;
  g_autoptr (TruWorksitePlan) plan = NULL;
  g_autofree char *uid = NULL;

  if (!record)
    return FALSE;
  if (!tru_worksite_is_stopped (record))
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This worksite is not interrupted."));
  tru_record_set_number (record, TRU_WORKSITE_RESUMED_ON, on);
  if (!tru_write_update (write, record, error))
    return FALSE;
  plan = plan_resumption (store, worksite, on, days, error);
  uid = plan ? tru_worksites_write (write, store, plan, override, error) : NULL;
  return uid && tru_write_commit (write, error);
}
