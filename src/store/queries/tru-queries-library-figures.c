/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-library-figures.h"

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

/* Days on which items could be lent: one bought meanwhile could only since then. */
#define ITEM_DAYS                                                                                                   \
  "CAST (coalesce (sum (max (0, julianday ($until) - julianday (max (coalesce (i.bought_on, $from), $from)) + 1)), 0) AS INTEGER)"

const TruQuery tru_query_loans_by_month = {
  "SELECT 0, substr (l.lent_on, 1, 7) AS month, count (*) FROM loan l JOIN item i ON i.uid = l.item "
  "WHERE " IN_TIME " AND " LENT_IN_LIBRARY " GROUP BY month ORDER BY month",
  TRU_MONTH_N_COLUMNS,
};

const TruQuery tru_query_loans_by_category = {
  "SELECT 0, category, sum (loans) AS loans, sum (items), sum (days), sum (item_days) FROM ("
  "SELECT t.category AS category, count (*) AS loans, 0 AS items, 0 AS days, 0 AS item_days "
  "FROM loan l JOIN item i ON i.uid = l.item JOIN tool t ON t.uid = i.tool WHERE " IN_TIME " AND " LENT_IN_LIBRARY " GROUP BY t.category "
  "UNION ALL SELECT t.category, 0, count (*), CAST (coalesce (sum (u.days), 0) AS INTEGER), " ITEM_DAYS " "
  "FROM item i JOIN tool t ON t.uid = i.tool LEFT JOIN (SELECT l.item, sum (" DAYS_LENT ") AS days FROM loan l GROUP BY l.item) u ON u.item = i.uid "
  "WHERE " IN_SERVICE " GROUP BY t.category) GROUP BY category ORDER BY loans DESC, category",
  TRU_CATEGORY_N_COLUMNS,
};

const TruQuery tru_query_library_sums = {
  "SELECT 0, (SELECT count (*) FROM loan l JOIN item i ON i.uid = l.item WHERE " IN_TIME " AND " LENT_IN_LIBRARY "), "
  "(SELECT count (*) FROM loan l JOIN item i ON i.uid = l.item WHERE " IN_TIME " AND " LENT_IN_LIBRARY " AND coalesce (l.returned_on, $today) > l.due_on), "
  "(SELECT count (DISTINCT l.member) FROM loan l JOIN item i ON i.uid = l.item WHERE " IN_TIME " AND " LENT_IN_LIBRARY "), "
  "count (*), count (*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM loan l WHERE l.item = i.uid)), "
  "(SELECT CAST (coalesce (sum (" DAYS_LENT "), 0) AS INTEGER) FROM loan l JOIN item i ON i.uid = l.item WHERE " IN_SERVICE "), "
  "sum (coalesce (t.value, i.price)), count (*) FILTER (WHERE coalesce (t.value, i.price) IS NULL), " ITEM_DAYS " "
  "FROM item i JOIN tool t ON t.uid = i.tool WHERE " IN_SERVICE,
  TRU_SUM_N_COLUMNS,
};

const TruQuery tru_query_never_lent = {
  "SELECT i.id, i.uid, t.name, i.code, i.bought_on FROM item i JOIN tool t ON t.uid = i.tool "
  "WHERE " IN_SERVICE " AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.item = i.uid) ORDER BY i.bought_on IS NULL, i.bought_on, i.code LIMIT 100",
  TRU_NEVER_N_COLUMNS,
};
