/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-history.h"

#include <glib/gi18n.h>

#include "tru-changes.h"
#include "tru-database.h"
#include "tru-index.h"
#include "tru-kinds.h"
#include "tru-operation-label.h"
#include "tru-write-private.h"

/* An operation that was taken back, or that takes another back, no longer stands in the way of an older one. */
#define STANDS(act) "(" act ".undoes IS NULL AND NOT EXISTS (SELECT 1 FROM act u WHERE u.undoes = " act ".id))"

/* What has left the office is a fact: its sending is never taken back, nor what was noted with it. */
#define HAS_LEFT(act) "EXISTS (SELECT 1 FROM history s WHERE s.act = " act ".id AND s.kind = 'sending' AND s.action = 'insert')"
#define NEWEST(condition) "SELECT a.id FROM act a WHERE " condition STANDS ("a") " AND NOT " HAS_LEFT ("a") " ORDER BY a.id DESC LIMIT 1"

typedef struct
{
  char *kind;
  gint64 first;
  gint64 last;
} Range;

static void
range_clear (gpointer data)
{
  g_free (((Range *) data)->kind);
}

static TruChange *
read_change (TruStatement *row)
{
  TruChange *change = g_new0 (TruChange, 1);

  change->operation = tru_statement_get_int (row, 0);
  change->name = g_strdup (tru_statement_get_text (row, 1));
  change->motive = g_strdup (tru_statement_get_text (row, 2));
  change->who = g_strdup (tru_statement_get_text (row, 3));
  change->at = tru_stamp_parse (tru_statement_get_text (row, 4));
  change->is_undone = tru_statement_get_int (row, 5) == 1;
  change->kind = tru_kind_by_name (tru_statement_get_text (row, 6));
  change->uid = g_strdup (tru_statement_get_text (row, 7));
  change->action = g_strdup (tru_statement_get_text (row, 8));
  change->changes = g_strdup (tru_statement_get_text (row, 9));
  return change;
}

static GPtrArray *
read_changes (TruStore    *store,
              const char  *condition,
              const char  *uid,
              gint64       operation,
              gint64       limit,
              GError     **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_change_free);
  g_autofree char *sql = g_strdup_printf ("SELECT a.id, a.name, a.motive, a.who, a.at, NOT " STANDS ("a") " AND a.undoes IS NULL, "
                                          "h.kind, h.uid, h.action, h.changes FROM history h JOIN act a ON a.id = h.act "
                                          "WHERE %s ORDER BY h.id DESC LIMIT $limit", condition);
  g_autoptr (TruStatement) statement = tru_statement_new (tru_store_get_handle (store), sql, error);
  TruStep step;

  if (!statement)
    return NULL;
  tru_statement_bind_text (statement, "$uid", uid);
  tru_statement_bind_int (statement, "$act", operation);
  tru_statement_bind_int (statement, "$limit", limit);
  while ((step = tru_statement_step (statement, error)) == TRU_STEP_ROW)
    g_ptr_array_add (changes, read_change (statement));
  return step == TRU_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

static gint64
read_number (TruStore   *store,
             const char *sql,
             gint64      operation,
             const char *uid)
{
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (store, sql, NULL);

  if (!statement)
    return 0;
  tru_statement_bind_int (statement, "$act", operation);
  tru_statement_bind_text (statement, "$uid", uid);
  if (tru_statement_step (statement, NULL) != TRU_STEP_ROW)
    return 0;
  return tru_statement_get_int (statement, 0);
}

static gboolean
refuse_changed (TruStore       *store,
                const TruKind  *kind,
                const char     *uid,
                gint64          later,
                GError        **error)
{
  g_autofree char *title = tru_store_title (store, kind, uid);
  g_autofree char *name = tru_history_name (store, later);

  g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_CHANGED,
               _("%s “%s” was changed since by another operation, “%s”; undo that one first"),
               tru_kind_label (kind), title, tru_operation_label (name));
  return FALSE;
}

static gboolean
undo_change (TruWrite         *write,
             const TruChange  *change,
             GError          **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruRecord) now = NULL;
  g_autoptr (TruRecord) before = NULL;

  if (g_str_equal (change->action, "delete"))
    {
      before = tru_record_new (change->kind);
      tru_record_set_uid (before, change->uid);
      return tru_changes_restore (change->changes, before, error) && tru_write_put (write, before, error);
    }
  now = tru_store_get (store, change->kind, change->uid, error);
  if (!now)
    return FALSE;
  if (g_str_equal (change->action, "insert"))
    return tru_write_delete (write, now, error);
  before = tru_record_copy (now);
  return tru_changes_restore (change->changes, before, error) && tru_write_replace (write, now, before, error);
}

static gboolean
check_unchanged (TruStore   *store,
                 GPtrArray  *changes,
                 gint64      operation,
                 GError    **error)
{
  const char *sql = "SELECT h.act FROM history h JOIN act a ON a.id = h.act WHERE h.uid = $uid AND h.act > $act AND "
                    STANDS ("a") " ORDER BY h.act DESC LIMIT 1";

  for (guint i = 0; i < changes->len; i++)
    {
      const TruChange *change = changes->pdata[i];
      gint64 later = read_number (store, sql, operation, change->uid);

      if (later)
        return refuse_changed (store, change->kind, change->uid, later, error);
    }
  return TRUE;
}

