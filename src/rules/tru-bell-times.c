/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-bell-times.h"

#include "tru-unknown.h"

#define NOON (12 * 60)

/**
 * tru_bell_sums_up:
 * @now: what the clock on the wall shows
 * @told_on: the last day that was summed up, or %TRU_UNKNOWN
 *
 * Returns: whether the day is to be summed up now: once, in its morning
 */
gboolean
tru_bell_sums_up (TruTime now,
                  TruDate told_on)
{
  return tru_time_minutes (now) < NOON && (told_on == TRU_UNKNOWN || told_on != tru_time_date (now));
}
