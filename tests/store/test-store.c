/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "test-store-fixture.h"
#include "tru-entitlement.h"
#include "tru-item.h"
#include "tru-kinds.h"
#include "tru-lending-rule.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-opening.h"
#include "tru-person.h"
#include "tru-photo.h"
#include "tru-risk.h"
#include "tru-signatory.h"
#include "tru-titles.h"
#include "tru-tool-library.h"
#include "tru-tool.h"
#include "tru-worksite-day.h"

#define SHARED_FIRST (0x40000000 + 2) /* where SQLite locks what it reads */
#define USER_VERSION 60 /* its place in the head of an SQLite file */

static void
test_modes (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  GStatBuf info;

  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

static void
test_every_kind_has_its_columns (Fixture      *fixture,
                                 gconstpointer data)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  g_assert_cmpuint (n_kinds, >, 25);
  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = tru_store_find (fixture->store, kinds[i], 0, NULL, &error);
      g_autofree char *title = tru_store_title (fixture->store, kinds[i], "nobody");
      g_autofree char *state = tru_store_state (fixture->store, kinds[i], "nobody");

      g_assert_no_error (error);
      g_assert_cmpuint (records->len, ==, 0);
      g_assert_cmpuint (kinds[i]->number, ==, i);
      g_assert_cmpstr (title, ==, "");
      g_assert_null (state);
    }
}

/* A choice is named in words in a title, and a day is written as the office does. */
static void
test_titles_say_words (Fixture      *fixture,
                       gconstpointer data)
{
  g_assert_nonnull (strstr (tru_title_sql (&tru_risk_kind), "WHEN 'eviction' THEN 'Eviction'"));
  g_assert_nonnull (strstr (tru_title_sql (&tru_entitlement_kind), "coalesce (name, CASE type WHEN"));
  g_assert_nonnull (strstr (tru_title_sql (&tru_signatory_kind), "WHEN 'association' THEN 'The association'"));
  g_assert_cmpstr (tru_title_sql (&tru_worksite_day_kind), ==, "strftime ('%d/%m/%Y', day)");
  g_assert_null (strchr (tru_title_sql (&tru_photo_kind), '{'));
}

/* Opening hours are called by their day and hours, a rule for no category in particular by saying so. */
static void
test_titles_of_a_library (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (TruRecord) library = tru_record_new (&tru_tool_library_kind);
  g_autoptr (TruRecord) opening = tru_record_new (&tru_opening_kind);
  g_autoptr (TruRecord) rule = tru_record_new (&tru_lending_rule_kind);
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *about = NULL;

  tru_record_set_text (library, TRU_TOOL_LIBRARY_NAME, "Beaulieu");
  tru_write_insert (write, library, &error);
  g_assert_no_error (error);
  tru_record_set_text (opening, TRU_OPENING_TOOL_LIBRARY, tru_record_get_uid (library));
  tru_record_set_number (opening, TRU_OPENING_WEEKDAY, 2);
  tru_record_set_text (opening, TRU_OPENING_OPENS, "09:30");
  tru_record_set_text (opening, TRU_OPENING_CLOSES, "14:00");
  tru_record_set_text (rule, TRU_LENDING_RULE_TOOL_LIBRARY, tru_record_get_uid (library));
  tru_write_insert (write, opening, &error);
  g_assert_no_error (error);
  tru_write_insert (write, rule, &error);
  g_assert_no_error (error);
  g_assert_true (tru_write_commit (write, &error));
  hours = tru_store_title (fixture->store, &tru_opening_kind, tru_record_get_uid (opening));
  about = tru_store_title (fixture->store, &tru_lending_rule_kind, tru_record_get_uid (rule));
  g_assert_cmpstr (hours, ==, "Tuesday 9:30 – 14:00");
  g_assert_cmpstr (about, ==, "All categories");
}

