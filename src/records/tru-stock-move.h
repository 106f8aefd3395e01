/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_STOCK_MOVE_TYPE_RECEIVED,
  TRU_STOCK_MOVE_TYPE_ISSUED,
  TRU_STOCK_MOVE_TYPE_RETURNED,
  TRU_STOCK_MOVE_TYPE_FOUND,
  TRU_STOCK_MOVE_TYPE_LOST,
} TruStockMoveType;

extern const TruOption tru_stock_move_type_options[];

/**
 * TruStockMove:
 *
 * What came in or went out of a consumable; the stock is their sum.
 */
#define TRU_STOCK_MOVE_FIELDS(F)                                                                     \
  F (CONSUMABLE, "consumable", REF (consumable), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Consumable")) \
  F (TYPE, "type", ENUM (stock_move_type), TRU_REQUIRED, PUBLIC, N_("Type"))                         \
  F (QUANTITY, "quantity", DECIMAL, TRU_REQUIRED, PUBLIC, N_("Quantity"))                            \
  F (DAY, "day", DATE, TRU_REQUIRED, PUBLIC, N_("Date"))                                             \
  F (MEMBER, "member", REF (member), 0, PERSONAL, N_("Member"))                                      \
  F (WORKSITE, "worksite", REF (worksite), 0, PERSONAL, N_("Worksite"))                              \
  F (NOTE, "note", TEXT, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_STOCK_MOVE_##ID,
  TRU_STOCK_MOVE_FIELDS (F)
#undef F
};

#define TRU_TYPE_STOCK_MOVE (tru_stock_move_get_type ())
TRU_DECLARE_RECORD (TruStockMove, tru_stock_move, STOCK_MOVE)

G_END_DECLS
