/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_TERRITORY_LEVEL_COMMUNE,
  TRU_TERRITORY_LEVEL_NEIGHBOURHOOD,
  TRU_TERRITORY_LEVEL_BUILDING_GROUP,
} TruTerritoryLevel;

extern const TruOption tru_territory_level_options[];

/**
 * TruTerritory:
 *
 * Where the association acts: commune, neighbourhood or building group.
 */
#define TRU_TERRITORY_FIELDS(F)                                                 \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Name"))       \
  F (LEVEL, "level", ENUM (territory_level), TRU_REQUIRED, PUBLIC, N_("Level")) \
  F (PARENT, "parent", REF (territory), 0, PUBLIC, N_("Part of"))               \
  F (POSTCODE, "postcode", TEXT, 0, PUBLIC, N_("Postcode"))

enum
{
#define F(ID, ...) TRU_TERRITORY_##ID,
  TRU_TERRITORY_FIELDS (F)
#undef F
};

#define TRU_TYPE_TERRITORY (tru_territory_get_type ())
TRU_DECLARE_RECORD (TruTerritory, tru_territory, TERRITORY)

G_END_DECLS
