/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-decimal.h"
#include "tru-time.h"
#include "tru-working-days.h"

#include <glib/gi18n.h>
#include <locale.h>

#define NBSP "\u00a0"
#define TODAY (tru_date_new (2026, 11, 24))

static gboolean has_french;

static gboolean
skip_without_french (void)
{
  if (!has_french)
    g_test_skip ("no French locale or catalogue here");
  return !has_french;
}

static void
assert_taken (char       *text,
              const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
assert_typed (const char *text,
              const char *expected)
{
  assert_taken (tru_date_to_iso (tru_date_parse_typed (text, TODAY)), expected);
}

static void
test_dates (void)
{
  TruDate first = tru_date_new (2026, 12, 1);

  if (skip_without_french ())
    return;
  assert_taken (tru_date_format (TODAY, TRU_DATE_LONG), "mardi 24 novembre 2026");
  assert_taken (tru_date_format (TODAY, TRU_DATE_MEDIUM), "mar. 24 nov. 2026");
  assert_taken (tru_date_format (TODAY, TRU_DATE_DAY), "mar. 24 nov.");
  assert_taken (tru_date_format (TODAY, TRU_DATE_MONTH), "novembre 2026");
  assert_taken (tru_date_format (first, TRU_DATE_SHORT), "1er déc.");
  assert_taken (tru_date_format (first, TRU_DATE_LONG), "mardi 1er décembre 2026");
  assert_taken (tru_date_format (first, TRU_DATE_NUMERIC), "01/12/2026");
}

static void
test_typed_dates (void)
{
  if (skip_without_french ())
    return;
  assert_typed ("12 mars", "2026-03-12");
  assert_typed ("1er mars 2025", "2025-03-01");
  assert_typed ("3 DEC", "2026-12-03");
  assert_typed ("3 déc.", "2026-12-03");
  assert_typed ("3 jui", NULL);
  assert_typed ("3 juil", "2026-07-03");
  assert_typed ("aujourd'hui", "2026-11-24");
  assert_typed ("Aujourd’hui", "2026-11-24");
  assert_typed ("demain", "2026-11-25");
  assert_typed ("après-demain", "2026-11-26");
  assert_typed ("hier", "2026-11-23");
  assert_typed ("lundi", "2026-11-30");
  assert_typed ("mardi", "2026-12-01");
  assert_typed ("mar. 24 nov. 2026", "2026-11-24");
}

static void
test_numbers (void)
{
  if (skip_without_french ())
    return;
  assert_taken (tru_decimal_format (2450), "24,5");
  assert_taken (tru_money_format (141200), "1" NBSP "412" NBSP "€");
  assert_taken (tru_money_format (-141250), "-1" NBSP "412,50" NBSP "€");
  assert_taken (tru_number_format (1234567), "1" NBSP "234" NBSP "567");
  g_assert_cmpint (tru_decimal_parse_typed ("1,412"), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_decimal_parse_typed ("1" NBSP "412,50" NBSP "€"), ==, 141250);
}

static void
test_times (void)
{
  if (skip_without_french ())
    return;
  assert_taken (tru_time_format_clock (540), "9" NBSP "h");
  assert_taken (tru_time_format_in_column (540), "9" NBSP "h" NBSP "00");
  assert_taken (tru_time_format_hours (570, 720), "9" NBSP "h" NBSP "30 – 12" NBSP "h");
  assert_taken (tru_time_format_span (90), "1" NBSP "h" NBSP "30");
  assert_taken (tru_time_format_span (180), "3" NBSP "h");
  assert_taken (tru_time_format_span (45), "45" NBSP "min");
}

static void
test_holidays (void)
{
  if (skip_without_french ())
    return;
  g_assert_cmpstr (tru_holiday_name (tru_date_new (2026, 4, 6), TRU_HOLIDAYS_FRANCE), ==, "Lundi de Pâques");
}

static gboolean
speak_french (void)
{
  const char *folder = g_getenv ("TRUELLE_LOCALEDIR");

  g_setenv ("LANGUAGE", "fr", TRUE);
  if (folder == NULL || setlocale (LC_ALL, "fr_FR.UTF-8") == NULL)
    return FALSE;
  bindtextdomain ("truelle", folder);
  bind_textdomain_codeset ("truelle", "UTF-8");
  textdomain ("truelle");
  return g_str_equal (tru_date_weekday_name (2), "mardi");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  has_french = speak_french ();
  g_test_add_func ("/french/dates", test_dates);
  g_test_add_func ("/french/typed-dates", test_typed_dates);
  g_test_add_func ("/french/numbers", test_numbers);
  g_test_add_func ("/french/times", test_times);
  g_test_add_func ("/french/holidays", test_holidays);
  return g_test_run ();
}
