/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Where a room of a neighbourhood house is: its own address, else that of who lends it. */
#define TRU_VENUE_PLACE(venue)                                                                                                 \
  "(SELECT v.name || coalesce (', ' || coalesce (v.street, CASE WHEN v.commune IS NULL THEN o.street END), '')"                 \
  " || coalesce (', ' || coalesce (v.commune, CASE WHEN v.street IS NULL THEN o.commune END), '')"                               \
  " FROM venue v LEFT JOIN organisation o ON o.uid = v.organisation WHERE v.uid = " venue ")"

/* The dwelling in which a household lives on a day, its newest one then: tru_supports_occupancy() says the same of records. One that it
 * is to leave is its home until then, one that it is to come to not yet. */
#define TRU_HOME_SQL(household, day)                                                                                            \
  "(SELECT y.dwelling FROM occupancy y WHERE y.household = " household " AND (y.since IS NULL OR y.since <= " day ")"             \
  " AND (y.until IS NULL OR y.until >= " day ") ORDER BY y.since DESC, y.id DESC LIMIT 1)"

/* Where an event takes place for who has to go there: as it says itself, else its room. */
#define TRU_EVENT_PLACE_SQL(event) "coalesce (" event ".place, " TRU_VENUE_PLACE (event ".venue") ")"
