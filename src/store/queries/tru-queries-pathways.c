/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-pathways.h"

#include "tru-states.h"

#define FOLLOWER "coalesce (support.follower, household.follower)"
#define CONTACT_NAME(contact) "coalesce (" contact ".first_name || ' ', '') || " contact ".name"
#define OWNER "JOIN household ON household.uid = support.household"
#define OPEN "support " OWNER
#define WANTED                                                                        \
  "support.closed_on IS NULL AND ($programme IS NULL OR support.programme = $programme) " \
  "AND ($follower IS NULL OR " FOLLOWER " = $follower)"

#define STEP TRU_STATE_STEP ("support")
#define POSITION "(SELECT o.position FROM programme_step o WHERE o.id = " STEP ")"

#define SINCE                                                                                                            \
  "coalesce ((SELECT max (coalesce (y.done_on, y.skipped_on)) FROM support_step y WHERE y.support = support.uid), support.opened_on)"

/* A rule as it was fixed when the support was decided, else as the programme has it now. */
#define RULE(name) "CASE WHEN t.id IS NULL THEN g." name " ELSE t." name " END"
/* As tru_date_add_months(): the 31st becomes the last day of a shorter month. */
#define MONTHS_AFTER(day, months)                                       \
  "min (date (" day ", '+' || (" months ") || ' months'), "           \
  "date (" day ", 'start of month', '+' || ((" months ") + 1) || ' months', '-1 day'))"
#define SIGNED_ON                                                                                                        \
  "(SELECT max (i.signed_on) FROM contract JOIN signatory i ON i.contract = contract.uid WHERE contract.support = support.uid " \
  "AND " TRU_STATE_CONTRACT " = 'signed')"
#define START "CASE " RULE ("support_start") " WHEN 'referral' THEN r.received_on WHEN 'contract' THEN " SIGNED_ON " ELSE support.accepted_on END"

#define NO_FINAL_REVIEW                                                                                       \
  "NOT EXISTS (SELECT 1 FROM review v WHERE v.support = support.uid AND v.type = 'final' "                    \
  "AND (v.held_on IS NOT NULL OR v.planned_on IS NOT NULL))"

/* What tru_watch_deadlines_of_support() tells as well, for a board that orders thousands: a worksite that nobody may begin yet, the
 * review two weeks after one, actions of the plan in force, the end of an aid, risks and contacts with a day, what cannot wait. */
#define WATCHED                                                                                               \
  "UNION ALL SELECT (SELECT min (d.day) FROM worksite_day d WHERE d.worksite = w.uid) FROM worksite w "       \
  "WHERE w.support = support.uid AND w.finished_on IS NULL AND (w.confirmed_on IS NULL OR " SIGNED_ON " IS NULL) " \
  "UNION ALL SELECT date (w.finished_on, '+14 days') FROM worksite w WHERE w.support = support.uid "          \
  "AND w.finished_on IS NOT NULL AND " NO_FINAL_REVIEW " "                                                    \
  "UNION ALL SELECT x.due_on FROM plan q JOIN plan_action x ON x.plan = q.uid WHERE q.support = support.uid " \
  "AND q.replaced_on IS NULL AND x.done_on IS NULL AND x.dropped_on IS NULL "                                 \
  "UNION ALL SELECT f.stops_on FROM fund_aid f WHERE f.support = support.uid AND f.stopped_on IS NULL AND f.stops_on >= $today " \
  "UNION ALL SELECT CASE WHEN k.urgent = 1 THEN k.noted_on ELSE k.due_on END FROM assessment a JOIN risk k " \
  "ON k.assessment = a.uid WHERE a.support = support.uid "                                                    \
  "AND k.settled_on IS NULL "                                                                                 \
  "UNION ALL SELECT l.due_on FROM assessment a JOIN liaison l ON l.assessment = a.uid WHERE a.support = support.uid " \
  "AND l.met_on IS NULL "                                                                                     \
  "UNION ALL SELECT date (e.starts_at) FROM event e WHERE e.household = support.household AND " TRU_VISIT_IS_URGENT ("support.uid")

/* The next day at which something must be done: steps and reviews planned, commitments, the end of the support, the worksite. */
#define DUE                                                                                                              \
  "(SELECT min (day) FROM (SELECT y.planned_on AS day FROM support_step y WHERE y.support = support.uid "                \
  "AND y.done_on IS NULL AND y.skipped_on IS NULL "                                                                      \
  "UNION ALL SELECT v.planned_on FROM review v WHERE v.support = support.uid AND v.held_on IS NULL "                     \
  "UNION ALL SELECT c.due_on FROM contract n JOIN commitment c ON c.contract = n.uid "                                   \
  "WHERE n.support = support.uid AND " TRU_CONTRACT_HOLDS ("n") " AND c.done_on IS NULL "                                \
  "UNION ALL SELECT " MONTHS_AFTER (START, RULE ("support_months")) " FROM programme g LEFT JOIN terms t ON t.support = support.uid " \
  "LEFT JOIN referral r ON r.uid = support.referral WHERE g.uid = support.programme "                                    \
  "UNION ALL SELECT " MONTHS_AFTER ("r.received_on", RULE ("worksite_months")) " FROM programme g "                      \
  "LEFT JOIN terms t ON t.support = support.uid JOIN referral r ON r.uid = support.referral WHERE g.uid = support.programme " \
  "AND NOT EXISTS (SELECT 1 FROM worksite w WHERE w.support = support.uid AND w.finished_on IS NOT NULL) " WATCHED "))"

