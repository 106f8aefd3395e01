/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-care.h"

#include "tru-states.h"

const TruQuery tru_query_open_repair = { "SELECT id FROM repair WHERE item = $item AND done_on IS NULL", 1 };

const TruQuery tru_query_open_transfer = {
  "SELECT id, from_library FROM transfer WHERE item = $item AND received_on IS NULL",
  TRU_OPEN_TRANSFER_N_COLUMNS,
};

const TruQuery tru_query_expected_elsewhere = {
  "SELECT x.id, iif (x.arrived_at IS NULL, NULL, y.name) FROM transfer x JOIN tool_library y ON y.uid = x.to_library "
  "WHERE x.item = $item AND x.received_on IS NOT NULL ORDER BY x.received_on DESC, x.id DESC LIMIT 1",
  TRU_EXPECTED_ELSEWHERE_N_COLUMNS,
};

const TruQuery tru_query_hindrances = {
  "SELECT i.id, (SELECT id FROM repair r WHERE r.item = i.uid AND r.done_on IS NULL), "
  "(SELECT id FROM transfer x WHERE x.item = i.uid AND x.received_on IS NULL), "
  "(SELECT min (u.next_on) FROM maintenance u WHERE u.item = i.uid AND u.type = 'upkeep' AND " TRU_UPKEEP_IS_LAST ") "
  "FROM item i WHERE i.uid = $item",
  TRU_HINDRANCES_N_COLUMNS,
};

const TruQuery tru_query_use_of_item = {
  "SELECT i.id, (SELECT count (*) FROM loan l WHERE l.item = i.uid), "
  "(SELECT CAST (sum (julianday (coalesce (l.returned_on, $today)) - julianday (l.lent_on) + 1) AS INTEGER) FROM loan l WHERE l.item = i.uid), "
  "(SELECT sum (cost) FROM (SELECT cost FROM repair r WHERE r.item = i.uid UNION ALL SELECT cost FROM maintenance m WHERE m.item = i.uid)), "
  "i.price, (SELECT min (l.lent_on) FROM loan l WHERE l.item = i.uid) FROM item i WHERE i.uid = $item",
  TRU_USE_N_COLUMNS,
};

const TruQuery tru_query_photos_of_item = {
  "SELECT id, uid, hash, taken_on, caption FROM photo WHERE item = $item ORDER BY taken_on DESC, id DESC LIMIT 24",
  TRU_PHOTO_ROW_N_COLUMNS,
};

const TruQuery tru_query_workshops_of_tool = {
  "SELECT e.id, e.uid, e.title, e.starts_at, coalesce (e.place, (SELECT v.name FROM venue v WHERE v.uid = e.venue)), w.quantity, "
  "e.starts_at >= $today AS is_to_come FROM workshop_tool w JOIN event e ON e.uid = w.event "
  "WHERE w.tool = $tool AND e.cancelled_on IS NULL "
  "ORDER BY is_to_come DESC, CASE WHEN is_to_come THEN julianday (e.starts_at) ELSE -julianday (e.starts_at) END, e.id LIMIT 6",
  TRU_WORKSHOP_ROW_N_COLUMNS,
};
