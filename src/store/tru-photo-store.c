/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-photo-store.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tru-held-files.h"

#define HASH_LENGTH 64

/* What a file is shows in its first bytes, whatever its name says. */
static gboolean
is_picture (const char *data,
            gsize       length)
{
  static const char png[] = { '\x89', 'P', 'N', 'G' };
  static const char jpeg[] = { '\xff', '\xd8', '\xff' };

  return length > sizeof png && (memcmp (data, png, sizeof png) == 0 || memcmp (data, jpeg, sizeof jpeg) == 0);
}

static gboolean
is_small (const char  *path,
          GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);
  GStatBuf about;

  if (g_stat (path, &about) != 0 || about.st_size <= TRU_PHOTO_MAX_BYTES)
    return TRUE;
  g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED, _("“%s” is larger than %d MB: choose a smaller picture."), name,
               TRU_PHOTO_MAX_BYTES / (1024 * 1024));
  return FALSE;
}

/* Written to its end before it bears its name: a half-written picture is never found. */
static gboolean
write_file (const char  *folder,
            const char  *target,
            const char  *data,
            gsize        length,
            GError     **error)
{
  g_autoptr (GError) local = NULL;

  if (g_file_test (target, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) == 0
      && g_file_set_contents_full (target, data, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &local))
    return TRUE;
  g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_READ_ONLY, _("The picture cannot be kept in “%s”: %s"), folder,
               local ? local->message : g_strerror (errno));
  return FALSE;
}

/**
 * tru_photo_store_keep:
 * @store: a store
 * @path: a JPEG or PNG file
 * @error: %TRU_STORE_ERROR_MISSING when it cannot be read, %TRU_STORE_ERROR_FAILED when it is no picture or too large,
 * %TRU_STORE_ERROR_READ_ONLY
 *
 * Copies a picture beside the database. The same picture twice is kept once.
 *
 * Returns: (transfer full) (nullable): its SHA-256
 */
char *
tru_photo_store_keep (TruStore    *store,
                      const char  *path,
                      GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_strconcat (tru_store_get_path (store), ".photos", NULL);
  g_autofree char *data = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *target = NULL;
  g_autoptr (GError) local = NULL;
  gsize length;

  if (!tru_held_files_check (path, &local))
    {
      g_set_error_literal (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED, local->message);
      return NULL;
    }
  if (!is_small (path, error))
    return NULL;
  if (!g_file_get_contents (path, &data, &length, &local))
    {
      g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_MISSING, _("“%s” cannot be read: %s"), name, local->message);
      return NULL;
    }
  if (!is_picture (data, length))
    {
      g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED, _("“%s” is neither a JPEG nor a PNG picture: choose another file."), name);
      return NULL;
    }
  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
  target = g_build_filename (folder, hash, NULL);
  return write_file (folder, target, data, length, error) ? g_steal_pointer (&hash) : NULL;
}

/**
 * tru_photo_store_path:
 * @store: a store
 * @hash: (nullable): the SHA-256 that a record names
 *
 * Returns: (transfer full) (nullable): the picture's file; %NULL when it is not there, as after an import without pictures
 */
char *
tru_photo_store_path (TruStore   *store,
                      const char *hash)
{
  g_autofree char *folder = g_strconcat (tru_store_get_path (store), ".photos", NULL);
  g_autofree char *path = NULL;

  /* A hash from a foreign file must not lead out of the folder. */
  if (!hash || strlen (hash) != HASH_LENGTH || strspn (hash, "0123456789abcdef") != HASH_LENGTH)
    return NULL;
  path = g_build_filename (folder, hash, NULL);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&path) : NULL;
}
