/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-write-private.h"

#include <glib/gi18n.h>

#include "tru-changes.h"
#include "tru-clock.h"
#include "tru-database.h"
#include "tru-index.h"
#include "tru-kinds.h"
#include "tru-table.h"
#include "tru-uid.h"

/* The ids that an import gave to one kind: neighbouring, since nothing else writes meanwhile. */
typedef struct
{
  gint64 first;
  gint64 last;
} Range;

struct _TruWrite
{
  TruStore *store;
  gint64 operation;
  char *origin; /* uid of our own organisation */
  gboolean is_import;
  GHashTable *ranges; /* kind → Range, of an import */
  gboolean is_committed;
};

static gboolean
add_history (TruWrite    *self,
             const char  *action,
             TruRecord   *before,
             TruRecord   *after,
             GError     **error)
{
  TruRecord *record = after ? after : before;
  g_autofree char *changes = tru_changes_between (before, after);
  g_autoptr (TruCachedStatement) statement = NULL;

  statement = tru_store_prepare (self->store,
                                 "INSERT INTO history (act, action, kind, uid, changes) VALUES ($act, $action, $kind, $uid, $changes)",
                                 error);
  if (!statement)
    return FALSE;
  tru_statement_bind_int (statement, "$act", self->operation);
  tru_statement_bind_text (statement, "$action", action);
  tru_statement_bind_text (statement, "$kind", tru_record_get_kind (record)->name);
  tru_statement_bind_text (statement, "$uid", tru_record_get_uid (record));
  tru_statement_bind_text (statement, "$changes", changes);
  return tru_statement_step (statement, error) == TRU_STEP_DONE;
}

static gboolean
add_act (TruWrite    *self,
         const char  *operation,
         const char  *motive,
         const char  *file,
         GError     **error)
{
  g_autofree char *at = tru_stamp_to_iso (tru_clock_stamp ());
  g_autoptr (TruCachedStatement) statement = NULL;

  statement = tru_store_prepare (self->store,
                                 "INSERT INTO act (name, motive, who, at, version, file) VALUES ($name, $motive, $who, $at, $version, $file)",
                                 error);
  if (!statement)
    return FALSE;
  tru_statement_bind_text (statement, "$name", operation);
  tru_statement_bind_text (statement, "$motive", motive);
  tru_statement_bind_text (statement, "$who", g_get_user_name ());
  tru_statement_bind_text (statement, "$at", at);
  tru_statement_bind_int (statement, "$version", tru_store_get_version (self->store));
  tru_statement_bind_text (statement, "$file", file);
  if (tru_statement_step (statement, error) != TRU_STEP_DONE)
    return FALSE;
  self->operation = sqlite3_last_insert_rowid (tru_store_get_handle (self->store));
  return TRUE;
}

/* SQLite says "UNIQUE constraint failed: item.code", or several columns of which the last tells records of one owner
 * apart; people want to know which field of their record is taken. */
static void
explain_constraint (TruStore   *store,
                    TruRecord  *record,
                    GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  const char *words = sqlite3_errmsg (tru_store_get_handle (store));

  if (!error || !*error || (*error)->code != TRU_STORE_ERROR_CONSTRAINT || !g_str_has_prefix (words, "UNIQUE"))
    return;
  if (strstr (words, "loan.item"))
    {
      g_clear_error (error);
      g_set_error_literal (error, TRU_STORE_ERROR, TRU_STORE_ERROR_CONSTRAINT, _("This item is already on loan; take it back first"));
      return;
    }
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *column = g_strdup_printf (" %s.%s", kind->name, kind->fields[i].name);

      if (!g_str_has_suffix (words, column))
        continue;
      g_clear_error (error);
      tru_record_set_error (record, i, _("another record already has this value"), error);
      return;
    }
}

static char *
delete_by_id (const TruKind *kind,
              guint          field)
{
  return g_strdup_printf ("DELETE FROM %s WHERE id = $id", kind->name);
}

/* Without @before, of which it keeps what is the same, the record is a new one. */
static gboolean
write_row (TruWrite   *self,
           TruRecord  *before,
           TruRecord  *record,
           GError    **error)
{
  g_autofree char *update = before ? tru_table_update (before, record) : NULL;
  g_autoptr (TruCachedStatement) statement
    = before ? tru_store_prepare (self->store, update, error)
             : tru_store_prepare_for (self->store, tru_table_insert, tru_record_get_kind (record), 0, error);

  if (!statement)
    return FALSE;
  if (before)
    tru_table_bind_changes (statement, before, record);
  else
    tru_table_bind (statement, record);
  if (tru_statement_step (statement, error) == TRU_STEP_DONE)
    return TRUE;
  explain_constraint (self->store, record, error);
  return FALSE;
}

