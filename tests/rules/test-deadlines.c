/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-deadlines.h"

#include "tru-programme.h"

#define TODAY tru_date_new (2026, 11, 24)

static TruSupportFacts
facts_of_benali (void)
{
  return (TruSupportFacts){
    .household = "benali",
    .household_name = "Benali family",
    .opened_on = tru_date_new (2026, 10, 6),
    .accepted_on = tru_date_new (2026, 11, 4),
    .support_start = TRU_PROGRAMME_SUPPORT_START_ACCEPTANCE,
    .support_months = 6,
    .worksite_months = 2,
    .contract_required = TRUE,
    .signed_on = TRU_UNKNOWN,
    .referred_on = tru_date_new (2026, 10, 6),
    .has_worksite = TRUE,
    .first_day = tru_date_new (2026, 11, 30),
    .last_day = tru_date_new (2026, 12, 4),
    .finished_on = TRU_UNKNOWN,
    .moved_on = TRU_UNKNOWN,
    .final_review_on = TRU_UNKNOWN,
    .interrupted_on = TRU_UNKNOWN,
    .made_safe_on = TRU_UNKNOWN,
    .built_on = TRU_UNKNOWN,
    .lead_before = tru_date_new (1949, 1, 1),
    .lead_survey_on = TRU_UNKNOWN,
    .asbestos_before = tru_date_new (1997, 7, 1),
    .asbestos_survey_on = TRU_UNKNOWN,
    .confirmation_days = 15,
    .resume_days = 30,
    .review_days = 14,
    .closing_days = 14,
  };
}

static const TruDeadline *
find (GPtrArray             *deadlines,
      const TruSupportFacts *facts,
      TruDate                today,
      const char            *rule)
{
  g_ptr_array_set_size (deadlines, 0);
  tru_deadlines_of_support (deadlines, facts, today);
  tru_deadlines_keep_told (deadlines, today);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const TruDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (g_str_equal (deadline->rule, rule))
        return deadline;
    }
  return NULL;
}

static void
test_contract (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  TruSupportFacts facts = facts_of_benali ();
  const TruDeadline *deadline = find (deadlines, &facts, TODAY, "contract-unsigned");

  g_assert_cmpint (deadline->due_on, ==, facts.first_day);
  g_assert_cmpint (deadline->urgency, ==, TRU_URGENCY_LATE);
  g_assert_cmpstr (deadline->subject, ==, "Benali family");
  g_assert_nonnull (deadline->reason);
  g_assert_cmpint (find (deadlines, &facts, TODAY - 2, "contract-unsigned")->urgency, ==, TRU_URGENCY_SOON);
  facts.contract_signed = TRUE;
  g_assert_null (find (deadlines, &facts, TODAY, "contract-unsigned"));
}

static void
test_worksite_limit (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  TruSupportFacts facts = facts_of_benali ();
  TruDate limit = tru_date_new (2026, 12, 6);

  g_assert_null (find (deadlines, &facts, TODAY, "worksite-limit"));
  g_assert_cmpint (find (deadlines, &facts, limit + 1, "worksite-limit")->urgency, ==, TRU_URGENCY_LATE);
  facts.first_day = facts.last_day = TRU_UNKNOWN;
  g_assert_cmpint (find (deadlines, &facts, TODAY, "worksite-limit")->due_on, ==, limit);
  g_assert_cmpint (find (deadlines, &facts, limit, "worksite-limit")->urgency, ==, TRU_URGENCY_SOON);
  g_assert_nonnull (find (deadlines, &facts, limit - 30, "worksite-limit"));
  g_assert_null (find (deadlines, &facts, limit - 31, "worksite-limit"));
}

static void
test_support_limit (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  TruSupportFacts facts = facts_of_benali ();
  TruDate limit = tru_date_new (2027, 5, 4);

  g_assert_null (find (deadlines, &facts, limit - 31, "support-limit"));
  g_assert_cmpint (find (deadlines, &facts, limit - 15, "support-limit")->urgency, ==, TRU_URGENCY_LATER);
  g_assert_cmpint (find (deadlines, &facts, limit - 14, "support-limit")->urgency, ==, TRU_URGENCY_SOON);
  g_assert_cmpint (find (deadlines, &facts, limit + 1, "support-limit")->urgency, ==, TRU_URGENCY_LATE);
}

