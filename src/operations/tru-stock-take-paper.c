/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-takes.h"

#include "tru-decimal.h"
#include "tru-paper.h"
#include "tru-queries-stock-take.h"
#include "tru-records-desk.h"
#include "tru-states.h"
#include "tru-stock-count.h"
#include "tru-stock-take.h"
#include "tru-tool-library.h"

static void
set_number (TruDocumentData *data,
            const char      *path,
            guint            number)
{
  g_autofree char *text = tru_number_format (number);

  tru_document_data_set_text (data, path, text);
}

static void
add_line (TruDocumentData *data,
          const char      *list,
          TruRow          *row)
{
  TruDocumentData *line = tru_document_data_add_item (data, list);
  gint64 value = tru_row_get_number (row, TRU_COUNT_ROW_VALUE);
  g_autofree char *money = value == TRU_UNKNOWN ? NULL : tru_money_format (value);

  tru_document_data_set_text (line, "code", tru_row_get_text (row, TRU_COUNT_ROW_CODE));
  tru_document_data_set_text (line, "name", tru_row_get_text (row, TRU_COUNT_ROW_NAME));
  tru_document_data_set_text (line, "place", tru_row_get_text (row, TRU_COUNT_ROW_PLACE));
  tru_document_data_set_text (line, "site", tru_row_get_text (row, TRU_COUNT_ROW_SITE));
  tru_document_data_set_text (line, "state", tru_state_label (tru_row_get_text (row, TRU_COUNT_ROW_STATE)));
  tru_document_data_set_text (line, "value", money);
}

/* What was found as it should be is but a number; the rest has a line each. */
static guint
add_lines (TruDocumentData *data,
           GPtrArray       *rows,
           const char      *list,
           const char      *result)
{
  guint n = 0;

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = rows->pdata[i];

      if (g_strcmp0 (tru_row_get_text (row, TRU_COUNT_ROW_RESULT), result) != 0)
        continue;
      n++;
      if (list)
        add_line (data, list, row);
    }
  return n;
}

/* They are well where they are, but nothing says that they belong there. */
static void
add_unshelved (TruDocumentData *data,
               GPtrArray       *counts)
{
  for (guint i = 0; counts && i < counts->len; i++)
    if (tru_row_get_number (counts->pdata[i], TRU_COUNT_ROW_IS_UNSHELVED) == 1)
      add_line (data, "unshelved", counts->pdata[i]);
}

static void
set_lines (TruDocumentData *data,
           TruStore        *store,
           const char      *take)
{
  g_autoptr (GPtrArray) counts = tru_query_run (store, &tru_query_stock_counts, NULL, "$take", take, NULL);
  g_autoptr (GPtrArray) missing = tru_query_run (store, &tru_query_stock_missing, NULL, "$take", take, NULL);

  set_number (data, "take.found", add_lines (data, counts, NULL, "found"));
  set_number (data, "take.n_unseen", add_lines (data, missing, "unseen", TRU_STOCK_COUNT_UNSEEN));
  set_number (data, "take.n_missing", add_lines (data, missing, "missing", "missing"));
  set_number (data, "take.n_misplaced", add_lines (data, counts, "misplaced", "misplaced"));
  set_number (data, "take.n_unexpected", add_lines (data, counts, "unexpected", "unexpected"));
  add_unshelved (data, counts);
  set_number (data, "take.n_unknown", add_lines (data, counts, "unknown", "unknown"));
}

/**
 * tru_stock_takes_document:
 * @store: a store
 * @take: uid of a stock-take, under way or finished
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; an error of the template, saying on which line
 *
 * Lays out the report of a count: how many were found, and each that is misplaced, unexpected or unknown; what was not seen
 * is missing once the count is finished, and before that only not seen yet.
 *
 * Returns: (transfer full) (nullable): the pages, for printer and PDF
 */
TruDocument *
tru_stock_takes_document (TruStore    *store,
                          const char  *take,
                          GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_stock_take_kind, take, error);
  g_autoptr (TruTemplate) template = record ? tru_paper_load_template ("stock-take.xml", error) : NULL;
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autofree char *library = NULL;

  if (!template)
    return NULL;
  library = tru_store_title (store, &tru_tool_library_kind, tru_record_get_text (record, TRU_STOCK_TAKE_TOOL_LIBRARY));
  tru_paper_set_organisation (data, store);
  tru_document_data_set_text (data, "library.name", library);
  tru_paper_set_field (data, "take.category", record, TRU_STOCK_TAKE_CATEGORY);
  tru_paper_set_field (data, "take.place", record, TRU_STOCK_TAKE_PLACE);
  tru_paper_set_field (data, "take.started", record, TRU_STOCK_TAKE_STARTED_ON);
  tru_paper_set_field (data, "take.finished", record, TRU_STOCK_TAKE_FINISHED_ON);
  tru_paper_set_field (data, "take.note", record, TRU_STOCK_TAKE_NOTE);
  set_lines (data, store, take);
  return tru_document_layout (template, data, 1.0, error);
}
