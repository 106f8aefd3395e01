/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-store.h"

#include "tru-database.h"
#include "tru-index.h"

#define N_NEAR 256

struct _TruStore
{
  GObject parent_instance;

  char *path;
  sqlite3 *db;
  GHashTable *statements;     /* SQL → TruStatement */
  TruStatement *near[N_NEAR]; /* borrowed: those asked for last, by where their SQL lay */
  GHashTable *of_tables;      /* TableUse → borrowed TruStatement */
  gint64 operation;           /* committed last, until it was asked for */
};

/* What is done to a kind's table. */
typedef struct
{
  TruTableSql make;
  const TruKind *kind;
  guint field;
} TableUse;

G_DEFINE_FINAL_TYPE (TruStore, tru_store, G_TYPE_OBJECT)
G_DEFINE_QUARK (tru - store - error, tru_store_error)

static guint
table_use_hash (gconstpointer key)
{
  const TableUse *use = key;

  return g_direct_hash (use->make) * 31 + g_direct_hash (use->kind) + use->field;
}

static gboolean
table_use_equal (gconstpointer a,
                 gconstpointer b)
{
  const TableUse *use = a;
  const TableUse *other = b;

  return use->make == other->make && use->kind == other->kind && use->field == other->field;
}

static void
tru_store_finalize (GObject *object)
{
  TruStore *self = TRU_STORE (object);

  g_hash_table_unref (self->of_tables);
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
  self->of_tables = g_hash_table_new_full (table_use_hash, table_use_equal, g_free, NULL);
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
 * tru_store_note_operation:
 * @self: a store
 * @operation: number of the operation that was just committed, 0 for one that cannot be undone
 */
void
tru_store_note_operation (TruStore *self,
                          gint64    operation)
{
  self->operation = operation;
}

/**
 * tru_store_take_operation:
 * @self: a store
 *
 * Returns: number of the operation that was committed last through this store, and not asked for yet; 0 when there is none, or it
 * took another back
 */
gint64
tru_store_take_operation (TruStore *self)
{
  gint64 operation = self->operation;

  self->operation = 0;
  return operation;
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
  TruStatement **near = &self->near[GPOINTER_TO_SIZE (sql) / 8 % N_NEAR];
  TruStatement *statement;

  /* Nearly all SQL is constant and lies where it lay: to compare it is cheaper than to hash it. */
  if (*near && g_str_equal (sqlite3_sql (tru_statement_get_handle (*near)), sql))
    return *near;
  statement = g_hash_table_lookup (self->statements, sql);
  if (!statement)
    {
      statement = tru_statement_new (self->db, sql, error);
      if (!statement)
        return NULL;
      g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }
  *near = statement;
  return statement;
}

/**
 * tru_store_prepare_for:
 * @self: a store
 * @make: writes the SQL, the first time
 * @kind: whose table it is about
 * @field: for @make: id of a field, 0 where it is about none
 * @error: a store error
 *
 * What is done to any kind's table, the same way each time: its SQL is not put together again.
 *
 * Returns: (transfer none) (nullable): as tru_store_prepare()
 */
TruStatement *
tru_store_prepare_for (TruStore       *self,
                       TruTableSql     make,
                       const TruKind  *kind,
                       guint           field,
                       GError        **error)
{
  const TableUse use = { make, kind, field };
  TruStatement *statement = g_hash_table_lookup (self->of_tables, &use);
  g_autofree char *sql = statement ? NULL : make (kind, field);

  if (statement)
    return statement;
  statement = tru_store_prepare (self, sql, error);
  if (statement)
    g_hash_table_insert (self->of_tables, g_memdup2 (&use, sizeof use), statement);
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
  return self->db && tru_index_catch_up (self, error) ? g_steal_pointer (&self) : NULL;
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
