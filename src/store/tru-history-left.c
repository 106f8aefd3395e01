/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-history.h"

#include "tru-changes.h"
#include "tru-kinds.h"

/* Takes a change back, but for the fields that are settled; returns whether it can be. */
static gboolean
take_back (const TruChange *change,
           TruRecord       *record,
           const gboolean  *is_settled,
           GError         **error)
{
  g_autoptr (TruRecord) before = tru_record_copy (record);

  if (!tru_changes_restore (change->changes, before, error))
    return FALSE;
  for (guint i = 0; i < tru_record_get_kind (record)->n_fields; i++)
    if (!is_settled[i])
      tru_record_copy_field (record, before, i);
  return TRUE;
}

/* What an operation wrote counts, and not what it found. */
static gboolean
settle (const TruChange *change,
        TruRecord       *record,
        gboolean        *is_settled,
        GError         **error)
{
  g_autoptr (TruRecord) before = tru_record_copy (record);

  if (!tru_changes_restore (change->changes, before, error))
    return FALSE;
  for (guint i = 0; i < tru_record_get_kind (record)->n_fields; i++)
    is_settled[i] = is_settled[i] || !tru_record_field_equal (record, before, i);
  return TRUE;
}

/**
 * tru_history_left_by:
 * @store: a store
 * @record: a record, as it is kept
 * @name: of an operation
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the record as the operations of this name would have it alone: each field as the newest
 *   of them that wrote it did; %NULL where none wrote the record
 */
TruRecord *
tru_history_left_by (TruStore    *store,
                     TruRecord   *record,
                     const char  *name,
                     GError     **error)
{
  g_autoptr (GPtrArray) changes = tru_history_of (store, tru_record_get_uid (record), 0, error);
  g_autoptr (TruRecord) left = tru_record_copy (record);
  g_autofree gboolean *is_settled = g_new0 (gboolean, tru_record_get_kind (record)->n_fields);
  gboolean is_met = FALSE;

  for (guint i = 0; changes && i < changes->len; i++)
    {
      const TruChange *change = g_ptr_array_index (changes, i);
      gboolean is_of_name = g_str_equal (change->name, name);

      is_met = is_met || is_of_name;
      if (!g_str_equal (change->action, "update"))
        break;
      if (!(is_of_name ? settle (change, left, is_settled, error) : take_back (change, left, is_settled, error)))
        return NULL;
    }
  return is_met ? g_steal_pointer (&left) : NULL;
}
