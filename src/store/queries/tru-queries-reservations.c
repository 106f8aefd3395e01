/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-reservations.h"

#include "tru-states.h"

/* What is not there to be lent on any day: gone, out for repair, or on its way to another tool library. */
#define IN_SERVICE(item)                                                                                              \
  item ".withdrawn_on IS NULL AND " item ".missing_since IS NULL AND " item ".stolen_on IS NULL AND " item            \
       ".repair_since IS NULL AND NOT EXISTS (SELECT 1 FROM repair p WHERE p.item = " item                            \
       ".uid AND p.done_on IS NULL) AND NOT EXISTS (SELECT 1 FROM transfer x WHERE x.item = " item                    \
       ".uid AND x.received_on IS NULL)"

#define CREW_OF(worksite) "(SELECT c.name FROM worksite w JOIN crew c ON c.uid = w.crew WHERE w.uid = " worksite ")"

/* A copy set aside is away before its first day. */
#define FIRST_DAY "min (reservation.starts_on, coalesce (reservation.set_aside_on, reservation.starts_on))"

const TruQuery tru_holds_query = {
  "SELECT * FROM (SELECT l.id AS id, l.uid, 1 AS is_loan, l.item, l.member, m.name, NULL, l.lent_on, max (l.due_on, $today), 0, '' AS made "
  "FROM item i JOIN loan l ON l.item = i.uid AND l.returned_on IS NULL JOIN member m ON m.uid = l.member "
  "WHERE i.tool = $tool AND i.tool_library = $library AND " IN_SERVICE ("i") " "
  "UNION ALL SELECT reservation.id, reservation.uid, 0, reservation.item, reservation.member, "
  "(SELECT m.name FROM member m WHERE m.uid = reservation.member), " CREW_OF ("reservation.worksite") ", " FIRST_DAY ", "
  "reservation.ends_on, reservation.set_aside_on IS NOT NULL, reservation.made_at FROM reservation "
  "WHERE reservation.tool = $tool AND reservation.tool_library = $library AND " TRU_STATE_RESERVATION " IN ('waiting', 'set_aside')) "
  "ORDER BY is_loan DESC, made, id",
  TRU_HOLD_N_COLUMNS,
};

const TruQuery tru_copies_query = {
  "SELECT count (*) FROM item i WHERE i.tool = $tool AND i.tool_library = $library AND " IN_SERVICE ("i"),
  1,
};

const TruQuery tru_tool_reservations_query = {
  "SELECT count (*) FROM reservation WHERE tool = $tool AND tool_library = $library AND loan IS NULL AND cancelled_on IS NULL",
  1,
};

/* Who may come for one by tomorrow, as tru_query_reservations_at_desk lists them. */
const TruQuery tru_awaiting_reservations_query = {
  "SELECT count (*) FROM reservation WHERE tool = $tool AND tool_library = $library AND loan IS NULL AND cancelled_on IS NULL "
  "AND ((item = $item AND " TRU_STATE_RESERVATION " = 'set_aside') OR ((item IS NULL OR item = $item) AND " TRU_STATE_RESERVATION " = 'waiting' "
  "AND starts_on <= date ($today, '+1 day')))",
  1,
};

const TruQuery tru_stocked_query = {
  "SELECT min (i.id), i.tool_library FROM item i WHERE i.tool = $tool AND " IN_SERVICE ("i") " GROUP BY i.tool_library "
  "ORDER BY i.tool_library IS NOT $preferred, count (*) DESC, min (i.id) LIMIT 1",
  TRU_STOCKED_N_COLUMNS,
};

const TruQuery tru_worksite_span_query = {
  "SELECT 0, min (day), max (day) FROM worksite_day WHERE worksite = $worksite",
  TRU_WORKSITE_SPAN_N_COLUMNS,
};

/* 24 is the frozen number of the kind “tool”, by which derived_key is keyed. */
const TruQuery tru_tools_by_name_query = {
  "SELECT tool.id, tool.uid FROM derived_key k JOIN tool ON tool.id = k.record WHERE k.kind = 24 AND k.key = $key ORDER BY tool.id",
  2,
};

#define RESERVATION_ROW                                                                                                  \
  "SELECT reservation.id, reservation.uid, reservation.tool, tool.name, tool.picture, reservation.item, "                \
  "(SELECT i.code FROM item i WHERE i.uid = reservation.item), reservation.tool_library, y.name, reservation.member, "   \
  "m.name, m.phone, reservation.worksite, " CREW_OF ("reservation.worksite") ", reservation.starts_on, "                 \
  "reservation.ends_on, reservation.collect_by, " TRU_STATE_RESERVATION ", reservation.note FROM reservation "           \
  "JOIN tool ON tool.uid = reservation.tool JOIN tool_library y ON y.uid = reservation.tool_library "                    \
  "LEFT JOIN member m ON m.uid = reservation.member "