/* Table and field table hold each other: the same columns in the same order, required where required, typed alike. */
static void
assert_column (const TruField *field,
               sqlite3_stmt   *column)
{
  gboolean is_number = field->type == TRU_TYPE_INTEGER || field->type == TRU_TYPE_DECIMAL || field->type == TRU_TYPE_MONEY
                       || field->type == TRU_TYPE_BOOLEAN;

  g_assert_cmpstr ((const char *) sqlite3_column_text (column, 0), ==, field->name);
  g_assert_cmpstr ((const char *) sqlite3_column_text (column, 1), ==, is_number ? "INTEGER" : "TEXT");
  g_assert_cmpint (sqlite3_column_int (column, 2), ==, (field->flags & TRU_REQUIRED) != 0);
}

static void
test_tables_follow_the_fields (Fixture      *fixture,
                               gconstpointer data)
{
  const char *identity[] = { "id", "uid", "origin", "created", "modified", "base" };
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  for (guint k = 0; k < n_kinds; k++)
    {
      sqlite3_stmt *columns = NULL;
      guint n = 0;

      sqlite3_prepare_v2 (db, "SELECT name, type, \"notnull\" FROM pragma_table_info (?1) ORDER BY cid", -1, &columns, NULL);
      sqlite3_bind_text (columns, 1, kinds[k]->name, -1, SQLITE_STATIC);
      for (; sqlite3_step (columns) == SQLITE_ROW; n++)
        if (n < G_N_ELEMENTS (identity))
          g_assert_cmpstr ((const char *) sqlite3_column_text (columns, 0), ==, identity[n]);
        else
          assert_column (&kinds[k]->fields[n - G_N_ELEMENTS (identity)], columns);
      g_assert_cmpuint (n, ==, G_N_ELEMENTS (identity) + kinds[k]->n_fields);
      sqlite3_finalize (columns);
    }
  sqlite3_close (db);
}

/* Every token of an enumeration is one that SQLite accepts, and no other; a long list goes on in the next line. */
static void
test_enumerations_are_constraints (Fixture      *fixture,
                                   gconstpointer data)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      {
        const TruField *field = &kinds[k]->fields[i];
        g_autoptr (GString) list = g_string_new (NULL);
        g_autofree char *sql = NULL;
        sqlite3_stmt *found = NULL;

        if (field->type != TRU_TYPE_ENUM)
          continue;
        for (guint o = 0; field->options[o].token; o++)
          g_string_append_printf (list, "%s'%s'", o ? ", " : "", field->options[o].token);
        sql = g_strdup_printf ("%%%s IN (%s)%%", field->name, list->str);
        sqlite3_prepare_v2 (db, "SELECT 1 FROM sqlite_schema WHERE name = ?1 AND replace (sql, char (10) || '  ', ' ') LIKE ?2", -1, &found, NULL);
        sqlite3_bind_text (found, 1, kinds[k]->name, -1, SQLITE_STATIC);
        sqlite3_bind_text (found, 2, sql, -1, SQLITE_STATIC);
        g_test_message ("%s.%s", kinds[k]->name, field->name);
        g_assert_cmpint (sqlite3_step (found), ==, SQLITE_ROW);
        sqlite3_finalize (found);
      }
  sqlite3_close (db);
}

static void
test_round_trip (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);
  g_autoptr (TruRecord) read = NULL;
  g_autoptr (TruWrite) write = NULL;

  tru_record_set_text (person, TRU_PERSON_NAME, "N’Guyen");
  tru_record_set_number (person, TRU_PERSON_BIRTH_DATE, tru_date_new (1988, 2, 29));
  tru_record_set_number (person, TRU_PERSON_CIVILITY, TRU_PERSON_CIVILITY_MRS);
  write = tru_write_begin (fixture->store, "add", NULL, &error);
  g_assert_true (tru_write_insert (write, person, &error));
  g_assert_true (tru_write_commit (write, &error));
  read = tru_store_get (fixture->store, &tru_person_kind, tru_record_get_uid (person), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < tru_person_kind.n_fields; i++)
    g_assert_true (tru_record_field_equal (person, read, i));
  g_assert_cmpint (tru_record_get_id (read), ==, tru_record_get_id (person));
  g_assert_cmpint (tru_record_get_modified (read), ==, tru_record_get_modified (person));
  g_assert_false (tru_record_is_known (read, TRU_PERSON_DIED_ON));
}

