/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-time.h"
#include "tru-working-days.h"

/* Every day from 1970 to 2100, held against reckonings that share nothing with ours. */

#define FIRST tru_date_new (1970, 1, 1)
#define LAST tru_date_new (2100, 12, 31)
#define JULIAN_1970 719163 /* GDate counts from the first of January of the year 1 */

static void
test_days (void)
{
  GDate *other = g_date_new_dmy (1, G_DATE_JANUARY, 1970);

  for (TruDate date = FIRST; date <= LAST; date++, g_date_add_days (other, 1))
    {
      int year, month, day, week_year;

      g_assert_true (tru_date_get (date, &year, &month, &day));
      g_assert_cmpint (date + JULIAN_1970, ==, g_date_get_julian (other));
      g_assert_cmpint (year, ==, g_date_get_year (other));
      g_assert_cmpint (month, ==, (int) g_date_get_month (other));
      g_assert_cmpint (day, ==, g_date_get_day (other));
      g_assert_cmpint (tru_date_new (year, month, day), ==, date);
      g_assert_cmpint (tru_date_weekday (date), ==, (int) g_date_get_weekday (other));
      g_assert_cmpint (tru_date_week (date, &week_year), ==, g_date_get_iso8601_week_of_year (other));
      g_assert_cmpint (ABS (week_year - year), <=, 1);
      g_assert_cmpint (tru_date_monday (date), ==, date - (int) g_date_get_weekday (other) + 1);
      g_assert_cmpint (tru_date_month_start (date), ==, date - day + 1);
      g_assert_cmpint (tru_date_month_length (date), ==, g_date_get_days_in_month (g_date_get_month (other), g_date_get_year (other)));
    }
  g_date_free (other);
}

static void
test_written (void)
{
  for (TruDate date = FIRST; date <= LAST; date++)
    {
      g_autofree char *iso = tru_date_to_iso (date);
      g_autofree char *time = tru_time_to_iso (tru_time_new (date, 1439));

      g_assert_cmpint (tru_date_parse (iso), ==, date);
      g_assert_cmpint (tru_time_parse (time), ==, tru_time_new (date, 1439));
      g_assert_cmpint (tru_time_date (tru_time_new (date, 0)), ==, date);
      g_assert_cmpint (tru_time_minutes (tru_time_new (date, 1439)), ==, 1439);
    }
}

/* A month after the 31st is the last of the next, and so is it in GLib’s calendar. */
static void
test_month_ends (void)
{
  static const int steps[] = { -25, -12, -1, 1, 2, 6, 11, 12, 36 };

  for (TruDate date = tru_date_new (1974, 1, 1); date <= tru_date_new (2096, 12, 31); date++)
    for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
      {
        GDate other;

        g_date_set_julian (&other, (guint) (date + JULIAN_1970));
        if (steps[i] < 0)
          g_date_subtract_months (&other, (guint) -steps[i]);
        else
          g_date_add_months (&other, (guint) steps[i]);
        g_assert_cmpint (tru_date_add_months (date, steps[i]) + JULIAN_1970, ==, g_date_get_julian (&other));
      }
}

/* Easter as the councils say it: the Sunday after the full moon on or after the 21st of March, the moons by the table of golden numbers
   for 1900 to 2199 (Inter gravissimas, 1582; these centuries share one epact line). */
static TruDate
easter_by_table (int year)
{
  static const struct
  {
    int month;
    int day;
  } moons[19] = { { 4, 14 }, { 4, 3 },  { 3, 23 }, { 4, 11 }, { 3, 31 }, { 4, 18 }, { 4, 8 },  { 3, 28 }, { 4, 16 }, { 4, 5 },
                  { 3, 25 }, { 4, 13 }, { 4, 2 },  { 3, 22 }, { 4, 10 }, { 3, 30 }, { 4, 17 }, { 4, 7 },  { 3, 27 } };
  TruDate moon = tru_date_new (year, moons[year % 19].month, moons[year % 19].day);

  do
    moon++;
  while (tru_date_weekday (moon) != 7);
  return moon;
}

static void
test_easter (void)
{
  for (int year = 1970; year <= 2100; year++)
    {
      TruDate easter = easter_by_table (year);

      g_assert_cmpint (tru_easter_sunday (year), ==, easter);
      g_assert_nonnull (tru_holiday_name (easter + 1, TRU_HOLIDAYS_FRANCE));
      g_assert_nonnull (tru_holiday_name (easter + 39, TRU_HOLIDAYS_FRANCE));
      g_assert_nonnull (tru_holiday_name (easter + 50, TRU_HOLIDAYS_FRANCE));
      g_assert_nonnull (tru_holiday_name (easter - 2, TRU_HOLIDAYS_ALSACE_MOSELLE));
    }
}

/* Eleven days of the year in France (Code du travail, L3133-1), thirteen in Alsace and Moselle (L3134-13); two may fall together. */
static void
test_holidays (void)
{
  for (int year = 1970; year <= 2100; year++)
    {
      int france = 0;
      int alsace = 0;
      TruDate ascension = easter_by_table (year) + 39;
      int together = ascension == tru_date_new (year, 5, 1) || ascension == tru_date_new (year, 5, 8);

      for (TruDate date = tru_date_new (year, 1, 1); date <= tru_date_new (year, 12, 31); date++)
        {
          france += tru_holiday_name (date, TRU_HOLIDAYS_FRANCE) != NULL;
          alsace += tru_holiday_name (date, TRU_HOLIDAYS_ALSACE_MOSELLE) != NULL;
        }
      g_assert_cmpint (france, ==, 11 - together);
      g_assert_cmpint (alsace, ==, 13 - together);
    }
}

/* Summer time since 1996 (directive 2000/84/EC): from one o'clock UTC on the last Sunday of March to the last of October. */
static void
test_clock_changes (void)
{
  for (int year = 1996; year <= 2100; year++)
    for (int month = 3; month <= 10; month += 7)
      {
        TruDate sunday = tru_date_new (year, month, 31);

        while (tru_date_weekday (sunday) != 7)
          sunday--;
        for (int minute = -1; minute <= 1; minute += 2)
          {
            TruTime utc = tru_time_new (sunday, 60) + MIN (minute, 0);
            int hours = (month == 3) == (minute < 0) ? 1 : 2;

            g_assert_cmpint (tru_stamp_to_time ((TruStamp) utc * 60 * G_USEC_PER_SEC), ==, utc + hours * 60);
          }
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/century/days", test_days);
  g_test_add_func ("/century/written", test_written);
  g_test_add_func ("/century/month-ends", test_month_ends);
  g_test_add_func ("/century/easter", test_easter);
  g_test_add_func ("/century/holidays", test_holidays);
  g_test_add_func ("/century/clock-changes", test_clock_changes);
  return g_test_run ();
}
