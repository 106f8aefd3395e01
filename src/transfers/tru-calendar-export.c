/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-export.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-combo-list.h"
#include "tru-dialog.h"
#include "tru-event.h"
#include "tru-file-choice.h"
#include "tru-ical-export.h"
#include "tru-participant.h"
#include "tru-ref-row.h"
#include "tru-room.h"
#include "tru-sending-ground.h"

/* Of whom the calendar leaves, in the order of the choices; the first is everything. */
enum
{
  WHOLE,
  CREW,
  CONTACT,
  PERSON,
  EVENT,
  N_PARTS,
};

/* Each is picked as a form would pick it: with the field of a record that refers to such a one. */
static const struct
{
  const TruKind *kind;
  guint field;
} parts[N_PARTS] = {
  [CREW] = { &tru_event_kind, TRU_EVENT_CREW },
  [CONTACT] = { &tru_participant_kind, TRU_PARTICIPANT_CONTACT },
  [PERSON] = { &tru_participant_kind, TRU_PARTICIPANT_PERSON },
  [EVENT] = { &tru_participant_kind, TRU_PARTICIPANT_EVENT },
};

/* What the writer thread reads and fills in. */
typedef struct
{
  guint part;
  gboolean with_names;
  char *uid;
  char *recipient;
  char *motive;
  char *path;
  guint n_events;
} Job;

struct _TruCalendarExport
{
  AdwWindow parent_instance;

  TruOffice *office;
  gboolean is_running;
  TruFormRow *rows[N_PARTS]; /* none for the whole */

  GtkWidget *export_button;
  GtkLabel *error;
  AdwPreferencesGroup *what;
  AdwComboRow *part_row;
  GtkSwitch *names;
  GtkLabel *leaving;
  TruSendingGround *ground;
};

G_DEFINE_FINAL_TYPE (TruCalendarExport, tru_calendar_export, ADW_TYPE_WINDOW)

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->uid);
  g_free (job->recipient);
  g_free (job->motive);
  g_free (job->path);
  g_free (job);
}

static gboolean
run_job (TruStore *store,
         gpointer  data,
         GError  **error)
{
  Job *job = data;
  TruIcalScope scope = { .with_names = job->with_names, .motive = job->motive, .recipient = job->recipient };

  if (job->part == CREW)
    scope.crew = job->uid;
  else if (job->part == EVENT)
    scope.event = job->uid;
  else
    scope.person = job->uid;
  return tru_ical_export (store, &scope, job->path, &job->n_events, error);
}

/* (transfer full) (nullable): uid of whom the calendar is, none for the whole or when nobody is chosen yet. */
static char *
chosen_uid (TruCalendarExport *self)
{
  guint part = adw_combo_row_get_selected (self->part_row);
  g_autoptr (TruRecord) record = part == WHOLE ? NULL : tru_record_new (parts[part].kind);

  if (!record || !tru_form_row_read (self->rows[part], record, NULL))
    return NULL;
  return g_strdup (tru_record_get_text (record, parts[part].field));
}

static const char *
obstacle (TruCalendarExport *self)
{
  g_autofree char *uid = chosen_uid (self);

  if (adw_combo_row_get_selected (self->part_row) != WHOLE && !uid)
    return _("Choose first whose calendar it is");
  return gtk_switch_get_active (self->names) ? tru_sending_ground_get_obstacle (self->ground) : NULL;
}

static void
on_edited (TruCalendarExport *self)
{
  gboolean with_names = gtk_switch_get_active (self->names);
  guint part = adw_combo_row_get_selected (self->part_row);

  if (!self->rows[N_PARTS - 1])
    return;
  for (guint i = WHOLE + 1; i < N_PARTS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), i == part);
  gtk_widget_set_visible (GTK_WIDGET (self->ground), with_names);
  gtk_label_set_label (self->leaving,
                       with_names ? _("Titles with the households’ names leave, and where they live, save confidential addresses. Notes stay, and what was found.")
                                  : _("Hours leave, and titles; of what concerns a household only its kind, such as “Home visit”. Places of visits stay, and all notes."));
  gtk_widget_set_sensitive (self->export_button, !obstacle (self) && !self->is_running);
  gtk_widget_set_tooltip_text (self->export_button, obstacle (self));
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
}

static void
toast_done (TruCalendarExport *self,
            const Job         *job)
{
  g_autofree char *name = g_filename_display_basename (job->path);
  g_autofree char *folder = g_path_get_dirname (job->path);
  g_autofree char *done = g_strdup_printf (ngettext ("“%s”: %u appointment", "“%s”: %u appointments", job->n_events), name, job->n_events);

  tru_room_toast_action (GTK_WIDGET (self), done, _("Open the folder"), "win.open-folder", g_variant_new_bytestring (folder));
}

