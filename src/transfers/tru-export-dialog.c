/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-export-dialog.h"

#include <glib/gi18n.h>

#include "tru-associations.h"
#include "tru-clock.h"
#include "tru-combo-list.h"
#include "tru-dialog.h"
#include "tru-exchange-pictures.h"
#include "tru-export-terms.h"
#include "tru-file-choice.h"
#include "tru-household.h"
#include "tru-progress-bar.h"
#include "tru-room.h"
#include "tru-sending-ground.h"
#include "tru-text.h"
#include "tru-tool-library.h"

/* What the writer thread reads and fills in. */
typedef struct
{
  TruExport what;
  char *household;
  char *recipient;
  char *motive;
  char *path;
  GCancellable *cancellable;
  TruProgress *progress;
  gint64 n_records;
} ExportJob;

struct _TruExportDialog
{
  AdwWindow parent_instance;
  TruOffice *office;
  char *household; /* (nullable): uid, when one household's file is meant */
  ExportJob *job;  /* while the writer thread has it */

  GtkButton *cancel_button;
  GtkWidget *export_button;
  GtkLabel *error;
  TruProgressBar *progress;
  AdwPreferencesRow *household_row;
  AdwComboRow *scope_row;
  AdwComboRow *profile_row;
  GtkLabel *leaving;
  GtkWidget *staying_box;
  GtkLabel *staying;
  TruSendingGround *ground;
};

G_DEFINE_FINAL_TYPE (TruExportDialog, tru_export_dialog, ADW_TYPE_WINDOW)

static void
export_job_free (ExportJob *job)
{
  g_free (job->household);
  g_free (job->recipient);
  g_free (job->motive);
  g_free (job->path);
  g_object_unref (job->cancellable);
  tru_progress_unref (job->progress);
  g_free (job);
}

static gboolean
run_export (TruStore *store,
            gpointer  data,
            GError  **error)
{
  ExportJob *job = data;
  const char *const households[] = { job->household, NULL };
  TruCourse course = { job->cancellable, tru_progress_report, job->progress };

  job->what.households = job->household ? households : NULL;
  return tru_export_run (store, &job->what, job->path, &course, &job->n_records, error);
}

static TruExportScope
chosen_scope (TruExportDialog *self)
{
  if (self->household)
    return TRU_EXPORT_HOUSEHOLDS;
  return adw_combo_row_get_selected (self->scope_row) == 0 ? TRU_EXPORT_INVENTORY : TRU_EXPORT_ALL;
}

static TruProfile
chosen_profile (TruExportDialog *self)
{
  return (TruProfile) adw_combo_row_get_selected (self->profile_row);
}

/* A file of a household holds nothing that a tool library may see. */
static const char *
obstacle (TruExportDialog *self)
{
  if (self->household && chosen_profile (self) == TRU_PROFILE_LIBRARY)
    return _("A tool library receives nothing of households");
  return tru_sending_ground_get_obstacle (self->ground);
}

static void
on_edited (TruExportDialog *self)
{
  gtk_widget_set_sensitive (self->export_button, !obstacle (self) && !self->job);
  gtk_widget_set_tooltip_text (self->export_button, obstacle (self));
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
}

/* There is but one reason why a tool library gets its own; any other is for a person to say. */
static void
on_profile_selected (TruExportDialog *self)
{
  gboolean is_own = !self->household && chosen_profile (self) == TRU_PROFILE_LIBRARY;
  g_autofree char *staying = tru_export_terms_staying (chosen_scope (self), chosen_profile (self));

  gtk_label_set_label (self->leaving, tru_export_terms_leaving (chosen_scope (self), chosen_profile (self)));
  gtk_label_set_label (self->staying, staying ? staying : "");
  gtk_widget_set_visible (self->staying_box, staying != NULL);
  tru_sending_ground_propose (self->ground, _("Running of the tool library"), is_own);
  on_edited (self);
}

static void
on_scope_selected (TruExportDialog *self)
{
  adw_combo_row_set_selected (self->profile_row, tru_export_default_profile (chosen_scope (self)));
  on_profile_selected (self);
}

static void
toast_done (TruExportDialog *self)
{
  g_autofree char *name = g_path_get_basename (self->job->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *folder = g_path_get_dirname (self->job->path);
  g_autofree char *records = g_strdup_printf (ngettext ("“%s”: %d record exported", "“%s”: %d records exported", self->job->n_records),
                                           shown, (int) self->job->n_records);
  g_autofree char *pictures = tru_exchange_pictures_folder (self->job->path);
  g_autofree char *pictures_name = g_path_get_basename (pictures);
  g_autofree char *pictures_shown = g_filename_display_name (pictures_name);
  g_autofree char *with = g_strdup_printf (_("the pictures go with it, in the folder “%s”"), pictures_shown);
  const char *parts[] = { records, g_file_test (pictures, G_FILE_TEST_IS_DIR) ? with : NULL, NULL };
  g_autofree char *done = tru_text_join (parts, " · ");

  tru_room_toast_action (GTK_WIDGET (self), done, _("Open the folder"), "win.open-folder", g_variant_new_bytestring (folder));
}

static void
on_exported (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TruExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean exported = tru_office_run_finish (TRU_OFFICE (source), result, NULL, &error);

  tru_progress_bar_stop (self->progress);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel_button), TRUE);
  if (exported)
    toast_done (self);
  g_clear_pointer (&self->job, export_job_free);
  on_edited (self);
  if (exported)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_label (self->error, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
}

/**
 * tru_export_dialog_run:
 * @self: a dialog with a motive
 * @path: where the file goes
 *
 * Exports what the dialog says; then it closes, or tells what went wrong.
 */
