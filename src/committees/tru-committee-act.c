/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-act.h"

#include <glib/gi18n.h>

#include "tru-committees.h"
#include "tru-motive-dialog.h"
#include "tru-room.h"

typedef struct
{
  GWeakRef widget;
  TruOffice *office;
  const char *done;   /* what the toast says */
  TruOfficeFunc func;
  char *uid;          /* of a participant, an agenda item or a meeting */
  gint64 attendance;
  TruRecord *decision; /* (nullable) */
  char *motive;        /* (nullable) */
  gboolean by_manager;
} Act;

static Act *
act_new (GtkWidget     *widget,
         TruOffice     *office,
         const char    *done,
         TruOfficeFunc  func,
         const char    *uid)
{
  Act *act = g_new0 (Act, 1);

  g_weak_ref_init (&act->widget, widget);
  act->office = g_object_ref (office);
  act->done = done;
  act->func = func;
  act->uid = g_strdup (uid);
  return act;
}

static void
act_free (gpointer data)
{
  Act *act = data;

  g_weak_ref_clear (&act->widget);
  g_object_unref (act->office);
  g_clear_object (&act->decision);
  g_free (act->uid);
  g_free (act->motive);
  g_free (act);
}

static void
run (GtkWidget *widget,
     Act       *act)
{
  tru_room_do (widget, act->office, act->done, act->func, act, act_free);
}

/* The dialog keeps its own act, since the person may still cancel it. */
static void
go_on (const TruOverride *override,
       gpointer           data)
{
  Act *asked = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&asked->widget);
  Act *act;

  if (!widget)
    return;
  act = act_new (widget, asked->office, asked->done, asked->func, asked->uid);
  act->decision = asked->decision ? tru_record_copy (asked->decision) : NULL;
  act->motive = g_strdup (override->motive);
  act->by_manager = override->by_manager;
  run (widget, act);
}

/* Goes on at once where no rule stands against it, asks for a motive where one does. */
static void
judge (GtkWidget  *widget,
       Act        *act,
       GPtrArray  *findings,
       const char *question,
       const char *confirm)
{
  TruSeverity worst = findings ? tru_findings_worst (findings) : TRU_SEVERITY_OK;
  g_autofree char *reason = NULL;

  if (worst < TRU_SEVERITY_BLOCKS)
    run (widget, act);
  else if (worst < TRU_SEVERITY_FORBIDS)
    tru_motive_dialog_ask (widget, question, confirm, findings, go_on, act, act_free);
  else
    {
      reason = tru_findings_reason (findings, TRU_SEVERITY_FORBIDS);
      tru_room_toast (widget, reason);
      act_free (act);
    }
}

static gboolean
attend (TruStore *store,
        gpointer  data,
        GError  **error)
{
  Act *act = data;

  return tru_committees_attend (store, act->uid, act->attendance, error);
}

static gboolean
decide (TruStore *store,
        gpointer  data,
        GError  **error)
{
  Act *act = data;
  TruOverride override = { act->motive, act->by_manager };

  return tru_committees_decide (store, act->uid, act->decision, act->motive ? &override : NULL, error);
}

static gboolean
close_minutes (TruStore *store,
               gpointer  data,
               GError  **error)
{
  Act *act = data;
  TruOverride override = { act->motive, act->by_manager };

  return tru_committees_close (store, act->uid, act->motive ? &override : NULL, error) != TRU_UNKNOWN;
}

/**
 * tru_committee_act_attend:
 * @widget: where the toast shows
 * @office: an office
 * @participant: uid of somebody invited
 * @attendance: #TruParticipantAttendance, or %TRU_UNKNOWN
 */
void
tru_committee_act_attend (GtkWidget  *widget,
                          TruOffice  *office,
                          const char *participant,
                          gint64      attendance)
{
  Act *act = act_new (widget, office, _("Attendance noted"), attend, participant);

  act->attendance = attendance;
  run (widget, act);
}

/**
 * tru_committee_act_decide:
 * @widget: where the toast shows
 * @office: an office
 * @item: uid of an agenda item
 * @decision: the decision
 * @findings: (nullable) (element-type TruFinding): what the rules say of it
 */
void
tru_committee_act_decide (GtkWidget  *widget,
                          TruOffice  *office,
                          const char *item,
                          TruRecord  *decision,
                          GPtrArray  *findings)
{
  Act *act = act_new (widget, office, _("Decision taken"), decide, item);

  act->decision = g_object_ref (decision);
  judge (widget, act, findings, _("Decide all the same?"), _("_Decide"));
}

/**
 * tru_committee_act_close:
 * @widget: where the toast shows
 * @office: an office
 * @meeting: uid of a meeting
 * @findings: (nullable) (element-type TruFinding): what stands against it
 */
void
tru_committee_act_close (GtkWidget  *widget,
                         TruOffice  *office,
                         const char *meeting,
                         GPtrArray  *findings)
{
  judge (widget, act_new (widget, office, _("Minutes closed"), close_minutes, meeting), findings,
         _("Close the minutes all the same?"), _("_Close the minutes"));
}
