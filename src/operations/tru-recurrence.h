/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tru-time.h"

G_BEGIN_DECLS

/* Repeats as RFC 5545 writes them ("FREQ=WEEKLY;BYDAY=WE"), over wall-clock times: ten o'clock stays ten o'clock across clock
   changes. The one place that knows libical's rules. */

gboolean   tru_recurrence_check       (const char   *rule,
                                       GError      **error);
gboolean   tru_recurrence_is_open     (const char   *rule);
GArray    *tru_recurrence_times       (const char   *rule,
                                       TruTime       starts_at,
                                       TruTime       from,
                                       TruTime       until,
                                       GError      **error);
char      *tru_recurrence_end_before  (const char   *rule,
                                       TruTime       at);
char      *tru_recurrence_shift_end  (const char   *rule,
                                       gint64        minutes);
char      *tru_recurrence_rest        (const char   *rule,
                                       TruTime       starts_at,
                                       TruTime       at);
gboolean   tru_recurrence_has_time   (GArray       *times,
                                       TruTime       time);

G_END_DECLS
