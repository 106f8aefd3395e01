/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-table-lines.h"

#include <glib/gi18n.h>

#include "tru-item.h"
#include "tru-write.h"

static const char *const action_labels[] = {
  [TRU_TABLE_CREATE] = N_("To create"),
  [TRU_TABLE_JOIN] = N_("Joined to the household of another line"),
  [TRU_TABLE_DOUBTFUL] = N_("Perhaps here already"),
  [TRU_TABLE_HERE] = N_("Here already"),
  [TRU_TABLE_FAULT] = N_("At fault"),
};

static void
entry_free (gpointer data)
{
  TruTableEntry *entry = data;

  g_free (entry->title);
  g_free (entry->reason);
  g_free (entry);
}

/**
 * tru_table_preview_free:
 * @self: (nullable): a preview
 */
void
tru_table_preview_free (TruTablePreview *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * tru_table_action_label:
 * @action: an action
 *
 * Returns: (transfer none): its name for people
 */
const char *
tru_table_action_label (TruTableAction action)
{
  return _ (action_labels[action]);
}

static void
run_init (TruTableRun           *run,
          TruStore              *store,
          const TruTableRequest *request)
{
  *run = (TruTableRun) { .store = store, .request = request };
  run->names = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  run->words = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  run->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  run->month_first = tru_table_values_month_first (request->file);
}

static void
run_clear (TruTableRun *run)
{
  g_hash_table_unref (run->names);
  g_hash_table_unref (run->words);
  g_hash_table_unref (run->codes);
  g_clear_pointer (&run->tools, g_hash_table_unref);
  g_clear_pointer (&run->named, g_hash_table_unref);
  g_clear_pointer (&run->copies, g_hash_table_unref);
  g_clear_pointer (&run->households, g_hash_table_unref);
  g_clear_pointer (&run->numbers, g_hash_table_unref);
  g_clear_pointer (&run->dwellings, g_hash_table_unref);
  g_clear_pointer (&run->lines, g_hash_table_unref);
  g_free (run->last);
  g_free (run->month_first);
  g_free (run->next_code);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TruTableRun, run_clear)

static void
add_entry (TruTablePreview *preview,
           TruTableAction   action,
           guint            line,
           const char      *title,
           const char      *reason)
{
  TruTableEntry *entry = g_new0 (TruTableEntry, 1);

  entry->action = action;
  entry->line = line;
  entry->title = g_strdup (title);
  entry->reason = g_strdup (reason);
  preview->counts[action]++;
  g_ptr_array_add (preview->entries, entry);
}

/* A support that was accepted elsewhere keeps the rules as they are when it comes here: nobody knows those of its day. */
static gboolean
fix_rules (TruWrite     *write,
           TruTableRow  *row,
           GError      **error)
{
  TruRecord *support = tru_table_row_find (row, &tru_support_kind);
  TruDate accepted_on = support ? tru_record_get_number (support, TRU_SUPPORT_ACCEPTED_ON) : TRU_UNKNOWN;

  return accepted_on == TRU_UNKNOWN || tru_supports_freeze (write, support, accepted_on, error);
}

static gboolean
insert_row (TruWrite        *write,
            TruTableRow     *row,
            TruTablePreview *preview,
            GError         **error)
{
  for (guint i = 0; i < row->records->len; i++)
    {
      TruRecord *record = row->records->pdata[i];
      gboolean is_new = tru_record_get_id (record) == 0;

      if (!(is_new ? tru_write_insert (write, record, error) : tru_write_update (write, record, error)))
        return FALSE;
      preview->n_records += is_new;
    }
  return fix_rules (write, row, error);
}

static gboolean
take_row (TruTableRun     *run,
          TruWrite        *write,
          guint            place,
          TruTablePreview *preview,
          GError         **error)
{
  guint line = tru_table_file_get_line (run->request->file, place);
  g_autoptr (GError) fault = NULL;
  g_autoptr (TruTableRow) row = tru_table_row_build (run, place, &fault);

  /* A row is sound before anything of it is written: nothing of a faulty one may stay in the transaction. */
  if (row && (!tru_table_row_link (run, place, row, &fault) || (!row->is_here && !tru_table_row_is_sound (row, &fault))))
    g_clear_pointer (&row, tru_table_row_free);
  if (!row)
    {
      tru_table_lines_note_fault (run, place);
      add_entry (preview, TRU_TABLE_FAULT, line, NULL, fault->message);
      return TRUE;
    }
  if (row->is_here)
    {
      add_entry (preview, TRU_TABLE_HERE, line, row->title, row->doubt);
      return TRUE;
    }
  add_entry (preview, row->is_joined ? TRU_TABLE_JOIN : row->doubt ? TRU_TABLE_DOUBTFUL : TRU_TABLE_CREATE, line, row->title, row->doubt);
  return insert_row (write, row, preview, error);
}

static gboolean
may_commit (const TruTableRequest *request,
            TruTablePreview       *preview,
            GError               **error)
{
  const char *name = tru_table_file_get_name (request->file);
  TruTableEntry *entry;
  guint i = 0;

  if (preview->counts[TRU_TABLE_FAULT] == 0 || request->leaves_faults)
    return TRUE;
  for (entry = preview->entries->pdata[0]; entry->action != TRU_TABLE_FAULT;)
    entry = preview->entries->pdata[++i];
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
               ngettext ("“%1$s”, line %2$u: %3$s (%4$d line at fault; nothing was taken in)",
                         "“%1$s”, line %2$u: %3$s (%4$d lines at fault; nothing was taken in)", preview->counts[TRU_TABLE_FAULT]),
               name, entry->line, entry->reason, (int) preview->counts[TRU_TABLE_FAULT]);
  return FALSE;
}

