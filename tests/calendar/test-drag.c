/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room-fixture.h"

#include <adwaita.h>

#include "tru-absence.h"
#include "tru-calendar-pointer.h"
#include "tru-quarter-view.h"

/* What is taken to another day, hour or crew is moved by the operations; here the pointer’s way, place by place. */

typedef struct
{
  TruCalendarView *view;
  const char *uid;
  TruDate day;
  const char *crew;
  double x;
  double y;
} Search;

static TruCalendarItem *
pick (TruCalendarView *view,
      double           x,
      double           y)
{
  return TRU_CALENDAR_VIEW_GET_CLASS (view)->pick (view, x, y);
}

static gboolean
search (Search   *self,
        gboolean (*is_there) (Search *self,
                              double  x,
                              double  y))
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->view));
  int height = gtk_widget_get_height (GTK_WIDGET (self->view));

  for (self->y = 2; self->y < height; self->y += 6)
    for (self->x = 2; self->x < width; self->x += 6)
      if (is_there (self, self->x, self->y))
        return TRUE;
  return FALSE;
}

static gboolean
is_item (Search *self,
         double  x,
         double  y)
{
  TruCalendarItem *item = pick (self->view, x, y);

  return item != NULL && g_str_equal (item->uid, self->uid);
}

static gboolean
is_place (Search *self,
          double  x,
          double  y)
{
  const char *crew = self->crew;
  TruDate day;

  return TRU_CALENDAR_VIEW_GET_CLASS (self->view)->place_at (self->view, x, y, &day, &crew) && day == self->day &&
         g_strcmp0 (crew, self->crew) == 0;
}

static gboolean
finds_item (gpointer data)
{
  return search (data, is_item);
}

/* Takes the item of @uid by its first pixels to @day of @crew. */
static void
drag_to (TruCalendarView *view,
         const char      *uid,
         TruDate          day,
         const char      *crew,
         gboolean         copies,
         gboolean         lets_go)
{
  TruCalendarViewClass *class = TRU_CALENDAR_VIEW_GET_CLASS (view);
  Search from = { .view = view, .uid = uid };
  Search to = { .view = view, .day = day, .crew = crew };

  wait_until (finds_item, &from);
  g_assert_true (search (&to, is_place));
  g_assert_true (class->drag_begin (view, from.x, from.y));
  class->drag_update (view, to.x - from.x, to.y - from.y, copies);
  if (lets_go)
    class->drag_end (view, FALSE);
}

typedef struct
{
  RoomFixture *fixture;
  TruDate first; /* of the days that are to be there */
  const char *crew;
  guint n_events;
} Expected;

static gboolean
is_moved (gpointer data)
{
  Expected *expected = data;
  Fixture *base = &expected->fixture->base;
  g_autoptr (TruRecord) worksite = tru_store_get (base->store, &tru_worksite_kind, base->worksite, NULL);
  g_autoptr (GPtrArray) days
    = tru_store_find (base->store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, base->worksite, NULL);
  gboolean is_there = FALSE;

  for (guint i = 0; i < days->len; i++)
    is_there = is_there || tru_record_get_number (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_DAY) == expected->first;
  return is_there && days->len == 4 &&
         g_strcmp0 (tru_record_get_text (worksite, TRU_WORKSITE_CREW), expected->crew) == 0;
}

static gboolean
are_events (gpointer data)
{
  Expected *expected = data;

  return tru_store_count (expected->fixture->base.store, &tru_event_kind) == expected->n_events;
}

static char *
add_crew (RoomFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->base.store, "add", NULL, &error);
  g_autoptr (TruRecord) crew = tru_record_new (&tru_crew_kind);
  char *uid;

  tru_record_set_text (crew, TRU_CREW_NAME, "Équipe B");
  uid = keep (write, crew);
  tru_write_commit (write, &error);
  g_assert_no_error (error);
  return uid;
}

static TruCalendarView *
show (RoomFixture *fixture,
      const char  *name,
      GType        type)
{
  gtk_widget_activate_action (fixture->room, "calendar.view", "s", name);
  tru_room_show_record (TRU_ROOM (fixture->room), "worksite", fixture->base.worksite);
  wait_until (is_drawn, find (fixture->room, type));
  return TRU_CALENDAR_VIEW (find (fixture->room, type));
}

/* Monday’s work is done: from Tuesday 24 to Tuesday 1 December. */
static void
test_month (RoomFixture  *fixture,
            gconstpointer data)
{
  TruCalendarView *month = show (fixture, "month", TRU_TYPE_MONTH_VIEW);
  Expected expected = { .fixture = fixture, .first = fixture->base.monday + 8, .crew = fixture->base.crew };

  drag_to (month, fixture->base.worksite, fixture->base.monday + 7, fixture->base.crew, FALSE, TRUE);
  wait_until (is_moved, &expected);
}

