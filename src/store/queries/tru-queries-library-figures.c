/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-library-figures.h"

#include "tru-queries-order.h"

#define IN_LIBRARY "($library IS NULL OR i.tool_library = $library)"
#define IN_SERVICE "i.withdrawn_on IS NULL AND " IN_LIBRARY
/* A loan counts where the item was when it was lent: the one that it first left afterwards, else the one where it is. */
#define LENT_IN_LIBRARY                                                                                             \
  "($library IS NULL OR $library = coalesce ((SELECT tr.from_library FROM transfer tr WHERE tr.item = l.item "      \
  "AND tr.received_on > l.lent_on ORDER BY tr.received_on, tr.id LIMIT 1), i.tool_library))"
#define IN_TIME "l.lent_on BETWEEN $from AND $until"

/* Days of a loan that lie between $from and $until, both counted; an open loan lasts until today. */
#define DAYS_LENT                                                                                                   \
  "max (0, julianday (min (coalesce (l.returned_on, $today), $until)) - julianday (max (l.lent_on, $from)) + 1)"

/* Loans of which a day lies in the time: those that began in it are among them. One reading of the whole table in its own order takes a
   third of the time of as many looks through an index. */
#define LOANS_IN_TIME "FROM loan l NOT INDEXED CROSS JOIN item i ON i.uid = l.item WHERE l.lent_on <= $until AND coalesce (l.returned_on, $today) >= $from"

/* Since when the item could be lent: it was bought, or was lent already, whatever the book says. */
#define THERE_SINCE                                                                                                 \
  "CASE WHEN i.bought_on > $from THEN max ($from, min (i.bought_on, coalesce ((SELECT min (l.lent_on) FROM loan l "  \
  "WHERE l.item = i.uid), i.bought_on))) ELSE $from END"

/* Days on which items could be lent: one bought meanwhile could only since then. */
#define ITEM_DAYS                                                                                                   \
  "CAST (coalesce (sum (max (0, julianday ($until) - julianday (" THERE_SINCE ") + 1)), 0) AS INTEGER)"

/* A month without a loan is one of them: it says that the tool library stood still. */
const TruQuery tru_query_loans_by_month = {
  "WITH RECURSIVE months (first) AS (SELECT date ($from, 'start of month') "
  "UNION ALL SELECT date (first, '+1 month') FROM months WHERE date (first, '+1 month') <= $until) "
  "SELECT 0, substr (months.first, 1, 7) AS month, coalesce (lent.loans, 0) FROM months LEFT JOIN "
  "(SELECT substr (l.lent_on, 1, 7) AS month, count (*) AS loans " LOANS_IN_TIME " AND " IN_TIME " AND " LENT_IN_LIBRARY " GROUP BY 1) lent "
  "ON lent.month = substr (months.first, 1, 7) ORDER BY months.first",
  TRU_MONTH_N_COLUMNS,
};

const TruQuery tru_query_loans_by_category = {
  "SELECT 0, category, sum (loans) AS loans, sum (items), CAST (sum (days) AS INTEGER), sum (item_days) FROM ("
  "SELECT t.category AS category, sum (u.loans) AS loans, 0 AS items, sum (u.days) AS days, 0 AS item_days FROM "
  "(SELECT l.item, count (*) FILTER (WHERE " IN_TIME " AND " LENT_IN_LIBRARY ") AS loans, "
  "coalesce (sum (" DAYS_LENT ") FILTER (WHERE " IN_SERVICE "), 0) AS days " LOANS_IN_TIME " GROUP BY l.item) u "
  "JOIN item i ON i.uid = u.item JOIN tool t ON t.uid = i.tool WHERE u.loans > 0 OR u.days > 0 GROUP BY t.category "
  "UNION ALL SELECT t.category, 0, count (*), 0, " ITEM_DAYS " FROM item i JOIN tool t ON t.uid = i.tool WHERE " IN_SERVICE " GROUP BY t.category"
  ") GROUP BY category ORDER BY loans DESC, " TRU_ORDER_OF ("category"),
  TRU_CATEGORY_N_COLUMNS,
};

#define LENT_IN_TIME IN_TIME " AND " LENT_IN_LIBRARY

const TruQuery tru_query_library_sums = {
  "SELECT 0, lent.loans, lent.late, lent.members, stock.items, stock.never, lent.days, stock.value, stock.unvalued, stock.days FROM "
  "(SELECT count (*) FILTER (WHERE " LENT_IN_TIME ") AS loans, "
  "count (*) FILTER (WHERE " LENT_IN_TIME " AND coalesce (l.returned_on, $today) > l.due_on) AS late, "
  "count (DISTINCT l.member) FILTER (WHERE " LENT_IN_TIME ") AS members, "
  "CAST (coalesce (sum (" DAYS_LENT ") FILTER (WHERE " IN_SERVICE "), 0) AS INTEGER) AS days " LOANS_IN_TIME ") lent, "
  "(SELECT count (*) AS items, count (*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM loan l WHERE l.item = i.uid)) AS never, "
  "sum (coalesce (t.value, i.price)) AS value, count (*) FILTER (WHERE coalesce (t.value, i.price) IS NULL) AS unvalued, " ITEM_DAYS " AS days "
  "FROM item i JOIN tool t ON t.uid = i.tool WHERE " IN_SERVICE ") stock",
  TRU_SUM_N_COLUMNS,
};

const TruQuery tru_query_never_lent = {
  "SELECT i.id, i.uid, t.name, i.code, i.bought_on FROM item i JOIN tool t ON t.uid = i.tool "
  "WHERE " IN_SERVICE " AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.item = i.uid) ORDER BY i.bought_on IS NULL, i.bought_on, i.code LIMIT 100",
  TRU_NEVER_N_COLUMNS,
};
