/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-held-files.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* POSIX: whoever opens a file and closes it again drops every lock that its process holds there. The locks of an open database
 * would be gone, and the next program to leave it would throw away the log that this one still writes. The store's locks outlive
 * that where the system can (store/tru-database-locks); still nobody opens, by another way than SQLite's, what stands here. */

static GMutex held_mutex;
static GHashTable *held;

static gboolean
is_same_file (const char     *path,
              const GStatBuf *wanted)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_dev == wanted->st_dev && info.st_ino == wanted->st_ino;
}

/* In WAL mode the locks lie on the file beside the database. */
static gboolean
holds (gpointer holder,
       gpointer database,
       gpointer wanted)
{
  const char *const suffixes[] = { "", "-shm", "-wal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (database, suffixes[i], NULL);

      if (is_same_file (path, wanted))
        return TRUE;
    }
  return FALSE;
}

/**
 * tru_held_files_add:
 * @holder: a connection
 * @database: path of the database that it keeps open
 */
void
tru_held_files_add (gpointer    holder,
                    const char *database)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&held_mutex);

  if (!held)
    held = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_insert (held, holder, g_canonicalize_filename (database, NULL));
}

/**
 * tru_held_files_remove:
 * @holder: a connection that was closed
 */
void
tru_held_files_remove (gpointer holder)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&held_mutex);

  if (held)
    g_hash_table_remove (held, holder);
}

/**
 * tru_held_files_have:
 * @path: any file
 *
 * Returns: whether it is, under whatever name, a database that this process has open, or the log beside it
 */
gboolean
tru_held_files_have (const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&held_mutex);
  GStatBuf info;

  return held && g_stat (path, &info) == 0 && g_hash_table_find (held, holds, &info);
}

/**
 * tru_held_files_check:
 * @path: a file that somebody chose to be read
 * @error: a #GFileError with a sentence
 *
 * Returns: whether it may be opened
 */
gboolean
tru_held_files_check (const char  *path,
                      GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (!tru_held_files_have (path))
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_ACCES,
               _("“%s” is the database that is open here: choose the file that you received."), name);
  return FALSE;
}
