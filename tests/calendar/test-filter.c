/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "tru-filter-popover.h"
#include "tru-ref-row.h"

static GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          guint     *n)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_nth (child, type, n);
  return found;
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      guint      n)
{
  GtkWidget *found = find_nth (widget, type, &n);

  g_assert_nonnull (found);
  return found;
}

/* A popover is placed beside a window that is there. */
static void
wait_for (GtkWidget *widget)
{
  while (!gtk_widget_get_mapped (widget) || gtk_widget_get_height (widget) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
on_changed (guint *n_changes)
{
  (*n_changes)++;
}

/* A crew is picked and cleared again: by the first line of its list, and with all the others by the button below. */
static void
test_clear (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();
  TruFilterPopover *popover = g_object_new (TRU_TYPE_FILTER_POPOVER, NULL);
  GtkWidget *row, *picker, *all;
  guint n_changes = 0;

  tru_filter_popover_set_store (popover, fixture->store);
  g_signal_connect_swapped (popover, "changed", G_CALLBACK (on_changed), &n_changes);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (popover));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  wait_for (GTK_WIDGET (popover));
  row = find (GTK_WIDGET (popover), TRU_TYPE_REF_ROW, TRU_CALENDAR_ONLY_CREW);
  tru_ref_row_pick (TRU_REF_ROW (row), fixture->crew);
  g_assert_cmpuint (tru_filter_popover_count (popover), ==, 1);
  g_assert_cmpstr (tru_filter_popover_get (popover, TRU_CALENDAR_ONLY_CREW), ==, fixture->crew);
  picker = find (row, GTK_TYPE_MENU_BUTTON, 0);
  gtk_menu_button_popup (GTK_MENU_BUTTON (picker));
  all = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (picker, GTK_TYPE_LIST_BOX, 0)), 0));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find (all, GTK_TYPE_LABEL, 0))), ==, "All crews");
  g_signal_emit_by_name (all, "activate");
  g_assert_cmpuint (tru_filter_popover_count (popover), ==, 0);
  tru_ref_row_pick (TRU_REF_ROW (row), fixture->crew);
  tru_filter_popover_clear (popover);
  g_assert_null (tru_filter_popover_get (popover, TRU_CALENDAR_ONLY_CREW));
  g_assert_cmpuint (n_changes, ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add ("/filter/clear", Fixture, NULL, set_up, test_clear, tear_down);
  return g_test_run ();
}
