/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-stock-take.h"

#include "tru-queries-order.h"
#include "tru-states.h"
#include "tru-stock-count.h"

#define TAKE_ROW                                                                                                            \
  "SELECT k.id, k.uid, k.tool_library, y.name, k.category, k.place, k.started_on, k.finished_on, "                          \
  "(SELECT count (*) FROM stock_count c WHERE c.stock_take = k.uid AND c.result <> 'missing') FROM stock_take k "           \
  "JOIN tool_library y ON y.uid = k.tool_library "

const TruQuery tru_query_stock_takes = {
  TAKE_ROW "WHERE $library IS NULL OR k.tool_library = $library ORDER BY k.finished_on IS NOT NULL, k.started_on DESC, k.id DESC LIMIT 100",
  TRU_TAKE_ROW_N_COLUMNS,
};

const TruQuery tru_query_stock_take_row = { TAKE_ROW "WHERE k.uid = $uid", TRU_TAKE_ROW_N_COLUMNS };

/* As it was found; of a count from before that was noted, as the books have it now. */
#define THEN(noted, now) "iif (c.item_state IS NULL, " now ", " noted ")"
#define SITE(library) "(SELECT y.name FROM tool_library y WHERE y.uid = " library ")"
#define VALUE "coalesce (item.price, tool.value)"

/* The very loan that stood against it when it was counted. */
#define IS_STILL_OUT \
  "EXISTS (SELECT 1 FROM loan l WHERE l.item = c.item AND l.returned_on IS NULL AND l.created <= c.modified)"

#define COUNT_ROW                                                                                                           \
  "SELECT c.id, c.uid, c.result, c.code, c.item, tool.name, tool.picture, " THEN ("c.place", "item.place") ", "             \
  SITE (THEN ("c.tool_library", "item.tool_library")) ", " THEN ("c.item_state", TRU_STATE_ITEM) ", c.counted_at, "         \
  THEN ("c.value", VALUE) ", c.result = 'found' AND k.place IS NOT NULL AND " THEN ("c.place", "item.place") " IS NULL, "   \
  "item.place IS NULL, " IS_STILL_OUT " FROM stock_count c JOIN stock_take k ON k.uid = c.stock_take "                      \
  "LEFT JOIN item ON item.uid = c.item LEFT JOIN tool ON tool.uid = item.tool WHERE c.stock_take = $take "

const TruQuery tru_query_stock_counts = {
  COUNT_ROW "AND c.result <> 'missing' ORDER BY c.counted_at DESC, c.id DESC",
  TRU_COUNT_ROW_N_COLUMNS,
};

/* Who borrowed or brought back a tool since the start saw it. What was missing before stays so, and is no news. */
const TruQuery tru_query_stock_missing = {
  "SELECT 0, NULL, '" TRU_STOCK_COUNT_UNSEEN "', item.code, item.uid, tool.name, tool.picture, item.place, "
  SITE ("item.tool_library") ", " TRU_STATE_ITEM ", NULL, " VALUE ", 0, 0, 0 FROM stock_take k "
  "JOIN item ON item.tool_library = k.tool_library JOIN tool ON tool.uid = item.tool "
  "WHERE k.uid = $take AND k.finished_on IS NULL AND (k.category IS NULL OR tool.category = k.category) "
  "AND (k.place IS NULL OR item.place = k.place) AND item.withdrawn_on IS NULL AND item.missing_since IS NULL "
  "AND item.stolen_on IS NULL AND NOT " TRU_ITEM_IN_REPAIR " AND NOT " TRU_ITEM_ON_ITS_WAY " "
  "AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.item = item.uid AND (l.returned_on IS NULL OR l.lent_on >= k.started_on "
  "OR l.returned_on >= k.started_on)) "
  "AND NOT EXISTS (SELECT 1 FROM stock_count c WHERE c.stock_take = k.uid AND c.item = item.uid) "
  "UNION ALL " COUNT_ROW "AND c.result = 'missing' ORDER BY 8, 6, 4",
  TRU_COUNT_ROW_N_COLUMNS,
};

const TruQuery tru_query_stock_count_of = { "SELECT id FROM stock_count WHERE stock_take = $take AND code = $code", 1 };

const TruQuery tru_query_stock_under_way = {
  "SELECT id FROM stock_take WHERE tool_library = $library AND category IS $category AND place IS $place AND finished_on IS NULL",
  1,
};

const TruQuery tru_query_shelved_categories = {
  "SELECT min (tool.id), NULL, tool.category FROM item JOIN tool ON tool.uid = item.tool WHERE tool.category IS NOT NULL "
  "AND ($library IS NULL OR item.tool_library = $library) GROUP BY tool.category ORDER BY " TRU_ORDER_OF ("tool.category"),
  3,
};

const TruQuery tru_query_shelves = {
  "SELECT min (id), NULL, place FROM item WHERE place IS NOT NULL AND ($library IS NULL OR tool_library = $library) GROUP BY place ORDER BY " TRU_ORDER_OF ("place"),
  3,
};

const TruQuery tru_query_on_shelf = {
  "SELECT item.id FROM item JOIN tool ON tool.uid = item.tool WHERE item.tool_library = $library AND tool.category = $category "
  "AND item.place = $place LIMIT 1",
  1,
};
