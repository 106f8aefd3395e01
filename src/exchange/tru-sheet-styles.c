/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-sheet-private.h"

/* What a workbook may have of each is some 65,000. */
#define MAX_STYLES 100000

/* The formats that a workbook defines itself: number → code. */
static void
note_code (TruXmlReader *reader,
           GHashTable   *codes)
{
  int id = tru_sheet_attribute (reader, "numFmtId", -1);
  const char *code = tru_xml_reader_get_attribute (reader, "formatCode");

  if (id >= 0 && code && g_hash_table_size (codes) < MAX_STYLES)
    g_hash_table_replace (codes, GINT_TO_POINTER (id), g_strdup (code));
}

static void
note_style (TruXmlReader *reader,
            GHashTable   *codes,
            GArray       *styles)
{
  int id = tru_sheet_attribute (reader, "numFmtId", 0);
  const char *code = g_hash_table_lookup (codes, GINT_TO_POINTER (id));
  TruSheetNumber number = code ? tru_sheet_number_parse (code) : tru_sheet_number_builtin (id);

  if (styles->len < MAX_STYLES)
    g_array_append_val (styles, number);
}

/**
 * tru_sheet_styles_read:
 * @package: a workbook of Office Open XML
 * @part: its styles
 *
 * Returns: (transfer full) (nullable) (element-type TruSheetNumber): how the cells of each style show a number; %NULL if that
 *   cannot be read
 */
GArray *
tru_sheet_styles_read (TruSheetPackage *package,
                       const char      *part)
{
  g_autoptr (TruXmlReader) reader = tru_sheet_package_read (package, part, NULL);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GArray) styles = g_array_new (FALSE, FALSE, sizeof (TruSheetNumber));
  gboolean is_cells = FALSE;
  TruXmlEvent event;

  while (reader && (event = tru_xml_reader_next (reader, NULL)) != TRU_XML_DONE)
    {
      if (event == TRU_XML_FAILED)
        return NULL;
      if (tru_sheet_is (reader, "cellXfs"))
        is_cells = event == TRU_XML_START;
      else if (event == TRU_XML_START && tru_sheet_is (reader, "numFmt"))
        note_code (reader, codes);
      else if (event == TRU_XML_START && is_cells && tru_sheet_is (reader, "xf"))
        note_style (reader, codes, styles);
    }
  return reader ? g_steal_pointer (&styles) : NULL;
}