#define ROW(step, in_step, tables)                                                                                               \
  "support.uid, household.uid, household.name, s.uid, s.name, " SINCE ", " DUE ", "                                      \
  "(SELECT " CONTACT_NAME ("f") " FROM contact f WHERE f.uid = " FOLLOWER "), "                                          \
  "(SELECT g.name FROM programme g WHERE g.uid = support.programme), " in_step " "                                        \
  "FROM " tables " LEFT JOIN programme_step s ON s.id = " step " "

/* 8 is the frozen number of the kind “household”. */
#define NAME_KEY "(SELECT key FROM derived_key WHERE kind = 8 AND record = household.id)"

const TruQuery tru_query_pathway_programmes = {
  "SELECT g.id, g.uid, g.name FROM programme g JOIN support s ON s.programme = g.uid WHERE s.closed_on IS NULL "
  "GROUP BY g.id ORDER BY count (*) DESC, g.name",
  TRU_PATHWAY_NAME_N_COLUMNS,
};

const TruQuery tru_query_pathway_followers = {
  "SELECT f.id, f.uid, " CONTACT_NAME ("f") " FROM contact f WHERE f.uid IN (SELECT " FOLLOWER " FROM " OPEN " "
  "WHERE support.closed_on IS NULL AND ($programme IS NULL OR support.programme = $programme)) ORDER BY f.name, f.first_name",
  TRU_PATHWAY_NAME_N_COLUMNS,
};

const TruQuery tru_query_pathway_steps = {
  "SELECT id, uid, name FROM programme_step WHERE programme = $programme AND (retired_on IS NULL OR EXISTS (SELECT 1 FROM support_step k "
  "JOIN support ON support.uid = k.support WHERE k.step = programme_step.uid AND support.closed_on IS NULL)) ORDER BY position, id",
  TRU_PATHWAY_NAME_N_COLUMNS,
};

const TruQuery tru_query_pathway_staff = {
  "WITH files (contact, n) AS (SELECT " FOLLOWER ", count (*) FROM " OPEN " WHERE support.closed_on IS NULL GROUP BY 1) "
  "SELECT f.id, f.uid, " CONTACT_NAME ("f") ", f.left_on, coalesce (files.n, 0) FROM contact f "
  "JOIN organisation o ON o.uid = f.organisation LEFT JOIN files ON files.contact = f.uid "
  "WHERE o.own = 1 OR files.n > 0 ORDER BY f.name, f.first_name",
  TRU_PATHWAY_STAFF_N_COLUMNS,
};

const TruQuery tru_query_pathway_cards = {
  "WITH standing (id, step, due) AS (SELECT support.id, " STEP ", " DUE " FROM " OPEN " WHERE " WANTED "), "
  "placed (id, step, place, n) AS (SELECT id, step, row_number () OVER (PARTITION BY step ORDER BY due IS NULL, due, id), "
  "count (*) OVER (PARTITION BY step) FROM standing) "
  "SELECT support.id, " ROW ("placed.step", "placed.n", "placed JOIN support ON support.id = placed.id " OWNER) "WHERE placed.place <= " G_STRINGIFY (TRU_PATHWAY_CARDS) " "
  "ORDER BY placed.place",
  TRU_PATHWAY_ROW_N_COLUMNS,
};

static const char *const orders[] = {
  [TRU_PATHWAY_ORDER_HOUSEHOLD] = NAME_KEY,
  [TRU_PATHWAY_ORDER_STEP] = "coalesce (" POSITION ", 9999)",
  [TRU_PATHWAY_ORDER_SINCE] = SINCE,
  [TRU_PATHWAY_ORDER_DUE] = "coalesce (" DUE ", '9999')",
  [TRU_PATHWAY_ORDER_FOLLOWER] = "(SELECT coalesce (f.name || ' ' || f.first_name, f.name) FROM contact f WHERE f.uid = " FOLLOWER ")",
  [TRU_PATHWAY_ORDER_PROGRAMME] = "(SELECT g.name FROM programme g WHERE g.uid = support.programme)",
  NULL,
};

const TruListQuery tru_list_pathways = {
  .ids = "SELECT support.id FROM " OPEN " WHERE " WANTED,
  .rows = "SELECT support.id, " ROW (STEP, "0", OPEN) "WHERE support.id IN (SELECT value FROM json_each ($ids))",
  .orders = orders,
  .n_columns = TRU_PATHWAY_ROW_N_COLUMNS,
  .kind = "support",
};
