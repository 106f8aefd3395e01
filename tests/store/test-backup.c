/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

#include "tru-backup.h"

#include <string.h>
#include <sys/stat.h>

#include "test-store-fixture.h"
#include "tru-database.h"

static char *
backup_path (Fixture *fixture)
{
  return g_build_filename (fixture->folder, "copy.backup", NULL);
}

static void
test_copy_opens (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, "Benali", NULL);
  g_autofree char *path = backup_path (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) copy = NULL;
  GStatBuf info;

  g_assert_true (tru_backup_make (tru_store_get_handle (fixture->store), path, &error));
  g_assert_no_error (error);
  g_assert_true (tru_backup_verify (path, &error));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  copy = tru_store_open (path, TRU_STORE_EXISTING, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_store_count (copy, &tru_household_kind), ==, 1);
}

/* One bit that turns on the disk: SQLite alone would not notice it in a text. */
static void
test_rot_is_noticed (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, "Benali", NULL);
  g_autofree char *path = backup_path (fixture);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  char *name;

  g_assert_true (tru_backup_make (tru_store_get_handle (fixture->store), path, &error));
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  name = memmem (contents, length, "Benali", 6);
  g_assert_nonnull (name);
  *name ^= 1;
  g_assert_true (g_file_set_contents (path, contents, length, &error));
  g_assert_false (tru_backup_verify (path, &error));
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED);
}

/* A later copy replaces an earlier one whole; one that cannot be made leaves it. */
static void
test_earlier_copy_stays (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *path = backup_path (fixture);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "copy.backup", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tru_backup_make (tru_store_get_handle (fixture->store), path, &error));
  g_assert_true (tru_backup_make (tru_store_get_handle (fixture->store), path, &error));
  g_assert_no_error (error);
  g_assert_false (tru_backup_make (tru_store_get_handle (fixture->store), nowhere, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (tru_backup_verify (path, &error));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/backup/copy-opens", test_copy_opens);
  ADD ("/backup/rot-is-noticed", test_rot_is_noticed);
  ADD ("/backup/earlier-copy-stays", test_earlier_copy_stays);
  return g_test_run ();
}
