/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_COMMITTEE_TYPE_TECHNICAL,
  TRU_COMMITTEE_TYPE_STEERING,
  TRU_COMMITTEE_TYPE_DECISION,
} TruCommitteeType;

extern const TruOption tru_committee_type_options[];

/**
 * TruCommittee:
 *
 * Those who follow and decide, for a programme or an operation.
 */
#define TRU_COMMITTEE_FIELDS(F)                                             \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Name"))   \
  F (TYPE, "type", ENUM (committee_type), TRU_REQUIRED, PUBLIC, N_("Type")) \
  F (PROGRAMME, "programme", REF (programme), 0, PUBLIC, N_("Programme"))   \
  F (OPERATION, "operation", REF (operation), 0, PUBLIC, N_("Operation"))   \
  F (WEEKS, "weeks", INTEGER, 0, PUBLIC, N_("Weeks between meetings"))      \
  F (MONTHS, "months", INTEGER, 0, PUBLIC, N_("Months between meetings"))   \
  F (PLACE, "place", TEXT, 0, PUBLIC, N_("Place"))                          \
  F (ENDED_ON, "ended_on", DATE, 0, PUBLIC, N_("Ended on"))                 \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_COMMITTEE_##ID,
  TRU_COMMITTEE_FIELDS (F)
#undef F
};

#define TRU_TYPE_COMMITTEE (tru_committee_get_type ())
TRU_DECLARE_RECORD (TruCommittee, tru_committee, COMMITTEE)

G_END_DECLS
