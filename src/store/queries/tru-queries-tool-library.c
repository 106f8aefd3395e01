/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-tool-library.h"

#include "tru-queries-order.h"
#include "tru-states.h"

/* Numbers of kinds in the search index and among the derived keys, frozen by tru-kinds.c. */
#define TOOL "24"
#define ITEM "25"
#define MEMBER "28"

#define FOUND(kind) \
  "(SELECT rowid & ((1 << 40) - 1) FROM search WHERE search MATCH $words AND rowid BETWEEN (" kind " << 40) AND (" kind " << 40 | ((1 << 40) - 1)))"

/* An item answers to its own words (code, serial number) and to its tool's (name, category, brand, model). */
#define ITEM_HAS_WORDS "(item.id IN " FOUND (ITEM) " OR tool.id IN " FOUND (TOOL) ")"

#define IN_LIBRARY "($library IS NULL OR item.tool_library = $library)"

/* Who waits for an item that was sent sees it come. */
#define IN_OR_TO_LIBRARY                                                                                      \
  "($library IS NULL OR item.tool_library = $library OR EXISTS (SELECT 1 FROM transfer x "                    \
  "WHERE x.item = item.uid AND x.received_on IS NULL AND x.to_library = $library))"

#define REPAIR_SINCE "(SELECT p.since FROM repair p WHERE p.item = item.uid AND p.done_on IS NULL)"

#define ITEM_COLUMNS                                                                                          \
  "SELECT item.id, item.uid, item.code, tool.name, tool.picture, tool.category, "                             \
  "(SELECT y.name FROM tool_library y WHERE y.uid = item.tool_library), " TRU_STATE_ITEM ", held.due_on, "    \
  "item.check_due, coalesce (item.withdrawn_on, item.stolen_on, item.missing_since, item.repair_since, " REPAIR_SINCE ", item.inspect_since), item.condition, "     \
  "held.uid, held.member, (SELECT m.name FROM member m WHERE m.uid = held.member), tool.brand, tool.model, "  \
  "tool.accessories, coalesce (tool.value, item.price), item.serial, item.note, held.deposit "

#define ITEM_TABLES \
  "FROM item JOIN tool ON tool.uid = item.tool LEFT JOIN loan held ON held.item = item.uid AND held.returned_on IS NULL "

#define LOAN_ROW                                                                                              \
  "SELECT loan.id, loan.uid, loan.item, item.code, tool.name, tool.picture, loan.member, member.name, "       \
  "loan.lent_on, loan.due_on, loan.returned_on, loan.condition_back, " TRU_STATE_LOAN ", loan.override "      \
  "FROM loan JOIN item ON item.uid = loan.item JOIN tool ON tool.uid = item.tool JOIN member ON member.uid = loan.member "

#define MEMBER_ROW                                                                                            \
  "SELECT member.id, member.uid, member.name, member.phone, member.card, "                                    \
  "(SELECT y.name FROM tool_library y WHERE y.uid = member.tool_library), member.valid_until, "               \
  TRU_STATE_MEMBER ", (SELECT count (*) FROM loan l WHERE l.member = member.uid AND l.returned_on IS NULL), " \
  "(SELECT count (*) FROM loan l WHERE l.member = member.uid AND l.returned_on IS NULL AND l.due_on < $today), " \
  "member.skills, member.volunteer, member.email FROM member "

/* Names first: their keys lie in order in an index, so that the usual order costs no sorting of the whole list. */
static const char *const inventory_orders[] = {
  [TRU_INVENTORY_BY_NAME] = "k.key",
  [TRU_INVENTORY_BY_CODE] = "item.code",
  [TRU_INVENTORY_BY_CATEGORY] = TRU_ORDER_OF ("tool.category"),
  [TRU_INVENTORY_BY_SITE] = "(SELECT y.name FROM tool_library y WHERE y.uid = item.tool_library)",
  [TRU_INVENTORY_BY_STATE] = "CASE " TRU_STATE_ITEM " WHEN 'late' THEN 0 WHEN 'lent' THEN 1 WHEN 'check_due' THEN 2 "
                             "WHEN 'to_inspect' THEN 3 WHEN 'in_repair' THEN 4 WHEN 'missing' THEN 5 WHEN 'stolen' THEN 6 "
                             "WHEN 'set_aside' THEN 7 WHEN 'available' THEN 8 ELSE 9 END",
  [TRU_INVENTORY_BY_CHECK] = "coalesce (item.check_due, '9999')",
  NULL,
};

