/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-dialog.h"

#include <glib/gi18n.h>

#include "tru-attendance-box.h"
#include "tru-calendar-item.h"
#include "tru-dialog.h"
#include "tru-event-agenda.h"
#include "tru-event-days.h"
#include "tru-event-export.h"
#include "tru-event-form.h"
#include "tru-event-question.h"
#include "tru-event-rows.h"
#include "tru-event-tools.h"
#include "tru-event-warnings.h"
#include "tru-household.h"
#include "tru-planning.h"
#include "tru-recurrence.h"
#include "tru-repeat-box.h"
#include "tru-room.h"
#include "tru-text.h"
#include "tru-uid.h"
#include "tru-unsaved-question.h"

struct _TruEventDialog
{
  AdwWindow parent_instance;

  GtkWidget *parent;
  TruOffice *office;
  TruRecord *event;
  TruRecord *before; /* (nullable): as it was kept */
  TruRecord *shown;  /* as the dialog showed it first */
  gboolean is_new;
  gboolean is_filling;

  AdwPreferencesGroup *what;
  TruEventDays *days;
  AdwPreferencesGroup *who;
  AdwPreferencesGroup *after;
  GtkBox *groups;
  TruRepeatBox *repeat;
  TruFindingsBox *warnings;
  TruAttendanceBox *attendance;
  TruEventTools *tools;
  GtkLabel *error;
  char *warning; /* (nullable): what is said beside it once it is kept */
  GtkWidget *save;
  TruEventRows *rows;
};

G_DEFINE_FINAL_TYPE (TruEventDialog, tru_event_dialog, ADW_TYPE_WINDOW)

static TruStore *
get_store (TruEventDialog *self)
{
  return tru_office_get_store (self->office);
}

static gboolean
read_times (TruEventDialog *self,
            GError        **error)
{
  TruTime starts, ends;

  if (!tru_event_days_read (self->days, &starts, &ends, error))
    return FALSE;
  tru_record_set_number (self->event, TRU_EVENT_STARTS_AT, starts);
  tru_record_set_number (self->event, TRU_EVENT_ENDS_AT, ends);
  return TRUE;
}

static gboolean
read_rows (TruEventDialog *self,
           GError        **error)
{
  return tru_event_rows_read (self->rows, self->event, error);
}

static TruEventType
get_type_of_event (TruEventDialog *self)
{
  gint64 type = tru_record_get_number (self->event, TRU_EVENT_TYPE);

  return type == TRU_UNKNOWN ? TRU_EVENT_TYPE_OTHER : (TruEventType) type;
}

static void
show_length (TruEventDialog *self)
{
  tru_attendance_box_set_length (self->attendance, tru_record_get_number (self->event, TRU_EVENT_ENDS_AT)
                                                     - tru_record_get_number (self->event, TRU_EVENT_STARTS_AT));
}

static void
show_rows (TruEventDialog *self)
{
  TruEventType type = get_type_of_event (self);
  gboolean is_ahead = self->is_new && tru_event_form_is_ahead (self->event);

  tru_event_rows_ask (self->rows, type, is_ahead);
  gtk_widget_set_visible (GTK_WIDGET (self->after), !is_ahead);
  gtk_widget_set_visible (GTK_WIDGET (self->attendance), tru_event_form_registers (type));
  gtk_widget_set_visible (GTK_WIDGET (self->tools), tru_event_form_uses_tools (type));
  show_length (self);
  tru_attendance_box_set_places (self->attendance, tru_event_form_shows (type, TRU_EVENT_PLACES, is_ahead)
                                                       ? tru_record_get_number (self->event, TRU_EVENT_PLACES) : TRU_UNKNOWN);
}

static void
on_type_edited (TruEventDialog *self)
{
  if (read_rows (self, NULL))
    show_rows (self);
}

/* Before it is kept, not afterwards: who and what its dates meet, and for which of them people register. */
static void
show_dates (TruEventDialog *self)
{
  g_autofree char *rule = NULL;
  TruEventJob job = { .event = self->event, .before = self->before };

  if (self->is_filling || !read_rows (self, NULL) || !read_times (self, NULL) || !tru_repeat_box_read (self->repeat, &rule, NULL))
    return;
  job.is_rule_new = tru_repeat_box_is_edited (self->repeat);
  job.rule = job.is_rule_new ? rule : NULL;
  job.when_open = tru_repeat_box_when_open (self->repeat);
  tru_attendance_box_set_repeats (self->attendance, rule != NULL);
  tru_event_warnings_show (self->warnings, get_store (self), &job);
}

