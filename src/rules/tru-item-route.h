/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

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

TruItemRoute  tru_item_route       (TruRecord    *item,
                                    gboolean      is_wanted,
                                    TruDate       today);
const char   *tru_item_route_label (TruItemRoute  route);

G_END_DECLS
