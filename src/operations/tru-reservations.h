/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* Reservations: ask for a tool, put a copy aside, hand it over, let go. */

/**
 * TruReservationWish:
 * @tool: (nullable): uid of the tool wanted; unknown when @item says it
 * @item: (nullable): uid of the very copy wanted
 * @library: (nullable): uid of the tool library; otherwise the copy’s, the member’s, or the best stocked one
 * @member: (nullable): uid of who wants it
 * @worksite: (nullable): uid of the worksite it is wanted for
 * @from: the first day, or %TRU_UNKNOWN for the worksite’s first
 * @until: the last day, or %TRU_UNKNOWN for the worksite’s last, else for as long as a loan
 * @note: (nullable): what else to know
 *
 * What somebody asks for. Nothing is owned.
 */
typedef struct
{
  const char *tool;
  const char *item;
  const char *library;
  const char *member;
  const char *worksite;
  TruDate from;
  TruDate until;
  const char *note;
} TruReservationWish;

GPtrArray *tru_reservations_check     (TruStore                  *store,
                                       const TruReservationWish  *wish,
                                       GError                   **error);
TruRecord *tru_reservations_reserve   (TruStore                  *store,
                                       const TruReservationWish  *wish,
                                       const TruOverride         *override,
                                       GError                   **error);
GPtrArray *tru_reservations_check_set_aside (TruStore  *store,
                                       const char                *reservation,
                                       const char                *item,
                                       GError                   **error);
gboolean   tru_reservations_set_aside (TruStore                  *store,
                                       const char                *reservation,
                                       const char                *item,
                                       const TruOverride         *override,
                                       GError                   **error);
gboolean   tru_reservations_cancel    (TruStore                  *store,
                                       const char                *reservation,
                                       const char                *motive,
                                       GError                   **error);
gint64     tru_reservations_expire    (TruStore                  *store,
                                       const char                *library,
                                       GError                   **error);
gboolean   tru_reservations_fulfil    (TruWrite                  *write,
                                       TruStore                  *store,
                                       TruRecord                 *item,
                                       TruRecord                 *loan,
                                       GError                   **error);
char      *tru_reservations_find_tool (TruStore                  *store,
                                       const char                *words,
                                       GError                   **error);

G_END_DECLS