#define IS_OPEN "reservation.loan IS NULL AND reservation.cancelled_on IS NULL"

const TruQuery tru_query_reservations = {
  RESERVATION_ROW "WHERE " IS_OPEN " AND ($library IS NULL OR reservation.tool_library = $library) "
  "ORDER BY " TRU_STATE_RESERVATION " <> 'expired', reservation.starts_on, reservation.made_at, reservation.id LIMIT 500",
  TRU_RESERVATION_ROW_N_COLUMNS,
};

const TruQuery tru_query_reservations_at_desk = {
  RESERVATION_ROW "WHERE " IS_OPEN " AND ($library IS NULL OR reservation.tool_library = $library) "
  "AND (reservation.set_aside_on IS NOT NULL OR reservation.starts_on <= date ($today, '+1 day')) "
  "ORDER BY " TRU_STATE_RESERVATION " = 'expired', " TRU_STATE_RESERVATION " = 'waiting', reservation.starts_on, reservation.id LIMIT 50",
  TRU_RESERVATION_ROW_N_COLUMNS,
};

const TruQuery tru_query_reservation_row = { RESERVATION_ROW "WHERE reservation.uid = $uid", TRU_RESERVATION_ROW_N_COLUMNS };

const TruQuery tru_query_reservations_of_tool = {
  RESERVATION_ROW "WHERE reservation.tool = $tool AND ($library IS NULL OR reservation.tool_library = $library) AND " IS_OPEN
  " ORDER BY reservation.made_at, reservation.id LIMIT 50",
  TRU_RESERVATION_ROW_N_COLUMNS,
};

const TruQuery tru_query_reservations_of_member = {
  RESERVATION_ROW "WHERE reservation.member = $uid AND " IS_OPEN " ORDER BY reservation.starts_on, reservation.id LIMIT 50",
  TRU_RESERVATION_ROW_N_COLUMNS,
};

const TruQuery tru_query_expired_reservations = {
  RESERVATION_ROW "WHERE " IS_OPEN " AND ($library IS NULL OR reservation.tool_library = $library) AND " TRU_STATE_RESERVATION
  " = 'expired' ORDER BY reservation.id LIMIT 500",
  TRU_RESERVATION_ROW_N_COLUMNS,
};

const TruQuery tru_query_tools_of_worksite = {
  "SELECT min (r.id), t.name FROM reservation r JOIN tool t ON t.uid = r.tool WHERE r.worksite = $worksite AND r.cancelled_on IS NULL "
  "GROUP BY t.uid ORDER BY t.name LIMIT 50",
  2,
};

const TruQuery tru_query_free_copies = {
  "SELECT i.id, i.uid, i.code, i.condition, i.place FROM item i WHERE i.tool = $tool AND i.tool_library = $library AND " IN_SERVICE ("i")
  " AND i.inspect_since IS NULL AND coalesce (i.check_due, '9999') >= $today AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.item = i.uid AND l.returned_on IS NULL) "
  "AND NOT EXISTS (SELECT 1 FROM reservation WHERE reservation.item = i.uid AND " TRU_STATE_RESERVATION " = 'set_aside') "
  "ORDER BY i.code LIMIT 50",
  TRU_FREE_COPY_N_COLUMNS,
};

const TruQuery tru_query_next_copy = {
  "SELECT item.id, item.code, " TRU_STATE_ITEM ", "
  "(SELECT l.due_on FROM loan l WHERE l.item = item.uid AND l.returned_on IS NULL) AS back FROM item "
  "WHERE item.tool = $tool AND item.tool_library = $library AND ($item IS NULL OR item.uid = $item) AND item.withdrawn_on IS NULL "
  "ORDER BY " IN_SERVICE ("item") " DESC, back IS NULL, back, item.code LIMIT 1",
  TRU_NEXT_COPY_N_COLUMNS,
};

const TruQuery tru_query_busy_tools = {
  "SELECT min (i.id), t.uid, t.name, t.picture, i.tool_library, y.name, count (*) FILTER (WHERE " IN_SERVICE ("i") ") "
  "FROM item i JOIN tool t ON t.uid = i.tool JOIN tool_library y ON y.uid = i.tool_library "
  "WHERE ($library IS NULL OR i.tool_library = $library) AND i.withdrawn_on IS NULL AND (t.uid = $tool OR ($tool IS NULL "
  "AND EXISTS (SELECT 1 FROM reservation WHERE reservation.tool = t.uid AND reservation.tool_library = i.tool_library AND " IS_OPEN
  " AND reservation.starts_on <= $until AND reservation.ends_on >= $from))) "
  "GROUP BY t.uid, i.tool_library ORDER BY t.name, y.name LIMIT 40",
  TRU_TOOL_ROW_N_COLUMNS,
};
