/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-round.h"

#include "tru-places.h"

#define NAME(T) "CASE WHEN " T ".first_name IS NULL THEN " T ".name ELSE " T ".first_name || ' ' || " T ".name END"
#define UNLESS_CONFIDENTIAL(VALUE) "CASE WHEN h.confidential_address = 1 THEN NULL ELSE " VALUE " END"

/* What goes on over midnight is somebody's on each of its days. */
#define TAKES_PLACE                                                                                                      \
  "e.starts_at >= date ($day, '-100 days') AND e.ends_at > $day || 'T00:00' AND e.starts_at < date ($day, '+1 day') "     \
  "AND e.cancelled_on IS NULL"

const TruQuery tru_round_query = {
  "SELECT e.id, e.uid, e.starts_at, e.ends_at, e.title, h.name, "
  UNLESS_CONFIDENTIAL ("coalesce (" TRU_EVENT_PLACE_SQL ("e") ", d.street || coalesce (', ' || d.complement, '') || ', ' || "
                       "coalesce (d.postcode || ' ', '') || d.commune)") ", "
  "coalesce (h.phone, (SELECT p.phone FROM membership m JOIN person p ON p.uid = m.person WHERE m.household = h.uid "
  "AND m.until IS NULL AND p.phone IS NOT NULL ORDER BY m.id LIMIT 1)), "
  UNLESS_CONFIDENTIAL ("coalesce (d.access, (SELECT v.access FROM venue v WHERE v.uid = e.venue))") ", " NAME ("o") ", coalesce (h.confidential_address, 0) "
  "FROM event e LEFT JOIN household h ON h.uid = e.household LEFT JOIN contact o ON o.uid = e.organiser "
  "LEFT JOIN dwelling d ON e.type = 'visit' AND d.uid = " TRU_HOME_SQL ("h.uid", "$day") " "
  "WHERE " TAKES_PLACE " AND (e.type = 'visit' OR $contact IS NOT NULL) AND ($contact IS NULL OR e.organiser = $contact "
  "OR EXISTS (SELECT 1 FROM participant p WHERE p.event = e.uid AND p.contact = $contact)) ORDER BY e.starts_at, e.id",
  TRU_ROUND_N_COLUMNS,
};

const TruQuery tru_round_people_query = {
  "SELECT c.id, c.uid, " NAME ("c") " FROM contact c WHERE c.uid IN (SELECT e.organiser FROM event e WHERE " TAKES_PLACE " "
  "UNION SELECT p.contact FROM event e JOIN participant p ON p.event = e.uid WHERE " TAKES_PLACE ") ORDER BY 3, c.id",
  TRU_ROUND_PEOPLE_N_COLUMNS,
};

const TruQuery tru_presence_query = {
  "SELECT p.id, p.uid, " NAME ("p") ", coalesce (sum (r.attendance = 'present'), 0), "
  "coalesce (sum (r.attendance IN ('absent', 'excused')), 0), "
  "coalesce (sum (CASE WHEN r.attendance = 'present' THEN coalesce (r.minutes, "
  "(strftime ('%s', e.ends_at) - strftime ('%s', e.starts_at)) / 60) END), 0) "
  "FROM person p JOIN participant r ON r.person = p.uid JOIN event e ON e.uid = r.event "
  "WHERE p.uid IN (SELECT m.person FROM membership m WHERE m.household = $household) AND e.cancelled_on IS NULL AND ($from IS NULL OR e.starts_at >= $from) "
  "AND ($after IS NULL OR e.starts_at < $after) GROUP BY p.id ORDER BY p.id",
  TRU_PRESENCE_N_COLUMNS,
};

const TruQuery tru_next_events_query = {
  "SELECT e.id, e.uid, e.type, e.title, e.starts_at, " UNLESS_CONFIDENTIAL (TRU_EVENT_PLACE_SQL ("e")) ", "
  "substr (e.starts_at, 12) = '00:00' AND substr (e.ends_at, 12) = '00:00' FROM event e "
  "LEFT JOIN household h ON h.uid = e.household WHERE e.starts_at >= $from AND e.starts_at < $until "
  "AND e.cancelled_on IS NULL ORDER BY e.starts_at, e.id",
  TRU_NEXT_N_COLUMNS,
};
