/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-chosen-bar.h"
#include "tru-inventory-chips.h"
#include "tru-inventory.h"
#include "tru-item-details.h"
#include "tru-lending.h"
#include "tru-records-desk.h"
#include "tru-ref-row.h"
#include "tru-reservation.h"
#include "tru-reservation-page.h"
#include "tru-reservations.h"
#include "tru-stock-page.h"
#include "tru-stock-take.h"
#include "tru-stock-takes.h"

#include "test-tool-room.h"

/* The pages beside the desk: reservations, stock-takes, an item's care. */

static char *
tool_of (Fixture    *fixture,
         const char *item)
{
  g_autoptr (TruRecord) record = tru_store_get (fixture->store, &tru_item_kind, item, NULL);

  return g_strdup (tru_record_get_text (record, TRU_ITEM_TOOL));
}

static void
test_reservations (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *tool = tool_of (fixture, fixture->drill_2);
  TruReservationWish wish = { .tool = tool, .library = fixture->library, .member = fixture->yasmine,
                              .from = tru_date_new (2026, 11, 24), .until = tru_date_new (2026, 11, 27) };
  g_autoptr (TruRecord) reservation = tru_reservations_reserve (fixture->store, &wish, NULL, NULL);
  GtkWidget *page, *button;
  g_autofree char *state = NULL;

  show (fixture, "reservation", tru_record_get_uid (reservation));
  page = find (fixture->room, TRU_TYPE_RESERVATION_PAGE, NULL);
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "Yasmine Haddad"));
  button = find (page, GTK_TYPE_BUTTON, "Set Aside");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle (fixture);
  state = tru_store_state (fixture->store, tru_record_get_kind (reservation), tru_record_get_uid (reservation));
  g_assert_cmpstr (state, ==, "set_aside");
  g_assert_nonnull (find (page, GTK_TYPE_BUTTON, "Hand Over"));
  g_signal_emit_by_name (find (page, GTK_TYPE_BUTTON, "Cancel"), "clicked");
  settle (fixture);
  g_assert_null (find (page, GTK_TYPE_LABEL, "Yasmine Haddad"));
}

/* Where no copy is free it is said which comes first, instead of offering what cannot be done; as soon as one is, it is offered. */
static void
test_no_copy (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *tool = tool_of (fixture, fixture->drill_2);
  TruReservationWish wish = { .tool = tool, .library = fixture->library, .member = fixture->yasmine,
                              .from = tru_date_new (2026, 11, 24), .until = tru_date_new (2026, 11, 27) };
  g_autoptr (TruRecord) reservation = tru_reservations_reserve (fixture->store, &wish, NULL, NULL);
  g_autoptr (TruRecord) item = tru_store_get (fixture->store, &tru_item_kind, fixture->drill_2, NULL);
  g_autoptr (TruRecord) loan = NULL;
  GtkWidget *page;

  tru_record_set_number (item, TRU_ITEM_INSPECT_SINCE, tru_date_new (2026, 11, 23));
  g_assert_true (tru_records_save (fixture->store, item, NULL));
  show (fixture, "reservation", tru_record_get_uid (reservation));
  page = find (fixture->room, TRU_TYPE_RESERVATION_PAGE, NULL);
  g_assert_null (find (page, GTK_TYPE_BUTTON, "Set Aside"));
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "No copy is free: OT-0147 was due back on Tue 17 Nov."));
  loan = tru_lending_check_in (fixture->store, fixture->drill, TRU_UNKNOWN, NULL);
  g_assert_nonnull (loan);
  tru_room_refresh (TRU_ROOM (fixture->room));
  settle (fixture);
  g_assert_nonnull (find (page, GTK_TYPE_BUTTON, "Set Aside"));
}

static void
test_stock_take (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (TruRecord) take = tru_stock_takes_start (fixture->store, fixture->library, NULL, NULL, NULL);
  g_autofree char *state = NULL;
  GtkWidget *page, *field;

  show (fixture, "stock_take", tru_record_get_uid (take));
  page = find (fixture->room, TRU_TYPE_STOCK_PAGE, NULL);
  field = find (page, GTK_TYPE_ENTRY, NULL);
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "2 not seen yet"));
  gtk_editable_set_text (GTK_EDITABLE (field), "ot-0148");
  g_signal_emit_by_name (field, "activate");
  settle (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "");
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "1 found"));
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "1 not seen yet"));
  g_signal_emit_by_name (find (page, GTK_TYPE_BUTTON, "_Finish"), "clicked");
  settle (fixture);
  state = tru_store_state (fixture->store, &tru_item_kind, fixture->sander);
  g_assert_cmpstr (state, ==, "missing");
  g_assert_false (gtk_widget_get_visible (field));
}

