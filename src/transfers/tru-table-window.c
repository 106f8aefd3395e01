/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-window.h"

#include <glib/gi18n.h>

#include "tru-combo-list.h"
#include "tru-dialog.h"
#include "tru-kinds.h"
#include "tru-programme.h"
#include "tru-room.h"
#include "tru-table-columns.h"
#include "tru-table-import.h"
#include "tru-text.h"
#include "tru-tool-library.h"

/* A person who changes several columns wants one answer. */
#define PATIENCE_MS 250
#define LISTED_AT_MOST 200

struct _TruTableWindow
{
  AdwWindow parent_instance;
  TruOffice *office;
  char *path;
  TruTableFile *file;
  GPtrArray *owners;  /* uids of what the owner row offers */
  guint looking;      /* source of the next preview */
  guint asked;        /* number of the last preview asked for */
  gboolean importing;

  AdwWindowTitle *title;
  GtkWidget *import_button;
  GtkStack *pages;
  AdwStatusPage *trouble;
  AdwComboRow *sheet_row;
  AdwComboRow *subject_row;
  AdwComboRow *owner_row;
  TruTableColumns *columns;
  GtkLabel *error;
  GtkLabel *summary;
  GtkCheckButton *leave;
  GtkListBox *rows;
  GtkLabel *unlisted;
};

/* What the writer thread reads and fills in; the window lives as long. */
typedef struct
{
  TruTableWindow *window;
  TruTableFile *file;
  TruTableRequest request;
  int *mapping;
  char *owner;
  guint number;
  gboolean is_kept;
  TruTablePreview *result;
} Job;

G_DEFINE_FINAL_TYPE (TruTableWindow, tru_table_window, ADW_TYPE_WINDOW)

static const char *const icons[TRU_TABLE_N_ACTIONS] = {
  [TRU_TABLE_CREATE] = "list-add-symbolic",
  [TRU_TABLE_JOIN] = "system-users-symbolic",
  [TRU_TABLE_DOUBTFUL] = "dialog-question-symbolic",
  [TRU_TABLE_HERE] = "emblem-ok-symbolic",
  [TRU_TABLE_FAULT] = "dialog-error-symbolic",
};

static void
job_free (Job *job)
{
  tru_table_preview_free (job->result);
  tru_table_file_unref (job->file);
  g_free (job->mapping);
  g_free (job->owner);
  g_object_unref (job->window);
  g_free (job);
}

static gboolean
run_job (TruStore *store,
         gpointer  data,
         GError  **error)
{
  Job *job = data;

  job->result = job->is_kept ? tru_table_import_apply (store, &job->request, error)
                             : tru_table_import_preview (store, &job->request, error);
  return job->result != NULL;
}

static TruTableSubject
subject_of (TruTableWindow *self)
{
  return adw_combo_row_get_selected (self->subject_row);
}

static Job *
make_job (TruTableWindow *self,
          gboolean        is_kept)
{
  Job *job = g_new0 (Job, 1);
  guint place = adw_combo_row_get_selected (self->owner_row);

  job->window = g_object_ref (self);
  job->mapping = tru_table_columns_dup_mapping (self->columns);
  job->owner = place < self->owners->len ? g_strdup (self->owners->pdata[place]) : NULL;
  job->number = ++self->asked;
  job->is_kept = is_kept;
  job->file = tru_table_file_ref (self->file);
  job->request = (TruTableRequest) { .file = job->file, .subject = subject_of (self), .mapping = job->mapping,
                                     .leaves_faults = gtk_check_button_get_active (self->leave) };
  if (job->request.subject == TRU_TABLE_HOUSEHOLDS)
    job->request.programme = job->owner;
  else
    job->request.tool_library = job->owner;
  return job;
}

static GtkWidget *
make_line (const TruTableEntry *entry)
{
  g_autofree char *line = g_strdup_printf (_("Line %u"), entry->line);
  const char *parts[] = { line, entry->reason, NULL };
  g_autofree char *detail = tru_text_join (parts, " · ");
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", entry->title ? entry->title : line,
                                 "subtitle", entry->title ? detail : entry->reason, "activatable", FALSE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[entry->action]);

  gtk_widget_set_tooltip_text (icon, tru_table_action_label (entry->action));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

static void
empty_lines (TruTableWindow *self)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->rows))))
    gtk_list_box_remove (self->rows, line);
}

/* What needs a look comes first, among it what is here but says something otherwise; a household's lines stay together. */
static guint
turn_of (const TruTableEntry *entry)
{
  static const guint turns[TRU_TABLE_N_ACTIONS] = { [TRU_TABLE_DOUBTFUL] = 1, [TRU_TABLE_CREATE] = 2, [TRU_TABLE_JOIN] = 2, [TRU_TABLE_HERE] = 3 };

  return entry->action == TRU_TABLE_HERE && entry->reason ? turns[TRU_TABLE_DOUBTFUL] : turns[entry->action];
}

