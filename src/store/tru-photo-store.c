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
is_pdf (const char *data,
        gsize       length)
{
  return length > 5 && memcmp (data, "%PDF-", 5) == 0;
}

static gboolean
is_small (const char  *path,
          GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);
  GStatBuf about;

  if (g_stat (path, &about) != 0)
    return TRUE; /* reading it says why */
  if (!S_ISREG (about.st_mode))
    {
      g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED, _("“%s” is not a file."), name);
      return FALSE;
    }
  if (about.st_size <= TRU_PHOTO_MAX_BYTES)
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

/* The content of a file that may be kept, and its hash. */
static char *
read_file (const char  *path,
           gsize       *length,
           char       **hash,
           GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) local = NULL;
  char *data = NULL;

  if (!is_small (path, error))
    return NULL;
  if (!g_file_get_contents (path, &data, length, &local))
    {
      g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_MISSING, _("“%s” cannot be read: %s"), name, local->message);
      return NULL;
    }
  *hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, *length);
  return data;
}

static char *
folder_of (TruStore *store)
{
  return g_strconcat (tru_store_get_path (store), ".photos", NULL);
}

static char *
keep (TruStore    *store,
      const char  *path,
      gboolean     wants_pdf,
      GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = folder_of (store);
  g_autofree char *hash = NULL;
  g_autofree char *target = NULL;
  gsize length;
  g_autofree char *data = read_file (path, &length, &hash, error);

  if (!data)
    return NULL;
  if (wants_pdf ? !is_pdf (data, length) : !is_picture (data, length))
    {
      g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED,
                   wants_pdf ? _("“%s” is not a PDF: choose another file.")
                             : _("“%s” is neither a JPEG nor a PNG picture: choose another file."), name);
      return NULL;
    }
  target = g_build_filename (folder, hash, NULL);
  return write_file (folder, target, data, length, error) ? g_steal_pointer (&hash) : NULL;
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
  return keep (store, path, FALSE, error);
}

/**
 * tru_photo_store_keep_pdf:
 * @store: a store
 * @path: a PDF file
 * @error: as tru_photo_store_keep()
 *
 * Copies a PDF beside the database, as tru_photo_store_keep() does a picture.
 *
 * Returns: (transfer full) (nullable): its SHA-256
 */
char *
tru_photo_store_keep_pdf (TruStore    *store,
                          const char  *path,
                          GError     **error)
{
  return keep (store, path, TRUE, error);
}

/**
 * tru_photo_store_is_hash:
 * @name: (nullable): what a record or a folder names
 *
 * Returns: whether it looks like a SHA-256; what comes from a foreign file must not lead out of a folder
 */
gboolean
tru_photo_store_is_hash (const char *name)
{
  return name && strlen (name) == HASH_LENGTH && strspn (name, "0123456789abcdef") == HASH_LENGTH;
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
  g_autofree char *folder = folder_of (store);
  g_autofree char *path = NULL;

  if (!tru_photo_store_is_hash (hash))
    return NULL;
  path = g_build_filename (folder, hash, NULL);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&path) : NULL;
}

static gboolean
copy (const char  *from,
      const char  *hash,
      const char  *folder,
      GError     **error)
{
  g_autofree char *target = g_build_filename (folder, hash, NULL);
  g_autofree char *found = NULL;
  gsize length;
  g_autofree char *data = read_file (from, &length, &found, error);

  if (!data)
    return FALSE;
  if (g_str_equal (found, hash) && (is_picture (data, length) || is_pdf (data, length)))
    return write_file (folder, target, data, length, error);
  g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED, _("“%s” is not the picture that it was, and is left out."), hash);
  return FALSE;
}

/**
 * tru_photo_store_send:
 * @store: a store
 * @hash: the SHA-256 that a record names
 * @folder: where it goes, under the same name; made where it is not there
 * @error: as tru_photo_store_keep(); %TRU_STORE_ERROR_FAILED also when the file is damaged
 *
 * Returns: whether it is there
 */
gboolean
tru_photo_store_send (TruStore    *store,
                      const char  *hash,
                      const char  *folder,
                      GError     **error)
{
  g_autofree char *path = folder_of (store);
  g_autofree char *from = g_build_filename (path, hash, NULL);

  g_return_val_if_fail (tru_photo_store_is_hash (hash), FALSE);
  return copy (from, hash, folder, error);
}

/**
 * tru_photo_store_receive:
 * @store: a store
 * @hash: the SHA-256 that a record names
 * @folder: where somebody sent it, under that name
 * @error: %TRU_STORE_ERROR_MISSING when it is not there, %TRU_STORE_ERROR_FAILED when it is another file than the record
 *   says, too large or neither picture nor PDF, %TRU_STORE_ERROR_READ_ONLY
 *
 * Keeps a file that came with an exchange file, once its content has proved to be what the record names.
 *
 * Returns: whether it is kept
 */
gboolean
tru_photo_store_receive (TruStore    *store,
                         const char  *hash,
                         const char  *folder,
                         GError     **error)
{
  g_autofree char *own = folder_of (store);
  g_autofree char *from = g_build_filename (folder, hash, NULL);

  g_return_val_if_fail (tru_photo_store_is_hash (hash), FALSE);
  return copy (from, hash, own, error);
}
