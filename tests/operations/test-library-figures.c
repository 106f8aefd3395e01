/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-queries-library-figures.h"

static TruRow *
first (Desk           *desk,
       const TruQuery *query)
{
  return tru_query_first (desk->store, query, NULL, "$library", desk->library, "$from", "2026-11-01", "$until", "2026-11-24", NULL);
}

/* A loan counts in the month in which it began; its days are those within the time asked for, both ends counted. */
static void
test_sums (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *tool = desk_add (desk->store, "tool", "name", "Scie", "category", "Bois", "value", "40.00", NULL);
  g_autofree char *saw = desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code", "OT-0200", NULL);
  g_autofree char *old = desk_add (desk->store, "loan", "item", desk->drill, "member", desk->member, "lent_on", "2026-10-30", "due_on", "2026-11-05",
                                   "returned_on", "2026-11-02", NULL);
  g_autofree char *late = desk_add (desk->store, "loan", "item", desk->drill, "member", desk->member, "lent_on", "2026-11-10", "due_on", "2026-11-12",
                                    "returned_on", "2026-11-13", NULL);
  g_autoptr (TruRow) sums = first (desk, &tru_query_library_sums);
  g_autoptr (TruRow) month = first (desk, &tru_query_loans_by_month);
  g_autoptr (TruRow) never = first (desk, &tru_query_never_lent);

  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_LOANS), ==, 1);
  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_LATE), ==, 1);
  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_ITEMS), ==, 2);
  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_NEVER), ==, 1);
  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_DAYS), ==, 2 + 4);
  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_VALUE), ==, 4000);
  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_UNVALUED), ==, 1);
  g_assert_cmpstr (tru_row_get_text (month, TRU_MONTH_MONTH), ==, "2026-11");
  g_assert_cmpint (tru_row_get_number (month, TRU_MONTH_LOANS), ==, 1);
  g_assert_cmpstr (tru_row_get_text (never, TRU_NEVER_CODE), ==, "OT-0200");
}

static void
test_nothing (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (TruRow) sums = first (desk, &tru_query_library_sums);
  g_autoptr (TruRow) category = first (desk, &tru_query_loans_by_category);

  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_LOANS), ==, 0);
  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_DAYS), ==, 0);
  g_assert_null (tru_row_get_text (category, TRU_CATEGORY_NAME));
  g_assert_cmpint (tru_row_get_number (category, TRU_CATEGORY_ITEMS), ==, 1);
  g_assert_null (first (desk, &tru_query_loans_by_month));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/library-figures/sums", test_sums);
  DESK_TEST ("/library-figures/nothing", test_nothing);
  return g_test_run ();
}
