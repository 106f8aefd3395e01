/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-file.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "tru-held-files.h"
#include "tru-text.h"

/* A list of an association has some thousands of rows; these bounds keep a mistaken choice of file from eating the memory. */
#define MAX_BYTES (64 * 1024 * 1024)
#define MAX_ROWS 200000
#define MAX_COLUMNS 256

struct _TruTableFile
{
  char *name;
  GPtrArray *titles; /* char* */
  GPtrArray *rows;   /* GStrv, as long as titles */
  GArray *lines;     /* guint: where each row begins in the file */
};

typedef struct
{
  const char *at;
  char separator;
  guint line;
} Scanner;

G_DEFINE_QUARK (tru-table-error-quark, tru_table_error)

static char *
convert (const char *bytes,
         gsize       size,
         const char *charset)
{
  return g_convert (bytes, size, "UTF-8", charset, NULL, NULL, NULL);
}

/* Spreadsheets mark UTF-8 and UTF-16; without a mark, what is not UTF-8 comes from an older Windows. */
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
  return convert (bytes, size, "WINDOWS-1252");
}

/* The separator that the line of column names has most of, outside quotes. */
static char
guess_separator (const char *text)
{
  const char candidates[] = { ';', '\t', ',' };
  guint counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean is_quoted = FALSE;
  guint best = 0;

  for (const char *at = text; *at && (is_quoted || (*at != '\n' && *at != '\r')); at++)
    {
      if (*at == '"')
        is_quoted = !is_quoted;
      for (guint i = 0; !is_quoted && i < G_N_ELEMENTS (candidates); i++)
        counts[i] += *at == candidates[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (candidates); i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

static void
scan_quoted (Scanner *scanner,
             GString *cell)
{
  for (scanner->at++; *scanner->at; scanner->at++)
    {
      if (*scanner->at == '"' && scanner->at[1] != '"')
        break;
      if (*scanner->at == '"')
        scanner->at++;
      if (*scanner->at == '\n')
        scanner->line++;
      if (*scanner->at != '\r')
        g_string_append_c (cell, *scanner->at);
    }
  if (*scanner->at == '"')
    scanner->at++;
}

static char *
scan_cell (Scanner *scanner)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  while (*scanner->at && *scanner->at != scanner->separator && *scanner->at != '\n' && *scanner->at != '\r')
    if (*scanner->at == '"' && cell->len == 0)
      scan_quoted (scanner, cell);
    else
      g_string_append_c (cell, *scanner->at++);
  return g_strstrip (g_string_free (g_steal_pointer (&cell), FALSE));
}

static void
end_line (Scanner *scanner)
{
  if (*scanner->at == '\r')
    scanner->at++;
  if (*scanner->at == '\n')
    scanner->at++;
  scanner->line++;
}

/* Nothing at the end of the text. */
static GPtrArray *
scan_row (Scanner *scanner)
{
  GPtrArray *row;

  if (!*scanner->at)
    return NULL;
  row = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (row, scan_cell (scanner));
  while (*scanner->at == scanner->separator)
    {
      scanner->at++;
      g_ptr_array_add (row, scan_cell (scanner));
    }
  end_line (scanner);
  return row;
}

static gboolean
is_blank (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    if (!tru_text_is_blank (row->pdata[i]))
      return FALSE;
  return TRUE;
}

/* As many cells as there are titles; spreadsheets leave out the empty ones at the end. */
static char **
to_cells (TruTableFile *self,
          GPtrArray    *row)
{
  char **cells = g_new0 (char *, self->titles->len + 1);

  for (guint i = 0; i < self->titles->len; i++)
    cells[i] = g_strdup (i < row->len ? row->pdata[i] : "");
  return cells;
}

static gboolean
add_row (TruTableFile *self,
         GPtrArray    *row,
         guint         line,
         GError      **error)
{
  char **cells;

  if (is_blank (row))
    return TRUE;
  for (guint i = self->titles->len; i < row->len; i++)
    if (!tru_text_is_blank (row->pdata[i]))
      {
        g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED,
                     _("“%s”, line %u: there are more values than columns; check the separators and quotes"), self->name, line);
        return FALSE;
      }
  if (self->rows->len == MAX_ROWS)
    {
      g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE,
                   _("“%s” has more than %d rows; split it into smaller files"), self->name, MAX_ROWS);
      return FALSE;
    }
  cells = to_cells (self, row);
  g_ptr_array_add (self->rows, cells);
  g_array_append_val (self->lines, line);
  return TRUE;
}

static gboolean
scan_table (TruTableFile *self,
            const char   *text,
            GError      **error)
{
  Scanner scanner = { text, guess_separator (text), 1 };
  guint line = 1;

  self->titles = scan_row (&scanner);
  if (!self->titles || is_blank (self->titles) || self->titles->len > MAX_COLUMNS)
    {
      g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED,
                   _("“%s” does not begin with a line of column names"), self->name);
      return FALSE;
    }
  while (TRUE)
    {
      g_autoptr (GPtrArray) row = NULL;

      line = scanner.line;
      row = scan_row (&scanner);
      if (!row)
        return TRUE;
      if (!add_row (self, row, line, error))
        return FALSE;
    }
}

static char *
load (const char *path,
      const char *name,
      GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GError) held = NULL;
  g_autofree char *bytes = NULL;
  char *text = NULL;
  gsize size = 0;

  if (!tru_held_files_check (path, &held))
    g_set_error_literal (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE, held->message);
  else if (!info || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR
      || g_file_info_get_size (info) > MAX_BYTES || !g_file_get_contents (path, &bytes, &size, NULL))
    g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE,
                 _("“%s” cannot be read: it is missing, not a file, or larger than 64 MB"), name);
  else if (!(text = to_utf8 (bytes, size)))
    g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE,
                 _("“%s” is not a text file; save the table as CSV in the spreadsheet program and choose that file"), name);
  return text;
}

/**
 * tru_table_file_read:
 * @path: a file of separated values
 * @error: a #TruTableError with a sentence naming the file and, where there is one, the line
 *
 * Reads the whole table; rows without any value are left out.
 *
 * Returns: (transfer full) (nullable): the table
 */
TruTableFile *
tru_table_file_read (const char *path,
                     GError    **error)
{
  g_autoptr (TruTableFile) self = g_new0 (TruTableFile, 1);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *text = NULL;

  self->name = g_filename_display_name (base);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  text = load (path, self->name, error);
  return text && scan_table (self, text, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tru_table_file_free:
 * @self: (nullable): a table
 */
void
tru_table_file_free (TruTableFile *self)
{
  if (!self)
    return;
  g_free (self->name);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->lines);
  g_free (self);
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
  return ((char **) self->rows->pdata[row])[column];
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
