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

/* The first day on which something waits, as tru_watch_next_days() reckoned it for all at once. */
#define DUE "(SELECT n.day FROM next n WHERE n.support = support.uid)"
#define NEXT "next (support, day) AS MATERIALIZED (SELECT key, value FROM json_each (coalesce ($due, '{}')))"

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
  "WITH " NEXT ", standing (id, step, due) AS (SELECT support.id, " STEP ", " DUE " FROM " OPEN " WHERE " WANTED "), "
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
  .ids = "WITH " NEXT " SELECT support.id FROM " OPEN " WHERE " WANTED,
  .rows = "WITH " NEXT " SELECT support.id, " ROW (STEP, "0", OPEN) "WHERE support.id IN (SELECT value FROM json_each ($ids))",
  .orders = orders,
  .n_columns = TRU_PATHWAY_ROW_N_COLUMNS,
  .kind = "support",
};
