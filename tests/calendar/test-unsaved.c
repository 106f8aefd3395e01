/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room-fixture.h"

#include <adwaita.h>

#include "tru-act-dialog.h"
#include "tru-event-dialog.h"
#include "tru-rooms-box.h"
#include "tru-worksite-dialog.h"
#include "tru-worksite-stop.h"

/* The calendar’s own dialogs ask before what was typed in them is lost. */

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static gboolean
is_gone (gpointer type)
{
  return find_window (GPOINTER_TO_SIZE (type)) == NULL;
}

static void
answer (const char *response)
{
  GtkWidget *question = find_window (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  gtk_window_destroy (GTK_WINDOW (question));
  wait_until (is_gone, GSIZE_TO_POINTER (ADW_TYPE_MESSAGE_DIALOG));
}

/* Closed with words typed it asks, and stays as long as somebody goes on editing. */
static void
assert_asks (GType type)
{
  gtk_window_close (GTK_WINDOW (find_window (type)));
  answer ("cancel");
  g_assert_nonnull (find_window (type));
  gtk_window_close (GTK_WINDOW (find_window (type)));
  answer ("discard");
  wait_until (is_gone, GSIZE_TO_POINTER (type));
}

static void
assert_closes (GType type)
{
  gtk_window_close (GTK_WINDOW (find_window (type)));
  g_assert_null (find_window (ADW_TYPE_MESSAGE_DIALOG));
  wait_until (is_gone, GSIZE_TO_POINTER (type));
}

static void
type_in (GtkWidget *parent)
{
  gtk_editable_set_text (GTK_EDITABLE (find (parent, GTK_TYPE_TEXT)), "salon nord");
}

static void
test_worksite (RoomFixture  *fixture,
               gconstpointer data)
{
  tru_worksite_dialog_edit (fixture->room, fixture->base.office, fixture->base.worksite);
  assert_closes (TRU_TYPE_WORKSITE_DIALOG);
  tru_worksite_dialog_edit (fixture->room, fixture->base.office, fixture->base.worksite);
  type_in (find (find_window (TRU_TYPE_WORKSITE_DIALOG), TRU_TYPE_ROOMS_BOX));
  assert_asks (TRU_TYPE_WORKSITE_DIALOG);
}

static void
test_event (RoomFixture  *fixture,
            gconstpointer data)
{
  g_autofree char *event = add_event (&fixture->base, TRU_EVENT_TYPE_WORKSHOP, "Peinture", fixture->base.monday, 600, 660);

  tru_event_dialog_edit (fixture->room, fixture->base.office, event);
  assert_closes (TRU_TYPE_EVENT_DIALOG);
  tru_event_dialog_edit (fixture->room, fixture->base.office, event);
  type_in (find_window (TRU_TYPE_EVENT_DIALOG));
  assert_asks (TRU_TYPE_EVENT_DIALOG);
}

static void
test_new_event (RoomFixture  *fixture,
                gconstpointer data)
{
  tru_event_dialog_create (fixture->room, fixture->base.office, fixture->base.household,
                           tru_time_new (fixture->base.monday, 600), TRU_UNKNOWN);
  assert_closes (TRU_TYPE_EVENT_DIALOG);
}

/* The reason stands beside the form. */
static void
test_reason (RoomFixture  *fixture,
             gconstpointer data)
{
  GtkWidget *row;

  tru_worksite_stop_ask (fixture->room, fixture->base.office, fixture->base.worksite);
  assert_closes (TRU_TYPE_ACT_DIALOG);
  tru_worksite_stop_ask (fixture->room, fixture->base.office, fixture->base.worksite);
  row = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (find_window (TRU_TYPE_ACT_DIALOG))), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), "Dégât des eaux");
  assert_asks (TRU_TYPE_ACT_DIALOG);
}

#define UNSAVED_TEST(path, func) g_test_add (path, RoomFixture, NULL, set_up_room, func, tear_down_room)

int
main (int    argc,
      char **argv)
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv);
  adw_init ();
  /* GTK warns of a cursor that blinks in an entry that rests meanwhile. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  UNSAVED_TEST ("/unsaved/worksite", test_worksite);
  UNSAVED_TEST ("/unsaved/event", test_event);
  UNSAVED_TEST ("/unsaved/new-event", test_new_event);
  UNSAVED_TEST ("/unsaved/reason", test_reason);
  return g_test_run ();
}
