/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-window.h"

#include <glib/gstdio.h>

#include "tru-history.h"
#include "tru-member.h"

#include "fixture.h"
#include "screen.h"

typedef struct
{
  Fixture fixture;
  char *list;
  GtkWidget *window; /* %NULL once it is closed */
} Desk;

static void
desk_set_up (Desk         *desk,
             gconstpointer data)
{
  set_up (&desk->fixture, data);
  desk->list = g_strconcat (desk->fixture.file, ".csv", NULL);
}

static void
desk_tear_down (Desk         *desk,
                gconstpointer data)
{
  if (desk->window)
    gtk_window_destroy (GTK_WINDOW (desk->window));
  g_unlink (desk->list);
  g_free (desk->list);
  tear_down (&desk->fixture, data);
}

static void
open_list (Desk       *desk,
           const char *text)
{
  g_assert_true (g_file_set_contents (desk->list, text, -1, NULL));
  desk->window = GTK_WIDGET (tru_table_window_new (NULL, desk->fixture.office, desk->list));
  g_object_add_weak_pointer (G_OBJECT (desk->window), (gpointer *) &desk->window);
  gtk_window_present (GTK_WINDOW (desk->window));
}

static GtkWidget *
import_button (Desk *desk)
{
  return part (desk->window, TRU_TYPE_TABLE_WINDOW, "import_button");
}

static gboolean
may_import (gpointer desk)
{
  return gtk_widget_get_sensitive (import_button (desk));
}

static gboolean
has_faults (gpointer desk)
{
  return gtk_widget_get_visible (part (((Desk *) desk)->window, TRU_TYPE_TABLE_WINDOW, "leave"));
}

/* The rows tell what they are; one at fault holds the import up until it is left out. */
static void
test_members (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_list (desk, "Nom complet;Téléphone;Date d’adhésion\nOmar Ziani;06 12 34 56 78;1/9/2026\nLina Roux;;31/31/2026\n");
  wait_until (has_faults, desk);
  g_assert_false (may_import (desk));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (part (desk->window, TRU_TYPE_TABLE_WINDOW, "leave")), TRUE);
  wait_until (may_import, desk);
  gtk_widget_activate (import_button (desk));
  wait_until (is_gone, &desk->window);
  g_assert_cmpint (tru_store_count (desk->fixture.store, &tru_member_kind), ==, 1);
  tru_history_undo (desk->fixture.store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_store_count (desk->fixture.store, &tru_member_kind), ==, 0);
}

static void
test_no_table (Desk         *desk,
               gconstpointer data)
{
  open_list (desk, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (part (desk->window, TRU_TYPE_TABLE_WINDOW, "pages")), ==, "trouble");
  g_assert_false (gtk_widget_get_visible (import_button (desk)));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/transfers/table-window/members", Desk, NULL, desk_set_up, test_members, desk_tear_down);
  g_test_add ("/transfers/table-window/no-table", Desk, NULL, desk_set_up, test_no_table, desk_tear_down);
  return g_test_run ();
}
