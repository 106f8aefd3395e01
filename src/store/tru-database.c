/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tru-database-locks.h"
#include "tru-held-files.h"
#include "tru-kinds.h"
#include "tru-migrations.h"
#include "tru-path.h"

#define SQLITE_MAGIC "SQLite format 3"

/* A file is looked at by hand only while no thread is opening or closing it. */
static GMutex open_mutex;

/* What a file says of itself before anything is done to it. */
typedef struct
{
  gint64 application;
  gint64 version;
  gint64 n_entries; /* of its schema */
  gboolean has_tables;
} Look;

static gboolean
fail (TruStoreError   code,
      const char     *format,
      const char     *path,
      GError        **error)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, TRU_STORE_ERROR, code, format, path);
#pragma GCC diagnostic pop
  return FALSE;
}

static gboolean
folder_is_writable (const char  *path,
                    GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (tru_path_is_writable (folder))
    return TRUE;
  return fail (TRU_STORE_ERROR_READ_ONLY, _("The folder “%s” cannot be written; choose another or ask for the right to write there"),
               folder, error);
}

static gboolean
create_file (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS) && (!tru_path_is_creatable (folder) || g_mkdir_with_parents (folder, 0700) != 0))
    return fail (TRU_STORE_ERROR_READ_ONLY, _("The folder “%s” cannot be created"), folder, error);
  if (!folder_is_writable (path, error))
    return FALSE;
  fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0 && errno != EEXIST)
    return fail (TRU_STORE_ERROR_READ_ONLY, _("The file “%s” cannot be created"), path, error);
  if (fd >= 0)
    close (fd);
  return TRUE;
}

static gboolean
has_magic (const char  *path,
           gboolean    *is_empty,
           GError     **error)
{
  char magic[sizeof SQLITE_MAGIC] = { 0 };
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize n;

  *is_empty = FALSE;
  if (fd < 0)
    return fail (TRU_STORE_ERROR_MISSING, _("The file “%s” cannot be opened"), path, error);
  n = read (fd, magic, sizeof magic);
  close (fd);
  *is_empty = n == 0;
  if (n == 0 || (n == sizeof magic && memcmp (magic, SQLITE_MAGIC, sizeof magic) == 0))
    return TRUE;
  return fail (TRU_STORE_ERROR_NOT_TRUELLE, _("The file “%s” is not a Truelle database"), path, error);
}

static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf info;

  return g_stat (log, &info) == 0 && info.st_size > 0;
}

/* SQLite rounds the length of a file that was cut inside its last page. */
static gboolean
is_whole (sqlite3    *db,
          const char *path)
{
  gint64 page = tru_database_pragma (db, "page_size");
  GStatBuf info;

  return page > 0 && g_stat (path, &info) == 0 && info.st_size % page == 0;
}

static gint64
count_in_schema (sqlite3    *db,
                 const char *where)
{
  g_autofree char *sql = g_strconcat ("SELECT count (*) FROM sqlite_schema WHERE ", where, NULL);
  g_autoptr (TruStatement) count = tru_statement_new (db, sql, NULL);

  return count && tru_statement_step (count, NULL) == TRU_STEP_ROW ? tru_statement_get_int (count, 0) : TRU_UNKNOWN;
}

/* An older file has the tables that every version has, today's one those of every kind. */
static gboolean
has_tables (sqlite3 *db,
            gint64   version)
{
  g_autoptr (GString) names = g_string_new ("'act', 'history', 'search', 'derived_key'");
  g_autofree char *where = NULL;
  gint64 expected = 4;
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint i = 0; version == tru_migrations_latest (TRU_MIGRATIONS) && i < n_kinds; i++, expected++)
    g_string_append_printf (names, ", '%s'", kinds[i]->name);
  where = g_strdup_printf ("type = 'table' AND name IN (%s)", names->str);
  return count_in_schema (db, where) == expected;
}

/* A read-only connection neither recovers nor empties the write-ahead log of a newer Truelle; where there is no log, an
 * immutable one leaves no file of its own beside a file that is refused. */
static gboolean
look_inside (const char *path,
             gboolean    is_logged,
             Look       *look)
{
  g_autofree char *file = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *uri = g_strconcat (file, is_logged ? "?mode=ro" : "?immutable=1", NULL);
  sqlite3 *db = NULL;
  gboolean ok;

  ok = sqlite3_open_v2 (uri, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL) == SQLITE_OK;
  sqlite3_busy_timeout (db, TRU_DATABASE_BUSY_MS);
  look->application = ok ? tru_database_pragma (db, "application_id") : TRU_UNKNOWN;
  look->version = ok ? tru_database_pragma (db, "user_version") : TRU_UNKNOWN;
  look->n_entries = ok ? count_in_schema (db, "true") : TRU_UNKNOWN;
  look->has_tables = ok && has_tables (db, look->version);
  ok = look->application != TRU_UNKNOWN && look->n_entries != TRU_UNKNOWN && (is_logged || is_whole (db, path));
  sqlite3_close (db);
  return ok;
}

