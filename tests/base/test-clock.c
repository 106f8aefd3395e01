/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-clock.h"

static void
test_fixed (void)
{
  TruDate fixed = tru_date_new (2026, 11, 24);

  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_assert_cmpint (tru_clock_today (), ==, fixed);
  g_assert_cmpint (tru_time_date (tru_clock_now ()), ==, fixed);
  g_assert_cmpint (tru_time_date (tru_stamp_to_time (tru_clock_stamp ())), ==, fixed);
}

static void
test_real (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  TruDate today;
  int year;

  g_unsetenv ("TRUELLE_TODAY");
  today = tru_clock_today ();
  g_assert_true (tru_date_get (today, &year, NULL, NULL));
  g_assert_cmpint (year, >=, g_date_time_get_year (before));
  g_setenv ("TRUELLE_TODAY", "", TRUE);
  g_assert_cmpint (tru_clock_today (), >=, today);
}

static void
test_stamps_grow (void)
{
  TruStamp last = tru_clock_stamp ();

  for (int i = 0; i < 10000; i++)
    {
      TruStamp stamp = tru_clock_stamp ();

      g_assert_cmpint (stamp, >, last);
      last = stamp;
    }
  g_setenv ("TRUELLE_TODAY", "2020-01-01", TRUE);
  g_assert_cmpint (tru_clock_stamp (), >, last);
}

static void
test_unreadable (void)
{
  if (g_test_subprocess ())
    {
      TruDate today;

      g_unsetenv ("TRUELLE_TODAY");
      today = tru_clock_today ();
      g_setenv ("TRUELLE_TODAY", "24/11/2026", TRUE);
      g_assert_cmpint (tru_clock_today (), >=, today);
      g_assert_cmpint (tru_clock_today (), >=, today);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*TRUELLE_TODAY is *24/11/2026*");
  g_test_trap_assert_stderr_unmatched ("*TRUELLE_TODAY*TRUELLE_TODAY*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/fixed", test_fixed);
  g_test_add_func ("/clock/real", test_real);
  g_test_add_func ("/clock/stamps-grow", test_stamps_grow);
  g_test_add_func ("/clock/unreadable", test_unreadable);
  return g_test_run ();
}