/* The places and categories that the tool library’s items have are proposed: nobody has to remember how they are spelt. */
static void
test_stock_take_choices (Fixture      *fixture,
                         gconstpointer data)
{
  GtkWidget *page, *dialog, *row, *button, *list;

  gtk_widget_activate_action (fixture->room, "tool-library.count", NULL);
  settle (fixture);
  page = find (fixture->room, TRU_TYPE_STOCK_PAGE, NULL);
  g_signal_emit_by_name (find (page, GTK_TYPE_BUTTON, "_Start a Stock-take…"), "clicked");
  settle (fixture);
  dialog = new_dialog ();
  row = row_of (dialog, TRU_STOCK_TAKE_CATEGORY);
  button = find (row, GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  settle (fixture);
  list = find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), GTK_TYPE_LIST_BOX, NULL);
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Ponçage");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What stands on the shelf although somebody has it by the books is taken back from its line. */
static void
test_stock_take_back (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *loan = tru_lending_check_out (fixture->store, fixture->sander, fixture->malik, TRU_UNKNOWN, NULL, NULL);
  g_autoptr (TruRecord) take = tru_stock_takes_start (fixture->store, fixture->library, NULL, NULL, NULL);
  g_autoptr (TruRecord) count = tru_stock_takes_scan (fixture->store, tru_record_get_uid (take), "OT-0082", NULL);
  g_autofree char *state = NULL;
  GtkWidget *page;

  g_assert_nonnull (loan);
  g_assert_nonnull (count);
  show (fixture, "stock_take", tru_record_get_uid (take));
  page = find (fixture->room, TRU_TYPE_STOCK_PAGE, NULL);
  g_signal_emit_by_name (find (page, GTK_TYPE_BUTTON, "Take Back"), "clicked");
  settle (fixture);
  state = tru_store_state (fixture->store, &tru_item_kind, fixture->sander);
  g_assert_cmpstr (state, ==, "available");
  g_assert_null (find (page, GTK_TYPE_BUTTON, "Take Back"));
}

/* A copy to be reserved goes by its code; choosing another tool lets it go. */
static void
test_item (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *sanders = tool_of (fixture, fixture->sander);
  GtkWidget *details, *dialog, *copy, *tool;

  show (fixture, "item", fixture->sander);
  details = find (fixture->room, TRU_TYPE_ITEM_DETAILS, NULL);
  gtk_widget_activate_action (details, "item.reserve", NULL);
  settle (fixture);
  dialog = new_dialog ();
  copy = row_of (dialog, TRU_RESERVATION_ITEM);
  tool = row_of (dialog, TRU_RESERVATION_TOOL);
  g_assert_nonnull (find (copy, GTK_TYPE_LABEL, "Any copy"));
  tru_ref_row_pick (TRU_REF_ROW (copy), fixture->drill_2);
  g_assert_nonnull (find (copy, GTK_TYPE_LABEL, "Perceuse à percussion · OT-0148"));
  g_assert_nonnull (find (tool, GTK_TYPE_LABEL, "Perceuse à percussion"));
  tru_ref_row_pick (TRU_REF_ROW (tool), sanders);
  g_assert_nonnull (find (copy, GTK_TYPE_LABEL, "Any copy"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Ctrl+N makes a new one of what the page shows; where nothing is made it does nothing. */
static void
test_new (Fixture      *fixture,
          gconstpointer data)
{
  static const struct { const char *page; const char *title; } pages[] = {
    { "reservations", "Reserve a Tool" }, { "desk", NULL }, { "figures", NULL },
  };
  GtkWidget *stack = find (fixture->room, ADW_TYPE_VIEW_STACK, NULL);
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      guint before = g_list_model_get_n_items (windows);
      GtkWidget *page;

      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), pages[i].page);
      settle (fixture);
      page = adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack));
      g_assert_true (TRU_IS_TOOL_PAGE (page));
      g_assert_cmpint (TRU_TOOL_PAGE_GET_CLASS (page)->add != NULL, ==, pages[i].title != NULL);
      if (!pages[i].title)
        continue;
      TRU_TOOL_PAGE_GET_CLASS (page)->add (TRU_TOOL_PAGE (page));
      settle (fixture);
      g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before + 1);
      {
        g_autoptr (GtkWindow) dialog = g_list_model_get_item (windows, before);

        g_assert_cmpstr (gtk_window_get_title (dialog), ==, pages[i].title);
        gtk_window_destroy (dialog);
      }
    }
}

static void
note (Fixture    *fixture,
      const char *code,
      guint       field)
{
  g_autoptr (TruRecord) item = tru_store_find_one (fixture->store, &tru_item_kind, TRU_ITEM_CODE, code, NULL);
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "edit", NULL, NULL);

  tru_record_set_number (item, field, tru_date_new (2026, 11, 20));
  g_assert_true (tru_write_update (write, item, NULL) && tru_write_commit (write, NULL));
}

