/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-ical.h"

#include "tru-places.h"
#include "tru-states.h"

#define IN_CREW(crew)                                                                                                 \
  "EXISTS (SELECT 1 FROM crew k WHERE k.uid = " crew " AND (k.instructor = $person"                                   \
  " OR EXISTS (SELECT 1 FROM crew_member m WHERE m.crew = k.uid AND m.contact = $person)))"

const TruQuery tru_ical_events_query = {
  "SELECT e.id, e.uid, e.type, e.title, e.starts_at, e.ends_at,"
  " CASE WHEN h.confidential_address = 1 THEN NULL ELSE " TRU_EVENT_PLACE_SQL ("e") " END,"
  " e.household IS NOT NULL OR e.type = 'visit'"
  " OR EXISTS (SELECT 1 FROM participant q WHERE q.event = e.uid AND q.person IS NOT NULL AND e.type NOT IN ('workshop', 'drop_in')),"
  " e.series, e.occurrence, e.cancelled_on, e.source_uid, e.created, e.modified"
  " FROM event e LEFT JOIN household h ON h.uid = e.household"
  " WHERE ($event IS NULL OR e.uid = $event OR e.series = (SELECT o.series FROM event o WHERE o.uid = $event))"
  " AND ($crew IS NULL OR e.crew = $crew)"
  " AND ($person IS NULL OR e.organiser = $person OR EXISTS (SELECT 1 FROM participant p WHERE p.event = e.uid"
  " AND $person IN (p.contact, p.person)) OR " IN_CREW ("e.crew") ")"
  " ORDER BY e.series IS NOT NULL, e.series, e.occurrence, e.starts_at, e.id",
  TRU_ICAL_EVENT_N_COLUMNS,
};

/* What an import or an undo took away was not a person’s wish. */
const TruQuery tru_ical_deletions_query = {
  "SELECT h.id, h.kind, coalesce (json_extract (h.changes, '$.source_uid[0]'), json_extract (h.changes, '$.source[0]'),"
  " json_extract (h.changes, '$.series[0]'), h.uid),"
  " json_extract (h.changes, '$.occurrence[0]')"
  " FROM tombstone t JOIN history h ON h.uid = t.uid AND h.action = 'delete' JOIN act a ON a.id = h.act"
  " WHERE t.kind IN ('event', 'closure') AND a.undoes IS NULL AND a.name <> $import"
  " AND NOT EXISTS (SELECT 1 FROM act u WHERE u.undoes = a.id)",
  TRU_ICAL_DELETION_N_COLUMNS,
};

const TruQuery tru_ical_days_query = {
  "SELECT d.id, d.uid, d.day, (SELECT c.name FROM crew c WHERE c.uid = w.crew),"
  " (SELECT count (*) FROM worksite_day p WHERE p.worksite = w.uid AND p.day <= d.day),"
  " (SELECT count (*) FROM worksite_day p WHERE p.worksite = w.uid), h.name,"
  " CASE WHEN h.confidential_address = 1 THEN NULL ELSE l.street || ', ' || l.commune END,"
  " " TRU_WORKSITE_IS_STOPPED " AND d.day >= w.interrupted_on, d.created, max (d.modified, w.modified),"
  " w.confirmed_on IS NULL AND w.finished_on IS NULL"
  " FROM worksite_day d JOIN worksite w ON w.uid = d.worksite JOIN support s ON s.uid = w.support"
  " JOIN household h ON h.uid = s.household JOIN dwelling l ON l.uid = w.dwelling"
  " WHERE $event IS NULL AND ($crew IS NULL OR w.crew = $crew) AND ($person IS NULL OR " IN_CREW ("w.crew")
  " OR EXISTS (SELECT 1 FROM membership b WHERE b.household = s.household AND b.person = $person))"
  " ORDER BY d.day, d.id",
  TRU_ICAL_DAY_N_COLUMNS,
};
