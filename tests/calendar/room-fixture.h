/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

#include "tru-calendar-room.h"
#include "tru-calendar-view.h"
#include "tru-month-view.h"
#include "tru-room.h"
#include "tru-week-view.h"

/* The calendar in a window of its own, with the week of the fixture’s worksite. */
typedef struct
{
  Fixture base;
  GtkWidget *room;
  GtkWidget *window;
} RoomFixture;

static inline void
wait_until (gboolean (*is_true) (gpointer data),
            gpointer data)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!is_true (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (is_true (data));
}

static inline GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static inline TruCalendarView *
get_week (RoomFixture *fixture)
{
  return TRU_CALENDAR_VIEW (find (fixture->room, TRU_TYPE_WEEK_VIEW));
}

static inline gboolean
is_drawn (gpointer data)
{
  return gtk_widget_get_height (data) > 0;
}

static inline void
set_up_room (RoomFixture  *fixture,
             gconstpointer data)
{
  set_up (&fixture->base, data);
  fixture->window = g_object_ref_sink (gtk_window_new ());
  fixture->room = g_object_new (TRU_TYPE_CALENDAR_ROOM, "office", fixture->base.office, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1071, 750);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->room);
  gtk_window_present (GTK_WINDOW (fixture->window));
  tru_room_show_record (TRU_ROOM (fixture->room), "worksite", fixture->base.worksite);
  wait_until (is_drawn, get_week (fixture));
}

static inline void
tear_down_room (RoomFixture  *fixture,
                gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->window);
  tear_down (&fixture->base, data);
}

