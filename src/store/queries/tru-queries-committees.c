/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-committees.h"

#define NAME_OF(who) "trim (coalesce (" who ".first_name, '') || ' ' || " who ".name)"

/* Whose dwelling it was on the day of the meeting m, and who referred the household. */
#define LANDLORD_OF_SUPPORT                                                                                              \
  "(SELECT d.landlord FROM occupancy y JOIN dwelling d ON d.uid = y.dwelling WHERE y.household = s.household AND"        \
  " (y.since IS NULL OR y.since <= m.held_on) AND (y.until IS NULL OR y.until >= m.held_on) ORDER BY y.since DESC LIMIT 1)"
#define REFERRER_OF_SUPPORT "(SELECT r.organisation FROM referral r WHERE r.uid = s.referral)"

const TruQuery tru_committee_cases_query = {
  "SELECT id, uid, household, name, why, CASE why WHEN 'postponed' THEN postponed WHEN 'assessed' THEN assessed"
  " WHEN 'waiting' THEN opened_on ELSE accepted_on END FROM (SELECT *, CASE WHEN postponed IS NOT NULL AND accepted_on IS NULL"
  " THEN 'postponed' WHEN assessed IS NOT NULL AND support_type IS NULL THEN 'assessed' WHEN accepted_on IS NULL THEN 'waiting'"
  " WHEN accepted_on > coalesce (last, '') THEN 'started' ELSE 'under_way' END AS why"
  " FROM (SELECT s.id, s.uid, s.household, h.name, s.opened_on, s.accepted_on, s.support_type,"
  " (SELECT max (x.held_on) FROM meeting x WHERE x.committee = c.uid AND x.held_on < $on) AS last,"
  " (SELECT d.decided_on FROM decision d WHERE d.support = s.uid AND d.outcome = 'postponed' AND NOT EXISTS (SELECT 1 FROM"
  " decision n WHERE n.support = s.uid AND n.id > d.id) LIMIT 1) AS postponed,"
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
  " (SELECT count (*) FROM agenda_item i WHERE i.meeting = m.uid AND EXISTS (SELECT 1 FROM decision d WHERE d.support = i.support"
  " AND d.meeting = m.uid))"
  " FROM meeting m JOIN committee c ON c.uid = m.committee WHERE $committee IS NULL OR c.uid = $committee"
  " ORDER BY m.closed_on IS NOT NULL, CASE WHEN m.closed_on IS NULL THEN m.held_on END, m.held_on DESC, m.id",
  TRU_MEETING_ROW_N_COLUMNS,
};

const TruQuery tru_agenda_query = {
  "SELECT i.id, i.uid, i.support, s.household, h.name, i.subject, i.discussed, d.uid, d.outcome, d.support_type, d.reason, d.conditions"
  " FROM agenda_item i JOIN meeting m ON m.uid = i.meeting LEFT JOIN support s ON s.uid = i.support"
  " LEFT JOIN household h ON h.uid = s.household LEFT JOIN decision d ON d.id = (SELECT max (x.id) FROM decision x"
  " WHERE x.support = i.support AND x.meeting = m.uid)"
  " WHERE i.meeting = $meeting AND (i.support IS NULL OR $household IS NULL OR s.household = $household)"
  " AND (i.support IS NULL OR $organisation IS NULL OR " LANDLORD_OF_SUPPORT " = $organisation OR " REFERRER_OF_SUPPORT
  " = $organisation) ORDER BY i.position, i.id",
  TRU_AGENDA_ROW_N_COLUMNS,
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