const TruListQuery tru_list_inventory = {
  .ids = "SELECT item.id FROM derived_key k CROSS JOIN tool ON tool.id = k.record JOIN item ON item.tool = tool.uid "
         "WHERE k.kind = " TOOL " AND " IN_OR_TO_LIBRARY " AND ($category IS NULL OR tool.category = $category) "
         "AND ($check IS NULL OR item.check_due = $check) AND CASE coalesce ($filter, 'all') WHEN 'all' THEN item.withdrawn_on IS NULL "
         "WHEN 'lent' THEN " TRU_STATE_ITEM " IN ('lent', 'late') ELSE " TRU_STATE_ITEM " = $filter END "
         "AND ($words IS NULL OR " ITEM_HAS_WORDS ")",
  .rows = ITEM_COLUMNS ITEM_TABLES "WHERE item.id IN (SELECT value FROM json_each ($ids))",
  .orders = inventory_orders,
  .n_columns = TRU_ITEM_ROW_N_COLUMNS,
  .kind = "item",
};

static const char *const member_orders[] = { "member.key", NULL };

const TruListQuery tru_list_members = {
  .ids = "SELECT member.id FROM (SELECT record AS id, key FROM derived_key WHERE kind = " MEMBER ") member WHERE ($library IS NULL "
         "OR member.id IN (SELECT m.id FROM member m WHERE m.tool_library IS NULL OR m.tool_library = $library))",
  .rows = MEMBER_ROW "WHERE member.id IN (SELECT value FROM json_each ($ids))",
  .orders = member_orders,
  .n_columns = TRU_MEMBER_ROW_N_COLUMNS,
  .kind = "member",
};

const TruQuery tru_query_item_row = { ITEM_COLUMNS ITEM_TABLES "WHERE item.uid = $uid", TRU_ITEM_ROW_N_COLUMNS };

const TruQuery tru_query_bearers = {
  "SELECT id, uid, 'item' FROM item WHERE code = $code UNION ALL SELECT id, uid, 'member' FROM member WHERE card = $code "
  "UNION ALL SELECT id, uid, 'consumable' FROM consumable WHERE code = $code",
  TRU_BEARER_N_COLUMNS,
};

/* What who stands there most likely means: what lies aside for them, what is free, what they have at home; last what somebody else has. */
#define LIKELY_FOR_MEMBER                                                                                     \
  "CASE WHEN $member IS NULL THEN 0 WHEN held.member = $member THEN 3 WHEN held.uid IS NOT NULL THEN 5 "       \
  "WHEN EXISTS (SELECT 1 FROM reservation WHERE reservation.item = item.uid AND reservation.member = $member " \
  "AND " TRU_STATE_RESERVATION " = 'set_aside') THEN 1 WHEN " TRU_STATE_ITEM " = 'available' THEN 2 ELSE 4 END"

const TruQuery tru_query_items_by_words = {
  ITEM_COLUMNS ITEM_TABLES "WHERE item.withdrawn_on IS NULL AND " IN_LIBRARY " AND " ITEM_HAS_WORDS
  " ORDER BY " LIKELY_FOR_MEMBER ", tool.name, item.code LIMIT 12",
  TRU_ITEM_ROW_N_COLUMNS,
};

const TruQuery tru_query_items_of_tool = {
  ITEM_COLUMNS ITEM_TABLES "WHERE item.tool = $uid ORDER BY item.code LIMIT 100",
  TRU_ITEM_ROW_N_COLUMNS,
};

#define COUNT(condition) "count (*) FILTER (WHERE " condition ")"

const TruQuery tru_query_item_counts = {
  "WITH s (state) AS MATERIALIZED (SELECT " TRU_STATE_ITEM " FROM item WHERE " IN_OR_TO_LIBRARY
  " AND ($category IS NULL OR item.tool IN (SELECT uid FROM tool WHERE category = $category)) "
  "AND ($words IS NULL OR item.id IN " FOUND (ITEM) " OR item.tool IN (SELECT uid FROM tool WHERE id IN " FOUND (TOOL) "))) "
  "SELECT 0, " COUNT ("state <> 'withdrawn'") ", " COUNT ("state = 'available'") ", " COUNT ("state IN ('lent', 'late')") ", "
  COUNT ("state = 'late'") ", " COUNT ("state = 'in_repair'") ", " COUNT ("state = 'check_due'") ", " COUNT ("state = 'missing'") ", "
  COUNT ("state = 'withdrawn'") ", " COUNT ("state = 'set_aside'") ", " COUNT ("state = 'to_inspect'") ", "
  COUNT ("state = 'on_its_way'") ", " COUNT ("state = 'stolen'") " FROM s",
  TRU_ITEM_COUNTS_N_COLUMNS,
};

