/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-migrations.h"

#include <glib/gi18n.h>

#include "tru-backup.h"
#include "tru-database.h"
#include "tru-store.h"

static GBytes *
lookup (const char *folder,
        int         number)
{
  g_autofree char *path = g_strdup_printf ("%s%04d.sql", folder, number);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* What a migration leaves must be sound: while it runs nobody looks. */
static gboolean
references_hold (sqlite3     *db,
                 const char  *path,
                 GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);
  sqlite3_stmt *check = NULL;
  int found = sqlite3_prepare_v2 (db, "PRAGMA foreign_key_check", -1, &check, NULL) == SQLITE_OK ? sqlite3_step (check) : SQLITE_ERROR;

  sqlite3_finalize (check);
  if (found == SQLITE_DONE)
    return TRUE;
  g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED,
               _("“%s” holds records that refer to missing ones, so it was not brought up to date; restore a backup"), name);
  return FALSE;
}

static gboolean
apply_one (sqlite3     *db,
           const char  *path,
           const char  *folder,
           int          number,
           GError     **error)
{
  g_autoptr (GBytes) bytes = lookup (folder, number);
  g_autofree char *sql = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *version = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                              TRU_APPLICATION_ID, number);

  if (!tru_database_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  /* Another program may have done it while this one waited for the lock. */
  if (tru_database_pragma (db, "user_version") >= number)
    return tru_database_exec (db, "COMMIT", error);
  if (tru_database_exec (db, sql, error)
      && references_hold (db, path, error)
      && tru_database_exec (db, version, error)
      && tru_database_exec (db, "COMMIT", error))
    return TRUE;
  tru_database_exec (db, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * tru_migrations_latest:
 * @folder: resource path of numbered SQL files, ending in a slash
 *
 * Returns: the highest number, that is the version of the schema that this Truelle knows
 */
int
tru_migrations_latest (const char *folder)
{
  int number = 0;

  while (TRUE)
    {
      g_autoptr (GBytes) bytes = lookup (folder, number + 1);

      if (!bytes)
        return number;
      number++;
    }
}

/**
 * tru_migrations_apply:
 * @db: a connection
 * @path: its file
 * @folder: resource path of numbered SQL files, ending in a slash
 * @error: a store error
 *
 * Brings the schema up to date, each file with its `user_version` in one transaction that must leave no reference broken. A
 * file that already holds data is first copied to a verified backup beside it. After a failure the connection is of no use.
 *
 * Returns: whether the schema is the latest
 */
gboolean
tru_migrations_apply (sqlite3     *db,
                      const char  *path,
                      const char  *folder,
                      GError     **error)
{
  int version = tru_database_pragma (db, "user_version");
  int latest = tru_migrations_latest (folder);

  if (version > 0 && version < latest)
    {
      g_autofree char *copy = g_strdup_printf ("%s.before-%d.backup", path, version + 1);

      if (!tru_backup_make (db, copy, error))
        return FALSE;
    }
  if (version >= latest)
    return TRUE;
  /* A table is changed by making it anew, which must not look like the deletion of what others refer to. */
  if (!tru_database_exec (db, "PRAGMA foreign_keys = OFF;", error))
    return FALSE;
  for (int number = version + 1; number <= latest; number++)
    if (!apply_one (db, path, folder, number, error))
      return FALSE;
  return tru_database_exec (db, "PRAGMA foreign_keys = ON;", error);
}
