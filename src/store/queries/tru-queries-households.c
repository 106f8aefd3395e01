/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-households.h"

#include "tru-states.h"

/* The support that a household's page shows: the open one, else the newest. */
#define SUPPORT_ORDER "ORDER BY support.closed_on IS NOT NULL, support.opened_on DESC, support.id DESC LIMIT 1"
#define CURRENT_SUPPORT "(SELECT support.id FROM support WHERE support.household = household.uid " SUPPORT_ORDER ")"
/* From the facts of all its supports, by their indexes; nobody has opened one yet: the household waits for it. */
#define SUPPORTED(condition) "EXISTS (SELECT 1 FROM support v WHERE v.household = household.uid" condition ")"
#define HOUSEHOLD_STATE                                                                             \
  "CASE WHEN " SUPPORTED (" AND v.closed_on IS NULL AND v.accepted_on IS NOT NULL") " THEN 'under_way' "   \
  "WHEN " SUPPORTED (" AND v.closed_on IS NULL") " OR NOT " SUPPORTED ("") " THEN 'waiting' ELSE 'closed' END"

/* The same, as sets of ids that are made once, and only those that the wanted state needs: a list filters thousands of households
 * while it walks an index, without reading any of them. Those without a support are found by walking two indexes in the same order. */
#define WITH_SUPPORT(condition) \
  "household.id IN (SELECT h.id FROM support v JOIN household h ON h.uid = v.household WHERE v.closed_on IS NULL" condition ")"
#define UNDER_WAY WITH_SUPPORT (" AND v.accepted_on IS NOT NULL")
#define WITHOUT_SUPPORT \
  "household.id IN (SELECT h.id FROM household h WHERE NOT EXISTS (SELECT 1 FROM support v WHERE v.household = h.uid))"
#define IS_IN_STATE                                                                                                  \
  "CASE $state WHEN 'under_way' THEN " UNDER_WAY " "                                                                 \
  "WHEN 'waiting' THEN NOT " UNDER_WAY " AND (" WITH_SUPPORT ("") " OR " WITHOUT_SUPPORT ") "                        \
  "WHEN 'closed' THEN NOT " WITH_SUPPORT ("") " AND NOT " WITHOUT_SUPPORT " ELSE $state IS NULL END"

/* Where a household lives today. */
#define OCCUPANCY_ORDER "ORDER BY coalesce (o.until < $today, 0), coalesce (o.since > $today, 0), o.since DESC, o.id DESC"
#define CURRENT_OCCUPANCY "(SELECT o.id FROM occupancy o WHERE o.household = household.uid " OCCUPANCY_ORDER " LIMIT 1)"

/* Names have their own index, which the list walks in order, alone: households themselves would not fit in the cache. */
#define NAMED "(SELECT record AS id, key FROM derived_key WHERE kind = 8) household"
#define NAME_KEY "household.key"

/* A confidential address orders nothing either: its place in the list would tell it. */
#define PLACE_KEY                                                                                                 \
  "coalesce (CASE WHEN household.confidential_address = 1 THEN NULL ELSE (SELECT d.commune || ' ' || coalesce (k.key, '') " \
  "FROM occupancy o JOIN dwelling d ON d.uid = o.dwelling LEFT JOIN territory t ON t.uid = d.territory "          \
  "LEFT JOIN derived_key k ON k.kind = 2 AND k.record = t.id WHERE o.id = " CURRENT_OCCUPANCY ") END, char (1114111)), name_key.key"

/* Of a building group, the neighbourhood is what people say. */
#define NEIGHBOURHOOD \
  "coalesce ((SELECT a.name FROM territory a WHERE t.level = 'building_group' AND a.uid = t.parent AND a.level = 'neighbourhood'), t.name)"

/* Only an order: the deadlines themselves, with their reasons, come from the rules. */
#define NEXT_DEADLINE                                                                                                     \
  "(SELECT min (day) FROM (SELECT y.planned_on AS day FROM support_step y WHERE y.support = s.uid AND y.done_on IS NULL " \
  "UNION ALL SELECT c.due_on FROM contract n JOIN commitment c ON c.contract = n.uid "                                    \
  "WHERE n.support = s.uid AND " TRU_CONTRACT_HOLDS ("n") " AND c.done_on IS NULL "                                       \
  "UNION ALL SELECT date (s.accepted_on, '+' || g.support_months || ' months')))"
#define DEADLINES                                                                                                  \
  "(SELECT h.id AS household, min (" NEXT_DEADLINE ") AS day FROM support s JOIN programme g ON g.uid = s.programme " \
  "JOIN household h ON h.uid = s.household WHERE s.closed_on IS NULL GROUP BY h.id) deadline"
#define DEADLINE_KEY "coalesce (deadline.day, '9999'), " NAME_KEY