static void
list_lines (TruTableWindow        *self,
            const TruTablePreview *preview)
{
  g_autofree char *unlisted = NULL;
  guint listed = 0;

  empty_lines (self);
  for (guint turn = 0; turn < TRU_TABLE_N_ACTIONS; turn++)
    for (guint j = 0; j < preview->entries->len && listed < LISTED_AT_MOST; j++)
      {
        const TruTableEntry *entry = preview->entries->pdata[j];

        if (turn_of (entry) != turn)
          continue;
        gtk_list_box_append (self->rows, make_line (entry));
        listed++;
      }
  unlisted = g_strdup_printf (ngettext ("and %u more line", "and %u more lines", preview->entries->len - listed), preview->entries->len - listed);
  gtk_label_set_label (self->unlisted, unlisted);
  gtk_widget_set_visible (GTK_WIDGET (self->unlisted), preview->entries->len > listed);
}

static void
show_preview (TruTableWindow        *self,
              const TruTablePreview *preview)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  gint64 taken = preview->counts[TRU_TABLE_CREATE] + preview->counts[TRU_TABLE_JOIN] + preview->counts[TRU_TABLE_DOUBTFUL];
  gboolean has_faults = preview->counts[TRU_TABLE_FAULT] > 0;

  for (guint i = 0; i < TRU_TABLE_N_ACTIONS; i++)
    if (preview->counts[i] > 0)
      {
        g_string_append (summary, summary->len ? "    " : "");
        g_string_append_printf (summary, _("%1$s: %2$d"), tru_table_action_label (i), (int) preview->counts[i]);
      }
  gtk_label_set_label (self->summary, summary->str);
  list_lines (self, preview);
  gtk_widget_set_visible (GTK_WIDGET (self->leave), has_faults);
  gtk_widget_set_sensitive (self->import_button, taken > 0 && (!has_faults || gtk_check_button_get_active (self->leave)));
}

/* What stands against the whole list is said once; what was seen of its lines before no longer holds. */
static void
show_obstacle (TruTableWindow *self,
               const char     *message)
{
  empty_lines (self);
  gtk_label_set_label (self->summary, "");
  gtk_widget_set_visible (GTK_WIDGET (self->unlisted), FALSE);
  tru_dialog_show_error (self->error, message);
}

/* A line of tools makes two records, an item and what it is a copy of: who counts lines of the list must find their number. */
static char *
describe_done (const TruTablePreview *preview)
{
  guint n_lines = preview->counts[TRU_TABLE_CREATE] + preview->counts[TRU_TABLE_DOUBTFUL] + preview->counts[TRU_TABLE_JOIN];
  g_autofree char *created = g_strdup_printf (ngettext ("%d record created", "%d records created", preview->n_records), (int) preview->n_records);

  /* Translators: %2$s is like “4 records created” */
  return g_strdup_printf (ngettext ("%1$u line imported: %2$s", "%1$u lines imported: %2$s", n_lines), n_lines, created);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Job *job = user_data;
  TruTableWindow *self = job->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;
  gint64 operation = TRU_UNKNOWN;
  gboolean succeeded = tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);

  if (!succeeded && job->number == self->asked)
    show_obstacle (self, error->message);
  else if (succeeded && job->is_kept)
    {
      done = describe_done (job->result);
      tru_room_toast_undo (GTK_WIDGET (self), done, operation);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (succeeded && job->number == self->asked)
    show_preview (self, job->result);
  self->importing = self->importing && !job->is_kept;
  job_free (job);
}

static gboolean
look (gpointer window)
{
  TruTableWindow *self = window;
  Job *job = make_job (self, FALSE);

  self->looking = 0;
  tru_office_run (self->office, run_job, job, NULL, on_done, job);
  return G_SOURCE_REMOVE;
}

static void
look_soon (TruTableWindow *self)
{
  if (!self->file)
    return;
  tru_dialog_show_error (self->error, NULL);
  gtk_widget_set_sensitive (self->import_button, FALSE);
  g_clear_handle_id (&self->looking, g_source_remove);
  self->looking = g_timeout_add (PATIENCE_MS, look, self);
}

static void
on_import (TruTableWindow *self)
{
  Job *job;

  if (self->importing)
    return;
  self->importing = TRUE;
  gtk_widget_set_sensitive (self->import_button, FALSE);
  job = make_job (self, TRUE);
  tru_office_run (self->office, run_job, job, NULL, on_done, job);
}

/* Rows of stock and members belong to a tool library, supports to a programme. */
static void
fill_owners (TruTableWindow *self)
{
  gboolean is_household = subject_of (self) == TRU_TABLE_HOUSEHOLDS;
  const TruKind *kind = is_household ? &tru_programme_kind : &tru_tool_library_kind;
  TruStore *store = tru_office_get_store (self->office);
  g_autoptr (GPtrArray) records = tru_store_find (store, kind, 0, NULL, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->owners, 0);
  for (guint i = 0; records && i < records->len; i++)
    {
      const char *uid = tru_record_get_uid (records->pdata[i]);

      gtk_string_list_take (names, tru_store_title (store, kind, uid));
      g_ptr_array_add (self->owners, g_strdup (uid));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->owner_row),
                                 is_household ? _("Programme of rows that name none") : _("Tool library of rows that name none"));
  adw_combo_row_set_model (self->owner_row, G_LIST_MODEL (names));
  tru_combo_list_attach (self->owner_row);
}

