/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-view.h"
#include "tru-event.h"
#include "tru-journey.h"
#include "tru-worksite-day.h"
#include "tru-worksite.h"

/* By the real pointer: an appointment goes to another day and back, a copy of it beside; an hour is stretched; a worksite loses a day
   by its edge; it is taken into another crew’s week, stays for want of a motive, and goes with one. */

#define VISIT "Visite chez Mme Zeroual"
#define BENALI "754dbb15-561f-5413-b19e-ec3784c7fc53"
#define CREW_A "996df4ab-9132-5eb2-88aa-10c662d7ad07"
#define CREW_B "2a8feaef-e22f-57a1-945f-07a7b4d0c1b6"

typedef struct
{
  TruJourney *journey;
  TruCalendarView *view;
  const char *uid;
  TruDate day; /* on which the item is, or where it is to go */
  graphene_point_t point;
} Spot;

static gboolean
scan (Spot *self,
      gboolean (*is_there) (Spot *self,
                            double x,
                            double y))
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->view));
  int height = gtk_widget_get_height (GTK_WIDGET (self->view));

  for (int y = 3; y < height; y += 4)
    for (int x = 3; x < width; x += 4)
      if (is_there (self, x, y))
        {
          graphene_point_init (&self->point, (float) x, (float) y);
          return TRUE;
        }
  return FALSE;
}

static gboolean
is_item (Spot  *self,
         double x,
         double y)
{
  TruCalendarItem *item = TRU_CALENDAR_VIEW_GET_CLASS (self->view)->pick (self->view, x, y);

  return item != NULL && g_str_equal (item->uid, self->uid) && tru_calendar_item_covers (item, self->day);
}

static gboolean
is_day (Spot  *self,
        double x,
        double y)
{
  const char *crew;
  TruDate day;

  return TRU_CALENDAR_VIEW_GET_CLASS (self->view)->place_at (self->view, x, y, &day, &crew) && day == self->day;
}

static gboolean
is_in_sight (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (((Spot *) data)->view)) && scan (data, is_item);
}

/* Takes the item from a day on which it is seen to another one. */
static void
drag_to_day (TruJourney     *journey,
             const char     *uid,
             TruDate         present,
             TruDate         day,
             GdkModifierType modifiers)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (tru_journey_see_type (journey, "TruMonthView"));
  Spot from = { journey, view, uid, present, GRAPHENE_POINT_INIT (0, 0) };
  Spot to = { journey, view, uid, day, GRAPHENE_POINT_INIT (0, 0) };

  tru_journey_wait (journey, "the item in the month", is_in_sight, &from);
  if (!scan (&to, is_day))
    {
      tru_journey_press (journey, "Page_Down");
      tru_journey_settle (journey);
      g_assert_true (scan (&from, is_item) && scan (&to, is_day));
    }
  from.point.x += 8;
  from.point.y += 4;
  to.point.x += 30;
  to.point.y += 40;
  tru_journey_drag (journey, GTK_WIDGET (view), &from.point, &to.point, modifiers);
}

static GPtrArray *
visits_at (TruJourney *journey,
           TruTime     starts)
{
  g_autoptr (GPtrArray) visits = tru_store_find (tru_journey_store (journey), &tru_event_kind, TRU_EVENT_TITLE, VISIT, NULL);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; visits != NULL && i < visits->len; i++)
    if (tru_record_get_number (g_ptr_array_index (visits, i), TRU_EVENT_STARTS_AT) == starts)
      g_ptr_array_add (found, g_object_ref (g_ptr_array_index (visits, i)));
  return found;
}

typedef struct
{
  TruJourney *journey;
  TruTime starts;
  guint n;
} Expected;

static gboolean
are_there (gpointer data)
{
  Expected *expected = data;
  g_autoptr (GPtrArray) visits = visits_at (expected->journey, expected->starts);

  return visits->len == expected->n;
}

static void
expect (TruJourney *journey,
        TruTime     starts,
        guint       n)
{
  Expected expected = { journey, starts, n };

  tru_journey_wait (journey, "the visits at that time", are_there, &expected);
}

