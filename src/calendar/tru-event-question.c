/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-question.h"

#include <glib/gi18n.h>

#include "tru-event-form.h"
#include "tru-motive-dialog.h"
#include "tru-scope-dialog.h"

/* What the questions must give back. */
typedef struct
{
  GtkWidget *widget;
  TruStore *store;
  TruEventJob *job;
  TruEventJobFunc func;
  GObject *object;
} Pending;

static Pending *
pending_new (GtkWidget       *widget,
             TruEventJob     *job,
             TruEventJobFunc  func,
             gpointer         object)
{
  Pending *pending = g_new (Pending, 1);

  *pending = (Pending){ g_object_ref (widget), NULL, job, func, g_object_ref (object) };
  return pending;
}

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  g_clear_pointer (&pending->job, tru_event_job_free);
  g_object_unref (pending->widget);
  g_object_unref (pending->object);
  g_free (pending);
}

static void
go_on (Pending *pending)
{
  pending->func (g_steal_pointer (&pending->job), pending->object);
  pending_free (pending);
}

/* The motive dialog frees what it was given when it closes: what goes on is a pending of its own. */
static void
on_motive (const TruOverride *override,
           gpointer           data)
{
  Pending *pending = data;
  Pending *next = pending_new (pending->widget, g_steal_pointer (&pending->job), pending->func, pending->object);

  next->job->motive = g_strdup (override->motive);
  go_on (next);
}

/* Every time that the answer is about is asked, not only the one that is seen. */
static void
ask_motive (Pending *pending)
{
  TruEventJob *job = pending->job;
  g_autoptr (GPtrArray) findings = tru_event_job_find_clashes (job, pending->store);

  if (findings != NULL && tru_findings_worst (findings) >= TRU_SEVERITY_BLOCKS)
    tru_motive_dialog_ask (pending->widget, _("Keep the Appointment All the Same?"), _("_Keep All the Same"), findings, on_motive,
                           pending, pending_free);
  else
    {
      job->warning = findings != NULL ? tru_event_form_sum_up (findings) : NULL;
      go_on (pending);
    }
}

static void
on_scope_chosen (TruScope scope,
                 gpointer data)
{
  Pending *pending = data;

  pending->job->scope = scope;
  ask_motive (pending);
}

/**
 * tru_event_question_ask:
 * @widget: a widget of the dialog
 * @store: the store to read
 * @job: (transfer full): what the person wants kept
 * @func: what does it
 * @object: (type GObject): for @func; it stays alive until then
 *
 * Asks how many times of a series @job is about, where it is about one; then why, where somebody or something that any of
 * these times needs is taken or away; and goes on with the answers.
 */
void
tru_event_question_ask (GtkWidget       *widget,
                        TruStore        *store,
                        TruEventJob     *job,
                        TruEventJobFunc  func,
                        gpointer         object)
{
  Pending *pending = pending_new (widget, job, func, object);

  pending->store = store;
  if (!tru_event_job_wants_scope (job))
    {
      ask_motive (pending);
      return;
    }
  tru_scope_dialog_ask (widget, _("Change Which Times?"),
                        job->is_rule_new ? _("Another rhythm counts from this time on; those before it stay as they are.")
                                         : _("Attendance, outcome and hours that were changed for one time stay that one’s own. “All” "
                                             "moves only the times to come."),
                        !job->is_rule_new, on_scope_chosen, pending, pending_free);
}
