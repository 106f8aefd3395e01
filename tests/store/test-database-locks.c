/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "test-store-fixture.h"

static void
put_household (Fixture    *fixture,
               const char *name)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, name, NULL);

  g_assert_nonnull (household);
}

/* What a file chooser does with each file of the folder that it shows. */
static void
look_at (const char *path,
         const char *suffix)
{
  g_autofree char *file = g_strconcat (path, suffix, NULL);
  char start[16];
  int fd = g_open (file, O_RDONLY, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (read (fd, start, sizeof start), >=, 0);
  close (fd);
}

/* What another program says; it comes, and goes as if it were the last. */
static char *
ask_sqlite (const char *path,
            const char *sql)
{
  const char *const argv[] = { "sqlite3", path, sql, NULL };
  char *answer = NULL;
  int status = -1;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  return g_strchomp (answer);
}

static void
test_outlive_other_openings (Fixture      *fixture,
                             gconstpointer data)
{
  static const char *const suffixes[] = { "", "-shm", "-wal" };
  const char *path = tru_store_get_path (fixture->store);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *before = NULL, *after = NULL, *sound = NULL;

  put_household (fixture, "Benali");
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    look_at (path, suffixes[i]);
  before = ask_sqlite (path, "SELECT count (*) FROM household");
  g_assert_cmpstr (before, ==, "1");
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  put_household (fixture, "Nowak");
  after = ask_sqlite (path, "SELECT count (*) FROM household");
  g_assert_cmpstr (after, ==, "2");
  sound = ask_sqlite (path, "PRAGMA integrity_check");
  g_assert_cmpstr (sound, ==, "ok");
}

/* Another program waits while this one writes, and the other way round; neither is shut out once the other is done. */
static void
test_stand_against_others (Fixture      *fixture,
                           gconstpointer data)
{
  const char *path = tru_store_get_path (fixture->store);
  const char *const argv[] = { "sqlite3", path, "INSERT INTO household (uid, name) VALUES ('x', 'y')", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "import", "test", &error);
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autofree char *said = NULL;
  g_autofree char *count = NULL;
  int status = 0;

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Benali");
  g_assert_true (tru_write_insert (write, household, &error));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &said, &status, NULL));
  g_assert_cmpint (status, !=, 0);
  g_assert_nonnull (strstr (said, "locked"));
  g_assert_true (tru_write_commit (write, &error));
  count = ask_sqlite (path, "SELECT count (*) FROM household");
  g_assert_cmpstr (count, ==, "1");
}

/* The last to leave tidies the log away, here as in any program. */
static void
test_given_back (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *path = g_strdup (tru_store_get_path (fixture->store));
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) second = tru_store_open_again (fixture->store, &error);

  g_assert_no_error (error);
  put_household (fixture, "Benali");
  g_clear_object (&second);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_clear_object (&fixture->store);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/database-locks/outlive-other-openings", Fixture, NULL, fixture_set_up, test_outlive_other_openings, fixture_tear_down);
  g_test_add ("/database-locks/stand-against-others", Fixture, NULL, fixture_set_up, test_stand_against_others, fixture_tear_down);
  g_test_add ("/database-locks/given-back", Fixture, NULL, fixture_set_up, test_given_back, fixture_tear_down);
  return g_test_run ();
}
