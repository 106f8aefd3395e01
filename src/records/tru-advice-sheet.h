/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruAdviceSheet:
 *
 * Know-how on paper, handed out with a tool.
 */
#define TRU_ADVICE_SHEET_FIELDS(F)                                           \
  F (TOOL, "tool", REF (tool), TRU_OWNER, PUBLIC, N_("Tool"))                \
  F (TITLE, "title", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Title")) \
  F (TEXT, "text", NOTE, 0, PUBLIC, N_("Text"))                              \
  F (HASH, "hash", TEXT, 0, PUBLIC, N_("PDF (SHA-256)"))

enum
{
#define F(ID, ...) TRU_ADVICE_SHEET_##ID,
  TRU_ADVICE_SHEET_FIELDS (F)
#undef F
};

#define TRU_TYPE_ADVICE_SHEET (tru_advice_sheet_get_type ())
TRU_DECLARE_RECORD (TruAdviceSheet, tru_advice_sheet, ADVICE_SHEET)

G_END_DECLS
