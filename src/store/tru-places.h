/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Where a room of a neighbourhood house is: its own address, else that of who lends it. */
#define TRU_VENUE_PLACE(venue)                                                                                                 \
  "(SELECT v.name || coalesce (', ' || coalesce (v.street, CASE WHEN v.commune IS NULL THEN o.street END), '')"                 \
  " || coalesce (', ' || coalesce (v.commune, CASE WHEN v.street IS NULL THEN o.commune END), '')"                               \
  " FROM venue v LEFT JOIN organisation o ON o.uid = v.organisation WHERE v.uid = " venue ")"

/* Where an event takes place for who has to go there: as it says itself, else its room. */
#define TRU_EVENT_PLACE_SQL(event) "coalesce (" event ".place, " TRU_VENUE_PLACE (event ".venue") ")"