#define WANTED(tables) "SELECT household.id FROM " tables " WHERE " IS_IN_STATE

static const char *const orders[] = {
  [TRU_HOUSEHOLD_ORDER_NAME] = NAME_KEY,
  [TRU_HOUSEHOLD_ORDER_TERRITORY] = PLACE_KEY,
  [TRU_HOUSEHOLD_ORDER_LAST_CONTACT] = "household.last_contact",
  [TRU_HOUSEHOLD_ORDER_DEADLINE] = DEADLINE_KEY,
  NULL,
};

static const char *const ids_by_order[] = {
  [TRU_HOUSEHOLD_ORDER_TERRITORY] = WANTED ("household JOIN derived_key name_key ON name_key.kind = 8 AND name_key.record = household.id"),
  [TRU_HOUSEHOLD_ORDER_LAST_CONTACT] = WANTED ("household"),
  [TRU_HOUSEHOLD_ORDER_DEADLINE] = WANTED (NAMED " LEFT JOIN " DEADLINES " ON deadline.household = household.id"),
};

const TruListQuery tru_list_households = {
  .ids = WANTED (NAMED),
  .ids_by_order = ids_by_order,
  .rows = "SELECT household.id, household.uid, household.name, household.confidential_address, "
          "CASE WHEN household.confidential_address = 1 THEN NULL ELSE d.commune END, "
          "CASE WHEN household.confidential_address = 1 THEN NULL ELSE " NEIGHBOURHOOD " END, " HOUSEHOLD_STATE ", "
          "p.name, p.condition, x.planned_on, s.accepted_on, r.received_on, "
          "(SELECT max (i.signed_on) FROM contract n JOIN signatory i ON i.contract = n.uid WHERE n.support = s.uid), "
          "g.support_start, g.support_months, "
          "(SELECT min (y.day) FROM worksite w JOIN worksite_day y ON y.worksite = w.uid "
          "WHERE w.support = s.uid AND w.finished_on IS NULL) "
          "FROM household "
          "LEFT JOIN occupancy u ON u.id = " CURRENT_OCCUPANCY " "
          "LEFT JOIN dwelling d ON d.uid = u.dwelling "
          "LEFT JOIN territory t ON t.uid = d.territory "
          "LEFT JOIN support s ON s.id = " CURRENT_SUPPORT " "
          "LEFT JOIN programme g ON g.uid = s.programme "
          "LEFT JOIN programme_step p ON p.id = " TRU_STATE_STEP ("s") " "
          "LEFT JOIN support_step x ON x.support = s.uid AND x.step = p.uid "
          "LEFT JOIN referral r ON r.uid = s.referral "
          "WHERE household.id IN (SELECT value FROM json_each ($ids))",
  .orders = orders,
  .n_columns = TRU_HOUSEHOLD_ROW_N_COLUMNS,
  .kind = "household",
};

const TruQuery tru_query_household_counts = {
  .sql = "WITH total (everybody, under_way, supported, open) AS (SELECT (SELECT count (*) FROM household), "
         "(SELECT count (DISTINCT household) FROM support WHERE closed_on IS NULL AND accepted_on IS NOT NULL), "
         "(SELECT count (DISTINCT household) FROM support), "
         "(SELECT count (DISTINCT household) FROM support WHERE closed_on IS NULL)) "
         "SELECT under_way, 'under_way' FROM total UNION ALL SELECT supported - open, 'closed' FROM total "
         "UNION ALL SELECT everybody - supported + open - under_way, 'waiting' FROM total",
  .n_columns = TRU_HOUSEHOLD_COUNT_N_COLUMNS,
};

const TruQuery tru_query_household_members = {
  .sql = "SELECT m.id, m.uid, person.uid, person.first_name, person.name, person.civility, person.birth_date, m.link, person.died_on "
         "FROM membership m JOIN person ON person.uid = m.person WHERE m.household = $household "
         "AND (m.until IS NULL OR m.until >= $today) "
         "ORDER BY CASE m.link WHEN 'referent' THEN 0 WHEN 'partner' THEN 1 WHEN 'child' THEN 2 ELSE 3 END, "
         "person.birth_date, m.id",
  .n_columns = TRU_HOUSEHOLD_MEMBER_N_COLUMNS,
};

const TruQuery tru_query_household_zonings = {
  .sql = "WITH RECURSIVE up (uid, name, parent, depth) AS ("
         "SELECT uid, name, parent, 0 FROM territory WHERE uid = $territory "
         "UNION SELECT t.uid, t.name, t.parent, up.depth + 1 FROM territory t JOIN up ON t.uid = up.parent WHERE up.depth < 8) "
         "SELECT z.id, z.zone, up.name FROM up JOIN zoning z ON z.territory = up.uid "
         "WHERE (z.since IS NULL OR z.since <= $today) AND (z.until IS NULL OR z.until >= $today) ORDER BY up.depth, z.zone",
  .n_columns = TRU_HOUSEHOLD_ZONING_N_COLUMNS,
};

