/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-today.h"

#include "tru-places.h"
#include "tru-states.h"

/* In the middle of a worksite: its first day is over or here, its last one too come or here. A worksite lasts a week or so;
 * looking back a month reads few days through their index. */
#define UNDER_WAY                                                                                             \
  "w.finished_on IS NULL AND NOT " TRU_WORKSITE_IS_STOPPED " "                                                \
  "AND EXISTS (SELECT 1 FROM worksite_day f WHERE f.worksite = w.uid AND f.day <= $today) "                   \
  "AND EXISTS (SELECT 1 FROM worksite_day l WHERE l.worksite = w.uid AND l.day >= $today)"

#define THIS_MONTH                                                                                            \
  "SELECT DISTINCT y.worksite FROM worksite_day y WHERE y.day >= date ($today, 'start of month') "            \
  "AND y.day < date ($today, 'start of month', '+1 month')"

const TruQuery tru_query_today_figures = {
  .sql = "WITH month AS MATERIALIZED (SELECT w.uid, w.finished_on IS NOT NULL AS finished, " UNDER_WAY " AS under_way "
         "FROM worksite w WHERE w.uid IN (" THIS_MONTH ")) "
         "SELECT 0, "
         "(SELECT count (*) FROM support WHERE closed_on IS NULL AND accepted_on IS NOT NULL), "
         "(SELECT count (DISTINCT w.support) FROM worksite w WHERE w.uid IN (SELECT y.worksite FROM worksite_day y "
         "WHERE y.day BETWEEN date ($today, '-31 days') AND $today) AND " UNDER_WAY " "
         "AND EXISTS (SELECT 1 FROM support s WHERE s.uid = w.support AND s.closed_on IS NULL AND s.accepted_on IS NOT NULL)), "
         "(SELECT count (*) FROM month), "
         "(SELECT count (*) FROM month WHERE finished), "
         "(SELECT count (*) FROM month WHERE under_way), "
         "(SELECT count (*) FROM loan WHERE returned_on IS NULL), "
         "(SELECT count (*) FROM item WHERE withdrawn_on IS NULL), "
         "(SELECT count (*) FROM loan WHERE returned_on IS NULL AND due_on < $today), "
         "(SELECT min (due_on) FROM loan WHERE returned_on IS NULL AND due_on < $today)",
  .n_columns = TRU_TODAY_FIGURE_N_COLUMNS,
};

const TruQuery tru_query_today_events = {
  .sql = "SELECT event.id, event.uid, event.type, event.title, event.starts_at, event.ends_at, "
         "CASE WHEN h.confidential_address = 1 THEN NULL ELSE coalesce (event.place, "
         "(SELECT d.street || ', ' || d.commune FROM dwelling d WHERE event.type = 'visit' AND d.uid = " TRU_HOME_SQL ("h.uid", "$day") "), "
         "(SELECT v.name FROM venue v WHERE v.uid = event.venue), "
         "(SELECT t.name FROM tool_library t WHERE t.uid = event.tool_library)) END, "
         "coalesce (h.confidential_address, 0), "
         "(SELECT trim (coalesce (c.first_name, '') || ' ' || c.name) FROM contact c WHERE c.uid = event.organiser), "
         "(SELECT count (*) FROM participant p WHERE p.event = event.uid), "
         "(SELECT count (*) FROM meeting m JOIN agenda_item a ON a.meeting = m.uid WHERE m.event = event.uid), "
         "event.cancelled_on, event.outcome "
         "FROM event LEFT JOIN household h ON h.uid = event.household "
         "WHERE event.starts_at >= $day AND event.starts_at < date ($day, '+1 day') "
         "ORDER BY event.starts_at, event.ends_at, event.id",
  .n_columns = TRU_TODAY_EVENT_N_COLUMNS,
};

const TruQuery tru_query_today_worksites = {
  .sql = "SELECT w.id, w.uid, h.name, "
         "(SELECT group_concat (r.name, ', ') FROM worksite_room r WHERE r.worksite = w.uid), "
         "(SELECT c.name FROM crew c WHERE c.uid = w.crew), "
         "CASE WHEN h.confidential_address = 1 THEN NULL ELSE d.street || ', ' || d.commune END, "
         "coalesce (h.confidential_address, 0), "
         "(SELECT count (*) FROM worksite_day o WHERE o.worksite = w.uid AND o.day <= $day), "
         "(SELECT count (*) FROM worksite_day o WHERE o.worksite = w.uid) "
         "FROM worksite_day y JOIN worksite w ON w.uid = y.worksite JOIN support s ON s.uid = w.support "
         "JOIN household h ON h.uid = s.household JOIN dwelling d ON d.uid = w.dwelling "
         "WHERE y.day = $day AND NOT " TRU_WORKSITE_IS_STOPPED " ORDER BY 5, w.id",
  .n_columns = TRU_TODAY_WORKSITE_N_COLUMNS,
};
