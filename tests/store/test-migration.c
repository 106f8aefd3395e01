/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "test-store-fixture.h"
#include "tru-backup.h"
#include "tru-check.h"
#include "tru-database.h"
#include "tru-dwelling.h"
#include "tru-history.h"
#include "tru-migrations.h"
#include "tru-search.h"

/* A database that the program wrote when its schema had the version 1 (rows in version-1.sql), opened by today's. */
typedef struct
{
  char *folder;
  char *path;
  GHashTable *rows; /* table → its rows as text, in the columns of then */
} Old;

static sqlite3 *
connect_to (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  return db;
}

static void
run (sqlite3    *db,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  tru_database_exec (db, sql, &error);
  g_assert_no_error (error);
}

static void
append_row (GString      *text,
            sqlite3_stmt *row)
{
  for (int i = 0; i < sqlite3_column_count (row); i++)
    g_string_append_printf (text, "%s|", (const char *) sqlite3_column_text (row, i) ? (const char *) sqlite3_column_text (row, i) : "(null)");
  g_string_append_c (text, '\n');
}

/* The rows of a query as text. */
static char *
select_text (sqlite3    *db,
             const char *sql)
{
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  while (sqlite3_step (statement) == SQLITE_ROW)
    append_row (text, statement);
  sqlite3_finalize (statement);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* For each table a query for the columns that it had: "SELECT id, uid, … FROM loan ORDER BY 1". */
static char **
queries_of (sqlite3 *db)
{
  g_autofree char *text = select_text (db,
                                       "SELECT 'SELECT ' || (SELECT group_concat (name, ', ') FROM pragma_table_info (t.name)) || ' FROM ' || t.name "
                                       "|| ' ORDER BY 1, 2' FROM sqlite_schema t WHERE type = 'table' AND name NOT LIKE 'search_%' "
                                       "AND name NOT LIKE 'sqlite_%' AND name <> 'search'");
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "|\n", -1);

  for (char **line = lines; *line; line++)
    g_strdelimit (*line, "|", ' ');
  return g_steal_pointer (&lines);
}

static void
note_rows (Old *old)
{
  sqlite3 *db = connect_to (old->path);
  g_auto (GStrv) queries = queries_of (db);

  old->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (char **query = queries; *query; query++)
    g_hash_table_insert (old->rows, g_strdup (*query), select_text (db, *query));
  sqlite3_close (db);
}

/* Everything that was in the database then is there, as it was. */
static void
assert_same_rows (Old *old)
{
  sqlite3 *db = connect_to (old->path);
  GHashTableIter iter;
  const char *query, *rows;

  g_hash_table_iter_init (&iter, old->rows);
  while (g_hash_table_iter_next (&iter, (gpointer *) &query, (gpointer *) &rows))
    {
      g_autofree char *now = select_text (db, query);

      if (!g_str_equal (now, rows))
        g_error ("%s: %s became %s", query, rows, now);
    }
  sqlite3_close (db);
}

