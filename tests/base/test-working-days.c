/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-working-days.h"

static void
test_easter (void)
{
  static const char *const easters[] = {
    "1583-04-10", "1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2285-03-22",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (easters); i++)
    {
      TruDate easter = tru_date_parse (easters[i]);
      int year;

      tru_date_get (easter, &year, NULL, NULL);
      g_assert_cmpint (tru_easter_sunday (year), ==, easter);
    }
  for (int year = 1900; year <= 2100; year++)
    {
      TruDate easter = tru_easter_sunday (year);

      g_assert_cmpint (tru_date_weekday (easter), ==, 7);
      g_assert_cmpint (easter, >=, tru_date_new (year, 3, 22));
      g_assert_cmpint (easter, <=, tru_date_new (year, 4, 25));
    }
  g_assert_cmpint (tru_easter_sunday (0), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_easter_sunday (10000), ==, TRU_UNKNOWN);
}

static GHashTable *
read_dates (const char *text,
            int        *first_year,
            int        *last_year)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GHashTable *dates = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  *first_year = G_MAXINT;
  *last_year = 0;
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autofree char *iso = g_strndup (lines[i], 10);
      TruDate date = tru_date_parse (iso);
      int year;

      if (!tru_date_get (date, &year, NULL, NULL))
        continue;
      *first_year = MIN (*first_year, year);
      *last_year = MAX (*last_year, year);
      g_hash_table_add (dates, g_memdup2 (&date, sizeof date));
    }
  return dates;
}

/* The calendar that the French state publishes (data.gouv.fr, “Jours fériés en France”), where it is at hand. */
static void
check_published (const char *name,
                 TruHolidays region)
{
  const char *folder = g_getenv ("TRUELLE_SAMPLES");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : "", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GHashTable) dates = NULL;
  int first_year, last_year;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("the published calendar is not here");
      return;
    }
  dates = read_dates (text, &first_year, &last_year);
  g_assert_cmpint (first_year, <, last_year);
  for (TruDate date = tru_date_new (first_year, 1, 1); date <= tru_date_new (last_year, 12, 31); date++)
    g_assert_cmpint (tru_holiday_name (date, region) != NULL, ==, g_hash_table_contains (dates, &date));
}

static void
test_published_france (void)
{
  check_published ("jours_feries_metropole.csv", TRU_HOLIDAYS_FRANCE);
}

static void
test_published_alsace_moselle (void)
{
  check_published ("jours_feries_alsace-moselle.csv", TRU_HOLIDAYS_ALSACE_MOSELLE);
}

static void
test_names (void)
{
  g_assert_cmpstr (tru_holiday_name (tru_date_new (2026, 11, 11), TRU_HOLIDAYS_FRANCE), ==, "Armistice Day 1918");
  g_assert_cmpstr (tru_holiday_name (tru_date_new (2026, 4, 3), TRU_HOLIDAYS_ALSACE_MOSELLE), ==, "Good Friday");
  g_assert_null (tru_holiday_name (tru_date_new (2026, 4, 3), TRU_HOLIDAYS_FRANCE));
  g_assert_null (tru_holiday_name (tru_date_new (2026, 11, 24), TRU_HOLIDAYS_FRANCE));
  g_assert_null (tru_holiday_name (TRU_UNKNOWN, TRU_HOLIDAYS_FRANCE));
}

static void
test_includes (void)
{
  TruDate tuesday = tru_date_new (2026, 11, 24);

  g_assert_true (tru_working_days_includes (tuesday, "1245", TRU_HOLIDAYS_FRANCE));
  g_assert_false (tru_working_days_includes (tuesday + 1, "1245", TRU_HOLIDAYS_FRANCE));
  g_assert_false (tru_working_days_includes (tuesday + 4, "1245", TRU_HOLIDAYS_FRANCE));
  g_assert_true (tru_working_days_includes (tuesday + 4, "6", TRU_HOLIDAYS_FRANCE));
  g_assert_false (tru_working_days_includes (tru_date_new (2026, 5, 1), "12345", TRU_HOLIDAYS_FRANCE));
  g_assert_false (tru_working_days_includes (tuesday, "", TRU_HOLIDAYS_FRANCE));
  g_assert_false (tru_working_days_includes (tuesday, NULL, TRU_HOLIDAYS_FRANCE));
  g_assert_false (tru_working_days_includes (TRU_UNKNOWN, "1234567", TRU_HOLIDAYS_FRANCE));
  g_assert_false (tru_working_days_has_weekday ("1245", 0));
}

static void
test_are_weekdays (void)
{
  g_assert_true (tru_working_days_are_weekdays ("1245"));
  g_assert_true (tru_working_days_are_weekdays ("7"));
  g_assert_true (tru_working_days_are_weekdays ("1234567"));
  g_assert_false (tru_working_days_are_weekdays (""));
  g_assert_false (tru_working_days_are_weekdays ("9x"));
  g_assert_false (tru_working_days_are_weekdays ("0"));
  g_assert_false (tru_working_days_are_weekdays ("8"));
  g_assert_false (tru_working_days_are_weekdays ("1, 2"));
  g_assert_false (tru_working_days_are_weekdays ("1124"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/working-days/easter", test_easter);
  g_test_add_func ("/working-days/published-france", test_published_france);
  g_test_add_func ("/working-days/published-alsace-moselle", test_published_alsace_moselle);
  g_test_add_func ("/working-days/names", test_names);
  g_test_add_func ("/working-days/includes", test_includes);
  g_test_add_func ("/working-days/are-weekdays", test_are_weekdays);
  return g_test_run ();
}
