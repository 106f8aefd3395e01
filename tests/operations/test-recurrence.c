/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "tru-operation-error.h"
#include "tru-recurrence.h"
#include "tru-repeat.h"

#define BEGINNING tru_time_new (tru_date_new (1970, 1, 1), 0)
#define END tru_time_new (tru_date_new (2101, 1, 1), 0)

static TruTime
at (int year,
    int month,
    int day,
    int minutes)
{
  return tru_time_new (tru_date_new (year, month, day), minutes);
}

static GArray *
expand (const char *rule,
        TruTime     starts,
        TruTime     until)
{
  g_autoptr (GError) error = NULL;
  GArray *times = tru_recurrence_times (rule, starts, starts, until, &error);

  g_assert_no_error (error);
  return times;
}

static void
assert_times (const char *rule,
              TruTime     starts,
              const char *expected)
{
  g_autoptr (GArray) times = expand (rule, starts, END);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < times->len; i++)
    {
      g_autofree char *iso = tru_time_to_iso (g_array_index (times, TruTime, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", iso);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Every week for 131 years: always seven days later, always the same hour, whatever the clocks do. */
static void
test_weeks (void)
{
  const int starts[] = { 0, 150, 600, 1439 };

  for (guint interval = 1; interval <= 6; interval++)
    for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
      {
        g_autofree char *rule = g_strdup_printf ("FREQ=WEEKLY;INTERVAL=%u", interval);
        TruTime first = BEGINNING + (int) interval * TRU_MINUTES_PER_DAY + starts[i];
        g_autoptr (GArray) times = expand (rule, first, END);

        g_assert_cmpuint (times->len, ==, (END - 1 - first) / (7 * interval * TRU_MINUTES_PER_DAY) + 1);
        for (guint n = 0; n < times->len; n++)
          g_assert_cmpint (g_array_index (times, TruTime, n), ==, first + (gint64) n * 7 * interval * TRU_MINUTES_PER_DAY);
      }
}

/* Each day of the month, against the calendar itself: months without a 29th, 30th or 31st have none. */
static void
test_month_ends (void)
{
  for (int day = 1; day <= 31; day++)
    {
      TruTime first = at (1970, 1, day, 570);
      g_autoptr (GArray) times = expand ("FREQ=MONTHLY", first, END);
      guint n = 0;

      for (int month = 0; month < 131 * 12; month++)
        {
          TruDate date = tru_date_new (1970 + month / 12, month % 12 + 1, day);

          if (date != TRU_UNKNOWN)
            g_assert_cmpint (g_array_index (times, TruTime, n++), ==, tru_time_new (date, 570));
        }
      g_assert_cmpuint (n, ==, times->len);
    }
}

/* The nth and the last weekday of each month, counted by hand. */
static void
check_month_weekday (int ordinal,
                     int weekday)
{
  const char *const tokens[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  g_autofree char *rule = g_strdup_printf ("FREQ=MONTHLY;BYDAY=%d%s", ordinal, tokens[weekday - 1]);
  g_autoptr (GArray) times = NULL;
  TruDate previous = TRU_UNKNOWN;

  for (int month = 0; month < 131 * 12; month++)
    {
      TruDate start = tru_date_new (1970 + month / 12, month % 12 + 1, 1);
      TruDate date = start + (weekday - tru_date_weekday (start) + 7) % 7 + (ordinal > 0 ? (ordinal - 1) * 7 : 21);

      if (ordinal < 0 && date + 7 < start + tru_date_month_length (start))
        date += 7;
      if (times == NULL)
        times = expand (rule, tru_time_new (date, 840), END);
      g_assert_cmpint (g_array_index (times, TruTime, month), ==, tru_time_new (date, 840));
      g_assert_cmpint (tru_date_weekday (date), ==, weekday);
      g_assert_true (previous == TRU_UNKNOWN || date - previous == 28 || date - previous == 35);
      previous = date;
    }
  g_assert_cmpuint (times->len, ==, 131 * 12);
}

static void
test_month_weekdays (void)
{
  for (int weekday = 1; weekday <= 7; weekday++)
    {
      for (int ordinal = 1; ordinal <= 4; ordinal++)
        check_month_weekday (ordinal, weekday);
      check_month_weekday (-1, weekday);
    }
}

static void
test_leap_days (void)
{
  g_autoptr (GArray) times = expand ("FREQ=YEARLY", at (1972, 2, 29, 600), END);
  int year = 1972;

  for (guint i = 0; i < times->len; i++)
    {
      g_assert_cmpint (g_array_index (times, TruTime, i), ==, at (year, 2, 29, 600));
      year += 4;
    }
  g_assert_cmpint (year, ==, 2100); /* no leap year: 2096 is the last one */
}

/* The clocks go forward on 29 March 2026 at 2 and back on 25 October at 3: the wall's hour stays. */
static void
test_clock_changes (void)
{
  assert_times ("FREQ=DAILY;COUNT=3", at (2026, 3, 28, 150), "2026-03-28T02:30 2026-03-29T02:30 2026-03-30T02:30");
  assert_times ("FREQ=DAILY;COUNT=3", at (2026, 10, 24, 150), "2026-10-24T02:30 2026-10-25T02:30 2026-10-26T02:30");
  assert_times ("FREQ=WEEKLY;COUNT=3", at (2026, 10, 18, 570), "2026-10-18T09:30 2026-10-25T09:30 2026-11-01T09:30");
}

/* Other programs end a rule at an instant: 12:00Z is 14:00 in summer, 13:00 in winter. */
static void
test_until (void)
{
  assert_times ("FREQ=WEEKLY;UNTIL=20260708T120000Z", at (2026, 6, 24, 840), "2026-06-24T14:00 2026-07-01T14:00 2026-07-08T14:00");
  assert_times ("FREQ=WEEKLY;UNTIL=20261209T120000Z", at (2026, 11, 25, 840), "2026-11-25T14:00 2026-12-02T14:00");
  assert_times ("FREQ=WEEKLY;UNTIL=20261209T130000Z", at (2026, 11, 25, 840), "2026-11-25T14:00 2026-12-02T14:00 2026-12-09T14:00");
}

static void
test_first_time_counts (void)
{
  g_autoptr (GArray) none = tru_recurrence_times ("FREQ=WEEKLY;BYDAY=TU;COUNT=2", at (2026, 11, 25, 600), at (2027, 1, 1, 0), END, NULL);

  assert_times ("FREQ=WEEKLY;BYDAY=TU;COUNT=2", at (2026, 11, 25, 600), "2026-11-25T10:00 2026-12-01T10:00 2026-12-08T10:00");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_refusals (void)
{
  const char *const refused[] = { "", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=2", "every week", "FREQ=WEEKLY;BYHOUR=9,10",
                                  "INTERVAL=2", "FREQ=FORTNIGHTLY", "RSCALE=CHINESE;FREQ=YEARLY" };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (tru_recurrence_check (refused[i], &error));
      g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
      g_assert_null (tru_recurrence_times (refused[i], BEGINNING, BEGINNING, END, NULL));
    }
  g_assert_true (tru_recurrence_is_open ("FREQ=DAILY"));
  g_assert_false (tru_recurrence_is_open ("FREQ=DAILY;COUNT=3"));
  g_assert_false (tru_recurrence_is_open ("FREQ=DAILY;UNTIL=20271231"));
}

static void
test_split (void)
{
  TruTime starts = at (2026, 11, 25, 600);
  TruTime middle = at (2026, 12, 9, 600);
  g_autofree char *before = tru_recurrence_end_before ("FREQ=WEEKLY;COUNT=5", middle);
  g_autofree char *rest = tru_recurrence_rest ("FREQ=WEEKLY;COUNT=5", starts, middle);
  g_autofree char *open = tru_recurrence_rest ("FREQ=WEEKLY;BYDAY=WE", starts, middle);

  assert_times (before, starts, "2026-11-25T10:00 2026-12-02T10:00");
  assert_times (rest, middle, "2026-12-09T10:00 2026-12-16T10:00 2026-12-23T10:00");
  g_assert_cmpstr (open, ==, "FREQ=WEEKLY;BYDAY=WE");
}

static void
assert_said (const char *rule,
             TruTime     starts,
             const char *expected)
{
  g_autofree char *said = tru_repeat_describe (rule, starts);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_describe (void)
{
  TruTime starts = at (2026, 11, 24, 600);

  assert_said (NULL, starts, "once");
  assert_said ("FREQ=WEEKLY;BYDAY=TU", starts, "every week, on Tuesday");
  assert_said ("FREQ=WEEKLY;INTERVAL=6;BYDAY=TU;COUNT=8", starts, "every 6 weeks, on Tuesday, 8 times");
  assert_said ("FREQ=WEEKLY;BYDAY=MO,WE,FR", starts, "every week, on Monday, Wednesday and Friday");
  assert_said ("FREQ=MONTHLY;BYDAY=4TU", starts, "every month, the fourth Tuesday");
  assert_said ("FREQ=MONTHLY;UNTIL=20270630T235900", starts, "every month, on the 24, until 30 Jun 2027");
  assert_said ("FREQ=DAILY", starts, "by a rule of another calendar");
}

/* What the form writes is what it reads back, and its first time is its start. */
static void
test_form (void)
{
  for (TruDate day = tru_date_new (2026, 11, 1); day < tru_date_new (2027, 4, 1); day++)
    for (TruRepeatEvery every = TRU_REPEAT_WEEKS; every < TRU_REPEAT_OTHER; every++)
      {
        TruRepeat repeat = { .every = every, .interval = 1 + (guint) (day % 3), .until = TRU_UNKNOWN, .count = 4 };
        TruTime starts = tru_time_new (day, 600);
        g_autofree char *rule = tru_repeat_to_rule (&repeat, starts);
        TruRepeat read = tru_repeat_from_rule (rule);
        g_autoptr (GArray) times = expand (rule, starts, END);

        g_assert_cmpint (read.every, ==, every);
        g_assert_cmpuint (read.interval, ==, repeat.interval);
        g_assert_cmpuint (read.count, ==, 4);
        g_assert_cmpuint (times->len, ==, 4);
        g_assert_cmpint (g_array_index (times, TruTime, 0), ==, starts);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recurrence/weeks", test_weeks);
  g_test_add_func ("/recurrence/month-ends", test_month_ends);
  g_test_add_func ("/recurrence/month-weekdays", test_month_weekdays);
  g_test_add_func ("/recurrence/leap-days", test_leap_days);
  g_test_add_func ("/recurrence/clock-changes", test_clock_changes);
  g_test_add_func ("/recurrence/until", test_until);
  g_test_add_func ("/recurrence/first-time-counts", test_first_time_counts);
  g_test_add_func ("/recurrence/refusals", test_refusals);
  g_test_add_func ("/recurrence/split", test_split);
  g_test_add_func ("/recurrence/describe", test_describe);
  g_test_add_func ("/recurrence/form", test_form);
  return g_test_run ();
}
