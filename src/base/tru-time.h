/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-date.h"

G_BEGIN_DECLS

/**
 * TruTime:
 *
 * A wall-clock minute of a day in France, counted in minutes since 1970-01-01T00:00 as if every day
 * had 24 hours, or %TRU_UNKNOWN. Appointments are kept so: ten o'clock stays ten o'clock across
 * clock changes.
 */
typedef gint64 TruTime;

#define TRU_MINUTES_PER_DAY 1440

/**
 * TruStamp:
 *
 * An instant, counted in microseconds since 1970-01-01T00:00:00Z, or %TRU_UNKNOWN: when something was written.
 */
typedef gint64 TruStamp;

TruTime  tru_time_new          (TruDate     date,
                                int         minutes);
TruDate  tru_time_date         (TruTime     time);
int      tru_time_minutes      (TruTime     time);
TruTime  tru_time_parse        (const char *text);
int      tru_time_parse_typed  (const char *text);
char    *tru_time_to_iso       (TruTime     time);
char    *tru_time_format_clock (TruTime     time);
char    *tru_time_format_in_column (TruTime time);
char    *tru_time_format_hours (TruTime     starts,
                                TruTime     ends);
char    *tru_time_format_span  (int         minutes);

TruStamp tru_stamp_parse       (const char *text);
char    *tru_stamp_to_iso      (TruStamp    stamp);
TruTime  tru_stamp_to_time     (TruStamp    stamp);

G_END_DECLS
