/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"
#include "tru-household.h"
#include "tru-occupancy.h"

G_BEGIN_DECLS

/**
 * TruComposition:
 *
 * A household as it was when its support began, for statistics.
 */
#define TRU_COMPOSITION_FIELDS(F)                                                          \
  F (SUPPORT, "support", REF (support), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Support")) \
  F (TAKEN_ON, "taken_on", DATE, TRU_REQUIRED, PERSONAL, N_("Noted on"))                   \
  F (ADULTS, "adults", INTEGER, 0, PERSONAL, N_("Adults"))                                 \
  F (MINORS, "minors", INTEGER, 0, PERSONAL, N_("Minors"))                                 \
  F (OLDEST, "oldest", INTEGER, 0, PERSONAL, N_("Age of the oldest"))                      \
  F (BENEFIT, "benefit", ENUM (household_benefit), 0, SENSITIVE, N_("Minimum benefit"))    \
  F (STATUS, "status", ENUM (occupancy_status), 0, PERSONAL, N_("Occupancy"))              \
  F (TERRITORY, "territory", REF (territory), 0, PERSONAL, N_("Territory"))                \
  F (RESOURCES, "resources", MONEY, 0, SENSITIVE, N_("Monthly resources"))          \
  F (AGES, "ages", TEXT, 0, PERSONAL, N_("Ages known"))

enum
{
#define F(ID, ...) TRU_COMPOSITION_##ID,
  TRU_COMPOSITION_FIELDS (F)
#undef F
};

#define TRU_TYPE_COMPOSITION (tru_composition_get_type ())
TRU_DECLARE_RECORD (TruComposition, tru_composition, COMPOSITION)

G_END_DECLS
