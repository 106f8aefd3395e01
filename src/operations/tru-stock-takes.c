/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-takes.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-field.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-queries-care.h"
#include "tru-queries-operations.h"
#include "tru-queries-stock-take.h"
#include "tru-queries-tool-library.h"
#include "tru-records-desk.h"
#include "tru-stock-count.h"
#include "tru-stock-rules.h"
#include "tru-stock-take.h"
#include "tru-text.h"
#include "tru-tool-library.h"
#include "tru-tool.h"
#include "tru-write.h"

static TruRecord *
get_under_way (TruStore    *store,
               const char  *uid,
               GError     **error)
{
  g_autoptr (TruRecord) take = tru_records_get (store, &tru_stock_take_kind, uid, error);

  if (!take || !tru_record_is_known (take, TRU_STOCK_TAKE_FINISHED_ON))
    return g_steal_pointer (&take);
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("This stock-take is finished: start a new one."));
  return NULL;
}

/* What somebody typed as the tools have it, whatever its case and accents; a word that none has would count nothing. */
static gboolean
spell (TruStore        *store,
       const TruQuery  *query,
       const char      *library,
       const char      *typed,
       char           **spelt,
       GError         **error)
{
  g_autofree char *key = tru_text_is_blank (typed) ? NULL : tru_text_fold (typed);
  g_autoptr (GPtrArray) rows = key ? tru_query_run (store, query, error, "$library", library, NULL) : NULL;

  *spelt = NULL;
  for (guint i = 0; rows && i < rows->len && !*spelt; i++)
    {
      g_autofree char *name = tru_text_fold (tru_row_get_text (rows->pdata[i], TRU_NAME_ROW_NAME));

      if (g_str_equal (g_strstrip (name), g_strstrip (key)))
        *spelt = g_strdup (tru_row_get_text (rows->pdata[i], TRU_NAME_ROW_NAME));
    }
  if (rows && !*spelt)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("No tool of this tool library is filed under “%s”: nothing would be counted."), typed);
  return !key || *spelt;
}

/* Both may be there, and yet nothing of the one stand on the other. */
static gboolean
spell_both (TruStore    *store,
            const char  *library,
            const char  *category,
            const char  *place,
            char       **what,
            char       **where,
            GError     **error)
{
  g_autoptr (TruRow) item = NULL;

  if (!spell (store, &tru_query_shelved_categories, library, category, what, error)
      || !spell (store, &tru_query_shelves, library, place, where, error))
    return FALSE;
  if (*what && *where)
    item = tru_query_first (store, &tru_query_on_shelf, NULL, "$library", library, "$category", *what, "$place", *where, NULL);
  if (!*what || !*where || item)
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("Nothing of “%1$s” stands on “%2$s”: nothing would be counted."), *what, *where);
  return FALSE;
}

/**
 * tru_stock_takes_start:
 * @store: a store
 * @library: uid of a tool library
 * @category: (nullable): the only category to count
 * @place: (nullable): the only shelf to count
 * @error: %TRU_OPERATION_ERROR_RULE when the same count is under way, %TRU_OPERATION_ERROR_INVALID for a category or shelf, or both
 *   together, that nothing has, %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Starts a count today. Nothing is missing yet: it goes on until it is finished.
 *
 * Returns: (transfer full) (nullable): the stock-take
 */
TruRecord *
tru_stock_takes_start (TruStore    *store,
                       const char  *library,
                       const char  *category,
                       const char  *place,
                       GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "start-stock-take", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_tool_library_kind, library, error) : NULL;
  g_autoptr (TruRecord) take = tru_record_new (&tru_stock_take_kind);
  g_autofree char *what = NULL;
  g_autofree char *where = NULL;
  g_autoptr (TruRow) other = NULL;

  if (!record || !spell_both (store, library, category, place, &what, &where, error))
    return NULL;
  other = tru_query_first (store, &tru_query_stock_under_way, NULL, "$library", library, "$category", what, "$place", where, NULL);
  if (other)
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                           _("The same stock-take is under way already: go on with that one, or finish it first."));
      return NULL;
    }
  tru_record_set_text (take, TRU_STOCK_TAKE_TOOL_LIBRARY, library);
  tru_record_set_text (take, TRU_STOCK_TAKE_CATEGORY, what);
  tru_record_set_text (take, TRU_STOCK_TAKE_PLACE, where);
  tru_record_set_number (take, TRU_STOCK_TAKE_STARTED_ON, tru_clock_today ());
  return tru_record_validate (take, error) && tru_write_insert (write, take, error) && tru_write_commit (write, error) ? g_steal_pointer (&take) : NULL;
}

