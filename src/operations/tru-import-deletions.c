/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "tru-import-private.h"
#include "tru-tombstones.h"

/* A deletion that the file tells of, of a record that is here. */
typedef struct
{
  const TruKind *kind;
  char *uid;
  TruStamp deleted;
  TruRecord *here;
  gboolean is_settled; /* it is gone, or stays */
} Deletion;

static void
deletion_free (gpointer data)
{
  Deletion *self = data;

  g_free (self->uid);
  g_object_unref (self->here);
  g_free (self);
}

static TruImportEntry *
tell (TruImportRun    *run,
      TruImportAction  action,
      const Deletion  *deletion,
      const char      *reason)
{
  TruExchangeItem item = { .kind = deletion->kind, .uid = deletion->uid };

  return tru_import_preview_add (run->preview, action, &item, deletion->here, 0, reason);
}

/* From now on ours is a version that knows of the deletion: nobody is asked about it again. */
static gboolean
keep (TruImportRun  *run,
      Deletion      *deletion,
      GError       **error)
{
  deletion->is_settled = TRUE;
  tru_record_set_base (deletion->here, deletion->deleted);
  tell (run, TRU_IMPORT_UPDATE, deletion, NULL);
  return tru_write_update (run->write, deletion->here, error);
}

static gboolean
is_contested (TruImportRun   *run,
              const Deletion *deletion)
{
  return tru_import_was_edited_here (run, deletion->here) && tru_record_get_modified (deletion->here) > deletion->deleted
         && !tru_import_decisions_takes_whole (run->decisions, deletion->uid);
}

static gboolean
settle_contested (TruImportRun  *run,
                  Deletion      *deletion,
                  GError       **error)
{
  TruImportEntry *entry;

  if (!is_contested (run, deletion))
    return TRUE;
  if (tru_import_decisions_is_skipped (run->decisions, deletion->uid))
    return keep (run, deletion, error);
  deletion->is_settled = TRUE;
  entry = tell (run, TRU_IMPORT_CONFLICT, deletion, _("Deleted by the sender, but changed here since"));
  entry->is_whole = TRUE;
  return TRUE;
}

/* Deletes what nothing refers to any more; what refers to it may only just have gone. */
static gboolean
settle_free (TruImportRun  *run,
             Deletion      *deletion,
             gboolean      *is_progress,
             GError       **error)
{
  g_autoptr (GPtrArray) referring = NULL;

  if (deletion->is_settled || tru_import_decisions_is_skipped (run->decisions, deletion->uid))
    return TRUE;
  referring = tru_store_referring (run->store, deletion->kind, deletion->uid, error);
  if (!referring || referring->len > 0)
    return referring != NULL;
  deletion->is_settled = *is_progress = TRUE;
  tell (run, TRU_IMPORT_DELETE, deletion, NULL);
  return tru_write_delete (run->write, deletion->here, error);
}

static gboolean
is_among (GPtrArray *deletions,
          TruRecord *record)
{
  for (guint i = 0; i < deletions->len; i++)
    if (g_str_equal (((Deletion *) deletions->pdata[i])->uid, tru_record_get_uid (record)))
      return TRUE;
  return FALSE;
}

/* What is left is referred to: by records that stay, or by others about whose deletion nobody has decided. */
static gboolean
settle_bound (TruImportRun  *run,
              Deletion      *deletion,
              GError       **error)
{
  g_autoptr (GPtrArray) referring = NULL;
  g_autofree char *title = NULL;
  g_autofree char *reason = NULL;
  TruImportEntry *entry;
  TruRecord *first;

  if (deletion->is_settled)
    return TRUE;
  referring = tru_store_referring (run->store, deletion->kind, deletion->uid, error);
  if (!referring || referring->len == 0)
    return referring != NULL;
  if (tru_import_decisions_is_skipped (run->decisions, deletion->uid))
    return keep (run, deletion, error);
  first = referring->pdata[0];
  title = tru_store_title (run->store, tru_record_get_kind (first), tru_record_get_uid (first));
  reason = g_strdup_printf (_("Deleted by the sender, but “%s” (%s) here refers to it"), title, tru_kind_label (tru_record_get_kind (first)));
  entry = tell (run, TRU_IMPORT_CONFLICT, deletion, reason);
  entry->is_whole = TRUE;
  for (guint i = 0; i < referring->len; i++)
    entry->is_bound = entry->is_bound || !is_among (run->deletions, referring->pdata[i]);
  return TRUE;
}

