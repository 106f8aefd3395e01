/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-window.h"

#include <glib/gi18n.h>

#include "tru-import-detail.h"
#include "tru-import-item.h"
#include "tru-import-list.h"
#include "tru-room.h"
#include "tru-text.h"

struct _TruImportWindow
{
  AdwWindow parent_instance;
  TruOffice *office;
  char *path;
  TruImportPreview *preview;
  GListStore *items;
  GtkSelectionModel *selection;
  AdwBin *detail;
  GtkWidget *import_button;
  GtkEditable *motive;
};

G_DEFINE_FINAL_TYPE (TruImportWindow, tru_import_window, ADW_TYPE_WINDOW)

/* What the writer thread reads and fills in. */
typedef struct
{
  char *path;
  TruImportDecisions *decisions;
  TruImportPreview *result;
} ImportJob;

static void
import_job_free (gpointer data)
{
  ImportJob *job = data;

  g_free (job->path);
  g_clear_pointer (&job->decisions, tru_import_decisions_free);
  g_clear_pointer (&job->result, tru_import_preview_free);
  g_free (job);
}

static gboolean
run_preview (TruStore *store,
             gpointer  data,
             GError  **error)
{
  ImportJob *job = data;

  job->result = tru_import_preview (store, job->path, NULL, error);
  return job->result != NULL;
}

static gboolean
run_import (TruStore *store,
            gpointer  data,
            GError  **error)
{
  ImportJob *job = data;

  job->result = tru_import_apply (store, job->path, job->decisions, NULL, error);
  return job->result != NULL;
}

typedef struct
{
  GWeakRef window;
  ImportJob *job;
} Wait;

static Wait *
wait_new (gpointer   window,
          ImportJob *job)
{
  Wait *wait = g_new0 (Wait, 1);

  g_weak_ref_init (&wait->window, window);
  wait->job = job;
  return wait;
}

static void
wait_free (Wait *wait)
{
  g_weak_ref_clear (&wait->window);
  import_job_free (wait->job);
  g_free (wait);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wait, wait_free)

static void
on_imported (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Wait) wait = user_data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (&wait->window);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;
  gint64 operation = TRU_UNKNOWN;
  gboolean imported = tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);

  if (!window)
    return;
  if (!imported)
    {
      gtk_widget_set_sensitive (window, TRUE);
      tru_room_toast (window, error->message);
      return;
    }
  done = g_strdup_printf (_("Imported: %d created, %d updated"), (int) wait->job->result->counts[TRU_IMPORT_CREATE],
                          (int) wait->job->result->counts[TRU_IMPORT_UPDATE]);
  tru_room_toast_undo (window, done, operation);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_import (TruImportWindow *self)
{
  ImportJob *job = g_new0 (ImportJob, 1);
  const char *motive = gtk_editable_get_text (self->motive);

  job->path = g_strdup (self->path);
  job->decisions = tru_import_decisions_new ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (TruImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      tru_import_item_decide (item, job->decisions);
    }
  if (!tru_text_is_blank (motive))
    tru_import_decisions_set_motive (job->decisions, motive);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  tru_office_run (self->office, run_import, job, NULL, on_imported, wait_new (self, job));
}

static void
on_selected (TruImportWindow *self)
{
  g_autoptr (TruImportItem) item = NULL;
  guint place = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (self->selection));

  if (place != GTK_INVALID_LIST_POSITION)
    item = g_list_model_get_item (G_LIST_MODEL (self->items), place);
  adw_bin_set_child (self->detail, item ? tru_import_detail_new (tru_office_get_store (self->office), item) : NULL);
}

static void
tru_import_window_finalize (GObject *object)
{
  TruImportWindow *self = TRU_IMPORT_WINDOW (object);

  g_clear_object (&self->office);
  g_clear_object (&self->items);
  g_clear_pointer (&self->preview, tru_import_preview_free);
  g_free (self->path);
  G_OBJECT_CLASS (tru_import_window_parent_class)->finalize (object);
}

