/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-job.h"

#include "tru-clock.h"

struct _TruWorksiteJob
{
  TruWorksitePlan *plan; /* (nullable) */
  char *worksite;
  char *motive;
  gboolean by_manager;
};

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
