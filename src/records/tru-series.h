/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruSeries:
 *
 * A repeated event; each time is an event of its own, so that attendance and changes have a place.
 */
#define TRU_SERIES_FIELDS(F)                                               \
  F (TITLE, "title", TEXT, TRU_REQUIRED, PERSONAL, N_("Title"))            \
  F (RULE, "rule", TEXT, TRU_REQUIRED, PUBLIC, N_("Rule (RFC 5545)"))      \
  F (STARTS_AT, "starts_at", TIME, TRU_REQUIRED, PUBLIC, N_("First time")) \
  F (ENDS_AT, "ends_at", TIME, TRU_REQUIRED, PUBLIC, N_("Ends"))           \
  F (FILLED_UNTIL, "filled_until", DATE, 0, PUBLIC, N_("Written until"))   \
  F (EXCLUDED, "excluded", NOTE, 0, PUBLIC, N_("Times left out"))          \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_SERIES_##ID,
  TRU_SERIES_FIELDS (F)
#undef F
};

#define TRU_TYPE_SERIES (tru_series_get_type ())
TRU_DECLARE_RECORD (TruSeries, tru_series, SERIES)

G_END_DECLS
