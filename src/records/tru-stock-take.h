/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruStockTake:
 *
 * A count of what stands on the shelves.
 */
#define TRU_STOCK_TAKE_FIELDS(F)                                                                 \
  F (TOOL_LIBRARY, "tool_library", REF (tool_library), TRU_REQUIRED, PUBLIC, N_("Tool library")) \
  F (CATEGORY, "category", TEXT, 0, PUBLIC, N_("Category"))                                      \
  F (PLACE, "place", TEXT, 0, PUBLIC, N_("Shelf"))                                               \
  F (STARTED_ON, "started_on", DATE, TRU_REQUIRED, PUBLIC, N_("Started on"))                     \
  F (FINISHED_ON, "finished_on", DATE, 0, PUBLIC, N_("Finished on"))                             \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_STOCK_TAKE_##ID,
  TRU_STOCK_TAKE_FIELDS (F)
#undef F
};

#define TRU_TYPE_STOCK_TAKE (tru_stock_take_get_type ())
TRU_DECLARE_RECORD (TruStockTake, tru_stock_take, STOCK_TAKE)

G_END_DECLS