static GArray *
read_ranges (TruStore  *store,
             gint64     operation,
             GError   **error)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  g_autoptr (TruCachedStatement) statement = NULL;
  TruStep step;

  g_array_set_clear_func (ranges, range_clear);
  statement = tru_store_prepare (store, "SELECT kind, first, last FROM import_range WHERE act = $act", error);
  if (!statement)
    return NULL;
  tru_statement_bind_int (statement, "$act", operation);
  while ((step = tru_statement_step (statement, error)) == TRU_STEP_ROW)
    {
      Range range = { g_strdup (tru_statement_get_text (statement, 0)), tru_statement_get_int (statement, 1),
                      tru_statement_get_int (statement, 2) };
      g_array_append_val (ranges, range);
    }
  return step == TRU_STEP_DONE ? g_steal_pointer (&ranges) : NULL;
}

static const Range *
find_range (GArray     *ranges,
            const char *kind)
{
  for (guint i = 0; i < ranges->len; i++)
    if (g_str_equal (g_array_index (ranges, Range, i).kind, kind))
      return &g_array_index (ranges, Range, i);
  return NULL;
}

static gboolean
check_range_unchanged (TruStore      *store,
                       const TruKind *kind,
                       const Range   *range,
                       gint64         operation,
                       GError       **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (TruStatement) statement = NULL;

  sql = g_strdup_printf ("SELECT h.uid, h.act FROM history h JOIN act a ON a.id = h.act WHERE h.act > $act AND h.kind = '%s' AND "
                         STANDS ("a") " AND (h.uid IN (SELECT uid FROM %s WHERE id BETWEEN $first AND $last) OR (h.action = 'delete' "
                         "AND CAST (json_extract (h.changes, '$.id[0]') AS INTEGER) BETWEEN $first AND $last)) LIMIT 1",
                         kind->name, kind->name);
  statement = tru_statement_new (tru_store_get_handle (store), sql, error);
  if (!statement)
    return FALSE;
  tru_statement_bind_int (statement, "$act", operation);
  tru_statement_bind_int (statement, "$first", range->first);
  tru_statement_bind_int (statement, "$last", range->last);
  switch (tru_statement_step (statement, error))
    {
    case TRU_STEP_DONE:
      return TRUE;
    case TRU_STEP_ROW:
      return refuse_changed (store, kind, tru_statement_get_text (statement, 0), tru_statement_get_int (statement, 1), error);
    default:
      return FALSE;
    }
}

