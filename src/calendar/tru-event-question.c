/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-question.h"

#include <glib/gi18n.h>

#include "tru-scope-dialog.h"

/* What the question about a series must give back. */
typedef struct
{
  TruEventJob *job;
  TruEventJobFunc func;
  GObject *object;
} Pending;

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  g_clear_pointer (&pending->job, tru_event_job_free);
  g_object_unref (pending->object);
  g_free (pending);
}

static void
on_scope_chosen (TruScope scope,
                 gpointer data)
{
  Pending *pending = data;

  pending->job->scope = scope;
  pending->func (g_steal_pointer (&pending->job), pending->object);
  pending_free (pending);
}

/**
 * tru_event_question_ask:
 * @widget: a widget of the dialog
 * @job: (transfer full): what the person wants kept
 * @func: what does it
 * @object: (type GObject): for @func; it stays alive until then
 *
 * Asks how many times of a series @job is about, where it is about one, and goes on with the answer.
 */
void
tru_event_question_ask (GtkWidget       *widget,
                        TruEventJob     *job,
                        TruEventJobFunc  func,
                        gpointer         object)
{
  Pending *pending;

  if (!tru_event_job_wants_scope (job))
    {
      func (job, object);
      return;
    }
  pending = g_new (Pending, 1);
  *pending = (Pending){ job, func, g_object_ref (object) };
  tru_scope_dialog_ask (widget, _("Change Which Times?"),
                        job->is_rule_new ? _("Another rhythm counts from this time on; those before it stay as they are.")
                                         : _("Attendance, outcome and hours that were changed for one time stay that one’s own. “All” "
                                             "moves only the times to come."),
                        !job->is_rule_new, on_scope_chosen, pending, pending_free);
}
