/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-backup.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "tru-database.h"

static char *
hash_file (const char  *path,
           GError     **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);

  if (!file)
    return NULL;
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) g_mapped_file_get_contents (file),
                                      g_mapped_file_get_length (file));
}

static gboolean
copy_database (sqlite3     *from,
               const char  *path,
               GError     **error)
{
  sqlite3 *to = NULL;
  sqlite3_backup *backup;
  gboolean ok;

  if (sqlite3_open_v2 (path, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK)
    {
      tru_statement_set_error (to, error);
      sqlite3_close (to);
      return FALSE;
    }
  backup = sqlite3_backup_init (to, "main", from, "main");
  ok = backup && sqlite3_backup_step (backup, -1) == SQLITE_DONE;
  ok = sqlite3_backup_finish (backup) == SQLITE_OK && ok;
  if (ok)
    ok = tru_database_exec (to, "PRAGMA journal_mode = DELETE", error);
  else
    tru_statement_set_error (to, error);
  sqlite3_close (to);
  return ok;
}

static gboolean
is_sound (const char  *path,
          GError     **error)
{
  sqlite3 *db = NULL;
  g_autoptr (TruStatement) check = NULL;
  gboolean ok = FALSE;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK)
    check = tru_statement_new (db, "PRAGMA integrity_check (1)", error);
  if (check && tru_statement_step (check, error) == TRU_STEP_ROW)
    ok = g_strcmp0 (tru_statement_get_text (check, 0), "ok") == 0;
  g_clear_pointer (&check, tru_statement_free);
  sqlite3_close (db);
  if (!ok && error && !*error)
    g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED, _("The backup “%s” is damaged"), path);
  return ok;
}

/**
 * tru_backup_make:
 * @db: a connection
 * @path: where the copy goes; an earlier copy there is replaced
 * @error: a store error
 *
 * Copies the database, checks the copy and writes its SHA-256 beside it in `<path>.sha256` (SQLite does not notice
 * most bit rot).
 *
 * Returns: whether a verified backup is there
 */
gboolean
tru_backup_make (sqlite3     *db,
                 const char  *path,
                 GError     **error)
{
  g_autofree char *partial = g_strconcat (path, ".part", NULL);
  g_autofree char *hash_path = g_strconcat (path, ".sha256", NULL);
  g_autofree char *hash = NULL;
  int fd;

  g_unlink (partial);
  fd = g_open (partial, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd >= 0)
    close (fd);
  if (!copy_database (db, partial, error) || !is_sound (partial, error))
    return FALSE;
  hash = hash_file (partial, error);
  if (!hash || !g_file_set_contents_full (hash_path, hash, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    return FALSE;
  if (g_rename (partial, path) == 0)
    return TRUE;
  g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_READ_ONLY, _("The backup “%s” cannot be written"), path);
  return FALSE;
}

/**
 * tru_backup_verify:
 * @path: a backup
 * @error: a store error
 *
 * Returns: whether the file is sound and still has the hash that was written with it
 */
gboolean
tru_backup_verify (const char  *path,
                   GError     **error)
{
  g_autofree char *hash_path = g_strconcat (path, ".sha256", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *hash = hash_file (path, error);

  if (!hash || !g_file_get_contents (hash_path, &expected, NULL, error))
    return FALSE;
  if (g_str_equal (hash, expected))
    return is_sound (path, error);
  g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED, _("The backup “%s” is damaged"), path);
  return FALSE;
}
