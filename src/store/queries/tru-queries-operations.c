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
  "SELECT id, uid FROM loan WHERE item = $item AND returned_on IS NULL",
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

const TruQuery tru_last_contract_query = {
  "SELECT id, number FROM contract WHERE substr (number, 1, length ($prefix)) = $prefix "
  "ORDER BY CAST (substr (number, length ($prefix) + 1) AS INTEGER) DESC LIMIT 1",
  TRU_LAST_CONTRACT_N_COLUMNS,
};

/* When all that must sign have signed: tru_contract_signed_on() says the same of records. */
#define SIGNED_ON                                                                                                      \
  "(SELECT CASE WHEN count (*) = count (g.signed_on) AND count (*) FILTER (WHERE g.role = 'association') BETWEEN 1 "   \
  "AND count (*) - 1 THEN max (g.signed_on) END "                                                                      \
  "FROM signatory g WHERE g.contract = c.uid AND g.role IN ('household', 'guardian', 'association'))"

#define FIRST_DAY "(SELECT min (d.day) FROM worksite_day d WHERE d.worksite = w.uid)"
#define LAST_DAY "(SELECT max (d.day) FROM worksite_day d WHERE d.worksite = w.uid)"

/* A rule as it was fixed when the support was decided, else as the programme has it now. */
#define RULE(name) "CASE WHEN t.id IS NULL THEN p." name " ELSE t." name " END"

#define LANDLORD_MISSING                                                                                               \
  RULE ("landlord_required") " = 1 AND s.landlord_agreed_on IS NULL AND NOT EXISTS (SELECT 1 FROM occupancy o "        \
                             "WHERE o.household = s.household AND o.until IS NULL AND o.status = 'owner')"

/* When the household came to where it lives now, if it left another home while it was supported: that landlord is asked anew. */
#define MOVED_ON                                                                                                       \
  "CASE WHEN " LANDLORD_MISSING " THEN (SELECT max (n.since) FROM occupancy n JOIN occupancy b "                       \
  "ON b.household = n.household AND b.until < n.since AND b.until >= s.opened_on "                                     \
  "WHERE n.household = s.household AND n.until IS NULL) END"

#define REVIEW_SETTLED                                                                                                 \
  "CASE WHEN w.finished_on IS NULL THEN 0 ELSE EXISTS (SELECT 1 FROM review v WHERE v.support = s.uid "                \
  "AND v.type = 'final' AND (v.held_on IS NOT NULL OR v.planned_on IS NOT NULL)) END "

#define WATCH_SUPPORT                                                                                                  \
  "SELECT s.id, h.uid, h.name, s.opened_on, s.accepted_on, " RULE ("support_start") ", " RULE ("support_months") ", "  \
  RULE ("worksite_months") ", " RULE ("contract_required") ", " SIGNED_ON ", r.received_on, r.missing, "               \
  "r.oral AND r.direct IS NOT 1 AND r.confirmed_on IS NULL, w.uid, " FIRST_DAY ", " LAST_DAY ", w.finished_on, (" LANDLORD_MISSING "), "     \
  REVIEW_SETTLED ", s.uid, " MOVED_ON " "                                                                              \
  "FROM support s JOIN household h ON h.uid = s.household JOIN programme p ON p.uid = s.programme "                    \
  "LEFT JOIN terms t ON t.support = s.uid LEFT JOIN referral r ON r.uid = s.referral "                                 \
  "LEFT JOIN contract c ON c.id = (SELECT max (o.id) FROM contract o WHERE o.support = s.uid AND "                      \
  TRU_CONTRACT_HOLDS ("o") ") "                                                                                        \
  "LEFT JOIN worksite w ON w.id = (SELECT max (o.id) FROM worksite o WHERE o.support = s.uid) "

const TruQuery tru_watch_supports_query = {
  WATCH_SUPPORT "WHERE s.closed_on IS NULL",
  TRU_WATCH_SUPPORT_N_COLUMNS,
};

const TruQuery tru_watch_support_query = {
  WATCH_SUPPORT "WHERE s.uid = $support AND s.closed_on IS NULL",
  TRU_WATCH_SUPPORT_N_COLUMNS,
};

const TruQuery tru_watch_commitments_query = {
  "SELECT m.id, h.uid, h.name, m.task, m.due_on, m.uid FROM commitment m JOIN contract c ON c.uid = m.contract "
  "JOIN support s ON s.uid = c.support JOIN household h ON h.uid = s.household "
  "WHERE m.done_on IS NULL AND m.due_on < $today AND " TRU_CONTRACT_HOLDS ("c") " AND s.closed_on IS NULL "
  "AND ($support IS NULL OR s.uid = $support)",
  TRU_WATCH_COMMITMENTS_N_COLUMNS,
};

/* Late steps and commitments of plans in force, planned reviews, aids that end, risks and contacts with a day: in a query each, from
 * their own index, for what has a day is far less than what has none. */
#define OF_SUPPORT "JOIN household h ON h.uid = s.household WHERE ($support IS NULL OR s.uid = $support) "
#define OF_OPEN_SUPPORT OF_SUPPORT "AND s.closed_on IS NULL "

