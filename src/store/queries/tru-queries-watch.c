/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-watch.h"

#include "tru-states.h"

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

#define FINAL_REVIEW                                                                                                   \
  "(SELECT max (v.held_on) FROM review v WHERE v.support = s.uid AND v.type = 'final') "

/* Stripping or sanding is ahead, by what the worksite says or by a work of its rooms: tru_worksite_file_makes_dust(). */
#define MAKES_DUST                                                                                                     \
  "w.finished_on IS NULL AND (w.stripping = 1 OR EXISTS (SELECT 1 FROM worksite_room m JOIN room_work k "              \
  "ON k.worksite_room = m.uid JOIN work_type y ON y.uid = k.work_type WHERE m.worksite = w.uid AND y.dust = 1)) "

#define WATCH_SUPPORT                                                                                                  \
  "SELECT s.id, h.uid, h.name, s.opened_on, s.accepted_on, " RULE ("support_start") ", " RULE ("support_months") ", "  \
  RULE ("worksite_months") ", " RULE ("contract_required") ", " SIGNED_ON ", r.received_on, r.missing, "               \
  "r.oral AND r.direct IS NOT 1 AND r.confirmed_on IS NULL, w.uid, " FIRST_DAY ", " LAST_DAY ", w.finished_on, (" LANDLORD_MISSING "), "     \
  REVIEW_SETTLED ", s.uid, " MOVED_ON ", p.confirmation_days, p.resume_days, p.review_days, p.closing_days, "          \
  "CASE WHEN " TRU_WORKSITE_IS_STOPPED " THEN w.interrupted_on END, w.made_safe_on, " FINAL_REVIEW ", " MAKES_DUST ", " \
  "d.built_on, " RULE ("lead_before") ", d.lead_survey, " RULE ("asbestos_before") ", d.asbestos_survey "              \
  "FROM support s JOIN household h ON h.uid = s.household JOIN programme p ON p.uid = s.programme "                    \
  "LEFT JOIN terms t ON t.support = s.uid LEFT JOIN referral r ON r.uid = s.referral "                                 \
  "LEFT JOIN contract c ON c.id = (SELECT max (o.id) FROM contract o WHERE o.support = s.uid AND "                      \
  TRU_CONTRACT_HOLDS ("o") ") "                                                                                        \
  "LEFT JOIN worksite w ON w.id = (SELECT max (o.id) FROM worksite o WHERE o.support = s.uid) "                        \
  "LEFT JOIN dwelling d ON d.uid = w.dwelling "

const TruQuery tru_watch_supports_query = {
  WATCH_SUPPORT "WHERE s.closed_on IS NULL",
  TRU_WATCH_SUPPORT_N_COLUMNS,
};

const TruQuery tru_watch_support_query = {
  WATCH_SUPPORT "WHERE s.uid = $support AND s.closed_on IS NULL",
  TRU_WATCH_SUPPORT_N_COLUMNS,
};

const TruQuery tru_watch_commitments_query = {
  "SELECT m.id, h.uid, h.name, m.task, m.due_on, m.uid, s.uid FROM commitment m JOIN contract c ON c.uid = m.contract "
  "JOIN support s ON s.uid = c.support JOIN household h ON h.uid = s.household "
  "WHERE m.done_on IS NULL AND m.due_on <= $late AND " TRU_CONTRACT_HOLDS ("c") " AND s.closed_on IS NULL "
  "AND ($support IS NULL OR s.uid = $support)",
  TRU_WATCH_COMMITMENTS_N_COLUMNS,
};

/* Commitments of plans in force, planned reviews, aids that end, risks and contacts with a day: in a query each, from
 * their own index, for what has a day is far less than what has none. */
#define OF_SUPPORT "JOIN household h ON h.uid = s.household WHERE ($support IS NULL OR s.uid = $support) "
#define OF_OPEN_SUPPORT OF_SUPPORT "AND s.closed_on IS NULL "

