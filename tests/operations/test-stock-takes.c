/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-lending.h"
#include "tru-queries-stock-take.h"
#include "tru-stock-count.h"
#include "tru-stock-take.h"
#include "tru-stock-takes.h"

/* Three drills: one counted, one lent, one that nobody sees. */
typedef struct
{
  char *take;
  char *lent;
  char *unseen;
} Shelf;

static void
shelf_clear (Shelf *shelf)
{
  g_free (shelf->take);
  g_free (shelf->lent);
  g_free (shelf->unseen);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shelf, shelf_clear)

static void
set_up (Desk  *desk,
        Shelf *shelf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) drill = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  const char *tool = tru_record_get_text (drill, TRU_ITEM_TOOL);
  g_autoptr (TruRecord) take = NULL;
  g_autofree char *loan = NULL;

  shelf->lent = desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code", "OT-0148", NULL);
  shelf->unseen = desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code", "OT-0149", NULL);
  loan = tru_lending_check_out (desk->store, shelf->lent, desk->member, TRU_UNKNOWN, NULL, &error);
  g_assert_no_error (error);
  take = tru_stock_takes_start (desk->store, desk->library, NULL, " ", &error);
  g_assert_no_error (error);
  g_assert_false (tru_record_is_known (take, TRU_STOCK_TAKE_PLACE));
  shelf->take = g_strdup (tru_record_get_uid (take));
}

static gint64
scan (Desk       *desk,
      Shelf      *shelf,
      const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) count = tru_stock_takes_scan (desk->store, shelf->take, code, &error);

  g_assert_no_error (error);
  return tru_record_get_number (count, TRU_STOCK_COUNT_RESULT);
}

static void
assert_state (Desk       *desk,
              const char *item,
              const char *expected)
{
  g_autofree char *state = tru_store_state (desk->store, &tru_item_kind, item);

  g_assert_cmpstr (state, ==, expected);
}

static void
test_count (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Shelf) shelf = { 0 };

  set_up (desk, &shelf);
  desk_set (desk->store, desk->drill, "missing_since", "2026-11-02");
  g_assert_cmpint (scan (desk, &shelf, "ot-0147"), ==, TRU_STOCK_COUNT_RESULT_FOUND);
  g_assert_cmpint (scan (desk, &shelf, "OT-0147"), ==, TRU_STOCK_COUNT_RESULT_FOUND);
  g_assert_cmpint (tru_store_count (desk->store, &tru_stock_count_kind), ==, 1);
  g_assert_cmpint (scan (desk, &shelf, "OT-0148"), ==, TRU_STOCK_COUNT_RESULT_UNEXPECTED);
  g_assert_cmpint (scan (desk, &shelf, "3760001234567"), ==, TRU_STOCK_COUNT_RESULT_UNKNOWN);
  g_assert_cmpint (tru_stock_takes_finish (desk->store, shelf.take, &error), ==, 1);
  g_assert_no_error (error);
  assert_state (desk, desk->drill, "available");
  assert_state (desk, shelf.lent, "lent");
  assert_state (desk, shelf.unseen, "missing");
  desk_undo (desk->store);
  assert_state (desk, desk->drill, "missing");
  assert_state (desk, shelf.unseen, "available");
}