const TruQuery tru_query_item_days = {
  "SELECT min (id), NULL, date (created, 'localtime'), count (*) FROM item WHERE withdrawn_on IS NULL AND " IN_OR_TO_LIBRARY
  " GROUP BY 3 ORDER BY 3 DESC LIMIT 5",
  TRU_ITEM_DAY_N_COLUMNS,
};

const TruQuery tru_query_items_added = {
  "SELECT id, uid FROM item WHERE withdrawn_on IS NULL AND date (created, 'localtime') = $day AND " IN_OR_TO_LIBRARY " ORDER BY code",
  2,
};

const TruQuery tru_query_member_row = { MEMBER_ROW "WHERE member.uid = $uid", TRU_MEMBER_ROW_N_COLUMNS };

const TruQuery tru_query_members_by_words = {
  MEMBER_ROW "WHERE member.id IN " FOUND (MEMBER) " ORDER BY member.name LIMIT 12",
  TRU_MEMBER_ROW_N_COLUMNS,
};

const TruQuery tru_query_loans_expected = {
  LOAN_ROW "WHERE loan.id IN (SELECT o.id FROM loan o WHERE o.due_on <= $today AND o.returned_on IS NULL AND NOT " TRU_LOAN_IS_SILENT ("o") " "
  "UNION ALL SELECT id FROM loan WHERE returned_on = $today AND due_on <= $today) AND " IN_LIBRARY " "
  "ORDER BY loan.returned_on IS NOT NULL, loan.due_on, tool.name LIMIT 50",
  TRU_LOAN_ROW_N_COLUMNS,
};

const TruQuery tru_query_n_loans_expected = {
  "SELECT count (*) FROM loan JOIN item ON item.uid = loan.item "
  "WHERE loan.due_on <= $today AND loan.returned_on IS NULL AND NOT " TRU_LOAN_IS_SILENT ("loan") " AND " IN_LIBRARY,
  1,
};

const TruQuery tru_query_loans_of_item = {
  LOAN_ROW "WHERE loan.item = $uid ORDER BY loan.returned_on IS NOT NULL, loan.lent_on DESC, loan.id DESC LIMIT 50",
  TRU_LOAN_ROW_N_COLUMNS,
};

const TruQuery tru_query_loans_of_member = {
  LOAN_ROW "WHERE loan.member = $uid ORDER BY loan.returned_on IS NOT NULL, "
  "CASE WHEN loan.returned_on IS NULL THEN loan.due_on END, loan.returned_on DESC, loan.id DESC LIMIT 100",
  TRU_LOAN_ROW_N_COLUMNS,
};

const TruQuery tru_query_day_counts = {
  "SELECT 0, " COUNT ("loan.lent_on = $today") ", " COUNT ("loan.returned_on = $today") ", count (DISTINCT loan.member) "
  "FROM loan JOIN item ON item.uid = loan.item WHERE " IN_LIBRARY " AND (loan.lent_on = $today OR loan.returned_on = $today)",
  TRU_DAY_COUNTS_N_COLUMNS,
};

const TruQuery tru_query_late_loans = { "SELECT count (*) FROM loan WHERE returned_on IS NULL AND due_on < $today", 1 };

const TruQuery tru_query_tool_libraries = { "SELECT id, uid, name FROM tool_library ORDER BY name", TRU_NAME_ROW_N_COLUMNS };

const TruQuery tru_query_tool_categories = {
  "SELECT min (id), NULL, category FROM tool WHERE category IS NOT NULL GROUP BY category ORDER BY " TRU_ORDER_OF ("category"),
  TRU_NAME_ROW_N_COLUMNS,
};

const TruQuery tru_query_known_categories = {
  "SELECT min (id), NULL, category FROM (SELECT id, category FROM tool UNION ALL SELECT id, category FROM consumable) "
  "WHERE category IS NOT NULL GROUP BY category ORDER BY " TRU_ORDER_OF ("category"),
  TRU_NAME_ROW_N_COLUMNS,
};

const TruQuery tru_query_people_in_charge = { "SELECT id, uid, name FROM member WHERE in_charge = 1 ORDER BY name", TRU_NAME_ROW_N_COLUMNS };

const TruQuery tru_query_last_exchange = {
  "SELECT id, substr (at, 1, 10) FROM act WHERE name IN ('import', 'export') ORDER BY id DESC LIMIT 1",
  TRU_LAST_EXCHANGE_N_COLUMNS,
};
