/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-calendar.h"

#include "tru-places.h"
#include "tru-states.h"

#define EVENT_COLUMNS                                                                                           \
  "SELECT e.id, e.uid, e.type, e.title, e.starts_at, e.ends_at,"                                                \
  " CASE WHEN h.confidential_address = 1 THEN NULL ELSE coalesce (e.place, v.name) END, h.name,"                                   \
  " CASE WHEN o.first_name IS NULL THEN o.name ELSE o.first_name || ' ' || o.name END, e.cancelled_on,"          \
  " e.series, e.places, CASE WHEN e.places IS NULL THEN NULL ELSE (SELECT count (*) FROM participant r WHERE"    \
  " r.event = e.uid AND r.contact IS NULL AND r.organisation IS NULL) END, e.outcome "

#define EVENT_JOINS                                                                                             \
  " LEFT JOIN household h ON h.uid = e.household LEFT JOIN contact o ON o.uid = e.organiser"                    \
  " LEFT JOIN venue v ON v.uid = e.venue "

/* The territory and what lies in it. */
#define WITHIN                                                                                                  \
  "(WITH RECURSIVE within (uid) AS (SELECT $territory UNION SELECT t.uid FROM territory t"                      \
  " JOIN within w ON t.parent = w.uid) SELECT uid FROM within)"

/* Whether CONTACT is of CREW on a day: as its instructor, or as a member then. */
#define OF_CREW(CONTACT, CREW, DAY)                                                                             \
  "(EXISTS (SELECT 1 FROM crew c WHERE c.uid = " CREW " AND c.instructor = " CONTACT ")"                        \
  " OR EXISTS (SELECT 1 FROM crew_member m WHERE m.crew = " CREW " AND m.contact = " CONTACT                    \
  " AND (m.since IS NULL OR m.since <= " DAY ") AND (m.until IS NULL OR m.until >= " DAY ")))"

#define DAY_OF(E) "substr (" E ".starts_at, 1, 10)"

/* An event that names no programme has that of its operation, of its committee and who is on the agenda, of its household's
 * support at the time. */
#define EVENT_OF_PROGRAMME(E)                                                                                   \
  "(CASE WHEN " E ".programme IS NOT NULL THEN " E ".programme = $programme ELSE"                               \
  " EXISTS (SELECT 1 FROM operation x WHERE x.uid = " E ".operation AND x.programme = $programme)"              \
  " OR EXISTS (SELECT 1 FROM meeting g JOIN committee c ON c.uid = g.committee"                                 \
  " LEFT JOIN operation x ON x.uid = c.operation"                                                               \
  " WHERE g.event = " E ".uid AND coalesce (c.programme, x.programme) = $programme)"                            \
  " OR EXISTS (SELECT 1 FROM meeting g JOIN agenda_item a ON a.meeting = g.uid JOIN support s ON s.uid = a.support" \
  " WHERE g.event = " E ".uid AND s.programme = $programme)"                                                    \
  " OR EXISTS (SELECT 1 FROM support s WHERE s.household = " E ".household AND s.programme = $programme"        \
  " AND (s.closed_on IS NULL OR s.closed_on >= " DAY_OF (E) ")) END)"

/* Where an event is: at its household's, at its tool library, in a venue, which lies in its neighbourhood or, where that is not known, in its commune; or what it is about: an operation, the
 * cases of a committee. */
