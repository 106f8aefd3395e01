/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-date.h"

static void
assert_format (TruDate      date,
               TruDateStyle style,
               const char  *expected)
{
  g_autofree char *text = tru_date_format (date, style);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_new (void)
{
  g_assert_cmpint (tru_date_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (tru_date_new (1969, 12, 31), ==, -1);
  g_assert_cmpint (tru_date_new (2000, 3, 1), ==, 11017);
  g_assert_cmpint (tru_date_new (2024, 2, 29), !=, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_new (2026, 2, 29), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_new (1900, 2, 29), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_new (2026, 4, 31), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_new (2026, 0, 1), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_new (2026, 13, 1), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_new (2026, 1, 0), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_new (0, 1, 1), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_new (10000, 1, 1), ==, TRU_UNKNOWN);
}

/* Every day of two centuries, held against GLib's own calendar. */
static void
test_against_glib (void)
{
  TruDate last = tru_date_new (2100, 12, 31);
  GDate other;

  g_date_clear (&other, 1);
  g_date_set_dmy (&other, 1, G_DATE_JANUARY, 1900);
  for (TruDate date = tru_date_new (1900, 1, 1); date <= last; date++, g_date_add_days (&other, 1))
    {
      g_autofree char *iso = tru_date_to_iso (date);
      int year, month, day;

      g_assert_true (tru_date_get (date, &year, &month, &day));
      g_assert_cmpint (year, ==, g_date_get_year (&other));
      g_assert_cmpint (month, ==, g_date_get_month (&other));
      g_assert_cmpint (day, ==, g_date_get_day (&other));
      g_assert_cmpint (tru_date_new (year, month, day), ==, date);
      g_assert_cmpint (tru_date_parse (iso), ==, date);
      g_assert_cmpint (tru_date_weekday (date), ==, g_date_get_weekday (&other));
      g_assert_cmpint (tru_date_week (date, NULL), ==, g_date_get_iso8601_week_of_year (&other));
      g_assert_cmpint (tru_date_month_length (date), ==, g_date_get_days_in_month (month, year));
      g_assert_cmpint (tru_date_weekday (tru_date_monday (date)), ==, 1);
      g_assert_cmpint (date - tru_date_monday (date), ==, tru_date_weekday (date) - 1);
      g_assert_cmpint (date - tru_date_month_start (date), ==, day - 1);
    }
}

static void
test_limits (void)
{
  TruDate first = tru_date_new (1, 1, 1);
  TruDate last = tru_date_new (9999, 12, 31);
  int year;

  g_assert_true (tru_date_get (first, NULL, NULL, NULL));
  g_assert_true (tru_date_get (last, &year, NULL, NULL));
  g_assert_cmpint (year, ==, 9999);
  g_assert_false (tru_date_get (first - 1, &year, NULL, NULL));
  g_assert_cmpint (year, ==, 0);
  g_assert_false (tru_date_get (last + 1, NULL, NULL, NULL));
  g_assert_cmpint (tru_date_weekday (first), ==, 1);
  g_assert_cmpint (tru_date_week (last, NULL), ==, 52);
}

static void
test_parse (void)
{
  static const char *const refused[] = {
    "", "2026", "2026-11-2", "2026-1-24", "26-11-24", "2026-11-24 ", " 2026-11-24", "2026-11-24T00:00",
    "2026/11/24", "2026-02-30", "0000-01-01", "+026-11-24", "20261124", "2026-11-2a", "٢٠٢٦-11-24",
  };

  g_assert_cmpint (tru_date_parse ("2026-11-24"), ==, tru_date_new (2026, 11, 24));
  g_assert_cmpint (tru_date_parse ("0001-01-01"), ==, tru_date_new (1, 1, 1));
  g_assert_cmpint (tru_date_parse (NULL), ==, TRU_UNKNOWN);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (tru_date_parse (refused[i]), ==, TRU_UNKNOWN);
}

static void
test_unknown (void)
{
  int week_year = 1;

  g_assert_null (tru_date_to_iso (TRU_UNKNOWN));
  assert_format (TRU_UNKNOWN, TRU_DATE_LONG, "");
  assert_format (TRU_UNKNOWN, TRU_DATE_NUMERIC, "");
  g_assert_cmpint (tru_date_weekday (TRU_UNKNOWN), ==, 0);
  g_assert_cmpint (tru_date_monday (TRU_UNKNOWN), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_month_start (TRU_UNKNOWN), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_month_length (TRU_UNKNOWN), ==, 0);
  g_assert_cmpint (tru_date_add_months (TRU_UNKNOWN, 1), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_week (TRU_UNKNOWN, &week_year), ==, 0);
  g_assert_cmpint (week_year, ==, 0);
}

static void
test_add_months (void)
{
  TruDate end_of_january = tru_date_new (2026, 1, 31);

  g_assert_cmpint (tru_date_add_months (end_of_january, 0), ==, end_of_january);
  g_assert_cmpint (tru_date_add_months (end_of_january, 1), ==, tru_date_new (2026, 2, 28));
  g_assert_cmpint (tru_date_add_months (end_of_january, 25), ==, tru_date_new (2028, 2, 29));
  g_assert_cmpint (tru_date_add_months (end_of_january, 6), ==, tru_date_new (2026, 7, 31));
  g_assert_cmpint (tru_date_add_months (end_of_january, -1), ==, tru_date_new (2025, 12, 31));
  g_assert_cmpint (tru_date_add_months (end_of_january, -2), ==, tru_date_new (2025, 11, 30));
  g_assert_cmpint (tru_date_add_months (tru_date_new (2024, 2, 29), 12), ==, tru_date_new (2025, 2, 28));
  g_assert_cmpint (tru_date_add_months (end_of_january, G_MAXINT), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_add_months (end_of_january, G_MININT), ==, TRU_UNKNOWN);
}

static void
test_week_year (void)
{
  int year;

  g_assert_cmpint (tru_date_week (tru_date_new (2021, 1, 3), &year), ==, 53);
  g_assert_cmpint (year, ==, 2020);
  g_assert_cmpint (tru_date_week (tru_date_new (2024, 12, 30), &year), ==, 1);
  g_assert_cmpint (year, ==, 2025);
  g_assert_cmpint (tru_date_week (tru_date_new (2026, 11, 24), &year), ==, 48);
  g_assert_cmpint (year, ==, 2026);
}

static void
test_years (void)
{
  TruDate birth = tru_date_new (1984, 2, 29);

  g_assert_cmpint (tru_date_years (birth, birth), ==, 0);
  g_assert_cmpint (tru_date_years (birth, tru_date_new (2026, 2, 28)), ==, 41);
  g_assert_cmpint (tru_date_years (birth, tru_date_new (2026, 3, 1)), ==, 42);
  g_assert_cmpint (tru_date_years (birth, tru_date_new (2028, 2, 29)), ==, 44);
  g_assert_cmpint (tru_date_years (birth, birth - 1), ==, -1);
  g_assert_cmpint (tru_date_years (TRU_UNKNOWN, birth), ==, -1);
  g_assert_cmpint (tru_date_years (birth, TRU_UNKNOWN), ==, -1);
}

static void
test_format (void)
{
  TruDate date = tru_date_new (2026, 11, 24);

  assert_format (date, TRU_DATE_LONG, "Tuesday 24 November 2026");
  assert_format (date, TRU_DATE_MEDIUM, "Tue 24 Nov 2026");
  assert_format (date, TRU_DATE_DAY, "Tue 24 Nov");
  assert_format (tru_date_new (2023, 5, 25), TRU_DATE_DAY, "Thu 25 May 2023");
  assert_format (date, TRU_DATE_SHORT, "24 Nov");
  assert_format (date, TRU_DATE_YEAR, "24 Nov 2026");
  assert_format (date, TRU_DATE_NUMERIC, "24/11/2026");
  assert_format (date, TRU_DATE_MONTH, "November 2026");
  assert_format (tru_date_new (2026, 12, 1), TRU_DATE_LONG, "Tuesday 1 December 2026");
  assert_format (tru_date_new (2026, 12, 1), TRU_DATE_NUMERIC, "01/12/2026");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/new", test_new);
  g_test_add_func ("/date/against-glib", test_against_glib);
  g_test_add_func ("/date/limits", test_limits);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/unknown", test_unknown);
  g_test_add_func ("/date/add-months", test_add_months);
  g_test_add_func ("/date/week-year", test_week_year);
  g_test_add_func ("/date/years", test_years);
  g_test_add_func ("/date/format", test_format);
  return g_test_run ();
}
