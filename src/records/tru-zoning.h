/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_ZONING_ZONE_QPV,
  TRU_ZONING_ZONE_ANRU,
  TRU_ZONING_ZONE_ZUS,
  TRU_ZONING_ZONE_OTHER,
} TruZoningZone;

extern const TruOption tru_zoning_zone_options[];

/**
 * TruZoning:
 *
 * A dated zoning of a territory: city policy, renewal.
 */
#define TRU_ZONING_FIELDS(F)                                                                     \
  F (TERRITORY, "territory", REF (territory), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Territory")) \
  F (ZONE, "zone", ENUM (zoning_zone), TRU_REQUIRED, PUBLIC, N_("Zone"))                         \
  F (SINCE, "since", DATE, 0, PUBLIC, N_("Since"))                                               \
  F (UNTIL, "until", DATE, 0, PUBLIC, N_("Until"))

enum
{
#define F(ID, ...) TRU_ZONING_##ID,
  TRU_ZONING_FIELDS (F)
#undef F
};

#define TRU_TYPE_ZONING (tru_zoning_get_type ())
TRU_DECLARE_RECORD (TruZoning, tru_zoning, ZONING)

G_END_DECLS
