/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-window.h"

#include "tru-history.h"

#include "fixture.h"
#include "screen.h"

typedef struct
{
  Fixture fixture;
  GtkWidget *window; /* %NULL once it is closed */
} Desk;

static const char *
page (Desk *desk)
{
  return gtk_stack_get_visible_child_name (part (desk->window, TRU_TYPE_IMPORT_WINDOW, "pages"));
}

static gboolean
has_read (gpointer data)
{
  return !g_str_equal (page (data), "waiting");
}

static GtkWidget *
import_button (Desk *desk)
{
  return part (desk->window, TRU_TYPE_IMPORT_WINDOW, "import_button");
}

static gboolean
may_import (gpointer data)
{
  return gtk_widget_get_sensitive (import_button (data));
}

static void
open_window (Desk       *desk,
             const char *path)
{
  desk->window = GTK_WIDGET (tru_import_window_new (NULL, desk->fixture.office, path));
  g_object_add_weak_pointer (G_OBJECT (desk->window), (gpointer *) &desk->window);
  gtk_window_present (GTK_WINDOW (desk->window));
  wait_until (has_read, desk);
}

static void
press (Desk       *desk,
       GType       type,
       const char *text)
{
  GtkWidget *button = find_labelled (desk->window, type, text);

  g_assert_nonnull (button);
  gtk_widget_activate (button);
}

static void
assert_household (Desk       *desk,
                  const char *phone,
                  const char *email)
{
  g_autoptr (TruRecord) household = tru_store_get (desk->fixture.store, &tru_household_kind, desk->fixture.household, NULL);

  g_assert_cmpstr (tru_record_get_text (household, TRU_HOUSEHOLD_PHONE), ==, phone);
  g_assert_cmpstr (tru_record_get_text (household, TRU_HOUSEHOLD_EMAIL), ==, email);
}

static void
test_conflict (Desk         *desk,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_window (desk, desk->fixture.file);
  g_assert_cmpstr (page (desk), ==, "preview");
  g_assert_false (may_import (desk));
  g_assert_nonnull (gtk_widget_get_tooltip_text (import_button (desk)));
  press (desk, GTK_TYPE_CHECK_BUTTON, "06\u00a039\u00a098\u00a064\u00a008");
  press (desk, GTK_TYPE_CHECK_BUTTON, "here@example.org");
  wait_until (may_import, desk);
  gtk_editable_set_text (part (desk->window, TRU_TYPE_IMPORT_WINDOW, "motive"), "Confirmed by phone");
  gtk_widget_activate (import_button (desk));
  wait_until (is_gone, &desk->window);
  assert_household (desk, "06 39 98 64 08", "here@example.org");
  g_assert_cmpint (tru_store_count (desk->fixture.store, &tru_household_kind), ==, 2);
  tru_history_undo (desk->fixture.store, 0, &error);
  g_assert_no_error (error);
  assert_household (desk, "06 39 98 00 01", "here@example.org");
  g_assert_cmpint (tru_store_count (desk->fixture.store, &tru_household_kind), ==, 1);
}

static gboolean
is_importing (gpointer data)
{
  return !has_read (data);
}

static gboolean
hold_up (TruStore *store,
         gpointer  mutex,
         GError  **error)
{
  g_mutex_lock (mutex);
  g_mutex_unlock (mutex);
  return TRUE;
}

/* Behind a work that takes its time, so that the import is surely not done when it is cancelled. */
static void
test_cancelled_while_importing (Desk         *desk,
                                gconstpointer data)
{
  GMutex mutex;

  g_mutex_init (&mutex);
  open_window (desk, desk->fixture.file);
  press (desk, GTK_TYPE_BUTTON, "Take all");
  wait_until (may_import, desk);
  g_mutex_lock (&mutex);
  tru_office_run (desk->fixture.office, hold_up, &mutex, NULL, NULL, NULL);
  gtk_widget_activate (import_button (desk));
  wait_until (is_importing, desk);
  gtk_window_close (GTK_WINDOW (desk->window));
  g_mutex_unlock (&mutex);
  wait_until (has_read, desk);
  g_assert_cmpstr (page (desk), ==, "preview");
  g_assert_true (gtk_widget_get_visible (part (desk->window, TRU_TYPE_IMPORT_WINDOW, "error")));
  assert_household (desk, "06 39 98 00 01", "here@example.org");
  g_assert_cmpint (tru_store_count (desk->fixture.store, &tru_household_kind), ==, 1);
  gtk_window_close (GTK_WINDOW (desk->window));
  wait_until (is_gone, &desk->window);
  g_mutex_clear (&mutex);
}

