/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending-rules.h"

#include "tru-item.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-tool-library.h"

#define TODAY tru_date_new (2026, 11, 24)

static void
set_up (TruLendingFacts *facts,
        gconstpointer    data)
{
  facts->item = tru_record_new (&tru_item_kind);
  facts->member = tru_record_new (&tru_member_kind);
  facts->library = tru_record_new (&tru_tool_library_kind);
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
  g_object_unref (facts->library);
}

static int
severity_of (TruLendingFacts *facts,
             const char      *rule)
{
  g_autoptr (GPtrArray) findings = tru_lending_rules_check_item (facts);
  g_autoptr (GPtrArray) member = tru_lending_rules_check_member (facts);
  const TruFinding *finding;

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
  tru_record_set_number (facts->item, TRU_ITEM_REPAIR_SINCE, TODAY);
  g_assert_cmpint (severity_of (facts, "item-repair"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (facts->item, TRU_ITEM_MISSING_SINCE, TODAY);
  g_assert_cmpint (severity_of (facts, "item-missing"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (facts->item, TRU_ITEM_WITHDRAWN_ON, TODAY);
  g_assert_cmpint (severity_of (facts, "item-withdrawn"), ==, TRU_SEVERITY_FORBIDS);
}

static void
test_member (TruLendingFacts *facts,
             gconstpointer    data)
{
  tru_record_set_number (facts->member, TRU_MEMBER_VALID_UNTIL, TODAY);
  g_assert_cmpint (severity_of (facts, "member-valid"), ==, -1);
  tru_record_set_number (facts->member, TRU_MEMBER_VALID_UNTIL, TODAY - 1);
  g_assert_cmpint (severity_of (facts, "member-valid"), ==, TRU_SEVERITY_BLOCKS);
  facts->n_loans = 3;
  g_assert_cmpint (severity_of (facts, "member-loans"), ==, -1);
  tru_record_set_number (facts->library, TRU_TOOL_LIBRARY_MAX_LOANS, 4);
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
  g_assert_cmpint (tru_lending_rules_due (TODAY, NULL, TRU_HOLIDAYS_FRANCE), ==, tru_date_new (2026, 12, 8));
  tru_record_set_number (facts->library, TRU_TOOL_LIBRARY_LOAN_DAYS, 7);
  g_assert_cmpint (tru_lending_rules_due (TODAY, facts->library, TRU_HOLIDAYS_FRANCE), ==, tru_date_new (2026, 12, 1));
  /* A Sunday, and Christmas on a Friday. */
  g_assert_cmpint (tru_lending_rules_due (tru_date_new (2026, 11, 29), facts->library, TRU_HOLIDAYS_FRANCE), ==,
                   tru_date_new (2026, 12, 7));
  g_assert_cmpint (tru_lending_rules_due (tru_date_new (2026, 12, 18), facts->library, TRU_HOLIDAYS_FRANCE), ==,
                   tru_date_new (2026, 12, 26));
  g_assert_cmpint (tru_lending_rules_due (TRU_UNKNOWN, NULL, TRU_HOLIDAYS_FRANCE), ==, TRU_UNKNOWN);
}

static void
test_lent (TruLendingFacts *facts,
           gconstpointer    data)
{
  g_autoptr (TruRecord) loan = tru_record_new (&tru_loan_kind);

  tru_record_set_number (loan, TRU_LOAN_DUE_ON, TODAY);
  facts->open_loan = loan;
  g_assert_cmpint (severity_of (facts, "item-lent"), ==, TRU_SEVERITY_FORBIDS);
  g_assert_cmpint (tru_item_state (facts->item, loan, TODAY), ==, TRU_ITEM_STATE_LENT);
  g_assert_cmpint (tru_item_state (facts->item, loan, TODAY + 1), ==, TRU_ITEM_STATE_LATE);
  g_assert_cmpint (tru_item_state (facts->item, NULL, TODAY), ==, TRU_ITEM_STATE_AVAILABLE);
  tru_record_set_number (facts->item, TRU_ITEM_CHECK_DUE, TODAY - 1);
  g_assert_cmpint (tru_item_state (facts->item, NULL, TODAY), ==, TRU_ITEM_STATE_CHECK_DUE);
  tru_record_set_number (facts->item, TRU_ITEM_WITHDRAWN_ON, TODAY);
  g_assert_cmpint (tru_item_state (facts->item, loan, TODAY), ==, TRU_ITEM_STATE_WITHDRAWN);
}

#define ADD(path, function) g_test_add (path, TruLendingFacts, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/lending-rules/item", test_item);
  ADD ("/lending-rules/member", test_member);
  ADD ("/lending-rules/due", test_due);
  ADD ("/lending-rules/lent", test_lent);
  return g_test_run ();
}
