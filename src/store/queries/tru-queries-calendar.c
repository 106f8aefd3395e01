/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-calendar.h"

#include "tru-states.h"

#define EVENT_COLUMNS                                                                                           \
  "SELECT e.id, e.uid, e.type, e.title, e.starts_at, e.ends_at,"                                                \
  " CASE WHEN h.confidential_address = 1 THEN NULL ELSE e.place END, h.name,"                                   \
  " CASE WHEN o.first_name IS NULL THEN o.name ELSE o.first_name || ' ' || o.name END, e.cancelled_on "

#define EVENT_JOINS " LEFT JOIN household h ON h.uid = e.household LEFT JOIN contact o ON o.uid = e.organiser "

const TruQuery tru_calendar_events = {
  .sql = EVENT_COLUMNS "FROM event e" EVENT_JOINS
         "WHERE e.starts_at >= $from AND e.starts_at < $until"
         " AND ($types IS NULL OR instr ($types, '|' || e.type || '|'))"
         " ORDER BY e.starts_at, e.id",
  .n_columns = TRU_CALENDAR_EVENT_COLUMNS,
};

/* A month shows when and what; where and with whom is for the week, and would cost two more look-ups for each event. */
const TruQuery tru_calendar_month_events = {
  .sql = "SELECT e.id, e.uid, e.type, e.title, e.starts_at, e.ends_at, NULL, NULL, NULL, e.cancelled_on "
         "FROM json_each ($ids) chosen CROSS JOIN event e ON e.id = chosen.value",
  .n_columns = TRU_CALENDAR_EVENT_COLUMNS,
};

/* The index on starts_at and type holds all of it. */
const TruQuery tru_calendar_moments = {
  .sql = "SELECT id, starts_at, type FROM event WHERE starts_at >= $from AND starts_at < $until ORDER BY starts_at",
  .n_columns = TRU_CALENDAR_MOMENT_COLUMNS,
};

const TruQuery tru_calendar_worksite_count = {
  .sql = "SELECT count (DISTINCT worksite) FROM worksite_day WHERE day >= $from AND day < $until",
  .n_columns = 1,
};

const TruQuery tru_calendar_worksite_days = {
  .sql = "SELECT d.id, w.uid, d.day,"
         " (SELECT count (*) FROM worksite_day p WHERE p.worksite = w.uid AND p.day <= d.day), h.name,"
         " (SELECT group_concat (r.name, ', ') FROM worksite_room r WHERE r.worksite = w.uid), w.crew,"
         " CASE WHEN " TRU_WORKSITE_IS_STOPPED " THEN w.interrupted_on END"
         " FROM worksite_day d JOIN worksite w ON w.uid = d.worksite"
         " JOIN support s ON s.uid = w.support JOIN household h ON h.uid = s.household"
         " WHERE d.day >= $first AND d.day < $after"
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
