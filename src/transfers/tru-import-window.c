/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-window.h"

#include <glib/gi18n.h>

#include "tru-dialog.h"
#include "tru-import-detail.h"
#include "tru-import-head.h"
#include "tru-import-row.h"
#include "tru-progress-bar.h"
#include "tru-room.h"
#include "tru-text.h"

/* What the writer thread reads and fills in. */
typedef struct
{
  char *path;
  TruImportDecisions *decisions;
  GCancellable *cancellable;
  TruProgress *progress;
  TruImportPreview *result;
} ImportJob;

struct _TruImportWindow
{
  AdwWindow parent_instance;
  TruOffice *office;
  char *path;
  GCancellable *cancellable;
  TruImportPlan *plan;
  GtkSingleSelection *selection;
  guint checking; /* source that tells whether the import may start */
  ImportJob *job; /* while the writer thread has it */

  AdwWindowTitle *title;
  GtkButton *cancel_button;
  GtkWidget *import_button;
  GtkStack *pages;
  GtkLabel *waiting_label;
  TruProgressBar *progress;
  AdwStatusPage *trouble;
  GtkLabel *sender;
  GtkLabel *about;
  GtkBox *marks;
  GtkLabel *error;
  GtkBox *counters;
  GtkWidget *panes;
  GtkListView *list;
  GtkLabel *unlisted;
  GtkScrolledWindow *detail_scroll;
  AdwBin *detail;
  GtkEditable *motive;
};

/* What a thread of its own reads. */
typedef struct
{
  TruStore *store;
  char *path;
  TruProgress *progress;
} Reading;

G_DEFINE_FINAL_TYPE (TruImportWindow, tru_import_window, ADW_TYPE_WINDOW)

static void
import_job_free (ImportJob *job)
{
  g_free (job->path);
  tru_import_decisions_free (job->decisions);
  g_object_unref (job->cancellable);
  tru_progress_unref (job->progress);
  tru_import_preview_free (job->result);
  g_free (job);
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_object (&reading->store);
  g_free (reading->path);
  tru_progress_unref (reading->progress);
  g_free (reading);
}

static gboolean
run_import (TruStore *store,
            gpointer  data,
            GError  **error)
{
  ImportJob *job = data;
  TruCourse course = { job->cancellable, tru_progress_report, job->progress };

  job->result = tru_import_apply (store, job->path, job->decisions, &course, error);
  return job->result != NULL;
}

static gboolean
check (gpointer window)
{
  TruImportWindow *self = window;
  g_autofree char *obstacle = tru_import_plan_obstacle (self->plan);

  self->checking = 0;
  gtk_widget_set_sensitive (self->import_button, obstacle == NULL);
  gtk_widget_set_tooltip_text (self->import_button, obstacle);
  adw_window_title_set_subtitle (self->title, obstacle ? obstacle : _("Nothing changes before you confirm"));
  return G_SOURCE_REMOVE;
}

/* One choice may bring many others with it. */
static void
on_plan_changed (TruImportWindow *self)
{
  tru_dialog_show_error (self->error, NULL);
  if (!self->checking)
    self->checking = g_idle_add (check, self);
}

static void
show_importing (TruImportWindow *self,
                gboolean         is_importing)
{
  gtk_widget_set_sensitive (self->import_button, !is_importing);
  gtk_label_set_label (self->waiting_label, _("Importing…"));
  if (!is_importing)
    tru_progress_bar_stop (self->progress);
  gtk_stack_set_visible_child_name (self->pages, is_importing ? "waiting" : "preview");
}

static char *
taken_text (const TruImportPreview *done)
{
  gint64 n_created = done->counts[TRU_IMPORT_CREATE], n_updated = done->counts[TRU_IMPORT_UPDATE];
  g_autofree char *created = g_strdup_printf (ngettext ("%d record created", "%d records created", n_created), (int) n_created);
  g_autofree char *updated = g_strdup_printf (ngettext ("%d updated", "%d updated", n_updated), (int) n_updated);

  if (done->n_pictures_refused > 0)
    /* Translators: %1$s is like “3 records created”, %2$s like “2 updated” */
    return g_strdup_printf (ngettext ("Imported: %1$s, %2$s; %3$u picture was damaged or too large and is left out",
                                      "Imported: %1$s, %2$s; %3$u pictures were damaged or too large and are left out", done->n_pictures_refused),
                            created, updated, done->n_pictures_refused);
  if (done->n_pictures > 0)
    return g_strdup_printf (ngettext ("Imported: %1$s, %2$s, %3$u picture", "Imported: %1$s, %2$s, %3$u pictures", done->n_pictures), created, updated,
                            done->n_pictures);
  if (done->n_opened > 0)
    return g_strdup_printf (ngettext ("Imported: %1$s, %2$s; %3$u support opened, to decide", "Imported: %1$s, %2$s; %3$u supports opened, to decide",
                                      done->n_opened), created, updated, done->n_opened);
  return g_strdup_printf (_("Imported: %1$s, %2$s"), created, updated);
}

