/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-availability.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruToolHolds:
 *
 * The availability of one tool in one tool library as it was read; owns what the holds point to.
 */
typedef struct
{
  TruAvailability availability;
  GPtrArray *rows;
  GPtrArray *holders;
} TruToolHolds;

TruToolHolds *tru_tool_holds_read     (TruStore      *store,
                                       const char    *tool,
                                       const char    *library);
void          tru_tool_holds_free     (TruToolHolds  *self);
char         *tru_reservation_holder  (const char    *member,
                                       const char    *crew);
gboolean      tru_reservations_wanted (TruStore      *store,
                                       TruRecord     *item);
gboolean      tru_reservations_await  (TruStore      *store,
                                       TruRecord     *item);
TruToolHolds *tru_reservations_read_wanted (TruStore  *store,
                                            TruRecord *item);
GPtrArray    *tru_reservations_check_renewal (TruStore  *store,
                                              TruRecord *item,
                                              TruRecord *loan,
                                              TruDate    from,
                                              TruDate    until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruToolHolds, tru_tool_holds_free)

G_END_DECLS