#define EVENT_OF_TERRITORY(E)                                                                                   \
  "(EXISTS (SELECT 1 FROM dwelling d WHERE d.uid = " TRU_HOME_SQL (E ".household", DAY_OF (E))                  \
  " AND d.territory IN " WITHIN ")"                                                                             \
  " OR EXISTS (SELECT 1 FROM tool_library l WHERE l.uid = " E ".tool_library AND l.territory IN " WITHIN ")"    \
  " OR EXISTS (SELECT 1 FROM operation x WHERE x.uid = " E ".operation AND x.territory IN " WITHIN ")"          \
  " OR EXISTS (SELECT 1 FROM venue y LEFT JOIN territory t ON y.territory IS NULL AND t.level = 'commune'"       \
  " AND t.name = y.commune COLLATE NOCASE AND coalesce (t.postcode = y.postcode, 1)"                            \
  " WHERE y.uid = " E ".venue AND coalesce (y.territory, t.uid) IN " WITHIN ")"                                 \
  " OR EXISTS (SELECT 1 FROM meeting g JOIN committee c ON c.uid = g.committee JOIN operation x ON x.uid = c.operation" \
  " WHERE g.event = " E ".uid AND x.territory IN " WITHIN ")"                                                   \
  " OR EXISTS (SELECT 1 FROM meeting g JOIN agenda_item a ON a.meeting = g.uid JOIN support s ON s.uid = a.support" \
  " JOIN dwelling d ON d.uid = " TRU_HOME_SQL ("s.household", DAY_OF (E))                                       \
  " WHERE g.event = " E ".uid AND d.territory IN " WITHIN "))"

/* What the filter asks of an event E: nothing where a parameter is unknown. */
#define EVENT_ONLY(E)                                                                                           \
  " AND ($programme IS NULL OR " EVENT_OF_PROGRAMME (E) ")"                                                     \
  " AND ($crew IS NULL OR " E ".crew = $crew OR " OF_CREW (E ".organiser", "$crew", DAY_OF (E))                 \
  " OR EXISTS (SELECT 1 FROM participant f WHERE f.event = " E ".uid AND f.contact IS NOT NULL"                 \
  " AND " OF_CREW ("f.contact", "$crew", DAY_OF (E)) "))"                                                       \
  " AND ($person IS NULL OR " E ".organiser = $person"                                                          \
  " OR EXISTS (SELECT 1 FROM participant f WHERE f.event = " E ".uid AND f.contact = $person)"                  \
  " OR " OF_CREW ("$person", E ".crew", DAY_OF (E)) ")"                                                         \
  " AND ($territory IS NULL OR " EVENT_OF_TERRITORY (E) ")"

#define WORKSITE_FILTER                                                                                         \
  " AND ($programme IS NULL OR s.programme = $programme)"                                                       \
  " AND ($crew IS NULL OR w.crew = $crew)"                                                                      \
  " AND ($person IS NULL OR EXISTS (SELECT 1 FROM crew c WHERE c.uid = w.crew AND c.instructor = $person)"      \
  " OR EXISTS (SELECT 1 FROM crew_member m WHERE m.crew = w.crew AND m.contact = $person))"                     \
  " AND ($territory IS NULL OR (SELECT d.territory FROM dwelling d WHERE d.uid = w.dwelling) IN " WITHIN ")"

const TruQuery tru_calendar_events = {
  .sql = EVENT_COLUMNS "FROM event e" EVENT_JOINS
         "WHERE e.starts_at >= $from AND e.starts_at < $until" EVENT_ONLY ("e")
         " AND ($types IS NULL OR instr ($types, '|' || e.type || '|'))"
         " ORDER BY e.starts_at, e.id",
  .n_columns = TRU_CALENDAR_EVENT_COLUMNS,
};

/* The index event_over_midnight knows them; the plus keeps SQLite from going through all that began earlier. */
const TruQuery tru_calendar_events_begun = {
  .sql = EVENT_COLUMNS "FROM event e" EVENT_JOINS
         "WHERE substr (e.starts_at, 1, 10) < substr (e.ends_at, 1, 10) AND e.ends_at > $from || 'T00:00'"
         " AND +e.starts_at < $from" EVENT_ONLY ("e")
         " AND ($types IS NULL OR instr ($types, '|' || e.type || '|'))"
         " ORDER BY e.starts_at, e.id",
  .n_columns = TRU_CALENDAR_EVENT_COLUMNS,
};

