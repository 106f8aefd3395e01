/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-file-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "tru-held-files.h"
#include "tru-sheet-package.h"
#include "tru-text.h"

G_DEFINE_QUARK (tru-table-error-quark, tru_table_error)

static char *
convert (const char *bytes,
         gsize       size,
         const char *charset)
{
  return g_convert (bytes, size, "UTF-8", charset, NULL, NULL, NULL);
}

/* Spreadsheets mark UTF-8 and UTF-16; without a mark, what is not UTF-8 comes from an older Windows, or from an older Macintosh,
   which ends its lines otherwise. */
static char *
to_utf8 (const char *bytes,
         gsize       size)
{
  if (size >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    return convert (bytes, size, "UTF-16");
  if (size >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    bytes += 3, size -= 3;
  if (memchr (bytes, '\0', size))
    return NULL;
  if (g_utf8_validate (bytes, size, NULL))
    return g_strndup (bytes, size);
  return convert (bytes, size, memchr (bytes, '\r', size) && !memchr (bytes, '\n', size) ? "MACINTOSH" : "WINDOWS-1252");
}

static guint
count_filled (GPtrArray *row)
{
  guint filled = 0;

  for (guint i = 0; i < row->len; i++)
    filled += !tru_text_is_blank (row->pdata[i]);
  return filled;
}

/* The empty cells at the end, of which some programs write all that the sheet could have, say nothing. */
static void
trim (GPtrArray *row)
{
  while (row->len > 0 && tru_text_is_blank (row->pdata[row->len - 1]))
    g_ptr_array_set_size (row, (int) row->len - 1);
}

/* A column that the line of names leaves out is found again by its letter. */
static void
name_columns (TruTableFile *self,
              guint         n_columns)
{
  while (self->titles->len < MIN (n_columns, TRU_TABLE_MAX_COLUMNS))
    g_ptr_array_add (self->titles, g_strdup (""));
  for (guint i = 0; i < self->titles->len; i++)
    if (tru_text_is_blank (self->titles->pdata[i]))
      {
        g_autofree char *first = i < 26 ? g_strdup ("") : g_strdup_printf ("%c", 'A' + (int) i / 26 - 1);

        g_free (self->titles->pdata[i]);
        self->titles->pdata[i] = g_strdup_printf (_("Column %1$s%2$c"), first, 'A' + (int) i % 26);
      }
}

static gboolean
take_titles (TruTableFile *self,
             GPtrArray    *row,
             GError      **error)
{
  if (row->len > TRU_TABLE_MAX_COLUMNS)
    {
      g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED, _("“%1$s” has more than %2$d columns"), self->name, TRU_TABLE_MAX_COLUMNS);
      return FALSE;
    }
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  self->titles = g_ptr_array_ref (row);
  name_columns (self, row->len);
  return TRUE;
}

static gboolean
has_room (TruTableFile *self,
          GPtrArray    *row,
          guint         line,
          GError      **error)
{
  for (guint i = 0; i < row->len; i++)
    self->size += strlen (row->pdata[i]) + sizeof (char *);
  if (row->len > self->titles->len)
    g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED,
                 _("“%s”, line %u: there are more values than columns; check the separators and quotes"), self->name, line);
  else if (self->rows->len == TRU_TABLE_MAX_ROWS)
    g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE,
                 _("“%s” has more than %d rows; split it into smaller files"), self->name, TRU_TABLE_MAX_ROWS);
  else if (self->size > 2 * TRU_TABLE_MAX_BYTES)
    g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE, _("“%s” holds too much text; split it into smaller files"), self->name);
  else
    return TRUE;
  return FALSE;
}

/**
 * tru_table_file_add:
 * @self: a table
 * @row: (element-type utf8): the next row’s cells; its empty ones at the end are cut off
 * @line: where it begins in the file, from 1
 * @error: a #TruTableError
 *
 * The first row has the names of the columns; one with a single text over several columns is a heading and none of that.
 *
 * Returns: whether there was room for it
 */
gboolean
tru_table_file_add (TruTableFile *self,
                    GPtrArray    *row,
                    guint         line,
                    GError      **error)
{
  gboolean is_sheet = self->sheets->len > 0;
  guint filled = count_filled (row);

  if (filled == 0)
    return TRUE;
  if (!self->titles || (self->rows->len == 0 && self->is_heading && filled > 1))
    {
      self->is_heading = filled == 1 && (is_sheet || row->len > 1);
      return take_titles (self, row, error);
    }
  trim (row);
  if (is_sheet && row->len > self->titles->len)
    name_columns (self, row->len);
  if (!has_room (self, row, line, error))
    return FALSE;
  g_ptr_array_add (self->rows, g_ptr_array_ref (row));
  g_array_append_val (self->lines, line);
  return TRUE;
}

static void
clear (gpointer table)
{
  TruTableFile *self = table;

  g_free (self->name);
  g_free (self->sheet);
  g_ptr_array_unref (self->sheets);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->lines);
}

