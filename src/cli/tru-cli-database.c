/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-database.h"

#include <glib/gstdio.h>

/* The uppermost folder on the way to @path that is not there yet. */
static char *
missing_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  char *missing = NULL;

  while (!g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      char *parent = g_path_get_dirname (folder);

      g_free (missing);
      missing = g_steal_pointer (&folder);
      folder = parent;
    }
  return missing;
}

static void
remove_file (const char *path,
             const char *suffix)
{
  g_autofree char *file = g_strconcat (path, suffix, NULL);

  g_unlink (file);
}

static void
remove_made (TruCli *cli)
{
  g_autofree char *folder = g_path_get_dirname (cli->made);
  gboolean is_last = cli->made_folder == NULL;

  remove_file (cli->made, "-wal");
  remove_file (cli->made, "-shm");
  remove_file (cli->made, "");
  while (!is_last && g_rmdir (folder) == 0)
    {
      char *parent = g_path_get_dirname (folder);

      is_last = g_str_equal (folder, cli->made_folder);
      g_free (folder);
      folder = parent;
    }
}

/**
 * tru_cli_open:
 * @self: a line that was read
 * @error: a store error
 *
 * Opens the database that the line names, or the default one; only a command that creates makes a missing one.
 *
 * Returns: (transfer none) (nullable): the store
 */
TruStore *
tru_cli_open (TruCli  *self,
              GError **error)
{
  g_autofree char *path = self->database ? g_canonicalize_filename (self->database, NULL) : tru_store_default_path ();

  if (self->store)
    return self->store;
  if (self->command->creates && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      self->made_folder = missing_folder (path);
      self->made = g_strdup (path);
    }
  self->store = tru_store_open (path, self->command->creates ? TRU_STORE_CREATE : TRU_STORE_EXISTING, error);
  return self->store;
}

/**
 * tru_cli_close:
 * @cli: the line
 * @is_done: whether the command did what it should
 *
 * Closes the database. One that this run made in vain does not stay.
 */
void
tru_cli_close (TruCli   *cli,
               gboolean  is_done)
{
  gboolean is_vain = !is_done && cli->made && (!cli->store || tru_store_is_empty (cli->store));

  g_clear_object (&cli->store);
  if (is_vain)
    remove_made (cli);
}
