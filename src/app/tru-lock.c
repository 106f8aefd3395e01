/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lock.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/**
 * tru_lock_key:
 * @path: a database
 *
 * Returns: (transfer full) (nullable): what tells this file from any other, however it is named (device and inode);
 *   %NULL where there is no such file
 */
char *
tru_lock_key (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_MODIFIER "x_%" G_GINT64_MODIFIER "x", (guint64) status.st_dev, (guint64) status.st_ino);
}

/**
 * tru_lock_take:
 * @key: a database's key
 *
 * One window shows a database: the kernel's lock on a file of this key says whether one already does. It falls with the
 * program, however that ends.
 *
 * Returns: a file descriptor to keep open as long as the window is, or -1 where another window holds the lock
 */
int
tru_lock_take (const char *key)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "truelle", NULL);
  g_autofree char *name = g_strconcat (key, ".lock", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  int file;

  g_mkdir_with_parents (folder, 0700);
  file = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0)
    return -1;
  if (flock (file, LOCK_EX | LOCK_NB) == 0)
    return file;
  close (file);
  return -1;
}
