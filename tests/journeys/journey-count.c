/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey.h"

#include "tru-code.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-stock-count.h"
#include "tru-stock-take.h"

/* A shelf is counted with a scanner: whatever the focus stands on, its Enter presses no button, and what is scanned is counted,
   never lent or taken back. */

#define LENT "OT-0029"

typedef struct
{
  TruJourney *journey;
  TruStore *store;
  gint64 n_counts;
} Shelf;

static gboolean
is_counted (gpointer data)
{
  Shelf *shelf = data;

  return tru_store_count (shelf->store, &tru_stock_count_kind) == shelf->n_counts;
}

static void
scan (Shelf      *shelf,
      const char *code)
{
  g_autofree char *keys = g_strdup_printf ("%s\n", code);

  shelf->n_counts++;
  tru_journey_type (shelf->journey, keys);
  tru_journey_wait (shelf->journey, "a scan that counts", is_counted, shelf);
  tru_journey_settle (shelf->journey);
  g_assert_true (TRU_IS_WINDOW (tru_journey_front (shelf->journey)));
  g_assert_true (gtk_widget_get_mapped (tru_journey_see_type (shelf->journey, "TruStockPage")));
}

static GtkWidget *
start_button (Shelf *shelf)
{
  return gtk_widget_get_ancestor (tru_journey_see (shelf->journey, tru_journey_word ("_Start a Stock-take…")), GTK_TYPE_BUTTON);
}

static void
ask (Shelf *shelf)
{
  tru_journey_click (shelf->journey, start_button (shelf));
  tru_journey_see_type (shelf->journey, "TruActDialog");
  tru_journey_wait_front (shelf->journey);
  tru_journey_settle (shelf->journey);
}

/* The keyboard stands where the shelf is scanned, as soon as there is a count. */
static void
start (Shelf *shelf)
{
  gint64 n_takes = tru_store_count (shelf->store, &tru_stock_take_kind);

  ask (shelf);
  tru_journey_press (shelf->journey, "<Control>s");
  tru_journey_wait_closed (shelf->journey);
  tru_journey_settle (shelf->journey);
  g_assert_cmpint (tru_store_count (shelf->store, &tru_stock_take_kind), ==, n_takes + 1);
  tru_journey_wait (shelf->journey, "the keyboard in the count", tru_journey_has_keyboard,
                    tru_journey_find_type (tru_journey_see_type (shelf->journey, "TruStockPage"), GTK_TYPE_ENTRY));
}

/* Another count that was asked for and then not wanted leaves the first as it was. */
static void
think_again (Shelf *shelf)
{
  ask (shelf);
  tru_journey_press (shelf->journey, "Escape");
  tru_journey_wait_closed (shelf->journey);
  tru_journey_settle (shelf->journey);
}

static void
scan_lent (Shelf *shelf)
{
  g_autoptr (TruRecord) item = tru_lending_find_item (shelf->store, LENT, NULL);
  g_autofree char *label = tru_code_with_check (LENT);
  g_autoptr (TruRecord) loan = NULL;

  scan (shelf, label);
  loan = tru_lending_open_loan (shelf->store, tru_record_get_uid (item), NULL);
  g_assert_nonnull (loan);
}

/* Over a dialog a scan neither counts nor sends the dialog off. */
static void
scan_over_dialog (Shelf *shelf)
{
  g_autofree char *label = tru_code_with_check (LENT);
  g_autofree char *keys = g_strdup_printf ("%s\n", label);
  gint64 n_takes = tru_store_count (shelf->store, &tru_stock_take_kind);
  GtkWindow *dialog;

  ask (shelf);
  dialog = tru_journey_front (shelf->journey);
  for (guint i = 0; i < 4; i++)
    {
      tru_journey_type (shelf->journey, keys);
      tru_journey_settle (shelf->journey);
      g_assert_true (tru_journey_front (shelf->journey) == dialog);
      tru_journey_press (shelf->journey, "Tab");
    }
  g_assert_cmpint (tru_store_count (shelf->store, &tru_stock_take_kind), ==, n_takes);
  g_assert_true (is_counted (shelf));
  gtk_window_destroy (dialog);
  tru_journey_wait_closed (shelf->journey);
}

static void
play (TruJourney *journey)
{
  Shelf shelf = { .journey = journey, .store = tru_journey_store (journey) };
  g_autoptr (TruRecord) lent = tru_lending_find_item (shelf.store, LENT, NULL);

  shelf.n_counts = tru_store_count (shelf.store, &tru_stock_count_kind);
  tru_journey_act (journey, "win.show-record", "(ss)", "tool_library", tru_record_get_text (lent, TRU_ITEM_TOOL_LIBRARY));
  tru_journey_settle (journey);
  tru_journey_press (journey, "Escape"); /* the library's own form, with its opening hours */
  tru_journey_wait_closed (journey);
  gtk_widget_activate_action (tru_journey_see_type (journey, "TruToolLibraryRoom"), "tool-library.count", NULL);
  tru_journey_settle (journey);
  start (&shelf);
  scan (&shelf, "ZZ-99");
  gtk_widget_grab_focus (start_button (&shelf));
  scan (&shelf, "ZZ-98");
  think_again (&shelf);
  scan_lent (&shelf);
  tru_journey_picture (journey, "count");
  scan_over_dialog (&shelf);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  tru_journey_run (journey, path, play);
  return 0;
}
