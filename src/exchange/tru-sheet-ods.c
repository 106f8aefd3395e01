/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-sheet-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* A spreadsheet of OpenDocument (ISO/IEC 26300): one part holds all sheets; cells and rows that repeat are written once. */

#define OFFICE "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
#define STYLE "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
#define TABLE "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
#define TEXT "urn:oasis:names:tc:opendocument:xmlns:text:1.0"

typedef struct
{
  char *type;
  char *value;
  GString *text;
} Cell;

static void
cell_clear (Cell *self)
{
  g_free (self->type);
  g_free (self->value);
  g_string_free (self->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cell, cell_clear)

static guint
repeated (TruXmlReader *reader,
          const char   *name)
{
  const char *text = tru_xml_reader_get_attribute_in (reader, TABLE, name);
  guint64 times;

  return text && g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &times, NULL) ? (guint) times : 1;
}

static void
start_text (TruXmlReader *reader,
            GString      *text)
{
  const char *count = tru_xml_reader_get_attribute_in (reader, TEXT, "c");

  if (tru_sheet_is (reader, "p") && text->len > 0)
    g_string_append_c (text, '\n');
  else if (tru_sheet_is (reader, "s"))
    for (int i = count ? CLAMP (atoi (count), 1, 1000) : 1; i > 0; i--)
      g_string_append_c (text, ' ');
  else if (tru_sheet_is (reader, "tab"))
    g_string_append_c (text, ' ');
  else if (tru_sheet_is (reader, "line-break"))
    g_string_append_c (text, '\n');
}

/* Text lies in paragraphs, among marks for what letters cannot say; what somebody noted beside the cell is none of it. */
static gboolean
read_text (TruXmlReader *reader,
           GString      *text)
{
  int depth = tru_xml_reader_get_depth (reader);
  int paragraph = 0;
  TruXmlEvent event;

  while ((event = tru_xml_reader_next (reader, NULL)) == TRU_XML_START
         || (event == TRU_XML_END && tru_xml_reader_get_depth (reader) > depth))
    {
      if (paragraph > 0)
        g_string_append (text, tru_xml_reader_passed (reader));
      if (event == TRU_XML_START && (tru_sheet_is (reader, "annotation") || tru_sheet_is (reader, "frame")))
        {
          if (!tru_xml_reader_skip (reader, NULL))
            return FALSE;
          continue;
        }
      if (event == TRU_XML_START)
        start_text (reader, text);
      if (tru_sheet_is (reader, "p"))
        paragraph += event == TRU_XML_START ? 1 : -1;
    }
  return event == TRU_XML_END;
}

/* The digits behind the last comma or point of what the sheet shows. */
static int
count_decimals (const char *shown)
{
  const char *comma = strrchr (shown, ',');
  const char *point = strrchr (shown, '.');
  const char *last = MAX (comma, point);

  return last ? (int) strspn (last + 1, "0123456789") : 0;
}

/* Postcodes and phone numbers that are kept as numbers have their zeros only where they are shown. */
static char *
write_number (const Cell *cell)
{
  const char *shown = cell->text->str;
  const char *digits = shown + strspn (shown, "0123456789 ");
  TruSheetNumber number = { .decimals = *shown && !strpbrk (shown, "eE") ? count_decimals (shown) : -1 };

  if (*shown == '0' && *digits == '\0' && shown[1])
    return g_strdup (shown);
  return tru_sheet_number_write (&number, g_ascii_strtod (cell->value, NULL), FALSE);
}

static char *
write_cell (const Cell *cell)
{
  int hours, minutes;

  if (!cell->type || !cell->value)
    return g_strstrip (g_strdup (cell->text->str));
  if (g_str_equal (cell->type, "float") || g_str_equal (cell->type, "currency"))
    return write_number (cell);
  if (g_str_equal (cell->type, "date"))
    return strlen (cell->value) > 16 && g_str_has_suffix (cell->value, "T00:00:00") ? g_strndup (cell->value, 10) : g_strdelimit (g_strndup (cell->value, 16), "T", ' ');
  if (g_str_equal (cell->type, "time") && sscanf (cell->value, "PT%dH%dM", &hours, &minutes) == 2)
    return g_strdup_printf ("%02d:%02d", hours, minutes);
  if (g_str_equal (cell->type, "boolean"))
    return g_strdup (g_str_equal (cell->value, "true") ? C_ ("cell", "TRUE") : C_ ("cell", "FALSE"));
  return g_strstrip (g_strdup (cell->text->len ? cell->text->str : cell->value));
}

/* Each type keeps what it means in an attribute of its own. */
static const char *
value_of (TruXmlReader *reader)
{
  static const char *const names[] = { "value", "date-value", "time-value", "boolean-value", "string-value" };
  const char *value = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names) && !value; i++)
    value = tru_xml_reader_get_attribute_in (reader, OFFICE, names[i]);
  return value;
}

