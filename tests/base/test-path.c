/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-path.h"

#include <glib/gstdio.h>

/* Holds for the superuser too, who runs the tests in a container. */
static void
test_locked_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "a.xml", NULL);
  g_autofree char *deep = g_build_filename (folder, "b", "c", NULL);

  g_assert_true (tru_path_is_writable (folder));
  g_assert_true (tru_path_is_creatable (deep));
  g_assert_false (tru_path_is_refused (file));
  g_assert_false (tru_path_is_refused (deep));
  g_chmod (folder, 0555);
  g_assert_false (tru_path_is_writable (folder));
  g_assert_false (tru_path_is_creatable (deep));
  g_assert_true (tru_path_is_refused (file));
  g_chmod (folder, 0700);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/path/locked-folder", test_locked_folder);
  return g_test_run ();
}
