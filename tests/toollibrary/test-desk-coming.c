/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-basket.h"
#include "tru-desk-log.h"
#include "tru-item-transfers.h"
#include "tru-records-desk.h"
#include "tru-transfer.h"

#include "test-desk-fixture.h"

static char *
send_to_new_library (Fixture    *fixture,
                     const char *item)
{
  g_autoptr (TruRecord) library = tru_record_new (&tru_tool_library_kind);
  g_autoptr (TruRecord) transfer = tru_record_new (&tru_transfer_kind);

  tru_record_set_text (library, TRU_TOOL_LIBRARY_NAME, "Villas");
  g_free (keep (fixture, library));
  tru_record_set_text (transfer, TRU_TRANSFER_ITEM, item);
  tru_record_set_text (transfer, TRU_TRANSFER_TO_LIBRARY, tru_record_get_uid (library));
  g_assert_true (tru_item_transfers_send (fixture->store, transfer, NULL));
  return g_strdup (tru_record_get_uid (library));
}

static void
assert_item (Fixture    *fixture,
             const char *item,
             const char *state,
             const char *library)
{
  g_autofree char *now = tru_store_state (fixture->store, &tru_item_kind, item);
  g_autoptr (TruRecord) record = tru_store_get (fixture->store, &tru_item_kind, item, NULL);

  g_assert_cmpstr (now, ==, state);
  g_assert_cmpstr (tru_record_get_text (record, TRU_ITEM_TOOL_LIBRARY), ==, library);
}

/* What was sent arrives at the desk where it turns up, but not at the sender's; its undo sends it off again. */
static void
test_arrival (Fixture      *fixture,
              gconstpointer data)
{
  TruToolDesk *desk = TRU_TOOL_DESK (find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL));
  g_autofree char *villas = send_to_new_library (fixture, fixture->sander);
  g_autoptr (TruRecord) third = tru_record_new (&tru_tool_library_kind);
  g_autofree char *astray = NULL;
  GtkWidget *log = find_widget (fixture->room, TRU_TYPE_DESK_LOG, NULL);
  GtkWidget *basket = find_widget (fixture->room, TRU_TYPE_DESK_BASKET, NULL);

  tru_tool_page_set_library (TRU_TOOL_PAGE (desk), fixture->library);
  scan (fixture, "OT-0082");
  assert_item (fixture, fixture->sander, "on_its_way", fixture->library);
  g_assert_true (gtk_widget_get_mapped (basket));
  tru_desk_basket_clear (TRU_DESK_BASKET (basket));
  tru_tool_page_set_library (TRU_TOOL_PAGE (desk), villas);
  tru_tool_page_refresh (TRU_TOOL_PAGE (desk));
  scan (fixture, "OT-0082");
  assert_item (fixture, fixture->sander, "available", villas);
  g_assert_false (gtk_widget_get_mapped (basket));
  g_assert_nonnull (find_label (fixture->window, "Ponceuse excentrique (OT-0082): received"));
  gtk_widget_activate_action (fixture->room, "win.undo-operation", "x", tru_history_newest (fixture->store));
  settle (fixture);
  assert_item (fixture, fixture->sander, "on_its_way", fixture->library);
  g_assert_false (gtk_widget_get_visible (log));
  tru_record_set_text (third, TRU_TOOL_LIBRARY_NAME, "Crouy");
  astray = keep (fixture, third);
  tru_tool_page_set_library (TRU_TOOL_PAGE (desk), astray);
  tru_tool_page_refresh (TRU_TOOL_PAGE (desk));
  scan (fixture, "OT-0082");
  assert_item (fixture, fixture->sander, "available", astray);
  g_assert_nonnull (find_label (fixture->window, "Ponceuse excentrique (OT-0082): received · it was expected at Villas"));
}

/* Of what nobody could find the desk doesn't say that somebody brought it. */
static void
test_found_again (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (TruRecord) sander = tru_store_get (fixture->store, &tru_item_kind, fixture->sander, NULL);

  tru_record_set_number (sander, TRU_ITEM_MISSING_SINCE, tru_date_new (2026, 10, 1));
  g_assert_true (tru_records_save (fixture->store, sander, NULL));
  scan (fixture, "OT-0082");
  assert_item (fixture, fixture->sander, "available", fixture->library);
  g_assert_nonnull (find_label (fixture->window, "Ponceuse excentrique (OT-0082): found again"));
  g_assert_null (find_label (fixture->window, "Ponceuse excentrique (OT-0082): taken back"));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/desk-coming/arrival", test_arrival);
  ADD ("/desk-coming/found-again", test_found_again);
  return g_test_run ();
}
