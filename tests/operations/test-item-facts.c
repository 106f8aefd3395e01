/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-care.h"
#include "tru-lending.h"
#include "tru-queries-item-facts.h"
#include "tru-repair.h"
#include "tru-stock-takes.h"

static void
repair (Desk       *desk,
        const char *fault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) record = tru_record_new (&tru_repair_kind);

  tru_record_set_text (record, TRU_REPAIR_ITEM, desk->drill);
  tru_record_set_text (record, TRU_REPAIR_FAULT, fault);
  g_assert_true (tru_care_start_repair (desk->store, record, &error));
  g_assert_true (tru_care_finish_repair (desk->store, record, &error));
  g_assert_no_error (error);
}

static char *
facts_of (Desk *desk)
{
  g_autoptr (GPtrArray) facts = tru_query_run (desk->store, &tru_query_facts_of_item, NULL, "$item", desk->drill, NULL);
  GString *list = g_string_new (NULL);

  g_assert_nonnull (facts);
  for (guint i = 0; i < facts->len; i++)
    {
      const char *text = tru_row_get_text (facts->pdata[i], TRU_ITEM_FACT_TEXT);

      g_string_append_printf (list, "%s %s%s%s\n", tru_row_get_text (facts->pdata[i], TRU_ITEM_FACT_DAY),
                              tru_row_get_text (facts->pdata[i], TRU_ITEM_FACT_WHAT), text ? ": " : "", text ? text : "");
    }
  return g_string_free (list, FALSE);
}

/* All that happened to an item is told in the order of its days, what is over as well; what was undone did not happen. */
static void
test_facts (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *loan = tru_lending_check_out (desk->store, desk->drill, desk->member, TRU_UNKNOWN, NULL, &error);
  g_autofree char *facts = NULL;
  g_autofree char *fewer = NULL;

  g_assert_no_error (error);
  g_assert_true (tru_care_note_stolen (desk->store, desk->drill, tru_date_new (2026, 11, 20), "2026/1", &error));
  g_assert_true (tru_care_note_stolen (desk->store, desk->drill, tru_date_new (2026, 11, 21), "2026/2", &error));
  g_object_unref (tru_lending_check_in (desk->store, desk->drill, TRU_UNKNOWN, &error));
  repair (desk, "Cable cut");
  g_assert_true (tru_care_withdraw (desk->store, desk->drill, "Too old", &error));
  g_assert_true (tru_care_put_back (desk->store, desk->drill, &error));
  g_assert_true (tru_care_note_stolen (desk->store, desk->drill, tru_date_new (2026, 11, 23), NULL, &error));
  g_assert_no_error (error);
  facts = facts_of (desk);
  g_assert_true (g_str_has_prefix (facts, "2026-11-24 put_back\n2026-11-24 withdrawn: Too old\n2026-11-24 repaired: Cable cut\n"
                                          "2026-11-24 repair: Cable cut\n2026-11-24 inspect\n2026-11-24 returned\n2026-11-24 found\n2026-11-24 lent\n"));
  g_assert_nonnull (strstr (facts, "\n2026-11-23 stolen\n2026-11-21 stolen: 2026/2\n"));
  g_assert_null (strstr (facts, "2026/1"));
  g_assert_nonnull (strstr (facts, "2026-11-24 entered\n"));
  desk_undo (desk->store);
  desk_undo (desk->store);
  fewer = facts_of (desk);
  g_assert_null (strstr (fewer, "put_back"));
  g_assert_null (strstr (fewer, "2026-11-23"));
  g_assert_nonnull (strstr (fewer, "2026-11-24 withdrawn: Too old\n"));
}

/* Who counted is told from who only noted it. */
static void
test_stock_take (Desk         *desk,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) take = tru_stock_takes_start (desk->store, desk->library, NULL, NULL, &error);
  g_autoptr (GPtrArray) facts = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (tru_stock_takes_finish (desk->store, tru_record_get_uid (take), &error), >, 0);
  g_assert_true (tru_care_put_back (desk->store, desk->drill, &error));
  facts = tru_query_run (desk->store, &tru_query_facts_of_item, &error, "$item", desk->drill, NULL);
  g_assert_no_error (error);
  g_assert_cmpstr (tru_row_get_text (facts->pdata[0], TRU_ITEM_FACT_WHAT), ==, "found");
  g_assert_null (tru_row_get_text (facts->pdata[0], TRU_ITEM_FACT_DETAIL));
  g_assert_cmpstr (tru_row_get_text (facts->pdata[1], TRU_ITEM_FACT_WHAT), ==, "missing");
  g_assert_cmpstr (tru_row_get_text (facts->pdata[1], TRU_ITEM_FACT_DETAIL), ==, "stock_take");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/item-facts/order", test_facts);
  DESK_TEST ("/item-facts/stock-take", test_stock_take);
  return g_test_run ();
}
