/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

#include "tru-act-dialog.h"
#include "tru-household-page.h"
#include "tru-households-room.h"

/* The room in a window of its own, with the household of the fixture. */
typedef struct
{
  Fixture base;
  GtkWidget *window;
  GtkWidget *room;
} RoomFixture;

static inline GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static inline gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_child_visible (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static inline GtkWidget *
page_of (RoomFixture *fixture)
{
  return find (fixture->room, TRU_TYPE_HOUSEHOLD_PAGE);
}

static inline void
assert_comes (RoomFixture *fixture,
              const char  *text)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!shows (page_of (fixture), text) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (shows (page_of (fixture), text));
}

static inline void
set_up_room (RoomFixture  *fixture,
             gconstpointer data)
{
  set_up (&fixture->base, data);
  fixture->window = g_object_ref_sink (gtk_window_new ());
  fixture->room = g_object_new (TRU_TYPE_HOUSEHOLDS_ROOM, "office", fixture->base.office, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->room);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static inline void
tear_down_room (RoomFixture  *fixture,
                gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->window);
  tear_down (&fixture->base, data);
}

static inline GtkWidget *
find_act_dialog (void)
{
  GtkWidget *dialog = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

      dialog = TRU_IS_ACT_DIALOG (window) ? window : dialog;
    }
  return dialog;
}

/* The dialog of an act, on its default answers. */
static inline void
confirm_act (void)
{
  g_assert_true (gtk_widget_activate_action (find_act_dialog (), "act.confirm", NULL));
}

static inline TruDate
wait_for_date (RoomFixture   *fixture,
               const TruKind *kind,
               const char    *uid,
               guint          field)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  TruDate day = TRU_UNKNOWN;

  while (day == TRU_UNKNOWN && g_get_monotonic_time () < end)
    {
      g_autoptr (TruRecord) record = tru_store_get (fixture->base.store, kind, uid, NULL);

      day = tru_record_get_number (record, field);
      g_main_context_iteration (NULL, FALSE);
    }
  return day;
}

#define ADD(path, test) g_test_add (path, RoomFixture, NULL, set_up_room, test, tear_down_room)
