/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-library-figures.h"
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

/* What could be lent counts from the day on which it was acquired; another library has its own figures. */
static void
test_item_days (Desk          *desk,
                gconstpointer  data)
{
  g_autofree char *villas = desk_add (desk->store, "tool_library", "name", "Villas", NULL);
  g_autofree char *tool = desk_add (desk->store, "tool", "name", "Scie", "category", "Bois", NULL);
  g_autofree char *saw = desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code", "OT-0200", "bought_on", "2026-11-20", NULL);
  g_autofree char *other = desk_add (desk->store, "item", "tool", tool, "tool_library", villas, "code", "OT-0201", NULL);
  g_autofree char *loan = desk_add (desk->store, "loan", "item", other, "member", desk->member, "lent_on", "2026-11-10", "due_on", "2026-11-12", NULL);
  g_autoptr (TruRow) sums = first (desk, &tru_query_library_sums);

  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_ITEMS), ==, 2);
  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_ITEM_DAYS), ==, 24 + 5);
  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_LOANS), ==, 0);
}

/* A loan noted for days before the item was received says that it was there already; use is never above the whole. */
static void
test_lent_before (Desk          *desk,
                  gconstpointer  data)
{
  g_autofree char *loan = desk_add (desk->store, "loan", "item", desk->drill, "member", desk->member, "lent_on", "2026-11-10", "due_on", "2026-11-12",
                                    "returned_on", "2026-11-19", NULL);
  g_autoptr (TruRow) sums = NULL;
  g_autofree char *use = tru_library_figures_use (436, 100);

  desk_set (desk->store, desk->drill, "bought_on", "2026-11-23");
  sums = first (desk, &tru_query_library_sums);
  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_DAYS), ==, 10);
  g_assert_cmpint (tru_row_get_number (sums, TRU_SUM_ITEM_DAYS), ==, 15);
  g_assert_cmpstr (use, ==, "100%");
}

/* A loan stays with the tool library that lent, where the item has moved since; categories add up to the whole. */
static void
test_moved (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *villas = desk_add (desk->store, "tool_library", "name", "Villas", NULL);
  g_autofree char *before = desk_add (desk->store, "loan", "item", desk->drill, "member", desk->member, "lent_on", "2026-11-02", "due_on", "2026-11-05",
                                      "returned_on", "2026-11-04", NULL);
  g_autofree char *moved = desk_add (desk->store, "transfer", "item", desk->drill, "from_library", desk->library, "to_library", villas, "sent_on", "2026-11-08",
                                     "received_on", "2026-11-09", NULL);
  g_autofree char *after = desk_add (desk->store, "loan", "item", desk->drill, "member", desk->member, "lent_on", "2026-11-09", "due_on", "2026-11-12", NULL);
  g_autoptr (TruRow) here = NULL;
  g_autoptr (TruRow) there = NULL;
  g_autoptr (TruRow) category = NULL;

  desk_set (desk->store, desk->drill, "tool_library", villas);
  here = first (desk, &tru_query_library_sums);
  there = tru_query_first (desk->store, &tru_query_library_sums, NULL, "$library", villas, "$from", "2026-11-01", "$until", "2026-11-24", NULL);
  category = first (desk, &tru_query_loans_by_category);
  g_assert_cmpint (tru_row_get_number (here, TRU_SUM_LOANS), ==, 1);
  g_assert_cmpint (tru_row_get_number (here, TRU_SUM_LATE), ==, 0);
  g_assert_cmpint (tru_row_get_number (there, TRU_SUM_LOANS), ==, 1);
  g_assert_cmpint (tru_row_get_number (there, TRU_SUM_LATE), ==, 1);
  g_assert_cmpint (tru_row_get_number (category, TRU_CATEGORY_LOANS), ==, 1);
  g_assert_cmpint (tru_row_get_number (category, TRU_CATEGORY_ITEMS), ==, 0);
}

static void
test_periods (void)
{
  static const struct
  {
    TruFiguresPeriod period;
    const char *from;
    const char *until;
  } wanted[] = {
    { TRU_FIGURES_TWELVE_MONTHS, "2025-04-01", "2026-03-31" }, { TRU_FIGURES_THIS_YEAR, "2026-01-01", "2026-03-31" },
    { TRU_FIGURES_LAST_YEAR, "2025-01-01", "2025-12-31" },     { TRU_FIGURES_THIS_MONTH, "2026-03-01", "2026-03-31" },
    { TRU_FIGURES_LAST_MONTH, "2026-02-01", "2026-02-28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      TruDate from, until;
      g_autofree char *first_day = NULL;
      g_autofree char *last_day = NULL;

      tru_library_figures_period (wanted[i].period, tru_date_new (2026, 3, 31), &from, &until);
      first_day = tru_date_to_iso (from);
      last_day = tru_date_to_iso (until);
      g_assert_cmpstr (first_day, ==, wanted[i].from);
      g_assert_cmpstr (last_day, ==, wanted[i].until);
    }
}

static void
test_paper (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) paper
    = tru_library_figures_document (desk->store, desk->library, tru_date_new (2026, 1, 1), tru_date_new (2026, 11, 24), &error);

  g_assert_no_error (error);
  g_assert_cmpint (tru_document_get_n_pages (paper), ==, 1);
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
}

/* A month in which nothing was lent is told like the others. */
static void
test_months (Desk          *desk,
             gconstpointer  data)
{
  static const char *const months[] = { "2026-08", "2026-09", "2026-10", "2026-11" };
  static const gint64 n_loans[] = { 1, 0, 0, 2 };
  g_autofree char *summer = desk_add (desk->store, "loan", "item", desk->drill, "member", desk->member, "lent_on", "2026-08-31", "due_on", "2026-09-05",
                                      "returned_on", "2026-09-02", NULL);
  g_autofree char *first_day = desk_add (desk->store, "loan", "item", desk->drill, "member", desk->member, "lent_on", "2026-11-01",
                                         "due_on", "2026-11-08", "returned_on", "2026-11-02", NULL);
  g_autofree char *today = desk_add (desk->store, "loan", "item", desk->drill, "member", desk->member, "lent_on", "2026-11-24", "due_on", "2026-12-01", NULL);
  g_autoptr (GPtrArray) rows = tru_query_run (desk->store, &tru_query_loans_by_month, NULL, "$library", NULL, "$from", "2026-08-15",
                                              "$until", "2026-11-24", NULL);

  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (months));
  for (guint i = 0; i < rows->len; i++)
    {
      g_assert_cmpstr (tru_row_get_text (rows->pdata[i], TRU_MONTH_MONTH), ==, months[i]);
      g_assert_cmpint (tru_row_get_number (rows->pdata[i], TRU_MONTH_LOANS), ==, n_loans[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/library-figures/sums", test_sums);
  DESK_TEST ("/library-figures/nothing", test_nothing);
  DESK_TEST ("/library-figures/months", test_months);
  DESK_TEST ("/library-figures/item-days", test_item_days);
  DESK_TEST ("/library-figures/lent-before", test_lent_before);
  DESK_TEST ("/library-figures/moved", test_moved);
  DESK_TEST ("/library-figures/paper", test_paper);
  g_test_add_func ("/library-figures/periods", test_periods);
  return g_test_run ();
}
