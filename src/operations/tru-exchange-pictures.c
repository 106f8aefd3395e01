/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-exchange-pictures.h"

#include <glib/gstdio.h>

#include "tru-advice-sheet.h"
#include "tru-member.h"
#include "tru-photo-store.h"
#include "tru-photo.h"

/**
 * tru_exchange_pictures_folder:
 * @path: an exchange file
 *
 * Returns: (transfer full): the folder of its pictures, there or not
 */
char *
tru_exchange_pictures_folder (const char *path)
{
  return g_strconcat (path, ".photos", NULL);
}

static const char *
hash_of (TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);
  const char *hash = kind == &tru_photo_kind          ? tru_record_get_text (record, TRU_PHOTO_HASH)
                     : kind == &tru_advice_sheet_kind ? tru_record_get_text (record, TRU_ADVICE_SHEET_HASH)
                                                      : NULL;

  return tru_photo_store_is_hash (hash) ? hash : NULL;
}

/* A member is shown to others where he or she agreed. */
static gboolean
may_leave (TruStore  *store,
           TruRecord *record)
{
  const char *uid = tru_record_get_kind (record) == &tru_photo_kind ? tru_record_get_text (record, TRU_PHOTO_MEMBER) : NULL;
  g_autoptr (TruRecord) member = uid ? tru_store_get (store, &tru_member_kind, uid, NULL) : NULL;

  return !uid || (member && tru_record_is_known (member, TRU_MEMBER_PICTURES_AGREED));
}

/**
 * tru_exchange_pictures_note:
 * @store: a store
 * @record: a record that leaves
 * @hashes: the pictures that leave with the records so far; gets the one that this record names
 */
void
tru_exchange_pictures_note (TruStore   *store,
                            TruRecord  *record,
                            GHashTable *hashes)
{
  const char *hash = hash_of (record);

  if (hash && may_leave (store, record))
    g_hash_table_add (hashes, g_strdup (hash));
}

/* An earlier file of that name may have had others, which its recipient was meant to see. */
static void
clear_folder (const char *folder,
              GHashTable *hashes)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (tru_photo_store_is_hash (name) && !g_hash_table_contains (hashes, name))
        g_unlink (path);
    }
  if (g_hash_table_size (hashes) == 0)
    g_rmdir (folder);
}

/**
 * tru_exchange_pictures_send:
 * @store: a store
 * @hashes: the pictures that leave
 * @path: the exchange file that they go beside
 * @error: as tru_photo_store_send()
 *
 * A picture that never came to this computer is left out: its record says what it would be.
 *
 * Returns: whether all that are here lie beside the file, and no others
 */
gboolean
tru_exchange_pictures_send (TruStore    *store,
                            GHashTable  *hashes,
                            const char  *path,
                            GError     **error)
{
  g_autofree char *folder = tru_exchange_pictures_folder (path);
  GHashTableIter iter;
  gpointer hash;

  clear_folder (folder, hashes);
  g_hash_table_iter_init (&iter, hashes);
  while (g_hash_table_iter_next (&iter, &hash, NULL))
    {
      g_autofree char *here = tru_photo_store_path (store, hash);

      if (here && !tru_photo_store_send (store, hash, folder, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  TruStore *store;
  const char *folder;
  guint n_received;
  guint n_refused;
} Receiving;

static gboolean
receive (TruRecord *record,
         gpointer   data,
         GError   **error)
{
  Receiving *receiving = data;
  const char *hash = hash_of (record);
  g_autofree char *here = hash ? tru_photo_store_path (receiving->store, hash) : NULL;
  g_autofree char *sent = hash ? g_build_filename (receiving->folder, hash, NULL) : NULL;
  g_autoptr (GError) refusal = NULL;

  if (!hash || here || !g_file_test (sent, G_FILE_TEST_EXISTS))
    return TRUE;
  if (tru_photo_store_receive (receiving->store, hash, receiving->folder, &refusal))
    receiving->n_received++;
  else
    receiving->n_refused++;
  return TRUE;
}

/**
 * tru_exchange_pictures_receive:
 * @store: a store that took a file in
 * @path: that file
 * @n_received: (out): how many pictures were kept
 * @n_refused: (out): how many were not: too large, damaged, or no pictures
 *
 * Takes from beside the file what records here name and is not here yet; whatever else lies there stays there.
 */
void
tru_exchange_pictures_receive (TruStore   *store,
                               const char *path,
                               guint      *n_received,
                               guint      *n_refused)
{
  g_autofree char *folder = tru_exchange_pictures_folder (path);
  Receiving receiving = { .store = store, .folder = folder };

  if (g_file_test (folder, G_FILE_TEST_IS_DIR) && tru_store_each (store, &tru_photo_kind, receive, &receiving, NULL))
    tru_store_each (store, &tru_advice_sheet_kind, receive, &receiving, NULL);
  *n_received = receiving.n_received;
  *n_refused = receiving.n_refused;
}