/* A Sunday: nobody is taken on it. */
static void
move_visit (TruJourney *journey)
{
  g_autoptr (GPtrArray) all = tru_store_find (tru_journey_store (journey), &tru_event_kind, TRU_EVENT_TITLE, VISIT, NULL);
  TruRecord *visit = g_ptr_array_index (all, 0);
  TruTime starts = tru_record_get_number (visit, TRU_EVENT_STARTS_AT);
  TruDate sunday = tru_date_monday (tru_time_date (starts)) + 6;
  TruTime moved = tru_time_new (sunday, tru_time_minutes (starts));

  tru_journey_press (journey, "<Control>2");
  tru_journey_see_type (journey, "TruWeekView");
  tru_journey_act (journey, "win.show-record", "(ss)", "event", tru_record_get_uid (visit));
  tru_journey_settle (journey);
  tru_journey_press (journey, "2");
  drag_to_day (journey, tru_record_get_uid (visit), tru_time_date (starts), sunday, 0);
  expect (journey, moved, 1);
  expect (journey, starts, 0);
  tru_journey_picture (journey, "drag-moved");
  drag_to_day (journey, tru_record_get_uid (visit), sunday, sunday - 1, GDK_CONTROL_MASK);
  expect (journey, moved - TRU_MINUTES_PER_DAY, 1);
  expect (journey, moved, 1);
  tru_journey_press (journey, "<Control>z");
  expect (journey, moved - TRU_MINUTES_PER_DAY, 0);
}

static gboolean
is_longer (gpointer data)
{
  Expected *expected = data;
  g_autoptr (GPtrArray) visits = visits_at (expected->journey, expected->starts);
  TruRecord *visit = visits->len > 0 ? g_ptr_array_index (visits, 0) : NULL;

  return visit != NULL && tru_record_get_number (visit, TRU_EVENT_ENDS_AT) == expected->starts + expected->n;
}

/* By its foot, an hour further down: the half-hour lines are 26 pixels apart. */
static void
stretch_visit (TruJourney *journey)
{
  g_autoptr (GPtrArray) all = tru_store_find (tru_journey_store (journey), &tru_event_kind, TRU_EVENT_TITLE, VISIT, NULL);
  TruRecord *visit = g_ptr_array_index (all, 1);
  Expected longer = { journey, tru_record_get_number (visit, TRU_EVENT_STARTS_AT), 120 };
  Spot foot = { .journey = journey, .uid = tru_record_get_uid (visit), .day = tru_time_date (longer.starts) };
  graphene_point_t end;

  tru_journey_press (journey, "1");
  tru_journey_act (journey, "win.show-record", "(ss)", "event", foot.uid);
  foot.view = TRU_CALENDAR_VIEW (tru_journey_see_type (journey, "TruWeekView"));
  tru_journey_settle (journey);
  tru_journey_wait (journey, "the visit in the week", is_in_sight, &foot);
  while (is_item (&foot, foot.point.x, foot.point.y + 1))
    foot.point.y++;
  foot.point.x += 12;
  foot.point.y -= 2;
  end = GRAPHENE_POINT_INIT (foot.point.x, foot.point.y + 56);
  tru_journey_drag (journey, GTK_WIDGET (foot.view), &foot.point, &end, 0);
  tru_journey_wait (journey, "a visit of two hours", is_longer, &longer);
  tru_journey_press (journey, "<Control>z");
  longer.n = 60;
  tru_journey_wait (journey, "a visit of an hour again", is_longer, &longer);
}

typedef struct
{
  TruJourney *journey;
  TruDate day;
  const char *crew;
} Planned;

static gboolean
is_planned (gpointer data)
{
  Planned *planned = data;
  TruStore *store = tru_journey_store (planned->journey);
  g_autoptr (TruRecord) worksite = tru_store_get (store, &tru_worksite_kind, BENALI, NULL);
  g_autoptr (GPtrArray) days = tru_store_find (store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, BENALI, NULL);

  for (guint i = 0; i < days->len; i++)
    if (tru_record_get_number (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_DAY) == planned->day)
      return g_str_equal (tru_record_get_text (worksite, TRU_WORKSITE_CREW), planned->crew);
  return FALSE;
}

static TruDate
last_day (TruJourney *journey)
{
  g_autoptr (GPtrArray) days
    = tru_store_find (tru_journey_store (journey), &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, BENALI, NULL);
  TruDate last = TRU_UNKNOWN;

  for (guint i = 0; i < days->len; i++)
    last = MAX (last, tru_record_get_number (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_DAY));
  return last;
}

