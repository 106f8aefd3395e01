/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending-terms.h"

#include "tru-lending-rule.h"
#include "tru-tool-library.h"
#include "tru-tool.h"

static TruRecord *
new_rule (const char *category,
          gint64      loan_days,
          gint64      max_loans)
{
  TruRecord *rule = tru_record_new (&tru_lending_rule_kind);

  tru_record_set_text (rule, TRU_LENDING_RULE_CATEGORY, category);
  tru_record_set_number (rule, TRU_LENDING_RULE_LOAN_DAYS, loan_days);
  tru_record_set_number (rule, TRU_LENDING_RULE_MAX_LOANS, max_loans);
  return rule;
}

static void
test_nothing_said (void)
{
  TruLendingTerms terms;

  tru_lending_terms_read (&terms, NULL, NULL, NULL);
  g_assert_cmpint (terms.loan_days, ==, TRU_LOAN_DAYS_DEFAULT);
  g_assert_cmpint (terms.max_loans, ==, TRU_UNKNOWN);
  g_assert_cmpint (terms.max_in_category, ==, TRU_UNKNOWN);
  g_assert_cmpint (terms.renewals, ==, TRU_UNKNOWN);
  g_assert_null (terms.training);
  g_assert_false (terms.adults_only);
  g_assert_true (terms.needs_membership);
  g_assert_cmpint (terms.deposit, ==, TRU_UNKNOWN);
}

/* The category’s rule goes before the general one, that before the library’s own fields. */
static void
test_closest (void)
{
  g_autoptr (TruRecord) library = tru_record_new (&tru_tool_library_kind);
  g_autoptr (TruRecord) saw = tru_record_new (&tru_tool_kind);
  g_autoptr (TruRecord) ladder = tru_record_new (&tru_tool_kind);
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func (g_object_unref);
  TruLendingTerms terms;

  tru_record_set_number (library, TRU_TOOL_LIBRARY_LOAN_DAYS, 21);
  tru_record_set_number (library, TRU_TOOL_LIBRARY_MAX_LOANS, 5);
  tru_record_set_number (library, TRU_TOOL_LIBRARY_RENEWALS, 2);
  tru_record_set_number (library, TRU_TOOL_LIBRARY_MEMBERSHIP_REQUIRED, FALSE);
  tru_record_set_text (saw, TRU_TOOL_CATEGORY, "Découpe");
  tru_record_set_text (ladder, TRU_TOOL_CATEGORY, "Hauteur");
  g_ptr_array_add (rules, new_rule ("DECOUPE", 3, 1));
  g_ptr_array_add (rules, new_rule (NULL, TRU_UNKNOWN, 4));
  tru_lending_terms_read (&terms, library, rules, saw);
  g_assert_cmpint (terms.loan_days, ==, 3);
  g_assert_cmpint (terms.max_in_category, ==, 1);
  g_assert_cmpint (terms.max_loans, ==, 4);
  g_assert_cmpint (terms.renewals, ==, 2);
  g_assert_false (terms.needs_membership);
  tru_lending_terms_read (&terms, library, rules, ladder);
  g_assert_cmpint (terms.loan_days, ==, 21);
  g_assert_cmpint (terms.max_in_category, ==, TRU_UNKNOWN);
  g_assert_cmpint (terms.max_loans, ==, 4);
}

static void
test_tool (void)
{
  g_autoptr (TruRecord) library = tru_record_new (&tru_tool_library_kind);
  g_autoptr (TruRecord) saw = tru_record_new (&tru_tool_kind);
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func (g_object_unref);
  TruRecord *rule = new_rule ("Découpe", TRU_UNKNOWN, TRU_UNKNOWN);
  TruLendingTerms terms;

  g_ptr_array_add (rules, rule);
  tru_record_set_text (saw, TRU_TOOL_CATEGORY, "Découpe");
  tru_record_set_number (rule, TRU_LENDING_RULE_ADULTS_ONLY, TRUE);
  tru_record_set_text (rule, TRU_LENDING_RULE_TRAINING, "Scies");
  tru_record_set_number (rule, TRU_LENDING_RULE_DEPOSIT, 5000);
  tru_lending_terms_read (&terms, library, rules, saw);
  g_assert_true (terms.adults_only);
  g_assert_cmpstr (terms.training, ==, "Scies");
  g_assert_cmpint (terms.deposit, ==, TRU_UNKNOWN);
  tru_record_set_number (library, TRU_TOOL_LIBRARY_DEPOSITS, TRUE);
  tru_record_set_number (saw, TRU_TOOL_ADULTS_ONLY, FALSE);
  tru_record_set_text (saw, TRU_TOOL_TRAINING, "Tronçonneuse");
  tru_lending_terms_read (&terms, library, rules, saw);
  g_assert_false (terms.adults_only);
  g_assert_cmpstr (terms.training, ==, "Tronçonneuse");
  g_assert_cmpint (terms.deposit, ==, 5000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lending-terms/nothing-said", test_nothing_said);
  g_test_add_func ("/lending-terms/closest", test_closest);
  g_test_add_func ("/lending-terms/tool", test_tool);
  return g_test_run ();
}
