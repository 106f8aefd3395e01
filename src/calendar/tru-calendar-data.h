/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-crew.h"
#include "tru-calendar-item.h"
#include "tru-store.h"

G_BEGIN_DECLS

/** TruCalendarOnly: what the calendar can be narrowed down to. */
typedef enum
{
  TRU_CALENDAR_ONLY_PROGRAMME,
  TRU_CALENDAR_ONLY_TERRITORY,
  TRU_CALENDAR_ONLY_PERSON,
  TRU_CALENDAR_ONLY_CREW,
  TRU_CALENDAR_N_ONLY,
} TruCalendarOnly;

/**
 * TruCalendarFilter:
 *
 * What the person wants to see. Hidden rather than shown: a type or a crew that appears tomorrow is shown.
 */
typedef struct
{
  gboolean hides[TRU_CALENDAR_N_TYPES];
  GHashTable *hidden_crews; /* (nullable): set of uids */
  char *only[TRU_CALENDAR_N_ONLY]; /* (nullable): uids of what alone is shown */
} TruCalendarFilter;

GPtrArray *tru_calendar_data_period   (TruStore                *store,
                                       TruDate                  first,
                                       TruDate                  after,
                                       const TruCalendarFilter *filter,
                                       GError                 **error);
GPtrArray *tru_calendar_data_worksites (TruStore                *store,
                                        TruDate                  first,
                                        TruDate                  after,
                                        const TruCalendarFilter *filter,
                                        GError                 **error);
GPtrArray *tru_calendar_data_month    (TruStore                *store,
                                       TruDate                  first,
                                       guint                    slots,
                                       const TruCalendarFilter *filter,
                                       guint                   *totals,
                                       guint                   *counts,
                                       GError                 **error);
gboolean   tru_calendar_data_counts   (TruStore                *store,
                                       TruDate                  first,
                                       TruDate                  after,
                                       const TruCalendarFilter *filter,
                                       guint                   *counts,
                                       GError                 **error);
GPtrArray *tru_calendar_data_crews    (TruStore                *store,
                                       TruDate                  first,
                                       GError                 **error);
GPtrArray *tru_calendar_data_shown_crews (TruStore                *store,
                                          TruDate                  first,
                                          const TruCalendarFilter *filter);
TruTime    tru_calendar_data_start    (TruStore                *store,
                                       const char              *kind,
                                       const char              *uid);
char      *tru_calendar_data_weekdays (TruStore                *store);

G_END_DECLS
