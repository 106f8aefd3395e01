/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-chore.h"

#define TODAY tru_date_new (2026, 11, 24)

static const TruChore *
nth (GPtrArray *chores,
     guint      index)
{
  g_assert_cmpuint (index, <, chores->len);
  return g_ptr_array_index (chores, index);
}

static void
test_loan (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  g_autoptr (GPtrArray) chores = NULL;

  tru_deadlines_of_loan (deadlines, "uid", "Décolleuse", "M. Kaci", TODAY - 7, TODAY);
  chores = tru_chores_of (deadlines, TODAY);
  g_assert_cmpuint (chores->len, ==, 1);
  g_assert_cmpstr (nth (chores, 0)->title, ==, "Late loan: Décolleuse");
  g_assert_cmpstr (nth (chores, 0)->when, ==, "7 days late");
  g_assert_cmpstr (nth (chores, 0)->kind, ==, "item");
  g_assert_cmpstr (nth (chores, 0)->uid, ==, "uid");
  g_assert_cmpint (nth (chores, 0)->tone, ==, TRU_TONE_LATE);
}

static void
test_checks_of_one_day_are_one_line (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  g_autoptr (GPtrArray) chores = NULL;

  tru_deadlines_of_check (deadlines, "a", "Perceuse", TODAY + 13, TODAY);
  tru_deadlines_of_loan (deadlines, "b", "Décolleuse", "M. Kaci", TODAY - 1, TODAY);
  tru_deadlines_of_check (deadlines, "c", "Ponceuse", TODAY + 13, TODAY);
  tru_deadlines_of_check (deadlines, "d", "Scie", TODAY + 14, TODAY);
  chores = tru_chores_of (deadlines, TODAY);
  g_assert_cmpuint (chores->len, ==, 3);
  g_assert_cmpstr (nth (chores, 0)->title, ==, "Safety check: 2 tools");
  g_assert_cmpstr (nth (chores, 0)->about, ==, "2026-12-07");
  g_assert_cmpstr (nth (chores, 1)->title, ==, "Late loan: Décolleuse");
  g_assert_cmpstr (nth (chores, 2)->title, ==, "Safety check: Scie");
  g_assert_cmpstr (nth (chores, 2)->uid, ==, "d");
  g_assert_null (nth (chores, 2)->about);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today/chore/loan", test_loan);
  g_test_add_func ("/today/chore/checks", test_checks_of_one_day_are_one_line);
  return g_test_run ();
}
