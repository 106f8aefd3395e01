/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-rules.h"

#include "tru-item.h"
#include "tru-stock-count.h"
#include "tru-stock-take.h"

typedef struct
{
  const char *category;
  const char *place;
  const char *library;
  const char *shelf;
  const char *of;
  gboolean is_out;
  gint64 withdrawn;
  gint64 result;
} Case;

static const Case cases[] = {
  { NULL, NULL, "here", NULL, "Drills", FALSE, TRU_UNKNOWN, TRU_STOCK_COUNT_RESULT_FOUND },
  { "Drills", "A", "here", "A", "Drills", FALSE, TRU_UNKNOWN, TRU_STOCK_COUNT_RESULT_FOUND },
  { NULL, "A", "here", NULL, "Drills", FALSE, TRU_UNKNOWN, TRU_STOCK_COUNT_RESULT_FOUND },
  { NULL, "A", "here", "B", "Drills", FALSE, TRU_UNKNOWN, TRU_STOCK_COUNT_RESULT_MISPLACED },
  { NULL, NULL, "there", NULL, "Drills", FALSE, TRU_UNKNOWN, TRU_STOCK_COUNT_RESULT_MISPLACED },
  { "Saws", NULL, "here", NULL, "Drills", FALSE, TRU_UNKNOWN, TRU_STOCK_COUNT_RESULT_UNEXPECTED },
  { NULL, NULL, "here", NULL, "Drills", TRUE, TRU_UNKNOWN, TRU_STOCK_COUNT_RESULT_UNEXPECTED },
  { NULL, NULL, "here", NULL, "Drills", FALSE, 20000, TRU_STOCK_COUNT_RESULT_UNEXPECTED },
};

static void
test_results (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *one = &cases[i];
      g_autoptr (TruRecord) take = tru_record_new (&tru_stock_take_kind);
      g_autoptr (TruRecord) item = tru_record_new (&tru_item_kind);
      TruStockFacts facts = { take, item, one->of, one->is_out };

      tru_record_set_text (take, TRU_STOCK_TAKE_TOOL_LIBRARY, "here");
      tru_record_set_text (take, TRU_STOCK_TAKE_CATEGORY, one->category);
      tru_record_set_text (take, TRU_STOCK_TAKE_PLACE, one->place);
      tru_record_set_text (item, TRU_ITEM_TOOL_LIBRARY, one->library);
      tru_record_set_text (item, TRU_ITEM_PLACE, one->shelf);
      tru_record_set_number (item, TRU_ITEM_WITHDRAWN_ON, one->withdrawn);
      g_assert_cmpint (tru_stock_rules_result (&facts), ==, one->result);
    }
}

static void
test_unknown (void)
{
  g_autoptr (TruRecord) take = tru_record_new (&tru_stock_take_kind);
  TruStockFacts facts = { .take = take };

  g_assert_cmpint (tru_stock_rules_result (&facts), ==, TRU_STOCK_COUNT_RESULT_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stock-rules/results", test_results);
  g_test_add_func ("/stock-rules/unknown", test_unknown);
  return g_test_run ();
}