static gboolean
check_inside (const char     *path,
              TruStoreFlags   flags,
              GError        **error)
{
  Look look;

  /* Another program may have begun to write while this one looked. */
  if (!look_inside (path, has_log (path), &look) && !(has_log (path) && look_inside (path, TRUE, &look)))
    return fail (TRU_STORE_ERROR_NOT_TRUELLE, _("The file “%s” is damaged or is not a Truelle database"), path, error);
  if (look.application == 0 && look.n_entries == 0 && (flags & TRU_STORE_CREATE))
    return TRUE;
  if (look.application != TRU_APPLICATION_ID || look.version < 1)
    return fail (TRU_STORE_ERROR_NOT_TRUELLE, _("The file “%s” is not a Truelle database"), path, error);
  if (look.version > tru_migrations_latest (TRU_MIGRATIONS))
    return fail (TRU_STORE_ERROR_NEWER,
                 _("The database “%s” was written by a newer version of Truelle; install that version to open it"), path, error);
  if (!look.has_tables)
    return fail (TRU_STORE_ERROR_NOT_TRUELLE, _("The file “%s” calls itself a Truelle database, but lacks its tables"), path, error);
  return TRUE;
}

static gboolean
check_existing (const char     *path,
                TruStoreFlags   flags,
                GError        **error)
{
  gboolean is_empty;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return fail (TRU_STORE_ERROR_NOT_TRUELLE, _("“%s” is a folder, not a Truelle database"), path, error);
  /* A pipe would be waited for, a device could be anything. */
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return fail (TRU_STORE_ERROR_NOT_TRUELLE, _("The file “%s” is not a Truelle database"), path, error);
  if (!has_magic (path, &is_empty, error))
    return FALSE;
  if (is_empty && !(flags & TRU_STORE_CREATE))
    return fail (TRU_STORE_ERROR_NOT_TRUELLE, _("The file “%s” is empty and not a Truelle database"), path, error);
  if (!is_empty && !check_inside (path, flags, error))
    return FALSE;
  if (!tru_path_is_writable (path))
    return fail (TRU_STORE_ERROR_READ_ONLY, _("The file “%s” cannot be written"), path, error);
  return folder_is_writable (path, error);
}

static gboolean
check_file (const char     *path,
            TruStoreFlags   flags,
            GError        **error)
{
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);
  gboolean had_shm = g_file_test (shm, G_FILE_TEST_EXISTS);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (flags & TRU_STORE_CREATE)
        return create_file (path, error);
      return fail (TRU_STORE_ERROR_MISSING, _("There is no database “%s”"), path, error);
    }
  if (check_existing (path, flags, error))
    return TRUE;
  if (!had_shm)
    g_unlink (shm);
  return FALSE;
}

static gboolean
configure (sqlite3  *db,
           GError  **error)
{
  sqlite3_busy_timeout (db, TRU_DATABASE_BUSY_MS);
  sqlite3_extended_result_codes (db, 1);
  return tru_database_exec (db,
                            "PRAGMA journal_mode = WAL;"
                            "PRAGMA synchronous = FULL;"
                            "PRAGMA foreign_keys = ON;"
                            "PRAGMA trusted_schema = OFF;"
                            "PRAGMA temp_store = MEMORY;"
                            TRU_DATABASE_CACHE,
                            error);
}

/**
 * tru_database_open:
 * @path: a file
 * @flags: whether to make it when missing
 * @error: a store error
 *
 * Opens a connection with Truelle's settings and the latest schema. A file that is not Truelle's, or a newer Truelle's, is left as it was.
 *
 * Returns: (nullable): the connection
 */
sqlite3 *
tru_database_open (const char     *path,
                   TruStoreFlags   flags,
                   GError        **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&open_mutex);
  sqlite3 *db = NULL;

  tru_database_locks_install ();
  if (!tru_held_files_have (path) && !check_file (path, flags, error))
    return NULL;
  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK
      && configure (db, error) && tru_migrations_apply (db, path, TRU_MIGRATIONS, error))
    {
      tru_held_files_add (db, path);
      return db;
    }
  if (error && !*error)
    tru_statement_set_error (db, error);
  sqlite3_close (db);
  return NULL;
}

/**
 * tru_database_close:
 * @db: (nullable): a connection from tru_database_open()
 */
void
tru_database_close (sqlite3 *db)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&open_mutex);

  sqlite3_close (db);
  tru_held_files_remove (db);
}

/**
 * tru_database_open_reader:
 * @path: a file that this program has open
 *
 * One more connection to it, that cannot write; close it with sqlite3_close().
 *
 * Returns: (nullable): the connection
 */
sqlite3 *
tru_database_open_reader (const char *path)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK
      && sqlite3_busy_timeout (db, TRU_DATABASE_BUSY_MS) == SQLITE_OK
      && tru_database_exec (db, "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;" TRU_DATABASE_CACHE, &error))
    return db;
  /* Not a warning: the database may just have been closed and taken away. */
  g_message ("No further connection to the database: %s", sqlite3_errmsg (db));
  sqlite3_close (db);
  return NULL;
}

/**
 * tru_database_exec:
 * @db: a connection
 * @sql: statements that give no rows
 * @error: a store error
 *
 * Returns: whether all ran
 */
gboolean
tru_database_exec (sqlite3     *db,
                   const char  *sql,
                   GError     **error)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  tru_statement_set_error (db, error);
  return FALSE;
}

/**
 * tru_database_pragma:
 * @db: a connection
 * @pragma: its name
 *
 * Returns: its number, %TRU_UNKNOWN when it cannot be read
 */
gint64
tru_database_pragma (sqlite3    *db,
                     const char *pragma)
{
  g_autofree char *sql = g_strconcat ("PRAGMA ", pragma, NULL);
  g_autoptr (TruStatement) statement = tru_statement_new (db, sql, NULL);

  if (statement && tru_statement_step (statement, NULL) == TRU_STEP_ROW)
    return tru_statement_get_int (statement, 0);
  return TRU_UNKNOWN;
}
