/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "tru-held-files.h"

typedef struct
{
  char *folder;
  char *database;
  char *beside;
  char *other;
} Fixture;

static void
put (const char *path)
{
  g_assert_true (g_file_set_contents (path, "bytes", -1, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("truelle-held-XXXXXX", NULL);
  fixture->database = g_build_filename (fixture->folder, "truelle.db", NULL);
  fixture->beside = g_build_filename (fixture->folder, "truelle.db-shm", NULL);
  fixture->other = g_build_filename (fixture->folder, "other.db", NULL);
  put (fixture->database);
  put (fixture->beside);
  put (fixture->other);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->database);
  g_unlink (fixture->beside);
  g_unlink (fixture->other);
  g_rmdir (fixture->folder);
  g_free (fixture->database);
  g_free (fixture->beside);
  g_free (fixture->other);
  g_free (fixture->folder);
}

static void
test_holders (Fixture       *fixture,
              gconstpointer  data)
{
  int window, reader;

  g_assert_false (tru_held_files_have (fixture->database));
  tru_held_files_add (&window, fixture->database);
  tru_held_files_add (&reader, fixture->database);
  g_assert_true (tru_held_files_have (fixture->database));
  g_assert_false (tru_held_files_have (fixture->other));
  tru_held_files_remove (&reader);
  g_assert_true (tru_held_files_have (fixture->database));
  tru_held_files_remove (&window);
  g_assert_false (tru_held_files_have (fixture->database));
}

static void
test_other_names (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *symbolic = g_build_filename (fixture->folder, "symbolic", NULL);
  g_autofree char *hard = g_build_filename (fixture->folder, "hard", NULL);
  int window;

  g_assert_cmpint (symlink (fixture->database, symbolic), ==, 0);
  g_assert_cmpint (link (fixture->database, hard), ==, 0);
  tru_held_files_add (&window, fixture->database);
  g_assert_true (tru_held_files_have (symbolic));
  g_assert_true (tru_held_files_have (hard));
  g_assert_true (tru_held_files_have (fixture->beside));
  tru_held_files_remove (&window);
  g_unlink (symbolic);
  g_unlink (hard);
}

static void
test_sentence (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  int window;

  g_assert_true (tru_held_files_check (fixture->other, NULL));
  tru_held_files_add (&window, fixture->database);
  g_assert_false (tru_held_files_check (fixture->database, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_ACCES);
  g_assert_nonnull (strstr (error->message, "truelle.db"));
  tru_held_files_remove (&window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/held-files/holders", Fixture, NULL, set_up, test_holders, tear_down);
  g_test_add ("/held-files/other-names", Fixture, NULL, set_up, test_other_names, tear_down);
  g_test_add ("/held-files/sentence", Fixture, NULL, set_up, test_sentence, tear_down);
  return g_test_run ();
}
