/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-opening-days.h"

/* 24 November 2026 is a Tuesday, 11 November 2026 a Wednesday and a public holiday. */
#define TUESDAY tru_date_new (2026, 11, 24)

static void
test_unknown (void)
{
  g_autoptr (TruOpeningDays) days = tru_opening_days_new (TRU_HOLIDAYS_FRANCE);

  g_assert_true (tru_opening_days_includes (days, TUESDAY));
  g_assert_false (tru_opening_days_includes (days, tru_date_new (2026, 11, 29)));
  g_assert_false (tru_opening_days_includes (days, tru_date_new (2026, 12, 25)));
  g_assert_cmpint (tru_opening_days_next (days, tru_date_new (2026, 11, 29)), ==, tru_date_new (2026, 11, 30));
}

static void
test_weekdays (void)
{
  g_autoptr (TruOpeningDays) days = tru_opening_days_new (TRU_HOLIDAYS_FRANCE);

  tru_opening_days_add_weekday (days, 3);
  tru_opening_days_add_weekday (days, 6);
  g_assert_false (tru_opening_days_includes (days, TUESDAY));
  g_assert_cmpint (tru_opening_days_next (days, TUESDAY), ==, TUESDAY + 1);
  g_assert_cmpint (tru_opening_days_next (days, TUESDAY + 1), ==, TUESDAY + 1);
  g_assert_cmpint (tru_opening_days_nth (days, TUESDAY, 2), ==, TUESDAY + 4);
  g_assert_cmpint (tru_opening_days_nth (days, TUESDAY, 3), ==, TUESDAY + 8);
  g_assert_cmpint (tru_opening_days_next (days, tru_date_new (2026, 11, 11)), ==, tru_date_new (2026, 11, 14));
}

static void
test_closures (void)
{
  g_autoptr (TruOpeningDays) days = tru_opening_days_new (TRU_HOLIDAYS_FRANCE);

  tru_opening_days_add_weekday (days, 3);
  tru_opening_days_add_closure (days, TUESDAY + 1, TUESDAY + 8);
  g_assert_cmpint (tru_opening_days_next (days, TUESDAY), ==, TUESDAY + 15);
  tru_opening_days_add_closure (days, TUESDAY, TUESDAY + 4000);
  g_assert_cmpint (tru_opening_days_next (days, TUESDAY), ==, TUESDAY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opening-days/unknown", test_unknown);
  g_test_add_func ("/opening-days/weekdays", test_weekdays);
  g_test_add_func ("/opening-days/closures", test_closures);
  return g_test_run ();
}
