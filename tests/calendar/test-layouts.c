/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-month-layout.h"
#include "tru-week-drag.h"

static GPtrArray *
make_items (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static TruCalendarItem *
add_event (GPtrArray *items,
           TruDate    day,
           int        from,
           int        to)
{
  TruCalendarItem *item = tru_calendar_item_new (TRU_CALENDAR_VISIT, "uid", "Visit", tru_time_new (day, from),
                                                 tru_time_new (day, 0) + to);

  g_ptr_array_add (items, item);
  return item;
}

static TruCalendarItem *
add_worksite (GPtrArray  *items,
              TruDate     first,
              int         n_days,
              const char *crew)
{
  TruCalendarItem *item = tru_calendar_item_new (TRU_CALENDAR_WORKSITE, "site", "Site", tru_time_new (first, 0),
                                                 tru_time_new (first + n_days, 0));

  item->crew = g_strdup (crew);
  g_ptr_array_add (items, item);
  return item;
}

static void
arrange_week (TruWeekLayout *layout,
              GPtrArray     *items,
              GPtrArray     *crews,
              TruDate        day)
{
  tru_week_layout_init (layout);
  layout->width = 48 + 6 * 126;
  layout->height = 600;
  tru_week_layout_arrange (layout, items, crews, "1245", day);
}

/* What takes whole days stands above the crews, in the way of no hour; it belongs to no crew. */
static void
test_whole_days (void)
{
  TruDate monday = tru_date_new (2026, 11, 23);
  g_autoptr (GPtrArray) items = make_items ();
  TruCalendarItem *fair = add_event (items, monday + 1, 0, 3 * TRU_MINUTES_PER_DAY);
  TruCalendarItem *night = add_event (items, monday + 2, 19 * 60, TRU_MINUTES_PER_DAY + 8 * 60);
  TruCalendarItem *site = add_worksite (items, monday, 2, NULL);
  TruWeekLayout layout;

  arrange_week (&layout, items, NULL, monday);
  g_assert_true (tru_calendar_item_stands_above (fair));
  g_assert_true (tru_calendar_item_stands_above (site));
  g_assert_false (tru_calendar_item_stands_above (night));
  g_assert_cmpuint (layout.n_day_rows, ==, 1);
  g_assert_cmpuint (layout.lanes->len, ==, 1);
  g_assert_cmpuint (g_array_index (layout.lanes, TruWeekLane, 0).first_row, ==, 1);
  g_assert_cmpuint (layout.places->len, ==, 2);
  g_assert_cmpfloat (tru_week_layout_find (&layout, fair)->box.origin.y, <, tru_week_layout_find (&layout, site)->box.origin.y);
  g_assert_cmpint (tru_week_drag_grip (&layout, tru_week_layout_find (&layout, fair), 60), ==, TRU_WEEK_GRIP_NONE);
  tru_week_layout_clear (&layout);
  g_ptr_array_remove (items, night);
  arrange_week (&layout, items, NULL, monday);
  g_assert_cmpint (layout.first_hour, ==, 8);
  tru_week_layout_clear (&layout);
}

static void
test_hours_extend (void)
{
  TruDate monday = tru_date_new (2026, 11, 23);
  g_autoptr (GPtrArray) items = make_items ();
  TruWeekLayout layout;

  arrange_week (&layout, items, NULL, monday);
  g_assert_cmpint (layout.first_hour, ==, 8);
  g_assert_cmpint (layout.last_hour, >=, 18);
  tru_week_layout_clear (&layout);
  add_event (items, monday, 7 * 60 + 30, 9 * 60);
  add_event (items, monday + 4, 20 * 60, 21 * 60);
  arrange_week (&layout, items, NULL, monday + 2);
  g_assert_cmpint (layout.first_hour, ==, 7);
  g_assert_cmpint (layout.last_hour, ==, 21);
  tru_week_layout_clear (&layout);
}

static void
test_sunday_shows_when_it_holds_something (void)
{
  TruDate monday = tru_date_new (2026, 11, 23);
  g_autoptr (GPtrArray) items = make_items ();
  TruWeekLayout layout;

  arrange_week (&layout, items, NULL, monday);
  g_assert_cmpint (layout.n_days, ==, 6);
  tru_week_layout_clear (&layout);
  add_event (items, monday + 6, 600, 660);
  arrange_week (&layout, items, NULL, monday);
  g_assert_cmpint (layout.n_days, ==, 7);
  tru_week_layout_clear (&layout);
}

static void
test_closed_days (void)
{
  g_autoptr (GPtrArray) items = make_items ();
  TruWeekLayout layout;

  /* 11 November 2026 is a Wednesday, 25 December 2026 a Friday. */
  arrange_week (&layout, items, NULL, tru_date_new (2026, 12, 22));
  g_assert_false (layout.is_closed[0]);
  g_assert_true (layout.is_closed[2]);
  g_assert_true (layout.is_closed[4]);
  g_assert_false (layout.is_closed[5]);
  tru_week_layout_clear (&layout);
}

static void
test_lanes (void)
{
  TruDate monday = tru_date_new (2026, 11, 23);
  g_autoptr (GPtrArray) items = make_items ();
  g_autoptr (GPtrArray) crews = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_calendar_crew_free);
  TruCalendarItem *first = add_worksite (items, monday, 2, "a");
  TruCalendarItem *clash = add_worksite (items, monday + 1, 1, "a");
  TruCalendarItem *other = add_worksite (items, monday + 3, 2, "b");
  TruWeekLayout layout;

  g_ptr_array_add (crews, tru_calendar_crew_new ("a", "A", NULL, 4));
  g_ptr_array_add (crews, tru_calendar_crew_new ("b", "B", NULL, 4));
  arrange_week (&layout, items, crews, monday);
  g_assert_cmpuint (layout.lanes->len, ==, 2);
  g_assert_cmpuint (g_array_index (layout.lanes, TruWeekLane, 0).n_rows, ==, 2);
  g_assert_cmpfloat (tru_week_layout_find (&layout, first)->box.origin.y, <,
                     tru_week_layout_find (&layout, clash)->box.origin.y);
  g_assert_cmpfloat (tru_week_layout_find (&layout, clash)->box.origin.y, <,
                     tru_week_layout_find (&layout, other)->box.origin.y);
  g_assert_cmpfloat (tru_week_layout_find (&layout, first)->box.size.width, >, 126);
  tru_week_layout_clear (&layout);
}

