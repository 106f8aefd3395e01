/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-export-dialog.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-export.h"
#include "tru-household.h"
#include "tru-room.h"
#include "tru-text.h"

struct _TruExportDialog
{
  AdwWindow parent_instance;
  TruOffice *office;
  char *household; /* %NULL unless one household's file is meant */
  AdwComboRow *scope_row;
  AdwComboRow *profile_row;
  GtkEditable *recipient_row;
  GtkEditable *motive_row;
};

typedef struct
{
  TruExport what;
  char *household;
  char *recipient;
  char *motive;
  char *path;
} ExportJob;

G_DEFINE_FINAL_TYPE (TruExportDialog, tru_export_dialog, ADW_TYPE_WINDOW)

static void
export_job_free (gpointer data)
{
  ExportJob *job = data;

  g_free (job->household);
  g_free (job->recipient);
  g_free (job->motive);
  g_free (job->path);
  g_free (job);
}

static gboolean
run_export (TruStore *store,
            gpointer  data,
            GError  **error)
{
  ExportJob *job = data;
  const char *const households[] = { job->household, NULL };
  gint64 n_records;

  job->what.households = job->household ? households : NULL;
  job->what.recipient = job->recipient;
  job->what.motive = job->motive;
  return tru_export_run (store, &job->what, job->path, &n_records, error);
}

static char *
dup_unless_blank (GtkEditable *row)
{
  const char *text = gtk_editable_get_text (row);

  return tru_text_is_blank (text) ? NULL : tru_text_clean (text);
}

static TruExportScope
chosen_scope (TruExportDialog *self)
{
  if (self->household)
    return TRU_EXPORT_HOUSEHOLDS;
  return adw_combo_row_get_selected (self->scope_row) == 0 ? TRU_EXPORT_INVENTORY : TRU_EXPORT_ALL;
}

static void
on_place_chosen (GtkNativeDialog *chooser,
                 int              response,
                 TruExportDialog *self)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  g_autofree char *done = NULL;
  ExportJob *job;

  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
  if (!path)
    return;
  job = g_new0 (ExportJob, 1);
  job->what.scope = chosen_scope (self);
  job->what.profile = adw_combo_row_get_selected (self->profile_row);
  job->household = g_strdup (self->household);
  job->recipient = dup_unless_blank (self->recipient_row);
  job->motive = dup_unless_blank (self->motive_row);
  job->path = g_steal_pointer (&path);
  done = g_strdup_printf (_("Exported to “%s”"), job->path);
  tru_room_do (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), self->office, done, run_export, job, export_job_free);
  gtk_window_destroy (GTK_WINDOW (self));
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
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               _("_Export"), NULL);
  g_autofree char *name = suggested_name (self);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_place_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
on_scope_selected (TruExportDialog *self)
{
  adw_combo_row_set_selected (self->profile_row, tru_export_default_profile (chosen_scope (self)));
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
tru_export_dialog_class_init (TruExportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_export_dialog_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tru_export_dialog_init (TruExportDialog *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 540, -1);
  gtk_window_set_title (GTK_WINDOW (self), _("Export"));
}

static GtkWidget *
new_header (TruExportDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *go = gtk_button_new_with_mnemonic (_("_Export…"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_widget_add_css_class (go, "suggested-action");
  g_signal_connect_swapped (go, "clicked", G_CALLBACK (on_export), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), go);
  gtk_window_set_default_widget (GTK_WINDOW (self), go);
  return header;
}

static AdwComboRow *
new_combo (const char        *title,
           const char *const *choices)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (choices);

  return g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", model, NULL);
}

static GtkEditable *
new_entry (const char *title)
{
  return g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "activates-default", TRUE, NULL);
}

static GtkWidget *
new_what (TruExportDialog *self)
{
  const char *const scopes[] = { _("The tool libraries’ inventory"), _("Everything the recipient may see"), NULL };
  GtkWidget *row;
  g_autofree char *title = NULL;

  if (!self->household)
    {
      self->scope_row = new_combo (_("What"), scopes);
      g_signal_connect_swapped (self->scope_row, "notify::selected", G_CALLBACK (on_scope_selected), self);
      return GTK_WIDGET (self->scope_row);
    }
  title = tru_store_title (tru_office_get_store (self->office), &tru_household_kind, self->household);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title ? title : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("The household’s file, with all that belongs to it"));
  return row;
}

static GtkWidget *
new_content (TruExportDialog *self)
{
  const char *const profiles[] = { _("Another of our offices: everything"), _("A partner: no sensitive field"),
                                   _("A tool library: tools, members and loans"), NULL };
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *group = adw_preferences_group_new ();

  self->profile_row = new_combo (_("For whom"), profiles);
  self->recipient_row = new_entry (_("Recipient’s name"));
  self->motive_row = new_entry (_("Why it is sent"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_what (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->profile_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->recipient_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->motive_row));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("What leaves is recorded: what, for whom and why."));
  g_object_set (group, "margin-start", 18, "margin-end", 18, "margin-top", 18, "margin-bottom", 18, NULL);
  gtk_box_append (GTK_BOX (content), new_header (self));
  gtk_box_append (GTK_BOX (content), group);
  on_scope_selected (self);
  return content;
}

/**
 * tru_export_dialog_new:
 * @parent: the window
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
  adw_window_set_content (ADW_WINDOW (self), new_content (self));
  return GTK_WINDOW (self);
}
