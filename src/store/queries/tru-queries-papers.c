/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-papers.h"

#include "tru-places.h"
#include "tru-states.h"

#define NAME_OF(who) "trim (coalesce (" who ".first_name, '') || ' ' || " who ".name)"
#define DECIMAL(value) "replace (rtrim (rtrim (printf ('%.2f', " value " / 100.0), '0'), '.'), '.', ',')"

const TruQuery tru_paper_entries_query = {
  "SELECT e.id, e.starts_at, e.ends_at, e.title, CASE WHEN h.confidential_address = 1 THEN NULL ELSE coalesce (" TRU_EVENT_PLACE_SQL ("e") ", d.street || coalesce (', ' || d.complement, '') || ', ' || d.commune) END,"
  " " NAME_OF ("o") ", h.name, h.phone, CASE WHEN h.confidential_address = 1 THEN NULL ELSE d.access END,"
  " coalesce (h.confidential_address, 0)"
  " FROM event e LEFT JOIN household h ON h.uid = e.household LEFT JOIN contact o ON o.uid = e.organiser"
  " LEFT JOIN dwelling d ON e.type = 'visit' AND d.uid = " TRU_HOME_SQL ("h.uid", "substr (e.starts_at, 1, 10)")
  " WHERE e.starts_at >= date ($from, '-100 days') AND e.ends_at > $from || 'T00:00' AND e.starts_at < $until AND e.cancelled_on IS NULL ORDER BY e.starts_at, e.id",
  TRU_PAPER_ENTRY_N_COLUMNS,
};

const TruQuery tru_paper_place_query = {
  "SELECT e.id, CASE WHEN coalesce (h.confidential_address, 0) = 0 THEN " TRU_EVENT_PLACE_SQL ("e") " END,"
  " coalesce (h.confidential_address, 0) FROM event e LEFT JOIN household h ON h.uid = e.household WHERE e.uid = $event",
  TRU_PAPER_PLACE_N_COLUMNS,
};

const TruQuery tru_paper_sites_query = {
  "SELECT y.id, y.day, (SELECT c.name FROM crew c WHERE c.uid = w.crew), h.name,"
  " (SELECT group_concat (r.name, ', ') FROM worksite_room r WHERE r.worksite = w.uid),"
  " CASE WHEN h.confidential_address = 1 THEN NULL ELSE d.street || coalesce (', ' || d.complement, '') || ', ' || d.commune END,"
  " coalesce (h.confidential_address, 0)"
  " FROM worksite_day y JOIN worksite w ON w.uid = y.worksite JOIN support s ON s.uid = w.support"
  " JOIN household h ON h.uid = s.household JOIN dwelling d ON d.uid = w.dwelling WHERE y.day >= $from AND y.day < $until AND NOT " TRU_WORKSITE_IS_STOPPED
  " ORDER BY y.day, 3, y.id",
  TRU_PAPER_SITE_N_COLUMNS,
};

const TruQuery tru_paper_sheet_query = {
  "SELECT w.id, h.name, CASE WHEN h.confidential_address = 1 THEN NULL ELSE d.street END,"
  " CASE WHEN h.confidential_address = 1 THEN NULL ELSE d.complement END,"
  " CASE WHEN h.confidential_address = 1 THEN NULL ELSE trim (coalesce (d.postcode, '') || ' ' || d.commune) END,"
  " CASE WHEN h.confidential_address = 1 THEN NULL ELSE d.floor END,"
  " CASE WHEN h.confidential_address = 1 THEN NULL ELSE d.access END, coalesce (h.confidential_address, 0), c.name,"
  " " NAME_OF ("i") ", i.phone, w.preparation_by, coalesce (w.stripping, 0), w.preparation_planned, w.preparation_done,"
  " CASE WHEN h.confidential_address = 1 THEN NULL ELSE coalesce (h.phone, (SELECT p.phone FROM membership m"
  " JOIN person p ON p.uid = m.person WHERE m.household = h.uid AND m.until IS NULL AND p.phone IS NOT NULL ORDER BY m.id LIMIT 1)) END"
  " FROM worksite w JOIN support s ON s.uid = w.support JOIN household h ON h.uid = s.household JOIN dwelling d ON d.uid = w.dwelling"
  " LEFT JOIN crew c ON c.uid = w.crew LEFT JOIN contact i ON i.uid = c.instructor WHERE w.uid = $worksite",
  TRU_PAPER_SHEET_N_COLUMNS,
};

const TruQuery tru_paper_team_query = {
  "SELECT c.id, " NAME_OF ("c") ", c.phone FROM contact c WHERE c.uid IN (SELECT m.contact FROM worksite w JOIN crew k ON k.uid = w.crew"
  " JOIN crew_member m ON m.crew = k.uid WHERE w.uid = $worksite AND m.contact IS NOT k.instructor"
  " AND (m.since IS NULL OR m.since <= coalesce ((SELECT max (d.day) FROM worksite_day d WHERE d.worksite = w.uid), m.since))"
  " AND (m.until IS NULL OR m.until >= coalesce ((SELECT min (d.day) FROM worksite_day d WHERE d.worksite = w.uid), m.until)))"
  " ORDER BY c.name, c.id",
  TRU_PAPER_TEAM_N_COLUMNS,
};

