/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruAbsence:
 *
 * Days on which a person, a crew or a household is away; never why.
 */
#define TRU_ABSENCE_FIELDS(F)                                                       \
  F (CONTACT, "contact", REF (contact), TRU_OWNER, PERSONAL, N_("Contact"))         \
  F (CREW, "crew", REF (crew), TRU_OWNER, PUBLIC, N_("Crew"))                       \
  F (HOUSEHOLD, "household", REF (household), TRU_OWNER, PERSONAL, N_("Household")) \
  F (SINCE, "since", DATE, TRU_REQUIRED, PERSONAL, N_("Since"))                     \
  F (UNTIL, "until", DATE, TRU_REQUIRED, PERSONAL, N_("Until"))                     \
  F (NOTE, "note", TEXT, 0, PERSONAL, N_("Notes (no reason of health)"))

enum
{
#define F(ID, ...) TRU_ABSENCE_##ID,
  TRU_ABSENCE_FIELDS (F)
#undef F
};

#define TRU_TYPE_ABSENCE (tru_absence_get_type ())
TRU_DECLARE_RECORD (TruAbsence, tru_absence, ABSENCE)

G_END_DECLS
