/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-committees.h"

#include "tru-places.h"

#define NAME_OF(who) "trim (coalesce (" who ".first_name, '') || ' ' || " who ".name)"

/* What a meeting decided about an item; what was decided before items had a name of their own is known by its support. */
#define IS_ABOUT(d) "(" d ".agenda_item = i.uid OR (" d ".agenda_item IS NULL AND " d ".support = i.support AND " d ".meeting = i.meeting))"

/* Whose dwelling it was on the day of the meeting m, and who referred the household. */
#define LANDLORD_OF_SUPPORT                                                                                              \
  "(SELECT d.landlord FROM dwelling d WHERE d.uid = " TRU_HOME_SQL ("s.household", "m.held_on") ")"
#define REFERRER_OF_SUPPORT "(SELECT r.organisation FROM referral r WHERE r.uid = s.referral)"

/* The latest answer to the request, where it is a postponement: what else was decided beside it, such as an assessment,
   does not take it from the next agenda. */
#define VERDICTS "('accepted', 'refused', 'postponed', 'redirected')"
#define POSTPONED_ON                                                                                                     \
  "(SELECT d.decided_on FROM decision d WHERE d.support = s.uid AND d.outcome = 'postponed' AND NOT EXISTS (SELECT 1 FROM" \
  " decision n WHERE n.support = s.uid AND n.outcome IN " VERDICTS " AND (n.decided_on > d.decided_on OR"                 \
  " (n.decided_on = d.decided_on AND n.id > d.id))) LIMIT 1)"

/* A decision body that fixes the kind of support has accepted it, whether or not the programme has a day for that. */
#define BEGAN_ON "coalesce (s.accepted_on, (SELECT min (d.decided_on) FROM decision d WHERE d.support = s.uid AND d.outcome = 'support'))"

const TruQuery tru_committee_cases_query = {
  "SELECT id, uid, household, name, why, CASE why WHEN 'postponed' THEN postponed WHEN 'assessed' THEN assessed"
  " WHEN 'waiting' THEN opened_on ELSE began END, stands_on FROM (SELECT *, CASE WHEN postponed IS NOT NULL AND began IS NULL"
  " THEN 'postponed' WHEN assessed IS NOT NULL AND began IS NULL THEN 'assessed' WHEN began IS NULL THEN 'waiting'"
  " WHEN began > coalesce (last, '') THEN 'started' ELSE 'under_way' END AS why"
  " FROM (SELECT s.id, s.uid, s.household, h.name, s.opened_on, s.support_type, " BEGAN_ON " AS began,"
  " (SELECT max (x.held_on) FROM meeting x WHERE x.committee = c.uid AND x.held_on < $on) AS last,"
  " (SELECT min (m.held_on) FROM agenda_item i JOIN meeting m ON m.uid = i.meeting WHERE i.support = s.uid AND m.committee = c.uid"
  " AND m.closed_on IS NULL AND m.held_on >= $today AND NOT EXISTS (SELECT 1 FROM decision d WHERE " IS_ABOUT ("d") ")) AS stands_on,"
  " " POSTPONED_ON " AS postponed,"
  " (SELECT max (a.done_on) FROM assessment a WHERE a.support = s.uid AND a.ordered_by IS NOT NULL) AS assessed"
  " FROM committee c JOIN support s ON CASE WHEN c.operation IS NULL THEN s.programme = c.programme ELSE s.operation = c.operation END"
  " JOIN household h ON h.uid = s.household WHERE c.uid = $committee AND s.closed_on IS NULL AND s.opened_on <= $on))"
  " ORDER BY CASE why WHEN 'waiting' THEN 0 WHEN 'postponed' THEN 0 WHEN 'assessed' THEN 1 WHEN 'started' THEN 2 ELSE 3 END,"
  " opened_on, id",
  TRU_CASE_N_COLUMNS,
};

const TruQuery tru_meetings_query = {
  "SELECT m.id, m.uid, c.name, m.held_on, m.closed_on,"
  " (SELECT count (*) FROM agenda_item i WHERE i.meeting = m.uid AND i.support IS NOT NULL),"
  " (SELECT count (*) FROM agenda_item i WHERE i.meeting = m.uid AND i.support IS NOT NULL AND EXISTS (SELECT 1 FROM decision d"
  " WHERE " IS_ABOUT ("d") "))"
  " FROM meeting m JOIN committee c ON c.uid = m.committee WHERE $committee IS NULL OR c.uid = $committee"
  " ORDER BY m.closed_on IS NOT NULL, CASE WHEN m.closed_on IS NULL THEN m.held_on END, m.held_on DESC, m.id",
  TRU_MEETING_ROW_N_COLUMNS,
};

const TruQuery tru_unprepared_query = {
  "SELECT e.id, e.uid, e.title, min (e.starts_at) FROM event e WHERE e.starts_at >= $from AND e.starts_at < $until"
  " AND e.type = 'committee' AND e.cancelled_on IS NULL AND e.outcome IS NULL"
  " AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.event = e.uid) GROUP BY coalesce (e.series, e.uid) ORDER BY 4, 1",
  TRU_UNPREPARED_N_COLUMNS,
};

