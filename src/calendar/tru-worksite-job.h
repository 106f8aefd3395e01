/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-worksites.h"

G_BEGIN_DECLS

/** TruWorksiteJob: what the writer thread is given of a worksite dialog: a plan to write, or a worksite to confirm. */
typedef struct _TruWorksiteJob TruWorksiteJob;

TruWorksitePlan *tru_worksite_job_plan (const char *support,
                                        TruRecord  *worksite,
                                        gboolean    is_new,
                                        GArray     *days);
TruWorksiteJob *tru_worksite_job_new  (TruWorksitePlan   *plan,
                                       const char        *worksite,
                                       const TruOverride *override);
gboolean        tru_worksite_job_run  (TruStore          *store,
                                       gpointer           job,
                                       GError           **error);
void            tru_worksite_job_free (gpointer           job);
void            tru_worksite_job_show (GtkWidget         *parent,
                                       TruStore          *store,
                                       const char        *support,
                                       const char        *worksite);

G_END_DECLS
