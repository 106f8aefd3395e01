/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-dialog.h"

#include <glib/gi18n.h>

#include "tru-calendar-item.h"
#include "tru-clock.h"
#include "tru-form-row.h"
#include "tru-household.h"
#include "tru-planning.h"
#include "tru-room.h"
#include "tru-text.h"
#include "tru-uid.h"
#include "tru-worksite-day.h"

#define N_ROWS 8

struct _TruEventDialog
{
  AdwWindow parent_instance;

  GtkWidget *parent;
  TruOffice *office;
  TruRecord *event;
  TruRecord *day; /* holds the day while it is typed: the record wants the whole time */
  gboolean is_new;
  gboolean end_is_typed;
  gboolean is_filling;

  AdwPreferencesGroup *what;
  AdwPreferencesGroup *day_group;
  AdwPreferencesGroup *when;
  AdwPreferencesGroup *who;
  AdwEntryRow *from;
  AdwEntryRow *to;
  GtkLabel *error;
  GtkWidget *save;
  TruFormRow *day_row;
  TruFormRow *rows[N_ROWS];
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (TruEventDialog, tru_event_dialog, ADW_TYPE_WINDOW)

static void
set_error (TruEventDialog *self,
           const char     *message)
{
  gtk_label_set_text (self->error, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), message != NULL);
}

static TruStore *
get_store (TruEventDialog *self)
{
  return tru_office_get_store (self->office);
}

static void
show_clock (AdwEntryRow *row,
            TruTime      time)
{
  g_autofree char *text = tru_calendar_format_clock (time);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static gboolean
read_clock (AdwEntryRow *row,
            int         *minutes,
            GError     **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  *minutes = tru_time_parse_typed (text);
  if (*minutes >= 0)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      g_set_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID,
                   _("“%s” is not a time of day. Write it as 9:30 or 9h30."), text);
    }
  return *minutes >= 0;
}

static gboolean
read_times (TruEventDialog *self,
            GError        **error)
{
  int from, to;
  TruDate day;

  if (!tru_form_row_read (self->day_row, self->day, error) || !read_clock (self->from, &from, error) ||
      !read_clock (self->to, &to, error))
    return FALSE;
  day = tru_record_get_number (self->day, TRU_WORKSITE_DAY_DAY);
  if (day == TRU_UNKNOWN)
    {
      g_set_error_literal (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID, _("The day is missing."));
      return FALSE;
    }
  if (to <= from)
    {
      g_set_error_literal (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID,
                           _("The appointment ends before it starts. Change one of the two times."));
      return FALSE;
    }
  tru_record_set_number (self->event, TRU_EVENT_STARTS_AT, tru_time_new (day, from));
  tru_record_set_number (self->event, TRU_EVENT_ENDS_AT, tru_time_new (day, to));
  return TRUE;
}

static gboolean
read_rows (TruEventDialog *self,
           GError        **error)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (!tru_form_row_read (self->rows[i], self->event, error))
      return FALSE;
  return TRUE;
}

static void
propose_end (TruEventDialog *self)
{
  int from = tru_time_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self->from)));
  TruTime starts = from < 0 ? TRU_UNKNOWN : tru_time_new (tru_clock_today (), from);

  if (self->is_filling || self->end_is_typed || from < 0 || !read_rows (self, NULL))
    return;
  self->is_filling = TRUE;
  show_clock (self->to, tru_planning_event_end (get_store (self),
                                                (TruEventType) tru_record_get_number (self->event, TRU_EVENT_TYPE),
                                                tru_record_get_text (self->event, TRU_EVENT_PROGRAMME), starts));
  self->is_filling = FALSE;
}

static void
on_end_changed (TruEventDialog *self)
{
  if (!self->is_filling)
    self->end_is_typed = TRUE;
}

/* A visit is named after whom it is paid to, unless the person named it. */
static void
on_household_edited (TruEventDialog *self)
{
  TruFormRow *title = self->rows[1];
  const char *household;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!read_rows (self, NULL) || !tru_text_is_blank (tru_record_get_text (self->event, TRU_EVENT_TITLE)))
    return;
  household = tru_record_get_text (self->event, TRU_EVENT_HOUSEHOLD);
  name = household != NULL ? tru_store_title (get_store (self), &tru_household_kind, household) : NULL;
  if (name == NULL || tru_record_get_number (self->event, TRU_EVENT_TYPE) != TRU_EVENT_TYPE_VISIT)
    return;
  text = g_strdup_printf (_("Visit: %s"), name);
  tru_record_set_text (self->event, TRU_EVENT_TITLE, text);
  tru_form_row_show (title, self->event);
}

