/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-acts-private.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-motive-dialog.h"
#include "tru-room.h"
#include "tru-step-act.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-worksites.h"

TruHouseholdAct *
tru_household_act_new (GtkWidget    *widget,
         TruOffice    *office,
         const char   *done,
         TruOfficeFunc func,
         const char   *uid,
         TruDate       on)
{
  TruHouseholdAct *act = g_new0 (TruHouseholdAct, 1);

  g_weak_ref_init (&act->widget, widget);
  act->office = g_object_ref (office);
  act->done = g_strdup (done);
  act->func = func;
  act->uid = g_strdup (uid);
  act->on = on;
  return act;
}

void
tru_household_act_free (TruHouseholdAct *act)
{
  g_weak_ref_clear (&act->widget);
  g_object_unref (act->office);
  g_free (act->done);
  g_free (act->uid);
  g_free (act->motive);
  g_free (act);
}

static TruHouseholdAct *
act_copy (const TruHouseholdAct *act)
{
  TruHouseholdAct *copy = tru_household_act_new (NULL, act->office, act->done, act->func, act->uid, act->on);

  copy->number = act->number;
  return copy;
}

TruOverride
tru_household_act_override (const TruHouseholdAct *act)
{
  return (TruOverride) { .motive = act->motive, .by_manager = act->by_manager };
}

void
tru_household_act_run (GtkWidget       *widget,
                       TruHouseholdAct *act)
{
  tru_room_do (widget, act->office, act->done, act->func, act, (GDestroyNotify) tru_household_act_free);
}

/* The dialog keeps its own act, since the person may still cancel it. */
void
tru_household_act_go_on (const TruOverride *override,
           gpointer           data)
{
  TruHouseholdAct *asked = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&asked->widget);
  TruHouseholdAct *act;

  if (!widget)
    return;
  act = act_copy (asked);
  act->motive = g_strdup (override->motive);
  act->by_manager = override->by_manager;
  tru_household_act_run (widget, act);
}

/* Goes on at once where no rule stands against it, asks for a motive where one does. */
void
tru_household_act_judge (GtkWidget  *widget,
            TruHouseholdAct        *act,
            GPtrArray  *findings,
            const char *question,
            const char *confirm)
{
  TruSeverity worst = findings ? tru_findings_worst (findings) : TRU_SEVERITY_OK;
  g_autofree char *reason = NULL;

  if (worst < TRU_SEVERITY_BLOCKS)
    {
      tru_household_act_run (widget, act);
      return;
    }
  if (worst < TRU_SEVERITY_FORBIDS)
    {
      tru_motive_dialog_ask (widget, question, confirm, findings, tru_household_act_go_on, act, (GDestroyNotify) tru_household_act_free);
      return;
    }
  reason = tru_findings_reason (findings, TRU_SEVERITY_FORBIDS);
  tru_room_toast (widget, reason);
  tru_household_act_free (act);
}

static gboolean
confirm_worksite (TruStore *store,
                  gpointer  data,
                  GError  **error)
{
  TruHouseholdAct *act = data;
  TruOverride override = tru_household_act_override (act);

  return tru_worksites_confirm (store, act->uid, act->on, act->motive ? &override : NULL, error);
}

static gboolean
finish_worksite (TruStore *store,
                 gpointer  data,
                 GError  **error)
{
  TruHouseholdAct *act = data;

  return tru_worksites_finish (store, act->uid, act->on, error);
}

static gboolean
open_support (TruStore          *store,
              TruRecord         *support,
              const TruOverride *override,
              GError           **error)
{
  g_autofree char *opened
    = tru_supports_open (store, tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD), tru_record_get_text (support, TRU_SUPPORT_PROGRAMME),
                         NULL, tru_record_get_number (support, TRU_SUPPORT_OPENED_ON), error);

  return opened != NULL;
}

static gboolean
close_support (TruStore *store,
               gpointer  data,
               GError  **error)
{
  TruHouseholdAct *act = data;

  TruOverride override = tru_household_act_override (act);

  return tru_supports_close (store, act->uid, act->on, act->number, act->motive ? &override : NULL, error);
}

/**
 * tru_household_press_step:
 * @widget: the page
 * @office: the database
 * @file: its file
 * @index: of the step
 *
 * Passes the step today; one that is passed already opens instead, so that its day can be changed.
 */
void
tru_household_press_step (GtkWidget              *widget,
                          TruOffice              *office,
                          const TruHouseholdFile *file,
                          guint                   index)
{
  const TruStepOfSupport *step = g_ptr_array_index (file->steps, index);
  const char *support = tru_record_get_uid (file->support);

  if (step->state == TRU_STEP_STATE_DONE && step->support_step)
    {
      gtk_widget_activate_action (widget, "win.edit-record", "(ss)", "support_step", step->support_step);
      return;
    }
  tru_step_act_pass (widget, office, support, step);
}

void
tru_household_confirm_worksite (GtkWidget              *widget,
                                TruOffice              *office,
                                const TruHouseholdFile *file)
{
  TruHouseholdAct *act = tru_household_act_new (widget, office, _("Worksite confirmed"), confirm_worksite, tru_record_get_uid (file->worksite), file->today);

  tru_household_act_judge (widget, act, file->findings, _("Confirm the Worksite All the Same?"), _("_Confirm All the Same"));
}

void
tru_household_finish_worksite (GtkWidget              *widget,
                               TruOffice              *office,
                               const TruHouseholdFile *file)
{
  tru_household_act_run (widget, tru_household_act_new (widget, office, _("Worksite finished"), finish_worksite, tru_record_get_uid (file->worksite), file->today));
}

/**
 * tru_household_open_support:
 * @widget: the page
 * @office: the database
 * @file: its file
 * @programme: uid of a programme
 *
 * Asks on which day a support opens: what is taken over from paper, a former refusal too, began before today, and no decision
 * is older than its support.
 */
void
tru_household_open_support (GtkWidget              *widget,
                            TruOffice              *office,
                            const TruHouseholdFile *file,
                            const char             *programme)
{
  static const guint asked[] = { TRU_SUPPORT_OPENED_ON };
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  TruActDialog *dialog;

  tru_record_set_text (support, TRU_SUPPORT_HOUSEHOLD, tru_household_file_uid (file));
  tru_record_set_text (support, TRU_SUPPORT_PROGRAMME, programme);
  tru_record_set_number (support, TRU_SUPPORT_OPENED_ON, file->today);
  dialog = tru_act_dialog_new (widget, office, _("Open a Support"), _("_Open the Support"), support, open_support);
  tru_act_dialog_set_done (dialog, _("Support opened"));
  tru_act_dialog_ask (dialog, asked, G_N_ELEMENTS (asked));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
tru_household_close_support (GtkWidget              *widget,
                             TruOffice              *office,
                             const TruHouseholdFile *file,
                             int                     exit_reason)
{
  const char *support = tru_record_get_uid (file->support);
  g_autoptr (GPtrArray) findings = tru_supports_check_closure (file->store, support, file->today, exit_reason, NULL);
  g_autofree char *left = findings && tru_findings_worst (findings) == TRU_SEVERITY_WARNS ? tru_findings_reason (findings, TRU_SEVERITY_WARNS) : NULL;
  g_autofree char *done = g_strjoin ("\n", _("Support closed"), left, NULL);
  TruHouseholdAct *act = tru_household_act_new (widget, office, done, close_support, support, file->today);

  act->number = exit_reason;
  tru_household_act_judge (widget, act, findings, _("Close the Support All the Same?"), _("_Close All the Same"));
}
