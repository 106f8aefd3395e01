/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruOpening:
 *
 * When a tool library is open in a week.
 */
#define TRU_OPENING_FIELDS(F)                                                                                \
  F (TOOL_LIBRARY, "tool_library", REF (tool_library), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Tool library")) \
  F (WEEKDAY, "weekday", INTEGER, TRU_REQUIRED | TRU_WEEKDAYS, PUBLIC, N_("Weekday"))                        \
  F (OPENS, "opens", TEXT, TRU_REQUIRED, PUBLIC, N_("Opens (HH:MM)"))                                        \
  F (CLOSES, "closes", TEXT, TRU_REQUIRED, PUBLIC, N_("Closes (HH:MM)"))

enum
{
#define F(ID, ...) TRU_OPENING_##ID,
  TRU_OPENING_FIELDS (F)
#undef F
};

#define TRU_TYPE_OPENING (tru_opening_get_type ())
TRU_DECLARE_RECORD (TruOpening, tru_opening, OPENING)

G_END_DECLS
