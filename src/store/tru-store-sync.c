/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-store-sync.h"

#include <glib/gi18n.h>

#include "tru-database.h"

#define LOG_PAGES 1000 /* SQLite's own measure of a log that is long enough to be emptied */

/**
 * tru_store_may_write:
 * @self: a store that writes nothing at the moment
 *
 * Returns: whether no other program writes: an operation begun now need not wait for one
 */
gboolean
tru_store_may_write (TruStore *self)
{
  sqlite3 *db = tru_store_get_handle (self);
  gboolean may;

  sqlite3_busy_timeout (db, 0);
  may = tru_database_exec (db, "BEGIN IMMEDIATE; ROLLBACK", NULL);
  sqlite3_busy_timeout (db, TRU_DATABASE_BUSY_MS);
  return may;
}

/**
 * tru_store_set_syncs_later:
 * @self: a store that writes nothing at the moment
 * @syncs_later: whether a commit leaves it to tru_store_sync() to wait for the disk, and to empty a long log
 * @error: a store error
 *
 * A commit is whole and seen by everybody either way, and outlives the end of the program; it outlives a power cut only when the
 * disk has it. A database that was just opened waits for that in each commit.
 *
 * Returns: whether it is so from now on
 */
gboolean
tru_store_set_syncs_later (TruStore  *self,
                           gboolean   syncs_later,
                           GError   **error)
{
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (self, syncs_later ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL", error);

  if (!statement || tru_statement_step (statement, error) != TRU_STEP_DONE)
    return FALSE;
  sqlite3_wal_autocheckpoint (tru_store_get_handle (self), syncs_later ? 0 : LOG_PAGES);
  return TRUE;
}

/* What the log holds is safe: that another program still reads from it, or writes, is no failure. */
static void
empty_long_log (sqlite3      *db,
                sqlite3_file *log)
{
  sqlite3_int64 length = 0;

  if (log->pMethods->xFileSize (log, &length) == SQLITE_OK && length > LOG_PAGES * tru_database_pragma (db, "page_size"))
    sqlite3_wal_checkpoint_v2 (db, "main", SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
}

/**
 * tru_store_sync:
 * @self: a store
 * @error: a store error
 *
 * Waits until the disk has what was committed.
 *
 * Returns: whether it has
 */
gboolean
tru_store_sync (TruStore  *self,
                GError   **error)
{
  sqlite3 *db = tru_store_get_handle (self);
  sqlite3_file *log = NULL;
  int code = sqlite3_file_control (db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);

  /* No log yet: nothing was written through this connection. */
  if (code == SQLITE_OK && log && log->pMethods)
    code = log->pMethods->xSync (log, SQLITE_SYNC_NORMAL);
  if (code == SQLITE_OK && log && log->pMethods)
    empty_long_log (db, log);
  if (code == SQLITE_OK)
    return TRUE;
  g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED,
               _("The disk may not have kept what was written last (%s). Make a backup on another disk, and look over the last entries."),
               sqlite3_errstr (code));
  return FALSE;
}