/* At the start of a cell. */
static gboolean
read_cell (TruXmlReader *reader,
           GPtrArray    *row,
           guint        *column)
{
  guint times = MIN (repeated (reader, "number-columns-repeated"), TRU_TABLE_MAX_COLUMNS + 1);
  g_auto (Cell) cell = { g_strdup (tru_xml_reader_get_attribute_in (reader, OFFICE, "value-type")), g_strdup (value_of (reader)),
                         g_string_new (NULL) };
  g_autofree char *text = NULL;

  if (!read_text (reader, cell.text))
    return FALSE;
  text = write_cell (&cell);
  for (guint i = 0; i < times && *column <= TRU_TABLE_MAX_COLUMNS; i++, (*column)++)
    if (*text)
      tru_sheet_put (row, *column, g_strdup (text));
  return TRUE;
}

static gboolean
add_rows (TruTableFile *table,
          GPtrArray    *row,
          guint         line,
          guint         times,
          GError      **error)
{
  for (guint i = 0; i < times && row->len > 0; i++)
    if (!tru_table_file_add (table, row, line + i, error))
      return FALSE;
  return TRUE;
}

/* At the start of a row. */
static gboolean
read_row (TruTableFile    *table,
          TruSheetPackage *package,
          TruXmlReader    *reader,
          guint           *line,
          GError         **error)
{
  guint times = repeated (reader, "number-rows-repeated");
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
  guint column = 0, first = *line + 1;
  TruXmlEvent event;

  while ((event = tru_xml_reader_next (reader, NULL)) == TRU_XML_START)
    if (g_str_has_suffix (tru_xml_reader_get_name (reader), "table-cell") ? !read_cell (reader, row, &column) : !tru_xml_reader_skip (reader, NULL))
      return tru_sheet_package_fail (package, error);
  *line += times;
  return event == TRU_XML_END ? add_rows (table, row, first, times, error) : tru_sheet_package_fail (package, error);
}

static gboolean
read_sheet (TruTableFile    *table,
            TruSheetPackage *package,
            TruXmlReader    *reader,
            GError         **error)
{
  int depth = tru_xml_reader_get_depth (reader);
  TruXmlEvent event;
  guint line = 0;

  while ((event = tru_xml_reader_next (reader, NULL)) == TRU_XML_START
         || (event == TRU_XML_END && tru_xml_reader_get_depth (reader) > depth))
    if (event == TRU_XML_START && tru_sheet_is (reader, "table-row") && !read_row (table, package, reader, &line, error))
      return FALSE;
    else if (event == TRU_XML_START && tru_sheet_is (reader, "shapes") && !tru_xml_reader_skip (reader, NULL))
      break;
  return event == TRU_XML_END || tru_sheet_package_fail (package, error);
}

/* Sheets that somebody hid are no lists to take in; their style says so. */
static void
note_style (TruXmlReader *reader,
            char        **style,
            GHashTable   *hidden)
{
  const char *name = tru_xml_reader_get_attribute_in (reader, STYLE, "name");

  if (tru_sheet_is (reader, "style"))
    g_free (*style), *style = g_strdup (name);
  else if (tru_sheet_is (reader, "table-properties") && *style
           && g_strcmp0 (tru_xml_reader_get_attribute_in (reader, TABLE, "display"), "false") == 0)
    g_hash_table_add (hidden, g_steal_pointer (style));
}

static gboolean
meet_sheet (TruTableFile    *table,
            TruSheetPackage *package,
            TruXmlReader    *reader,
            GHashTable      *hidden,
            const char      *sheet,
            GError         **error)
{
  const char *name = tru_xml_reader_get_attribute_in (reader, TABLE, "name");
  const char *style = tru_xml_reader_get_attribute_in (reader, TABLE, "style-name");

  if (!name || (style && g_hash_table_contains (hidden, style)) || table->sheets->len == TRU_TABLE_MAX_COLUMNS)
    return tru_xml_reader_skip (reader, NULL) || tru_sheet_package_fail (package, error);
  g_ptr_array_add (table->sheets, g_strdup (name));
  if (!tru_sheet_wants (table, sheet, name))
    return tru_xml_reader_skip (reader, NULL) || tru_sheet_package_fail (package, error);
  return read_sheet (table, package, reader, error);
}

/**
 * tru_table_file_read_ods:
 * @self: a table without rows
 * @path: a spreadsheet of OpenDocument
 * @sheet: (nullable): the name of a sheet; otherwise the first that holds something
 * @error: a #TruTableError
 *
 * Returns: whether the sheet could be read
 */
gboolean
tru_table_file_read_ods (TruTableFile *self,
                         const char   *path,
                         const char   *sheet,
                         GError      **error)
{
  g_autoptr (TruSheetPackage) package = tru_sheet_package_open (path, self->name, error);
  g_autoptr (TruXmlReader) reader = package ? tru_sheet_package_read (package, "content.xml", error) : NULL;
  g_autoptr (GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *style = NULL;
  TruXmlEvent event;

  if (!reader)
    return FALSE;
  while ((event = tru_xml_reader_next (reader, NULL)) == TRU_XML_START || event == TRU_XML_END)
    {
      if (event == TRU_XML_START && tru_sheet_is (reader, "table") && !meet_sheet (self, package, reader, hidden, sheet, error))
        return FALSE;
      if (event == TRU_XML_START)
        note_style (reader, &style, hidden);
    }
  return event == TRU_XML_DONE ? tru_sheet_choose (self, sheet, error) : tru_sheet_package_fail (package, error);
}
