/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_STOCK_COUNT_RESULT_FOUND,
  TRU_STOCK_COUNT_RESULT_UNEXPECTED,
  TRU_STOCK_COUNT_RESULT_MISPLACED,
  TRU_STOCK_COUNT_RESULT_UNKNOWN,
  TRU_STOCK_COUNT_RESULT_MISSING,
} TruStockCountResult;

extern const TruOption tru_stock_count_result_options[];
extern const TruOption tru_stock_count_item_state_options[];

/* What a count that goes on says of what nobody scanned yet; no record says so, and nothing is missing before the count is finished. */
#define TRU_STOCK_COUNT_UNSEEN "unseen"

const char *tru_stock_count_result_label (const char *token);

/**
 * TruStockCount:
 *
 * What one scan of a stock-take found, with what the books said of the item then: its report tells that, whatever becomes of the
 * item later. ITEM_STATE is the token of its state, PLACE and TOOL_LIBRARY where it belonged; without ITEM_STATE the count is
 * from before these were noted, or of no item.
 */
#define TRU_STOCK_COUNT_FIELDS(F)                                                                    \
  F (STOCK_TAKE, "stock_take", REF (stock_take), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Stock-take")) \
  F (CODE, "code", TEXT, TRU_REQUIRED, PUBLIC, N_("Code"))                                           \
  F (ITEM, "item", REF (item), 0, PUBLIC, N_("Item"))                                                \
  F (RESULT, "result", ENUM (stock_count_result), TRU_REQUIRED, PUBLIC, N_("Result"))                \
  F (COUNTED_AT, "counted_at", TIME, TRU_REQUIRED, PUBLIC, N_("Counted"))                          \
  F (ITEM_STATE, "item_state", ENUM (stock_count_item_state), 0, PUBLIC, N_("State when counted"))   \
  F (PLACE, "place", TEXT, 0, PUBLIC, N_("Its shelf then"))                                          \
  F (TOOL_LIBRARY, "tool_library", REF (tool_library), 0, PUBLIC, N_("Its tool library then"))       \
  F (VALUE, "value", MONEY, 0, PUBLIC, N_("Its value then"))

enum
{
#define F(ID, ...) TRU_STOCK_COUNT_##ID,
  TRU_STOCK_COUNT_FIELDS (F)
#undef F
};

#define TRU_TYPE_STOCK_COUNT (tru_stock_count_get_type ())
TRU_DECLARE_RECORD (TruStockCount, tru_stock_count, STOCK_COUNT)

G_END_DECLS
