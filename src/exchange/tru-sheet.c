/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-sheet-private.h"

#include <glib/gi18n.h>

/**
 * tru_sheet_is:
 * @reader: a reader
 * @name: a name
 *
 * Returns: whether the element just met is called so, whichever namespace it is in
 */
gboolean
tru_sheet_is (TruXmlReader *reader,
              const char   *name)
{
  return g_str_equal (tru_xml_reader_get_name (reader), name);
}

/**
 * tru_sheet_attribute:
 * @reader: a reader
 * @name: an attribute of the element just started
 * @otherwise: what it is taken for when absent or no number
 *
 * Returns: its value, never negative unless @otherwise is
 */
int
tru_sheet_attribute (TruXmlReader *reader,
                     const char   *name,
                     int           otherwise)
{
  const char *text = tru_xml_reader_get_attribute (reader, name);
  guint64 value;

  return text && g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &value, NULL) ? (int) value : otherwise;
}

/**
 * tru_sheet_put:
 * @row: (element-type utf8): a row’s cells so far
 * @column: from 0; those before it that are not there are empty
 * @text: (transfer full): the cell’s
 */
void
tru_sheet_put (GPtrArray *row,
               guint      column,
               char      *text)
{
  while (row->len < column)
    g_ptr_array_add (row, g_strdup (""));
  if (row->len == column)
    g_ptr_array_add (row, text);
  else
    g_free (text);
}

/**
 * tru_sheet_wants:
 * @table: a table
 * @sheet: (nullable): the name of the sheet asked for
 * @name: that of one
 *
 * A sheet without rows under its first line is a notice or somebody’s scrap: when none was asked for, the next is looked at.
 *
 * Returns: whether to read it; what was read of another is then forgotten
 */
gboolean
tru_sheet_wants (TruTableFile *table,
                 const char   *sheet,
                 const char   *name)
{
  if (table->rows->len > 0 || (sheet && !g_str_equal (sheet, name)))
    return FALSE;
  g_clear_pointer (&table->titles, g_ptr_array_unref);
  g_free (table->sheet);
  table->sheet = g_strdup (name);
  return TRUE;
}

/**
 * tru_sheet_choose:
 * @table: a table whose sheets are known
 * @sheet: (nullable): the name of one
 * @error: %TRU_TABLE_ERROR_MALFORMED when there is none of that name
 *
 * Returns: whether there is something to read
 */
gboolean
tru_sheet_choose (TruTableFile *table,
                  const char   *sheet,
                  GError      **error)
{
  g_autofree char *names = NULL;

  if (table->sheets->len > 0 && (!sheet || g_ptr_array_find_with_equal_func (table->sheets, sheet, g_str_equal, NULL)))
    return TRUE;
  g_ptr_array_add (table->sheets, NULL);
  names = g_strjoinv (", ", (char **) table->sheets->pdata);
  if (sheet)
    g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED, _("“%1$s” has no sheet “%2$s”, but: %3$s"), table->name, sheet, names);
  else
    g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED, _("“%s” holds no sheet with a table"), table->name);
  return FALSE;
}