const TruQuery tru_paper_days_query = {
  "SELECT id, task, day FROM worksite_day WHERE worksite = $worksite ORDER BY day",
  TRU_PAPER_DAY_N_COLUMNS,
};

const TruQuery tru_paper_rooms_query = {
  "SELECT r.id, r.name, " DECIMAL ("r.area") ", coalesce ((SELECT group_concat (t.name, ', ') FROM room_work k"
  " JOIN work_type t ON t.uid = k.work_type WHERE k.worksite_room = r.uid), r.works)"
  " FROM worksite_room r WHERE r.worksite = $worksite ORDER BY r.id",
  TRU_PAPER_ROOM_N_COLUMNS,
};

const TruQuery tru_paper_materials_query = {
  "SELECT id, name, " DECIMAL ("quantity") ", unit FROM material WHERE worksite = $worksite ORDER BY name, id",
  TRU_PAPER_MATERIAL_N_COLUMNS,
};

const TruQuery tru_paper_tools_query = {
  "SELECT r.id, t.name, i.code, l.name, r.starts_on, r.ends_on FROM reservation r JOIN tool t ON t.uid = r.tool"
  " JOIN tool_library l ON l.uid = r.tool_library LEFT JOIN item i ON i.uid = r.item"
  " WHERE r.worksite = $worksite AND r.cancelled_on IS NULL ORDER BY l.name, t.name, r.id",
  TRU_PAPER_TOOL_N_COLUMNS,
};

const TruQuery tru_paper_guests_query = {
  "SELECT p.id, coalesce (" NAME_OF ("c") ", " NAME_OF ("q") ", m.name, o.name), CASE WHEN c.uid IS NULL AND q.uid IS NULL"
  " AND m.uid IS NULL THEN NULL ELSE coalesce (o.name, (SELECT w.name FROM organisation w WHERE w.uid = c.organisation)) END"
  " FROM participant p LEFT JOIN contact c ON c.uid = p.contact LEFT JOIN person q ON q.uid = p.person"
  " LEFT JOIN member m ON m.uid = p.member LEFT JOIN organisation o ON o.uid = p.organisation"
  " WHERE p.event = $event ORDER BY 2, p.id",
  TRU_PAPER_GUEST_N_COLUMNS,
};

const TruQuery tru_paper_returns_query = {
  "SELECT l.id, i.code, t.name, m.name, l.due_on FROM loan l JOIN item i ON i.uid = l.item JOIN tool t ON t.uid = i.tool"
  " JOIN member m ON m.uid = l.member WHERE i.tool_library = $library AND l.returned_on IS NULL AND l.due_on <= $day"
  " ORDER BY l.due_on, i.code",
  TRU_PAPER_LOAN_N_COLUMNS,
};

const TruQuery tru_paper_asides_query = {
  "SELECT r.id, i.code, t.name, coalesce (m.name, (SELECT c.name FROM worksite w JOIN crew c ON c.uid = w.crew"
  " WHERE w.uid = r.worksite)), r.starts_on FROM reservation r JOIN tool t ON t.uid = r.tool"
  " LEFT JOIN item i ON i.uid = r.item LEFT JOIN member m ON m.uid = r.member"
  " WHERE r.tool_library = $library AND r.cancelled_on IS NULL AND r.loan IS NULL AND r.starts_on <= $day AND r.ends_on >= $day"
  " ORDER BY r.starts_on, t.name, r.id",
  TRU_PAPER_LOAN_N_COLUMNS,
};

const TruQuery tru_paper_visit_loans_query = {
  "SELECT l.id, i.code, t.name, t.uid, y.name, l.lent_on, l.due_on, l.returned_on, l.missing_parts, coalesce ("
  " (SELECT group_concat (CASE WHEN a.quantity > 1 THEN a.quantity || ' × ' ELSE '' END || a.name, ', ') FROM accessory a WHERE a.tool = t.uid),"
  " t.accessories), l.stayed_parts, l.condition_back, l.deposit FROM loan l JOIN item i ON i.uid = l.item JOIN tool t ON t.uid = i.tool JOIN tool_library y ON y.uid = i.tool_library"
  " WHERE l.member = $member AND l.lent_on <= $day AND (l.returned_on IS NULL OR l.returned_on >= $day) ORDER BY l.due_on, t.name, l.id",
  TRU_PAPER_VISIT_N_COLUMNS,
};

const TruQuery tru_paper_visit_issues_query = {
  "SELECT c.id, c.name, " DECIMAL ("sum (v.quantity)") ", c.unit FROM stock_move v JOIN consumable c ON c.uid = v.consumable"
  " WHERE v.member = $member AND v.day = $day AND v.type = 'issued' GROUP BY c.id ORDER BY c.name",
  TRU_PAPER_ISSUE_N_COLUMNS,
};
