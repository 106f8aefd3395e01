/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-event.h"
#include "tru-operation-error.h"
#include "tru-series.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruScope:
 * @TRU_SCOPE_THIS: this time alone
 * @TRU_SCOPE_FOLLOWING: this one and those after it
 * @TRU_SCOPE_ALL: all of them; when it is about the hour or the day, those to come: what was held stays as it was
 *
 * How much of a series an act is about.
 */
typedef enum
{
  TRU_SCOPE_THIS,
  TRU_SCOPE_FOLLOWING,
  TRU_SCOPE_ALL,
} TruScope;

/**
 * TruSeriesChange:
 * @event: an event of a series, read from the store and changed
 * @parts: (nullable) (element-type TruRecord): participants and tools of this one, new or changed
 * @removed: (nullable) (element-type TruRecord): those that are no longer its own
 * @spreads_tools: whether the other times of @scope use the same tools
 * @stops: whether the series ends with it
 * @rule: (nullable): another rule, counted from this event on
 * @scope: which times are changed alike
 * @motive: (nullable): why, although somebody or something is taken; kept in the history
 *
 * Whatever one dialog changes of a series.
 */
typedef struct
{
  TruRecord *event;
  GPtrArray *parts;
  GPtrArray *removed;
  gboolean spreads_tools;
  gboolean stops;
  const char *rule;
  TruScope scope;
  const char *motive;
} TruSeriesChange;

/* Repeated appointments: a rule, and an event for each of its times within two years from today. */

gboolean   tru_repeats_start   (TruStore    *store,
                                TruRecord   *event,
                                GPtrArray   *participants,
                                const char  *rule,
                                const char  *motive,
                                GError     **error);
gboolean   tru_repeats_start_when_open (TruStore    *store,
                                        TruRecord   *event,
                                        GPtrArray   *participants,
                                        const char  *rule,
                                        const char  *motive,
                                        GError     **error);
gboolean   tru_repeats_change  (TruStore    *store,
                                TruRecord   *event,
                                const char  *rule,
                                TruScope     scope,
                                const char  *motive,
                                GError     **error);
gboolean   tru_repeats_edit    (TruStore              *store,
                                const TruSeriesChange *change,
                                GError               **error);
GPtrArray *tru_repeats_clashes (TruStore    *store,
                                TruRecord   *event,
                                GPtrArray   *participants,
                                const char  *rule,
                                TruScope     scope,
                                GError     **error);
gboolean   tru_repeats_move    (TruStore    *store,
                                const char  *event,
                                TruTime      starts_at,
                                TruTime      ends_at,
                                TruScope     scope,
                                const char  *motive,
                                GError     **error);
gboolean   tru_repeats_cancel  (TruStore    *store,
                                const char  *event,
                                TruScope     scope,
                                const char  *motive,
                                GError     **error);
gboolean   tru_repeats_stop    (TruStore    *store,
                                const char  *event,
                                GError     **error);
gboolean   tru_repeats_remove  (TruStore    *store,
                                const char  *event,
                                GError     **error);
gboolean   tru_repeats_prolong (TruStore    *store,
                                GError     **error);
TruRecord *tru_repeats_series  (TruStore    *store,
                                TruRecord   *event);

G_END_DECLS