static void
extend_range (TruWrite      *self,
              const TruKind *kind,
              gint64         id)
{
  Range *range = g_hash_table_lookup (self->ranges, kind);

  if (!range)
    {
      range = g_new (Range, 1);
      range->first = id;
      g_hash_table_insert (self->ranges, (gpointer) kind, range);
    }
  range->last = id;
}

static gboolean
save_ranges (TruWrite  *self,
             GError   **error)
{
  GHashTableIter iter;
  const TruKind *kind;
  Range *range;

  g_hash_table_iter_init (&iter, self->ranges);
  while (g_hash_table_iter_next (&iter, (gpointer *) &kind, (gpointer *) &range))
    {
      g_autoptr (TruCachedStatement) statement = NULL;

      statement = tru_store_prepare (self->store, "INSERT INTO import_range VALUES ($act, $kind, $first, $last)", error);
      if (!statement)
        return FALSE;
      tru_statement_bind_int (statement, "$act", self->operation);
      tru_statement_bind_text (statement, "$kind", kind->name);
      tru_statement_bind_int (statement, "$first", range->first);
      tru_statement_bind_int (statement, "$last", range->last);
      if (tru_statement_step (statement, error) != TRU_STEP_DONE)
        return FALSE;
    }
  return TRUE;
}

static gboolean
run_cached (TruStore    *store,
            const char  *sql,
            GError     **error)
{
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (store, sql, error);

  return statement && tru_statement_step (statement, error) == TRU_STEP_DONE;
}

static char *
read_origin (TruStore *store)
{
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (store, "SELECT uid FROM organisation WHERE own = 1", NULL);

  if (!statement || tru_statement_step (statement, NULL) != TRU_STEP_ROW)
    return NULL;
  return g_strdup (tru_statement_get_text (statement, 0));
}

/* Whether the uid is a new one, which no tombstone can bear. */
static gboolean
give_identity (TruWrite  *self,
               TruRecord *record)
{
  gboolean is_new = !tru_record_get_uid (record);

  if (is_new)
    {
      g_autofree char *uid = tru_uid_new ();
      tru_record_set_uid (record, uid);
    }
  if (!self->is_import && !tru_record_get_origin (record))
    tru_record_set_origin (record, self->origin);
  if (tru_record_get_modified (record) == TRU_UNKNOWN)
    tru_record_set_modified (record, tru_clock_stamp ());
  if (tru_record_get_created (record) == TRU_UNKNOWN)
    tru_record_set_created (record, tru_record_get_modified (record));
  return is_new;
}

/**
 * tru_write_begin_import:
 * @store: a store
 * @operation: the operation's name in the history
 * @motive: (nullable): why a rule was overridden, or the ground of an act
 * @file: (nullable): name of the kept file; with it, inserted records leave ranges of ids instead of rows in the history
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): a transaction of its own
 */
TruWrite *
tru_write_begin_import (TruStore    *store,
                        const char  *operation,
                        const char  *motive,
                        const char  *file,
                        GError     **error)
{
  g_autoptr (TruWrite) self = NULL;

  if (!run_cached (store, "BEGIN IMMEDIATE", error))
    return NULL;
  self = g_new0 (TruWrite, 1);
  self->store = g_object_ref (store);
  self->is_import = file != NULL;
  if (self->is_import)
    tru_database_exec (tru_store_get_handle (store), TRU_DATABASE_LARGE_CACHE, NULL);
  self->ranges = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->origin = read_origin (store);
  return add_act (self, operation, motive, file, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tru_write_begin:
 * @store: a store
 * @operation: the operation's name in the history, such as "check-out"
 * @motive: (nullable): why a rule was overridden, or the ground of an act
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): a transaction of its own
 */
TruWrite *
tru_write_begin (TruStore    *store,
                 const char  *operation,
                 const char  *motive,
                 GError     **error)
{
  return tru_write_begin_import (store, operation, motive, NULL, error);
}

static gboolean
put (TruWrite   *self,
     TruRecord  *record,
     gboolean    may_be_buried,
     GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);

  if (!write_row (self, NULL, record, error))
    return FALSE;
  tru_record_set_id (record, sqlite3_last_insert_rowid (tru_store_get_handle (self->store)));
  if (!tru_index_add (self->store, record, error))
    return FALSE;
  if (self->is_import)
    {
      extend_range (self, kind, tru_record_get_id (record));
      return TRUE;
    }
  return (!may_be_buried || tru_write_set_buried (self, record, FALSE, error)) && add_history (self, "insert", NULL, record, error);
}

/**
 * tru_write_put:
 * @self: a write
 * @record: a record with its identity, perhaps its id, as it must be kept
 * @error: a store error
 *
 * Returns: whether the record was inserted just so
 */
gboolean
tru_write_put (TruWrite   *self,
               TruRecord  *record,
               GError    **error)
{
  return put (self, record, TRUE, error);
}

