/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-window.h"

#include <glib/gstdio.h>

#include "tru-closure.h"
#include "tru-event.h"
#include "tru-form-row.h"
#include "tru-history.h"
#include "tru-records-desk.h"
#include "tru-repeats.h"
#include "tru-territory.h"

#include "fixture.h"
#include "screen.h"

typedef struct
{
  Fixture fixture;
  char *calendar;
  GtkWidget *window; /* %NULL once it is closed */
} Desk;

static void
desk_set_up (Desk         *desk,
             gconstpointer data)
{
  set_up (&desk->fixture, data);
  desk->calendar = g_strconcat (desk->fixture.file, ".ics", NULL);
}

static void
desk_tear_down (Desk         *desk,
                gconstpointer data)
{
  if (desk->window)
    gtk_window_destroy (GTK_WINDOW (desk->window));
  g_unlink (desk->calendar);
  g_free (desk->calendar);
  tear_down (&desk->fixture, data);
}

static void
open_calendar (Desk       *desk,
               const char *text)
{
  g_assert_true (g_file_set_contents (desk->calendar, text, -1, NULL));
  desk->window = GTK_WIDGET (tru_calendar_window_new (NULL, desk->fixture.office, desk->calendar));
  g_object_add_weak_pointer (G_OBJECT (desk->window), (gpointer *) &desk->window);
  gtk_window_present (GTK_WINDOW (desk->window));
}

/* The first widget of a type below another, whose name or label may matter. */
static GtkWidget *
find (GtkWidget *within,
      GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (within), type) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static GtkWidget *
find_take (GtkWidget *within)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (within) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (within)), "calendar.take") == 0)
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_take (child);
  return found;
}

static gboolean
may_take (gpointer desk)
{
  return gtk_widget_get_sensitive (find_take (((Desk *) desk)->window));
}

static gboolean
is_in_trouble (gpointer desk)
{
  return find (((Desk *) desk)->window, ADW_TYPE_STATUS_PAGE) != NULL;
}

static const char holiday[] = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:noel\nDTSTART;VALUE=DATE:20261219\n"
                              "DTEND;VALUE=DATE:20270104\nSUMMARY:Vacances\nBEGIN:VALARM\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n";

static const char meeting[] = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:point\nDTSTART:20261126T090000\n"
                              "DTEND:20261126T100000\nSUMMARY:Point\nEND:VEVENT\nEND:VCALENDAR\n";

/* A preview writes nothing; taking in writes, and can be undone. */
static void
test_take (Desk         *desk,
           gconstpointer data)
{
  gint64 before = tru_store_count (desk->fixture.store, &tru_event_kind);
  g_autoptr (GError) error = NULL;

  open_calendar (desk, meeting);
  wait_until (may_take, desk);
  g_assert_cmpint (tru_store_count (desk->fixture.store, &tru_event_kind), ==, before);
  gtk_widget_activate (find_take (desk->window));
  wait_until (is_gone, &desk->window);
  g_assert_cmpint (tru_store_count (desk->fixture.store, &tru_event_kind), ==, before + 1);
  tru_history_undo (desk->fixture.store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_store_count (desk->fixture.store, &tru_event_kind), ==, before);
}

static gboolean
lists_closures (gpointer data)
{
  Desk *desk = data;

  return may_take (desk) && adw_combo_row_get_selected (ADW_COMBO_ROW (find (desk->window, ADW_TYPE_COMBO_ROW))) == 1;
}

/* School holidays are known as such. */
static void
test_closures (Desk         *desk,
               gconstpointer data)
{
  gint64 before = tru_store_count (desk->fixture.store, &tru_closure_kind);

  open_calendar (desk, holiday);
  wait_until (lists_closures, desk);
  gtk_widget_activate (find_take (desk->window));
  wait_until (is_gone, &desk->window);
  g_assert_cmpint (tru_store_count (desk->fixture.store, &tru_closure_kind), ==, before + 1);
}

/* Closing days are asked where they count; appointments are not. */
static void
test_territory (Desk         *desk,
                gconstpointer data)
{
  g_autoptr (TruRecord) territory = tru_record_new (&tru_territory_kind);
  g_autoptr (TruRecord) wanted = tru_record_new (&tru_closure_kind);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  tru_record_set_text (territory, TRU_TERRITORY_NAME, "Wattrelos");
  tru_record_set_number (territory, TRU_TERRITORY_LEVEL, TRU_TERRITORY_LEVEL_COMMUNE);
  tru_records_add (desk->fixture.store, territory, &error);
  g_assert_no_error (error);
  open_calendar (desk, holiday);
  wait_until (lists_closures, desk);
  row = find (desk->window, TRU_TYPE_FORM_ROW);
  g_assert_true (gtk_widget_get_visible (row));
  tru_record_set_text (wanted, TRU_CLOSURE_TERRITORY, tru_record_get_uid (territory));
  tru_form_row_show (TRU_FORM_ROW (row), wanted);
  gtk_widget_activate (find_take (desk->window));
  wait_until (is_gone, &desk->window);
  kept = tru_store_find (desk->fixture.store, &tru_closure_kind, TRU_CLOSURE_TERRITORY, tru_record_get_uid (territory), NULL);
  g_assert_cmpuint (kept->len, ==, 1);
}

static gboolean
may_not_take (gpointer desk)
{
  return find (((Desk *) desk)->window, GTK_TYPE_SWITCH) != NULL && !may_take (desk);
}

/* What was deleted here stays so, until its switch says otherwise; another choice of what the file lists is heeded. */
static void
test_deleted (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (TruRecord) event = NULL;
  g_autoptr (GError) error = NULL;

  open_calendar (desk, meeting);
  wait_until (may_take, desk);
  gtk_widget_activate (find_take (desk->window));
  wait_until (is_gone, &desk->window);
  event = tru_store_find_one (desk->fixture.store, &tru_event_kind, TRU_EVENT_SOURCE_UID, "point", NULL);
  tru_repeats_remove (desk->fixture.store, tru_record_get_uid (event), &error);
  g_assert_no_error (error);
  open_calendar (desk, meeting);
  wait_until (may_not_take, desk);
  gtk_switch_set_active (GTK_SWITCH (find (desk->window, GTK_TYPE_SWITCH)), TRUE);
  wait_until (may_take, desk);
  gtk_widget_activate (find_take (desk->window));
  wait_until (is_gone, &desk->window);
  g_clear_object (&event);
  event = tru_store_find_one (desk->fixture.store, &tru_event_kind, TRU_EVENT_SOURCE_UID, "point", NULL);
  g_assert_nonnull (event);
}

static void
test_no_calendar (Desk         *desk,
                  gconstpointer data)
{
  open_calendar (desk, "<html>");
  wait_until (is_in_trouble, desk);
  g_assert_false (may_take (desk));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/transfers/calendar-window/take", Desk, NULL, desk_set_up, test_take, desk_tear_down);
  g_test_add ("/transfers/calendar-window/closures", Desk, NULL, desk_set_up, test_closures, desk_tear_down);
  g_test_add ("/transfers/calendar-window/territory", Desk, NULL, desk_set_up, test_territory, desk_tear_down);
  g_test_add ("/transfers/calendar-window/deleted", Desk, NULL, desk_set_up, test_deleted, desk_tear_down);
  g_test_add ("/transfers/calendar-window/no-calendar", Desk, NULL, desk_set_up, test_no_calendar, desk_tear_down);
  return g_test_run ();
}