static void
test_invalid_is_refused (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, &error);

  g_assert_false (tru_write_insert (write, household, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_assert_true (tru_record_error_field (error) == &tru_household_kind.fields[TRU_HOUSEHOLD_NAME]);
  g_clear_pointer (&write, tru_write_free);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_household_kind), ==, 0);
}

static void
test_nothing_half_done (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, NULL);

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Benali");
  g_assert_true (tru_write_insert (write, household, NULL));
  g_clear_pointer (&write, tru_write_free);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_household_kind), ==, 0);
}

static void
test_one_open_loan (Fixture      *fixture,
                    gconstpointer data)
{
  const char *setup =
    "INSERT INTO tool_library (uid, created, modified, name) VALUES ('00000000-0000-4000-8000-000000000001', '', '', 'L');"
    "INSERT INTO tool (uid, created, modified, name) VALUES ('00000000-0000-4000-8000-000000000002', '', '', 'T');"
    "INSERT INTO item (uid, created, modified, tool, tool_library, code) VALUES ('00000000-0000-4000-8000-000000000003', '', '',"
    " '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 'OT-1');"
    "INSERT INTO member (uid, created, modified, name) VALUES ('00000000-0000-4000-8000-000000000004', '', '', 'M')";
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, setup, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TruRecord) loan = tru_record_new (&tru_loan_kind);
      g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "check-out", NULL, &error);

      tru_record_set_text (loan, TRU_LOAN_ITEM, "00000000-0000-4000-8000-000000000003");
      tru_record_set_text (loan, TRU_LOAN_MEMBER, "00000000-0000-4000-8000-000000000004");
      tru_record_set_number (loan, TRU_LOAN_LENT_ON, 20000);
      tru_record_set_number (loan, TRU_LOAN_DUE_ON, 20014);
      if (i == 0)
        {
          g_assert_true (tru_write_insert (write, loan, &error));
          g_assert_true (tru_write_commit (write, &error));
          continue;
        }
      g_assert_false (tru_write_insert (write, loan, &error));
      g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_CONSTRAINT);
    }
}

static void
test_missing_and_foreign_files (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "no.db", NULL);
  g_autofree char *text = g_build_filename (fixture->folder, "text.db", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other.db", NULL);
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_assert_null (tru_store_open (missing, TRU_STORE_EXISTING, &error));
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_MISSING);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (text, "Dear Sir or Madam, this is a letter", -1, NULL));
  g_assert_null (tru_store_open (text, TRU_STORE_CREATE, &error));
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_NOT_TRUELLE);
  g_clear_error (&error);
  sqlite3_open (other, &db);
  sqlite3_exec (db, "CREATE TABLE a (b)", NULL, NULL, NULL);
  sqlite3_close (db);
  g_assert_null (tru_store_open (other, TRU_STORE_CREATE, &error));
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_NOT_TRUELLE);
}

/* Asks for a refusal that leaves nothing beside the file. */
static void
assert_refused (const char    *path,
                TruStoreError  code)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tru_store_open (path, TRU_STORE_CREATE, &error));
  g_assert_error (error, TRU_STORE_ERROR, (int) code);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (shm, G_FILE_TEST_EXISTS));
}

static void
test_refusing_leaves_nothing (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *cut = g_build_filename (fixture->folder, "cut.db", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe.db", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_clear_object (&fixture->store);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (cut, bytes, length / 2, NULL));
  assert_refused (cut, TRU_STORE_ERROR_NOT_TRUELLE);
  g_assert_true (g_file_set_contents (cut, bytes, length - 1, NULL));
  assert_refused (cut, TRU_STORE_ERROR_NOT_TRUELLE);
  bytes[USER_VERSION] = 0x7f;
  g_assert_true (g_file_set_contents (cut, bytes, length, NULL));
  assert_refused (cut, TRU_STORE_ERROR_NEWER);
  bytes[USER_VERSION] = (char) 0xff;
  g_assert_true (g_file_set_contents (cut, bytes, length, NULL));
  assert_refused (cut, TRU_STORE_ERROR_NOT_TRUELLE);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (pipe, TRU_STORE_ERROR_NOT_TRUELLE);
}

static char *
hash_of (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return NULL;
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) contents, length);
}

