/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-query-private.h"

#include "tru-clock.h"
#include "tru-database.h"

struct _TruRow
{
  GObject parent_instance;

  gint64 id;
  guint n_columns;
  char **values;           /* as SQLite's text, NULL for unknown */
  TruStatement *statement; /* (nullable): where the values are read instead, of a row that is not kept */
};

G_DEFINE_FINAL_TYPE (TruRow, tru_row, G_TYPE_OBJECT)

static void
tru_row_finalize (GObject *object)
{
  TruRow *self = TRU_ROW (object);

  for (guint i = 0; self->values && i < self->n_columns; i++)
    g_free (self->values[i]);
  g_free (self->values);
  G_OBJECT_CLASS (tru_row_parent_class)->finalize (object);
}

static void
tru_row_class_init (TruRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_row_finalize;
}

static void
tru_row_init (TruRow *self)
{
}

static void
bind_all (TruStatement *statement,
          va_list       parameters)
{
  const char *name;

  tru_query_bind_clock (statement);
  while ((name = va_arg (parameters, const char *)))
    tru_statement_bind_text (statement, name, va_arg (parameters, const char *));
}

/* A statement ready for its first step. */
static TruStatement *
begin (TruStore        *store,
       const TruQuery  *query,
       GError         **error,
       va_list          parameters)
{
  TruStatement *statement = tru_store_prepare (store, query->sql, error);

  if (statement)
    bind_all (statement, parameters);
  return statement;
}

/**
 * tru_row_read:
 * @statement: a statement at a row, its first column an id
 * @n_columns: how many columns to keep
 *
 * Returns: (transfer full): the row
 */
TruRow *
tru_row_read (TruStatement *statement,
              guint         n_columns)
{
  TruRow *row = g_object_new (TRU_TYPE_ROW, NULL);

  row->id = tru_statement_get_int (statement, 0);
  row->n_columns = n_columns;
  row->values = g_new0 (char *, n_columns);
  for (guint i = 0; i < n_columns; i++)
    row->values[i] = g_strdup (tru_statement_get_text (statement, i));
  return row;
}

/**
 * tru_query_bind_clock:
 * @statement: a statement, whose `$today` and `$now` are bound to the clock's
 */
void
tru_query_bind_clock (TruStatement *statement)
{
  sqlite3_stmt *handle = tru_statement_get_handle (statement);
  g_autofree char *today = sqlite3_bind_parameter_index (handle, "$today") ? tru_date_to_iso (tru_clock_today ()) : NULL;
  g_autofree char *now = sqlite3_bind_parameter_index (handle, "$now") ? tru_time_to_iso (tru_clock_now ()) : NULL;

  tru_statement_bind_text (statement, "$today", today);
  tru_statement_bind_text (statement, "$now", now);
}

/**
 * tru_row_get_id:
 * @self: a row
 *
 * Returns: the number of the record it is about
 */
gint64
tru_row_get_id (TruRow *self)
{
  return self->id;
}

/**
 * tru_row_get_text:
 * @self: a row
 * @column: from 0, the id itself
 *
 * Returns: (nullable) (transfer none): the value as text, %NULL for unknown
 */
const char *
tru_row_get_text (TruRow *self,
                  guint   column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);
  return self->values ? self->values[column] : tru_statement_get_text (self->statement, (int) column);
}

/**
 * tru_row_get_number:
 * @self: a row
 * @column: from 0
 *
 * Returns: the value as a number, %TRU_UNKNOWN for unknown
 */
gint64
tru_row_get_number (TruRow *self,
                    guint   column)
{
  const char *text = tru_row_get_text (self, column);

  return text ? g_ascii_strtoll (text, NULL, 10) : TRU_UNKNOWN;
}

/**
 * tru_row_get_date:
 * @self: a row
 * @column: from 0
 *
 * Returns: the value as a day, %TRU_UNKNOWN for unknown
 */
TruDate
tru_row_get_date (TruRow *self,
                  guint   column)
{
  const char *text = tru_row_get_text (self, column);

  return text ? tru_date_parse (text) : TRU_UNKNOWN;
}

