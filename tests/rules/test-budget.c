/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-budget.h"

#include "tru-programme.h"

static TruRecord *
scheme_five (void)
{
  TruRecord *programme = tru_record_new (&tru_programme_kind);

  tru_record_set_number (programme, TRU_PROGRAMME_ASSESSMENT_COST, 15000);
  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_COST, 150000);
  tru_record_set_number (programme, TRU_PROGRAMME_COLLECTIVE_COST, 100000);
  tru_record_set_number (programme, TRU_PROGRAMME_TERRITORIAL_COST, 100000);
  return programme;
}

/* 1,000 + 6,000 + 60,000 + 3,000: the document prints 76,000. */
static void
test_scheme_five (void)
{
  g_autoptr (TruRecord) programme = scheme_five ();
  g_autoptr (GError) error = NULL;
  TruBudget budget;

  g_assert_true (tru_budget_of_programme (programme, 40, 3, &budget, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (budget.n_lines, ==, 4);
  g_assert_cmpint (budget.lines[0].amount, ==, 100000);
  g_assert_cmpint (budget.lines[1].amount, ==, 600000);
  g_assert_cmpint (budget.lines[2].amount, ==, 6000000);
  g_assert_cmpint (budget.lines[3].amount, ==, 300000);
  g_assert_cmpint (budget.total, ==, 7000000);
  g_assert_true (tru_budget_of_programme (programme, 0, 0, &budget, &error));
  g_assert_cmpint (budget.total, ==, 100000);
}

static void
test_unknown_is_not_zero (void)
{
  g_autoptr (TruRecord) programme = scheme_five ();
  g_autoptr (GError) error = NULL;
  TruBudget budget;

  tru_record_clear (programme, TRU_PROGRAMME_COLLECTIVE_COST);
  g_assert_false (tru_budget_of_programme (programme, 40, 3, &budget, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_assert_cmpstr (tru_record_error_field (error)->name, ==, "collective_cost");
}

static void
test_too_large (void)
{
  g_autoptr (TruRecord) programme = scheme_five ();
  g_autoptr (GError) error = NULL;
  TruBudget budget;

  g_assert_false (tru_budget_of_programme (programme, G_MAXINT64 / 2, 3, &budget, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/budget/scheme-five", test_scheme_five);
  g_test_add_func ("/budget/unknown-is-not-zero", test_unknown_is_not_zero);
  g_test_add_func ("/budget/too-large", test_too_large);
  return g_test_run ();
}