static void
tru_import_window_class_init (TruImportWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_import_window_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tru_import_window_init (TruImportWindow *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 1000, 680);
  gtk_window_set_title (GTK_WINDOW (self), _("Import Records"));
}

static GtkWidget *
new_text (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 80);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_header (TruImportWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->import_button = gtk_button_new_with_mnemonic (_("_Import"));
  gtk_widget_add_css_class (self->import_button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_swapped (self->import_button, "clicked", G_CALLBACK (on_import), self);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_("Import Records"), _("Nothing changes before you confirm")));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->import_button);
  return header;
}

static GtkWidget *
new_about (TruImportPreview *preview)
{
  GtkWidget *about = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  TruTime at = preview->date == TRU_UNKNOWN ? TRU_UNKNOWN : tru_stamp_to_time (preview->date);
  g_autofree char *day = at == TRU_UNKNOWN ? g_strdup (_("unknown date")) : tru_date_format (tru_time_date (at), TRU_DATE_MEDIUM);
  g_autofree char *file = g_strdup_printf (_("%s · sent on %s"), preview->file_name ? preview->file_name : "", day);
  g_autofree char *withheld = g_strdup_printf (ngettext ("%u field not shared by the sender", "%u fields not shared by the sender",
                                                         preview->n_withheld), preview->n_withheld);
  g_autofree char *state = g_strdup_printf ("%s%s%s", _("Complete file, not modified"), preview->n_withheld ? " · " : "",
                                            preview->n_withheld ? withheld : "");

  gtk_box_append (GTK_BOX (about), new_text (preview->sender ? preview->sender : _("Unknown sender"), "title-3"));
  gtk_box_append (GTK_BOX (about), new_text (file, "secondary"));
  gtk_box_append (GTK_BOX (about), new_text (state, "secondary"));
  return about;
}

static GtkWidget *
new_counter (TruImportAction action,
             gint64          count)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  GtkWidget *figure = new_text (text, "figure");

  tru_tone_set_text (figure, tru_import_tone (action));
  gtk_box_append (GTK_BOX (card), figure);
  gtk_box_append (GTK_BOX (card), new_text (tru_import_action_label (action), "row-text"));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "counter");
  return card;
}

static GtkWidget *
new_counters (TruImportPreview *preview)
{
  static const TruImportAction actions[] = { TRU_IMPORT_CREATE, TRU_IMPORT_UPDATE, TRU_IMPORT_UNCHANGED,
                                             TRU_IMPORT_CONFLICT, TRU_IMPORT_REFUSED, TRU_IMPORT_DELETE };
  GtkWidget *counters = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (counters), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (i < 4 || preview->counts[actions[i]] > 0)
      gtk_box_append (GTK_BOX (counters), new_counter (actions[i], preview->counts[actions[i]]));
  return counters;
}

static GtkWidget *
new_pane (GtkWidget *child,
          int        width)
{
  GtkWidget *pane = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", child, "hscrollbar-policy", GTK_POLICY_NEVER,
                                  "vexpand", TRUE, "hexpand", width == 0, NULL);

  gtk_widget_set_size_request (pane, width ? width : -1, -1);
  gtk_widget_add_css_class (pane, "card");
  gtk_widget_set_overflow (pane, GTK_OVERFLOW_HIDDEN);
  return pane;
}

static GtkWidget *
new_panes (TruImportWindow *self)
{
  GtkWidget *panes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *list = tru_import_list_new (G_LIST_MODEL (self->items), &self->selection);

  self->detail = ADW_BIN (adw_bin_new ());
  g_object_set (self->detail, "margin-start", 16, "margin-end", 16, "margin-top", 14, "margin-bottom", 14, NULL);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (panes), new_pane (list, 372));
  gtk_box_append (GTK_BOX (panes), new_pane (GTK_WIDGET (self->detail), 0));
  return panes;
}

static GtkWidget *
new_motive (TruImportWindow *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Reason for the choices, kept in the history"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  self->motive = GTK_EDITABLE (row);
  return group;
}

