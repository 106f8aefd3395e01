/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-bell-times.h"

#include "tru-unknown.h"

#define NOON (12 * 60)

/**
 * tru_bell_window:
 * @told_until: what starts before was told of already, or %TRU_UNKNOWN
 * @now: what the clock on the wall shows
 * @minutes: how long before its start an appointment is told of
 * @from: (out): the first minute in which something to be told of starts
 * @until: (out): the first minute after that
 *
 * Each appointment once, at the first look within @minutes of its start. What started while nobody looked, since the computer slept
 * or because clocks went forward, is past. When they go back what was told stays told: the clock on the wall shows an hour twice,
 * an appointment of that hour rings in the first.
 *
 * Returns: whether there is anything to look for; then the next @told_until is @until
 */
gboolean
tru_bell_window (TruTime  told_until,
                 TruTime  now,
                 int      minutes,
                 TruTime *from,
                 TruTime *until)
{
  *from = told_until == TRU_UNKNOWN ? now : MAX (told_until, now);
  *until = now + minutes + 1;
  return *from < *until;
}

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