static gboolean
save_event (TruStore *store,
            gpointer  data,
            GError  **error)
{
  return tru_planning_save_event (store, data, NULL, error);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (TruEventDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_widget_set_sensitive (self->save, TRUE);
  if (!tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error))
    {
      set_error (self, error->message);
      return;
    }
  if (parent != NULL)
    tru_room_toast_undo (GTK_WIDGET (parent), self->is_new ? _("Appointment added") : _("Appointment changed"),
                         operation);
  if (TRU_IS_ROOM (self->parent))
    tru_room_show_record (TRU_ROOM (self->parent), "event", tru_record_get_uid (self->event));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  TruEventDialog *self = TRU_EVENT_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (!read_rows (self, &error) || !read_times (self, &error) || !tru_record_validate (self->event, &error))
    {
      set_error (self, error->message);
      return;
    }
  set_error (self, NULL);
  gtk_widget_set_sensitive (self->save, FALSE);
  tru_office_run (self->office, save_event, tru_record_copy (self->event), g_object_unref, on_saved,
                  g_object_ref (self));
}

static void
tru_event_dialog_dispose (GObject *object)
{
  TruEventDialog *self = TRU_EVENT_DIALOG (object);

  g_clear_object (&self->parent);
  g_clear_object (&self->office);
  g_clear_object (&self->event);
  g_clear_object (&self->day);
  G_OBJECT_CLASS (tru_event_dialog_parent_class)->dispose (object);
}

static void
tru_event_dialog_class_init (TruEventDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_event_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/calendar/event-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, what);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, day_group);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, when);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, who);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, from);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, to);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, error);
  gtk_widget_class_bind_template_child (widget_class, TruEventDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, propose_end);
  gtk_widget_class_bind_template_callback (widget_class, on_end_changed);
  gtk_widget_class_install_action (widget_class, "event.save", NULL, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "event.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "event.save", NULL);
}

static void
tru_event_dialog_init (TruEventDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static TruFormRow *
add_row (TruEventDialog      *self,
         AdwPreferencesGroup *group,
         guint                field)
{
  TruFormRow *row = tru_form_row_new (get_store (self), &tru_event_kind, field);

  tru_form_row_show (row, self->event);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  self->rows[self->n_rows++] = row;
  return row;
}

static void
build (TruEventDialog *self)
{
  TruFormRow *household;
  TruTime starts = tru_record_get_number (self->event, TRU_EVENT_STARTS_AT);

  self->is_filling = TRUE;
  g_signal_connect_object (add_row (self, self->what, TRU_EVENT_TYPE), "edited", G_CALLBACK (propose_end), self,
                           G_CONNECT_SWAPPED);
  add_row (self, self->what, TRU_EVENT_TITLE);
  self->day = tru_record_new (&tru_worksite_day_kind);
  tru_record_set_number (self->day, TRU_WORKSITE_DAY_DAY, tru_time_date (starts));
  self->day_row = tru_form_row_new (get_store (self), &tru_worksite_day_kind, TRU_WORKSITE_DAY_DAY);
  tru_form_row_show (self->day_row, self->day);
  adw_preferences_group_add (self->day_group, GTK_WIDGET (self->day_row));
  show_clock (self->from, starts);
  show_clock (self->to, tru_record_get_number (self->event, TRU_EVENT_ENDS_AT));
  add_row (self, self->when, TRU_EVENT_PLACE);
  household = add_row (self, self->who, TRU_EVENT_HOUSEHOLD);
  g_signal_connect_object (household, "edited", G_CALLBACK (on_household_edited), self, G_CONNECT_SWAPPED);
  add_row (self, self->who, TRU_EVENT_ORGANISER);
  g_signal_connect_object (add_row (self, self->who, TRU_EVENT_PROGRAMME), "edited", G_CALLBACK (propose_end), self,
                           G_CONNECT_SWAPPED);
  if (!self->is_new)
    add_row (self, self->who, TRU_EVENT_OUTCOME);
  add_row (self, self->who, TRU_EVENT_NOTE);
  self->is_filling = FALSE;
}

static void
present (GtkWidget *parent,
         TruOffice *office,
         TruRecord *event,
         gboolean   is_new)
{
  TruEventDialog *self = g_object_new (TRU_TYPE_EVENT_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);

  self->parent = g_object_ref (parent);
  self->office = g_object_ref (office);
  self->event = g_object_ref (event);
  self->is_new = is_new;
  self->end_is_typed = !is_new;
  gtk_window_set_title (GTK_WINDOW (self), is_new ? _("New appointment") : _("Appointment"));
  build (self);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[1]));
}

/**
 * tru_event_dialog_create:
 * @parent: a widget of the window; a room then shows the appointment
 * @office: the office
 * @starts: when it begins, to be changed at will
 */
void
tru_event_dialog_create (GtkWidget *parent,
                         TruOffice *office,
                         TruTime    starts)
{
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  TruTime ends = tru_planning_event_end (tru_office_get_store (office), TRU_EVENT_TYPE_VISIT, NULL, starts);
  g_autofree char *uid = tru_uid_new ();

  tru_record_set_uid (event, uid);
  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_VISIT);
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, starts);
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, ends);
  present (parent, office, event, TRUE);
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
    present (parent, office, event, FALSE);
  else
    tru_room_toast (parent, error->message);
}
