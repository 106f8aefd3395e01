/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-planning.h"

#include "tru-states.h"

#define NAME "CASE WHEN c.first_name IS NULL THEN c.name ELSE c.first_name || ' ' || c.name END"

/* A worksite's day holds a crew unless the worksite is over, or stopped and not resumed, or its support was closed before that day. */
#define DAYS                                                                                             \
  "worksite_day d JOIN worksite w ON w.uid = d.worksite JOIN support s ON s.uid = w.support "           \
  "JOIN household h ON h.uid = s.household WHERE w.finished_on IS NULL AND NOT " TRU_WORKSITE_IS_STOPPED \
  " AND (s.closed_on IS NULL OR s.closed_on >= d.day)"

#define TEAM                                                                                       \
  "team (crew, contact, since, until) AS (SELECT uid, instructor, NULL, NULL FROM crew "          \
  "WHERE instructor IS NOT NULL UNION SELECT crew, contact, since, until FROM crew_member)"

#define WORKS_ON(day) "(t.since IS NULL OR t.since <= " day ") AND (t.until IS NULL OR t.until >= " day ")"

#define FROM_DAY "substr ($from, 1, 10)"
#define TO_DAY "substr ($to, 1, 10)"
#define ASKED "(SELECT value FROM json_each ($contacts))"
#define HELD_BY_EVENT "n.title, n.starts_at, n.ends_at, NULL, NULL FROM near n "
#define HELD_BY_DAY "n.title, NULL, NULL, n.day, n.day FROM days n "
#define HELD_BY_ABSENCE "NULL, NULL, NULL, a.since, a.until FROM absence a "
#define IS_ABSENT "a.since <= " TO_DAY " AND a.until >= " FROM_DAY

const TruQuery tru_taken_query = {
  "WITH near AS (SELECT * FROM event WHERE starts_at >= $floor AND starts_at < $to AND ends_at > $from"
  " AND cancelled_on IS NULL AND uid IS NOT $event AND ($series IS NULL OR series IS NOT $series)), "
  "days AS (SELECT d.id, d.day, w.crew, h.name AS title FROM " DAYS
  " AND d.day BETWEEN " FROM_DAY " AND " TO_DAY " AND w.uid IS NOT $worksite), " TEAM
  " SELECT n.id, 'contact', 'event', " NAME ", " HELD_BY_EVENT "JOIN contact c ON c.uid = n.organiser WHERE c.uid IN " ASKED
  " UNION SELECT n.id, 'contact', 'event', " NAME ", " HELD_BY_EVENT "JOIN participant p ON p.event = n.uid"
  " JOIN contact c ON c.uid = p.contact WHERE c.uid IN " ASKED " AND coalesce (p.attendance, '') NOT IN ('absent', 'excused')"
  " UNION SELECT n.id, 'contact', 'event', " NAME ", " HELD_BY_EVENT "JOIN team t ON t.crew = n.crew AND "
  WORKS_ON ("substr (n.starts_at, 1, 10)") " JOIN contact c ON c.uid = t.contact WHERE c.uid IN " ASKED
  " UNION SELECT n.id, 'person', 'event', " NAME ", " HELD_BY_EVENT "JOIN participant p ON p.event = n.uid"
  " JOIN person c ON c.uid = p.person WHERE c.uid IN (SELECT value FROM json_each ($persons))"
  " AND coalesce (p.attendance, '') NOT IN ('absent', 'excused')"
  " UNION SELECT n.id, 'crew', 'event', c.name, " HELD_BY_EVENT "JOIN crew c ON c.uid = n.crew WHERE c.uid = $crew"
  " UNION SELECT n.id, 'venue', 'event', v.name, " HELD_BY_EVENT "JOIN venue v ON v.uid = n.venue WHERE v.uid = $venue"
  " UNION SELECT n.id, 'household', 'event', h.name, " HELD_BY_EVENT
  "JOIN household h ON h.uid = n.household WHERE h.uid = $household"
  " UNION SELECT n.id, 'crew', 'worksite', c.name, " HELD_BY_DAY "JOIN crew c ON c.uid = n.crew WHERE c.uid = $crew"
  " UNION SELECT n.id, 'contact', 'worksite', " NAME ", " HELD_BY_DAY "JOIN team t ON t.crew = n.crew AND " WORKS_ON ("n.day")
  " JOIN contact c ON c.uid = t.contact WHERE c.uid IN " ASKED " AND n.crew IS NOT $crew"
  " UNION SELECT a.id, 'contact', 'absence', " NAME ", " HELD_BY_ABSENCE "JOIN contact c ON c.uid = a.contact WHERE c.uid IN "
  ASKED " AND " IS_ABSENT
  " UNION SELECT a.id, 'crew', 'absence', c.name, " HELD_BY_ABSENCE "JOIN crew c ON c.uid = a.crew WHERE c.uid = $crew AND "
  IS_ABSENT " UNION SELECT a.id, 'household', 'absence', h.name, " HELD_BY_ABSENCE
  "JOIN household h ON h.uid = a.household WHERE h.uid = $household AND " IS_ABSENT " ORDER BY 6, 8, 1, 4",
  TRU_TAKEN_N_COLUMNS,
};

