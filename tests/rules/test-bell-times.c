/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-bell-times.h"

#include "tru-unknown.h"

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
  g_test_add_func ("/bell-times/morning", test_morning);
  return g_test_run ();
}