static void
test_newer_is_left_as_it_was (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *crashed = g_build_filename (fixture->folder, "crashed.db", NULL);
  g_autofree char *crashed_wal = g_strconcat (crashed, "-wal", NULL);
  g_autofree char *command = NULL;
  g_autofree char *before = NULL, *after = NULL, *wal_before = NULL, *wal_after = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  sqlite3_open (fixture->path, &db);
  sqlite3_exec (db, "PRAGMA user_version = 999", NULL, NULL, NULL);
  /* Copied while it is open: as a newer Truelle that was killed leaves it. */
  command = g_strdup_printf ("cp '%s' '%s'", fixture->path, crashed);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (command);
  command = g_strdup_printf ("cp '%s' '%s'", wal, crashed_wal);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  sqlite3_close (db);
  before = hash_of (crashed);
  wal_before = hash_of (crashed_wal);
  g_assert_null (tru_store_open (crashed, TRU_STORE_CREATE, &error));
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_NEWER);
  after = hash_of (crashed);
  wal_after = hash_of (crashed_wal);
  g_assert_cmpstr (before, ==, after);
  g_assert_nonnull (wal_before);
  g_assert_cmpstr (wal_before, ==, wal_after);
}

static void
test_read_only_folder (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "locked", NULL);
  g_autofree char *path = g_build_filename (folder, "new.db", NULL);
  g_autofree char *deeper = g_build_filename (folder, "office", "new.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  g_assert_null (tru_store_open (path, TRU_STORE_CREATE, &error));
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_READ_ONLY);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_null (tru_store_open (deeper, TRU_STORE_CREATE, &error));
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_READ_ONLY);
  g_chmod (folder, 0700);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What another program sees: SQLite's shared lock, by which it knows that it is not the last to leave. */
static gboolean
is_locked_for_others (const char *path)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    {
      struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = SHARED_FIRST, .l_len = 1 };
      int fd = open (path, O_RDWR);

      _exit (fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type == F_RDLCK ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

static void
test_further_connections_keep_the_lock (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) again = NULL;
  g_autoptr (TruStore) more = NULL;

  g_assert_true (is_locked_for_others (fixture->path));
  again = tru_store_open_again (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_true (is_locked_for_others (fixture->path));
  more = tru_store_open (fixture->path, TRU_STORE_EXISTING, &error);
  g_assert_no_error (error);
  g_clear_object (&more);
  g_clear_object (&again);
  g_assert_true (is_locked_for_others (fixture->path));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/modes", test_modes);
  ADD ("/store/every-kind-has-its-columns", test_every_kind_has_its_columns);
  ADD ("/store/titles-say-words", test_titles_say_words);
  ADD ("/store/titles-of-a-library", test_titles_of_a_library);
  ADD ("/store/tables-follow-the-fields", test_tables_follow_the_fields);
  ADD ("/store/enumerations-are-constraints", test_enumerations_are_constraints);
  ADD ("/store/round-trip", test_round_trip);
  ADD ("/store/invalid-is-refused", test_invalid_is_refused);
  ADD ("/store/nothing-half-done", test_nothing_half_done);
  ADD ("/store/one-open-loan", test_one_open_loan);
  ADD ("/store/missing-and-foreign-files", test_missing_and_foreign_files);
  ADD ("/store/refusing-leaves-nothing", test_refusing_leaves_nothing);
  ADD ("/store/newer-is-left-as-it-was", test_newer_is_left_as_it_was);
  ADD ("/store/read-only-folder", test_read_only_folder);
  ADD ("/store/lock-is-kept", test_further_connections_keep_the_lock);
  return g_test_run ();
}