/* The sentence about repeats speaks of the day that stands above it; of a past visit one tells what was found. */
static void
on_when_edited (TruEventDialog *self)
{
  if (self->is_filling || !read_times (self, NULL))
    return;
  tru_repeat_box_set_start (self->repeat, tru_record_get_number (self->event, TRU_EVENT_STARTS_AT));
  tru_event_rows_set_day (self->rows, tru_time_date (tru_record_get_number (self->event, TRU_EVENT_STARTS_AT)));
  show_rows (self);
  show_dates (self);
}

/* As long as the programme wants such an appointment, until somebody says otherwise. */
static void
propose_end (TruEventDialog *self)
{
  TruTime starts = tru_record_get_number (self->event, TRU_EVENT_STARTS_AT);

  if (!self->is_filling && read_rows (self, NULL))
    tru_event_days_propose (self->days, tru_planning_event_end (get_store (self), get_type_of_event (self),
                                                                tru_record_get_text (self->event, TRU_EVENT_PROGRAMME), starts) - starts);
}

/* A visit is named after whom it is paid to, unless the person named it. */
static void
on_household_edited (TruEventDialog *self)
{
  if (read_rows (self, NULL) && tru_event_form_name_visit (get_store (self), self->event))
    tru_form_row_show (tru_event_rows_get (self->rows, TRU_EVENT_TITLE), self->event);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (TruEventDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  gint64 operation = TRU_UNKNOWN;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_widget_set_sensitive (self->save, TRUE);
  if (!tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error))
    {
      tru_dialog_show_error (self->error, error->message);
      return;
    }
  words = tru_event_form_say_done (self->is_new ? _("Appointment added") : _("Appointment changed"), self->warning);
  if (parent != NULL)
    tru_room_toast_undo (GTK_WIDGET (parent), words, operation);
  if (TRU_IS_ROOM (self->parent))
    tru_room_show_record (TRU_ROOM (self->parent), "event", tru_record_get_uid (self->event));
  gtk_window_destroy (GTK_WINDOW (self));
}

static TruEventJob *
read_job (TruEventDialog *self,
          GError        **error)
{
  TruEventJob *job;
  g_autofree char *rule = NULL;

  if (!read_rows (self, error) || !read_times (self, error) || !tru_record_validate (self->event, error) || !tru_repeat_box_read (self->repeat, &rule, error))
    return NULL;
  job = g_new0 (TruEventJob, 1);
  job->event = tru_record_copy (self->event);
  job->before = self->before != NULL ? tru_record_copy (self->before) : NULL;
  job->is_rule_new = tru_repeat_box_is_edited (self->repeat);
  job->rule = job->is_rule_new ? g_steal_pointer (&rule) : NULL;
  job->when_open = tru_repeat_box_when_open (self->repeat);
  if (tru_attendance_box_is_edited (self->attendance))
    {
      job->participants = tru_attendance_box_dup_records (self->attendance);
      job->removed = tru_attendance_box_dup_removed (self->attendance);
    }
  tru_event_tools_read (self->tools, &job->tools, &job->removed_tools);
  return job;
}

static void
run (TruEventJob *job,
     gpointer     data)
{
  TruEventDialog *self = data;

  gtk_widget_set_sensitive (self->save, FALSE);
  g_free (self->warning);
  self->warning = g_strdup (job->warning);
  tru_office_run (self->office, tru_event_job_run, job, tru_event_job_free, on_saved, g_object_ref (self));
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  TruEventDialog *self = TRU_EVENT_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  TruEventJob *job = read_job (self, &error);

  tru_dialog_show_error (self->error, job == NULL ? error->message : NULL);
  if (job != NULL)
    tru_event_question_ask (widget, get_store (self), job, run, self);
}

static void
save_before_closing (GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "event.save", NULL);
}

/* What cannot be read was typed. */
static gboolean
is_dirty (GtkWindow *window)
{
  TruEventDialog *self = TRU_EVENT_DIALOG (window);

  return !read_rows (self, NULL) || !read_times (self, NULL) || !tru_event_form_is_same (self->shown, self->event)
         || tru_repeat_box_is_edited (self->repeat) || tru_attendance_box_is_edited (self->attendance)
         || tru_event_tools_is_edited (self->tools);
}

