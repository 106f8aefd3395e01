/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-job.h"

#include "tru-clock.h"
#include "tru-room.h"
#include "tru-worksite.h"

struct _TruWorksiteJob
{
  TruWorksitePlan *plan; /* (nullable) */
  char *worksite;
  char *motive;
  gboolean by_manager;
};

/**
 * tru_worksite_job_plan:
 * @support: uid of a support
 * @worksite: a worksite as a form has it
 * @is_new: whether it would be added
 * @days: (nullable) (element-type TruDate): its days
 *
 * Returns: (transfer full): the plan that these make, its rooms as they are
 */
TruWorksitePlan *
tru_worksite_job_plan (const char *support,
                       TruRecord  *worksite,
                       gboolean    is_new,
                       GArray     *days)
{
  TruWorksitePlan *plan = tru_worksite_plan_new (support);

  if (!is_new)
    plan->worksite = g_strdup (tru_record_get_uid (worksite));
  plan->dwelling = g_strdup (tru_record_get_text (worksite, TRU_WORKSITE_DWELLING));
  plan->crew = g_strdup (tru_record_get_text (worksite, TRU_WORKSITE_CREW));
  plan->stripping = tru_record_get_number (worksite, TRU_WORKSITE_STRIPPING);
  plan->preparation_by = tru_record_get_number (worksite, TRU_WORKSITE_PREPARATION_BY);
  plan->preparation_planned = tru_record_get_number (worksite, TRU_WORKSITE_PREPARATION_PLANNED);
  plan->planned_cost = tru_record_get_number (worksite, TRU_WORKSITE_PLANNED_COST);
  tru_worksite_plan_set_days (plan, days);
  return plan;
}

/**
 * tru_worksite_job_new:
 * @plan: (transfer full) (nullable): what to write; %NULL to confirm @worksite as it stands
 * @worksite: (nullable): uid
 * @override: (nullable): why a broken rule is passed over; copied
 *
 * Returns: (transfer full): a job
 */
TruWorksiteJob *
tru_worksite_job_new (TruWorksitePlan   *plan,
                      const char        *worksite,
                      const TruOverride *override)
{
  TruWorksiteJob *self = g_new0 (TruWorksiteJob, 1);

  self->plan = plan;
  self->worksite = g_strdup (worksite);
  if (override != NULL)
    {
      self->motive = g_strdup (override->motive);
      self->by_manager = override->by_manager;
    }
  return self;
}

/** tru_worksite_job_run: a #TruOfficeFunc. */
gboolean
tru_worksite_job_run (TruStore *store,
                      gpointer  job,
                      GError  **error)
{
  TruWorksiteJob *self = job;
  TruOverride override = { .motive = self->motive, .by_manager = self->by_manager };
  const TruOverride *given = self->motive != NULL ? &override : NULL;
  g_autofree char *uid = NULL;

  if (self->plan == NULL)
    return tru_worksites_confirm (store, self->worksite, tru_clock_today (), given, error);
  uid = tru_worksites_plan (store, self->plan, given, error);
  return uid != NULL;
}

void
tru_worksite_job_free (gpointer job)
{
  TruWorksiteJob *self = job;

  g_clear_pointer (&self->plan, tru_worksite_plan_free);
  g_free (self->worksite);
  g_free (self->motive);
  g_free (self);
}

/**
 * tru_worksite_job_show:
 * @parent: who asked; a room shows the worksite
 * @store: a store
 * @support: uid
 * @worksite: (nullable): uid; a new one got its own in the operation: it is its support’s latest
 */
void
tru_worksite_job_show (GtkWidget  *parent,
                       TruStore   *store,
                       const char *support,
                       const char *worksite)
{
  g_autoptr (GPtrArray) worksites = tru_store_find (store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, support, NULL);

  if (worksite == NULL && worksites != NULL && worksites->len > 0)
    worksite = tru_record_get_uid (g_ptr_array_index (worksites, worksites->len - 1));
  if (TRU_IS_ROOM (parent) && worksite != NULL)
    tru_room_show_record (TRU_ROOM (parent), tru_worksite_kind.name, worksite);
}
