/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruItemState:
 *
 * Whether an item can be lent, derived: the first that holds from the gravest. store/tru-states.h says the same as SQL.
 */
typedef enum
{
  TRU_ITEM_STATE_AVAILABLE,
  TRU_ITEM_STATE_SET_ASIDE,
  TRU_ITEM_STATE_LENT,
  TRU_ITEM_STATE_LATE,
  TRU_ITEM_STATE_CHECK_DUE,
  TRU_ITEM_STATE_TO_INSPECT,
  TRU_ITEM_STATE_REPAIR,
  TRU_ITEM_STATE_MISSING,
  TRU_ITEM_STATE_STOLEN,
  TRU_ITEM_STATE_WITHDRAWN,
} TruItemState;

extern const TruOption tru_item_state_options[];

/**
 * TruItemRoute:
 * @TRU_ROUTE_SHELF: back to its place
 * @TRU_ROUTE_ASIDE: somebody waits for it
 * @TRU_ROUTE_CHECK: its safety check is overdue
 * @TRU_ROUTE_INSPECT: a part is missing, or it was stolen: somebody in charge looks at it first
 * @TRU_ROUTE_REPAIR: to the workshop
 * @TRU_ROUTE_WITHDRAWN: out of service, out of the way
 *
 * Where an item goes that came back to the desk.
 */
typedef enum
{
  TRU_ROUTE_SHELF,
  TRU_ROUTE_ASIDE,
  TRU_ROUTE_CHECK,
  TRU_ROUTE_INSPECT,
  TRU_ROUTE_REPAIR,
  TRU_ROUTE_WITHDRAWN,
} TruItemRoute;

TruItemState  tru_item_state       (TruRecord    *item,
                                    TruRecord    *open_loan,
                                    gboolean      is_aside,
                                    TruDate       today);
TruItemRoute  tru_item_route       (TruRecord    *item,
                                    gboolean      is_wanted,
                                    TruDate       today);
const char   *tru_item_route_label (TruItemRoute  route);

G_END_DECLS
