/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-day-columns.h"

typedef struct
{
  GArray *places;  /* of TruDayPlace, in order of the day */
  GArray *ends;    /* when each column of the running group is free again */
  TruTime group_end;
  guint group_first;
  TruTime shortest;
} Packing;

static TruTime
seen_end (Packing         *packing,
          TruCalendarItem *item)
{
  return MAX (item->ends, item->starts + packing->shortest);
}

static gboolean
overlaps (Packing         *packing,
          TruCalendarItem *a,
          TruCalendarItem *b)
{
  return a->starts < seen_end (packing, b) && b->starts < seen_end (packing, a);
}

/* A lone event beside a crowded half hour may use the columns that nobody needs to its right. */
static guint
free_span (Packing *packing,
           guint    index)
{
  TruDayPlace *place = &g_array_index (packing->places, TruDayPlace, index);
  guint limit = packing->ends->len;

  for (guint i = packing->group_first; i < packing->places->len; i++)
    {
      TruDayPlace *other = &g_array_index (packing->places, TruDayPlace, i);

      if (other->column > place->column && other->column < limit && overlaps (packing, place->item, other->item))
        limit = other->column;
    }
  return limit - place->column;
}

static void
close_group (Packing *packing)
{
  for (guint i = packing->group_first; i < packing->places->len; i++)
    {
      TruDayPlace *place = &g_array_index (packing->places, TruDayPlace, i);

      place->n_columns = packing->ends->len;
      place->span = free_span (packing, i);
    }
  packing->group_first = packing->places->len;
  g_array_set_size (packing->ends, 0);
}

static guint
take_column (Packing         *packing,
             TruCalendarItem *item)
{
  TruTime end = seen_end (packing, item);

  for (guint i = 0; i < packing->ends->len; i++)
    if (g_array_index (packing->ends, TruTime, i) <= item->starts)
      {
        g_array_index (packing->ends, TruTime, i) = end;
        return i;
      }
  g_array_append_val (packing->ends, end);
  return packing->ends->len - 1;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return tru_calendar_item_compare (*(TruCalendarItem *const *) a, *(TruCalendarItem *const *) b);
}

/**
 * tru_day_columns:
 * @items: (element-type TruCalendarItem): items of any days, in any order; worksites are left out
 * @day: a day
 * @shortest: minutes that even the shortest event takes up on the screen
 *
 * Puts events that overlap side by side: those that touch each other, directly or through others, form a group that
 * shares the day's width equally; in it each event takes the first column that is free at its start, and stretches over
 * the columns to its right that nobody uses meanwhile. Events that only touch (one ends when the next starts) do not overlap.
 *
 * Returns: (transfer full) (element-type TruDayPlace): the places, in order of the day; items are borrowed
 */
GArray *
tru_day_columns (GPtrArray *items,
                 TruDate    day,
                 TruTime    shortest)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (TruTime));
  Packing packing = { .ends = ends, .group_end = G_MININT64, .shortest = shortest };

  packing.places = g_array_new (FALSE, TRUE, sizeof (TruDayPlace));
  for (guint i = 0; i < items->len; i++)
    {
      TruCalendarItem *item = g_ptr_array_index (items, i);

      if (!tru_calendar_item_stands_above (item) && tru_calendar_item_covers (item, day))
        g_ptr_array_add (sorted, item);
    }
  g_ptr_array_sort (sorted, compare);
  for (guint i = 0; i < sorted->len; i++)
    {
      TruDayPlace place = { .item = g_ptr_array_index (sorted, i) };

      if (place.item->starts >= packing.group_end)
        close_group (&packing);
      place.column = take_column (&packing, place.item);
      packing.group_end = MAX (packing.group_end, seen_end (&packing, place.item));
      g_array_append_val (packing.places, place);
    }
  close_group (&packing);
  return packing.places;
}

/**
 * tru_day_nearest:
 * @day: (element-type TruCalendarItem): the items of a day
 * @minutes: of the day
 *
 * Returns: (nullable): the event that starts nearest to @minutes, or a worksite where there is no event
 */
TruCalendarItem *
tru_day_nearest (GPtrArray *day,
                 int        minutes)
{
  TruCalendarItem *nearest = NULL;

  for (guint i = 0; i < day->len; i++)
    {
      TruCalendarItem *item = g_ptr_array_index (day, i);
      gboolean closer = nearest == NULL || tru_calendar_item_stands_above (nearest) ||
                        ABS (tru_time_minutes (item->starts) - minutes) <
                            ABS (tru_time_minutes (nearest->starts) - minutes);

      if (closer && (nearest == NULL || !tru_calendar_item_stands_above (item)))
        nearest = item;
    }
  return nearest;
}

/**
 * tru_day_at:
 * @day: (element-type TruCalendarItem): the items of a day
 * @time: a time
 * @length: minutes
 *
 * Returns: (nullable): an event that takes place in the @length minutes from @time on
 */
TruCalendarItem *
tru_day_at (GPtrArray *day,
            TruTime    time,
            int        length)
{
  for (guint i = 0; i < day->len; i++)
    {
      TruCalendarItem *item = g_ptr_array_index (day, i);

      if (!tru_calendar_item_stands_above (item) && item->starts < time + length && time < item->ends)
        return item;
    }
  return NULL;
}