static char *
done_text (const TruImportPreview *done)
{
  g_autofree char *taken = taken_text (done);

  if (done->n_left_out == 0)
    return g_steal_pointer (&taken);
  /* Translators: %1$s is like “Imported: 3 records created, 2 updated” */
  return g_strdup_printf (ngettext ("%1$s; %2$u record left out", "%1$s; %2$u records left out", done->n_left_out), taken, done->n_left_out);
}

static void
on_imported (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TruImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;
  gint64 operation = TRU_UNKNOWN;
  gboolean imported = tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);

  show_importing (self, FALSE);
  if (imported)
    {
      done = done_text (self->job->result);
      tru_room_toast_undo (GTK_WIDGET (self), done, operation);
    }
  else
    tru_dialog_show_error (self->error, error->message);
  g_clear_pointer (&self->job, import_job_free);
  if (imported)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_import (TruImportWindow *self)
{
  const char *motive = gtk_editable_get_text (self->motive);
  g_autofree char *obstacle = tru_import_plan_obstacle (self->plan);

  if (obstacle || self->job)
    return;
  self->job = g_new0 (ImportJob, 1);
  self->job->path = g_strdup (self->path);
  self->job->cancellable = g_cancellable_new ();
  self->job->progress = tru_progress_bar_start (self->progress);
  self->job->decisions = tru_import_plan_decide (self->plan, tru_text_is_blank (motive) ? NULL : motive);
  show_importing (self, TRUE);
  tru_office_run (self->office, run_import, self->job, NULL, on_imported, g_object_ref (self));
}

static void
on_row_setup (GtkSignalListItemFactory *factory,
              GtkListItem              *cell)
{
  gtk_list_item_set_child (cell, tru_import_row_new ());
}

static void
on_row_bind (GtkSignalListItemFactory *factory,
             GtkListItem              *cell)
{
  tru_import_row_bind (TRU_IMPORT_ROW (gtk_list_item_get_child (cell)), gtk_list_item_get_item (cell));
}

static void
on_row_unbind (GtkSignalListItemFactory *factory,
               GtkListItem              *cell)
{
  tru_import_row_bind (TRU_IMPORT_ROW (gtk_list_item_get_child (cell)), NULL);
}

static void
on_row_activated (TruImportWindow *self,
                  guint            place)
{
  g_autoptr (TruImportItem) item = g_list_model_get_item (tru_import_plan_get_items (self->plan), place);

  if (tru_import_item_is_optional (item))
    tru_import_item_set_taken (item, !tru_import_item_is_taken (item));
}

/* In GTK 4.8 Tab goes from line to line, and thousands may stand before the choices. */
static gboolean
on_list_key (GtkEventControllerKey *controller,
             guint                  key,
             guint                  code,
             GdkModifierType        state,
             TruImportWindow       *self)
{
  switch (key)
    {
    case GDK_KEY_Tab:
      return gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD) ||
             gtk_widget_grab_focus (GTK_WIDGET (self->motive));
    case GDK_KEY_ISO_Left_Tab:
      return gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
    case GDK_KEY_space:
      on_row_activated (self, gtk_single_selection_get_selected (self->selection));
      return TRUE;
    default:
      return FALSE;
    }
}

static void
on_selected (TruImportWindow *self)
{
  TruImportItem *item = gtk_single_selection_get_selected_item (self->selection);
  TruStore *store = tru_office_get_store (self->office);

  adw_bin_set_child (self->detail, item ? tru_import_detail_new (store, self->plan, item) : NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->detail_scroll), 0);
}

static void
show_head (TruImportWindow *self)
{
  const TruImportPreview *preview = tru_import_plan_get_preview (self->plan);
  g_autofree char *about = tru_import_head_about (self->plan);
  g_autofree char *unlisted = tru_import_head_unlisted (self->plan);

  gtk_label_set_label (self->sender, preview->sender ? preview->sender : _("Unknown sender"));
  gtk_label_set_label (self->about, about);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->about), about);
  gtk_label_set_label (self->unlisted, unlisted);
  gtk_widget_set_visible (GTK_WIDGET (self->unlisted), *unlisted != '\0');
  tru_import_head_fill_marks (self->marks, self->plan);
  tru_import_head_fill_counters (self->counters, self->plan);
}