static void
test_copy (RoomFixture  *fixture,
           gconstpointer data)
{
  g_autofree char *visit = add_event (&fixture->base, TRU_EVENT_TYPE_VISIT, "Visite", fixture->base.monday + 1, 600, 660);
  TruCalendarView *month = show (fixture, "month", TRU_TYPE_MONTH_VIEW);
  Expected expected = { .fixture = fixture, .n_events = 2 };

  drag_to (month, visit, fixture->base.monday + 3, NULL, TRUE, TRUE);
  wait_until (are_events, &expected);
}

static void
test_lane (RoomFixture  *fixture,
           gconstpointer data)
{
  g_autofree char *crew = add_crew (fixture);
  TruCalendarView *week = show (fixture, "week", TRU_TYPE_WEEK_VIEW);
  Expected expected = { .fixture = fixture, .first = fixture->base.monday + 1, .crew = crew };

  drag_to (week, fixture->base.worksite, fixture->base.monday, crew, FALSE, TRUE);
  wait_until (is_moved, &expected);
}

static void
test_quarter (RoomFixture  *fixture,
              gconstpointer data)
{
  g_autofree char *crew = add_crew (fixture);
  TruCalendarView *quarter = show (fixture, "quarter", TRU_TYPE_QUARTER_VIEW);
  Expected expected = { .fixture = fixture, .first = fixture->base.monday + 15, .crew = crew };

  drag_to (quarter, fixture->base.worksite, fixture->base.monday + 14, crew, FALSE, TRUE);
  wait_until (is_moved, &expected);
}

static void
test_keys (RoomFixture  *fixture,
           gconstpointer data)
{
  g_autofree char *crew = add_crew (fixture);
  TruCalendarView *quarter = show (fixture, "quarter", TRU_TYPE_QUARTER_VIEW);
  Expected expected = { .fixture = fixture, .first = fixture->base.monday + 1, .crew = crew };

  tru_calendar_view_shift (quarter, GTK_DIR_DOWN);
  wait_until (is_moved, &expected);
  tru_room_show_record (TRU_ROOM (fixture->room), "worksite", fixture->base.worksite);
  tru_calendar_view_shift (quarter, GTK_DIR_RIGHT);
  expected.first = fixture->base.monday + 7;
  wait_until (is_moved, &expected);
}

static void
test_escape (RoomFixture  *fixture,
             gconstpointer data)
{
  TruCalendarView *month = show (fixture, "month", TRU_TYPE_MONTH_VIEW);
  Expected expected = { .fixture = fixture, .first = fixture->base.monday + 1, .crew = fixture->base.crew };

  drag_to (month, fixture->base.worksite, fixture->base.monday + 7, fixture->base.crew, FALSE, FALSE);
  g_assert_true (tru_calendar_pointer_cancel (month));
  g_assert_false (tru_calendar_pointer_cancel (month));
  TRU_CALENDAR_VIEW_GET_CLASS (month)->drag_end (month, FALSE);
  g_assert_true (is_moved (&expected));
}

static GtkWidget *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static gboolean
is_asked (gpointer data)
{
  return find_question () != NULL;
}

static void
close_crew (RoomFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->base.store, "add", NULL, &error);
  g_autoptr (TruRecord) absence = tru_record_new (&tru_absence_kind);

  tru_record_set_text (absence, TRU_ABSENCE_CREW, fixture->base.crew);
  tru_record_set_number (absence, TRU_ABSENCE_SINCE, fixture->base.monday + 7);
  tru_record_set_number (absence, TRU_ABSENCE_UNTIL, fixture->base.monday + 8);
  g_free (keep (write, absence));
  tru_write_commit (write, &error);
  g_assert_no_error (error);
}

/* Into the days on which the crew is away: asked why, and not moved before there is an answer. */
static void
test_conflict (RoomFixture  *fixture,
               gconstpointer data)
{
  TruCalendarView *month = show (fixture, "month", TRU_TYPE_MONTH_VIEW);
  Expected stays = { .fixture = fixture, .first = fixture->base.monday + 1, .crew = fixture->base.crew };
  Expected moved = { .fixture = fixture, .first = fixture->base.monday + 8, .crew = fixture->base.crew };
  GtkWidget *entry;

  close_crew (fixture);
  drag_to (month, fixture->base.worksite, fixture->base.monday + 7, fixture->base.crew, FALSE, TRUE);
  wait_until (is_asked, NULL);
  g_assert_true (is_moved (&stays));
  entry = find (find_question (), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Une autre équipe aide");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), "confirm");
  wait_until (is_moved, &moved);
}

#define ADD(path, test) g_test_add ("/calendar/drag/" path, RoomFixture, NULL, set_up_room, test, tear_down_room)

int
main (int    argc,
      char **argv)
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  gtk_test_init (&argc, &argv);
  adw_init ();
  ADD ("month", test_month);
  ADD ("copy", test_copy);
  ADD ("lane", test_lane);
  ADD ("quarter", test_quarter);
  ADD ("keys", test_keys);
  ADD ("escape", test_escape);
  ADD ("conflict", test_conflict);
  return g_test_run ();
}