static void
tru_event_dialog_dispose (GObject *object)
{
  TruEventDialog *self = TRU_EVENT_DIALOG (object);

  g_clear_object (&self->parent);
  g_clear_object (&self->office);
  g_clear_object (&self->event);
  g_clear_object (&self->before);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->warning, g_free);
  g_clear_pointer (&self->rows, tru_event_rows_free);
  G_OBJECT_CLASS (tru_event_dialog_parent_class)->dispose (object);
}

static void
tru_event_dialog_class_init (TruEventDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_event_dialog_dispose;
  g_type_ensure (TRU_TYPE_EVENT_DAYS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/calendar/event-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, what);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, days);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, who);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, after);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, error);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, save);
  gtk_widget_class_install_action (widget_class, "event.save", NULL, on_save);
}

static void
tru_event_dialog_init (TruEventDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_dialog_bind_keys (GTK_WIDGET (self), "event.save", NULL);
}

static void
on_row_edited (TruEventDialog *self,
               TruFormRow     *row,
               GCallback       callback)
{
  g_signal_connect_object (row, "edited", callback, self, G_CONNECT_SWAPPED);
}

static void
add_when (TruEventDialog *self,
          TruTime         starts,
          gboolean        is_end_chosen)
{
  tru_event_days_show (self->days, get_store (self), starts, tru_record_get_number (self->event, TRU_EVENT_ENDS_AT));
  if (is_end_chosen)
    tru_event_days_keep_end (self->days);
  g_signal_connect_object (self->days, "edited", G_CALLBACK (on_when_edited), self, G_CONNECT_SWAPPED);
}

/* Of a series the form shows what is left of its rule from this time on. */
static void
add_repeat (TruEventDialog *self,
            TruTime         starts)
{
  g_autoptr (TruRecord) series = tru_repeats_series (get_store (self), self->event);
  g_autofree char *rule = NULL;

  self->repeat = TRU_REPEAT_BOX (tru_repeat_box_new ());
  if (series == NULL)
    tru_repeat_box_offer_open (self->repeat);
  else
    rule = tru_recurrence_rest (tru_record_get_text (series, TRU_SERIES_RULE), tru_record_get_number (series, TRU_SERIES_STARTS_AT),
                                tru_record_get_number (self->event, TRU_EVENT_OCCURRENCE));
  tru_repeat_box_show (self->repeat, rule, starts);
  gtk_box_insert_child_after (self->groups, GTK_WIDGET (self->repeat), GTK_WIDGET (self->days));
  self->warnings = g_object_new (TRU_TYPE_FINDINGS_BOX, "visible", FALSE, NULL);
  gtk_box_insert_child_after (self->groups, GTK_WIDGET (self->warnings), GTK_WIDGET (self->repeat));
  g_signal_connect_object (self->repeat, "edited", G_CALLBACK (show_dates), self, G_CONNECT_SWAPPED);
}

/* Of an appointment that stands already one mostly asks who comes. */
static void
add_attendance (TruEventDialog *self)
{
  self->attendance = TRU_ATTENDANCE_BOX (tru_attendance_box_new (get_store (self)));
  if (self->before != NULL)
    tru_attendance_box_add_paper (self->attendance, tru_record_get_uid (self->event));
  tru_attendance_box_show (self->attendance, self->before != NULL ? tru_record_get_uid (self->event) : NULL);
  if (self->is_new)
    gtk_box_append (self->groups, GTK_WIDGET (self->attendance));
  else
    gtk_box_insert_child_after (self->groups, GTK_WIDGET (self->attendance), GTK_WIDGET (self->days));
}

