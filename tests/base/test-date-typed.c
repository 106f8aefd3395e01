/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-date.h"

/* A Tuesday. */
#define TODAY (tru_date_new (2026, 11, 24))

static void
assert_typed (const char *text,
              const char *expected)
{
  g_autofree char *iso = tru_date_to_iso (tru_date_parse_typed (text, TODAY));

  if (g_strcmp0 (iso, expected) != 0)
    g_error ("“%s” was read as %s and not as %s", text, iso, expected);
}

static void
test_digits (void)
{
  assert_typed ("12/3", "2026-03-12");
  assert_typed (" 12 / 3 ", "2026-03-12");
  assert_typed ("12/3/26", "2026-03-12");
  assert_typed ("12/03/2026", "2026-03-12");
  assert_typed ("12.3.26", "2026-03-12");
  assert_typed ("12-3-2026", "2026-03-12");
  assert_typed ("12 3 26", "2026-03-12");
  assert_typed ("2026-03-12", "2026-03-12");
  assert_typed ("29/2", NULL);
  assert_typed ("29/2/28", "2028-02-29");
  assert_typed ("31/4/2026", NULL);
  assert_typed ("3/13", NULL);
}

/* Day, month and year in one go, never year first: "20260312" has no twentieth month. */
static void
test_eight_digits (void)
{
  assert_typed ("01062018", "2018-06-01");
  assert_typed (" 24112026 ", "2026-11-24");
  assert_typed ("29022028", "2028-02-29");
  assert_typed ("29022026", NULL);
  assert_typed ("31042026", NULL);
  assert_typed ("32012026", NULL);
  assert_typed ("00012026", NULL);
  assert_typed ("01132026", NULL);
  assert_typed ("01000000", NULL);
  assert_typed ("20260312", NULL);
  assert_typed ("1062018", NULL);
  assert_typed ("010620181", NULL);
  assert_typed ("010618", NULL);
  assert_typed ("+1062018", NULL);
  assert_typed ("0106201a", NULL);
}

static void
test_century (void)
{
  assert_typed ("1/1/46", "2046-01-01");
  assert_typed ("1/1/47", "1947-01-01");
  assert_typed ("1/1/00", "2000-01-01");
  assert_typed ("1/1/99", "1999-01-01");
  assert_typed ("1/1/126", NULL);
  assert_typed ("1/1/6", NULL);
}

static void
test_names (void)
{
  assert_typed ("12 March", "2026-03-12");
  assert_typed ("12 MAR 2025", "2025-03-12");
  assert_typed ("1st of may", NULL);
  assert_typed ("1st may", "2026-05-01");
  assert_typed ("March 12", "2026-03-12");
  assert_typed ("24 nov.", "2026-11-24");
  assert_typed ("Tue 24 Nov 2026", "2026-11-24");
  assert_typed ("Wed 24 Nov 2026", NULL);
  assert_typed ("3 ju", NULL);
  assert_typed ("3 jux", NULL);
}

static void
test_near (void)
{
  assert_typed ("Today", "2026-11-24");
  assert_typed ("yesterday", "2026-11-23");
  assert_typed ("tomorrow", "2026-11-25");
  assert_typed ("day after tomorrow", "2026-11-26");
  assert_typed ("+7", "2026-12-01");
  assert_typed ("-2", "2026-11-22");
  assert_typed ("+", NULL);
  assert_typed ("wednesday", "2026-11-25");
  assert_typed ("tuesday", "2026-12-01");
  assert_typed ("mon", "2026-11-30");
}

/* A weekday and the day of a month, near today. */
static void
test_weekday_and_day (void)
{
  assert_typed ("sun. 29", "2026-11-29");
  assert_typed ("Sunday 29", "2026-11-29");
  assert_typed ("mon 23", "2026-11-23");
  assert_typed ("tue 1st", "2026-12-01");
  assert_typed ("sat 31", "2026-10-31");
  assert_typed ("mon 29", NULL);
  assert_typed ("sun 32", NULL);
  assert_typed ("sun 0", NULL);
}

