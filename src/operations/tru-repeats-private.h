/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-repeats.h"
#include "tru-series.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* Writing the times of a series, one event each. */

TruTime    tru_series_horizon  (void);
GPtrArray *tru_series_events   (TruStore    *store,
                                const char  *series,
                                GError     **error);
TruTime    tru_series_first_to_come (GPtrArray *events,
                                     TruTime    chosen);
gboolean   tru_series_add_time (TruWrite    *write,
                                TruRecord   *pattern,
                                const char  *series,
                                TruTime      time,
                                GError     **error);
gboolean   tru_series_drop     (TruWrite    *write,
                                TruRecord   *event,
                                GError     **error);
gboolean   tru_series_delete   (TruWrite    *write,
                                TruRecord   *event,
                                GError     **error);
gboolean   tru_series_leaves_out (TruRecord *series,
                                  TruTime    time);
gboolean   tru_series_leave_closed (TruStore   *store,
                                    TruRecord  *series,
                                    TruRecord  *event,
                                    GError    **error);
void       tru_series_exclude  (TruRecord   *series,
                                TruTime      time);
void       tru_series_take     (TruRecord   *event,
                                TruRecord   *before,
                                TruRecord   *after,
                                gboolean     is_itself);
char      *tru_series_move_rule (const char  *rule,
                                TruTime      from,
                                TruTime      to,
                                GError     **error);
gboolean   tru_series_retime   (TruWrite    *write,
                                TruRecord   *series,
                                TruRecord   *before,
                                TruRecord   *after,
                                const char  *rule,
                                TruTime      from,
                                GError     **error);
gboolean   tru_repeats_change_in (TruWrite   *write,
                                  TruRecord  *event,
                                  const char *rule,
                                  TruScope    scope,
                                  GError    **error);
gboolean   tru_repeats_end_in    (TruWrite   *write,
                                  const char *event,
                                  TruScope    scope,
                                  GError    **error);

G_END_DECLS
