/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-item-facts.h"

#include "tru-states.h"

/* Every part of the union has the columns of the result and, for the order within a day, when it was noted and what comes first. */
#define FACTS "WITH change AS MATERIALIZED (SELECT h.id, a.at, a.name, h.changes FROM history h JOIN act a ON a.id = h.act "  \
  "WHERE h.uid = $item AND h.action = 'update' AND a.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM act u WHERE u.undoes = a.id)), " \
  "fact (id, what, day, text, who, detail, cost, due_on, passed, noted, rank) AS ("

#define LOANS                                                                                                               \
  "SELECT loan.id, 'lent', loan.lent_on, loan.override, m.name, " TRU_STATE_LOAN ", loan.deposit, loan.due_on, NULL, loan.created, 1 " \
  "FROM loan JOIN member m ON m.uid = loan.member WHERE loan.item = $item "                                                 \
  "UNION ALL SELECT loan.id, 'returned', loan.returned_on, loan.missing_parts, m.name, loan.condition_back, NULL, NULL, NULL, loan.modified, 2 " \
  "FROM loan JOIN member m ON m.uid = loan.member WHERE loan.item = $item AND loan.returned_on IS NOT NULL "

#define CARE                                                                                                                \
  "UNION ALL SELECT id, 'repair', since, fault || coalesce (' – ' || note, ''), CASE WHEN done_on IS NULL THEN repairer END, NULL, NULL, NULL, " \
  "NULL, created, 3 FROM repair WHERE item = $item "                                                                        \
  "UNION ALL SELECT id, 'repaired', done_on, fault, repairer, outcome, cost, NULL, NULL, modified, 4 FROM repair "          \
  "WHERE item = $item AND done_on IS NOT NULL "                                                                             \
  "UNION ALL SELECT id, 'repair', repair_since, NULL, NULL, NULL, NULL, NULL, NULL, modified, 3 FROM item "                 \
  "WHERE uid = $item AND repair_since IS NOT NULL "                                                                         \
  "UNION ALL SELECT id, 'care', done_on, note, done_by, type, cost, NULL, passed, created, 5 FROM maintenance WHERE item = $item "

#define LIBRARY(column) "(SELECT y.name FROM tool_library y WHERE y.uid = x." column ")"

#define TRANSFERS                                                                                                           \
  "UNION ALL SELECT x.id, 'sent', x.sent_on, x.note, " LIBRARY ("from_library") ", " LIBRARY ("to_library") ", NULL, NULL, NULL, x.created, 6 " \
  "FROM transfer x WHERE x.item = $item "                                                                                   \
  "UNION ALL SELECT x.id, 'received', x.received_on, NULL, " LIBRARY ("from_library") ", coalesce (" LIBRARY ("arrived_at") ", " LIBRARY ("to_library") "), NULL, NULL, NULL, " \
  "x.modified, 7 FROM transfer x WHERE x.item = $item AND x.received_on IS NOT NULL "

/* It came into the stock on a day that somebody noted, or it was entered one day. */
#define BEGINNING                                                                                                           \
  "UNION ALL SELECT id, iif (bought_on IS NULL, 'entered', 'acquired'), coalesce (bought_on, date (created, 'localtime')), NULL, NULL, NULL, price, NULL, " \
  "NULL, '', 0 FROM item WHERE uid = $item "

#define WAS(field) "json_extract (e.changes, '$." field "[0]')"
#define ENDS(field) "(" WAS (field) " IS NOT NULL AND json_extract (e.changes, '$." field "[1]') IS NULL)"

/* What a field said when change e was made: as the next change of it knows, or as it still does. */
#define SAID(field)                                                                                                         \
  "(SELECT said FROM (SELECT n.id AS n, json_extract (n.changes, '$." field "[0]') AS said FROM change n WHERE n.id >= e.id " \
  "AND json_type (n.changes, '$." field "') IS NOT NULL UNION ALL SELECT 1 << 62, i." field " FROM item i WHERE i.uid = $item) " \
  "ORDER BY n LIMIT 1)"

#define COUNTED_ON(day)                                                                                                     \
  "iif (EXISTS (SELECT 1 FROM stock_count c WHERE c.item = $item AND c.result = 'missing' AND date (c.counted_at, 'localtime') = " day "), 'stock_take', NULL)"

/* The present, and what ended. */
#define SPAN(what, field, text, past_text, detail, past_detail)                                                             \
  "UNION ALL SELECT id, '" what "', " field ", " text ", NULL, " detail ", NULL, NULL, NULL, modified, 8 FROM item "         \
  "WHERE uid = $item AND " field " IS NOT NULL "                                                                            \
  "UNION ALL SELECT e.id, '" what "', " WAS (field) ", " past_text ", NULL, " past_detail ", NULL, NULL, NULL, e.at, 8 FROM change e " \
  "WHERE " ENDS (field) " "

#define END(what, condition)                                                                                                \
  "UNION ALL SELECT e.id, '" what "', date (e.at, 'localtime'), NULL, NULL, iif (e.name = 'finish-stock-take', 'stock_take', NULL), NULL, NULL, NULL, e.at, 9 " \
  "FROM change e WHERE " condition " "

#define FATE                                                                                                                \
  SPAN ("stolen", "stolen_on", "report_number", SAID ("report_number"), "NULL", "NULL")                                      \
  SPAN ("missing", "missing_since", "NULL", "NULL", COUNTED_ON ("missing_since"), COUNTED_ON (WAS ("missing_since")))        \
  SPAN ("inspect", "inspect_since", "NULL", "NULL", "NULL", "NULL")                                                          \
  SPAN ("withdrawn", "withdrawn_on", "withdrawn_reason", SAID ("withdrawn_reason"), "NULL", "NULL")                          \
  END ("found", "(" ENDS ("stolen_on") " OR " ENDS ("missing_since") ")")                                                    \
  END ("inspected", ENDS ("inspect_since") " AND e.name <> 'start-repair'")                                                  \
  END ("put_back", ENDS ("withdrawn_on"))

const TruQuery tru_query_facts_of_item = {
  FACTS LOANS CARE TRANSFERS BEGINNING FATE ") SELECT id, what, day, text, who, detail, cost, due_on, passed FROM fact "
  "ORDER BY day DESC, noted DESC, rank DESC, id DESC LIMIT 100",
  TRU_ITEM_FACT_N_COLUMNS,
};
