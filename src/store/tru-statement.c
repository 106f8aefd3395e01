/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-statement.h"

#include <glib/gi18n.h>

#include "tru-store.h"

struct _TruStatement
{
  sqlite3_stmt *handle;
};

static int
error_code (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return TRU_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return TRU_STORE_ERROR_READ_ONLY;
    case SQLITE_CONSTRAINT:
      return TRU_STORE_ERROR_CONSTRAINT;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return TRU_STORE_ERROR_NOT_TRUELLE;
    default:
      return TRU_STORE_ERROR_FAILED;
    }
}

static const char *
error_sentence (int code)
{
  switch (code)
    {
    case TRU_STORE_ERROR_BUSY:
      return _("Another program is writing to the database; try again in a moment");
    case TRU_STORE_ERROR_READ_ONLY:
      return _("The database or its folder cannot be written; check its permissions");
    case TRU_STORE_ERROR_CONSTRAINT:
      return _("This would break what must always be true of the data");
    case TRU_STORE_ERROR_NOT_TRUELLE:
      return _("The file is damaged or is not a Truelle database");
    default:
      return _("The database could not be read or written");
    }
}

/**
 * tru_statement_set_error:
 * @db: a connection whose last call failed
 * @error: (out) (optional): gets the store's error with SQLite's own words in brackets
 */
void
tru_statement_set_error (sqlite3  *db,
                         GError  **error)
{
  int code = error_code (sqlite3_extended_errcode (db));

  g_set_error (error, TRU_STORE_ERROR, code, "%s (%s)", error_sentence (code), sqlite3_errmsg (db));
}

/**
 * tru_statement_new:
 * @db: a connection
 * @sql: one statement
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the prepared statement
 */
TruStatement *
tru_statement_new (sqlite3     *db,
                   const char  *sql,
                   GError     **error)
{
  TruStatement *self;
  sqlite3_stmt *handle = NULL;

  if (sqlite3_prepare_v3 (db, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL) != SQLITE_OK)
    {
      tru_statement_set_error (db, error);
      return NULL;
    }
  self = g_new0 (TruStatement, 1);
  self->handle = handle;
  return self;
}

/**
 * tru_statement_free:
 * @self: (nullable): a statement
 */
void
tru_statement_free (TruStatement *self)
{
  if (!self)
    return;
  sqlite3_finalize (self->handle);
  g_free (self);
}

/**
 * tru_statement_reset:
 * @self: (nullable): a statement, made ready to be run again with nothing bound
 */
void
tru_statement_reset (TruStatement *self)
{
  if (!self)
    return;
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
}

/**
 * tru_statement_get_handle:
 * @self: a statement
 *
 * Returns: (transfer none): SQLite's own
 */
sqlite3_stmt *
tru_statement_get_handle (TruStatement *self)
{
  return self->handle;
}

/**
 * tru_statement_bind_text:
 * @self: a statement
 * @parameter: its name with the dollar: "$uid"; one that the statement lacks is passed over
 * @text: (nullable): the value, which must live until the statement is reset; %NULL for unknown
 */
void
tru_statement_bind_text (TruStatement *self,
                         const char   *parameter,
                         const char   *text)
{
  int index = sqlite3_bind_parameter_index (self->handle, parameter);

  if (index)
    sqlite3_bind_text (self->handle, index, text, -1, SQLITE_TRANSIENT);
}

/**
 * tru_statement_bind_int:
 * @self: a statement
 * @parameter: its name with the dollar
 * @number: the value, %TRU_UNKNOWN for unknown
 */
void
tru_statement_bind_int (TruStatement *self,
                        const char   *parameter,
                        gint64        number)
{
  int index = sqlite3_bind_parameter_index (self->handle, parameter);

  if (index && number != TRU_UNKNOWN)
    sqlite3_bind_int64 (self->handle, index, number);
}

/**
 * tru_statement_step:
 * @self: a statement
 * @error: a store error
 *
 * Returns: whether there is a row, no more, or an error
 */
TruStep
tru_statement_step (TruStatement  *self,
                    GError       **error)
{
  switch (sqlite3_step (self->handle))
    {
    case SQLITE_ROW:
      return TRU_STEP_ROW;
    case SQLITE_DONE:
      return TRU_STEP_DONE;
    default:
      tru_statement_set_error (sqlite3_db_handle (self->handle), error);
      return TRU_STEP_ERROR;
    }
}

/**
 * tru_statement_get_text:
 * @self: a statement at a row
 * @column: from 0
 *
 * Returns: (nullable) (transfer none): the value until the next step
 */
const char *
tru_statement_get_text (TruStatement *self,
                        int           column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * tru_statement_get_int:
 * @self: a statement at a row
 * @column: from 0
 *
 * Returns: the value, %TRU_UNKNOWN for NULL
 */
gint64
tru_statement_get_int (TruStatement *self,
                       int           column)
{
  if (sqlite3_column_type (self->handle, column) == SQLITE_NULL)
    return TRU_UNKNOWN;
  return sqlite3_column_int64 (self->handle, column);
}