static GtkWidget *
new_content (TruImportWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  g_object_set (page, "margin-start", 24, "margin-end", 24, "margin-top", 20, "margin-bottom", 20, NULL);
  gtk_box_append (GTK_BOX (page), new_about (self->preview));
  gtk_box_append (GTK_BOX (page), new_counters (self->preview));
  if (self->preview->entries->len > 0)
    gtk_box_append (GTK_BOX (page), new_panes (self));
  gtk_box_append (GTK_BOX (page), new_motive (self));
  gtk_box_append (GTK_BOX (content), new_header (self));
  gtk_box_append (GTK_BOX (content), page);
  return content;
}

/* What wants a decision first. */
static int
by_urgency (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  static const int ranks[TRU_IMPORT_N_ACTIONS] = {
    [TRU_IMPORT_CONFLICT] = 0, [TRU_IMPORT_REFUSED] = 1, [TRU_IMPORT_CREATE] = 2,
    [TRU_IMPORT_UPDATE] = 3, [TRU_IMPORT_DELETE] = 4, [TRU_IMPORT_UNCHANGED] = 5,
  };

  return ranks[tru_import_item_get_entry ((gpointer) a)->action] - ranks[tru_import_item_get_entry ((gpointer) b)->action];
}

/**
 * tru_import_window_new:
 * @parent: the window
 * @office: the database that imports
 * @path: the file
 * @preview: (transfer full): what importing it would do
 *
 * Returns: (transfer none): the window, to present
 */
GtkWindow *
tru_import_window_new (GtkWindow        *parent,
                       TruOffice        *office,
                       const char       *path,
                       TruImportPreview *preview)
{
  TruImportWindow *self = g_object_new (TRU_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  self->path = g_strdup (path);
  self->preview = preview;
  self->items = g_list_store_new (TRU_TYPE_IMPORT_ITEM);
  for (guint i = 0; i < preview->entries->len; i++)
    {
      g_autoptr (TruImportItem) item = tru_import_item_new (preview->entries->pdata[i]);

      g_list_store_append (self->items, item);
    }
  g_list_store_sort (self->items, by_urgency, NULL);
  adw_window_set_content (ADW_WINDOW (self), new_content (self));
  if (self->selection)
    on_selected (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->import_button);
  return GTK_WINDOW (self);
}

static void
on_previewed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Wait) wait = user_data;
  g_autoptr (GtkWindow) parent = g_weak_ref_get (&wait->window);
  g_autoptr (GError) error = NULL;
  gboolean readable = tru_office_run_finish (TRU_OFFICE (source), result, NULL, &error);

  if (!parent)
    return;
  if (readable)
    gtk_window_present (tru_import_window_new (parent, TRU_OFFICE (source), wait->job->path,
                                               g_steal_pointer (&wait->job->result)));
  else
    tru_room_toast (GTK_WIDGET (parent), error->message);
}

/**
 * tru_import_window_open:
 * @parent: the window
 * @office: the database that imports
 * @path: a file
 *
 * Reads the file on the writer thread, then shows what importing it would do, or why it cannot be read.
 */
void
tru_import_window_open (GtkWindow  *parent,
                        TruOffice  *office,
                        const char *path)
{
  ImportJob *job = g_new0 (ImportJob, 1);

  job->path = g_strdup (path);
  tru_office_run (office, run_preview, job, NULL, on_previewed, wait_new (parent, job));
}

static void
on_file_chosen (GtkNativeDialog *dialog,
                int              response,
                TruOffice       *office)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path)
    tru_import_window_open (gtk_native_dialog_get_transient_for (dialog), office, path);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

/**
 * tru_import_window_choose:
 * @parent: the window
 * @office: the database that imports
 *
 * Asks for a file, then opens its preview.
 */
void
tru_import_window_choose (GtkWindow *parent,
                          TruOffice *office)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Import Records"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _("_Preview"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Truelle files (XML)"));
  gtk_file_filter_add_pattern (filter, "*.xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_chosen), office, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