/**
 * tru_row_get_time:
 * @self: a row
 * @column: from 0
 *
 * Returns: the value as a wall-clock minute, %TRU_UNKNOWN for unknown
 */
TruTime
tru_row_get_time (TruRow *self,
                  guint   column)
{
  const char *text = tru_row_get_text (self, column);

  return text ? tru_time_parse (text) : TRU_UNKNOWN;
}

/**
 * tru_query_run:
 * @store: a store
 * @query: a query
 * @error: a store error
 * @...: pairs of parameter ("$uid") and text (nullable), ended by %NULL
 *
 * Returns: (transfer full) (nullable) (element-type TruRow): its rows
 */
GPtrArray *
tru_query_run (TruStore        *store,
               const TruQuery  *query,
               GError         **error,
               ...)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TruCachedStatement) statement = NULL;
  va_list parameters;
  TruStep step;

  va_start (parameters, error);
  statement = begin (store, query, error, parameters);
  va_end (parameters);
  if (!statement)
    return NULL;
  while ((step = tru_statement_step (statement, error)) == TRU_STEP_ROW)
    g_ptr_array_add (rows, tru_row_read (statement, query->n_columns));
  return step == TRU_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/**
 * tru_query_each:
 * @store: a store
 * @query: a query
 * @func: (scope call): called for each row, which is valid until it returns; it runs no other query
 * @data: passed to @func
 * @error: a store error
 * @...: pairs of parameter and text (nullable), ended by %NULL
 *
 * Reads many rows without keeping them: what @func does not ask for is not even fetched.
 *
 * Returns: whether all of them could be read
 */
gboolean
tru_query_each (TruStore        *store,
                const TruQuery  *query,
                TruRowFunc       func,
                gpointer         data,
                GError         **error,
                ...)
{
  g_autoptr (TruCachedStatement) statement = NULL;
  g_autoptr (TruRow) row = g_object_new (TRU_TYPE_ROW, NULL);
  va_list parameters;
  TruStep step;

  va_start (parameters, error);
  statement = begin (store, query, error, parameters);
  va_end (parameters);
  if (!statement)
    return FALSE;
  row->statement = statement;
  row->n_columns = query->n_columns;
  while ((step = tru_statement_step (statement, error)) == TRU_STEP_ROW)
    {
      row->id = tru_statement_get_int (statement, 0);
      func (row, data);
    }
  return step == TRU_STEP_DONE;
}

/**
 * tru_query_first:
 * @store: a store
 * @query: a query
 * @error: a store error; finding none is none
 * @...: pairs of parameter and text (nullable), ended by %NULL
 *
 * Returns: (transfer full) (nullable): its first row
 */
TruRow *
tru_query_first (TruStore        *store,
                 const TruQuery  *query,
                 GError         **error,
                 ...)
{
  g_autoptr (TruCachedStatement) statement = NULL;
  va_list parameters;

  va_start (parameters, error);
  statement = begin (store, query, error, parameters);
  va_end (parameters);
  return statement && tru_statement_step (statement, error) == TRU_STEP_ROW ? tru_row_read (statement, query->n_columns)
                                                                            : NULL;
}

/**
 * tru_query_count:
 * @store: a store
 * @query: a query whose first column is a number
 * @...: pairs of parameter and text (nullable), ended by %NULL
 *
 * Returns: the number, 0 when there is none
 */
gint64
tru_query_count (TruStore        *store,
                 const TruQuery  *query,
                 ...)
{
  g_autoptr (TruCachedStatement) statement = NULL;
  va_list parameters;
  gint64 number;

  va_start (parameters, query);
  statement = begin (store, query, NULL, parameters);
  va_end (parameters);
  number = statement && tru_statement_step (statement, NULL) == TRU_STEP_ROW ? tru_statement_get_int (statement, 0)
                                                                             : TRU_UNKNOWN;
  return number == TRU_UNKNOWN ? 0 : number;
}
