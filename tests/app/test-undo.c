/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "tru-window-undo.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *search;
  GtkWidget *entry;
  guint n_undone;
} Fixture;

static void
on_undo (Fixture *fixture)
{
  fixture->n_undone++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("undo", NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->window = gtk_window_new ();
  fixture->search = gtk_search_entry_new ();
  fixture->entry = gtk_entry_new ();
  gtk_box_append (GTK_BOX (box), fixture->search);
  gtk_box_append (GTK_BOX (box), fixture->entry);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  g_signal_connect_swapped (action, "activate", G_CALLBACK (on_undo), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  tru_window_watch_undo (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* Returns: whether the window took the key from what has the focus */
static gboolean
press (Fixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), 0);

          return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, fixture->window, NULL);
        }
    }
  g_assert_not_reached ();
}

/* What was typed is undone first; with nothing left of that, what was done last. */
static void
test_search_entry (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWidget *text;

  gtk_widget_grab_focus (fixture->search);
  text = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (press (fixture));
  g_assert_cmpuint (fixture->n_undone, ==, 1);
  g_signal_emit_by_name (text, "insert-at-cursor", "perc");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->search)), ==, "perc");
  g_assert_true (press (fixture));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->search)), ==, "");
  g_assert_cmpuint (fixture->n_undone, ==, 1);
  g_assert_true (press (fixture));
  g_assert_cmpuint (fixture->n_undone, ==, 2);
}

/* A field of a form keeps the key: whoever corrects a word there means that word. */
static void
test_other_entry (Fixture      *fixture,
                  gconstpointer data)
{
  gtk_widget_grab_focus (fixture->entry);
  g_assert_false (press (fixture));
  g_assert_cmpuint (fixture->n_undone, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/window-undo/search-entry", Fixture, NULL, set_up, test_search_entry, tear_down);
  g_test_add ("/window-undo/other-entry", Fixture, NULL, set_up, test_other_entry, tear_down);
  return g_test_run ();
}
