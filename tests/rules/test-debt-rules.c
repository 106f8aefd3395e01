/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-debt-rules.h"

#include "tru-debt.h"

/* Amounts in cents; days as typed, or %NULL. */
static TruRecord *
debt_of (gint64      amount,
         gint64      monthly,
         const char *since,
         const char *until)
{
  TruRecord *debt = tru_record_new (&tru_debt_kind);

  tru_record_set_text (debt, TRU_DEBT_CREDITOR, "Bailleur");
  tru_record_set_number (debt, TRU_DEBT_AMOUNT, amount);
  tru_record_set_number (debt, TRU_DEBT_MONTHLY, monthly);
  g_assert_true (!since || tru_record_set_from_text (debt, TRU_DEBT_SINCE, since, NULL));
  g_assert_true (!until || tru_record_set_from_text (debt, TRU_DEBT_UNTIL, until, NULL));
  return debt;
}

static void
assert_says (gint64      amount,
             gint64      monthly,
             const char *since,
             const char *until,
             const char *title)
{
  g_autoptr (TruRecord) debt = debt_of (amount, monthly, since, until);
  g_autoptr (GPtrArray) findings = tru_debt_check (debt);

  g_assert_cmpuint (findings->len, ==, title ? 1 : 0);
  g_assert_cmpstr (title ? ((TruFinding *) findings->pdata[0])->title : NULL, ==, title);
  g_assert_cmpint (tru_findings_worst (findings), <=, TRU_SEVERITY_WARNS);
}

/* 900 € at 50 € are eighteen payments: from 5 January 2026 to 5 June 2027. */
static void
test_schedule (void)
{
  assert_says (90000, 5000, "2026-01-05", "2027-06-05", NULL);
  assert_says (90000, 5000, "2026-01-05", "2027-07-04", NULL);
  assert_says (90000, 5000, "2026-01-05", "2027-06-04", "Schedule too short");
  assert_says (90000, 5000, "2026-01-05", "2027-07-05", "Schedule too long");
  assert_says (90001, 5000, "2026-01-05", "2027-06-05", "Schedule too short");
  assert_says (90001, 5000, "2026-01-05", "2027-07-05", NULL);
  assert_says (85001, 5000, "2026-01-05", "2027-06-05", NULL);
  assert_says (85000, 5000, "2026-01-05", "2027-06-05", "Schedule too long");
}

static void
test_month_ends (void)
{
  g_autoptr (TruRecord) february = debt_of (20000, 10000, "2026-01-31", "2026-02-28");
  g_autoptr (TruRecord) before = debt_of (20000, 10000, "2026-01-31", "2026-02-27");
  g_autoptr (TruRecord) once = debt_of (10000, 10000, "2026-01-31", "2026-01-31");

  g_assert_cmpint (tru_debt_payments (february), ==, 2);
  g_assert_cmpint (tru_debt_payments (before), ==, 1);
  g_assert_cmpint (tru_debt_payments (once), ==, 1);
}

static void
test_monthly (void)
{
  assert_says (10000, 10000, NULL, NULL, NULL);
  assert_says (10000, 10001, NULL, NULL, "More per month than is owed");
  assert_says (10000, 1, NULL, NULL, NULL);
  assert_says (10000, 0, NULL, NULL, "Nothing is paid back");
}

/* Unknown is not zero; what is settled is over. */
static void
test_unknown (void)
{
  g_autoptr (TruRecord) settled = debt_of (10000, 20000, NULL, NULL);
  g_autoptr (GPtrArray) findings = NULL;

  assert_says (90000, TRU_UNKNOWN, "2026-01-05", "2026-02-05", NULL);
  assert_says (90000, 5000, "2026-01-05", NULL, NULL);
  assert_says (90000, 5000, NULL, "2026-02-05", NULL);
  assert_says (TRU_UNKNOWN, 5000, "2026-01-05", "2026-02-05", NULL);
  tru_record_set_number (settled, TRU_DEBT_SETTLED_ON, tru_date_new (2026, 3, 1));
  findings = tru_debt_check (settled);
  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/debt/schedule", test_schedule);
  g_test_add_func ("/debt/month-ends", test_month_ends);
  g_test_add_func ("/debt/monthly", test_monthly);
  g_test_add_func ("/debt/unknown", test_unknown);
  return g_test_run ();
}
