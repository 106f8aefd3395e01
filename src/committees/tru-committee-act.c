/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-act.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-agenda-item.h"
#include "tru-agenda.h"
#include "tru-committee.h"
#include "tru-decision-steps.h"
#include "tru-decisions.h"
#include "tru-meetings.h"
#include "tru-motive-dialog.h"
#include "tru-participant.h"
#include "tru-record-dialog.h"
#include "tru-room.h"
#include "tru-warning-dialog.h"

typedef struct
{
  GWeakRef widget;
  TruOffice *office;
  const char *said; /* (nullable): what the toast says */
  TruOfficeFunc func;
  TruCommitteeDone done; /* (nullable) */
  char *uid;             /* of a participant, an agenda item, a decision or a meeting */
  gint64 number;         /* an attendance, or how far an item moves */
  TruRecord *record;     /* (nullable): a decision or a meeting */
  char *text;            /* (nullable): what was said */
  char *motive;          /* (nullable) */
  gboolean by_manager;
} Act;

static Act *
act_new (GtkWidget     *widget,
         TruOffice     *office,
         const char    *said,
         TruOfficeFunc  func,
         const char    *uid)
{
  Act *act = g_new0 (Act, 1);

  g_weak_ref_init (&act->widget, widget);
  act->office = g_object_ref (office);
  act->said = said;
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
  g_clear_object (&act->record);
  g_free (act->uid);
  g_free (act->text);
  g_free (act->motive);
  g_free (act);
}

/* A decision moves its support by more than one step, or leaves one open: whoever decides reads which. */
static void
tell (GtkWidget *widget,
      Act       *act,
      gint64     operation)
{
  const char *kept = act->record ? tru_record_get_uid (act->record) : NULL;
  g_autofree char *said = kept ? tru_decision_steps_tell (tru_office_get_store (act->office), kept, act->said) : g_strdup (act->said);

  tru_room_toast_undo (widget, said, operation);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Act *act = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&act->widget);
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;
  gboolean is_done = tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);

  if (widget && !is_done)
    tru_room_toast (widget, error->message);
  if (widget && is_done && act->said)
    tell (widget, act, operation);
  if (widget && is_done && act->done)
    act->done (widget);
  act_free (act);
}

static void
run (Act *act)
{
  tru_office_run (act->office, act->func, act, NULL, on_done, act);
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
  act = act_new (widget, asked->office, asked->said, asked->func, asked->uid);
  act->done = asked->done;
  act->record = asked->record ? tru_record_copy (asked->record) : NULL;
  act->motive = g_strdup (override->motive);
  act->by_manager = override->by_manager;
  run (act);
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
    run (act);
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

  return tru_meetings_attend (store, act->uid, act->number, error);
}

static gboolean
attend_all (TruStore *store,
            gpointer  data,
            GError  **error)
{
  Act *act = data;

  return tru_meetings_attend_all (store, act->uid, act->number, error);
}

static gboolean
note (TruStore *store,
      gpointer  data,
      GError  **error)
{
  Act *act = data;

  return tru_agenda_note (store, act->uid, act->text, error);
}

static gboolean
move (TruStore *store,
      gpointer  data,
      GError  **error)
{
  Act *act = data;

  return tru_agenda_move (store, act->uid, (int) act->number, error);
}

static gboolean
decide (TruStore *store,
        gpointer  data,
        GError  **error)
{
  Act *act = data;
  TruOverride override = { act->motive, act->by_manager };

  return tru_meetings_decide (store, act->uid, act->record, act->motive ? &override : NULL, error);
}

static gboolean
take_back (TruStore *store,
           gpointer  data,
           GError  **error)
{
  Act *act = data;

  return tru_decisions_take_back (store, act->uid, error);
}

static gboolean
note_minutes (TruStore *store,
              gpointer  data,
              GError  **error)
{
  Act *act = data;

  return tru_meetings_note (store, act->record, error);
}

static gboolean
close_minutes (TruStore *store,
               gpointer  data,
               GError  **error)
{
  Act *act = data;
  TruOverride override = { act->motive, act->by_manager };

  return tru_meetings_close (store, act->uid, act->motive ? &override : NULL, error) != TRU_UNKNOWN;
}

static gboolean
reopen (TruStore *store,
        gpointer  data,
        GError  **error)
{
  Act *act = data;

  return tru_meetings_reopen (store, act->uid, act->motive, error);
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

  act->number = attendance;
  run (act);
}

/**
 * tru_committee_act_attend_all:
 * @widget: where the toast shows
 * @office: an office
 * @meeting: uid of a meeting; everybody of whom nothing is noted yet is there
 */
void
tru_committee_act_attend_all (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *meeting)
{
  Act *act = act_new (widget, office, _("Attendance noted"), attend_all, meeting);

  act->number = TRU_PARTICIPANT_ATTENDANCE_PRESENT;
  run (act);
}

/**
 * tru_committee_act_note:
 * @widget: where a refusal shows
 * @office: an office
 * @item: uid of an agenda item
 * @discussed: (nullable): what was said; kept without a word
 */
void
tru_committee_act_note (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *item,
                        const char *discussed)
{
  Act *act = act_new (widget, office, NULL, note, item);

  act->text = g_strdup (discussed);
  run (act);
}

