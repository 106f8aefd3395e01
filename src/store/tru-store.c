/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-store.h"

#include <glib/gi18n.h>

#include "tru-database.h"
#include "tru-kinds.h"
#include "tru-organisation.h"
#include "tru-table.h"

struct _TruStore
{
  GObject parent_instance;

  char *path;
  sqlite3 *db;
  GHashTable *statements; /* SQL → TruStatement */
  GHashTable *by_uid;     /* kind → borrowed TruStatement that reads one record by its uid */
};

G_DEFINE_FINAL_TYPE (TruStore, tru_store, G_TYPE_OBJECT)
G_DEFINE_QUARK (tru-store-error, tru_store_error)

static void
tru_store_finalize (GObject *object)
{
  TruStore *self = TRU_STORE (object);

  g_hash_table_unref (self->by_uid);
  g_hash_table_unref (self->statements);
  tru_database_close (self->db);
  g_free (self->path);
  G_OBJECT_CLASS (tru_store_parent_class)->finalize (object);
}

static void
tru_store_class_init (TruStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_store_finalize;
}

static void
tru_store_init (TruStore *self)
{
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) tru_statement_free);
  self->by_uid = g_hash_table_new (NULL, NULL);
}

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
  own = tru_statement_new (self->db, sql, error);
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

static TruRecord *
read_one (TruStore      *self,
          const TruKind *kind,
          const char    *where,
          const char    *text,
          gint64         number,
          GError       **error)
{
  g_autofree char *sql = tru_table_select (kind, where);
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (self, sql, error);

  if (!statement)
    return NULL;
  if (text)
    tru_statement_bind_text (statement, "$value", text);
  else
    tru_statement_bind_int (statement, "$value", number);
  if (tru_statement_step (statement, error) != TRU_STEP_ROW)
    return NULL;
  return tru_table_read (statement, kind);
}

/* What is asked most of all: its SQL is not put together each time. */
static TruRecord *
read_by_uid (TruStore       *self,
             const TruKind  *kind,
             const char     *uid,
             GError        **error)
{
  g_autoptr (TruCachedStatement) statement = g_hash_table_lookup (self->by_uid, kind);

  if (!statement)
    {
      g_autofree char *sql = tru_table_select (kind, "WHERE uid = $value");

      statement = tru_store_prepare (self, sql, error);
      if (!statement)
        return NULL;
      g_hash_table_insert (self->by_uid, (gpointer) kind, statement);
    }
  tru_statement_bind_text (statement, "$value", uid);
  return tru_statement_step (statement, error) == TRU_STEP_ROW ? tru_table_read (statement, kind) : NULL;
}

/**
 * tru_store_get_handle:
 * @self: a store
 *
 * Returns: (transfer none): SQLite's connection, for store/ alone
 */
sqlite3 *
tru_store_get_handle (TruStore *self)
{
  return self->db;
}

/**
 * tru_store_prepare:
 * @self: a store
 * @sql: one statement
 * @error: a store error
 *
 * Returns: (transfer none) (nullable): a statement kept for the next time, with nothing bound
 */
TruStatement *
tru_store_prepare (TruStore    *self,
                   const char  *sql,
                   GError     **error)
{
  TruStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (!statement)
    {
      statement = tru_statement_new (self->db, sql, error);
      if (statement)
        g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }
  return statement;
}

/**
 * tru_store_default_path:
 *
 * Returns: (transfer full): `$XDG_DATA_HOME/truelle/truelle.db`
 */
char *
tru_store_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "truelle", "truelle.db", NULL);
}

/**
 * tru_store_open:
 * @path: a file
 * @flags: whether to make it when missing
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): a connection to the file, with the latest schema
 */
TruStore *
tru_store_open (const char     *path,
                TruStoreFlags   flags,
                GError        **error)
{
  g_autoptr (TruStore) self = g_object_new (TRU_TYPE_STORE, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->db = tru_database_open (self->path, flags, error);
  return self->db ? g_steal_pointer (&self) : NULL;
}

/**
 * tru_store_open_again:
 * @self: a store
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): another connection to the same file, for another thread
 */
TruStore *
tru_store_open_again (TruStore  *self,
                      GError   **error)
{
  return tru_store_open (self->path, TRU_STORE_EXISTING, error);
}

/**
 * tru_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none): its file
 */
const char *
tru_store_get_path (TruStore *self)
{
  return self->path;
}

/**
 * tru_store_get_version:
 * @self: a store
 *
 * Returns: the version of its schema
 */
gint64
tru_store_get_version (TruStore *self)
{
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (self, "PRAGMA user_version", NULL);

  return statement && tru_statement_step (statement, NULL) == TRU_STEP_ROW ? tru_statement_get_int (statement, 0) : TRU_UNKNOWN;
}

/**
 * tru_store_data_version:
 * @self: a store
 *
 * Returns: a number that changes when another connection has written
 */
gint64
tru_store_data_version (TruStore *self)
{
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (self, "PRAGMA data_version", NULL);

  if (statement && tru_statement_step (statement, NULL) == TRU_STEP_ROW)
    return tru_statement_get_int (statement, 0);
  return TRU_UNKNOWN;
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
  TruRecord *record = uid ? read_by_uid (self, kind, uid, &local) : NULL;

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
  TruRecord *record = read_one (self, kind, "WHERE id = $value", NULL, id, &local);

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
      TruRecord *record = read_by_uid (self, kinds[i], uid, &local);

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
  g_autofree char *where = g_strdup_printf ("WHERE %s = $value ORDER BY id LIMIT 1", kind->fields[field].name);

  return read_one (self, kind, where, value, 0, error);
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
  g_autoptr (TruCachedStatement) statement = NULL;
  g_autofree char *where = NULL;
  g_autofree char *sql = NULL;
  TruStep step;

  if (value)
    where = g_strdup_printf ("WHERE %s = $value ORDER BY id", kind->fields[field].name);
  sql = tru_table_select (kind, where ? where : "ORDER BY id");
  statement = tru_store_prepare (self, sql, error);
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
  /* Said outright, for the partial index knows no parameter. */
  return read_one (self, &tru_organisation_kind, "WHERE own = 1 AND id > $value", NULL, 0, NULL);
}
