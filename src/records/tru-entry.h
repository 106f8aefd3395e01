/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_ENTRY_TYPE_CALL,
  TRU_ENTRY_TYPE_VISIT,
  TRU_ENTRY_TYPE_MEETING,
  TRU_ENTRY_TYPE_LETTER,
  TRU_ENTRY_TYPE_EMAIL,
  TRU_ENTRY_TYPE_NOTE,
} TruEntryType;

extern const TruOption tru_entry_type_options[];

/**
 * TruEntry:
 *
 * A contact with or about a household.
 */
#define TRU_ENTRY_FIELDS(F)                                                                        \
  F (HOUSEHOLD, "household", REF (household), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Household")) \
  F (DAY, "day", DATE, TRU_REQUIRED, PERSONAL, N_("Date"))                                         \
  F (TYPE, "type", ENUM (entry_type), TRU_REQUIRED, PERSONAL, N_("Type"))                          \
  F (AUTHOR, "author", REF (contact), 0, PERSONAL, N_("Who"))                                      \
  F (TEXT, "text", NOTE, TRU_SEARCHED, SENSITIVE, N_("Text"))

enum
{
#define F(ID, ...) TRU_ENTRY_##ID,
  TRU_ENTRY_FIELDS (F)
#undef F
};

#define TRU_TYPE_ENTRY (tru_entry_get_type ())
TRU_DECLARE_RECORD (TruEntry, tru_entry, ENTRY)

G_END_DECLS
