/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-path.h"

#include <glib/gstdio.h>
#include <unistd.h>

/**
 * tru_path_is_writable:
 * @path: a file or folder that exists
 *
 * The superuser may write anywhere; a file or folder that nobody may write is still respected.
 *
 * Returns: whether it may be written
 */
gboolean
tru_path_is_writable (const char *path)
{
  GStatBuf info;

  return g_access (path, W_OK) == 0 && g_stat (path, &info) == 0 && (info.st_mode & 0222) != 0;
}

/**
 * tru_path_is_creatable:
 * @path: a file or folder, perhaps missing, with folders on the way to it perhaps missing too
 *
 * Returns: whether the last folder that is there on the way to @path, or @path itself, may be written
 */
gboolean
tru_path_is_creatable (const char *path)
{
  g_autofree char *there = g_strdup (path);

  while (!g_file_test (there, G_FILE_TEST_EXISTS))
    {
      char *folder = g_path_get_dirname (there);

      g_free (there);
      there = folder;
    }
  return tru_path_is_writable (there);
}

/**
 * tru_path_is_refused:
 * @path: a file that is to be written, whether it is there or not
 *
 * Returns: whether its folder is there but may not be written
 */
gboolean
tru_path_is_refused (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_file_test (folder, G_FILE_TEST_IS_DIR) && !tru_path_is_writable (folder);
}
