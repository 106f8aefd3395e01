/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-clock.h"

#include <glib/gi18n.h>

#define VARIABLE "TRUELLE_TODAY"

static void
complain_once (const char *value)
{
  static gsize complained = 0;

  if (!g_once_init_enter (&complained))
    return;
  g_printerr (_ ("%s is “%s”, which is not a date such as 2026-11-24: Truelle uses the real date.\n"), VARIABLE, value);
  g_once_init_leave (&complained, 1);
}

/* To know the local zone files are looked at; a desk that travels is noticed within a second all the same. */
static GDateTime *
now_here (void)
{
  static GMutex mutex;
  static GTimeZone *zone;
  static gint64 known_at;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  gint64 at = g_get_monotonic_time ();

  if (!zone || at - known_at > G_USEC_PER_SEC)
    {
      g_clear_pointer (&zone, g_time_zone_unref);
      zone = g_time_zone_new_local ();
      known_at = at;
    }
  return g_date_time_new_now (zone);
}

static TruDate
fixed_day (void)
{
  const char *value = g_getenv (VARIABLE);
  TruDate day;

  if (value == NULL || *value == '\0')
    return TRU_UNKNOWN;
  day = tru_date_parse (value);
  if (day == TRU_UNKNOWN)
    complain_once (value);
  return day;
}

static TruDate
day_of (GDateTime *time)
{
  return tru_date_new (g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time));
}

static TruDate
today_of (GDateTime *now)
{
  TruDate fixed = fixed_day ();

  return fixed != TRU_UNKNOWN ? fixed : day_of (now);
}

static TruStamp
stamp_of (GDateTime *time)
{
  return g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time);
}

/* The fixed day counts in local time, as everything people see: half past midnight in Paris belongs to it
 * although it is still the day before in UTC. */
static GDateTime *
move_to_fixed_day (GDateTime *now)
{
  g_autoptr (GDateTime) moved = NULL;
  int year, month, day;

  if (!tru_date_get (fixed_day (), &year, &month, &day))
    return g_date_time_ref (now);
  moved = g_date_time_new_local (year, month, day, g_date_time_get_hour (now), g_date_time_get_minute (now),
                                 g_date_time_get_second (now));
  return g_date_time_add (moved, g_date_time_get_microsecond (now));
}

/**
 * tru_clock_today:
 *
 * The current day in the local time zone, or the day that the environment variable TRUELLE_TODAY (YYYY-MM-DD) fixes,
 * for tests, demonstrations and pictures. An unreadable variable is reported once on standard error and ignored.
 *
 * Returns: today, never %TRU_UNKNOWN
 */
TruDate
tru_clock_today (void)
{
  g_autoptr (GDateTime) now = now_here ();

  return today_of (now);
}

/**
 * tru_clock_now:
 *
 * The current wall-clock minute: the real time of day, on the day of tru_clock_today().
 *
 * Returns: now, never %TRU_UNKNOWN
 */
TruTime
tru_clock_now (void)
{
  g_autoptr (GDateTime) now = now_here ();

  return tru_time_new (today_of (now), g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now));
}

/**
 * tru_clock_stamp:
 *
 * The current instant in microseconds, on the day of tru_clock_today(). Stamps grow strictly within a process, even
 * when the machine's clock is set back, so that two writes are always in order. May be called from any thread.
 *
 * Returns: an instant later than any returned before
 */
TruStamp
tru_clock_stamp (void)
{
  static GMutex mutex;
  static TruStamp last = G_MININT64;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autoptr (GDateTime) now = now_here ();
  g_autoptr (GDateTime) moved = move_to_fixed_day (now);

  last = MAX (stamp_of (moved), last + 1);
  return last;
}