/* Into the week in which its crew works elsewhere. */
static void
drag_into_conflict (TruJourney *journey,
                    TruDate     monday)
{
  drag_to_day (journey, BENALI, monday, monday + 7, 0);
  tru_journey_see_type (journey, "AdwMessageDialog");
  tru_journey_wait_front (journey);
}

static void
move_worksite (TruJourney *journey)
{
  TruDate friday = last_day (journey);
  Planned stays = { journey, friday, CREW_A };
  Planned moved = { journey, friday + 7, CREW_A };
  Planned given = { journey, friday, CREW_B };

  tru_journey_press (journey, "2");
  tru_journey_act (journey, "win.show-record", "(ss)", "worksite", BENALI);
  tru_journey_settle (journey);
  drag_into_conflict (journey, tru_date_monday (friday));
  tru_journey_picture (journey, "drag-conflict");
  tru_journey_press (journey, "Escape");
  tru_journey_wait_closed (journey);
  g_assert_true (is_planned (&stays));
  drag_into_conflict (journey, tru_date_monday (friday));
  tru_journey_click_into (journey, tru_journey_word ("Why all the same"));
  tru_journey_type (journey, "Les deux sont dans le même immeuble");
  tru_journey_press (journey, "Return");
  tru_journey_wait (journey, "the worksite a week later", is_planned, &moved);
  tru_journey_wait_closed (journey);
  tru_journey_press (journey, "<Control>z");
  tru_journey_wait (journey, "the worksite where it was", is_planned, &stays);
  tru_journey_press (journey, "4");
  tru_journey_see_type (journey, "TruQuarterView");
  tru_journey_act (journey, "win.show-record", "(ss)", "worksite", BENALI);
  tru_journey_settle (journey);
  tru_journey_press (journey, "<Alt>Down");
  tru_journey_wait (journey, "the worksite with the other crew", is_planned, &given);
  tru_journey_picture (journey, "drag-quarter");
}

static gboolean
has_ended (gpointer data)
{
  Planned *planned = data;

  return last_day (planned->journey) == planned->day;
}

/* By the edge of its lane a day is taken off its end, and by the keys too; openbox, under which this plays, has Alt with these. */
static void
stretch_worksite (TruJourney *journey)
{
  Planned whole = { journey, last_day (journey), NULL };
  Planned shorter = { journey, whole.day - 1, NULL };
  Spot edge = { .journey = journey, .uid = BENALI, .day = whole.day };
  graphene_point_t end;

  tru_journey_press (journey, "1");
  edge.view = TRU_CALENDAR_VIEW (tru_journey_see_type (journey, "TruWeekView"));
  tru_journey_act (journey, "win.show-record", "(ss)", "worksite", BENALI);
  tru_journey_settle (journey);
  tru_journey_wait (journey, "the worksite in the week", is_in_sight, &edge);
  while (is_item (&edge, edge.point.x + 1, edge.point.y))
    edge.point.x++;
  edge.point.x -= 2;
  edge.point.y += 6;
  end = GRAPHENE_POINT_INIT (edge.point.x - (float) gtk_widget_get_width (GTK_WIDGET (edge.view)) / 5, edge.point.y);
  tru_journey_drag (journey, GTK_WIDGET (edge.view), &edge.point, &end, 0);
  tru_journey_wait (journey, "a worksite without its last day", has_ended, &shorter);
  tru_journey_picture (journey, "drag-edge");
  tru_journey_press (journey, "<Control>z");
  tru_journey_wait (journey, "the whole worksite", has_ended, &whole);
  tru_journey_act (journey, "win.show-record", "(ss)", "worksite", BENALI);
  tru_journey_settle (journey);
  tru_journey_press (journey, "<Control><Shift>Up");
  tru_journey_wait (journey, "a worksite without its last day", has_ended, &shorter);
  tru_journey_press (journey, "<Control>z");
  tru_journey_wait (journey, "the whole worksite", has_ended, &whole);
}

static void
play (TruJourney *journey)
{
  move_visit (journey);
  stretch_visit (journey);
  stretch_worksite (journey);
  move_worksite (journey);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  tru_journey_run (journey, path, play);
  return 0;
}