/* References within a kind are cleared first: RESTRICT looks at each row as it goes. */
static gboolean
clear_self_references (sqlite3       *db,
                       const TruKind *kind,
                       const Range   *range,
                       GError       **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == TRU_TYPE_REF && g_str_equal (kind->fields[i].target, kind->name))
      {
        g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s = NULL WHERE id BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT,
                                                kind->name, kind->fields[i].name, range->first, range->last);

        if (!tru_database_exec (db, sql, error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
delete_range (TruStore      *store,
              const TruKind *kind,
              const Range   *range,
              GError       **error)
{
  sqlite3 *db = tru_store_get_handle (store);
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("DELETE FROM search WHERE rowid BETWEEN %4$" G_GINT64_FORMAT " AND %5$" G_GINT64_FORMAT ";"
                         "DELETE FROM derived_key WHERE kind = %6$u AND record BETWEEN %2$" G_GINT64_FORMAT " AND %3$" G_GINT64_FORMAT ";"
                         "DELETE FROM %1$s WHERE id BETWEEN %2$" G_GINT64_FORMAT " AND %3$" G_GINT64_FORMAT,
                         kind->name, range->first, range->last, tru_index_rowid (kind, range->first),
                         tru_index_rowid (kind, range->last), kind->number);
  if (!clear_self_references (db, kind, range, error))
    return FALSE;
  if (tru_database_exec (db, sql, error))
    return TRUE;
  if (error && g_error_matches (*error, TRU_STORE_ERROR, TRU_STORE_ERROR_CONSTRAINT))
    {
      g_clear_error (error);
      g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_CHANGED,
                   _("%s: a record of the import is used since by another one; undo the later operations first"), tru_kind_label (kind));
    }
  return FALSE;
}

static gboolean
undo_ranges (TruStore  *store,
             gint64     operation,
             GError   **error)
{
  g_autoptr (GArray) ranges = read_ranges (store, operation, error);
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  if (!ranges)
    return FALSE;
  /* A kind comes after those it refers to: going backwards nothing is deleted before what needs it. */
  for (guint i = n_kinds; i-- > 0;)
    {
      const Range *range = find_range (ranges, kinds[i]->name);

      if (range
          && (!check_range_unchanged (store, kinds[i], range, operation, error) || !delete_range (store, kinds[i], range, error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * tru_change_free:
 * @self: (nullable): a change
 */
void
tru_change_free (TruChange *self)
{
  if (!self)
    return;
  g_free (self->name);
  g_free (self->motive);
  g_free (self->who);
  g_free (self->uid);
  g_free (self->action);
  g_free (self->changes);
  g_free (self);
}

/* An import leaves no row for each record that it creates: its range tells. */
static TruChange *
read_import (TruStore  *store,
             TruRecord *record)
{
  g_autoptr (TruCachedStatement) statement = NULL;

  statement = tru_store_prepare (store,
                                 "SELECT a.id, a.name, a.motive, a.who, a.at, NOT " STANDS ("a") " AND a.undoes IS NULL, r.kind, $uid, "
                                 "'insert', '{}' FROM import_range r JOIN act a ON a.id = r.act "
                                 "WHERE r.kind = $kind AND $id BETWEEN r.first AND r.last",
                                 NULL);
  if (!statement)
    return NULL;
  tru_statement_bind_text (statement, "$uid", tru_record_get_uid (record));
  tru_statement_bind_text (statement, "$kind", tru_record_get_kind (record)->name);
  tru_statement_bind_int (statement, "$id", tru_record_get_id (record));
  return tru_statement_step (statement, NULL) == TRU_STEP_ROW ? read_change (statement) : NULL;
}

/**
 * tru_history_of:
 * @store: a store
 * @uid: uid of a record, also of one that is gone
 * @limit: how many changes at most, 0 for all
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type TruChange): what happened to it, newest first
 */
GPtrArray *
tru_history_of (TruStore    *store,
                const char  *uid,
                guint        limit,
                GError     **error)
{
  GPtrArray *changes = read_changes (store, "h.uid = $uid", uid, TRU_UNKNOWN, limit ? (gint64) limit : -1, error);
  g_autoptr (TruRecord) record = changes && (!limit || changes->len < limit) ? tru_store_find_uid (store, uid, NULL) : NULL;
  TruChange *import = record ? read_import (store, record) : NULL;

  if (import)
    g_ptr_array_add (changes, import);
  return changes;
}

/**
 * tru_history_newest:
 * @store: a store
 *
 * Returns: number of the newest operation that can be undone, 0 when there is none
 */
gint64
tru_history_newest (TruStore *store)
{
  return read_number (store, NEWEST (""), TRU_UNKNOWN, NULL);
}

/**
 * tru_history_name:
 * @store: a store
 * @operation: number of an operation
 *
 * Returns: (transfer full) (nullable): its name, such as "check-out"
 */
char *
tru_history_name (TruStore *store,
                  gint64    operation)
{
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (store, "SELECT name FROM act WHERE id = $act", NULL);

  if (!statement)
    return NULL;
  tru_statement_bind_int (statement, "$act", operation);
  return tru_statement_step (statement, NULL) == TRU_STEP_ROW ? g_strdup (tru_statement_get_text (statement, 0)) : NULL;
}

/**
 * tru_history_stands:
 * @store: a store
 * @operation: number of an operation
 *
 * Returns: whether nobody took it back
 */
gboolean
tru_history_stands (TruStore *store,
                    gint64    operation)
{
  return read_number (store, "SELECT a.id FROM act a WHERE a.id = $act AND " STANDS ("a"), operation, NULL) != 0;
}

/**
 * tru_history_undo:
 * @store: a store
 * @operation: number of an operation, 0 for the newest not yet undone
 * @error: %TRU_STORE_ERROR_NOTHING, or %TRU_STORE_ERROR_CHANGED naming the record that another operation changed since
 *
 * Takes an operation back, all of it or nothing. This is an operation of its own in the history. A sending stays: the file or the
 * paper is elsewhere.
 *
 * Returns: number of the operation that was undone, 0 on error
 */
gint64
tru_history_undo (TruStore  *store,
                  gint64     operation,
                  GError   **error)
{
  g_autoptr (TruWrite) write = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  write = tru_write_begin (store, "undo", NULL, error);
  if (!write)
    return 0;
  if (!operation)
    operation = read_number (store, NEWEST ("a.id < $act AND "), tru_write_operation (write), NULL);
  if (!operation || !tru_history_stands (store, operation))
    {
      g_set_error_literal (error, TRU_STORE_ERROR, TRU_STORE_ERROR_NOTHING, _("There is nothing to undo"));
      return 0;
    }
  if (read_number (store, "SELECT a.id FROM act a WHERE a.id = $act AND " HAS_LEFT ("a"), operation, NULL))
    {
      g_set_error_literal (error, TRU_STORE_ERROR, TRU_STORE_ERROR_CHANGED, _("This has left the office, which nothing takes back: it stays on record"));
      return 0;
    }
  /* Marked first: while it runs, this undo must not stand in its own way. */
  if (!tru_write_undoes (write, operation, error))
    return 0;
  changes = read_changes (store, "h.act = $act", NULL, operation, -1, error);
  if (!changes || !check_unchanged (store, changes, operation, error))
    return 0;
  for (guint i = 0; i < changes->len; i++)
    if (!undo_change (write, changes->pdata[i], error))
      return 0;
  if (!undo_ranges (store, operation, error) || !tru_write_commit (write, error))
    return 0;
  tru_store_note_operation (store, 0);
  return operation;
}