static void
test_all (Desk         *desk,
          gconstpointer data)
{
  open_window (desk, desk->fixture.file);
  press (desk, GTK_TYPE_BUTTON, "Take all");
  wait_until (may_import, desk);
  press (desk, GTK_TYPE_BUTTON, "Keep all");
  gtk_widget_activate (import_button (desk));
  wait_until (is_gone, &desk->window);
  assert_household (desk, "06 39 98 00 01", "here@example.org");
}

static void
test_deleted_there (Desk         *desk,
                    gconstpointer data)
{
  Fixture *fixture = &desk->fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) memberships = tru_store_find (fixture->there, &tru_membership_kind, 0, NULL, &error);

  g_assert_no_error (error);
  delete (fixture->there, &tru_membership_kind, tru_record_get_uid (memberships->pdata[0]));
  delete (fixture->there, &tru_household_kind, fixture->household);
  change (fixture->store, fixture->household, "06 39 98 00 02", "here@example.org");
  send_file (fixture, TRU_PROFILE_FULL);
  open_window (desk, fixture->file);
  g_assert_false (may_import (desk));
  press (desk, GTK_TYPE_CHECK_BUTTON, "Keep it here");
  wait_until (may_import, desk);
  press (desk, GTK_TYPE_CHECK_BUTTON, "Delete it here too");
  gtk_widget_activate (import_button (desk));
  wait_until (is_gone, &desk->window);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_household_kind), ==, 1);
}

static void
test_trouble (Desk         *desk,
              gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (desk->fixture.file, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (desk->fixture.file, contents, length - 40, NULL));
  open_window (desk, desk->fixture.file);
  g_assert_cmpstr (page (desk), ==, "trouble");
  gtk_window_close (GTK_WINDOW (desk->window));
  wait_until (is_gone, &desk->window);
}

static void
test_closed_while_reading (Desk         *desk,
                           gconstpointer data)
{
  desk->window = GTK_WIDGET (tru_import_window_new (NULL, desk->fixture.office, desk->fixture.file));
  g_object_add_weak_pointer (G_OBJECT (desk->window), (gpointer *) &desk->window);
  gtk_window_present (GTK_WINDOW (desk->window));
  gtk_window_close (GTK_WINDOW (desk->window));
  wait_until (is_gone, &desk->window);
  assert_household (desk, "06 39 98 00 01", "here@example.org");
}

static void
test_fits (Desk         *desk,
           gconstpointer data)
{
  int width, height;

  open_window (desk, desk->fixture.file);
  gtk_widget_measure (desk->window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (desk->window, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 1366);
  g_assert_cmpint (height, <=, 740);
  gtk_window_destroy (GTK_WINDOW (desk->window));
}

static void
desk_set_up (Desk         *desk,
             gconstpointer data)
{
  set_up (&desk->fixture, data);
}

static void
desk_tear_down (Desk         *desk,
                gconstpointer data)
{
  tear_down (&desk->fixture, data);
}

#define ADD(path, test) g_test_add (path, Desk, NULL, desk_set_up, test, desk_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/transfers/import-window/conflict", test_conflict);
  ADD ("/transfers/import-window/all", test_all);
  ADD ("/transfers/import-window/cancelled-while-importing", test_cancelled_while_importing);
  ADD ("/transfers/import-window/deleted-there", test_deleted_there);
  ADD ("/transfers/import-window/trouble", test_trouble);
  ADD ("/transfers/import-window/closed-while-reading", test_closed_while_reading);
  ADD ("/transfers/import-window/fits", test_fits);
  return g_test_run ();
}
