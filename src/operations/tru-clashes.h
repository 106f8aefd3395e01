/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-clash-rules.h"
#include "tru-store.h"
#include "tru-working-days.h"

G_BEGIN_DECLS

/**
 * TruClashAsk:
 * @event: (nullable): the event itself, which is not in its own way
 * @series: (nullable): uid of the series, when all that follows of it moves together
 * @worksite: (nullable): the worksite itself
 * @crew: (nullable): uid
 * @venue: (nullable): uid
 * @household: (nullable): uid
 * @contacts: (nullable) (element-type utf8): uids
 * @persons: (nullable) (element-type utf8): uids
 * @from: first minute asked about
 * @to: first minute not asked about
 *
 * Whom and what somebody wishes to take.
 */
typedef struct
{
  const char *event;
  const char *series;
  const char *worksite;
  const char *crew;
  const char *venue;
  const char *household;
  GPtrArray *contacts;
  GPtrArray *persons;
  TruTime from;
  TruTime to;
} TruClashAsk;

TruHolidays tru_clashes_region      (TruStore          *store,
                                     const char        *place);
GPtrArray  *tru_clashes_holds       (TruStore          *store,
                                     const TruClashAsk *ask,
                                     GError           **error);
gboolean    tru_clashes_add_closing (TruStore          *store,
                                     GPtrArray         *holds,
                                     const char        *territory,
                                     const char        *library,
                                     TruDate            from,
                                     TruDate            to,
                                     GError           **error);
GPtrArray  *tru_clashes_crew        (TruStore          *store,
                                     const char        *crew,
                                     TruDate            on);
GPtrArray  *tru_clashes_of_copy     (TruStore          *store,
                                     const char        *event,
                                     TruTime            starts_at,
                                     GError           **error);
GPtrArray  *tru_clashes_of_times    (TruStore          *store,
                                     TruRecord         *event,
                                     GPtrArray         *participants,
                                     const char        *series,
                                     GArray            *times,
                                     GError           **error);
GArray     *tru_clashes_open_times  (TruStore          *store,
                                     TruRecord         *event,
                                     GArray            *times,
                                     GError           **error);
GPtrArray  *tru_clashes_of_event    (TruStore          *store,
                                     TruRecord         *event,
                                     GPtrArray         *participants,
                                     GError           **error);

G_END_DECLS