static gboolean
is_there (const char *path,
          const char *name,
          GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GError) held = NULL;

  if (!tru_held_files_check (path, &held))
    g_set_error_literal (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE, held->message);
  else if (info && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && g_file_info_get_size (info) <= TRU_TABLE_MAX_BYTES)
    return TRUE;
  else
    g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE,
                 _("“%s” cannot be read: it is missing, not a file, or larger than 64 MB"), name);
  return FALSE;
}

static gboolean
read_values (TruTableFile *self,
             const char   *path,
             GError      **error)
{
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  gsize size = 0;

  if (!g_file_get_contents (path, &bytes, &size, NULL))
    g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE,
                 _("“%s” cannot be read: it is missing, not a file, or larger than 64 MB"), self->name);
  else if (!(text = to_utf8 (bytes, size)))
    g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE,
                 _("“%s” is neither text nor a spreadsheet that Truelle reads; save the table as .xlsx, .ods or CSV, without a password, and choose that file"),
                 self->name);
  return text && tru_table_file_scan (self, text, error);
}

/* What a file is, its content says: endings are often wrong. */
static gboolean
read_table (TruTableFile *self,
            const char   *path,
            const char   *sheet,
            GError      **error)
{
  switch (tru_sheet_package_tell (path))
    {
    case TRU_SHEET_XLSX:
      return tru_table_file_read_xlsx (self, path, sheet, error);
    case TRU_SHEET_ODS:
      return tru_table_file_read_ods (self, path, sheet, error);
    case TRU_SHEET_NONE:
    default:
      return read_values (self, path, error);
    }
}

/**
 * tru_table_file_read:
 * @path: a file of separated values, or a workbook
 * @sheet: (nullable): the name of a workbook’s sheet; otherwise its first that shows and holds something
 * @error: a #TruTableError with a sentence naming the file and, where there is one, the line
 *
 * Reads the whole table; rows without any value are left out.
 *
 * Returns: (transfer full) (nullable): the table
 */
TruTableFile *
tru_table_file_read (const char *path,
                     const char *sheet,
                     GError    **error)
{
  g_autoptr (TruTableFile) self = g_atomic_rc_box_new0 (TruTableFile);
  g_autofree char *base = g_path_get_basename (path);

  self->name = g_filename_display_name (base);
  self->sheets = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!is_there (path, self->name, error) || !read_table (self, path, sheet, error))
    return NULL;
  if (self->titles)
    return g_steal_pointer (&self);
  g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED, _("“%s” does not begin with a line of column names"), self->name);
  return NULL;
}

/**
 * tru_table_file_ref:
 * @self: a table
 *
 * Returns: (transfer full): the same, for another thread: a table never changes once it is read
 */
TruTableFile *
tru_table_file_ref (TruTableFile *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * tru_table_file_unref:
 * @self: (nullable): a table
 */
void
tru_table_file_unref (TruTableFile *self)
{
  if (self)
    g_atomic_rc_box_release_full (self, clear);
}

/**
 * tru_table_file_get_name:
 * @self: a table
 *
 * Returns: (transfer none): the file's name without its folder, for people
 */
const char *
tru_table_file_get_name (const TruTableFile *self)
{
  return self->name;
}

/**
 * tru_table_file_get_columns:
 * @self: a table
 *
 * Returns: the number of columns
 */
guint
tru_table_file_get_columns (const TruTableFile *self)
{
  return self->titles->len;
}

/**
 * tru_table_file_get_rows:
 * @self: a table
 *
 * Returns: the number of rows below the column names
 */
guint
tru_table_file_get_rows (const TruTableFile *self)
{
  return self->rows->len;
}

/**
 * tru_table_file_get_title:
 * @self: a table
 * @column: from 0
 *
 * Returns: (transfer none): what the file calls the column
 */
const char *
tru_table_file_get_title (const TruTableFile *self,
                          guint               column)
{
  return self->titles->pdata[column];
}

/**
 * tru_table_file_get_cell:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Returns: (transfer none): the text there, empty where there is none
 */
const char *
tru_table_file_get_cell (const TruTableFile *self,
                         guint               row,
                         guint               column)
{
  const GPtrArray *cells = self->rows->pdata[row];

  return column < cells->len ? cells->pdata[column] : "";
}

/**
 * tru_table_file_get_line:
 * @self: a table
 * @row: from 0
 *
 * Returns: the line of the file on which the row begins, from 1
 */
guint
tru_table_file_get_line (const TruTableFile *self,
                         guint               row)
{
  return g_array_index (self->lines, guint, row);
}

/**
 * tru_table_file_get_sheets:
 * @self: a table
 *
 * Returns: (transfer none) (element-type utf8): the names of the workbook’s sheets, none if the file is no workbook
 */
GPtrArray *
tru_table_file_get_sheets (const TruTableFile *self)
{
  return self->sheets;
}

/**
 * tru_table_file_get_sheet:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the name of the sheet that it is
 */
const char *
tru_table_file_get_sheet (const TruTableFile *self)
{
  return self->sheet;
}
