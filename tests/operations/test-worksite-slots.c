/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-desk.h"

static GArray *
first_days (GPtrArray *slots,
            guint      i)
{
  return ((TruSlot *) g_ptr_array_index (slots, i))->days;
}

/* The way out is not said with each week. */
static void
assert_skipped (const TruSkippedWeek *week,
                TruDate               monday)
{
  g_assert_cmpint (week->monday, ==, monday);
  g_assert_cmpstr (week->reason, !=, "");
  g_assert_null (strstr (week->reason, "Choose"));
}

/* Whoever begins in the middle of a week is offered the next one whole as well; a week with too few days says so. */
static void
test_slots_leave_no_week_out (Desk          *desk,
                              gconstpointer  data)
{
  g_autofree char *closure
    = desk_add (desk->store, "closure", "name", "Fermeture", "type", "closed", "since", "2026-12-21", "until", "2027-01-03", NULL);
  g_autoptr (TruWorksitePlan) wish = desk_plan (desk);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slots = tru_worksites_find_slots (desk->store, wish, tru_date_new (2026, 11, 24), 2, &error);
  g_autoptr (GPtrArray) late = tru_worksites_find_slots (desk->store, wish, tru_date_new (2026, 12, 17), 1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_array_index (first_days (slots, 0), TruDate, 0), ==, tru_date_new (2026, 11, 24));
  g_assert_cmpint (g_array_index (first_days (slots, 1), TruDate, 0), ==, tru_date_new (2026, 11, 30));
  g_assert_cmpint (g_array_index (first_days (late, 0), TruDate, 0), ==, tru_date_new (2027, 1, 4));
  g_assert_cmpuint (((TruSlot *) g_ptr_array_index (late, 0))->skipped->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    assert_skipped (((TruSlot *) g_ptr_array_index (late, 0))->skipped->pdata[i], tru_date_new (2026, 12, 14) + 7 * i);
}

static void
test_slots (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *crew = desk_add (desk->store, "crew", "name", "Équipe A", "instructor", desk->contact, NULL);
  g_autofree char *absence = NULL;
  g_autofree char *closure = NULL;
  g_autofree char *uid = NULL;
  g_autoptr (TruWorksitePlan) plan = desk_plan (desk);
  g_autoptr (TruWorksitePlan) wish = desk_plan (desk);
  g_autoptr (GPtrArray) slots = NULL;
  g_autoptr (GError) error = NULL;
  const TruSkippedWeek *closed;

  plan->crew = g_strdup (crew);
  wish->crew = g_strdup (crew);
  uid = tru_worksites_plan (desk->store, plan, NULL, &error);
  absence = desk_add (desk->store, "absence", "contact", desk->contact, "since", "2026-12-11", "until", "2026-12-11", NULL);
  closure = desk_add (desk->store, "closure", "name", "Fermeture", "type", "closed", "since", "2026-12-21", "until", "2027-01-03", NULL);
  slots = tru_worksites_find_slots (desk->store, wish, tru_date_new (2026, 11, 25), 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (slots->len, ==, 3);
  /* Thursday 26 would go on into the week of the first worksite; the instructor is away on 11 December. */
  g_assert_cmpint (g_array_index (first_days (slots, 0), TruDate, 0), ==, tru_date_new (2026, 12, 14));
  g_assert_nonnull (tru_findings_find (((TruSlot *) g_ptr_array_index (slots, 0))->findings, "worksite-limit"));
  g_assert_cmpint (g_array_index (first_days (slots, 1), TruDate, 0), ==, tru_date_new (2027, 1, 4));
  /* Each week before says who is not there, the one of the first worksite too; those between that the association is closed. */
  g_assert_cmpuint (((TruSlot *) g_ptr_array_index (slots, 0))->skipped->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    assert_skipped (((TruSlot *) g_ptr_array_index (slots, 0))->skipped->pdata[i], tru_date_new (2026, 11, 23) + 7 * i);
  g_assert_cmpuint (((TruSlot *) g_ptr_array_index (slots, 1))->skipped->len, ==, 2);
  closed = g_ptr_array_index (((TruSlot *) g_ptr_array_index (slots, 1))->skipped, 0);
  g_assert_cmpint (closed->monday, ==, tru_date_new (2026, 12, 21));
  g_assert_nonnull (strstr (closed->reason, "Fermeture"));
  g_assert_cmpuint (((TruSlot *) g_ptr_array_index (slots, 2))->skipped->len, ==, 0);
  g_assert_cmpint (g_array_index (first_days (slots, 2), TruDate, 0), ==, tru_date_new (2027, 1, 11));
}

/* Nobody said which crew: the one without a worksite comes first. */
static void
test_slots_of_any_crew (Desk          *desk,
                        gconstpointer  data)
{
  g_autofree char *busy = desk_add (desk->store, "crew", "name", "Équipe A", NULL);
  g_autofree char *free_crew = desk_add (desk->store, "crew", "name", "Équipe B", NULL);
  g_autofree char *gone = desk_add (desk->store, "crew", "name", "Équipe C", "ended_on", "2026-10-01", NULL);
  g_autofree char *absence = desk_add (desk->store, "absence", "crew", busy, "since", "2026-11-30", "until", "2026-12-04", NULL);
  g_autoptr (TruWorksitePlan) wish = desk_plan (desk);
  g_autoptr (GPtrArray) slots = NULL;
  g_autoptr (GError) error = NULL;

  slots = tru_worksites_find_slots (desk->store, wish, tru_date_new (2026, 11, 30), 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (slots->len, ==, 3);
  g_assert_cmpstr (((TruSlot *) g_ptr_array_index (slots, 0))->crew, ==, free_crew);
  g_assert_cmpint (g_array_index (first_days (slots, 0), TruDate, 0), ==, tru_date_new (2026, 11, 30));
  g_assert_cmpint (g_array_index (first_days (slots, 1), TruDate, 0), ==, tru_date_new (2026, 12, 7));
  g_assert_cmpint (g_array_index (first_days (slots, 2), TruDate, 0), ==, tru_date_new (2026, 12, 7));
  g_assert_null (wish->crew);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/worksite-slots/slots", test_slots);
  DESK_TEST ("/worksite-slots/slots-leave-no-week-out", test_slots_leave_no_week_out);
  DESK_TEST ("/worksite-slots/slots-any-crew", test_slots_of_any_crew);
  return g_test_run ();
}
