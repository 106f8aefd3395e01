/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "tru-kinds.h"
#include "tru-organisation.h"
#include "tru-table.h"

/* What a store reads: records. */

static gboolean
each_row (TruStore      *self,
          const TruKind *kind,
          const char    *where,
          const char    *value,
          gboolean     (*func) (TruRecord *, gpointer, GError **),
          gpointer       data,
          GError       **error)
{
  g_autofree char *sql = tru_table_select (kind, where);
  g_autoptr (TruStatement) own = NULL;
  TruStep step;

  /* Not a cached statement: the function may come back here for the same kind. */
  own = tru_statement_new (tru_store_get_handle (self), sql, error);
  if (!own)
    return FALSE;
  tru_statement_bind_text (own, "$value", value);
  while ((step = tru_statement_step (own, error)) == TRU_STEP_ROW)
    {
      g_autoptr (TruRecord) record = tru_table_read (own, kind);

      if (!func (record, data, error))
        return FALSE;
    }
  return step == TRU_STEP_DONE;
}

static char *
select_by_uid (const TruKind *kind,
               guint          field)
{
  return tru_table_select (kind, "WHERE uid = $value");
}

static char *
select_by_id (const TruKind *kind,
              guint          field)
{
  return tru_table_select (kind, "WHERE id = $value");
}

static char *
select_first (const TruKind *kind,
              guint          field)
{
  g_autofree char *where = g_strdup_printf ("WHERE %s = $value ORDER BY id LIMIT 1", kind->fields[field].name);

  return tru_table_select (kind, where);
}

static char *
select_those (const TruKind *kind,
              guint          field)
{
  g_autofree char *where = g_strdup_printf ("WHERE %s = $value ORDER BY id", kind->fields[field].name);

  return tru_table_select (kind, where);
}

static char *
select_all (const TruKind *kind,
            guint          field)
{
  return tru_table_select (kind, "ORDER BY id");
}

/* Said outright, for the partial index knows no parameter. */
static char *
select_own (const TruKind *kind,
            guint          field)
{
  return tru_table_select (kind, "WHERE own = 1");
}

/* Takes the row of a statement that is bound, if it has one. */
static TruRecord *
read_one (TruStatement   *borrowed,
          const TruKind  *kind,
          GError        **error)
{
  g_autoptr (TruCachedStatement) statement = borrowed;

  return tru_statement_step (statement, error) == TRU_STEP_ROW ? tru_table_read (statement, kind) : NULL;
}

static TruRecord *
read_by_text (TruStore       *self,
              TruTableSql     make,
              const TruKind  *kind,
              guint           field,
              const char     *value,
              GError        **error)
{
  TruStatement *statement = tru_store_prepare_for (self, make, kind, field, error);

  if (!statement)
    return NULL;
  tru_statement_bind_text (statement, "$value", value);
  return read_one (statement, kind, error);
}

/**
 * tru_store_get:
 * @self: a store
 * @kind: a kind
 * @uid: (nullable): a uid
 * @error: %TRU_STORE_ERROR_NOT_FOUND with a sentence naming kind and uid
 *
 * Returns: (transfer full) (nullable): the record
 */
TruRecord *
tru_store_get (TruStore       *self,
               const TruKind  *kind,
               const char     *uid,
               GError        **error)
{
  g_autoptr (GError) local = NULL;
  TruRecord *record = uid ? read_by_text (self, select_by_uid, kind, 0, uid, &local) : NULL;

  if (!record && local)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (!record)
    g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_NOT_FOUND, _("%s: no record has the identifier “%s”"),
                 tru_kind_label (kind), uid ? uid : "");
  return record;
}

/**
 * tru_store_get_by_id:
 * @self: a store
 * @kind: a kind
 * @id: a record's number in this database
 * @error: %TRU_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the record
 */
TruRecord *
tru_store_get_by_id (TruStore       *self,
                     const TruKind  *kind,
                     gint64          id,
                     GError        **error)
{
  g_autoptr (GError) local = NULL;
  TruStatement *statement = tru_store_prepare_for (self, select_by_id, kind, 0, &local);
  TruRecord *record = NULL;

  if (statement)
    {
      tru_statement_bind_int (statement, "$value", id);
      record = read_one (statement, kind, &local);
    }
  if (!record && local)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (!record)
    g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_NOT_FOUND, _("%s: this record is no longer there"),
                 tru_kind_label (kind));
  return record;
}