static gboolean
is_out (TruStore   *store,
        const char *item)
{
  g_autoptr (TruRow) loan = tru_query_first (store, &tru_open_loan_query, NULL, "$item", item, NULL);
  g_autoptr (TruRow) transfer = tru_query_first (store, &tru_query_open_transfer, NULL, "$item", item, NULL);

  return loan || transfer;
}

/* One line per code: a second scan of the same only says again what it is. */
static TruRecord *
count_of (TruStore   *store,
          const char *take,
          const char *code)
{
  g_autoptr (TruRow) row = tru_query_first (store, &tru_query_stock_count_of, NULL, "$take", take, "$code", code, NULL);
  TruRecord *count = row ? tru_store_get_by_id (store, &tru_stock_count_kind, tru_row_get_id (row), NULL) : NULL;

  if (count)
    return count;
  count = tru_record_new (&tru_stock_count_kind);
  tru_record_set_text (count, TRU_STOCK_COUNT_STOCK_TAKE, take);
  tru_record_set_text (count, TRU_STOCK_COUNT_CODE, code);
  return count;
}

/* What the books say of an item now: the report says so still when they say something else. */
static void
note_books (TruStore  *store,
            TruRecord *item,
            TruRecord *tool,
            TruRecord *count)
{
  g_autofree char *state = tru_store_state (store, &tru_item_kind, tru_record_get_uid (item));
  gint64 price = tru_record_get_number (item, TRU_ITEM_PRICE);

  tru_record_set_text (count, TRU_STOCK_COUNT_ITEM, tru_record_get_uid (item));
  tru_record_set_number (count, TRU_STOCK_COUNT_ITEM_STATE, tru_field_option (&tru_stock_count_kind.fields[TRU_STOCK_COUNT_ITEM_STATE], state));
  tru_record_set_text (count, TRU_STOCK_COUNT_PLACE, tru_record_get_text (item, TRU_ITEM_PLACE));
  tru_record_set_text (count, TRU_STOCK_COUNT_TOOL_LIBRARY, tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY));
  tru_record_set_number (count, TRU_STOCK_COUNT_VALUE, price == TRU_UNKNOWN && tool ? tru_record_get_number (tool, TRU_TOOL_VALUE) : price);
}

static TruRecord *
get_tool (TruStore  *store,
          TruRecord *item)
{
  return tru_store_get (store, &tru_tool_kind, tru_record_get_text (item, TRU_ITEM_TOOL), NULL);
}

static void
judge (TruStore  *store,
       TruRecord *take,
       TruRecord *item,
       TruRecord *count)
{
  g_autoptr (TruRecord) tool = item ? get_tool (store, item) : NULL;
  TruStockFacts facts = {
    .take = take,
    .item = item,
    .category = tool ? tru_record_get_text (tool, TRU_TOOL_CATEGORY) : NULL,
    .is_out = item && is_out (store, tru_record_get_uid (item)),
  };

  if (item)
    note_books (store, item, tool, count);
  tru_record_set_number (count, TRU_STOCK_COUNT_RESULT, tru_stock_rules_result (&facts));
  tru_record_set_number (count, TRU_STOCK_COUNT_COUNTED_AT, tru_clock_now ());
}

/**
 * tru_stock_takes_scan:
 * @store: a store
 * @take: uid of a stock-take under way
 * @code: what the label says, in any case
 * @error: %TRU_OPERATION_ERROR_RULE when it is finished, %TRU_OPERATION_ERROR_INVALID without a code, %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Counts one item, or a code that nothing bears.
 *
 * Returns: (transfer full) (nullable): the count, with its result
 */
TruRecord *
tru_stock_takes_scan (TruStore    *store,
                      const char  *take,
                      const char  *code,
                      GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "count", NULL, error);
  g_autoptr (TruRecord) record = write ? get_under_way (store, take, error) : NULL;
  g_autofree char *clean = tru_text_clean (code);
  g_autofree char *capitals = NULL;
  g_autoptr (TruRecord) item = NULL;
  g_autoptr (TruRecord) count = NULL;
  gboolean is_kept;

  if (!record)
    return NULL;
  if (tru_text_is_blank (clean))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("Scan a label, or type its code."));
      return NULL;
    }
  item = tru_lending_find_item (store, clean, NULL);
  capitals = g_utf8_strup (clean, -1);
  count = count_of (store, take, item ? tru_record_get_text (item, TRU_ITEM_CODE) : capitals);
  judge (store, record, item, count);
  is_kept = tru_record_get_id (count) == 0 ? tru_write_insert (write, count, error) : tru_write_update (write, count, error);
  return is_kept && tru_write_commit (write, error) ? g_steal_pointer (&count) : NULL;
}

