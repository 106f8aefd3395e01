/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-migrations.h"

#include <glib/gi18n.h>

#include "tru-backup.h"
#include "tru-database.h"

static GBytes *
lookup (const char *folder,
        int         number)
{
  g_autofree char *path = g_strdup_printf ("%s%04d.sql", folder, number);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static gboolean
apply_one (sqlite3     *db,
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
 * Brings the schema up to date, each file with its `user_version` in one transaction. A file that already holds data is
 * first copied to a verified backup beside it.
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
  for (int number = version + 1; number <= latest; number++)
    if (!apply_one (db, folder, number, error))
      return FALSE;
  return TRUE;
}