static void
test_picking_finds_what_was_placed (void)
{
  TruDate monday = tru_date_new (2026, 11, 23);
  g_autoptr (GPtrArray) items = make_items ();
  TruCalendarItem *item = add_event (items, monday + 1, 600, 720);
  TruWeekLayout layout;
  double x, y;

  arrange_week (&layout, items, NULL, monday);
  x = tru_week_layout_x (&layout, 1) + 20;
  y = tru_week_layout_y (&layout, 660);
  g_assert_true (tru_week_layout_pick (&layout, x, tru_week_layout_top (&layout) + y, 0)->item == item);
  g_assert_null (tru_week_layout_pick (&layout, x + 126, tru_week_layout_top (&layout) + y, 0));
  g_assert_true (tru_week_layout_pick (&layout, x, tru_week_layout_top (&layout) + y - 50, 50)->item == item);
  g_assert_cmpint (tru_week_layout_time_at (&layout, x, y), ==, tru_time_new (monday + 1, 660));
  tru_week_layout_clear (&layout);
}

static void
arrange_month (TruMonthLayout *layout,
               GPtrArray      *items,
               TruDate         day)
{
  tru_month_layout_init (layout);
  layout->width = 700;
  layout->height = 30 + 6 * (27 + 3 * 22);
  tru_month_layout_arrange (layout, items, day);
}

static void
pull (const TruWeekLayout *layout,
      TruWeekDrag         *drag,
      double               y,
      double               quarters)
{
  const TruWeekPlace *place = &g_array_index (layout->places, TruWeekPlace, 0);

  g_assert_true (tru_week_drag_begin (drag, layout, place->box.origin.x + 20, tru_week_layout_top (layout) + place->box.origin.y + y, 0));
  tru_week_drag_update (drag, layout, 0, quarters * layout->hour / 4, FALSE);
  g_clear_object (&drag->item);
}

/* By its head it starts later, by its foot it ends later, by its middle both; a quarter of an hour is always left. */
static void
test_both_ends_stretch (void)
{
  TruDate monday = tru_date_new (2026, 11, 23);
  g_autoptr (GPtrArray) items = make_items ();
  TruWeekLayout layout;
  TruWeekDrag drag = { 0 };
  double height;

  add_event (items, monday, 10 * 60, 12 * 60);
  arrange_week (&layout, items, NULL, monday);
  height = g_array_index (layout.places, TruWeekPlace, 0).box.size.height;
  pull (&layout, &drag, 2, -2);
  g_assert_cmpint (drag.start_delta, ==, -30);
  g_assert_cmpint (drag.end_delta, ==, 0);
  pull (&layout, &drag, 2, 20);
  g_assert_cmpint (drag.start_delta, ==, 105);
  pull (&layout, &drag, height - 2, 2);
  g_assert_cmpint (drag.start_delta, ==, 0);
  g_assert_cmpint (drag.end_delta, ==, 30);
  pull (&layout, &drag, height - 2, -20);
  g_assert_cmpint (drag.end_delta, ==, -105);
  pull (&layout, &drag, height / 2, 2);
  g_assert_cmpint (drag.start_delta, ==, 30);
  g_assert_cmpint (drag.end_delta, ==, 30);
  tru_week_layout_clear (&layout);
}

