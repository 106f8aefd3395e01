/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-sheet-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* A workbook of Office Open XML (ECMA-376): a part lists the sheets, another says where each is; texts and formats are kept
   apart from the cells. */

typedef struct
{
  TruSheetPackage *package;
  TruTableFile *table;
  GHashTable *relations; /* id → name of the part */
  char *texts_part;
  char *styles_part;
  GPtrArray *parts;      /* char*: of table->sheets */
  GPtrArray *texts;      /* char*: what cells share */
  GArray *styles;        /* TruSheetNumber */
  gboolean is_1904;
} Workbook;

static void
workbook_clear (Workbook *self)
{
  tru_sheet_package_free (self->package);
  g_hash_table_unref (self->relations);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->texts);
  g_clear_pointer (&self->styles, g_array_unref);
  g_free (self->texts_part);
  g_free (self->styles_part);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Workbook, workbook_clear)

/* Targets are relative to the part that names them, or begin at the root. */
static char *
resolve (const char *folder,
         const char *target)
{
  g_autofree char *joined = *target == '/' ? g_strdup (target) : g_strconcat ("/", folder, target, NULL);
  g_autofree char *whole = g_canonicalize_filename (joined, "/");

  return g_strdup (whole + 1);
}

/* The part of that type, of those that a part relates to; all of them are noted by their ids. */
static char *
read_relations (Workbook   *self,
                const char *folder,
                const char *part,
                const char *type)
{
  g_autoptr (TruXmlReader) reader = tru_sheet_package_read (self->package, part, NULL);
  g_autofree char *found = NULL;
  TruXmlEvent event = TRU_XML_FAILED;

  while (reader && ((event = tru_xml_reader_next (reader, NULL)) == TRU_XML_START || event == TRU_XML_END))
    {
      const char *target = tru_xml_reader_get_attribute (reader, "Target");
      const char *id = tru_xml_reader_get_attribute (reader, "Id");
      const char *kind = tru_xml_reader_get_attribute (reader, "Type");

      if (event != TRU_XML_START || !target || !id || !kind)
        continue;
      g_hash_table_replace (self->relations, g_strdup (id), resolve (folder, target));
      if (g_str_has_suffix (kind, "/sharedStrings"))
        g_free (self->texts_part), self->texts_part = resolve (folder, target);
      if (g_str_has_suffix (kind, "/styles"))
        g_free (self->styles_part), self->styles_part = resolve (folder, target);
      if (type && g_str_has_suffix (kind, type))
        g_free (found), found = resolve (folder, target);
    }
  return event == TRU_XML_DONE ? g_steal_pointer (&found) : NULL;
}

/* Sheets that somebody hid are no lists to take in. */
static void
note_sheet (Workbook     *self,
            TruXmlReader *reader)
{
  const char *name = tru_xml_reader_get_attribute (reader, "name");
  const char *state = tru_xml_reader_get_attribute (reader, "state");
  const char *id = tru_xml_reader_get_attribute_in (reader, NULL, "id");
  const char *part = id ? g_hash_table_lookup (self->relations, id) : NULL;

  if (!name || !part || (state && !g_str_equal (state, "visible")) || self->parts->len == TRU_TABLE_MAX_COLUMNS)
    return;
  g_ptr_array_add (self->table->sheets, g_strdup (name));
  g_ptr_array_add (self->parts, g_strdup (part));
}

static gboolean
read_book (Workbook *self,
           GError  **error)
{
  g_autofree char *book = read_relations (self, "", "_rels/.rels", "/officeDocument");
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *related = NULL;
  g_autoptr (TruXmlReader) reader = NULL;
  TruXmlEvent event;

  if (!book)
    return tru_sheet_package_fail (self->package, error);
  base = g_path_get_basename (book);
  folder = g_strndup (book, strlen (book) - strlen (base));
  related = g_strdup_printf ("%s_rels/%s.rels", folder, base);
  g_free (read_relations (self, folder, related, NULL));
  reader = tru_sheet_package_read (self->package, book, error);
  if (!reader)
    return FALSE;
  while ((event = tru_xml_reader_next (reader, NULL)) == TRU_XML_START || event == TRU_XML_END)
    if (event == TRU_XML_START && tru_sheet_is (reader, "sheet"))
      note_sheet (self, reader);
    else if (event == TRU_XML_START && tru_sheet_is (reader, "workbookPr"))
      self->is_1904 = tru_sheet_attribute (reader, "date1904", 0) || g_strcmp0 (tru_xml_reader_get_attribute (reader, "date1904"), "true") == 0;
  return event == TRU_XML_DONE || tru_sheet_package_fail (self->package, error);
}

