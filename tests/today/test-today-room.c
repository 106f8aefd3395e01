/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-today-room.h"

#include "test-today-data.h"
#include "test-store-fixture.h"

#include "tru-appointment-row.h"
#include "tru-chore-row.h"

typedef struct
{
  TruOffice *office;
  GtkWindow *window;
  GtkWidget *room;
  GSimpleActionGroup *actions;
  char *asked; /* the last action that the room asked the window for */
} Desk;

static void
on_asked (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  Desk *desk = data;
  g_autofree char *text = g_variant_print (parameter, FALSE);

  g_free (desk->asked);
  desk->asked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), text);
}

static void
desk_open (Desk       *desk,
           const char *path)
{
  const GActionEntry entries[] = {
    { .name = "show-record", .activate = on_asked, .parameter_type = "(ss)" },
    { .name = "show-room", .activate = on_asked, .parameter_type = "s" },
    { .name = "add-appointment", .activate = on_asked, .parameter_type = "x" },
  };
  g_autoptr (GError) error = NULL;

  desk->office = tru_office_open (path, TRU_STORE_EXISTING, &error);
  g_assert_no_error (error);
  desk->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (desk->actions), entries, G_N_ELEMENTS (entries), desk);
  desk->room = g_object_new (TRU_TYPE_TODAY_ROOM, "office", desk->office, NULL);
  desk->window = GTK_WINDOW (g_object_ref_sink (gtk_window_new ()));
  gtk_window_set_default_size (desk->window, 1072, 754);
  gtk_widget_insert_action_group (GTK_WIDGET (desk->window), "win", G_ACTION_GROUP (desk->actions));
  gtk_window_set_child (desk->window, desk->room);
  gtk_window_present (desk->window);
}

static void
desk_close (Desk *desk)
{
  gtk_window_destroy (desk->window);
  g_clear_object (&desk->window);
  g_clear_object (&desk->actions);
  g_clear_object (&desk->office);
  g_clear_pointer (&desk->asked, g_free);
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
all (Desk *desk,
     GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (desk->room, type, found);
  return found;
}

static guint
count (Desk *desk,
       GType type)
{
  g_autoptr (GPtrArray) found = all (desk, type);

  return found->len;
}

static gboolean
on_limit (gpointer is_over)
{
  *(gboolean *) is_over = TRUE;
  return G_SOURCE_CONTINUE;
}

static void
wait_for (Desk *desk,
          GType type,
          guint n)
{
  gboolean is_over = FALSE;
  guint limit = g_timeout_add_seconds (10, on_limit, &is_over);

  while (count (desk, type) != n && !is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count (desk, type), ==, n);
  g_source_remove (limit);
}

static void
test_day (Fixture      *fixture,
          gconstpointer data)
{
  Desk desk = { 0 };
  g_autoptr (GPtrArray) rows = NULL;

  put_day (fixture->store);
  desk_open (&desk, fixture->path);
  wait_for (&desk, TRU_TYPE_APPOINTMENT_ROW, 6);
  wait_for (&desk, TRU_TYPE_CHORE_ROW, 4);
  rows = all (&desk, TRU_TYPE_APPOINTMENT_ROW);
  gtk_widget_activate (g_ptr_array_index (rows, 0));
  g_assert_true (g_str_has_prefix (desk.asked, "show-record ('worksite', "));
  desk_close (&desk);
}

static void
test_new_appointment (Fixture      *fixture,
                      gconstpointer data)
{
  Desk desk = { 0 };
  g_autoptr (GPtrArray) contents = NULL;

  desk_open (&desk, fixture->path);
  contents = all (&desk, ADW_TYPE_BUTTON_CONTENT);
  g_assert_cmpuint (contents->len, ==, 1);
  g_signal_emit_by_name (gtk_widget_get_ancestor (g_ptr_array_index (contents, 0), GTK_TYPE_BUTTON), "clicked");
  g_assert_true (g_str_has_prefix (desk.asked, "add-appointment "));
  desk_close (&desk);
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  Desk desk = { 0 };

  desk_open (&desk, fixture->path);
  g_assert_true (gtk_widget_get_mapped (desk.room));
  g_assert_cmpuint (count (&desk, TRU_TYPE_APPOINTMENT_ROW), ==, 0);
  desk_close (&desk);
}

static void
test_change (Fixture      *fixture,
             gconstpointer data)
{
  Desk desk = { 0 };

  desk_open (&desk, fixture->path);
  put_day (fixture->store);
  wait_for (&desk, TRU_TYPE_APPOINTMENT_ROW, 6);
  wait_for (&desk, TRU_TYPE_CHORE_ROW, 4);
  desk_close (&desk);
}

static void
test_fits (Fixture      *fixture,
           gconstpointer data)
{
  Desk desk = { 0 };
  int minimum;

  put_day (fixture->store);
  desk_open (&desk, fixture->path);
  wait_for (&desk, TRU_TYPE_CHORE_ROW, 4);
  gtk_widget_measure (desk.room, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 1071);
  /* A text half as large again, on a screen of 1366 with the sidebar. */
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 144 * PANGO_SCALE, NULL);
  gtk_widget_measure (desk.room, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 1366 - 208);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
  desk_close (&desk);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  ADD ("/today/room/day", test_day);
  ADD ("/today/room/empty", test_empty);
  ADD ("/today/room/new-appointment", test_new_appointment);
  ADD ("/today/room/change", test_change);
  ADD ("/today/room/fits", test_fits);
  return g_test_run ();
}
