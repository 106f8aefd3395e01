/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-index.h"

#include "tru-kinds.h"
#include "tru-text.h"

static gboolean
run (TruStatement  *statement,
     GError       **error)
{
  g_autoptr (TruCachedStatement) reset = statement;

  return tru_statement_step (statement, error) == TRU_STEP_DONE;
}

static gboolean
write_row (TruStore       *store,
           const char     *sql,
           const TruKind  *kind,
           gint64          id,
           const char     *text,
           GError        **error)
{
  TruStatement *statement = tru_store_prepare (store, sql, error);

  if (!statement)
    return FALSE;
  tru_statement_bind_int (statement, "$rowid", tru_index_rowid (kind, id));
  tru_statement_bind_int (statement, "$kind", kind->number);
  tru_statement_bind_int (statement, "$id", id);
  if (text)
    tru_statement_bind_text (statement, "$text", text);
  return run (statement, error);
}

static gboolean
is_key_field (const TruField *field)
{
  const TruFieldFlags named = TRU_REQUIRED | TRU_SEARCHED;

  return field->type == TRU_TYPE_TEXT && (field->flags & named) == named;
}

static gboolean
index_record (TruRecord *record,
              gpointer   data,
              GError   **error)
{
  return tru_index_add (data, record, error);
}

static gboolean
index_all (TruStore  *store,
           GError   **error)
{
  sqlite3 *db = tru_store_get_handle (store);
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  if (!tru_database_exec (db, "INSERT INTO search (search) VALUES ('rebuild'); DELETE FROM search; DELETE FROM derived_key", error))
    return FALSE;
  for (guint i = 0; i < n_kinds; i++)
    if (!tru_store_each (store, kinds[i], index_record, store, error))
      return FALSE;
  return tru_database_exec (db, "COMMIT", error);
}

/**
 * tru_index_rowid:
 * @kind: a kind
 * @id: a record's id
 *
 * Returns: the record's rowid in the search index: the kind's number above 40 bits of id, so that one kind is a range
 */
gint64
tru_index_rowid (const TruKind *kind,
                 gint64         id)
{
  return ((gint64) kind->number << TRU_INDEX_ID_BITS) | id;
}

/**
 * tru_index_words:
 * @record: a record
 *
 * Returns: (transfer full) (nullable): the folded words of its searched fields
 */
char *
tru_index_words (TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);
  GString *words = NULL;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *folded = NULL;

      if (!(kind->fields[i].flags & TRU_SEARCHED) || !tru_record_is_known (record, i))
        continue;
      if (kind->fields[i].type == TRU_TYPE_PHONE)
        folded = tru_text_index_phone (tru_record_get_text (record, i));
      else
        folded = tru_text_index (tru_record_get_text (record, i));
      if (!words)
        words = g_string_new (folded);
      else
        g_string_append_printf (words, " %s", folded);
    }
  return words ? g_string_free (words, FALSE) : NULL;
}

/**
 * tru_index_key:
 * @record: a record
 *
 * Returns: (transfer full) (nullable): its folded sort key, of the kinds that have a name
 */
char *
tru_index_key (TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (is_key_field (&kind->fields[i]) && tru_record_is_known (record, i))
      return tru_text_fold (tru_record_get_text (record, i));
  return NULL;
}

/**
 * tru_index_is_named:
 * @kind: a kind
 *
 * Returns: whether its records have a name of their own, and thus a sort key
 */
gboolean
tru_index_is_named (const TruKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (is_key_field (&kind->fields[i]))
      return TRUE;
  return FALSE;
}

/**
 * tru_index_add:
 * @store: a store in a write
 * @record: a record just inserted
 * @error: a store error
 *
 * Returns: whether its words and key were added
 */
gboolean
tru_index_add (TruStore   *store,
               TruRecord  *record,
               GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  gint64 id = tru_record_get_id (record);
  g_autofree char *words = tru_index_words (record);
  g_autofree char *key = tru_index_key (record);

  return (!words || write_row (store, "INSERT INTO search (rowid, words) VALUES ($rowid, $text)", kind, id, words, error))
         && (!key || write_row (store, "INSERT INTO derived_key (kind, record, key) VALUES ($kind, $id, $text)", kind, id, key, error));
}

/**
 * tru_index_remove:
 * @store: a store in a write
 * @record: a record as it was kept
 * @error: a store error
 *
 * Returns: whether its words and key were removed
 */
gboolean
tru_index_remove (TruStore   *store,
                  TruRecord  *record,
                  GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  gint64 id = tru_record_get_id (record);

  return write_row (store, "DELETE FROM search WHERE rowid = $rowid", kind, id, NULL, error)
         && write_row (store, "DELETE FROM derived_key WHERE kind = $kind AND record = $id", kind, id, NULL, error);
}

/**
 * tru_index_change:
 * @store: a store in a write
 * @before: the record as it was
 * @after: the record as it is
 * @error: a store error
 *
 * Returns: whether index and key are right; nothing is written when no searched field changed
 */
gboolean
tru_index_change (TruStore   *store,
                  TruRecord  *before,
                  TruRecord  *after,
                  GError    **error)
{
  const TruKind *kind = tru_record_get_kind (after);

  for (guint i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & TRU_SEARCHED) && !tru_record_field_equal (before, after, i))
      return tru_index_remove (store, before, error) && tru_index_add (store, after, error);
  return TRUE;
}

/**
 * tru_index_rebuild:
 * @store: a store
 * @error: a store error; then nothing is changed
 *
 * Returns: whether words and keys of all records were made anew
 */
gboolean
tru_index_rebuild (TruStore  *store,
                   GError   **error)
{
  sqlite3 *db = tru_store_get_handle (store);

  if (!tru_database_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (index_all (store, error))
    return TRUE;
  tru_database_exec (db, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * tru_index_catch_up:
 * @store: a store
 * @error: a store error
 *
 * A migration after which other fields are searched empties the index, since SQL cannot fold words.
 *
 * Returns: whether there is an index, unless nothing was ever kept
 */
gboolean
tru_index_catch_up (TruStore  *store,
                    GError   **error)
{
  g_autoptr (TruCachedStatement) statement
    = tru_store_prepare (store, "SELECT 1 FROM derived_key UNION ALL SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM act) LIMIT 1", error);

  if (!statement)
    return FALSE;
  switch (tru_statement_step (statement, error))
    {
    case TRU_STEP_ROW:
      return TRUE;
    case TRU_STEP_ERROR:
      return FALSE;
    default:
      g_clear_pointer (&statement, tru_statement_reset);
      return tru_index_rebuild (store, error);
    }
}