/* A text, in one piece or in several of different looks; how it is pronounced (Japanese) is no part of it. */
static char *
read_text (TruXmlReader *reader)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int depth = tru_xml_reader_get_depth (reader);
  TruXmlEvent event;

  while ((event = tru_xml_reader_next (reader, NULL)) == TRU_XML_START
         || (event == TRU_XML_END && tru_xml_reader_get_depth (reader) > depth))
    {
      const char *piece = "";

      if (event == TRU_XML_START && tru_sheet_is (reader, "rPh") && !tru_xml_reader_skip (reader, NULL))
        return NULL;
      if (event == TRU_XML_START && tru_sheet_is (reader, "t") && !(piece = tru_xml_reader_text (reader, NULL)))
        return NULL;
      g_string_append (text, piece);
    }
  return event == TRU_XML_END ? g_strstrip (g_string_free (g_steal_pointer (&text), FALSE)) : NULL;
}

static gboolean
read_texts (Workbook *self,
            GError  **error)
{
  g_autoptr (TruXmlReader) reader = NULL;
  TruXmlEvent event;
  gsize size = 0;

  if (!self->texts_part || !tru_sheet_package_has (self->package, self->texts_part))
    return TRUE;
  reader = tru_sheet_package_read (self->package, self->texts_part, error);
  if (!reader)
    return FALSE;
  while ((event = tru_xml_reader_next (reader, NULL)) == TRU_XML_START || event == TRU_XML_END)
    {
      char *text;

      if (event == TRU_XML_END || !tru_sheet_is (reader, "si"))
        continue;
      text = read_text (reader);
      size += text ? strlen (text) + sizeof (char *) : 0;
      if (text)
        g_ptr_array_add (self->texts, text);
      if (!text || size > 2 * TRU_TABLE_MAX_BYTES)
        return tru_sheet_package_fail (self->package, error);
    }
  return event == TRU_XML_DONE || tru_sheet_package_fail (self->package, error);
}

/* "BC12" is column 54; what is far beyond a list’s is taken for the first too far. */
static guint
column_of (const char *reference)
{
  guint column = 0;

  for (; g_ascii_isalpha (*reference) && column <= TRU_TABLE_MAX_COLUMNS; reference++)
    column = column * 26 + (guint) (g_ascii_toupper (*reference) - 'A') + 1;
  return MIN (column, TRU_TABLE_MAX_COLUMNS + 1) - 1;
}

static char *
write_value (Workbook   *self,
             const char *type,
             guint       style,
             const char *value)
{
  TruSheetNumber plain = { .decimals = -1 };
  const TruSheetNumber *number = self->styles && style < self->styles->len ? &g_array_index (self->styles, TruSheetNumber, style) : &plain;
  guint64 place;
  char *end;
  double read;

  if (g_str_equal (type, "s"))
    return g_strdup (g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT, &place, NULL) && place < self->texts->len ? self->texts->pdata[place] : "");
  if (g_str_equal (type, "b"))
    return g_strdup (*value == '1' || *value == 't' ? C_ ("cell", "TRUE") : C_ ("cell", "FALSE"));
  read = g_ascii_strtod (value, &end);
  if (!g_str_equal (type, "n") || end == value || *end)
    return g_strstrip (g_strdup (value));
  return tru_sheet_number_write (number, read, self->is_1904);
}