static void
build (TruEventDialog *self,
       gboolean        is_end_chosen)
{
  static const guint whose[] = { TRU_EVENT_VENUE,     TRU_EVENT_PLACES,    TRU_EVENT_HOUSEHOLD, TRU_EVENT_ORGANISER, TRU_EVENT_CREW,
                                 TRU_EVENT_PROGRAMME, TRU_EVENT_OPERATION, TRU_EVENT_TOOL_LIBRARY };
  TruTime starts = tru_record_get_number (self->event, TRU_EVENT_STARTS_AT);
  TruFormRow *type;

  self->is_filling = TRUE;
  self->rows = tru_event_rows_new (get_store (self));
  type = tru_event_rows_add (self->rows, self->what, TRU_EVENT_TYPE, self->event);
  tru_event_rows_add (self->rows, self->what, TRU_EVENT_TITLE, self->event);
  if (self->before != NULL)
    tru_event_agenda_add (self->what, self->office, self->event);
  add_when (self, starts, is_end_chosen);
  tru_event_rows_add (self->rows, ADW_PREFERENCES_GROUP (self->days), TRU_EVENT_PLACE, self->event);
  for (guint i = 0; i < G_N_ELEMENTS (whose); i++)
    {
      TruFormRow *row = tru_event_rows_add (self->rows, self->who, whose[i], self->event);

      on_row_edited (self, row, G_CALLBACK (show_dates));
      if (whose[i] == TRU_EVENT_HOUSEHOLD)
        on_row_edited (self, row, G_CALLBACK (on_household_edited));
      if (whose[i] == TRU_EVENT_PROGRAMME)
        on_row_edited (self, row, G_CALLBACK (propose_end));
      if (whose[i] == TRU_EVENT_PLACES)
        on_row_edited (self, row, G_CALLBACK (on_type_edited));
    }
  tru_event_rows_add (self->rows, self->who, TRU_EVENT_NOTE, self->event);
  tru_event_rows_add (self->rows, self->after, TRU_EVENT_OUTCOME, self->event);
  tru_event_rows_add (self->rows, self->after, TRU_EVENT_URGENT, self->event);
  tru_event_rows_add (self->rows, self->after, TRU_EVENT_FOUND, self->event);
  if (self->before != NULL)
    tru_event_export_add (self->after, tru_record_get_uid (self->event));
  add_repeat (self, starts);
  add_attendance (self);
  self->tools = TRU_EVENT_TOOLS (tru_event_tools_new (get_store (self), tru_record_get_uid (self->event)));
  gtk_box_insert_child_after (self->groups, GTK_WIDGET (self->tools), GTK_WIDGET (self->who));
  on_row_edited (self, type, G_CALLBACK (propose_end));
  on_row_edited (self, type, G_CALLBACK (on_type_edited));
  tru_event_rows_set_day (self->rows, tru_time_date (tru_record_get_number (self->event, TRU_EVENT_STARTS_AT)));
  show_rows (self);
  self->is_filling = FALSE;
  on_household_edited (self);
  show_dates (self);
}

static void
present (GtkWidget *parent,
         TruOffice *office,
         TruRecord *event,
         gboolean   is_new,
         gboolean   is_end_chosen)
{
  TruEventDialog *self = g_object_new (TRU_TYPE_EVENT_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->parent = g_object_ref (parent);
  self->office = g_object_ref (office);
  self->event = g_object_ref (event);
  self->is_new = is_new;
  self->before = is_new ? NULL : tru_record_copy (event);
  gtk_window_set_title (GTK_WINDOW (self), is_new ? _("New appointment") : _("Appointment"));
  build (self, is_end_chosen);
  self->shown = tru_record_copy (self->event);
  tru_unsaved_question_guard (GTK_WINDOW (self), is_dirty, save_before_closing);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (tru_event_rows_get (self->rows, TRU_EVENT_TITLE)));
}

/**
 * tru_event_dialog_create:
 * @parent: a widget of the window; a room then shows the appointment
 * @office: the office
 * @household: (nullable): uid of the household that is visited, as far as it is known
 * @starts: when it begins, to be changed at will
 * @ends: when it ends, or %TRU_UNKNOWN for as long as such an appointment takes
 */
void
tru_event_dialog_create (GtkWidget  *parent,
                         TruOffice  *office,
                         const char *household,
                         TruTime     starts,
                         TruTime     ends)
{
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  g_autofree char *uid = tru_uid_new ();
  gboolean is_end_chosen = ends != TRU_UNKNOWN;

  tru_record_set_uid (event, uid);
  tru_record_set_text (event, TRU_EVENT_HOUSEHOLD, household);
  if (!is_end_chosen)
    ends = tru_planning_event_end (tru_office_get_store (office), TRU_EVENT_TYPE_VISIT, NULL, starts);
  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_VISIT);
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, starts);
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, ends);
  present (parent, office, event, TRUE, is_end_chosen);
}

/**
 * tru_event_dialog_edit:
 * @parent: a widget of the window
 * @office: the office
 * @uid: an event
 *
 * Opens the event; when it is gone meanwhile, a toast says so.
 */
void
tru_event_dialog_edit (GtkWidget  *parent,
                       TruOffice  *office,
                       const char *uid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) event = tru_store_get (tru_office_get_store (office), &tru_event_kind, uid, &error);

  if (event != NULL)
    present (parent, office, event, FALSE, TRUE);
  else
    tru_room_toast (parent, error->message);
}
