/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-path.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

static void
assert_target (const char *path,
               const char *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tru_path_check_target (path, &error), ==, reason == NULL);
  g_assert_cmpstr (error ? error->message : NULL, ==, reason);
}

/* Holds for the superuser too, who runs the tests in a container. */
static void
test_locked_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "a.xml", NULL);
  g_autofree char *deep = g_build_filename (folder, "b", "c", NULL);

  g_assert_true (tru_path_is_writable (folder));
  g_assert_true (tru_path_is_creatable (deep));
  assert_target (file, NULL);
  assert_target (deep, NULL);
  g_chmod (folder, 0555);
  g_assert_false (tru_path_is_writable (folder));
  g_assert_false (tru_path_is_creatable (deep));
  assert_target (file, g_strerror (EACCES));
  g_chmod (folder, 0700);
  g_rmdir (folder);
}

/* Whoever exports over the very database that is open would lose it. */
static void
test_database (void)
{
  const char *refusal = "A database is never replaced by another file";
  g_autofree char *folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "truelle.db", NULL);
  g_autofree char *log = g_strconcat (file, "-wal", NULL);
  g_autofree char *link = g_build_filename (folder, "link.xml", NULL);

  assert_target (folder, g_strerror (EISDIR));
  assert_target (file, NULL);
  assert_target (log, NULL);
  g_assert_true (g_file_set_contents (file, "SQLite format 3", sizeof "SQLite format 3", NULL));
  g_assert_cmpint (symlink (file, link), ==, 0);
  assert_target (file, refusal);
  assert_target (log, refusal);
  assert_target (link, refusal);
  g_assert_true (g_file_set_contents (file, "SQLite, what is it?", -1, NULL));
  assert_target (file, NULL);
  g_unlink (link);
  g_unlink (file);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/path/locked-folder", test_locked_folder);
  g_test_add_func ("/path/database", test_database);
  return g_test_run ();
}
