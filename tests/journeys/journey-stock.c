/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey.h"

#include "tru-item.h"

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
play (TruJourney *journey)
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

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  tru_journey_run (journey, path, play);
  return 0;
}
