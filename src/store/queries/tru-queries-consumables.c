/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-consumables.h"

#include "tru-states.h"

/* The kind’s number in the search index and among the derived keys, frozen by tru-kinds.c. */
#define CONSUMABLE "63"

#define FOUND                                                                                                      \
  "(SELECT rowid & ((1 << 40) - 1) FROM search WHERE search MATCH $words "                                          \
  "AND rowid BETWEEN (" CONSUMABLE " << 40) AND (" CONSUMABLE " << 40 | ((1 << 40) - 1)))"

#define CONSUMABLE_ROW                                                                                             \
  "SELECT consumable.id, consumable.uid, consumable.code, consumable.name, consumable.unit, "                       \
  TRU_CONSUMABLE_STOCK ("consumable.uid") ", consumable.minimum, "                                                  \
  "(SELECT y.name FROM tool_library y WHERE y.uid = consumable.tool_library) FROM consumable "

const TruQuery tru_query_consumable_row = { CONSUMABLE_ROW "WHERE consumable.uid = $uid", TRU_CONSUMABLE_ROW_N_COLUMNS };

const TruQuery tru_query_consumables_by_words = {
  CONSUMABLE_ROW "WHERE consumable.ended_on IS NULL AND ($library IS NULL OR consumable.tool_library = $library) "
  "AND consumable.id IN " FOUND " ORDER BY consumable.name LIMIT 6",
  TRU_CONSUMABLE_ROW_N_COLUMNS,
};

static const char *const consumable_orders[] = { "consumable.key", NULL };

const TruListQuery tru_list_consumables = {
  .ids = "SELECT consumable.id FROM (SELECT record AS id, key FROM derived_key WHERE kind = " CONSUMABLE ") consumable "
         "WHERE consumable.id IN (SELECT c.id FROM consumable c WHERE c.ended_on IS NULL AND ($library IS NULL OR c.tool_library = $library))",
  .rows = CONSUMABLE_ROW "WHERE consumable.id IN (SELECT value FROM json_each ($ids))",
  .orders = consumable_orders,
  .n_columns = TRU_CONSUMABLE_ROW_N_COLUMNS,
  .kind = "consumable",
};

const TruQuery tru_query_moves_of_consumable = {
  "SELECT v.id, v.uid, v.type, v.quantity, v.day, v.member, v.worksite, v.note, "
  "(SELECT a.motive FROM history h JOIN act a ON a.id = h.act WHERE h.uid = v.uid AND h.action = 'insert' ORDER BY h.act DESC LIMIT 1) "
  "FROM stock_move v WHERE v.consumable = $uid "
  "ORDER BY v.day DESC, v.id DESC LIMIT 30",
  TRU_MOVE_ROW_N_COLUMNS,
};