/* Every state that an item can be in lists the items in it, whatever room the window has. */
static void
test_states (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *state;
    const char *code;
    int field;
  } states[] = {
    { "to_inspect", "OT-0301", TRU_ITEM_INSPECT_SINCE }, { "stolen", "OT-0302", TRU_ITEM_STOLEN_ON },
    { "missing", "OT-0303", TRU_ITEM_MISSING_SINCE },    { "withdrawn", "OT-0304", TRU_ITEM_WITHDRAWN_ON },
    { "in_repair", "OT-0305", TRU_ITEM_REPAIR_SINCE },   { "check_due", "OT-0306", TRU_ITEM_CHECK_DUE },
    { "late", "OT-0147", -1 },
  };
  g_autofree char *tool = tool_of (fixture, fixture->drill_2);
  GtkWidget *inventory, *chips;

  show (fixture, "item", fixture->sander);
  inventory = find (fixture->room, TRU_TYPE_INVENTORY, NULL);
  chips = find (inventory, TRU_TYPE_INVENTORY_CHIPS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      if (states[i].field >= 0)
        {
          g_free (add_item (fixture, tool, states[i].code));
          note (fixture, states[i].code, (guint) states[i].field);
        }
      settle (fixture);
      gtk_widget_activate_action (chips, "chips.filter", "s", states[i].state);
      settle (fixture);
      g_assert_cmpstr (tru_inventory_get_filter (TRU_INVENTORY (inventory)), ==, states[i].state);
      g_assert_nonnull (find (inventory, GTK_TYPE_LABEL, states[i].code));
      g_assert_null (find (inventory, GTK_TYPE_LABEL, "OT-0148"));
    }
}

/* Today's line about several safety checks opens the items that it speaks of, and no others. */
static void
test_checks (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *tool = tool_of (fixture, fixture->drill_2);
  g_autofree char *first = add_item (fixture, tool, "OT-0306");
  g_autofree char *second = add_item (fixture, tool, "OT-0307");
  GtkWidget *inventory = find (fixture->room, TRU_TYPE_INVENTORY, NULL);

  note (fixture, "OT-0306", TRU_ITEM_CHECK_DUE);
  note (fixture, "OT-0307", TRU_ITEM_CHECK_DUE);
  g_assert_true (tru_room_settle (TRU_ROOM (fixture->room), "item", first, "check-due", "2026-11-20"));
  settle (fixture);
  g_assert_nonnull (find (inventory, GTK_TYPE_LABEL, "OT-0306"));
  g_assert_nonnull (find (inventory, GTK_TYPE_LABEL, "OT-0307"));
  g_assert_null (find (inventory, GTK_TYPE_LABEL, "OT-0148"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (find (inventory, GTK_TYPE_LABEL, "Checks of Fri 20 Nov"), GTK_TYPE_BUTTON), "clicked");
  settle (fixture);
  g_assert_nonnull (find (inventory, GTK_TYPE_LABEL, "OT-0148"));
}

static void
assert_labels (Fixture    *fixture,
               GtkWidget  *inventory,
               const char *title,
               const char *which)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GtkWindow) dialog = NULL;

  gtk_widget_activate_action (inventory, "inventory.labels", NULL);
  settle (fixture);
  dialog = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);
  g_assert_cmpstr (gtk_window_get_title (dialog), ==, title);
  g_assert_nonnull (find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, which));
  gtk_window_destroy (dialog);
  settle (fixture);
}

/* Labels are for the items that somebody chose, if there are several, and else for those listed; the one chosen first goes on showing. */
static void
test_labels (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *tool = tool_of (fixture, fixture->sander);
  GtkWidget *inventory, *view, *bar;
  GtkSelectionModel *selection;

  show (fixture, "item", fixture->sander);
  inventory = find (fixture->room, TRU_TYPE_INVENTORY, NULL);
  view = find (inventory, GTK_TYPE_COLUMN_VIEW, NULL);
  selection = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
  assert_labels (fixture, inventory, "Print 3 labels", "Listed: 3");
  g_assert_null (find (inventory, GTK_TYPE_LABEL, "items chosen"));
  gtk_selection_model_select_range (selection, 1, 2, FALSE);
  settle (fixture);
  bar = find (inventory, TRU_TYPE_CHOSEN_BAR, NULL);
  g_assert_nonnull (find (bar, GTK_TYPE_LABEL, "2 items chosen"));
  g_assert_cmpstr (tru_inventory_get_item (TRU_INVENTORY (inventory)), ==, fixture->sander);
  assert_labels (fixture, inventory, "Print 2 labels", "Chosen: 2");
  g_free (add_item (fixture, tool, "OT-0083"));
  settle (fixture);
  g_assert_nonnull (find (bar, GTK_TYPE_LABEL, "2 items chosen"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/stock-pages/reservations", Fixture, NULL, set_up, test_reservations, tear_down);
  g_test_add ("/stock-pages/no-copy", Fixture, NULL, set_up, test_no_copy, tear_down);
  g_test_add ("/stock-pages/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/stock-pages/stock-take", Fixture, NULL, set_up, test_stock_take, tear_down);
  g_test_add ("/stock-pages/stock-take-choices", Fixture, NULL, set_up, test_stock_take_choices, tear_down);
  g_test_add ("/stock-pages/stock-take-back", Fixture, NULL, set_up, test_stock_take_back, tear_down);
  g_test_add ("/stock-pages/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/stock-pages/item", Fixture, NULL, set_up, test_item, tear_down);
  g_test_add ("/stock-pages/labels", Fixture, NULL, set_up, test_labels, tear_down);
  g_test_add ("/stock-pages/checks", Fixture, NULL, set_up, test_checks, tear_down);
  return g_test_run ();
}
