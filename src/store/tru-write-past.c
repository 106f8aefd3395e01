/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-clock.h"
#include "tru-database.h"
#include "tru-kinds.h"
#include "tru-write-private.h"

/**
 * tru_write_each_dangling:
 * @self: a write
 * @func: called with the kind and id of each record that refers to one that is not there, and the name of the wanted kind
 * @data: for @func
 * @error: a store error
 *
 * References are checked at the commit, so that records may come in any order; this names those that would make it fail.
 *
 * Returns: whether it could be told
 */
gboolean
tru_write_each_dangling (TruWrite  *self,
                         void     (*func) (const TruKind *kind, gint64 id, const char *target, gpointer data),
                         gpointer   data,
                         GError   **error)
{
  sqlite3 *db = tru_store_get_handle (tru_write_store (self));
  g_autoptr (TruStatement) check = NULL;
  int current = 0, highest = 0;
  TruStep step;

  sqlite3_db_status (db, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0);
  if (!current)
    return TRUE;
  check = tru_statement_new (db, "PRAGMA foreign_key_check", error);
  if (!check)
    return FALSE;
  while ((step = tru_statement_step (check, error)) == TRU_STEP_ROW)
    {
      const TruKind *kind = tru_kind_by_name (tru_statement_get_text (check, 0));

      if (kind)
        func (kind, tru_statement_get_int (check, 1), tru_statement_get_text (check, 2), data);
    }
  return step == TRU_STEP_DONE;
}

/**
 * tru_write_each_shared_uid:
 * @self: a write
 * @func: called with the kind and id of one of the records, for each uid that records of several kinds have
 * @data: for @func
 * @error: a store error
 *
 * A table keeps its own uids apart; that no two kinds share one is for who brings in foreign uids to see.
 *
 * Returns: whether it could be told
 */
gboolean
tru_write_each_shared_uid (TruWrite  *self,
                           void     (*func) (const TruKind *kind, gint64 id, gpointer data),
                           gpointer   data,
                           GError   **error)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);
  g_autoptr (GString) sql = g_string_new ("SELECT max (number), id FROM (");
  g_autoptr (TruStatement) statement = NULL;
  TruStep step;

  for (guint i = 0; i < n_kinds; i++)
    g_string_append_printf (sql, "%sSELECT %u AS number, id, uid FROM %s", i ? " UNION ALL " : "", i, kinds[i]->name);
  g_string_append (sql, ") GROUP BY uid HAVING count (*) > 1");
  statement = tru_statement_new (tru_store_get_handle (tru_write_store (self)), sql->str, error);
  if (!statement)
    return FALSE;
  while ((step = tru_statement_step (statement, error)) == TRU_STEP_ROW)
    func (kinds[tru_statement_get_int (statement, 0)], tru_statement_get_int (statement, 1), data);
  return step == TRU_STEP_DONE;
}

/**
 * tru_write_set_buried:
 * @self: a write
 * @record: a record
 * @is_buried: whether it is deleted, as of now
 * @error: a store error
 *
 * Keeps what an exchange tells of deletions; inserting and deleting a record do so by themselves, save inserting by an import.
 *
 * Returns: whether it was noted
 */
gboolean
tru_write_set_buried (TruWrite   *self,
                      TruRecord  *record,
                      gboolean    is_buried,
                      GError    **error)
{
  g_autofree char *at = is_buried ? tru_stamp_to_iso (tru_clock_stamp ()) : NULL;
  g_autoptr (TruCachedStatement) statement = NULL;

  statement = tru_store_prepare (tru_write_store (self),
                                 is_buried ? "INSERT OR REPLACE INTO tombstone (uid, kind, deleted) VALUES ($uid, $kind, $at)"
                                           : "DELETE FROM tombstone WHERE uid = $uid",
                                 error);
  if (!statement)
    return FALSE;
  tru_statement_bind_text (statement, "$uid", tru_record_get_uid (record));
  tru_statement_bind_text (statement, "$kind", tru_record_get_kind (record)->name);
  tru_statement_bind_text (statement, "$at", at);
  return tru_statement_step (statement, error) == TRU_STEP_DONE;
}

/**
 * tru_write_undoes:
 * @self: a write
 * @operation: the operation that it takes back
 * @error: a store error
 *
 * Returns: whether this was noted
 */
gboolean
tru_write_undoes (TruWrite  *self,
                  gint64     operation,
                  GError   **error)
{
  g_autoptr (TruCachedStatement) statement = NULL;

  statement = tru_store_prepare (tru_write_store (self), "UPDATE act SET undoes = $undoes WHERE id = $id", error);
  if (!statement)
    return FALSE;
  tru_statement_bind_int (statement, "$undoes", operation);
  tru_statement_bind_int (statement, "$id", tru_write_operation (self));
  return tru_statement_step (statement, error) == TRU_STEP_DONE;
}