typedef struct
{
  TruCalendarExport *self;
  Job *job;
} Waiting;

static void
on_exported (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autofree Waiting *waiting = data;
  g_autoptr (TruCalendarExport) self = waiting->self;
  g_autoptr (GError) error = NULL;
  gboolean exported = tru_office_run_finish (TRU_OFFICE (source), result, NULL, &error);

  self->is_running = FALSE;
  if (exported)
    {
      toast_done (self, waiting->job);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    {
      on_edited (self);
      gtk_label_set_label (self->error, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
    }
  job_free (waiting->job);
}

/**
 * tru_calendar_export_run:
 * @self: a dialog in which nothing is missing
 * @path: where the file goes
 *
 * Writes what the dialog says; then it closes, or tells what went wrong.
 */
void
tru_calendar_export_run (TruCalendarExport *self,
                         const char        *path)
{
  Waiting *waiting;
  Job *job;

  g_return_if_fail (!self->is_running && !obstacle (self));
  job = g_new0 (Job, 1);
  job->part = adw_combo_row_get_selected (self->part_row);
  job->uid = chosen_uid (self);
  job->with_names = gtk_switch_get_active (self->names);
  job->recipient = tru_sending_ground_get_recipient (self->ground);
  job->motive = tru_sending_ground_get_motive (self->ground);
  job->path = g_strdup (path);
  waiting = g_new (Waiting, 1);
  *waiting = (Waiting){ g_object_ref (self), job };
  self->is_running = TRUE;
  on_edited (self);
  tru_office_run (self->office, run_job, job, NULL, on_exported, waiting);
}

static void
on_place_chosen (GtkWidget  *widget,
                 const char *path,
                 gpointer    data)
{
  tru_calendar_export_run (TRU_CALENDAR_EXPORT (widget), path);
}

static void
on_export (TruCalendarExport *self)
{
  GtkFileChooser *chooser = tru_file_choice_new (GTK_WIDGET (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("Export"), _("_Export"), on_place_chosen, NULL, NULL);
  g_autofree char *day = tru_date_to_iso (tru_clock_today ());
  /* Translators: the name of a file; a date such as 2026-11-24. */
  g_autofree char *name = g_strdup_printf (_("calendar-%s.ics"), day);

  gtk_file_chooser_set_current_name (chooser, name);
  tru_file_choice_show (chooser);
}

static void
tru_calendar_export_finalize (GObject *object)
{
  TruCalendarExport *self = TRU_CALENDAR_EXPORT (object);

  g_clear_object (&self->office);
  G_OBJECT_CLASS (tru_calendar_export_parent_class)->finalize (object);
}

static void
tru_calendar_export_class_init (TruCalendarExportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_calendar_export_finalize;
  g_type_ensure (TRU_TYPE_SENDING_GROUND);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/transfers/calendar-export.ui");
  gtk_widget_class_bind_template_child (widget_class, TruCalendarExport, export_button);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarExport, error);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarExport, what);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarExport, part_row);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarExport, names);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarExport, leaving);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarExport, ground);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
tru_calendar_export_init (TruCalendarExport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_combo_list_attach (self->part_row);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->export_button);
  tru_dialog_bind_keys (GTK_WIDGET (self), NULL, NULL);
}

static void
add_rows (TruCalendarExport *self)
{
  for (guint i = WHOLE + 1; i < N_PARTS; i++)
    {
      g_autoptr (TruRecord) nobody = tru_record_new (parts[i].kind);

      self->rows[i] = tru_ref_row_new (tru_office_get_store (self->office), parts[i].kind, parts[i].field);
      tru_form_row_show (self->rows[i], nobody);
      g_signal_connect_object (self->rows[i], "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->what, GTK_WIDGET (self->rows[i]));
    }
}

/**
 * tru_calendar_export_new:
 * @parent: (nullable): the window
 * @office: the database whose calendar leaves
 * @event: (nullable): uid of the appointment that is meant, else the whole calendar is until somebody chooses
 *
 * Returns: (transfer none): the dialog, to present
 */
GtkWindow *
tru_calendar_export_new (GtkWindow  *parent,
                         TruOffice  *office,
                         const char *event)
{
  TruCalendarExport *self = g_object_new (TRU_TYPE_CALENDAR_EXPORT, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  tru_sending_ground_set_store (self->ground, tru_office_get_store (office));
  add_rows (self);
  if (event)
    {
      adw_combo_row_set_selected (self->part_row, EVENT);
      tru_ref_row_pick (TRU_REF_ROW (self->rows[EVENT]), event);
    }
  on_edited (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->part_row));
  return GTK_WINDOW (self);
}
