/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table.h"

/* Columns before the fields: id, uid, origin, created, modified, base. Parameters stand in the same order. */
#define N_IDENTITY 6

static void
append_columns (GString       *sql,
                const TruKind *kind)
{
  g_string_append (sql, "id, uid, origin, created, modified, base");
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_string_append (sql, ", ");
      g_string_append (sql, kind->fields[i].name);
    }
}

static void
bind_text (sqlite3_stmt *stmt,
           int           index,
           const char   *text)
{
  sqlite3_bind_text (stmt, index, text, -1, SQLITE_STATIC);
}

static void
bind_owned (sqlite3_stmt *stmt,
            int           index,
            char         *text)
{
  sqlite3_bind_text (stmt, index, text, -1, g_free);
}

static void
bind_field (sqlite3_stmt *stmt,
            int           index,
            TruRecord    *record,
            guint         i)
{
  const TruField *field = &tru_record_get_kind (record)->fields[i];

  if (!tru_record_is_known (record, i))
    sqlite3_bind_null (stmt, index);
  else if (tru_field_is_text (field))
    bind_text (stmt, index, tru_record_get_text (record, i));
  else if (field->type == TRU_TYPE_ENUM)
    bind_text (stmt, index, tru_record_get_token (record, i));
  else if (field->type == TRU_TYPE_DATE || field->type == TRU_TYPE_TIME)
    bind_owned (stmt, index, tru_record_dup_as_text (record, i));
  else
    sqlite3_bind_int64 (stmt, index, tru_record_get_number (record, i));
}

static void
read_field (TruStatement *statement,
            int           column,
            TruRecord    *record,
            guint         i)
{
  const TruField *field = &tru_record_get_kind (record)->fields[i];
  const char *text;

  if (sqlite3_column_type (tru_statement_get_handle (statement), column) == SQLITE_NULL)
    return;
  if (field->type != TRU_TYPE_ENUM && field->type != TRU_TYPE_DATE && field->type != TRU_TYPE_TIME)
    {
      if (tru_field_is_text (field))
        tru_record_set_text (record, i, tru_statement_get_text (statement, column));
      else
        tru_record_set_number (record, i, tru_statement_get_int (statement, column));
      return;
    }
  text = tru_statement_get_text (statement, column);
  if (field->type == TRU_TYPE_ENUM)
    tru_record_set_number (record, i, tru_field_option (field, text));
  else if (field->type == TRU_TYPE_DATE)
    tru_record_set_number (record, i, tru_date_parse (text));
  else
    tru_record_set_number (record, i, tru_time_parse (text));
}

/**
 * tru_table_select:
 * @kind: a kind
 * @where: what follows "FROM table": conditions and order
 *
 * Returns: (transfer full): SQL whose rows tru_table_read() understands
 */
char *
tru_table_select (const TruKind *kind,
                  const char    *where)
{
  GString *sql = g_string_new ("SELECT ");

  append_columns (sql, kind);
  g_string_append (sql, " FROM ");
  g_string_append (sql, kind->name);
  g_string_append_c (sql, ' ');
  g_string_append (sql, where);
  return g_string_free (sql, FALSE);
}

/**
 * tru_table_insert:
 * @kind: a kind
 * @field: none, as #TruTableSql has it
 *
 * Returns: (transfer full): SQL whose parameters tru_table_bind() fills
 */
char *
tru_table_insert (const TruKind *kind,
                  guint          field)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (", kind->name);
  append_columns (sql, kind);
  g_string_append (sql, ") VALUES (?1");
  for (guint i = 2; i <= N_IDENTITY + kind->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", i);
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

/**
 * tru_table_update:
 * @kind: a kind
 * @field: none, as #TruTableSql has it
 *
 * Returns: (transfer full): SQL whose parameters tru_table_bind() fills
 */
char *
tru_table_update (const TruKind *kind,
                  guint          field)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE %s SET uid = ?2, origin = ?3, created = ?4, modified = ?5, base = ?6", kind->name);
  for (guint i = 0; i < kind->n_fields; i++)
    g_string_append_printf (sql, ", %s = ?%u", kind->fields[i].name, N_IDENTITY + 1 + i);
  g_string_append (sql, " WHERE id = ?1");
  return g_string_free (sql, FALSE);
}

/**
 * tru_table_bind:
 * @statement: a statement of tru_table_insert() or tru_table_update()
 * @record: a record, which must live until the statement has run; an id of 0 lets SQLite choose
 */
void
tru_table_bind (TruStatement *statement,
                TruRecord    *record)
{
  sqlite3_stmt *stmt = tru_statement_get_handle (statement);
  const TruKind *kind = tru_record_get_kind (record);

  if (tru_record_get_id (record))
    sqlite3_bind_int64 (stmt, 1, tru_record_get_id (record));
  else
    sqlite3_bind_null (stmt, 1);
  bind_text (stmt, 2, tru_record_get_uid (record));
  bind_text (stmt, 3, tru_record_get_origin (record));
  bind_owned (stmt, 4, tru_stamp_to_iso (tru_record_get_created (record)));
  bind_owned (stmt, 5, tru_stamp_to_iso (tru_record_get_modified (record)));
  bind_owned (stmt, 6, tru_stamp_to_iso (tru_record_get_base (record)));
  for (guint i = 0; i < kind->n_fields; i++)
    bind_field (stmt, N_IDENTITY + 1 + i, record, i);
}

/**
 * tru_table_read:
 * @statement: a statement of tru_table_select() at a row
 * @kind: its kind
 *
 * Returns: (transfer full): the row's record
 */
TruRecord *
tru_table_read (TruStatement  *statement,
                const TruKind *kind)
{
  TruRecord *record = tru_record_new (kind);

  tru_record_set_id (record, tru_statement_get_int (statement, 0));
  tru_record_set_uid (record, tru_statement_get_text (statement, 1));
  tru_record_set_origin (record, tru_statement_get_text (statement, 2));
  tru_record_set_created (record, tru_stamp_parse (tru_statement_get_text (statement, 3)));
  tru_record_set_modified (record, tru_stamp_parse (tru_statement_get_text (statement, 4)));
  if (tru_statement_get_text (statement, 5))
    tru_record_set_base (record, tru_stamp_parse (tru_statement_get_text (statement, 5)));
  for (guint i = 0; i < kind->n_fields; i++)
    read_field (statement, N_IDENTITY + i, record, i);
  return record;
}