/**
 * tru_write_insert:
 * @self: a write
 * @record: a new record; what it lacks of uid, origin, created and modified is given
 * @error: %TRU_RECORD_ERROR when it is not valid, or a store error
 *
 * Returns: whether it is kept; then it has its id
 */
gboolean
tru_write_insert (TruWrite   *self,
                  TruRecord  *record,
                  GError    **error)
{
  return tru_record_validate (record, error) && put (self, record, !give_identity (self, record), error);
}

/**
 * tru_write_replace:
 * @self: a write
 * @before: the record as it is kept
 * @after: the record as it must be kept
 * @error: a store error
 *
 * Returns: whether it was replaced just so
 */
gboolean
tru_write_replace (TruWrite   *self,
                   TruRecord  *before,
                   TruRecord  *after,
                   GError    **error)
{
  return write_row (self, before, after, error)
         && tru_index_change (self->store, before, after, error)
         && add_history (self, "update", before, after, error);
}

static gboolean
is_same (TruRecord *a,
         TruRecord *b)
{
  for (guint i = 0; i < tru_record_get_kind (a)->n_fields; i++)
    if (!tru_record_field_equal (a, b, i))
      return FALSE;
  return TRUE;
}

/**
 * tru_write_update:
 * @self: a write
 * @record: a record read from the store and changed; an import sets its `modified` itself, otherwise it becomes now
 * @error: %TRU_RECORD_ERROR when it is not valid, or a store error
 *
 * Returns: whether it is kept; a record in which nothing changed is left alone
 */
gboolean
tru_write_update (TruWrite   *self,
                  TruRecord  *record,
                  GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (TruRecord) before = NULL;

  if (!tru_record_validate (record, error))
    return FALSE;
  before = tru_store_get (self->store, kind, tru_record_get_uid (record), error);
  if (!before)
    return FALSE;
  tru_record_set_id (record, tru_record_get_id (before));
  if (!self->is_import)
    {
      if (is_same (before, record))
        return TRUE;
      tru_record_set_modified (record, MAX (tru_clock_stamp (), tru_record_get_modified (before) + 1));
    }
  return tru_write_replace (self, before, record, error);
}

/**
 * tru_write_delete:
 * @self: a write
 * @record: a kept record
 * @error: a store error; one that is still referred to is not deleted
 *
 * Returns: whether it is gone; a tombstone stays for the next exchange
 */
gboolean
tru_write_delete (TruWrite   *self,
                  TruRecord  *record,
                  GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (TruCachedStatement) statement = tru_store_prepare_for (self->store, delete_by_id, kind, 0, error);

  if (!statement)
    return FALSE;
  tru_statement_bind_int (statement, "$id", tru_record_get_id (record));
  return tru_statement_step (statement, error) == TRU_STEP_DONE
         && tru_index_remove (self->store, record, error)
         && tru_write_set_buried (self, record, TRUE, error)
         && add_history (self, "delete", record, NULL, error);
}

/**
 * tru_write_commit:
 * @self: a write
 * @error: a store error
 *
 * Returns: whether all of it is kept; when not, nothing is
 */
gboolean
tru_write_commit (TruWrite  *self,
                  GError   **error)
{
  sqlite3 *db = tru_store_get_handle (self->store);
  g_autoptr (GError) local = NULL;

  if (!save_ranges (self, error))
    return FALSE;
  self->is_committed = run_cached (self->store, "COMMIT", &local);
  if (self->is_committed)
    {
      tru_store_note_operation (self->store, self->operation);
      return TRUE;
    }
  if ((sqlite3_extended_errcode (db) & 0xff) == SQLITE_CONSTRAINT)
    g_set_error_literal (error, TRU_STORE_ERROR, TRU_STORE_ERROR_CONSTRAINT, _("A record refers to one that is not there"));
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * tru_write_operation:
 * @self: a write
 *
 * Returns: the operation's number in the history
 */
gint64
tru_write_operation (TruWrite *self)
{
  return self->operation;
}

/**
 * tru_write_store:
 * @self: a write
 *
 * Returns: (transfer none): the store, to read what this write has done so far
 */
TruStore *
tru_write_store (TruWrite *self)
{
  return self->store;
}

/**
 * tru_write_free:
 * @self: (nullable): a write; what was not committed is rolled back
 */
void
tru_write_free (TruWrite *self)
{
  if (!self)
    return;
  if (!self->is_committed)
    sqlite3_exec (tru_store_get_handle (self->store), "ROLLBACK", NULL, NULL, NULL);
  if (self->is_import)
    tru_database_exec (tru_store_get_handle (self->store), TRU_DATABASE_CACHE, NULL);
  g_hash_table_unref (self->ranges);
  g_free (self->origin);
  g_object_unref (self->store);
  g_free (self);
}