static void
assert_typed_on (const char *text,
                 TruDate     today,
                 const char *expected)
{
  g_autofree char *iso = tru_date_to_iso (tru_date_parse_typed (text, today));

  g_assert_cmpstr (iso, ==, expected);
}

/* Around the end of a year the year beside is meant. */
static void
test_year_end (void)
{
  assert_typed ("28/11", "2026-11-28");
  assert_typed ("28.11", "2026-11-28");
  assert_typed ("31/12", "2026-12-31");
  assert_typed ("1/1", "2027-01-01");
  assert_typed ("3 jan", "2027-01-03");
  assert_typed ("26/2", "2027-02-26");
  assert_typed ("27/2", "2026-02-27");
  assert_typed ("3/1/26", "2026-01-03");
  assert_typed_on ("28/12", tru_date_new (2027, 1, 5), "2026-12-28");
  assert_typed_on ("5/1", tru_date_new (2027, 1, 5), "2027-01-05");
  assert_typed_on ("1/10", tru_date_new (2027, 1, 5), "2027-10-01");
  assert_typed_on ("29/2", tru_date_new (2027, 12, 31), NULL);
  assert_typed_on ("29/2", tru_date_new (2028, 12, 31), NULL);
  assert_typed_on ("fri 1", tru_date_new (2026, 12, 30), "2027-01-01");
  assert_typed_on ("wed 30", tru_date_new (2027, 1, 2), "2026-12-30");
}

static void
test_refused (void)
{
  static const char *const refused[] = { "", "  ", "12", "hello", "12/", "1/2/3/4", "12 3 2026 5", "12//", "0/3", "à", "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_typed (refused[i], NULL);
  assert_typed (NULL, NULL);
}

static void
test_unknown_today (void)
{
  g_assert_cmpint (tru_date_parse_typed ("12/3/2026", TRU_UNKNOWN), ==, tru_date_new (2026, 3, 12));
  g_assert_cmpint (tru_date_parse_typed ("12/3/26", TRU_UNKNOWN), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_parse_typed ("12/3", TRU_UNKNOWN), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_parse_typed ("today", TRU_UNKNOWN), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_parse_typed ("monday", TRU_UNKNOWN), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_date_parse_typed ("+7", TRU_UNKNOWN), ==, TRU_UNKNOWN);
}

static void
test_reads_what_is_shown (void)
{
  static const TruDateStyle styles[] = { TRU_DATE_LONG, TRU_DATE_MEDIUM, TRU_DATE_DAY, TRU_DATE_SHORT, TRU_DATE_YEAR, TRU_DATE_NUMERIC };

  for (TruDate date = tru_date_new (2026, 1, 1); date <= tru_date_new (2026, 12, 31); date++)
    for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
      {
        g_autofree char *text = tru_date_format (date, styles[i]);

        /* Without weekday and year it is of another one than eleven months ago. */
        if (styles[i] != TRU_DATE_SHORT || TODAY - date < 270)
          g_assert_cmpint (tru_date_parse_typed (text, TODAY), ==, date);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-typed/digits", test_digits);
  g_test_add_func ("/date-typed/eight-digits", test_eight_digits);
  g_test_add_func ("/date-typed/century", test_century);
  g_test_add_func ("/date-typed/names", test_names);
  g_test_add_func ("/date-typed/near", test_near);
  g_test_add_func ("/date-typed/weekday-and-day", test_weekday_and_day);
  g_test_add_func ("/date-typed/year-end", test_year_end);
  g_test_add_func ("/date-typed/refused", test_refused);
  g_test_add_func ("/date-typed/unknown-today", test_unknown_today);
  g_test_add_func ("/date-typed/reads-what-is-shown", test_reads_what_is_shown);
  return g_test_run ();
}
