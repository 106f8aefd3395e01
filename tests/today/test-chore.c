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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today/chore/loan", test_loan);
  return g_test_run ();
}