static gboolean
add_item (TruStore           *store,
          TruRecord          *item,
          const TruOverride  *override,
          GError            **error)
{
  return tru_agenda_add (store, item, error);
}

/**
 * tru_committee_act_add:
 * @widget: where the toast shows
 * @office: an office
 * @meeting: uid of a meeting
 * @place: the place after its last item
 *
 * A dialog asks for a support, or a question in words, and adds it to the agenda.
 */
void
tru_committee_act_add (GtkWidget  *widget,
                       TruOffice  *office,
                       const char *meeting,
                       guint       place)
{
  static const guint fields[] = { TRU_AGENDA_ITEM_SUPPORT, TRU_AGENDA_ITEM_SUBJECT };
  g_autoptr (TruRecord) item = tru_record_new (&tru_agenda_item_kind);
  TruActDialog *dialog;

  tru_record_set_text (item, TRU_AGENDA_ITEM_MEETING, meeting);
  tru_record_set_number (item, TRU_AGENDA_ITEM_POSITION, place);
  dialog = tru_act_dialog_new (widget, office, _("Add a case or a question"), _("_Add"), item, add_item);
  tru_act_dialog_ask (dialog, fields, G_N_ELEMENTS (fields));
  tru_act_dialog_set_done (dialog, _("Added to the agenda"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * tru_committee_act_move:
 * @widget: where a refusal shows
 * @office: an office
 * @item: uid of an agenda item
 * @by: how many places down
 */
void
tru_committee_act_move (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *item,
                        int         by)
{
  Act *act = act_new (widget, office, NULL, move, item);

  act->number = by;
  run (act);
}

/**
 * tru_committee_act_decide:
 * @widget: where the toast shows
 * @office: an office
 * @item: uid of an agenda item
 * @decision: the decision
 * @findings: (nullable) (element-type TruFinding): what the rules say of it
 * @done: (nullable): what follows
 */
void
tru_committee_act_decide (GtkWidget        *widget,
                          TruOffice        *office,
                          const char       *item,
                          TruRecord        *decision,
                          GPtrArray        *findings,
                          TruCommitteeDone  done)
{
  Act *act = act_new (widget, office, _("Decision taken"), decide, item);

  act->record = g_object_ref (decision);
  act->done = done;
  judge (widget, act, findings, _("Decide all the same?"), _("_Decide"));
}

/**
 * tru_committee_act_take_back:
 * @widget: where the toast shows
 * @office: an office
 * @decision: uid of a decision
 */
void
tru_committee_act_take_back (GtkWidget  *widget,
                             TruOffice  *office,
                             const char *decision)
{
  run (act_new (widget, office, _("Decision taken back"), take_back, decision));
}

/**
 * tru_committee_act_minutes:
 * @widget: where a refusal shows
 * @office: an office
 * @meeting: a meeting with its collective part or the next day changed; kept without a word
 */
void
tru_committee_act_minutes (GtkWidget *widget,
                           TruOffice *office,
                           TruRecord *meeting)
{
  Act *act = act_new (widget, office, NULL, note_minutes, tru_record_get_uid (meeting));

  act->record = g_object_ref (meeting);
  run (act);
}

/* What does not stand against it, but is seldom meant, was read. */
static void
go_on_warned (gpointer data)
{
  static const TruOverride none = { 0 };

  go_on (&none, data);
}

/**
 * tru_committee_act_close:
 * @widget: where the toast shows
 * @office: an office
 * @meeting: uid of a meeting
 * @findings: (nullable) (element-type TruFinding): what stands against it
 *
 * Where something only warns, such as nobody noted as present, it asks first.
 */
void
tru_committee_act_close (GtkWidget  *widget,
                         TruOffice  *office,
                         const char *meeting,
                         GPtrArray  *findings)
{
  Act *act = act_new (widget, office, _("Minutes closed"), close_minutes, meeting);
  const char *question = _("Close the minutes all the same?");

  if (findings && tru_findings_worst (findings) == TRU_SEVERITY_WARNS)
    tru_warning_dialog_ask (widget, question, _("_Close the minutes"), findings, go_on_warned, act, act_free);
  else
    judge (widget, act, findings, question, _("_Close the minutes"));
}

/**
 * tru_committee_act_reopen:
 * @widget: where the toast shows
 * @office: an office
 * @meeting: uid of a meeting; a dialog asks why
 */
void
tru_committee_act_reopen (GtkWidget  *widget,
                          TruOffice  *office,
                          const char *meeting)
{
  tru_motive_dialog_ask (widget, _("Reopen the minutes?"), _("_Reopen"), NULL, go_on,
                         act_new (widget, office, _("Minutes reopened"), reopen, meeting), act_free);
}

/**
 * tru_committee_act_found:
 * @widget: a widget of the room
 * @office: the database
 *
 * Somebody has to meet before a meeting can be prepared: asks for a new committee.
 *
 * Returns: (transfer none): the dialog on screen; its signal `saved` gives the committee's uid
 */
GtkWindow *
tru_committee_act_found (GtkWidget *widget,
                         TruOffice *office)
{
  g_autoptr (TruRecord) committee = tru_record_new (&tru_committee_kind);
  GtkWindow *dialog = tru_record_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), office, committee, TRUE);

  gtk_window_present (dialog);
  return dialog;
}
