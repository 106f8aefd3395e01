/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_DWELLING_TYPE_T1,
  TRU_DWELLING_TYPE_T2,
  TRU_DWELLING_TYPE_T3,
  TRU_DWELLING_TYPE_T4,
  TRU_DWELLING_TYPE_T5,
  TRU_DWELLING_TYPE_T6,
  TRU_DWELLING_TYPE_HOUSE,
  TRU_DWELLING_TYPE_OTHER,
} TruDwellingType;

extern const TruOption tru_dwelling_type_options[];

/**
 * TruDwelling:
 *
 * A dwelling (logement).
 */
#define TRU_DWELLING_FIELDS(F)                                                       \
  F (STREET, "street", TEXT, TRU_REQUIRED | TRU_SEARCHED, PERSONAL, N_("Street"))    \
  F (COMPLEMENT, "complement", TEXT, 0, PERSONAL, N_("Building, floor, door"))       \
  F (POSTCODE, "postcode", TEXT, 0, PERSONAL, N_("Postcode"))                        \
  F (COMMUNE, "commune", TEXT, TRU_REQUIRED | TRU_SEARCHED, PERSONAL, N_("Commune")) \
  F (TERRITORY, "territory", REF (territory), 0, PUBLIC, N_("Territory"))            \
  F (LANDLORD, "landlord", REF (organisation), 0, PUBLIC, N_("Landlord"))            \
  F (TYPE, "type", ENUM (dwelling_type), 0, PUBLIC, N_("Type"))                      \
  F (AREA, "area", DECIMAL, 0, PUBLIC, N_("Area (m²)"))                              \
  F (FLOOR, "floor", INTEGER, TRU_SIGNED, PUBLIC, N_("Floor"))                        \
  F (BUILT_ON, "built_on", DATE, TRU_SINCE, PUBLIC, N_("Built on"))                  \
  F (ACCESS, "access", TEXT, 0, SENSITIVE, N_("Access, entry code"))                 \
  F (LEAD_SURVEY, "lead_survey", DATE, 0, PUBLIC, N_("Lead survey of"))              \
  F (ASBESTOS_SURVEY, "asbestos_survey", DATE, 0, PUBLIC, N_("Asbestos survey of"))  \
  F (STATE, "state", NOTE, 0, SENSITIVE, N_("State"))                              \
  F (OPERATION, "operation", REF (operation), 0, PUBLIC, N_("Operation"))

enum
{
#define F(ID, ...) TRU_DWELLING_##ID,
  TRU_DWELLING_FIELDS (F)
#undef F
};

#define TRU_TYPE_DWELLING (tru_dwelling_get_type ())
TRU_DECLARE_RECORD (TruDwelling, tru_dwelling, DWELLING)

char *tru_dwelling_format_floor (gint64 storey);

G_END_DECLS
