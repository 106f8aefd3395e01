/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-lending.h"
#include "tru-stock-move.h"
#include "tru-stock-moves.h"

#define TODAY tru_date_new (2026, 11, 24)

static void
test_issue (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *paper = desk_add_paper (desk);
  g_autoptr (TruRecord) found = tru_lending_find_consumable (desk->store, "papier ABRASIF", &error);
  g_autoptr (TruRecord) scanned = tru_lending_find_consumable (desk->store, "p-0012", &error);
  TruIssue issue = { paper, 5000 };
  TruIssue half = { paper, 350 };
  TruOverride override = { .motive = "Compté : il y en a 60" };
  TruVisit visit = { .issues = &issue, .n_issues = 1, .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) records = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_uid (found), ==, paper);
  g_assert_cmpstr (tru_record_get_uid (scanned), ==, paper);
  g_assert_null (tru_lending_visit (desk->store, &visit, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  visit.member = desk->member;
  findings = tru_lending_check_visit (desk->store, &visit, &error);
  g_assert_cmpint (tru_findings_find (findings, "consumable-stock")->severity, ==, TRU_SEVERITY_BLOCKS);
  g_assert_null (tru_lending_visit (desk->store, &visit, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  visit.issues = &half;
  g_assert_null (tru_lending_visit (desk->store, &visit, &override, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  visit.issues = &issue;
  records = tru_lending_visit (desk->store, &visit, &override, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_lending_stock (desk->store, paper), ==, -1000);
  g_assert_null (tru_lending_find_consumable (desk->store, "Enduit", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND);
}

/* What came in is counted; what goes to a worksite obeys the book, and somebody has to take it. */
static void
test_stock_moves (Desk         *desk,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *paper = desk_add (desk->store, "consumable", "tool_library", desk->library, "name", "Papier", "unit", "feuilles", NULL);
  g_autofree char *worksite = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", desk->dwelling, NULL);
  g_autoptr (TruRecord) received = tru_record_new (&tru_stock_move_kind);
  g_autoptr (TruRecord) issued = tru_record_new (&tru_stock_move_kind);

  tru_record_set_text (received, TRU_STOCK_MOVE_CONSUMABLE, paper);
  tru_record_set_number (received, TRU_STOCK_MOVE_TYPE, TRU_STOCK_MOVE_TYPE_RECEIVED);
  tru_record_set_number (received, TRU_STOCK_MOVE_QUANTITY, 1000);
  tru_record_set_number (received, TRU_STOCK_MOVE_DAY, TODAY);
  g_assert_true (tru_stock_moves_note (desk->store, received, NULL, &error));
  g_assert_cmpint (tru_lending_stock (desk->store, paper), ==, 1000);
  tru_record_set_text (issued, TRU_STOCK_MOVE_CONSUMABLE, paper);
  tru_record_set_number (issued, TRU_STOCK_MOVE_TYPE, TRU_STOCK_MOVE_TYPE_ISSUED);
  tru_record_set_number (issued, TRU_STOCK_MOVE_QUANTITY, 1200);
  tru_record_set_number (issued, TRU_STOCK_MOVE_DAY, TODAY);
  g_assert_false (tru_stock_moves_note (desk->store, issued, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  tru_record_set_text (issued, TRU_STOCK_MOVE_WORKSITE, worksite);
  g_assert_false (tru_stock_moves_note (desk->store, issued, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  tru_record_set_number (issued, TRU_STOCK_MOVE_QUANTITY, 400);
  g_assert_true (tru_stock_moves_note (desk->store, issued, NULL, &error));
  g_assert_cmpint (tru_lending_stock (desk->store, paper), ==, 600);
}

static gboolean
lose (Desk        *desk,
      const char  *consumable,
      gint64       quantity,
      GError     **error)
{
  g_autoptr (TruRecord) lost = tru_record_new (&tru_stock_move_kind);

  tru_record_set_text (lost, TRU_STOCK_MOVE_CONSUMABLE, consumable);
  tru_record_set_number (lost, TRU_STOCK_MOVE_TYPE, TRU_STOCK_MOVE_TYPE_LOST);
  tru_record_set_number (lost, TRU_STOCK_MOVE_QUANTITY, quantity);
  tru_record_set_number (lost, TRU_STOCK_MOVE_DAY, TODAY);
  return tru_stock_moves_note (desk->store, lost, NULL, error);
}

/* Nobody misses more than there was. */
static void
test_stock_lost (Desk         *desk,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *paper = desk_add_paper (desk);

  g_assert_false (lose (desk, paper, 4001, &error));
  g_assert_nonnull (tru_record_error_field (error));
  g_assert_nonnull (strstr (error->message, "only 40 feuilles of “Papier abrasif” are left"));
  g_clear_error (&error);
  g_assert_cmpint (tru_lending_stock (desk->store, paper), ==, 4000);
  g_assert_true (lose (desk, paper, 4000, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tru_lending_stock (desk->store, paper), ==, 0);
}

static void
assert_count (Desk       *desk,
              const char *consumable,
              TruDecimal  counted,
              TruDate     on,
              gint64      type,
              gint64      left)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) move = tru_stock_moves_count (desk->store, consumable, counted, on, "Samedi", &error);

  if (type == TRU_UNKNOWN)
    g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  else
    {
      g_assert_no_error (error);
      g_assert_cmpint (tru_record_get_number (move, TRU_STOCK_MOVE_TYPE), ==, type);
      g_assert_cmpstr (tru_record_get_text (move, TRU_STOCK_MOVE_NOTE), ==, "Samedi");
    }
  g_assert_cmpint (tru_lending_stock (desk->store, consumable), ==, left);
}

/* Who counted says how much there is; on an earlier day, how much there was then. */
static void
test_stock_count (Desk         *desk,
                  gconstpointer data)
{
  g_autofree char *paper = desk_add_paper (desk);

  assert_count (desk, paper, 4000, TODAY, TRU_UNKNOWN, 4000);
  assert_count (desk, paper, -1, TODAY, TRU_UNKNOWN, 4000);
  assert_count (desk, paper, 3000, TODAY + 1, TRU_UNKNOWN, 4000);
  assert_count (desk, paper, 3000, TODAY, TRU_STOCK_MOVE_TYPE_LOST, 3000);
  assert_count (desk, paper, 4500, TODAY - 1, TRU_STOCK_MOVE_TYPE_FOUND, 3500);
  assert_count (desk, paper, 0, TODAY, TRU_STOCK_MOVE_TYPE_LOST, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/stock-moves/issue", test_issue);
  DESK_TEST ("/stock-moves/note", test_stock_moves);
  DESK_TEST ("/stock-moves/lost", test_stock_lost);
  DESK_TEST ("/stock-moves/count", test_stock_count);
  return g_test_run ();
}
