/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending-rules.h"

#include "tru-item.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-training.h"

#define TODAY tru_date_new (2026, 11, 24)

static void
set_up (TruLendingFacts *facts,
        gconstpointer    data)
{
  facts->item = tru_record_new (&tru_item_kind);
  facts->member = tru_record_new (&tru_member_kind);
  facts->terms = (TruLendingTerms){ .max_loans = TRU_UNKNOWN, .max_in_category = TRU_UNKNOWN, .needs_membership = TRUE };
  facts->title = "Hammer drill";
  facts->today = TODAY;
  tru_record_set_text (facts->item, TRU_ITEM_CODE, "OT-0147");
  tru_record_set_text (facts->member, TRU_MEMBER_NAME, "Yasmine Haddad");
}

static void
tear_down (TruLendingFacts *facts,
           gconstpointer    data)
{
  g_object_unref (facts->item);
  g_object_unref (facts->member);
}

static int
severity_of (TruLendingFacts *facts,
             const char      *rule)
{
  g_autoptr (GPtrArray) findings = tru_lending_rules_check_item (facts);
  g_autoptr (GPtrArray) person = tru_lending_rules_check_person (facts);
  g_autoptr (GPtrArray) member = tru_lending_rules_check_member (facts);
  const TruFinding *finding;

  tru_findings_append (findings, person);
  tru_findings_append (findings, member);
  finding = tru_findings_find (findings, rule);
  return finding ? (int) finding->severity : -1;
}

