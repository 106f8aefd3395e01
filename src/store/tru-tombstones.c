/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tombstones.h"

#include "tru-database.h"

static void
tombstone_free (gpointer data)
{
  TruTombstone *tombstone = data;

  g_free (tombstone->kind);
  g_free (tombstone->uid);
  g_free (tombstone);
}

/**
 * tru_tombstones:
 * @store: a store
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type TruTombstone): the records deleted here, for the next exchange
 */
GPtrArray *
tru_tombstones (TruStore  *store,
                GError   **error)
{
  g_autoptr (GPtrArray) tombstones = g_ptr_array_new_with_free_func (tombstone_free);
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (store, "SELECT kind, uid, deleted FROM tombstone", error);
  TruStep step;

  if (!statement)
    return NULL;
  while ((step = tru_statement_step (statement, error)) == TRU_STEP_ROW)
    {
      TruTombstone *tombstone = g_new0 (TruTombstone, 1);

      tombstone->kind = g_strdup (tru_statement_get_text (statement, 0));
      tombstone->uid = g_strdup (tru_statement_get_text (statement, 1));
      tombstone->deleted = tru_stamp_parse (tru_statement_get_text (statement, 2));
      g_ptr_array_add (tombstones, tombstone);
    }
  return step == TRU_STEP_DONE ? g_steal_pointer (&tombstones) : NULL;
}