/* Every line would say so: it is said once, of the whole list. */
static gboolean
is_placed (const TruTableRequest *request,
           GError               **error)
{
  guint n_targets;
  const TruTableTarget *targets = tru_table_targets (request->subject, &n_targets);

  if (request->subject != TRU_TABLE_ITEMS || request->tool_library)
    return TRUE;
  for (guint i = 0; i < tru_table_file_get_columns (request->file); i++)
    if (request->mapping[i] >= 0 && targets[request->mapping[i]].kind == &tru_item_kind
        && targets[request->mapping[i]].field == TRU_ITEM_TOOL_LIBRARY)
      return TRUE;
  return tru_operation_refuse (error, TRU_OPERATION_ERROR_INVALID,
                               _("No tool library is chosen for these tools: add one first, or say which column names it."));
}

static TruTablePreview *
run_import (TruStore              *store,
            const TruTableRequest *request,
            gboolean               is_kept,
            GError               **error)
{
  g_auto (TruTableRun) run = { 0 };
  g_autoptr (TruTablePreview) preview = g_new0 (TruTablePreview, 1);
  g_autoptr (TruWrite) write = tru_write_begin (store, "import-table", tru_table_file_get_name (request->file), error);

  preview->entries = g_ptr_array_new_with_free_func (entry_free);
  run_init (&run, store, request);
  if (!write || !is_placed (request, error))
    return NULL;
  for (guint i = 0; i < tru_table_file_get_rows (request->file); i++)
    if (!take_row (&run, write, i, preview, error))
      return NULL;
  if (is_kept && !may_commit (request, preview, error))
    return NULL;
  if (is_kept && preview->n_records > 0 && !tru_write_commit (write, error))
    return NULL;
  return g_steal_pointer (&preview);
}

/**
 * tru_table_import_preview:
 * @store: a store
 * @request: what to take from which table
 * @error: %TRU_OPERATION_ERROR_INVALID when nothing says of which tool library the items are; a store error
 *
 * Does everything that the import would, and takes it back.
 *
 * Returns: (transfer full) (nullable): what would become of each row
 */
TruTablePreview *
tru_table_import_preview (TruStore              *store,
                          const TruTableRequest *request,
                          GError               **error)
{
  return run_import (store, request, FALSE, error);
}

/**
 * tru_table_import_apply:
 * @store: a store
 * @request: what to take from which table
 * @error: %TRU_OPERATION_ERROR_INVALID naming the first line at fault, unless faults are left out; store errors
 *
 * Takes in what is new, in one operation that can be undone; what is here already stays as it is, so that the same file twice
 * changes nothing.
 *
 * Returns: (transfer full) (nullable): what became of each row
 */
TruTablePreview *
tru_table_import_apply (TruStore              *store,
                        const TruTableRequest *request,
                        GError               **error)
{
  return run_import (store, request, TRUE, error);
}