static void
test_item (TruLendingFacts *facts,
           gconstpointer    data)
{
  g_assert_cmpint (severity_of (facts, "item-check"), ==, -1);
  tru_record_set_number (facts->item, TRU_ITEM_CHECK_DUE, TODAY);
  g_assert_cmpint (severity_of (facts, "item-check"), ==, -1);
  tru_record_set_number (facts->item, TRU_ITEM_CHECK_DUE, TODAY - 1);
  g_assert_cmpint (severity_of (facts, "item-check"), ==, TRU_SEVERITY_MANAGER_ONLY);
  tru_record_set_number (facts->item, TRU_ITEM_CONDITION, TRU_ITEM_CONDITION_WORN);
  g_assert_cmpint (severity_of (facts, "item-broken"), ==, -1);
  tru_record_set_number (facts->item, TRU_ITEM_CONDITION, TRU_ITEM_CONDITION_BROKEN);
  g_assert_cmpint (severity_of (facts, "item-broken"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (facts->item, TRU_ITEM_REPAIR_SINCE, TODAY);
  g_assert_cmpint (severity_of (facts, "item-broken"), ==, -1);
  g_assert_cmpint (severity_of (facts, "item-repair"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (facts->item, TRU_ITEM_MISSING_SINCE, TODAY);
  g_assert_cmpint (severity_of (facts, "item-missing"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (facts->item, TRU_ITEM_INSPECT_SINCE, TODAY);
  g_assert_cmpint (severity_of (facts, "item-inspect"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (facts->item, TRU_ITEM_STOLEN_ON, TODAY);
  g_assert_cmpint (severity_of (facts, "item-stolen"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (facts->item, TRU_ITEM_WITHDRAWN_ON, TODAY);
  g_assert_cmpint (severity_of (facts, "item-withdrawn"), ==, TRU_SEVERITY_FORBIDS);
}

/* One of two dates is wrong, and nobody knows which: that stops nobody. */
static void
test_bought (TruLendingFacts *facts,
             gconstpointer    data)
{
  g_assert_cmpint (severity_of (facts, "item-bought"), ==, -1);
  tru_record_set_number (facts->item, TRU_ITEM_BOUGHT_ON, TODAY);
  g_assert_cmpint (severity_of (facts, "item-bought"), ==, -1);
  tru_record_set_number (facts->item, TRU_ITEM_BOUGHT_ON, TODAY + 1);
  g_assert_cmpint (severity_of (facts, "item-bought"), ==, TRU_SEVERITY_WARNS);
}

static void
test_member (TruLendingFacts *facts,
             gconstpointer    data)
{
  tru_record_set_number (facts->member, TRU_MEMBER_VALID_UNTIL, TODAY);
  g_assert_cmpint (severity_of (facts, "member-valid"), ==, -1);
  tru_record_set_number (facts->member, TRU_MEMBER_VALID_UNTIL, TODAY - 1);
  g_assert_cmpint (severity_of (facts, "member-valid"), ==, TRU_SEVERITY_BLOCKS);
  facts->terms.needs_membership = FALSE;
  g_assert_cmpint (severity_of (facts, "member-valid"), ==, -1);
  facts->n_loans = 3;
  g_assert_cmpint (severity_of (facts, "member-loans"), ==, -1);
  facts->terms.max_loans = 4;
  g_assert_cmpint (severity_of (facts, "member-loans"), ==, -1);
  facts->n_loans = 4;
  g_assert_cmpint (severity_of (facts, "member-loans"), ==, TRU_SEVERITY_BLOCKS);
  facts->n_late = 1;
  g_assert_cmpint (severity_of (facts, "member-late"), ==, TRU_SEVERITY_WARNS);
}

static void
test_due (TruLendingFacts *facts,
          gconstpointer    data)
{
  g_autoptr (TruOpeningDays) days = tru_opening_days_new (TRU_HOLIDAYS_FRANCE);
  TruLendingTerms terms = { .loan_days = 7 };

  g_assert_cmpint (tru_lending_rules_due (&terms, days, TODAY), ==, tru_date_new (2026, 12, 1));
  /* A Sunday, and Christmas on a Friday. */
  g_assert_cmpint (tru_lending_rules_due (&terms, days, tru_date_new (2026, 11, 29)), ==, tru_date_new (2026, 12, 7));
  g_assert_cmpint (tru_lending_rules_due (&terms, days, tru_date_new (2026, 12, 18)), ==, tru_date_new (2026, 12, 26));
  g_assert_cmpint (tru_lending_rules_due (&terms, days, TRU_UNKNOWN), ==, TRU_UNKNOWN);
  /* Open on Saturdays, closed over the holidays. */
  tru_opening_days_add_weekday (days, 6);
  g_assert_cmpint (tru_lending_rules_due (&terms, days, TODAY), ==, tru_date_new (2026, 12, 5));
  tru_opening_days_add_closure (days, tru_date_new (2026, 12, 19), tru_date_new (2027, 1, 2));
  g_assert_cmpint (tru_lending_rules_due (&terms, days, tru_date_new (2026, 12, 12)), ==, tru_date_new (2027, 1, 9));
}

static void
test_training (TruLendingFacts *facts,
               gconstpointer    data)
{
  g_autoptr (TruRecord) training = tru_record_new (&tru_training_kind);
  g_autoptr (GPtrArray) trainings = g_ptr_array_new ();

  facts->terms.training = "Tronçonneuse";
  g_assert_cmpint (severity_of (facts, "member-training"), ==, TRU_SEVERITY_MANAGER_ONLY);
  tru_record_set_text (training, TRU_TRAINING_TOPIC, "scie");
  tru_record_set_number (training, TRU_TRAINING_DONE_ON, TODAY);
  g_ptr_array_add (trainings, training);
  facts->trainings = trainings;
  g_assert_cmpint (severity_of (facts, "member-training"), ==, TRU_SEVERITY_MANAGER_ONLY);
  tru_record_set_text (training, TRU_TRAINING_TOPIC, "tronconneuse");
  g_assert_cmpint (severity_of (facts, "member-training"), ==, -1);
  tru_record_set_number (training, TRU_TRAINING_UNTIL, TODAY);
  g_assert_cmpint (severity_of (facts, "member-training"), ==, -1);
  tru_record_set_number (training, TRU_TRAINING_UNTIL, TODAY - 1);
  g_assert_cmpint (severity_of (facts, "member-training"), ==, TRU_SEVERITY_MANAGER_ONLY);
}

static void
test_adults (TruLendingFacts *facts,
             gconstpointer    data)
{
  g_assert_cmpint (severity_of (facts, "member-age"), ==, -1);
  facts->terms.adults_only = TRUE;
  g_assert_cmpint (severity_of (facts, "member-age"), ==, TRU_SEVERITY_WARNS);
  tru_record_set_number (facts->member, TRU_MEMBER_BIRTH_DATE, tru_date_new (2008, 11, 24));
  g_assert_cmpint (severity_of (facts, "member-age"), ==, -1);
  tru_record_set_number (facts->member, TRU_MEMBER_BIRTH_DATE, tru_date_new (2008, 11, 25));
  g_assert_cmpint (severity_of (facts, "member-age"), ==, TRU_SEVERITY_MANAGER_ONLY);
}

static void
test_category (TruLendingFacts *facts,
               gconstpointer    data)
{
  facts->n_in_category = 2;
  g_assert_cmpint (severity_of (facts, "member-category"), ==, -1);
  facts->terms.max_in_category = 3;
  g_assert_cmpint (severity_of (facts, "member-category"), ==, -1);
  facts->terms.max_in_category = 2;
  g_assert_cmpint (severity_of (facts, "member-category"), ==, TRU_SEVERITY_BLOCKS);
}

static void
test_renewal (TruLendingFacts *facts,
              gconstpointer    data)
{
  g_autoptr (TruRecord) loan = tru_record_new (&tru_loan_kind);
  static const struct
  {
    gint64 most;
    gint64 done;
    gboolean is_allowed;
  } cases[] = {
    { TRU_UNKNOWN, 9, TRUE }, { 0, TRU_UNKNOWN, FALSE }, { 1, TRU_UNKNOWN, TRUE }, { 1, 1, FALSE }, { 2, 1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TruLendingTerms terms = { .renewals = cases[i].most };
      g_autoptr (GPtrArray) findings = NULL;

      tru_record_set_number (loan, TRU_LOAN_RENEWALS, cases[i].done);
      findings = tru_lending_rules_check_renewal (&terms, loan);
      g_assert_cmpint (findings->len == 0, ==, cases[i].is_allowed);
    }
}

static void
test_lent (TruLendingFacts *facts,
           gconstpointer    data)
{
  g_autoptr (TruRecord) loan = tru_record_new (&tru_loan_kind);

  tru_record_set_number (loan, TRU_LOAN_DUE_ON, TODAY);
  facts->open_loan = loan;
  g_assert_cmpint (severity_of (facts, "item-lent"), ==, TRU_SEVERITY_FORBIDS);
}

static void
test_route (TruLendingFacts *facts,
            gconstpointer    data)
{
  g_assert_cmpint (tru_item_route (facts->item, FALSE, TODAY), ==, TRU_ROUTE_SHELF);
  g_assert_cmpint (tru_item_route (facts->item, TRUE, TODAY), ==, TRU_ROUTE_ASIDE);
  tru_record_set_number (facts->item, TRU_ITEM_CHECK_DUE, TODAY - 1);
  g_assert_cmpint (tru_item_route (facts->item, TRUE, TODAY), ==, TRU_ROUTE_CHECK);
  tru_record_set_number (facts->item, TRU_ITEM_INSPECT_SINCE, TODAY);
  g_assert_cmpint (tru_item_route (facts->item, TRUE, TODAY), ==, TRU_ROUTE_INSPECT);
  tru_record_set_number (facts->item, TRU_ITEM_REPAIR_SINCE, TODAY);
  g_assert_cmpint (tru_item_route (facts->item, TRUE, TODAY), ==, TRU_ROUTE_REPAIR);
  tru_record_set_number (facts->item, TRU_ITEM_WITHDRAWN_ON, TODAY);
  g_assert_cmpint (tru_item_route (facts->item, TRUE, TODAY), ==, TRU_ROUTE_WITHDRAWN);
}

#define ADD(path, function) g_test_add (path, TruLendingFacts, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/lending-rules/item", test_item);
  ADD ("/lending-rules/bought", test_bought);
  ADD ("/lending-rules/member", test_member);
  ADD ("/lending-rules/due", test_due);
  ADD ("/lending-rules/lent", test_lent);
  ADD ("/lending-rules/route", test_route);
  ADD ("/lending-rules/training", test_training);
  ADD ("/lending-rules/adults", test_adults);
  ADD ("/lending-rules/category", test_category);
  ADD ("/lending-rules/renewal", test_renewal);
  return g_test_run ();
}