void
tru_export_dialog_run (TruExportDialog *self,
                       const char      *path)
{
  ExportJob *job;

  g_return_if_fail (!self->job && !obstacle (self));
  job = self->job = g_new0 (ExportJob, 1);
  job->household = g_strdup (self->household);
  job->recipient = tru_sending_ground_get_recipient (self->ground);
  job->motive = tru_sending_ground_get_motive (self->ground);
  job->path = g_strdup (path);
  job->what.scope = chosen_scope (self);
  job->what.profile = chosen_profile (self);
  job->what.recipient = job->recipient;
  job->what.motive = job->motive;
  job->cancellable = g_cancellable_new ();
  job->progress = tru_progress_bar_start (self->progress);
  on_edited (self);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  tru_office_run (self->office, run_export, job, NULL, on_exported, g_object_ref (self));
}

static void
on_place_chosen (GtkWidget  *widget,
                 const char *path,
                 gpointer    data)
{
  tru_export_dialog_run (TRU_EXPORT_DIALOG (widget), path);
}

static char *
suggested_name (TruExportDialog *self)
{
  g_autofree char *day = tru_date_to_iso (tru_clock_today ());

  if (self->household)
    return g_strdup_printf (_("household-file-%s.xml"), day);
  return g_strdup_printf (chosen_scope (self) == TRU_EXPORT_INVENTORY ? _("inventory-%s.xml") : _("truelle-%s.xml"), day);
}

static void
on_export (TruExportDialog *self)
{
  GtkFileChooser *chooser = tru_file_choice_new (GTK_WIDGET (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("Export"), _("_Export"), on_place_chosen, NULL, NULL);
  g_autofree char *name = suggested_name (self);

  gtk_file_chooser_set_current_name (chooser, name);
  tru_file_choice_show (chooser);
}

static gboolean
tru_export_dialog_close_request (GtkWindow *window)
{
  TruExportDialog *self = TRU_EXPORT_DIALOG (window);

  /* The dialog stays to say that nothing was written, or closes because it was too late. */
  if (self->job)
    {
      g_cancellable_cancel (self->job->cancellable);
      gtk_widget_set_sensitive (GTK_WIDGET (self->cancel_button), FALSE);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (tru_export_dialog_parent_class)->close_request (window);
}

static void
tru_export_dialog_finalize (GObject *object)
{
  TruExportDialog *self = TRU_EXPORT_DIALOG (object);

  g_clear_object (&self->office);
  g_free (self->household);
  G_OBJECT_CLASS (tru_export_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/transfers/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TruExportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, TruExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, TruExportDialog, error);
  gtk_widget_class_bind_template_child (widget_class, TruExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, TruExportDialog, household_row);
  gtk_widget_class_bind_template_child (widget_class, TruExportDialog, scope_row);
  gtk_widget_class_bind_template_child (widget_class, TruExportDialog, profile_row);
  gtk_widget_class_bind_template_child (widget_class, TruExportDialog, leaving);
  gtk_widget_class_bind_template_child (widget_class, TruExportDialog, staying_box);
  gtk_widget_class_bind_template_child (widget_class, TruExportDialog, staying);
  gtk_widget_class_bind_template_child (widget_class, TruExportDialog, ground);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_profile_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_selected);
}

static void
tru_export_dialog_class_init (TruExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRU_TYPE_PROGRESS_BAR);
  g_type_ensure (TRU_TYPE_SENDING_GROUND);
  G_OBJECT_CLASS (klass)->finalize = tru_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tru_export_dialog_close_request;
  bind_children (widget_class);
}

static void
tru_export_dialog_init (TruExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_combo_list_attach (self->scope_row);
  tru_combo_list_attach (self->profile_row);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->export_button);
  tru_dialog_bind_keys (GTK_WIDGET (self), NULL, NULL);
}

static void
show_scope (TruExportDialog *self)
{
  TruStore *store = tru_office_get_store (self->office);
  g_autofree char *title = self->household ? tru_store_title (store, &tru_household_kind, self->household) : NULL;

  adw_preferences_row_set_title (self->household_row, title ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->household_row), self->household != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->scope_row), self->household == NULL);
}

/* From a volunteers' database everything goes back to where it came from. */
static void
propose_office (TruExportDialog *self)
{
  TruStore *store = tru_office_get_store (self->office);
  g_autoptr (GPtrArray) libraries = tru_store_find (store, &tru_tool_library_kind, 0, NULL, NULL);
  const char *organisation = libraries && libraries->len > 0 ? tru_record_get_text (libraries->pdata[0], TRU_TOOL_LIBRARY_ORGANISATION) : NULL;

  if (organisation)
    tru_sending_ground_set_recipient (self->ground, organisation);
  /* Who receives it is the office; the profile only says that it is what a tool library knows. */
  gtk_widget_hide (GTK_WIDGET (self->profile_row));
  gtk_widget_grab_focus (self->export_button);
}

/**
 * tru_export_dialog_new:
 * @parent: (nullable): the window
 * @office: the database
 * @household: (nullable): uid of the household whose file is meant
 *
 * Returns: (transfer none): the dialog, to present
 */
GtkWindow *
tru_export_dialog_new (GtkWindow  *parent,
                       TruOffice  *office,
                       const char *household)
{
  TruExportDialog *self = g_object_new (TRU_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  self->household = g_strdup (household);
  tru_sending_ground_set_store (self->ground, tru_office_get_store (office));
  show_scope (self);
  on_scope_selected (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->ground));
  if (tru_associations_is_library_alone (tru_office_get_store (office)))
    propose_office (self);
  return GTK_WINDOW (self);
}