static gboolean
note_missing (TruWrite   *write,
              TruStore   *store,
              const char *take,
              TruRow     *row,
              GError    **error)
{
  g_autoptr (TruRecord) item = tru_records_get (store, &tru_item_kind, tru_row_get_text (row, TRU_COUNT_ROW_ITEM), error);
  g_autoptr (TruRecord) tool = item ? get_tool (store, item) : NULL;
  g_autoptr (TruRecord) count = NULL;

  if (!item)
    return FALSE;
  count = tru_record_new (&tru_stock_count_kind);
  tru_record_set_text (count, TRU_STOCK_COUNT_STOCK_TAKE, take);
  tru_record_set_text (count, TRU_STOCK_COUNT_CODE, tru_record_get_text (item, TRU_ITEM_CODE));
  note_books (store, item, tool, count);
  tru_record_set_number (count, TRU_STOCK_COUNT_RESULT, TRU_STOCK_COUNT_RESULT_MISSING);
  tru_record_set_number (count, TRU_STOCK_COUNT_COUNTED_AT, tru_clock_now ());
  tru_record_set_number (item, TRU_ITEM_MISSING_SINCE, tru_clock_today ());
  return tru_write_insert (write, count, error) && tru_write_update (write, item, error);
}

static gboolean
note_found (TruWrite  *write,
            TruStore  *store,
            TruRow    *row,
            GError   **error)
{
  const char *uid = tru_row_get_text (row, TRU_COUNT_ROW_ITEM);
  g_autoptr (TruRecord) item = uid ? tru_store_get (store, &tru_item_kind, uid, NULL) : NULL;

  if (!item || !tru_record_is_known (item, TRU_ITEM_MISSING_SINCE))
    return TRUE;
  tru_record_clear (item, TRU_ITEM_MISSING_SINCE);
  return tru_write_update (write, item, error);
}

/**
 * tru_stock_takes_finish:
 * @store: a store
 * @take: uid of a stock-take under way
 * @error: %TRU_OPERATION_ERROR_RULE when it is finished, %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Finishes a count today, all at once: what should stand there and was not seen is missing from now on, what was seen is no
 * longer. One undo takes all of it back.
 *
 * Returns: how many items are missing, -1 on error
 */
gint64
tru_stock_takes_finish (TruStore    *store,
                        const char  *take,
                        GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "finish-stock-take", NULL, error);
  g_autoptr (TruRecord) record = write ? get_under_way (store, take, error) : NULL;
  g_autoptr (GPtrArray) missing = record ? tru_query_run (store, &tru_query_stock_missing, error, "$take", take, NULL) : NULL;
  g_autoptr (GPtrArray) seen = missing ? tru_query_run (store, &tru_query_stock_counts, error, "$take", take, NULL) : NULL;

  if (!seen)
    return -1;
  for (guint i = 0; i < missing->len; i++)
    if (!note_missing (write, store, take, missing->pdata[i], error))
      return -1;
  for (guint i = 0; i < seen->len; i++)
    if (!note_found (write, store, seen->pdata[i], error))
      return -1;
  tru_record_set_number (record, TRU_STOCK_TAKE_FINISHED_ON, tru_clock_today ());
  return tru_write_update (write, record, error) && tru_write_commit (write, error) ? (gint64) missing->len : -1;
}

/**
 * tru_stock_takes_shelve:
 * @store: a store
 * @count: uid of a line of a stock-take of one shelf, about an item that has no shelf of its own
 * @error: %TRU_OPERATION_ERROR_RULE when no shelf was counted or the item has one by now, %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Files an item on the shelf on which it was counted. The line of a count that goes on says so too; a finished one stays as it was.
 *
 * Returns: whether it is done
 */
gboolean
tru_stock_takes_shelve (TruStore    *store,
                        const char  *count,
                        GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "shelve", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_stock_count_kind, count, error) : NULL;
  g_autoptr (TruRecord) take = record ? tru_records_get (store, &tru_stock_take_kind, tru_record_get_text (record, TRU_STOCK_COUNT_STOCK_TAKE), error) : NULL;
  g_autoptr (TruRecord) item = take ? tru_records_get (store, &tru_item_kind, tru_record_get_text (record, TRU_STOCK_COUNT_ITEM), error) : NULL;

  if (!item)
    return FALSE;
  if (!tru_record_is_known (take, TRU_STOCK_TAKE_PLACE) || tru_record_is_known (item, TRU_ITEM_PLACE))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                           _("The item has a shelf by now, or no single shelf was counted: write its shelf on its page."));
      return FALSE;
    }
  tru_record_set_text (item, TRU_ITEM_PLACE, tru_record_get_text (take, TRU_STOCK_TAKE_PLACE));
  tru_record_set_text (record, TRU_STOCK_COUNT_PLACE, tru_record_get_text (take, TRU_STOCK_TAKE_PLACE));
  return tru_write_update (write, item, error) && (tru_record_is_known (take, TRU_STOCK_TAKE_FINISHED_ON) || tru_write_update (write, record, error))
         && tru_write_commit (write, error);
}