/* Taken on its second day, what goes on past midnight stays where it is until the pointer leaves that day. */
static void
test_second_day_is_taken (void)
{
  TruDate monday = tru_date_new (2026, 11, 23);
  g_autoptr (GPtrArray) items = make_items ();
  TruWeekLayout layout;
  TruWeekDrag drag = { 0 };
  const TruWeekPlace *second;

  add_event (items, monday, 20 * 60, 34 * 60);
  arrange_week (&layout, items, NULL, monday);
  g_assert_cmpuint (layout.places->len, ==, 2);
  second = &g_array_index (layout.places, TruWeekPlace, 1);
  g_assert_cmpint (tru_week_drag_grip (&layout, second, second->box.origin.y + 1), ==, TRU_WEEK_GRIP_NONE);
  g_assert_true (tru_week_drag_begin (&drag, &layout, second->box.origin.x + 20,
                                      tru_week_layout_top (&layout) + second->box.origin.y + 100, 0));
  tru_week_drag_update (&drag, &layout, 8, 0, FALSE);
  g_assert_false (tru_week_drag_has_moved (&drag));
  tru_week_drag_update (&drag, &layout, layout.day_width, 0, FALSE);
  g_assert_cmpint (drag.start_delta, ==, TRU_MINUTES_PER_DAY);
  g_clear_object (&drag.item);
  tru_week_layout_clear (&layout);
}

static void
test_month_begins_on_monday (void)
{
  g_assert_cmpint (tru_month_layout_start (tru_date_new (2026, 11, 24)), ==, tru_date_new (2026, 10, 26));
  g_assert_cmpint (tru_month_layout_start (tru_date_new (2027, 2, 14)), ==, tru_date_new (2027, 2, 1));
}

static void
test_month_says_how_many_more (void)
{
  TruDate day = tru_date_new (2026, 11, 24);
  g_autoptr (GPtrArray) items = make_items ();
  TruMonthLayout layout;
  int index;

  for (int i = 0; i < 3; i++)
    add_event (items, day, 600 + i * 60, 660 + i * 60);
  arrange_month (&layout, items, day);
  index = (int) (day - layout.first);
  g_assert_cmpuint (tru_month_layout_slots (&layout), ==, 3);
  g_assert_cmpuint (layout.more[index], ==, 0);
  g_assert_cmpuint (layout.chips->len, ==, 3);
  tru_month_layout_clear (&layout);
  add_event (items, day, 900, 960);
  arrange_month (&layout, items, day);
  g_assert_cmpuint (layout.more[index], ==, 2);
  g_assert_cmpuint (layout.chips->len, ==, 2);
  tru_month_layout_clear (&layout);
}

static void
test_month_knows_totals_of_what_it_was_not_given (void)
{
  TruDate day = tru_date_new (2026, 11, 24);
  g_autoptr (GPtrArray) items = make_items ();
  TruMonthLayout layout;
  int index;

  for (int i = 0; i < 3; i++)
    add_event (items, day, 600 + i * 60, 660 + i * 60);
  tru_month_layout_init (&layout);
  layout.width = 700;
  layout.height = 30 + 6 * (27 + 3 * 22);
  index = (int) (day - tru_month_layout_start (day));
  layout.totals[index] = 50;
  tru_month_layout_arrange (&layout, items, day);
  g_assert_cmpuint (layout.more[index], ==, 48);
  tru_month_layout_clear (&layout);
}

static void
test_month_worksites_span_and_split (void)
{
  TruDate friday = tru_date_new (2026, 11, 27);
  g_autoptr (GPtrArray) items = make_items ();
  TruMonthLayout layout;
  TruMonthChip *first, *second;

  add_event (items, friday, 0, 60);
  add_worksite (items, friday, 4, NULL); /* Friday to Monday: two weeks */
  arrange_month (&layout, items, friday);
  g_assert_cmpuint (layout.chips->len, ==, 3);
  first = &g_array_index (layout.chips, TruMonthChip, 0);
  second = &g_array_index (layout.chips, TruMonthChip, 2);
  g_assert_true (tru_calendar_item_is_worksite (first->item));
  g_assert_true (second->item == first->item);
  g_assert_cmpfloat (first->box.size.width, >, 290);
  g_assert_cmpfloat (second->box.size.width, <, 100);
  tru_month_layout_clear (&layout);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/week/hours", test_hours_extend);
  g_test_add_func ("/calendar/week/whole-days", test_whole_days);
  g_test_add_func ("/calendar/week/sunday", test_sunday_shows_when_it_holds_something);
  g_test_add_func ("/calendar/week/closed", test_closed_days);
  g_test_add_func ("/calendar/week/lanes", test_lanes);
  g_test_add_func ("/calendar/week/picking", test_picking_finds_what_was_placed);
  g_test_add_func ("/calendar/week/ends", test_both_ends_stretch);
  g_test_add_func ("/calendar/week/second-day", test_second_day_is_taken);
  g_test_add_func ("/calendar/month/start", test_month_begins_on_monday);
  g_test_add_func ("/calendar/month/more", test_month_says_how_many_more);
  g_test_add_func ("/calendar/month/totals", test_month_knows_totals_of_what_it_was_not_given);
  g_test_add_func ("/calendar/month/worksites", test_month_worksites_span_and_split);
  return g_test_run ();
}
