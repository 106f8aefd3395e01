/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruVenue:
 *
 * A room of a neighbourhood house or of our own, for workshops and committees.
 */
#define TRU_VENUE_FIELDS(F)                                                              \
  F (ORGANISATION, "organisation", REF (organisation), TRU_OWNER, PUBLIC, N_("Lent by")) \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Name"))                \
  F (STREET, "street", TEXT, 0, PUBLIC, N_("Street"))                                    \
  F (POSTCODE, "postcode", TEXT, 0, PUBLIC, N_("Postcode"))                              \
  F (COMMUNE, "commune", TEXT, 0, PUBLIC, N_("Commune"))                                 \
  F (PLACES, "places", INTEGER, 0, PUBLIC, N_("Places"))                                 \
  F (ACCESS, "access", TEXT, 0, PUBLIC, N_("Access"))                                    \
  F (ENDED_ON, "ended_on", DATE, 0, PUBLIC, N_("No longer lent since"))                  \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))                                         \
  F (TERRITORY, "territory", REF (territory), 0, PUBLIC, N_("Territory"))

enum
{
#define F(ID, ...) TRU_VENUE_##ID,
  TRU_VENUE_FIELDS (F)
#undef F
};

#define TRU_TYPE_VENUE (tru_venue_get_type ())
TRU_DECLARE_RECORD (TruVenue, tru_venue, VENUE)

G_END_DECLS
