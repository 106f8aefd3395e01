/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-venue.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruVenue, tru_venue, TRU_VENUE_FIELDS, 58, "venue", "venues", N_("Venue"), N_("Venues"), NULL)
