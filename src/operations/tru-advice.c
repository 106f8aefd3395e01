/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-advice.h"

#include "tru-advice-sheet.h"
#include "tru-paper.h"
#include "tru-records-desk.h"
#include "tru-text.h"
#include "tru-tool.h"

static void
add_paragraphs (TruDocumentData *data,
                const char      *text)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (!tru_text_is_blank (lines[i]))
      tru_document_data_set_text (tru_document_data_add_item (data, "paragraphs"), "text", g_strstrip (lines[i]));
}

/**
 * tru_advice_fill:
 * @data: what a template may print, or an item of one of its lists
 * @store: a store
 * @sheet: an advice sheet: its title, its tool and its paragraphs
 */
void
tru_advice_fill (TruDocumentData *data,
                 TruStore        *store,
                 TruRecord       *sheet)
{
  const char *uid = tru_record_get_text (sheet, TRU_ADVICE_SHEET_TOOL);
  g_autofree char *tool = uid ? tru_store_title (store, &tru_tool_kind, uid) : NULL;

  tru_paper_set_field (data, "sheet.title", sheet, TRU_ADVICE_SHEET_TITLE);
  tru_document_data_set_text (data, "sheet.tool", tool);
  add_paragraphs (data, tru_record_get_text (sheet, TRU_ADVICE_SHEET_TEXT));
}

/**
 * tru_advice_document:
 * @store: a store
 * @sheet: uid of an advice sheet
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, a #TruTemplateError
 *
 * Returns: (transfer full) (nullable): the sheet as it is handed out with its tool
 */
TruDocument *
tru_advice_document (TruStore    *store,
                     const char  *sheet,
                     GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_advice_sheet_kind, sheet, error);
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autoptr (TruTemplate) template = NULL;

  template = record ? tru_paper_load_template ("advice.xml", error) : NULL;
  if (!template)
    return NULL;
  tru_paper_set_organisation (data, store);
  tru_advice_fill (data, store, record);
  return tru_document_layout (template, data, 1, error);
}
