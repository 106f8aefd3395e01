/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-rules.h"

#include "tru-item.h"
#include "tru-stock-count.h"
#include "tru-stock-take.h"
#include "tru-text.h"

static gboolean
is_elsewhere (const TruStockFacts *facts)
{
  const char *place = tru_record_get_text (facts->take, TRU_STOCK_TAKE_PLACE);
  const char *shelf = tru_record_get_text (facts->item, TRU_ITEM_PLACE);

  if (g_strcmp0 (tru_record_get_text (facts->item, TRU_ITEM_TOOL_LIBRARY), tru_record_get_text (facts->take, TRU_STOCK_TAKE_TOOL_LIBRARY)) != 0)
    return TRUE;
  return place && shelf && !g_str_equal (place, shelf);
}

/**
 * tru_stock_rules_result:
 * @facts: a scan, and what its answer hangs on
 *
 * What a scan on the shelves finds (issue 5): “unknown” where no item bears the code; “unexpected” where the books say that it
 * cannot stand there, being lent, on its way, withdrawn or stolen, or of another category than the one counted; “misplaced”
 * where it belongs to another tool library or shelf; else “found”, also if it was missing. An item without a shelf stands
 * well anywhere in its tool library.
 *
 * Returns: a #TruStockCountResult
 */
gint64
tru_stock_rules_result (const TruStockFacts *facts)
{
  const char *category = tru_record_get_text (facts->take, TRU_STOCK_TAKE_CATEGORY);

  if (!facts->item)
    return TRU_STOCK_COUNT_RESULT_UNKNOWN;
  if (facts->is_out || tru_record_is_known (facts->item, TRU_ITEM_WITHDRAWN_ON) || tru_record_is_known (facts->item, TRU_ITEM_STOLEN_ON))
    return TRU_STOCK_COUNT_RESULT_UNEXPECTED;
  if (is_elsewhere (facts))
    return TRU_STOCK_COUNT_RESULT_MISPLACED;
  if (category && g_strcmp0 (category, facts->category) != 0)
    return TRU_STOCK_COUNT_RESULT_UNEXPECTED;
  return TRU_STOCK_COUNT_RESULT_FOUND;
}

/**
 * tru_stock_rules_is_whole:
 * @unit: (nullable): the unit of a consumable, as a person wrote it
 *
 * Returns: whether only whole ones can be given out: pairs, pieces, sheets; half a bag or half a pot is well given
 */
gboolean
tru_stock_rules_is_whole (const char *unit)
{
  static const char *const whole[] = { "piece", "pieces", "pair", "pairs", "paire", "paires", "sheet", "sheets", "feuille", "feuilles",
                                       "unit",  "units",  "unite", "unites", NULL };
  g_autofree char *key = unit ? tru_text_fold (unit) : NULL;

  return key && g_strv_contains (whole, g_strstrip (key));
}
