/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-step-act.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-motive-dialog.h"
#include "tru-room.h"
#include "tru-warning-dialog.h"

/* On its way to the writer thread, with its own copies. */
typedef struct
{
  GWeakRef widget;
  TruOffice *office;
  TruOfficeFunc func;
  char *done;
  char *support;
  char *step;
  TruDate on;
  gboolean is_skipped;
  char *motive;
  gboolean by_manager;
} StepAct;

static void
act_free (gpointer data)
{
  StepAct *act = data;

  g_weak_ref_clear (&act->widget);
  g_object_unref (act->office);
  g_free (act->done);
  g_free (act->support);
  g_free (act->step);
  g_free (act->motive);
  g_free (act);
}

static StepAct *
act_new (GtkWidget    *widget,
         TruOffice    *office,
         TruOfficeFunc func,
         const char   *done,
         const char   *support,
         const char   *step)
{
  StepAct *act = g_new0 (StepAct, 1);

  g_weak_ref_init (&act->widget, widget);
  act->office = g_object_ref (office);
  act->func = func;
  act->done = g_strdup (done);
  act->support = g_strdup (support);
  act->step = g_strdup (step);
  act->on = tru_clock_today ();
  return act;
}

static gboolean
pass (TruStore *store,
      gpointer  data,
      GError  **error)
{
  StepAct *act = data;
  TruOverride override = { .motive = act->motive, .by_manager = act->by_manager };

  return tru_supports_pass_step (store, act->support, act->step, act->on, act->motive ? &override : NULL, error);
}

static gboolean
take_back (TruStore *store,
           gpointer  data,
           GError  **error)
{
  StepAct *act = data;

  return act->is_skipped ? tru_supports_skip_step (store, act->support, act->step, TRU_UNKNOWN, error)
                         : tru_supports_pass_step (store, act->support, act->step, TRU_UNKNOWN, NULL, error);
}

static void
run (GtkWidget *widget,
     StepAct   *act)
{
  tru_room_do (widget, act->office, act->done, act->func, act, act_free);
}

/* The dialog keeps its own act, since the person may still cancel it. */
static void
go_on (StepAct           *asked,
       const TruOverride *override)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&asked->widget);
  StepAct *act;

  if (!widget)
    return;
  act = act_new (widget, asked->office, asked->func, asked->done, asked->support, asked->step);
  act->motive = override ? g_strdup (override->motive) : NULL;
  act->by_manager = override && override->by_manager;
  run (widget, act);
}

static void
on_motive (const TruOverride *override,
           gpointer           data)
{
  go_on (data, override);
}

static void
on_warned (gpointer data)
{
  go_on (data, NULL);
}

/**
 * tru_step_act_pass:
 * @widget: who asks; shows the toast
 * @office: the database
 * @support: uid of a support
 * @step: one of its steps
 *
 * Passes the step today: at once where no rule stands against it, after a question where one warns, after a motive where
 * one stands against it.
 */
void
tru_step_act_pass (GtkWidget              *widget,
                   TruOffice              *office,
                   const char             *support,
                   const TruStepOfSupport *step)
{
  g_autoptr (GPtrArray) findings = tru_supports_check_step (tru_office_get_store (office), support, step->step, tru_clock_today (), NULL);
  TruSeverity worst = findings ? tru_findings_worst (findings) : TRU_SEVERITY_OK;
  g_autofree char *done = g_strdup_printf (_("Step “%s” passed today"), step->name);
  g_autofree char *reason = NULL;

  if (worst >= TRU_SEVERITY_FORBIDS)
    {
      reason = tru_findings_reason (findings, TRU_SEVERITY_FORBIDS);
      tru_room_toast (widget, reason);
    }
  else if (worst >= TRU_SEVERITY_BLOCKS)
    tru_motive_dialog_ask (widget, _("Pass This Step All the Same?"), _("_Pass All the Same"), findings, on_motive,
                           act_new (widget, office, pass, done, support, step->step), act_free);
  else if (worst >= TRU_SEVERITY_WARNS)
    tru_warning_dialog_ask (widget, _("Pass This Step All the Same?"), _("_Pass All the Same"), findings, on_warned,
                            act_new (widget, office, pass, done, support, step->step), act_free);
  else
    run (widget, act_new (widget, office, pass, done, support, step->step));
}

/**
 * tru_step_act_take_back:
 * @widget: who asks; shows the toast
 * @office: the database
 * @support: uid of a support
 * @step: one of its steps that was passed or left out
 *
 * The step is to be passed again.
 */
void
tru_step_act_take_back (GtkWidget              *widget,
                        TruOffice              *office,
                        const char             *support,
                        const TruStepOfSupport *step)
{
  g_autofree char *done = g_strdup_printf (_("Step “%s” taken back"), step->name);
  StepAct *act = act_new (widget, office, take_back, done, support, step->step);

  act->is_skipped = step->done_on == TRU_UNKNOWN && step->skipped_on != TRU_UNKNOWN;
  run (widget, act);
}