static void
show_plan (TruImportWindow  *self,
           TruImportPreview *preview)
{
  GListModel *items;

  self->plan = tru_import_plan_new (preview);
  items = tru_import_plan_get_items (self->plan);
  show_head (self);
  self->selection = gtk_single_selection_new (g_object_ref (items));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (on_plan_changed), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  on_selected (self);
  check (self);
  gtk_widget_set_visible (self->panes, g_list_model_get_n_items (items) > 0);
  gtk_widget_set_visible (self->import_button, TRUE);
  gtk_stack_set_visible_child_name (self->pages, "preview");
  gtk_window_set_default_widget (GTK_WINDOW (self), self->import_button);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
show_trouble (TruImportWindow *self,
              const char      *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_status_page_set_description (self->trouble, escaped);
  adw_window_title_set_subtitle (self->title, _("Nothing was changed"));
  gtk_button_set_label (self->cancel_button, _("_Close"));
  gtk_stack_set_visible_child_name (self->pages, "trouble");
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  TruImportWindow *self = TRU_IMPORT_WINDOW (source);
  g_autoptr (GError) error = NULL;
  TruImportPreview *preview = g_task_propagate_pointer (G_TASK (result), &error);

  tru_progress_bar_stop (self->progress);
  if (preview)
    show_plan (self, preview);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_trouble (self, error->message);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Reading *reading = data;
  TruCourse course = { cancellable, tru_progress_report, reading->progress };
  GError *error = NULL;
  TruImportPreview *preview = tru_import_preview (reading->store, reading->path, &course, &error);

  g_clear_object (&reading->store);
  if (preview)
    g_task_return_pointer (task, preview, (GDestroyNotify) tru_import_preview_free);
  else
    g_task_return_error (task, error);
}

static void
start_reading (TruImportWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_read, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *waiting = g_strdup_printf (_("Reading “%s”…"), shown);
  Reading *reading = g_new0 (Reading, 1);

  gtk_label_set_label (self->waiting_label, waiting);
  reading->store = tru_store_open_again (tru_office_get_store (self->office), &error);
  reading->path = g_strdup (self->path);
  reading->progress = tru_progress_bar_start (self->progress);
  g_task_set_task_data (task, reading, reading_free);
  if (reading->store)
    g_task_run_in_thread (task, read_in_thread);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
tru_import_window_close_request (GtkWindow *window)
{
  TruImportWindow *self = TRU_IMPORT_WINDOW (window);

  /* The window stays to say that nothing was imported, or that it was too late. */
  if (self->job)
    {
      g_cancellable_cancel (self->job->cancellable);
      gtk_label_set_label (self->waiting_label, _("Cancelling…"));
      return TRUE;
    }
  g_cancellable_cancel (self->cancellable);
  return GTK_WINDOW_CLASS (tru_import_window_parent_class)->close_request (window);
}

static void
tru_import_window_dispose (GObject *object)
{
  TruImportWindow *self = TRU_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->checking, g_source_remove);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (tru_import_window_parent_class)->dispose (object);
}

static void
tru_import_window_finalize (GObject *object)
{
  TruImportWindow *self = TRU_IMPORT_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);
  g_clear_object (&self->plan);
  g_free (self->path);
  G_OBJECT_CLASS (tru_import_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/transfers/import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, waiting_label);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, sender);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, about);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, marks);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, error);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, counters);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, list);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, unlisted);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, detail_scroll);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, detail);
  gtk_widget_class_bind_template_child (widget_class, TruImportWindow, motive);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
  gtk_widget_class_bind_template_callback (widget_class, on_list_key);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_row_unbind);
}

static void
tru_import_window_class_init (TruImportWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (TRU_TYPE_PROGRESS_BAR);
  object_class->dispose = tru_import_window_dispose;
  object_class->finalize = tru_import_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tru_import_window_close_request;
  bind_children (GTK_WIDGET_CLASS (klass));
}

static void
tru_import_window_init (TruImportWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_dialog_bind_keys (GTK_WIDGET (self), NULL, NULL);
}

/**
 * tru_import_window_new:
 * @parent: (nullable): the window
 * @office: the database that imports
 * @path: the file
 *
 * Returns: (transfer none): a window that reads the file already, to present
 */
GtkWindow *
tru_import_window_new (GtkWindow  *parent,
                       TruOffice  *office,
                       const char *path)
{
  TruImportWindow *self = g_object_new (TRU_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  self->path = g_strdup (path);
  start_reading (self);
  return GTK_WINDOW (self);
}
