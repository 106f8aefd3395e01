/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table.h"

/* Columns, with the numbers of their parameters; one less is where a row has them. */
enum
{
  ID = 1,
  UID,
  ORIGIN,
  CREATED,
  MODIFIED,
  BASE,
  FIELDS,
};

static const char *
column_name (const TruKind *kind,
             guint          column)
{
  static const char *const identity[] = { [ID] = "id", [UID] = "uid", [ORIGIN] = "origin", [CREATED] = "created", [MODIFIED] = "modified", [BASE] = "base" };

  return column < FIELDS ? identity[column] : kind->fields[column - FIELDS].name;
}

static void
append_columns (GString       *sql,
                const TruKind *kind)
{
  for (guint i = ID; i < FIELDS + kind->n_fields; i++)
    {
      g_string_append (sql, i == ID ? "" : ", ");
      g_string_append (sql, column_name (kind, i));
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
bind_column (sqlite3_stmt *stmt,
             TruRecord    *record,
             guint         column)
{
  switch (column)
    {
    case ID:
      if (tru_record_get_id (record))
        sqlite3_bind_int64 (stmt, ID, tru_record_get_id (record));
      else
        sqlite3_bind_null (stmt, ID);
      break;
    case UID:
      bind_text (stmt, UID, tru_record_get_uid (record));
      break;
    case ORIGIN:
      bind_text (stmt, ORIGIN, tru_record_get_origin (record));
      break;
    case CREATED:
      bind_owned (stmt, CREATED, tru_stamp_to_iso (tru_record_get_created (record)));
      break;
    case MODIFIED:
      bind_owned (stmt, MODIFIED, tru_stamp_to_iso (tru_record_get_modified (record)));
      break;
    case BASE:
      bind_owned (stmt, BASE, tru_stamp_to_iso (tru_record_get_base (record)));
      break;
    default:
      bind_field (stmt, column, record, column - FIELDS);
    }
}

static gboolean
is_changed (TruRecord *before,
            TruRecord *after,
            guint      column)
{
  switch (column)
    {
    case ID:
      return FALSE;
    case UID:
      return g_strcmp0 (tru_record_get_uid (before), tru_record_get_uid (after)) != 0;
    case ORIGIN:
      return g_strcmp0 (tru_record_get_origin (before), tru_record_get_origin (after)) != 0;
    case CREATED:
      return tru_record_get_created (before) != tru_record_get_created (after);
    case MODIFIED:
      return tru_record_get_modified (before) != tru_record_get_modified (after);
    case BASE:
      return tru_record_get_base (before) != tru_record_get_base (after);
    default:
      return !tru_record_field_equal (before, after, column - FIELDS);
    }
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
  for (guint i = 2; i < FIELDS + kind->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", i);
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

/**
 * tru_table_update:
 * @before: a record as it is kept
 * @after: the same as it must be kept
 *
 * Names the columns that differ, and `modified`: what stays the same is neither checked nor written again, nor are its indexes.
 *
 * Returns: (transfer full): SQL whose parameters tru_table_bind_changes() fills
 */
char *
tru_table_update (TruRecord *before,
                  TruRecord *after)
{
  const TruKind *kind = tru_record_get_kind (after);
  GString *sql = g_string_new ("UPDATE ");

  g_string_append (sql, kind->name);
  g_string_append_printf (sql, " SET modified = ?%u", MODIFIED);
  for (guint i = UID; i < FIELDS + kind->n_fields; i++)
    if (i != MODIFIED && is_changed (before, after, i))
      g_string_append_printf (sql, ", %s = ?%u", column_name (kind, i), i);
  g_string_append (sql, " WHERE id = ?1");
  return g_string_free (sql, FALSE);
}

/**
 * tru_table_bind:
 * @statement: a statement of tru_table_insert()
 * @record: a record, which must live until the statement has run; an id of 0 lets SQLite choose
 */
void
tru_table_bind (TruStatement *statement,
                TruRecord    *record)
{
  sqlite3_stmt *stmt = tru_statement_get_handle (statement);

  for (guint i = ID; i < FIELDS + tru_record_get_kind (record)->n_fields; i++)
    bind_column (stmt, record, i);
}

/**
 * tru_table_bind_changes:
 * @statement: the statement of tru_table_update()
 * @before: a record as it is kept
 * @after: the same as it must be kept, which must live until the statement has run
 */
void
tru_table_bind_changes (TruStatement *statement,
                        TruRecord    *before,
                        TruRecord    *after)
{
  sqlite3_stmt *stmt = tru_statement_get_handle (statement);

  bind_column (stmt, after, ID);
  bind_column (stmt, after, MODIFIED);
  for (guint i = UID; i < FIELDS + tru_record_get_kind (after)->n_fields; i++)
    if (is_changed (before, after, i))
      bind_column (stmt, after, i);
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
    read_field (statement, FIELDS - 1 + i, record, i);
  return record;
}
