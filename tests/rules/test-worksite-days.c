/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-rules.h"

#define WEEKDAYS "1245"

static char *
propose (TruDate first,
         guint   proposal)
{
  g_autoptr (GPtrArray) proposals = tru_worksite_propose_days (first, 4, WEEKDAYS, TRU_HOLIDAYS_FRANCE, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  GArray *days;

  if (proposal >= proposals->len)
    return g_strdup ("none");
  days = g_ptr_array_index (proposals, proposal);
  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *iso = tru_date_to_iso (g_array_index (days, TruDate, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", iso + 5);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_proposals (TruDate     first,
                  const char *best,
                  const char *second)
{
  g_autofree char *a = propose (first, 0);
  g_autofree char *b = propose (first, 1);

  g_assert_cmpstr (a, ==, best);
  g_assert_cmpstr (b, ==, second);
}

static void
test_plain_week (void)
{
  assert_proposals (tru_date_new (2026, 11, 30), "11-30 12-01 12-03 12-04", "12-07 12-08 12-10 12-11");
}

static void
test_holiday (void)
{
  /* Easter Monday, 6 April 2026; 11 November 2026 is a Wednesday and changes nothing; 14 July 2026 a Tuesday. */
  assert_proposals (tru_date_new (2026, 4, 6), "04-07 04-09 04-10", "04-13 04-14 04-16 04-17");
  assert_proposals (tru_date_new (2026, 11, 9), "11-09 11-10 11-12 11-13", "11-16 11-17 11-19 11-20");
  assert_proposals (tru_date_new (2026, 7, 13), "07-13 07-16 07-17", "07-20 07-21 07-23 07-24");
}

static void
test_two_holidays_in_a_row (void)
{
  /* Christmas and New Year's Day 2026 are Fridays: both weeks have three days. */
  assert_proposals (tru_date_new (2026, 12, 21), "12-21 12-22 12-24", "01-04 01-05 01-07 01-08");
}

static void
test_middle_of_week (void)
{
  assert_proposals (tru_date_new (2026, 12, 3), "12-03 12-04 12-07 12-08", "12-07 12-08 12-10 12-11");
  assert_proposals (tru_date_new (2026, 12, 2), "12-03 12-04 12-07 12-08", "12-07 12-08 12-10 12-11");
}

static void
test_weekend (void)
{
  assert_proposals (tru_date_new (2026, 11, 28), "11-30 12-01 12-03 12-04", "12-07 12-08 12-10 12-11");
}

static void
test_closed (void)
{
  TruTaken closed = { .held = TRU_HELD_PLACE, .by = TRU_HELD_BY_CLOSURE, .starts = tru_time_new (tru_date_new (2026, 12, 1), 0) };
  g_autoptr (GPtrArray) holds = g_ptr_array_new ();
  g_autoptr (GPtrArray) proposals = NULL;

  closed.ends = closed.starts + TRU_MINUTES_PER_DAY;
  g_ptr_array_add (holds, &closed);
  proposals = tru_worksite_propose_days (tru_date_new (2026, 11, 30), 4, WEEKDAYS, TRU_HOLIDAYS_FRANCE, holds);
  g_assert_cmpuint (((GArray *) g_ptr_array_index (proposals, 0))->len, ==, 3);
  closed.by = TRU_HELD_BY_SCHOOL;
  g_ptr_array_unref (proposals);
  proposals = tru_worksite_propose_days (tru_date_new (2026, 11, 30), 4, WEEKDAYS, TRU_HOLIDAYS_FRANCE, holds);
  g_assert_cmpuint (((GArray *) g_ptr_array_index (proposals, 0))->len, ==, 4);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) without = tru_worksite_propose_days (tru_date_new (2026, 11, 30), 4, NULL, TRU_HOLIDAYS_FRANCE, NULL);
  g_autoptr (GPtrArray) unknown = tru_worksite_propose_days (TRU_UNKNOWN, 4, WEEKDAYS, TRU_HOLIDAYS_FRANCE, NULL);

  g_assert_cmpuint (without->len, ==, 0);
  g_assert_cmpuint (unknown->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worksite-days/plain-week", test_plain_week);
  g_test_add_func ("/worksite-days/holiday", test_holiday);
  g_test_add_func ("/worksite-days/two-holidays", test_two_holidays_in_a_row);
  g_test_add_func ("/worksite-days/middle-of-week", test_middle_of_week);
  g_test_add_func ("/worksite-days/weekend", test_weekend);
  g_test_add_func ("/worksite-days/closed", test_closed);
  g_test_add_func ("/worksite-days/nothing", test_nothing);
  return g_test_run ();
}
