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

/* Repeated appointments: a rule, and an event for each of its times within two years from today. */

gboolean   tru_repeats_start   (TruStore    *store,
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