/* A month shows when and what; where and with whom is for the week, and would cost two more look-ups for each event. */
const TruQuery tru_calendar_month_events = {
  .sql = "SELECT e.id, e.uid, e.type, e.title, e.starts_at, e.ends_at, NULL, NULL, NULL, e.cancelled_on, e.series, NULL, NULL, e.outcome "
         "FROM json_each ($ids) chosen CROSS JOIN event e ON e.id = chosen.value",
  .n_columns = TRU_CALENDAR_EVENT_COLUMNS,
};

/* The index on starts_at and type holds all of it. */
const TruQuery tru_calendar_moments = {
  .sql = "SELECT id, starts_at, type FROM event WHERE starts_at >= $from AND starts_at < $until ORDER BY starts_at",
  .n_columns = TRU_CALENDAR_MOMENT_COLUMNS,
};

const TruQuery tru_calendar_moments_filtered = {
  .sql = "SELECT e.id, e.starts_at, e.type FROM event e WHERE e.starts_at >= $from AND e.starts_at < $until" EVENT_ONLY ("e")
         " ORDER BY e.starts_at",
  .n_columns = TRU_CALENDAR_MOMENT_COLUMNS,
};

const TruQuery tru_calendar_worksite_count = {
  .sql = "SELECT count (DISTINCT d.worksite) FROM worksite_day d JOIN worksite w ON w.uid = d.worksite"
         " JOIN support s ON s.uid = w.support WHERE d.day >= $from AND d.day < $until" WORKSITE_FILTER,
  .n_columns = 1,
};

const TruQuery tru_calendar_worksite_days = {
  .sql = "SELECT d.id, w.uid, d.day,"
         " (SELECT count (*) FROM worksite_day p WHERE p.worksite = w.uid AND p.day <= d.day), h.name,"
         " (SELECT group_concat (r.name, ', ') FROM worksite_room r WHERE r.worksite = w.uid), w.crew,"
         " CASE WHEN " TRU_WORKSITE_IS_STOPPED " THEN w.interrupted_on END, w.confirmed_on,"
         " (SELECT max (p.day) FROM worksite_day p WHERE p.worksite = w.uid), " TRU_WORKSITE_IS_LEFT ("w")
         " FROM worksite_day d JOIN worksite w ON w.uid = d.worksite"
         " JOIN support s ON s.uid = w.support JOIN household h ON h.uid = s.household"
         " WHERE d.day >= $first AND d.day < $after" WORKSITE_FILTER
         " ORDER BY w.id, d.day",
  .n_columns = TRU_CALENDAR_DAY_COLUMNS,
};

const TruQuery tru_calendar_crews = {
  .sql = "SELECT c.id, c.uid, c.name,"
         " CASE WHEN i.first_name IS NULL THEN i.name ELSE i.first_name || ' ' || i.name END, c.workers"
         " FROM crew c LEFT JOIN contact i ON i.uid = c.instructor"
         " WHERE c.ended_on IS NULL OR c.ended_on >= $first ORDER BY c.name, c.id",
  .n_columns = TRU_CALENDAR_CREW_COLUMNS,
};

const TruQuery tru_calendar_weekdays = {
  .sql = "SELECT id, worksite_weekdays FROM programme"
         " WHERE worksite_weekdays IS NOT NULL AND (ended_on IS NULL OR ended_on >= $today) ORDER BY id LIMIT 1",
  .n_columns = TRU_CALENDAR_WEEKDAYS_COLUMNS,
};

const TruQuery tru_calendar_closures = {
  .sql = "SELECT id, type, name, since, until, tool_library FROM closure WHERE since < $until AND until >= $from"
         " ORDER BY type = 'school', tool_library IS NOT NULL, since, id",
  .n_columns = TRU_CALENDAR_CLOSURE_COLUMNS,
};

const TruQuery tru_calendar_openings = {
  .sql = "SELECT id, tool_library, weekday, opens, closes FROM opening ORDER BY weekday, opens, id",
  .n_columns = TRU_CALENDAR_OPENING_COLUMNS,
};