const TruQuery tru_closing_days_query = {
  "WITH RECURSIVE around (uid) AS (SELECT $territory UNION SELECT t.parent FROM territory t JOIN around a ON a.uid = t.uid)"
  " SELECT c.id, 'place', CASE c.type WHEN 'school' THEN 'school' ELSE 'closure' END, c.name, c.name, NULL, NULL, c.since,"
  " c.until FROM closure c WHERE c.since <= " TO_DAY " AND c.until >= " FROM_DAY
  " AND (c.territory IS NULL OR c.territory IN (SELECT uid FROM around))"
  " AND (c.tool_library IS NULL OR c.tool_library = $library) ORDER BY c.since, c.id",
  TRU_TAKEN_N_COLUMNS,
};

const TruQuery tru_alsace_moselle_query = {
  "WITH RECURSIVE around (uid) AS (SELECT $place UNION SELECT d.territory FROM dwelling d WHERE d.uid = $place"
  " UNION SELECT l.territory FROM tool_library l WHERE l.uid = $place UNION SELECT v.territory FROM venue v WHERE v.uid = $place"
  " UNION SELECT t.parent FROM territory t JOIN around a ON a.uid = t.uid),"
  " here (postcode) AS (SELECT t.postcode FROM territory t WHERE t.uid IN (SELECT uid FROM around)"
  " UNION SELECT d.postcode FROM dwelling d WHERE d.uid = $place UNION SELECT l.postcode FROM tool_library l WHERE l.uid = $place"
  " UNION SELECT v.postcode FROM venue v WHERE v.uid = $place)"
  " SELECT 1, count (*) FROM here WHERE substr (trim (postcode), 1, 2) IN ('57', '67', '68')",
  TRU_ALSACE_MOSELLE_N_COLUMNS,
};

const TruQuery tru_crew_contacts_query = {
  "WITH " TEAM " SELECT c.id, c.uid, " NAME ", c.uid IS (SELECT instructor FROM crew WHERE uid = $crew)"
  " OR EXISTS (SELECT 1 FROM crew_member m WHERE m.crew = $crew AND m.contact = c.uid AND m.instructor = 1)"
  " FROM contact c WHERE c.uid IN (SELECT t.contact FROM team t WHERE t.crew = $crew AND " WORKS_ON ("$day")
  ") ORDER BY 4 DESC, c.name, c.id",
  TRU_CREW_CONTACTS_N_COLUMNS,
};

const TruQuery tru_crew_load_query = {
  "SELECT d.id, w.uid, w.crew, d.day, h.name FROM " DAYS " AND d.day >= $from AND d.day < $until"
  " AND w.crew IS NOT NULL AND ($crew IS NULL OR w.crew = $crew) ORDER BY w.crew, d.day, d.id",
  TRU_CREW_LOAD_N_COLUMNS,
};
