/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-day-columns.h"

#include "tru-date.h"

#define SHORTEST 25

static TruDate day;
static GPtrArray *items;

static TruCalendarItem *
add (int from,
     int to)
{
  TruCalendarItem *item = tru_calendar_item_new (TRU_CALENDAR_VISIT, "uid", "Visit", tru_time_new (day, from),
                                                 tru_time_new (day, to));

  g_ptr_array_add (items, item);
  return item;
}

static void
set_up (void)
{
  day = tru_date_new (2026, 11, 24);
  g_clear_pointer (&items, g_ptr_array_unref);
  items = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
check (GArray          *places,
       TruCalendarItem *item,
       guint            column,
       guint            n_columns,
       guint            span)
{
  for (guint i = 0; i < places->len; i++)
    {
      TruDayPlace *place = &g_array_index (places, TruDayPlace, i);

      if (place->item != item)
        continue;
      g_assert_cmpuint (place->column, ==, column);
      g_assert_cmpuint (place->n_columns, ==, n_columns);
      g_assert_cmpuint (place->span, ==, span);
      return;
    }
  g_assert_not_reached ();
}

static void
test_touching_events_do_not_overlap (void)
{
  g_autoptr (GArray) places = NULL;
  TruCalendarItem *morning, *noon;

  set_up ();
  noon = add (10 * 60, 11 * 60);
  morning = add (9 * 60, 10 * 60);
  places = tru_day_columns (items, day, SHORTEST);
  check (places, morning, 0, 1, 1);
  check (places, noon, 0, 1, 1);
}

static void
test_one_minute_overlaps (void)
{
  g_autoptr (GArray) places = NULL;
  TruCalendarItem *first, *second;

  set_up ();
  first = add (9 * 60, 10 * 60 + 1);
  second = add (10 * 60, 11 * 60);
  places = tru_day_columns (items, day, SHORTEST);
  check (places, first, 0, 2, 1);
  check (places, second, 1, 2, 1);
}

static void
test_short_events_need_room (void)
{
  g_autoptr (GArray) places = NULL;
  TruCalendarItem *first, *second;

  set_up ();
  first = add (9 * 60, 9 * 60 + 5);
  second = add (9 * 60 + 15, 10 * 60);
  places = tru_day_columns (items, day, SHORTEST);
  check (places, first, 0, 2, 1);
  check (places, second, 1, 2, 1);
}

static void
test_chain_shares_and_spans (void)
{
  g_autoptr (GArray) places = NULL;
  TruCalendarItem *first, *second, *third, *late;

  set_up ();
  first = add (9 * 60, 12 * 60);
  second = add (9 * 60, 10 * 60);
  third = add (9 * 60 + 30, 10 * 60);
  late = add (10 * 60, 11 * 60);
  places = tru_day_columns (items, day, SHORTEST);
  check (places, first, 0, 3, 1);
  check (places, second, 1, 3, 1);
  check (places, third, 2, 3, 1);
  check (places, late, 1, 3, 2);
}

static void
test_other_days_and_worksites_are_left_out (void)
{
  g_autoptr (GArray) places = NULL;

  set_up ();
  add (9 * 60, 10 * 60);
  g_ptr_array_add (items, tru_calendar_item_new (TRU_CALENDAR_WORKSITE, "uid", "Site", tru_time_new (day, 0),
                                                 tru_time_new (day + 1, 0)));
  g_ptr_array_add (items, tru_calendar_item_new (TRU_CALENDAR_VISIT, "uid", "Before", tru_time_new (day - 1, 0),
                                                 tru_time_new (day, 0)));
  places = tru_day_columns (items, day, SHORTEST);
  g_assert_cmpuint (places->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/day-columns/touching", test_touching_events_do_not_overlap);
  g_test_add_func ("/calendar/day-columns/one-minute", test_one_minute_overlaps);
  g_test_add_func ("/calendar/day-columns/short", test_short_events_need_room);
  g_test_add_func ("/calendar/day-columns/chain", test_chain_shares_and_spans);
  g_test_add_func ("/calendar/day-columns/others", test_other_days_and_worksites_are_left_out);
  return g_test_run ();
}