/**
 * tru_store_find_uid:
 * @self: a store
 * @uid: a uid of any kind
 * @error: %TRU_STORE_ERROR_NOT_FOUND, or what SQLite says of a damaged file
 *
 * Returns: (transfer full) (nullable): the record
 */
TruRecord *
tru_store_find_uid (TruStore    *self,
                    const char  *uid,
                    GError     **error)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr (GError) local = NULL;
      TruRecord *record = read_by_text (self, select_by_uid, kinds[i], 0, uid, &local);

      if (record)
        return record;
      if (local)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }
  g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_NOT_FOUND, _("No record has the identifier “%s”"), uid);
  return NULL;
}

/**
 * tru_store_find_one:
 * @self: a store
 * @kind: a kind
 * @field: id of a field that is text, REF, CODE, ENUM (its token) or DATE (ISO)
 * @value: the wanted value
 * @error: a store error; not finding is none
 *
 * Returns: (transfer full) (nullable): the first record that has it
 */
TruRecord *
tru_store_find_one (TruStore       *self,
                    const TruKind  *kind,
                    guint           field,
                    const char     *value,
                    GError        **error)
{
  return read_by_text (self, select_first, kind, field, value, error);
}

/**
 * tru_store_find:
 * @self: a store
 * @kind: a kind
 * @field: id of a field that is text, REF, CODE, ENUM (its token) or DATE (ISO)
 * @value: (nullable): the wanted value; %NULL for all records of the kind
 * @error: a store error; finding none is none
 *
 * Returns: (transfer full) (nullable) (element-type TruRecord): the records that have it, oldest first
 */
GPtrArray *
tru_store_find (TruStore       *self,
                const TruKind  *kind,
                guint           field,
                const char     *value,
                GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TruCachedStatement) statement
    = tru_store_prepare_for (self, value ? select_those : select_all, kind, value ? field : 0, error);
  TruStep step;

  if (!statement)
    return NULL;
  if (value)
    tru_statement_bind_text (statement, "$value", value);
  while ((step = tru_statement_step (statement, error)) == TRU_STEP_ROW)
    g_ptr_array_add (records, tru_table_read (statement, kind));
  return step == TRU_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

/**
 * tru_store_each:
 * @self: a store
 * @kind: a kind
 * @func: called with each record, oldest first; stops at %FALSE
 * @data: for @func
 * @error: what @func or SQLite said
 *
 * Returns: whether all were seen
 */
gboolean
tru_store_each (TruStore       *self,
                const TruKind  *kind,
                gboolean      (*func) (TruRecord *record, gpointer data, GError **error),
                gpointer        data,
                GError        **error)
{
  return each_row (self, kind, "ORDER BY id", NULL, func, data, error);
}

/**
 * tru_store_referring:
 * @self: a store
 * @kind: a kind
 * @uid: a uid
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type TruRecord): the records that refer to this one, so that a refusal
 * to remove it can name them
 */
GPtrArray *
tru_store_referring (TruStore       *self,
                     const TruKind  *kind,
                     const char     *uid,
                     GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      {
        const TruField *field = &kinds[i]->fields[j];
        g_autoptr (GPtrArray) found = NULL;

        if (field->type != TRU_TYPE_REF || !g_str_equal (field->target, kind->name))
          continue;
        found = tru_store_find (self, kinds[i], j, uid, error);
        if (!found)
          return NULL;
        g_ptr_array_extend_and_steal (records, g_steal_pointer (&found));
      }
  return g_steal_pointer (&records);
}

/**
 * tru_store_own:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): the organisation whose database this is
 */
TruRecord *
tru_store_own (TruStore *self)
{
  TruStatement *statement = tru_store_prepare_for (self, select_own, &tru_organisation_kind, 0, NULL);

  return statement ? read_one (statement, &tru_organisation_kind, NULL) : NULL;
}
