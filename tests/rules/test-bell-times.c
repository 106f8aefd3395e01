/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-bell-times.h"

#include "tru-unknown.h"

#define MINUTES 15

/* What the clock on the wall shows in Paris, some seconds after an instant. */
static TruTime
wall (GTimeZone *paris,
      gint64     instant)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);
  g_autoptr (GDateTime) here = g_date_time_to_timezone (utc, paris);

  return tru_time_new (tru_date_new (g_date_time_get_year (here), g_date_time_get_month (here), g_date_time_get_day_of_month (here)),
                       g_date_time_get_hour (here) * 60 + g_date_time_get_minute (here));
}

/* Looks every thirty seconds over some hours, and counts for each minute of two days how often what starts then is told of. */
static void
look (const char *from,
      int         hours,
      TruDate     first,
      guint      *told)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GTimeZone) paris = g_time_zone_new_identifier ("Europe/Paris");
  g_autoptr (GDateTime) start = g_date_time_new_from_iso8601 (from, utc);
  TruTime told_until = TRU_UNKNOWN;

  g_assert_nonnull (paris);
  for (gint64 second = 0; second < hours * 3600; second += 30)
    {
      TruTime now = wall (paris, g_date_time_to_unix (start) + second);
      TruTime begin, end;

      if (!tru_bell_window (told_until, now, MINUTES, &begin, &end))
        continue;
      for (TruTime time = begin; time < end; time++)
        {
          g_assert_cmpint (time - now, >=, 0);
          g_assert_cmpint (time - now, <=, MINUTES);
          told[time - tru_time_new (first, 0)]++;
        }
      told_until = end;
    }
}

static void
assert_told (const guint *told,
             int          from,
             int          until,
             guint        times)
{
  for (int minute = from; minute < until; minute++)
    if (told[minute] != times)
      g_error ("minute %d is told of %u times, not %u", minute, told[minute], times);
}

/* From ten in the evening to four: midnight is a minute like the others. */
static void
test_midnight (void)
{
  guint told[2 * TRU_MINUTES_PER_DAY] = { 0 };

  look ("2026-11-24T21:00:00Z", 6, tru_date_new (2026, 11, 24), told);
  assert_told (told, 22 * 60, 28 * 60 + MINUTES, 1);
}

/* The hour from two to three comes twice: what starts in it is told of once. */
static void
test_back (void)
{
  guint told[2 * TRU_MINUTES_PER_DAY] = { 0 };

  look ("2026-10-24T22:00:00Z", 8, tru_date_new (2026, 10, 25), told);
  assert_told (told, 0, 7 * 60 + MINUTES, 1);
}

/* The hour from two to three does not come; what was put there is past at three, but for what the last minutes saw coming. */
static void
test_forward (void)
{
  guint told[2 * TRU_MINUTES_PER_DAY] = { 0 };

  look ("2026-03-28T23:00:00Z", 6, tru_date_new (2026, 3, 29), told);
  assert_told (told, 0, 2 * 60 + MINUTES, 1);
  assert_told (told, 2 * 60 + MINUTES, 3 * 60, 0);
  assert_told (told, 3 * 60, 7 * 60 + MINUTES, 1);
}

/* A computer that slept tells of what is to come, not of what it slept through. */
static void
test_slept (void)
{
  TruTime nine = tru_time_new (tru_date_new (2026, 11, 24), 9 * 60);
  TruTime from, until;

  g_assert_true (tru_bell_window (nine, nine + 180, MINUTES, &from, &until));
  g_assert_cmpint (from, ==, nine + 180);
  g_assert_cmpint (until, ==, nine + 180 + MINUTES + 1);
  g_assert_false (tru_bell_window (nine + MINUTES + 1, nine, MINUTES, &from, &until));
  g_assert_true (tru_bell_window (nine + MINUTES + 1, nine + 1, MINUTES, &from, &until));
  g_assert_cmpint (until - from, ==, 1);
}

static void
test_morning (void)
{
  TruDate day = tru_date_new (2026, 11, 24);

  g_assert_true (tru_bell_sums_up (tru_time_new (day, 0), TRU_UNKNOWN));
  g_assert_true (tru_bell_sums_up (tru_time_new (day, 12 * 60 - 1), day - 1));
  g_assert_false (tru_bell_sums_up (tru_time_new (day, 12 * 60), day - 1));
  g_assert_false (tru_bell_sums_up (tru_time_new (day, 8 * 60), day));
  g_assert_true (tru_bell_sums_up (tru_time_new (day + 1, 8 * 60), day));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bell-times/midnight", test_midnight);
  g_test_add_func ("/bell-times/back", test_back);
  g_test_add_func ("/bell-times/forward", test_forward);
  g_test_add_func ("/bell-times/slept", test_slept);
  g_test_add_func ("/bell-times/morning", test_morning);
  return g_test_run ();
}
