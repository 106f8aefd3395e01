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
  g_autofree char *tool = NULL;

  template = record ? tru_paper_load_template ("advice.xml", error) : NULL;
  if (!template)
    return NULL;
  tool = tru_record_is_known (record, TRU_ADVICE_SHEET_TOOL)
           ? tru_store_title (store, &tru_tool_kind, tru_record_get_text (record, TRU_ADVICE_SHEET_TOOL)) : NULL;
  tru_paper_set_organisation (data, store);
  tru_paper_set_field (data, "sheet.title", record, TRU_ADVICE_SHEET_TITLE);
  tru_document_data_set_text (data, "sheet.tool", tool);
  add_paragraphs (data, tru_record_get_text (record, TRU_ADVICE_SHEET_TEXT));
  return tru_document_layout (template, data, 1, error);
}
