/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "tru-in-sight.h"

#define N_ROWS 60

typedef struct
{
  GtkWidget *window;
  GtkWidget *scrolled;
  GtkWidget *list;
} Fixture;

static void
wait_for_a_frame (Fixture *fixture)
{
  gboolean is_painted = FALSE;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (g_atomic_int_inc), &is_painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!is_painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = adw_window_new ();
  fixture->scrolled = gtk_scrolled_window_new ();
  fixture->list = gtk_list_box_new ();
  tru_in_sight_only (fixture->list);
  for (guint i = 0; i < N_ROWS; i++)
    gtk_list_box_append (GTK_LIST_BOX (fixture->list), gtk_label_new ("Visseuse"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled), fixture->list);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->scrolled);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 200);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for_a_frame (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static double
opacity (Fixture *fixture,
         int      row)
{
  return gtk_widget_get_opacity (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (fixture->list), row)));
}

static void
test_below_the_fold (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_cmpfloat (opacity (fixture, 0), ==, 1);
  g_assert_cmpfloat (opacity (fixture, N_ROWS - 1), ==, 0);
}

static void
test_scrolled (Fixture       *fixture,
               gconstpointer  data)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));

  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place));
  wait_for_a_frame (fixture);
  g_assert_cmpfloat (opacity (fixture, 0), ==, 0);
  g_assert_cmpfloat (opacity (fixture, N_ROWS - 1), ==, 1);
}

/* Nobody scrolled: what stood below moves up. */
static void
test_rows_gone (Fixture       *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < N_ROWS - 3; i++)
    gtk_list_box_remove (GTK_LIST_BOX (fixture->list), GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (fixture->list), 0)));
  wait_for_a_frame (fixture);
  for (int i = 0; i < 3; i++)
    g_assert_cmpfloat (opacity (fixture, i), ==, 1);
}

static void
test_larger_window (Fixture       *fixture,
                    gconstpointer  data)
{
  gtk_widget_set_size_request (fixture->scrolled, 400, 4000);
  wait_for_a_frame (fixture);
  wait_for_a_frame (fixture);
  g_assert_cmpfloat (opacity (fixture, N_ROWS - 1), ==, 1);
}

/* Away and back, as a page of a stack: it is followed again. */
static void
test_shown_again (Fixture       *fixture,
                  gconstpointer  data)
{
  gtk_widget_set_visible (fixture->list, FALSE);
  wait_for_a_frame (fixture);
  gtk_widget_set_visible (fixture->list, TRUE);
  wait_for_a_frame (fixture);
  test_scrolled (fixture, data);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  g_test_add ("/widgets/in-sight/below-the-fold", Fixture, NULL, set_up, test_below_the_fold, tear_down);
  g_test_add ("/widgets/in-sight/scrolled", Fixture, NULL, set_up, test_scrolled, tear_down);
  g_test_add ("/widgets/in-sight/rows-gone", Fixture, NULL, set_up, test_rows_gone, tear_down);
  g_test_add ("/widgets/in-sight/larger-window", Fixture, NULL, set_up, test_larger_window, tear_down);
  g_test_add ("/widgets/in-sight/shown-again", Fixture, NULL, set_up, test_shown_again, tear_down);
  return g_test_run ();
}
