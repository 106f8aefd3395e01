/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-warnings.h"

#define SHOWN 4

/**
 * tru_event_warnings_show:
 * @box: where it is said
 * @store: a store
 * @job: an appointment as a dialog has it
 *
 * Says, before anything is kept, on which of its dates something is closed, or somebody or something taken; nothing of one that
 * stays when and where it was.
 */
void
tru_event_warnings_show (TruFindingsBox *box,
                         TruStore       *store,
                         TruEventJob    *job)
{
  g_autoptr (GPtrArray) findings = tru_event_job_find_clashes (job, store);
  gboolean has_any = findings != NULL && tru_findings_worst (findings) >= TRU_SEVERITY_WARNS;

  if (has_any)
    tru_findings_box_show_worst (box, findings, TRU_SEVERITY_WARNS, SHOWN);
  gtk_widget_set_visible (GTK_WIDGET (box), has_any);
}