/* The new landlord is asked whether a worksite has its days or not; close to it, its day counts. */
static void
test_landlord (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  TruSupportFacts facts = facts_of_benali ();

  g_assert_null (find (deadlines, &facts, TODAY, "landlord-missing"));
  facts.landlord_missing = TRUE;
  g_assert_cmpint (find (deadlines, &facts, TODAY, "landlord-missing")->due_on, ==, facts.first_day);
  g_assert_null (find (deadlines, &facts, facts.first_day - 31, "landlord-missing"));
  facts.moved_on = tru_date_new (2026, 10, 20);
  g_assert_cmpint (find (deadlines, &facts, facts.first_day - 31, "landlord-missing")->due_on, ==, TRU_UNKNOWN);
  g_assert_cmpint (find (deadlines, &facts, TODAY, "landlord-missing")->due_on, ==, facts.first_day);
  facts.first_day = TRU_UNKNOWN;
  g_assert_nonnull (find (deadlines, &facts, TODAY, "landlord-missing"));
  facts.finished_on = TODAY;
  g_assert_null (find (deadlines, &facts, TODAY, "landlord-missing"));
}

static void
test_review_and_referral (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  TruSupportFacts facts = facts_of_benali ();

  g_assert_null (find (deadlines, &facts, TODAY, "review-due"));
  facts.finished_on = tru_date_new (2026, 11, 13);
  g_assert_cmpint (find (deadlines, &facts, TODAY, "review-due")->due_on, ==, tru_date_new (2026, 11, 27));
  facts.missing = "Resources";
  g_assert_cmpint (find (deadlines, &facts, TODAY, "referral-incomplete")->due_on, ==, TRU_UNKNOWN);
  facts.oral = TRUE;
  g_assert_cmpint (find (deadlines, &facts, TODAY, "confirmation-awaited")->due_on, ==, facts.referred_on + 15);
  facts.confirmation_days = TRU_UNKNOWN;
  g_assert_cmpint (find (deadlines, &facts, TODAY, "confirmation-awaited")->due_on, ==, TRU_UNKNOWN);
  facts.review_days = 10;
  g_assert_cmpint (find (deadlines, &facts, TODAY, "review-due")->due_on, ==, tru_date_new (2026, 11, 23));
}

/* Once the final review is held the support is closed, within the days that its programme gives. */
static void
test_closing (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  TruSupportFacts facts = facts_of_benali ();

  g_assert_null (find (deadlines, &facts, TODAY, "closing-due"));
  facts.final_review_on = TODAY;
  g_assert_cmpint (find (deadlines, &facts, TODAY, "closing-due")->due_on, ==, TODAY + 14);
}

/* A worksite that is stopped asks neither for a signature nor for an agreement, but to be made safe and to be resumed. */
static void
test_interruption (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  TruSupportFacts facts = facts_of_benali ();

  facts.landlord_missing = TRUE;
  g_assert_nonnull (find (deadlines, &facts, TODAY, "contract-unsigned"));
  facts.first_day = tru_date_new (2026, 11, 16);
  facts.interrupted_on = tru_date_new (2026, 11, 17);
  g_assert_null (find (deadlines, &facts, TODAY, "contract-unsigned"));
  g_assert_null (find (deadlines, &facts, TODAY, "landlord-missing"));
  g_assert_cmpint (find (deadlines, &facts, TODAY, "worksite-unsafe")->urgency, ==, TRU_URGENCY_LATE);
  g_assert_cmpint (find (deadlines, &facts, TODAY, "worksite-stopped")->due_on, ==, tru_date_new (2026, 12, 17));
  facts.made_safe_on = facts.interrupted_on;
  g_assert_null (find (deadlines, &facts, TODAY, "worksite-unsafe"));
}