/**
 * tru_import_note_buried:
 * @run: an import
 * @error: a store error
 *
 * Returns: whether it knows now what was deleted here
 */
gboolean
tru_import_note_buried (TruImportRun  *run,
                        GError       **error)
{
  g_autoptr (GPtrArray) tombstones = tru_tombstones (run->store, error);

  run->buried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  run->deletions = g_ptr_array_new_with_free_func (deletion_free);
  for (guint i = 0; tombstones && i < tombstones->len; i++)
    {
      const TruTombstone *tombstone = tombstones->pdata[i];

      g_hash_table_insert (run->buried, g_strdup (tombstone->uid), g_memdup2 (&tombstone->deleted, sizeof (TruStamp)));
    }
  return tombstones != NULL;
}

/**
 * tru_import_burial:
 * @run: an import
 * @item: a record that is not here
 *
 * Returns: whether it was deleted here, and if so, whether that stands against what the sender did since
 */
TruImportBurial
tru_import_burial (TruImportRun          *run,
                   const TruExchangeItem *item)
{
  const TruStamp *deleted = g_hash_table_lookup (run->buried, item->uid);
  TruStamp base = tru_record_get_base (item->record);

  if (!deleted || (base != TRU_UNKNOWN && base >= *deleted))
    return TRU_IMPORT_NOT_BURIED;
  return tru_record_get_modified (item->record) > *deleted ? TRU_IMPORT_CONTESTED : TRU_IMPORT_BURIED;
}

/**
 * tru_import_note_deletion:
 * @run: an import
 * @item: a tombstone
 *
 * Keeps it for tru_import_delete_all(): what refers to a record may be deleted after it.
 */
void
tru_import_note_deletion (TruImportRun          *run,
                          const TruExchangeItem *item)
{
  g_autoptr (TruRecord) here = tru_store_get (run->store, item->kind, item->uid, NULL);
  Deletion *deletion;

  if (!here || (tru_record_get_base (here) != TRU_UNKNOWN && tru_record_get_base (here) >= item->deleted))
    return;
  deletion = g_new0 (Deletion, 1);
  deletion->kind = item->kind;
  deletion->uid = g_strdup (item->uid);
  deletion->deleted = item->deleted;
  deletion->here = g_steal_pointer (&here);
  g_ptr_array_add (run->deletions, deletion);
}

/**
 * tru_import_delete_all:
 * @run: an import that has taken the records
 * @error: a store error
 *
 * Deletes what the sender deleted, as far as nobody changed it here since and nothing that stays refers to it. See
 * src/README.md, “What travels”.
 *
 * Returns: whether it could be told
 */
gboolean
tru_import_delete_all (TruImportRun  *run,
                       GError       **error)
{
  GPtrArray *all = run->deletions;
  gboolean is_progress = TRUE;

  for (guint i = 0; i < all->len; i++)
    if (!settle_contested (run, all->pdata[i], error))
      return FALSE;
  while (is_progress)
    {
      is_progress = FALSE;
      for (guint i = 0; i < all->len; i++)
        if (!settle_free (run, all->pdata[i], &is_progress, error))
          return FALSE;
    }
  for (guint i = 0; i < all->len; i++)
    if (!settle_bound (run, all->pdata[i], error))
      return FALSE;
  return TRUE;
}