static void
on_subject_changed (TruTableWindow *self)
{
  if (!self->file)
    return;
  fill_owners (self);
  tru_table_columns_show (self->columns, tru_office_get_store (self->office), self->file, subject_of (self));
  look_soon (self);
}

/* The subject of which most columns are understood. */
static TruTableSubject
guess_subject (const TruTableFile *file)
{
  guint best = 0, best_count = 0;

  for (guint subject = 0; subject < TRU_TABLE_N_SUBJECTS; subject++)
    {
      g_autofree int *mapping = tru_table_guess (subject, file);
      guint count = 0;

      for (guint i = 0; i < tru_table_file_get_columns (file); i++)
        count += mapping[i] >= 0;
      if (count <= best_count)
        continue;
      best = subject;
      best_count = count;
    }
  return best;
}

static void
show_rows (TruTableWindow *self)
{
  guint n_rows = tru_table_file_get_rows (self->file);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);

  adw_window_title_set_subtitle (self->title, subtitle);
  adw_combo_row_set_selected (self->subject_row, guess_subject (self->file));
  on_subject_changed (self);
}

/* One sheet is no choice. */
static void
fill_sheets (TruTableWindow *self)
{
  GPtrArray *sheets = tru_table_file_get_sheets (self->file);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint place = 0;

  for (guint i = 0; i < sheets->len; i++)
    gtk_string_list_append (names, sheets->pdata[i]);
  if (tru_table_file_get_sheet (self->file))
    g_ptr_array_find_with_equal_func (sheets, tru_table_file_get_sheet (self->file), g_str_equal, &place);
  adw_combo_row_set_model (self->sheet_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->sheet_row, place);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_row), sheets->len > 1);
}

static void
on_sheet_changed (TruTableWindow *self)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (self->sheet_row);
  const char *name = chosen ? gtk_string_object_get_string (chosen) : NULL;
  g_autoptr (GError) error = NULL;
  TruTableFile *file;

  /* Filling the row chooses as well. */
  if (!name || !gtk_widget_get_visible (GTK_WIDGET (self->sheet_row)) || g_strcmp0 (name, tru_table_file_get_sheet (self->file)) == 0)
    return;
  file = tru_table_file_read (self->path, name, &error);
  if (!file)
    {
      tru_dialog_show_error (self->error, error->message);
      gtk_widget_set_sensitive (self->import_button, FALSE);
      return;
    }
  tru_table_file_unref (self->file);
  self->file = file;
  show_rows (self);
}

static void
show_file (TruTableWindow *self)
{
  adw_window_title_set_title (self->title, tru_table_file_get_name (self->file));
  fill_sheets (self);
  show_rows (self);
}

static void
show_trouble (TruTableWindow *self,
              const char     *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_status_page_set_description (self->trouble, escaped);
  gtk_widget_set_visible (self->import_button, FALSE);
  gtk_stack_set_visible_child_name (self->pages, "trouble");
}

static void
tru_table_window_dispose (GObject *object)
{
  g_clear_handle_id (&TRU_TABLE_WINDOW (object)->looking, g_source_remove);
  G_OBJECT_CLASS (tru_table_window_parent_class)->dispose (object);
}

static void
tru_table_window_finalize (GObject *object)
{
  TruTableWindow *self = TRU_TABLE_WINDOW (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->file, tru_table_file_unref);
  g_free (self->path);
  g_ptr_array_unref (self->owners);
  G_OBJECT_CLASS (tru_table_window_parent_class)->finalize (object);
}

static void
tru_table_window_class_init (TruTableWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRU_TYPE_TABLE_COLUMNS);
  G_OBJECT_CLASS (klass)->dispose = tru_table_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_table_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/transfers/table-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, subject_row);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, owner_row);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, error);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, leave);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, TruTableWindow, unlisted);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_subject_changed);
  gtk_widget_class_bind_template_callback (widget_class, look_soon);
}

static void
tru_table_window_init (TruTableWindow *self)
{
  self->owners = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->import_button);
  tru_dialog_bind_keys (GTK_WIDGET (self), NULL, NULL);
}

/**
 * tru_table_window_new:
 * @parent: the window
 * @office: the database that imports
 * @path: a file of separated values, or a workbook
 *
 * Returns: (transfer floating): a window that shows what importing the list would do, or why it cannot be read
 */
GtkWindow *
tru_table_window_new (GtkWindow  *parent,
                      TruOffice  *office,
                      const char *path)
{
  TruTableWindow *self = g_object_new (TRU_TYPE_TABLE_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GError) error = NULL;

  self->office = g_object_ref (office);
  self->path = g_strdup (path);
  self->file = tru_table_file_read (path, NULL, &error);
  if (self->file)
    show_file (self);
  else
    show_trouble (self, error->message);
  return GTK_WINDOW (self);
}