static void
test_refusals (Desk         *desk,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Shelf) shelf = { 0 };

  set_up (desk, &shelf);
  g_assert_null (tru_stock_takes_start (desk->store, desk->library, NULL, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_null (tru_stock_takes_scan (desk->store, shelf.take, "  ", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (tru_stock_takes_finish (desk->store, shelf.take, &error), ==, 2);
  g_assert_null (tru_stock_takes_scan (desk->store, shelf.take, "OT-0147", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

/* A shelf that is spelt otherwise is the same, one that nothing stands on would count nothing; an unknown label is one, however typed. */
static void
test_spelling (Desk         *desk,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Shelf) shelf = { 0 };
  g_autoptr (TruRecord) take = NULL;
  g_autofree char *tool = NULL, *item = NULL;

  desk_set (desk->store, desk->drill, "place", "Étagère A");
  set_up (desk, &shelf);
  g_assert_null (tru_stock_takes_start (desk->store, desk->library, NULL, "Étagère Z", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (tru_stock_takes_start (desk->store, desk->library, "Jardin", NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  tool = desk_add (desk->store, "tool", "name", "Ponceuse", "category", "Ponçage", NULL);
  item = desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code", "OT-0150", "place", "Étagère B", NULL);
  g_assert_null (tru_stock_takes_start (desk->store, desk->library, "ponçage", "Étagère A", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  take = tru_stock_takes_start (desk->store, desk->library, NULL, " etagere a", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_text (take, TRU_STOCK_TAKE_PLACE), ==, "Étagère A");
  scan (desk, &shelf, "x-99");
  scan (desk, &shelf, "X-99");
  g_assert_cmpint (tru_store_count (desk->store, &tru_stock_count_kind), ==, 1);
}

/* Who brought a tool back while the count went on saw it. */
static void
test_days_later (Desk         *desk,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) back = NULL;
  g_auto (Shelf) shelf = { 0 };

  set_up (desk, &shelf);
  back = tru_lending_check_in (desk->store, shelf.lent, TRU_UNKNOWN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (scan (desk, &shelf, "OT-0147"), ==, TRU_STOCK_COUNT_RESULT_FOUND);
  g_assert_cmpint (tru_stock_takes_finish (desk->store, shelf.take, &error), ==, 1);
  assert_state (desk, shelf.lent, "available");
  assert_state (desk, shelf.unseen, "missing");
}

static void
test_report (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Shelf) shelf = { 0 };
  g_autoptr (TruDocument) document = NULL;

  set_up (desk, &shelf);
  scan (desk, &shelf, "OT-0147");
  document = tru_stock_takes_document (desk->store, shelf.take, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_document_get_n_pages (document), ==, 1);
}

static TruRow *
line_of (Desk  *desk,
         Shelf *shelf)
{
  g_autoptr (GPtrArray) rows = tru_query_run (desk->store, &tru_query_stock_counts, NULL, "$take", shelf->take, NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  return g_object_ref (rows->pdata[0]);
}

/* What was lent when it was counted is so in the report for ever; a later loan is not the one that was found standing there. */
static void
test_frozen (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Shelf) shelf = { 0 };
  g_autoptr (TruRecord) back = NULL;
  g_autoptr (TruRow) then = NULL, later = NULL;
  g_autofree char *loan = NULL;

  set_up (desk, &shelf);
  desk_set (desk->store, shelf.lent, "place", "Étagère A");
  scan (desk, &shelf, "OT-0148");
  g_assert_cmpint (tru_stock_takes_finish (desk->store, shelf.take, &error), ==, 2);
  then = line_of (desk, &shelf);
  g_assert_cmpint (tru_row_get_number (then, TRU_COUNT_ROW_IS_STILL_OUT), ==, 1);
  back = tru_lending_check_in (desk->store, shelf.lent, TRU_UNKNOWN, &error);
  loan = tru_lending_check_out (desk->store, shelf.lent, desk->member, TRU_UNKNOWN, NULL, &error);
  g_assert_no_error (error);
  desk_set (desk->store, shelf.lent, "place", "Étagère B");
  desk_set (desk->store, shelf.lent, "withdrawn_on", "2026-11-24");
  later = line_of (desk, &shelf);
  g_assert_cmpstr (tru_row_get_text (later, TRU_COUNT_ROW_STATE), ==, "lent");
  g_assert_cmpstr (tru_row_get_text (later, TRU_COUNT_ROW_PLACE), ==, "Étagère A");
  g_assert_cmpint (tru_row_get_number (later, TRU_COUNT_ROW_IS_STILL_OUT), ==, 0);
}

/* What nobody filed on a shelf is no fault, and belongs where it was counted from one act on. */
static void
test_shelve (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Shelf) shelf = { 0 };
  g_autoptr (TruRecord) take = NULL, item = NULL;
  g_autoptr (TruRow) bare = NULL, shelved = NULL;

  set_up (desk, &shelf);
  desk_set (desk->store, shelf.unseen, "place", "Étagère A");
  take = tru_stock_takes_start (desk->store, desk->library, NULL, "Étagère A", &error);
  g_free (shelf.take);
  shelf.take = g_strdup (tru_record_get_uid (take));
  g_assert_cmpint (scan (desk, &shelf, "OT-0147"), ==, TRU_STOCK_COUNT_RESULT_FOUND);
  bare = line_of (desk, &shelf);
  g_assert_cmpint (tru_row_get_number (bare, TRU_COUNT_ROW_IS_UNSHELVED), ==, 1);
  g_assert_true (tru_stock_takes_shelve (desk->store, tru_row_get_text (bare, TRU_COUNT_ROW_UID), &error));
  g_assert_no_error (error);
  item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_PLACE), ==, "Étagère A");
  shelved = line_of (desk, &shelf);
  g_assert_cmpint (tru_row_get_number (shelved, TRU_COUNT_ROW_IS_UNSHELVED), ==, 0);
  g_assert_false (tru_stock_takes_shelve (desk->store, tru_row_get_text (bare, TRU_COUNT_ROW_UID), &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/stock-takes/spelling", test_spelling);
  DESK_TEST ("/stock-takes/count", test_count);
  DESK_TEST ("/stock-takes/refusals", test_refusals);
  DESK_TEST ("/stock-takes/days-later", test_days_later);
  DESK_TEST ("/stock-takes/report", test_report);
  DESK_TEST ("/stock-takes/frozen", test_frozen);
  DESK_TEST ("/stock-takes/shelve", test_shelve);
  return g_test_run ();
}