const TruQuery tru_watch_plans_query = {
  "SELECT x.id, h.uid, h.name, x.task, x.due_on, x.uid FROM plan_action x JOIN plan q ON q.uid = x.plan "
  "JOIN support s ON s.uid = q.support " OF_OPEN_SUPPORT
  "AND x.done_on IS NULL AND x.dropped_on IS NULL AND x.due_on < $today AND q.replaced_on IS NULL",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_steps_query = {
  "SELECT y.id, h.uid, h.name, p.name, y.planned_on, y.uid FROM support_step y JOIN programme_step p ON p.uid = y.step "
  "JOIN support s ON s.uid = y.support " OF_OPEN_SUPPORT
  "AND y.planned_on IS NOT NULL AND y.done_on IS NULL AND y.skipped_on IS NULL AND y.planned_on < $today",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_reviews_query = {
  "SELECT v.id, h.uid, h.name, v.type, v.planned_on, v.uid FROM review v JOIN support s ON s.uid = v.support " OF_OPEN_SUPPORT
  "AND v.held_on IS NULL AND v.planned_on <= $until",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

/* An aid runs on after its support is closed. */
const TruQuery tru_watch_funds_query = {
  "SELECT f.id, h.uid, h.name, o.name, f.stops_on, f.uid FROM fund_aid f JOIN organisation o ON o.uid = f.contributor "
  "JOIN support s ON s.uid = f.support " OF_SUPPORT
  "AND f.stopped_on IS NULL AND f.stops_on BETWEEN $today AND $until",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_moved_funds_query = {
  "SELECT f.id, h.uid, h.name, o.name, n.since, f.uid FROM fund_aid f JOIN organisation o ON o.uid = f.contributor "
  "JOIN support s ON s.uid = f.support JOIN occupancy n ON n.household = s.household AND n.until IS NULL "
  "AND n.since > coalesce (f.asked_on, f.starts_on) " OF_OPEN_SUPPORT
  "AND f.stopped_on IS NULL AND f.stops_on >= $today AND n.since <= $today",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_moved_homes_query = {
  "SELECT d.id, h.uid, h.name, NULL, n.since, d.uid FROM occupancy b JOIN occupancy n ON n.household = b.household "
  "AND n.since > b.until AND n.until IS NULL JOIN dwelling d ON d.uid = n.dwelling AND d.territory IS NULL "
  "JOIN dwelling e ON e.uid = b.dwelling AND e.territory IS NOT NULL JOIN support s ON s.household = b.household " OF_OPEN_SUPPORT
  "AND b.until >= s.opened_on AND n.since <= $until GROUP BY d.id",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_risks_query = {
  "SELECT k.id, h.uid, h.name, k.type, k.due_on, k.uid FROM risk k JOIN assessment a ON a.uid = k.assessment "
  "JOIN support s ON s.uid = a.support " OF_OPEN_SUPPORT "AND k.settled_on IS NULL AND k.due_on <= $until "
  "AND k.urgent IS NOT 1",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_urgent_risks_query = {
  "SELECT k.id, h.uid, h.name, k.type, k.noted_on, k.uid FROM risk k JOIN assessment a ON a.uid = k.assessment "
  "JOIN support s ON s.uid = a.support " OF_OPEN_SUPPORT "AND k.settled_on IS NULL AND k.urgent = 1",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_urgent_visits_query = {
  "SELECT e.id, h.uid, h.name, coalesce (substr (e.found, 1, 120), e.title), date (e.starts_at), e.uid FROM event e "
  "JOIN support s ON s.household = e.household " OF_OPEN_SUPPORT "AND " TRU_VISIT_IS_URGENT ("s.uid") "GROUP BY e.id",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_contacts_query = {
  "SELECT l.id, h.uid, h.name, l.purpose, l.due_on, l.uid FROM liaison l JOIN assessment a ON a.uid = l.assessment "
  "JOIN support s ON s.uid = a.support " OF_OPEN_SUPPORT "AND l.met_on IS NULL AND l.due_on < $today",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_committees_query = {
  "SELECT c.id, c.uid, c.name, max (m.held_on), m.next_on FROM committee c "
  "LEFT JOIN meeting m ON m.committee = c.uid WHERE c.ended_on IS NULL GROUP BY c.id",
  TRU_WATCH_COMMITTEES_N_COLUMNS,
};

const TruQuery tru_watch_loans_query = {
  "SELECT l.id, i.uid, t.name, m.name, l.due_on FROM loan l JOIN item i ON i.uid = l.item JOIN tool t ON t.uid = "
  "i.tool "
  "JOIN member m ON m.uid = l.member WHERE l.returned_on IS NULL AND l.due_on < $today ORDER BY l.due_on",
  TRU_WATCH_LOANS_N_COLUMNS,
};

const TruQuery tru_watch_checks_query = {
  "SELECT i.id, i.uid, t.name || ' ' || i.code, i.check_due FROM item i JOIN tool t ON t.uid = i.tool "
  "WHERE i.check_due <= $until AND i.withdrawn_on IS NULL AND i.missing_since IS NULL ORDER BY i.check_due",
  TRU_WATCH_CHECKS_N_COLUMNS,
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