const TruQuery tru_watch_plans_query = {
  "SELECT x.id, h.uid, h.name, x.task, x.due_on, x.uid, s.uid FROM plan_action x JOIN plan q ON q.uid = x.plan "
  "JOIN support s ON s.uid = q.support " OF_OPEN_SUPPORT
  "AND x.done_on IS NULL AND x.dropped_on IS NULL AND x.due_on <= $late AND " TRU_PLAN_HOLDS ("q"),
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

/* Whether another deadline, or a day in the calendar, already stands for what a step waits for. */
#define WORKSITE_STANDS                                                                                                \
  "EXISTS (SELECT 1 FROM worksite w WHERE w.support = s.uid AND (w.finished_on IS NOT NULL OR " TRU_WORKSITE_IS_STOPPED \
  " OR EXISTS (SELECT 1 FROM worksite_day z WHERE z.worksite = w.uid AND z.day >= $today)))"
#define STANDS                                                                                                         \
  "CASE coalesce (k.condition, p.condition) "                                                                          \
  "WHEN 'referral_complete' THEN 1 "                                                                                   \
  "WHEN 'assessment_done' THEN EXISTS (SELECT 1 FROM assessment a WHERE a.support = s.uid AND a.ordered_by IS NOT NULL " \
  "AND a.done_on IS NULL) "                                                                                            \
  "WHEN 'accepted' THEN " ON_AGENDA " WHEN 'decided' THEN " ON_AGENDA " "                                              \
  "WHEN 'visit_made' THEN EXISTS (SELECT 1 FROM event e WHERE e.household = s.household AND e.type = 'visit' "         \
  "AND e.cancelled_on IS NULL AND e.starts_at >= $today) "                                                             \
  "WHEN 'contract_signed' THEN " WORKSITE_STANDS " WHEN 'landlord_agreed' THEN " WORKSITE_STANDS " "                   \
  "WHEN 'preparation_done' THEN " WORKSITE_STANDS " WHEN 'worksite_finished' THEN " WORKSITE_STANDS " "                \
  "WHEN 'review_done' THEN " REVIEW_STANDS " WHEN 'final_review' THEN " REVIEW_STANDS " ELSE 0 END"
#define ON_AGENDA                                                                                                      \
  "EXISTS (SELECT 1 FROM agenda_item i JOIN meeting m ON m.uid = i.meeting WHERE i.support = s.uid AND m.held_on >= $today)"
#define REVIEW_STANDS                                                                                                  \
  "(EXISTS (SELECT 1 FROM review v WHERE v.support = s.uid AND v.held_on IS NULL AND v.planned_on IS NOT NULL) "       \
  "OR EXISTS (SELECT 1 FROM worksite w WHERE w.support = s.uid AND w.finished_on IS NOT NULL))"

const TruQuery tru_watch_steps_query = {
  "SELECT p.id, h.uid, h.name, s.uid, k.uid, p.name, coalesce (k.position, p.position), "
  "CASE WHEN k.position IS NULL THEN p.axis ELSE k.axis END, "
  "CASE WHEN k.position IS NULL THEN p.delay_days ELSE k.delay_days END, "
  "CASE WHEN k.position IS NULL THEN p.optional ELSE k.optional END, "
  "k.planned_on, k.done_on, k.skipped_on, "
  "CASE WHEN k.done_on IS NULL AND k.skipped_on IS NULL AND k.planned_on IS NULL THEN " STANDS " ELSE 0 END "
  "FROM support s JOIN programme_step p ON p.programme = s.programme "
  "LEFT JOIN support_step k ON k.support = s.uid AND k.step = p.uid " OF_OPEN_SUPPORT
  "AND (k.id IS NOT NULL OR (p.retired_on IS NULL AND NOT EXISTS (SELECT 1 FROM terms t WHERE t.support = s.uid))) "
  "ORDER BY s.id, 7, p.id",
  TRU_WATCH_STEPS_N_COLUMNS,
};

const TruQuery tru_watch_reviews_query = {
  "SELECT v.id, h.uid, h.name, v.type, v.planned_on, v.uid, s.uid FROM review v JOIN support s ON s.uid = v.support " OF_OPEN_SUPPORT
  "AND v.held_on IS NULL AND v.planned_on <= $until",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_funds_query = {
  "SELECT f.id, h.uid, h.name, o.name, f.stops_on, f.uid, s.uid FROM fund_aid f JOIN organisation o ON o.uid = f.contributor "
  "JOIN support s ON s.uid = f.support " OF_OPEN_SUPPORT
  "AND f.stopped_on IS NULL AND f.stops_on BETWEEN $today AND $until",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

/* An aid comes with a support: one that is paid on although its support is closed is stopped, or guaranteed anew. */
const TruQuery tru_watch_alone_funds_query = {
  "SELECT f.id, h.uid, h.name, o.name, s.closed_on, f.uid, s.uid FROM fund_aid f JOIN organisation o ON o.uid = f.contributor "
  "JOIN support s ON s.uid = f.support " OF_SUPPORT
  "AND s.closed_on IS NOT NULL AND f.stopped_on IS NULL AND f.stops_on >= $today",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_moved_funds_query = {
  "SELECT f.id, h.uid, h.name, o.name, n.since, f.uid, s.uid FROM fund_aid f JOIN organisation o ON o.uid = f.contributor "
  "JOIN support s ON s.uid = f.support JOIN occupancy n ON n.household = s.household AND n.until IS NULL "
  "AND n.since > coalesce (f.asked_on, f.starts_on) " OF_OPEN_SUPPORT
  "AND f.stopped_on IS NULL AND f.stops_on >= $today AND n.since <= $today",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_moved_homes_query = {
  "SELECT d.id, h.uid, h.name, NULL, n.since, d.uid, s.uid FROM occupancy b JOIN occupancy n ON n.household = b.household "
  "AND n.since > b.until AND n.until IS NULL JOIN dwelling d ON d.uid = n.dwelling AND d.territory IS NULL "
  "JOIN dwelling e ON e.uid = b.dwelling AND e.territory IS NOT NULL JOIN support s ON s.household = b.household " OF_OPEN_SUPPORT
  "AND b.until >= s.opened_on AND n.since <= $until GROUP BY d.id",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

/* Where the programme says how long one that a committee ordered may take. */
const TruQuery tru_watch_assessments_query = {
  "SELECT a.id, h.uid, h.name, a.type, date (a.started_on, '+' || p.assessment_days || ' days'), a.uid, s.uid "
  "FROM assessment a JOIN support s ON s.uid = a.support JOIN programme p ON p.uid = s.programme " OF_OPEN_SUPPORT
  "AND a.ordered_by IS NOT NULL AND a.done_on IS NULL",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_risks_query = {
  "SELECT k.id, h.uid, h.name, k.type, k.due_on, k.uid, s.uid FROM risk k JOIN assessment a ON a.uid = k.assessment "
  "JOIN support s ON s.uid = a.support " OF_OPEN_SUPPORT "AND k.settled_on IS NULL AND k.due_on <= $until "
  "AND k.urgent IS NOT 1",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_urgent_risks_query = {
  "SELECT k.id, h.uid, h.name, k.type, k.noted_on, k.uid, s.uid FROM risk k JOIN assessment a ON a.uid = k.assessment "
  "JOIN support s ON s.uid = a.support " OF_OPEN_SUPPORT "AND k.settled_on IS NULL AND k.urgent = 1",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_urgent_visits_query = {
  "SELECT e.id, h.uid, h.name, coalesce (substr (e.found, 1, 120), e.title), date (e.starts_at), e.uid, s.uid FROM event e "
  "JOIN support s ON s.household = e.household " OF_OPEN_SUPPORT "AND " TRU_VISIT_IS_URGENT ("s.uid") "GROUP BY e.id",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

const TruQuery tru_watch_contacts_query = {
  "SELECT l.id, h.uid, h.name, l.purpose, l.due_on, l.uid, s.uid FROM liaison l JOIN assessment a ON a.uid = l.assessment "
  "JOIN support s ON s.uid = a.support " OF_OPEN_SUPPORT "AND l.met_on IS NULL AND l.due_on <= $late",
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};

#define OPERATION_RUNS "o.phase NOT IN ('finished', 'given_up')"

const TruQuery tru_watch_operations_query = {
  "SELECT o.id, o.uid, o.name, o.started_on, o.planned_end, p.operation_months FROM operation o "
  "JOIN programme p ON p.uid = o.programme WHERE o.ended_on IS NULL AND " OPERATION_RUNS,
  TRU_WATCH_OPERATIONS_N_COLUMNS,
};

const TruQuery tru_watch_operation_steps_query = {
  "SELECT y.id, o.uid, o.name, y.name, y.planned_on, y.uid FROM operation_step y JOIN operation o ON o.uid = y.operation "
  "WHERE y.done_on IS NULL AND y.planned_on < $today AND o.ended_on IS NULL AND " OPERATION_RUNS,
  TRU_WATCH_OPERATION_STEPS_N_COLUMNS,
};

const TruQuery tru_watch_committees_query = {
  "SELECT c.id, c.uid, c.name, max (m.held_on), m.next_on FROM committee c "
  "LEFT JOIN meeting m ON m.committee = c.uid LEFT JOIN operation o ON o.uid = c.operation "
  "WHERE c.ended_on IS NULL AND (o.id IS NULL OR (o.ended_on IS NULL AND " OPERATION_RUNS ")) GROUP BY c.id",
  TRU_WATCH_COMMITTEES_N_COLUMNS,
};

const TruQuery tru_watch_loans_query = {
  "SELECT l.id, i.uid, t.name, m.name, l.due_on FROM loan l JOIN item i ON i.uid = l.item JOIN tool t ON t.uid = "
  "i.tool "
  "JOIN member m ON m.uid = l.member WHERE l.returned_on IS NULL AND l.due_on < $today "
  "AND NOT " TRU_LOAN_IS_SILENT ("l") " ORDER BY l.due_on",
  TRU_WATCH_LOANS_N_COLUMNS,
};

const TruQuery tru_watch_checks_query = {
  "SELECT i.id, i.uid, t.name || ' ' || i.code, i.check_due FROM item i JOIN tool t ON t.uid = i.tool "
  "WHERE i.check_due <= $until AND i.withdrawn_on IS NULL AND i.missing_since IS NULL ORDER BY i.check_due",
  TRU_WATCH_CHECKS_N_COLUMNS,
};