static void
set_up (Old          *old,
        gconstpointer data)
{
  g_autofree char *dump = g_build_filename (g_getenv ("TRU_SOURCE_ROOT"), "tests", "store", "version-1.sql", NULL);
  g_autoptr (GBytes) schema = g_resources_lookup_data (TRU_MIGRATIONS "0001.sql", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *tables = g_strndup (g_bytes_get_data (schema, NULL), g_bytes_get_size (schema));
  g_autofree char *rows = NULL;
  sqlite3 *db;

  old->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  old->path = g_build_filename (old->folder, "truelle.db", NULL);
  g_assert_true (g_file_get_contents (dump, &rows, NULL, NULL));
  db = connect_to (old->path);
  run (db, "PRAGMA journal_mode = WAL; BEGIN");
  run (db, tables);
  run (db, rows);
  run (db, "PRAGMA application_id = 0x54525545; PRAGMA user_version = 1; COMMIT");
  sqlite3_close (db);
  note_rows (old);
}

static void
tear_down (Old          *old,
           gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", old->folder);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_hash_table_unref (old->rows);
  g_free (old->folder);
  g_free (old->path);
}

static TruStore *
open_today (Old *old)
{
  g_autoptr (GError) error = NULL;
  TruStore *store = tru_store_open (old->path, TRU_STORE_EXISTING, &error);

  g_assert_no_error (error);
  return store;
}

static void
assert_version (Old *old,
                int  version)
{
  sqlite3 *db = connect_to (old->path);
  g_autofree char *sound = select_text (db, "PRAGMA integrity_check");

  g_assert_cmpint (tru_database_pragma (db, "user_version"), ==, version);
  g_assert_cmpstr (sound, ==, "ok|\n");
  sqlite3_close (db);
}

static void
test_rows (Old          *old,
           gconstpointer data)
{
  g_autoptr (TruStore) store = open_today (old);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = tru_check_run (store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((TruProblem *) problems->pdata[i])->message);
  g_assert_cmpuint (problems->len, ==, 0);
  assert_same_rows (old);
  assert_version (old, tru_migrations_latest (TRU_MIGRATIONS));
}

static void
test_search_and_history (Old          *old,
                         gconstpointer data)
{
  g_autoptr (TruStore) store = open_today (old);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = tru_search (store, "benali", 10, &error);
  g_autoptr (GPtrArray) changes = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, >, 0);
  changes = tru_history_of (store, ((TruHit *) hits->pdata[0])->uid, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, >, 0);
}