const TruQuery tru_query_household_dwellings = {
  .sql = "SELECT o.id, o.uid, d.uid, d.street || ', ' || d.commune, o.until, o.since "
         "FROM occupancy o JOIN dwelling d ON d.uid = o.dwelling WHERE o.household = $household " OCCUPANCY_ORDER,
  .n_columns = TRU_HOUSEHOLD_DWELLING_N_COLUMNS,
};

const TruQuery tru_query_household_commitments = {
  .sql = "SELECT commitment.id, commitment.uid, commitment.party, commitment.task, commitment.due_on, " TRU_STATE_COMMITMENT " "
         "FROM commitment WHERE commitment.contract = $contract ORDER BY commitment.due_on IS NULL, commitment.due_on, commitment.id",
  .n_columns = TRU_HOUSEHOLD_COMMITMENT_N_COLUMNS,
};

const TruQuery tru_query_household_plan_actions = {
  .sql = "SELECT commitment.id, commitment.uid, commitment.party, commitment.task, commitment.due_on, " TRU_STATE_COMMITMENT " "
         "FROM plan JOIN plan_action AS commitment ON commitment.plan = plan.uid WHERE plan.support = $support "
         "AND " TRU_PLAN_HOLDS ("plan") " AND commitment.dropped_on IS NULL "
         "ORDER BY commitment.due_on IS NULL, commitment.due_on, commitment.id",
  .n_columns = TRU_HOUSEHOLD_COMMITMENT_N_COLUMNS,
};

const TruQuery tru_query_household_worksites = {
  .sql = "SELECT worksite.id, worksite.uid, " TRU_STATE_WORKSITE ", (SELECT c.name FROM crew c WHERE c.uid = worksite.crew) "
         "FROM worksite WHERE worksite.support = $support ORDER BY worksite.finished_on IS NOT NULL, worksite.id DESC",
  .n_columns = TRU_HOUSEHOLD_WORKSITE_N_COLUMNS,
};

const TruQuery tru_query_household_loans = {
  .sql = "SELECT loan.id, loan.uid, item.uid, tool.name, item.code, loan.due_on, " TRU_STATE_LOAN " "
         "FROM member JOIN loan ON loan.member = member.uid JOIN item ON item.uid = loan.item JOIN tool ON tool.uid = item.tool "
         "WHERE member.household_uid = $household AND loan.returned_on IS NULL ORDER BY loan.due_on, loan.id",
  .n_columns = TRU_HOUSEHOLD_LOAN_N_COLUMNS,
};

const TruQuery tru_query_household_events = {
  .sql = "SELECT event.id, event.uid, event.type, event.title, event.starts_at, " TRU_STATE_EVENT " "
         "FROM event WHERE event.household = $household ORDER BY event.ends_at < $now, "
         "CASE WHEN event.ends_at < $now THEN NULL ELSE event.starts_at END, event.starts_at DESC, event.id",
  .n_columns = TRU_HOUSEHOLD_EVENT_N_COLUMNS,
};

const TruQuery tru_query_household_programmes = {
  .sql = "SELECT id, uid, name FROM programme WHERE ended_on IS NULL OR ended_on >= $today ORDER BY name",
  .n_columns = TRU_HOUSEHOLD_PROGRAMME_N_COLUMNS,
};

const TruQuery tru_query_household_parts = {
  .sql = "SELECT 0, uid FROM household WHERE uid = $household "
         "UNION ALL SELECT 0, person FROM membership WHERE household = $household "
         "UNION ALL SELECT 0, uid FROM membership WHERE household = $household "
         "UNION ALL SELECT 0, uid FROM occupancy WHERE household = $household "
         "UNION ALL SELECT 0, uid FROM referral WHERE household = $household "
         "UNION ALL SELECT 0, uid FROM support WHERE household = $household "
         "UNION ALL SELECT 0, y.uid FROM support s JOIN support_step y ON y.support = s.uid WHERE s.household = $household "
         "UNION ALL SELECT 0, n.uid FROM support s JOIN contract n ON n.support = s.uid WHERE s.household = $household "
         "UNION ALL SELECT 0, c.uid FROM support s JOIN contract n ON n.support = s.uid JOIN commitment c ON c.contract = n.uid "
         "WHERE s.household = $household "
         "UNION ALL SELECT 0, i.uid FROM support s JOIN contract n ON n.support = s.uid JOIN signatory i ON i.contract = n.uid "
         "WHERE s.household = $household "
         "UNION ALL SELECT 0, w.uid FROM support s JOIN worksite w ON w.support = s.uid WHERE s.household = $household",
  .n_columns = TRU_HOUSEHOLD_PART_N_COLUMNS,
};
