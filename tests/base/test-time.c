/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-time.h"

static void
test_time (void)
{
  TruDate date = tru_date_new (1969, 12, 31);
  TruTime time = tru_time_new (date, 570);

  g_assert_cmpint (tru_time_date (time), ==, date);
  g_assert_cmpint (tru_time_minutes (time), ==, 570);
  g_assert_cmpint (tru_time_date (tru_time_new (date, 1440)), ==, date + 1);
  g_assert_cmpint (tru_time_new (date, -1), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_time_new (date, 1441), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_time_new (TRU_UNKNOWN, 0), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_time_date (TRU_UNKNOWN), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_time_minutes (TRU_UNKNOWN), ==, -1);
}

static void
test_iso (void)
{
  static const char *const refused[] = {
    "", "2026-11-24", "2026-11-24T9:30", "2026-11-24 09:30", "2026-11-24T24:00", "2026-11-24T09:60",
    "2026-11-24T09:30:01", "2026-11-24T09:30Z", "2026-02-30T09:30", "2026-11-24T09:30:0",
  };
  TruTime time = tru_time_parse ("2026-11-24T09:30");
  g_autofree char *iso = tru_time_to_iso (time);

  g_assert_cmpint (time, ==, tru_time_new (tru_date_new (2026, 11, 24), 570));
  g_assert_cmpint (tru_time_parse ("2026-11-24T09:30:00"), ==, time);
  g_assert_cmpstr (iso, ==, "2026-11-24T09:30");
  g_assert_cmpint (tru_time_parse (NULL), ==, TRU_UNKNOWN);
  g_assert_null (tru_time_to_iso (TRU_UNKNOWN));
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (tru_time_parse (refused[i]), ==, TRU_UNKNOWN);
}

static void
test_typed (void)
{
  static const struct
  {
    const char *text;
    int minutes;
  } cases[] = {
    { "9", 540 },     { "9h", 540 },   { "9 H", 540 },    { "9h30", 570 },  { "9 h 30", 570 }, { "9\u00a0h\u00a030", 570 },
    { "9:30", 570 },  { "9.30", 570 }, { "0930", 570 },   { "930", 570 },   { "9 30", 570 },   { "00:00", 0 },
    { "23:59", 1439 }, { "24:00", -1 }, { "9:60", -1 },   { "9:5", -1 },    { "9:", -1 },      { "25", -1 },
    { "", -1 },       { "h", -1 },     { "9h30x", -1 },   { "09300", -1 },  { "-9", 540 },     { "nine", -1 },
    { "930h", -1 },   { NULL, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (tru_time_parse_typed (cases[i].text) != cases[i].minutes)
      g_error ("“%s” was read as %d", cases[i].text, tru_time_parse_typed (cases[i].text));
}

static void
test_format (void)
{
  g_autofree char *nine = tru_time_format_clock (tru_time_parse ("2026-11-24T09:00"));
  g_autofree char *evening = tru_time_format_clock (18 * 60 + 5);
  g_autofree char *range = tru_time_format_hours (540, 630);
  g_autofree char *unknown = tru_time_format_clock (TRU_UNKNOWN);
  g_autofree char *short_span = tru_time_format_span (45);
  g_autofree char *hours = tru_time_format_span (180);
  g_autofree char *both = tru_time_format_span (65);
  g_autofree char *no_span = tru_time_format_span (-1);

  g_assert_cmpstr (nine, ==, "9:00");
  g_assert_cmpstr (evening, ==, "18:05");
  g_assert_cmpstr (range, ==, "9:00 – 10:30");
  g_assert_cmpstr (unknown, ==, "");
  g_assert_cmpstr (short_span, ==, "45 min");
  g_assert_cmpstr (hours, ==, "3 h");
  g_assert_cmpstr (both, ==, "1 h 05");
  g_assert_cmpstr (no_span, ==, "");
}

static void
test_stamp (void)
{
  static const char *const refused[] = {
    "", "2026-11-24T09:30:00", "2026-11-24T09:30Z", "2026-11-24T09:30:60Z", "2026-11-24T09:30:00.Z",
    "2026-11-24T09:30:00.1234567Z", "2026-11-24T09:30:00+01:00", "2026-11-24T09:30:00Z ",
  };
  TruStamp stamp = tru_stamp_parse ("2026-11-24T09:30:00.123456Z");
  g_autofree char *iso = tru_stamp_to_iso (stamp);
  g_autofree char *tenths = tru_stamp_to_iso (tru_stamp_parse ("2026-11-24T09:30:59.1Z"));
  g_autofree char *before = tru_stamp_to_iso (-1);

  g_assert_cmpstr (iso, ==, "2026-11-24T09:30:00.123456Z");
  g_assert_cmpstr (tenths, ==, "2026-11-24T09:30:59.100000Z");
  g_assert_cmpstr (before, ==, "1969-12-31T23:59:59.999999Z");
  g_assert_cmpint (tru_stamp_parse ("1970-01-01T00:00:01Z"), ==, G_USEC_PER_SEC);
  g_assert_cmpint (tru_stamp_parse (NULL), ==, TRU_UNKNOWN);
  g_assert_null (tru_stamp_to_iso (TRU_UNKNOWN));
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (tru_stamp_parse (refused[i]), ==, TRU_UNKNOWN);
}

static void
test_stamp_to_time (void)
{
  g_autofree char *winter = tru_time_to_iso (tru_stamp_to_time (tru_stamp_parse ("2026-11-24T23:30:59.9Z")));
  g_autofree char *summer = tru_time_to_iso (tru_stamp_to_time (tru_stamp_parse ("2026-07-01T12:00:00Z")));

  g_assert_cmpstr (winter, ==, "2026-11-25T00:30");
  g_assert_cmpstr (summer, ==, "2026-07-01T14:00");
  g_assert_cmpint (tru_stamp_to_time (TRU_UNKNOWN), ==, TRU_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "Europe/Paris", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time/time", test_time);
  g_test_add_func ("/time/iso", test_iso);
  g_test_add_func ("/time/typed", test_typed);
  g_test_add_func ("/time/format", test_format);
  g_test_add_func ("/time/stamp", test_stamp);
  g_test_add_func ("/time/stamp-to-time", test_stamp_to_time);
  return g_test_run ();
}