/* What was not searched then is found now: the index is made anew, once. */
static void
test_newly_searched (Old          *old,
                     gconstpointer data)
{
  g_autoptr (TruStore) store = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = connect_to (old->path);

  run (db, "UPDATE member SET skills = 'Pose de carrelage'");
  sqlite3_close (db);
  store = open_today (old);
  hits = tru_search (store, "carrel", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  problems = tru_check_run (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Every act of then can be taken back by today's program, down to the first. */
static void
test_undo (Old          *old,
           gconstpointer data)
{
  g_autoptr (TruStore) store = open_today (old);
  g_autoptr (GError) error = NULL;
  guint n_undone = 0;

  while (tru_history_undo (store, 0, &error) > 0)
    n_undone++;
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_NOTHING);
  g_assert_cmpuint (n_undone, >, 5);
  g_assert_true (tru_store_is_empty (store));
}

/* The number of a dwelling that was deleted is not given again, and one may lie below the street now. */
static void
test_numbers (Old          *old,
              gconstpointer data)
{
  sqlite3 *db = connect_to (old->path);
  g_autofree char *last = select_text (db, "SELECT seq FROM sqlite_sequence WHERE name = 'dwelling'");
  g_autoptr (TruStore) store = open_today (old);
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (store, "add", NULL, &error);

  tru_record_set_text (dwelling, TRU_DWELLING_STREET, "3 rue de l’Épeule");
  tru_record_set_text (dwelling, TRU_DWELLING_COMMUNE, "Roubaix");
  tru_record_set_number (dwelling, TRU_DWELLING_FLOOR, -1);
  g_assert_true (tru_write_insert (write, dwelling, &error));
  g_assert_true (tru_write_commit (write, &error));
  g_assert_cmpint (tru_record_get_id (dwelling), ==, g_ascii_strtoll (last, NULL, 10) + 1);
  sqlite3_close (db);
}

static void
test_backup (Old          *old,
             gconstpointer data)
{
  g_autoptr (TruStore) store = open_today (old);
  g_autofree char *backup = g_strconcat (old->path, ".before-2.backup", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tru_backup_verify (backup, &error));
  g_assert_no_error (error);
  g_free (old->path);
  old->path = g_strdup (backup);
  assert_version (old, 1);
  assert_same_rows (old);
}

/* Counts the steps of SQLite's machine, and dies at one of them. */
typedef struct
{
  guint n_steps;
  guint last; /* 0: none */
} Life;

static int
on_step (void *data)
{
  Life *life = data;

  if (++life->n_steps == life->last)
    kill (getpid (), SIGKILL);
  return 0;
}

static guint
migrate_until (Old   *old,
               guint  last)
{
  Life life = { 0, last };
  g_autoptr (GError) error = NULL;
  sqlite3 *db = connect_to (old->path);

  sqlite3_progress_handler (db, 20, on_step, &life);
  tru_migrations_apply (db, old->path, TRU_MIGRATIONS, &error);
  sqlite3_close (db);
  return life.n_steps;
}

static void
die_at (Old   *old,
        guint  step)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      migrate_until (old, step);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

/* Each migration is a transaction of its own: those that were over stand. */
static void
assert_whole_version (Old *old)
{
  sqlite3 *db = connect_to (old->path);
  gint64 version = tru_database_pragma (db, "user_version");

  sqlite3_close (db);
  g_assert_cmpint (version, >=, 1);
  g_assert_cmpint (version, <, tru_migrations_latest (TRU_MIGRATIONS));
  assert_version (old, version);
}

/* Whenever the program is killed, the database is an old one, whole; the next start brings it up to date. */
static void
test_killed (Old          *old,
             gconstpointer data)
{
  guint n_steps = migrate_until (old, 0);

  g_assert_cmpuint (n_steps, >, 20);
  for (guint tenth = 1; tenth < 10; tenth += 2)
    {
      Old killed = { NULL };

      set_up (&killed, data);
      die_at (&killed, n_steps * tenth / 10);
      assert_whole_version (&killed);
      test_rows (&killed, data); /* not before: what is derived may be gone until the next start makes it anew */
      tear_down (&killed, data);
    }
}

static void
run_migration (sqlite3 *db,
               guint    version)
{
  g_autofree char *name = g_strdup_printf (TRU_MIGRATIONS "%04u.sql", version);
  g_autoptr (GBytes) sql = g_resources_lookup_data (name, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));

  run (db, text);
}

/* A table that is made anew has what stood in it, its indexes and the numbers that it gave already. */
static void
test_reservations (Old          *old,
                   gconstpointer data)
{
  static const char indexes[] = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'reservation' ORDER BY name";
  static const char rows[] = "SELECT * FROM reservation";
  static const char last[] = "SELECT seq FROM sqlite_sequence WHERE name = 'reservation'";
  sqlite3 *db = connect_to (old->path);
  g_autofree char *indexes_before = NULL, *rows_before = NULL, *indexes_after = NULL, *rows_after = NULL, *last_after = NULL;

  run (db, "PRAGMA foreign_keys = OFF");
  for (guint version = 2; version < 22; version++)
    run_migration (db, version);
  run (db, "INSERT INTO reservation (id, uid, created, modified, tool, tool_library, member, starts_on, ends_on, made_at, note) VALUES "
           "(41, '55e51776-86f8-4f0c-9f6c-3b1b7a3e0001', '2026-11-01T09:00:00.000000Z', '2026-11-01T09:00:00.000000Z', 'tool', 'library', "
           "'member', '2026-11-24', '2026-11-28', '2026-11-01T10:00', 'door')");
  indexes_before = select_text (db, indexes);
  rows_before = select_text (db, rows);
  run_migration (db, 22);
  indexes_after = select_text (db, indexes);
  rows_after = select_text (db, rows);
  last_after = select_text (db, last);
  g_assert_cmpstr (indexes_after, ==, indexes_before);
  g_assert_cmpstr (rows_after, ==, rows_before);
  g_assert_cmpstr (last_after, ==, "41|\n");
  run (db, "UPDATE reservation SET member = NULL");
  sqlite3_close (db);
}

#define ADD(path, test) g_test_add (path, Old, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/migration/rows", test_rows);
  ADD ("/migration/search-and-history", test_search_and_history);
  ADD ("/migration/newly-searched", test_newly_searched);
  ADD ("/migration/undo", test_undo);
  ADD ("/migration/numbers", test_numbers);
  ADD ("/migration/backup", test_backup);
  ADD ("/migration/killed", test_killed);
  ADD ("/migration/reservations", test_reservations);
  return g_test_run ();
}