/* A survey is asked for where dust is to come, until it is noted; a dwelling of the very day is recent enough. */
static void
test_surveys (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  TruSupportFacts facts = facts_of_benali ();

  g_assert_null (find (deadlines, &facts, TODAY, "lead-survey"));
  facts.makes_dust = TRUE;
  g_assert_cmpint (find (deadlines, &facts, TODAY, "lead-survey")->due_on, ==, facts.first_day);
  g_assert_nonnull (find (deadlines, &facts, TODAY, "asbestos-survey"));
  facts.built_on = facts.lead_before;
  g_assert_null (find (deadlines, &facts, TODAY, "lead-survey"));
  g_assert_nonnull (find (deadlines, &facts, TODAY, "asbestos-survey"));
  facts.asbestos_survey_on = TODAY;
  g_assert_null (find (deadlines, &facts, TODAY, "asbestos-survey"));
}

/* An operation ends on the day planned, else after the months of its programme; without either nothing is said. */
static void
test_operations (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  TruDate started = tru_date_new (2023, 12, 10);

  tru_deadlines_of_operation (deadlines, "mills", "Les Blanchisseurs", started, TRU_UNKNOWN, TRU_UNKNOWN, TODAY);
  g_assert_cmpuint (deadlines->len, ==, 0);
  tru_deadlines_of_operation (deadlines, "mills", "Les Blanchisseurs", started, TRU_UNKNOWN, 36, TODAY);
  tru_deadlines_of_operation (deadlines, "mills", "Les Blanchisseurs", started, tru_date_new (2027, 6, 30), 36, TODAY);
  tru_deadlines_of_operation_step (deadlines, "mills", "Les Blanchisseurs", "Design", TODAY, TODAY);
  g_assert_cmpuint (deadlines->len, ==, 3);
  tru_deadlines_keep_told (deadlines, TODAY);
  g_assert_cmpuint (deadlines->len, ==, 1);
  g_assert_cmpint (((TruDeadline *) deadlines->pdata[0])->due_on, ==, tru_date_new (2026, 12, 10));
}

static void
test_others (void)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  g_autofree char *late = NULL;

  tru_deadlines_of_loan (deadlines, "steamer", "Steamer", "M. Kaci", TODAY, TODAY);
  tru_deadlines_of_commitment (deadlines, "benali", "Benali family", "Clear the room", TODAY, TODAY);
  tru_deadlines_of_check (deadlines, "drill", "Drill", TODAY + 31, TODAY);
  tru_deadlines_keep_told (deadlines, TODAY);
  g_assert_cmpuint (deadlines->len, ==, 0);
  tru_deadlines_of_check (deadlines, "drill", "Drill", TODAY + 30, TODAY);
  tru_deadlines_of_commitment (deadlines, "benali", "Benali family", "Clear the room", TODAY - 1, TODAY);
  tru_deadlines_of_loan (deadlines, "steamer", "Steamer", "M. Kaci", TODAY - 7, TODAY);
  g_assert_cmpuint (deadlines->len, ==, 3);
  tru_deadlines_sort (deadlines);
  g_assert_cmpstr (((TruDeadline *) g_ptr_array_index (deadlines, 0))->rule, ==, "loan-late");
  g_assert_cmpstr (((TruDeadline *) g_ptr_array_index (deadlines, 2))->rule, ==, "check-due");
  late = tru_deadline_when (g_ptr_array_index (deadlines, 0), TODAY);
  g_assert_cmpstr (late, ==, "7 days late");
  tru_deadlines_of_household (deadlines, "quick-action", "benali", "Benali family", "Damp", TODAY, TODAY);
  tru_deadlines_sort (deadlines);
  g_assert_cmpstr (((TruDeadline *) g_ptr_array_index (deadlines, 0))->rule, ==, "quick-action");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadlines/contract", test_contract);
  g_test_add_func ("/deadlines/worksite-limit", test_worksite_limit);
  g_test_add_func ("/deadlines/support-limit", test_support_limit);
  g_test_add_func ("/deadlines/landlord", test_landlord);
  g_test_add_func ("/deadlines/review-and-referral", test_review_and_referral);
  g_test_add_func ("/deadlines/closing", test_closing);
  g_test_add_func ("/deadlines/interruption", test_interruption);
  g_test_add_func ("/deadlines/surveys", test_surveys);
  g_test_add_func ("/deadlines/operations", test_operations);
  g_test_add_func ("/deadlines/others", test_others);
  return g_test_run ();
}
