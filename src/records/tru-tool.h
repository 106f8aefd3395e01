/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruTool:
 *
 * A model of tool, of which there are items.
 */
#define TRU_TOOL_FIELDS(F)                                                                 \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Name"))                  \
  F (CATEGORY, "category", TEXT, TRU_SEARCHED, PUBLIC, N_("Category"))                     \
  F (BRAND, "brand", TEXT, TRU_SEARCHED, PUBLIC, N_("Brand"))                              \
  F (MODEL, "model", TEXT, TRU_SEARCHED, PUBLIC, N_("Model"))                              \
  F (ACCESSORIES, "accessories", TEXT, TRU_LIST, PUBLIC, N_("Accessories"))                \
  F (PICTURE, "picture", TEXT, 0, PUBLIC, N_("Picture"))                                   \
  F (VALUE, "value", MONEY, 0, PUBLIC, N_("Value"))                                        \
  F (CHECK_MONTHS, "check_months", INTEGER, 0, PUBLIC, N_("Months between safety checks")) \
  F (ADVICE, "advice", NOTE, 0, PUBLIC, N_("Advice"))                                      \
  F (TRAINING, "training", TEXT, 0, PUBLIC, N_("Training required"))                       \
  F (ADULTS_ONLY, "adults_only", BOOLEAN, 0, PUBLIC, N_("Adults only"))                    \
  F (KIT, "kit", BOOLEAN, 0, PUBLIC, N_("Kit"))

enum
{
#define F(ID, ...) TRU_TOOL_##ID,
  TRU_TOOL_FIELDS (F)
#undef F
};

#define TRU_TYPE_TOOL (tru_tool_get_type ())
TRU_DECLARE_RECORD (TruTool, tru_tool, TOOL)

G_END_DECLS
