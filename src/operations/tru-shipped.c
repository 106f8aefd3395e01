/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-shipped.h"

#include <glib/gstdio.h>

/**
 * tru_shipped_open:
 * @resource: an exchange file that every program holds within itself
 * @error: why it cannot be read
 *
 * The reader reads files; this one is there only until it is open.
 *
 * Returns: (transfer full) (nullable): a reader at its first record
 */
TruExchangeReader *
tru_shipped_open (const char  *resource,
                  GError     **error)
{
  g_autoptr (GBytes) xml = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *folder = xml ? g_dir_make_tmp ("truelle-XXXXXX", error) : NULL;
  g_autofree char *name = g_path_get_basename (resource);
  g_autofree char *path = folder ? g_build_filename (folder, name, NULL) : NULL;
  TruExchangeReader *reader = NULL;

  if (!path)
    return NULL;
  if (g_file_set_contents (path, g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), error))
    reader = tru_exchange_reader_open (path, NULL, error);
  g_unlink (path);
  g_rmdir (folder);
  return reader;
}
