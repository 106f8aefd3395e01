/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey.h"

#include "tru-history.h"
#include "tru-item.h"
#include "tru-maintenance.h"

/* A shelf of thirty buckets is written down from the keyboard: one like it, then Enter for each. */

#define N_ITEMS 30

typedef struct
{
  TruJourney *journey;
  const char *tool;
  guint n_expected;
} Shelf;

static GPtrArray *
find_copies (Shelf *shelf)
{
  return tru_store_find (tru_journey_store (shelf->journey), &tru_item_kind, TRU_ITEM_TOOL, shelf->tool, NULL);
}

static gboolean
is_written (gpointer data)
{
  Shelf *shelf = data;
  g_autoptr (GPtrArray) copies = find_copies (shelf);

  return copies->len == shelf->n_expected;
}

static gboolean
is_ready (gpointer data)
{
  Shelf *shelf = data;
  GtkWidget *form = tru_journey_find_type (GTK_WIDGET (tru_journey_front (shelf->journey)), g_type_from_name ("TruRecordForm"));

  return form && gtk_widget_is_sensitive (form);
}

static void
write_next (Shelf      *shelf,
            const char *accelerator)
{
  shelf->n_expected++;
  tru_journey_press (shelf->journey, accelerator);
  tru_journey_wait (shelf->journey, "the item, written down", is_written, shelf);
  tru_journey_wait (shelf->journey, "the next form", is_ready, shelf);
  tru_journey_settle (shelf->journey);
}

static void
write_shelf (TruJourney *journey)
{
  g_autoptr (TruRecord) first = tru_store_find_one (tru_journey_store (journey), &tru_item_kind, TRU_ITEM_CODE, "OT-0147", NULL);
  Shelf shelf = { .journey = journey, .tool = tru_record_get_text (first, TRU_ITEM_TOOL) };
  g_autoptr (GPtrArray) before = find_copies (&shelf);
  g_autoptr (GPtrArray) after = NULL;

  shelf.n_expected = before->len;
  tru_journey_act (journey, "win.show-record", "(ss)", "item", tru_record_get_uid (first));
  tru_journey_click (journey, tru_journey_find_type (tru_journey_see_type (journey, "TruInventory"), GTK_TYPE_SEARCH_ENTRY));
  tru_journey_settle (journey);
  tru_journey_press (journey, "<Control>d");
  tru_journey_see_type (journey, "TruRecordDialog");
  tru_journey_wait_front (journey);
  write_next (&shelf, "<Control><Shift>Return");
  tru_journey_picture (journey, "stock-another");
  while (shelf.n_expected < before->len + N_ITEMS)
    write_next (&shelf, "Return");
  tru_journey_press (journey, "Escape");
  tru_journey_wait_closed (journey);
  after = find_copies (&shelf);
  for (guint i = before->len; i < after->len; i++)
    g_assert_cmpstr (tru_record_get_text (after->pdata[i], TRU_ITEM_PLACE), ==, tru_record_get_text (first, TRU_ITEM_PLACE));
}

typedef struct
{
  TruJourney *journey;
  const char *item;
  const char *state;
} Waiting;

static gboolean
has_state (gpointer data)
{
  Waiting *waiting = data;
  g_autofree char *state = tru_store_state (tru_journey_store (waiting->journey), &tru_item_kind, waiting->item);

  return g_strcmp0 (state, waiting->state) == 0;
}

/* One act of the item’s menu: its dialog, what is typed where the keyboard stands, and what becomes of the item. The keyboard stands in
 * a text of several lines, which would take Ctrl+Enter for another one. */
static void
act (Waiting    *waiting,
     const char *action,
     const char *words,
     const char *state)
{
  TruJourney *journey = waiting->journey;

  gtk_widget_activate_action (tru_journey_see_type (journey, "TruItemDetails"), action, NULL);
  tru_journey_see_type (journey, "TruActDialog");
  tru_journey_wait_front (journey);
  tru_journey_settle (journey);
  tru_journey_type (journey, words);
  tru_journey_press (journey, "<Control>Return");
  waiting->state = state;
  tru_journey_wait (journey, state, has_state, waiting);
  tru_journey_wait_closed (journey);
  tru_journey_settle (journey);
}

/* A fault, the condition noted and the end of an item: from the keyboard, which stands where the words go. */
static void
care (TruJourney *journey)
{
  g_autoptr (TruRecord) item = tru_store_find_one (tru_journey_store (journey), &tru_item_kind, TRU_ITEM_CODE, "OT-0011", NULL);
  Waiting waiting = { .journey = journey, .item = tru_record_get_uid (item) };
  g_autoptr (GPtrArray) notes = NULL;

  tru_journey_act (journey, "win.show-record", "(ss)", "item", waiting.item);
  tru_journey_settle (journey);
  act (&waiting, "item.condition", "handle cracked", "available");
  act (&waiting, "item.repair", "switch stuck", "in_repair");
  notes = tru_store_find (tru_journey_store (journey), &tru_maintenance_kind, TRU_MAINTENANCE_ITEM, waiting.item, NULL);
  g_assert_cmpstr (tru_record_get_text (notes->pdata[notes->len - 1], TRU_MAINTENANCE_NOTE), ==, "handle cracked");
}

/* Ctrl+Enter does what the dialog is for even where the keyboard stands on a button. */
static void
print_labels (TruJourney *journey)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (tru_journey_see_type (journey, "TruInventory"), "inventory.labels", NULL);
  dialog = tru_journey_see_type (journey, "TruLabelDialog");
  tru_journey_wait_front (journey);
  tru_journey_settle (journey);
  g_assert_false (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (dialog))));
  gtk_widget_child_focus (dialog, GTK_DIR_TAB_BACKWARD);
  tru_journey_press (journey, "<Control>Return");
  tru_journey_see_type (journey, "TruPaperWindow");
  tru_journey_wait_front (journey);
  tru_journey_press (journey, "Escape");
  tru_journey_wait_closed (journey);
  tru_journey_settle (journey);
}

typedef struct
{
  TruJourney *journey;
  gint64 newest;
} Undoing;

static gboolean
is_undone (gpointer data)
{
  Undoing *undoing = data;

  return tru_history_newest (tru_journey_store (undoing->journey)) != undoing->newest;
}

/* A volunteer’s session takes back nothing that the office did before, and takes no file in or out. */
static void
sit_down (TruJourney *journey)
{
  static const char *const actions[] = { "win.import", "win.export", "win.export-calendar", "win.search", "win.add-appointment" };
  Undoing undoing = { journey, tru_history_newest (tru_journey_store (journey)) };
  GtkWindow *window = tru_journey_front (journey);

  tru_journey_act (journey, "win.volunteer", NULL);
  tru_journey_settle (journey);
  tru_journey_act (journey, "win.undo", NULL);
  tru_journey_settle (journey);
  g_assert_false (is_undone (&undoing));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_activate_action (GTK_WIDGET (window), actions[i], g_str_equal (actions[i], "win.add-appointment") ? "x" : NULL, (gint64) 0);
  tru_journey_settle (journey);
  g_assert_true (tru_journey_front (journey) == window);
  tru_journey_act (journey, "win.volunteer", NULL);
  tru_journey_settle (journey);
  tru_journey_act (journey, "win.undo", NULL);
  tru_journey_wait (journey, "the office’s own undo", is_undone, &undoing);
}

static void
play (TruJourney *journey)
{
  write_shelf (journey);
  care (journey);
  print_labels (journey);
  sit_down (journey);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  tru_journey_run (journey, path, play);
  return 0;
}
