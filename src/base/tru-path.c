/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-path.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "tru-held-files.h"

#define SQLITE_MAGIC "SQLite format 3"

static gboolean
is_database (const char *path)
{
  char magic[sizeof SQLITE_MAGIC] = { 0 };
  int fd = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_open (path, O_RDONLY | O_CLOEXEC, 0) : -1;
  gssize n = fd < 0 ? -1 : read (fd, magic, sizeof magic);

  if (fd >= 0)
    close (fd);
  return n == sizeof magic && memcmp (magic, SQLITE_MAGIC, sizeof magic) == 0;
}

/* SQLite keeps what is not yet in the file beside it. */
static gboolean
belongs_to_database (const char *path)
{
  const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (path, suffixes[i]))
      {
        g_autofree char *database = g_strndup (path, strlen (path) - strlen (suffixes[i]));

        if (tru_held_files_have (database) || is_database (database))
          return TRUE;
      }
  return FALSE;
}

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
 * tru_path_check_target:
 * @path: a file that is to be written, whether it is there or not
 * @error: a #GFileError whose message is the reason alone
 *
 * Returns: whether a file may be put there: not over a folder, nor into one that may not be written, nor over a database
 */
gboolean
tru_path_check_target (const char *path,
                       GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR, g_strerror (EISDIR));
  else if (g_file_test (folder, G_FILE_TEST_IS_DIR) && !tru_path_is_writable (folder))
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_ACCES, g_strerror (EACCES));
  else if (belongs_to_database (path))
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_EXIST, _("A database is never replaced by another file"));
  else
    return TRUE;
  return FALSE;
}
