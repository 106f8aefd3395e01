/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-operations.h"

#include "tru-states.h"

/* 28 is the frozen number of the kind “member”, by which derived_key and search are keyed. */
const TruQuery tru_members_by_name_query = {
  "SELECT member.id, member.uid, member.name, member.card FROM derived_key k JOIN member ON member.id = k.record "
  "WHERE k.kind = 28 AND k.key = $key ORDER BY member.id",
  TRU_MEMBERS_BY_NAME_N_COLUMNS,
};

const TruQuery tru_households_by_name_query = {
  "SELECT household.id, household.uid, household.name FROM derived_key k JOIN household ON household.id = k.record "
  "WHERE k.kind = 8 AND k.key = $key ORDER BY household.id",
  TRU_HOUSEHOLDS_BY_NAME_N_COLUMNS,
};

const TruQuery tru_open_loan_query = {
  "SELECT id FROM loan WHERE item = $item AND returned_on IS NULL",
  TRU_OPEN_LOAN_N_COLUMNS,
};

const TruQuery tru_last_loan_query = {
  "SELECT id, missing_parts, stayed_parts FROM loan WHERE item = $item ORDER BY lent_on DESC, id DESC LIMIT 1",
  TRU_LAST_LOAN_N_COLUMNS,
};

const TruQuery tru_member_loans_query = {
  "SELECT 0, count (*), coalesce (sum (due_on < $today), 0) FROM loan WHERE member = $member AND returned_on IS NULL",
  TRU_MEMBER_LOANS_N_COLUMNS,
};

const TruQuery tru_member_category_query = {
  "SELECT count (*) FROM loan l JOIN item i ON i.uid = l.item JOIN tool t ON t.uid = i.tool "
  "WHERE l.member = $member AND l.returned_on IS NULL AND t.category = $category",
  1,
};

const TruQuery tru_loans_after_query = {
  "SELECT count (*) FROM loan WHERE item = $item AND coalesce (returned_on, '9999') > $day",
  1,
};

/* 63 is the frozen number of the kind “consumable”. */
const TruQuery tru_consumables_by_name_query = {
  "SELECT record FROM derived_key WHERE kind = 63 AND key = $key ORDER BY record",
  1,
};

const TruQuery tru_consumable_stock_query = { "SELECT " TRU_CONSUMABLE_STOCK ("$consumable"), 1 };

const TruQuery tru_consumable_stock_on_query = {
  "SELECT " TRU_STOCK_CHANGE " FROM stock_move v WHERE v.consumable = $consumable AND v.day <= $on",
  1,
};

const TruQuery tru_last_contract_query = {
  "SELECT id, number FROM contract WHERE substr (number, 1, length ($prefix)) = $prefix "
  "ORDER BY CAST (substr (number, length ($prefix) + 1) AS INTEGER) DESC LIMIT 1",
  TRU_LAST_CONTRACT_N_COLUMNS,
};

/* Attended by somebody of the household, while the support was open. */
#define ATTENDED                                                                                                      \
  "FROM event e JOIN participant p ON p.event = e.uid WHERE p.attendance = 'present' AND e.cancelled_on IS NULL "      \
  "AND e.starts_at >= s.opened_on AND e.starts_at < $on || 'Z' "                                                       \
  "AND EXISTS (SELECT 1 FROM membership m WHERE m.person = p.person AND m.household = s.household) "

/* As tru_worksite_costs() adds them up where no cost was noted; unknown where something of it is. */
#define MATERIALS                                                                                                     \
  "(SELECT CASE WHEN count (*) = count (coalesce (m.used, m.quantity) * m.unit_price) "                                \
  "THEN coalesce (sum ((coalesce (m.used, m.quantity) * m.unit_price + 50) / 100), 0) END "                            \
  "FROM material m WHERE m.worksite = w.uid)"
#define COST "coalesce (w.cost, w.labour_cost + " MATERIALS ")"

/* A day that an interruption took away was none. */
const TruQuery tru_review_figures_query = {
  "SELECT s.id, (SELECT CASE WHEN count (*) = count (" COST ") THEN sum (" COST ") END FROM worksite w WHERE w.support = s.uid), "
  "(SELECT count (*) FROM worksite w JOIN worksite_day d ON d.worksite = w.uid WHERE w.support = s.uid AND d.day <= $on "
  "AND (w.interrupted_on IS NULL OR d.done = 1 OR d.day >= w.resumed_on)), "
  "(SELECT count (DISTINCT e.id) " ATTENDED "AND e.type = 'workshop'), "
  "(SELECT coalesce (sum (coalesce (p.minutes, (strftime ('%s', e.ends_at) - strftime ('%s', e.starts_at)) / 60)), 0) "
  ATTENDED "AND e.type IN ('workshop', 'drop_in')) "
  "FROM support s WHERE s.uid = $support",
  TRU_REVIEW_FIGURES_N_COLUMNS,
};

/* 9 and 11 are the frozen numbers of the kinds “person” and “dwelling”. */
const TruQuery tru_query_person_keys = { "SELECT record, key FROM derived_key WHERE kind = 9 AND key >= $from AND key < $to", 2 };

const TruQuery tru_query_dwelling_keys = { "SELECT record, key FROM derived_key WHERE kind = 11 AND key >= $from AND key < $to", 2 };