/* At the start of a cell: its text, up to its end. */
static char *
read_cell (Workbook     *self,
           TruXmlReader *reader)
{
  const char *named = tru_xml_reader_get_attribute (reader, "t");
  g_autofree char *type = g_strdup (named ? named : "n");
  guint style = (guint) tru_sheet_attribute (reader, "s", 0);
  int depth = tru_xml_reader_get_depth (reader);
  g_autofree char *cell = NULL;
  TruXmlEvent event;

  while ((event = tru_xml_reader_next (reader, NULL)) == TRU_XML_START
         || (event == TRU_XML_END && tru_xml_reader_get_depth (reader) > depth))
    {
      const char *value = NULL;

      if (event == TRU_XML_END)
        continue;
      if (tru_sheet_is (reader, "v") && (value = tru_xml_reader_text (reader, NULL)))
        g_free (cell), cell = write_value (self, type, style, value);
      else if (tru_sheet_is (reader, "is"))
        g_free (cell), cell = read_text (reader);
      else if (!tru_xml_reader_skip (reader, NULL))
        return NULL;
    }
  return event == TRU_XML_END ? (cell ? g_steal_pointer (&cell) : g_strdup ("")) : NULL;
}

/* At the start of a row; cells and rows need not say where they are when they follow each other. */
static gboolean
read_row (Workbook     *self,
          TruXmlReader *reader,
          guint        *line,
          GError      **error)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
  TruXmlEvent event;
  guint next = 0;

  *line = (guint) tru_sheet_attribute (reader, "r", (int) *line + 1);
  while ((event = tru_xml_reader_next (reader, NULL)) == TRU_XML_START)
    {
      const char *reference = tru_xml_reader_get_attribute (reader, "r");
      guint column = reference ? column_of (reference) : MIN (next, TRU_TABLE_MAX_COLUMNS);
      char *cell;

      if (!tru_sheet_is (reader, "c") && tru_xml_reader_skip (reader, NULL))
        continue;
      cell = read_cell (self, reader);
      if (!cell)
        return tru_sheet_package_fail (self->package, error);
      next = column + 1;
      if (*cell)
        tru_sheet_put (row, column, cell);
      else
        g_free (cell);
    }
  return event == TRU_XML_END ? tru_table_file_add (self->table, row, *line, error) : tru_sheet_package_fail (self->package, error);
}

static gboolean
read_sheet (Workbook *self,
            guint     place,
            GError  **error)
{
  g_autoptr (TruXmlReader) reader = tru_sheet_package_read (self->package, self->parts->pdata[place], error);
  TruXmlEvent event;
  guint line = 0;

  if (!reader)
    return FALSE;
  while ((event = tru_xml_reader_next (reader, NULL)) == TRU_XML_START || event == TRU_XML_END)
    if (event == TRU_XML_START && tru_sheet_is (reader, "row") && !read_row (self, reader, &line, error))
      return FALSE;
  return event == TRU_XML_DONE || tru_sheet_package_fail (self->package, error);
}

/**
 * tru_table_file_read_xlsx:
 * @self: a table without rows
 * @path: a workbook of Office Open XML
 * @sheet: (nullable): the name of a sheet; otherwise the first that shows and holds something
 * @error: a #TruTableError
 *
 * Returns: whether the sheet could be read
 */
gboolean
tru_table_file_read_xlsx (TruTableFile *self,
                          const char   *path,
                          const char   *sheet,
                          GError      **error)
{
  g_auto (Workbook) book = { .table = self };

  book.package = tru_sheet_package_open (path, self->name, error);
  book.relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  book.parts = g_ptr_array_new_with_free_func (g_free);
  book.texts = g_ptr_array_new_with_free_func (g_free);
  if (!book.package || !read_book (&book, error) || !tru_sheet_choose (self, sheet, error) || !read_texts (&book, error))
    return FALSE;
  if (book.styles_part && tru_sheet_package_has (book.package, book.styles_part))
    book.styles = tru_sheet_styles_read (book.package, book.styles_part);
  for (guint i = 0; i < book.parts->len; i++)
    if (tru_sheet_wants (self, sheet, self->sheets->pdata[i]) && !read_sheet (&book, i, error))
      return FALSE;
  return TRUE;
}