const TruQuery tru_agenda_query = {
  "SELECT i.id, i.uid, i.support, s.household, h.name, i.subject, i.discussed, i.why, i.since, d.uid, d.outcome,"
  " (SELECT count (*) FROM decision x WHERE " IS_ABOUT ("x") "), " REFERRER_OF_SUPPORT " = $organisation"
  " FROM agenda_item i JOIN meeting m ON m.uid = i.meeting LEFT JOIN support s ON s.uid = i.support"
  " LEFT JOIN household h ON h.uid = s.household LEFT JOIN decision d ON d.id = (SELECT x.id FROM decision x"
  " WHERE " IS_ABOUT ("x") " ORDER BY x.outcome NOT IN " VERDICTS ", x.id LIMIT 1)"
  " WHERE i.meeting = $meeting AND (i.support IS NULL OR $household IS NULL OR s.household = $household)"
  " AND (i.support IS NULL OR $organisation IS NULL OR " LANDLORD_OF_SUPPORT " = $organisation OR " REFERRER_OF_SUPPORT
  " = $organisation) ORDER BY i.position, i.id",
  TRU_AGENDA_ROW_N_COLUMNS,
};

const TruQuery tru_case_names_query = {
  "WITH cases AS (SELECT s.household FROM agenda_item i JOIN meeting m ON m.uid = i.meeting JOIN support s ON s.uid = i.support"
  " WHERE i.meeting = $meeting AND NOT coalesce (s.household = $audience OR " LANDLORD_OF_SUPPORT " = $audience OR "
  REFERRER_OF_SUPPORT " = $audience, 0)) SELECT h.id, h.name FROM household h WHERE h.uid IN cases"
  " UNION SELECT p.id, p.name FROM membership y JOIN person p ON p.uid = y.person WHERE y.household IN cases ORDER BY 2, 1",
  TRU_CASE_NAME_N_COLUMNS,
};

const TruQuery tru_item_decisions_query = {
  "SELECT d.id, d.uid, d.outcome, d.support_type, d.amount, d.reason, d.conditions, o.name FROM agenda_item i JOIN decision d"
  " ON " IS_ABOUT ("d") " LEFT JOIN organisation o ON o.uid = d.redirected_to WHERE i.uid = $item ORDER BY d.outcome NOT IN " VERDICTS ", d.id",
  TRU_ITEM_DECISION_N_COLUMNS,
};

const TruQuery tru_earlier_query = {
  "SELECT d.id, d.decided_on, d.outcome, d.conditions FROM decision d WHERE d.support = $support AND d.decided_on < $on"
  " ORDER BY d.decided_on DESC, d.id DESC LIMIT 3",
  TRU_EARLIER_N_COLUMNS,
};

const TruQuery tru_case_risks_query = {
  "SELECT r.id, r.type, r.gravity, r.due_on FROM assessment a JOIN risk r ON r.assessment = a.uid WHERE a.support = $support"
  " AND r.settled_on IS NULL ORDER BY CASE r.gravity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, r.id",
  TRU_CASE_RISK_N_COLUMNS,
};

const TruQuery tru_attenders_query = {
  "SELECT p.id, p.uid, coalesce (" NAME_OF ("c") ", " NAME_OF ("q") ", o.name), CASE WHEN c.uid IS NULL THEN NULL ELSE"
  " coalesce (o.name, (SELECT w.name FROM organisation w WHERE w.uid = c.organisation)) END, p.attendance, q.uid IS NOT NULL"
  " FROM meeting m JOIN participant p ON p.event = m.event LEFT JOIN contact c ON c.uid = p.contact"
  " LEFT JOIN person q ON q.uid = p.person LEFT JOIN organisation o ON o.uid = p.organisation"
  " WHERE m.uid = $meeting ORDER BY 3, p.id",
  TRU_ATTENDER_N_COLUMNS,
};

const TruQuery tru_audiences_query = {
  "WITH cases AS (SELECT s.household, " LANDLORD_OF_SUPPORT " AS landlord, " REFERRER_OF_SUPPORT " AS referrer FROM agenda_item i"
  " JOIN meeting m ON m.uid = i.meeting JOIN support s ON s.uid = i.support WHERE i.meeting = $meeting),"
  " invited AS (SELECT coalesce (p.organisation, (SELECT c.organisation FROM contact c WHERE c.uid = p.contact)) AS uid"
  " FROM meeting m JOIN participant p ON p.event = m.event WHERE m.uid = $meeting)"
  " SELECT o.id, o.uid, o.name, 0 FROM organisation o WHERE coalesce (o.own, 0) = 0 AND o.uid IN (SELECT landlord FROM cases UNION"
  " SELECT referrer FROM cases UNION SELECT uid FROM invited)"
  " UNION ALL SELECT h.id, h.uid, h.name, 1 FROM household h WHERE h.uid IN (SELECT household FROM cases) ORDER BY 4, 3, 1",
  TRU_AUDIENCE_N_COLUMNS,
};
