/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-week-layout.h"

#include <glib/gi18n.h>

#include "tru-day-columns.h"
#include "tru-working-days.h"

/* Lengths of the mock-up, in pixels at the usual text size. */
#define GUTTER 48
#define HEAD 50
#define HOUR 52
#define LANE 38
#define LANE_CHIP 30
#define LANES_PADDING 9
#define ABOVE_HOURS 7
#define BELOW_HOURS 36
#define SHORTEST 25 /* minutes: less could not be clicked */

#define FIRST_HOUR 8
#define LAST_HOUR 18
#define CALM_LANES 6 /* more crews than that only get a lane in the weeks when they work */

static void
clear_lane (gpointer data)
{
  TruWeekLane *lane = data;

  g_free (lane->crew);
  g_free (lane->label);
}

static gboolean
is_in_week (const TruWeekLayout   *self,
            const TruCalendarItem *item)
{
  return tru_calendar_item_first_day (item) < self->monday + 7 && tru_calendar_item_last_day (item) >= self->monday;
}

static void
find_days (TruWeekLayout *self,
           GPtrArray     *items,
           const char    *weekdays,
           TruDate        day)
{
  TruDate sunday = self->monday + 6;

  self->n_days = day == sunday ? 7 : 6;
  for (guint i = 0; i < items->len && self->n_days < 7; i++)
    if (tru_calendar_item_covers (g_ptr_array_index (items, i), sunday))
      self->n_days = 7;
  for (int i = 0; i < 7; i++)
    self->is_closed[i] = i < 5 && !tru_working_days_includes (self->monday + i, weekdays, self->region);
}

static void
find_hours (TruWeekLayout *self,
            GPtrArray     *items)
{
  double room = self->height - tru_week_layout_top (self);

  self->first_hour = FIRST_HOUR;
  self->last_hour = LAST_HOUR;
  for (guint i = 0; i < items->len; i++)
    {
      TruCalendarItem *item = g_ptr_array_index (items, i);

      if (tru_calendar_item_stands_above (item) || !is_in_week (self, item))
        continue;
      self->first_hour = MIN (self->first_hour, tru_time_minutes (item->starts) / 60);
      self->last_hour = MAX (self->last_hour, tru_time_minutes (item->ends - 1) / 60 + 1);
      if (tru_calendar_item_first_day (item) != tru_calendar_item_last_day (item))
        self->first_hour = 0, self->last_hour = 24;
    }
  while (self->last_hour < 24 && tru_week_layout_content (self) < room)
    self->last_hour++;
}

static gboolean
row_is_free (const TruWeekLayout *self,
             TruCalendarItem     *item,
             guint                row)
{
  double y = self->head + (LANES_PADDING + row * LANE) * self->scale;

  for (guint i = 0; i < self->lane_places->len; i++)
    {
      const TruWeekPlace *place = &g_array_index (self->lane_places, TruWeekPlace, i);

      if (ABS (place->box.origin.y - y) < 1 && place->item->starts < item->ends && item->starts < place->item->ends)
        return FALSE;
    }
  return TRUE;
}

static void
place_in_lane (TruWeekLayout   *self,
               TruWeekLane     *lane,
               TruCalendarItem *item)
{
  int first = (int) MAX (0, tru_calendar_item_first_day (item) - self->monday);
  int last = (int) MIN (self->n_days - 1, tru_calendar_item_last_day (item) - self->monday);
  TruWeekPlace place = { .item = item };
  guint row = 0;

  while (!row_is_free (self, item, lane->first_row + row))
    row++;
  lane->n_rows = MAX (lane->n_rows, row + 1);
  graphene_rect_init (&place.box, (float) (tru_week_layout_x (self, first) + 4),
                      (float) (self->head + (LANES_PADDING + (lane->first_row + row) * LANE) * self->scale),
                      (float) (tru_week_layout_x (self, last + 1) - tru_week_layout_x (self, first) - 7),
                      (float) (LANE_CHIP * self->scale));
  g_array_append_val (self->lane_places, place);
}

static guint
fill_lane (TruWeekLayout         *self,
           GPtrArray             *items,
           const TruCalendarCrew *crew,
           guint                  row,
           gboolean               even_if_empty)
{
  TruWeekLane lane = { .first_row = row, .n_rows = even_if_empty ? 1 : 0 };

  for (guint i = 0; i < items->len; i++)
    {
      TruCalendarItem *item = g_ptr_array_index (items, i);

      if (tru_calendar_item_is_worksite (item) && is_in_week (self, item) &&
          g_strcmp0 (item->crew, crew != NULL ? crew->uid : NULL) == 0)
        place_in_lane (self, &lane, item);
    }
  if (lane.n_rows == 0)
    return row;
  lane.crew = crew != NULL ? g_strdup (crew->uid) : NULL;
  lane.label = crew != NULL ? tru_calendar_crew_shorten (crew) : g_strdup (_("No crew"));
  g_array_append_val (self->lanes, lane);
  return row + lane.n_rows;
}

/* What takes whole days stands above the crews' worksites, in rows that are no crew's. */
static guint
fill_days (TruWeekLayout *self,
           GPtrArray     *items)
{
  TruWeekLane lane = { 0 };

  for (guint i = 0; i < items->len; i++)
    {
      TruCalendarItem *item = g_ptr_array_index (items, i);

      if (tru_calendar_item_stands_above (item) && !tru_calendar_item_is_worksite (item) && is_in_week (self, item)
          && tru_calendar_item_first_day (item) < self->monday + self->n_days)
        place_in_lane (self, &lane, item);
    }
  self->n_day_rows = lane.n_rows;
  return lane.n_rows;
}

static void
fill_lanes (TruWeekLayout *self,
            GPtrArray     *items,
            GPtrArray     *crews)
{
  guint row = fill_days (self, items);

  for (guint i = 0; crews != NULL && i < crews->len; i++)
    row = fill_lane (self, items, g_ptr_array_index (crews, i), row, crews->len <= CALM_LANES);
  row = fill_lane (self, items, NULL, row, FALSE);
  self->lanes_height = row > 0 ? (row * LANE + LANES_PADDING) * self->scale : 0;
}

static void
place_events_of_day (TruWeekLayout *self,
                     GPtrArray     *items,
                     int            day)
{
  TruTime midnight = tru_time_new (self->monday + day, 0);
  g_autoptr (GArray) columns = tru_day_columns (items, self->monday + day, SHORTEST);

  for (guint i = 0; i < columns->len; i++)
    {
      const TruDayPlace *column = &g_array_index (columns, TruDayPlace, i);
      int from = (int) MAX (0, column->item->starts - midnight);
      int to = (int) MIN (TRU_MINUTES_PER_DAY, MAX (column->item->ends, column->item->starts + SHORTEST) - midnight);
      double share = (self->day_width - 5) / column->n_columns;
      TruWeekPlace place = { .item = column->item };

      graphene_rect_init (&place.box, (float) (tru_week_layout_x (self, day) + 3 + column->column * share),
                          (float) (tru_week_layout_y (self, from) + 1.5), (float) (column->span * share - 1),
                          (float) (tru_week_layout_y (self, to) - tru_week_layout_y (self, from) - 2.5));
      g_array_append_val (self->places, place);
    }
}

void
tru_week_layout_init (TruWeekLayout *self)
{
  *self = (TruWeekLayout){ .n_days = 6, .scale = 1, .first_hour = FIRST_HOUR, .last_hour = LAST_HOUR };
  self->lane_places = g_array_new (FALSE, FALSE, sizeof (TruWeekPlace));
  self->places = g_array_new (FALSE, FALSE, sizeof (TruWeekPlace));
  self->lanes = g_array_new (FALSE, FALSE, sizeof (TruWeekLane));
  g_array_set_clear_func (self->lanes, clear_lane);
}

void
tru_week_layout_clear (TruWeekLayout *self)
{
  g_array_unref (self->lane_places);
  g_array_unref (self->places);
  g_array_unref (self->lanes);
}

/**
 * tru_week_layout_arrange:
 * @self: a layout whose width, height and scale are set
 * @items: (element-type TruCalendarItem): items, borrowed until the next call
 * @crews: (nullable) (element-type TruCalendarCrew): the crews that have a lane, in order
 * @weekdays: days of worksites, as for tru_working_days_has_weekday()
 * @day: a day of the week
 *
 * Places everything. Sunday is there when it holds something or is @day; hours go from 8 to 18 and
 * further where an event does, or where there is room.
 */
void
tru_week_layout_arrange (TruWeekLayout *self,
                         GPtrArray     *items,
                         GPtrArray     *crews,
                         const char    *weekdays,
                         TruDate        day)
{
  self->monday = tru_date_monday (day);
  g_array_set_size (self->lane_places, 0);
  g_array_set_size (self->places, 0);
  g_array_set_size (self->lanes, 0);
  find_days (self, items, weekdays, day);
  self->gutter = GUTTER * self->scale;
  self->head = HEAD * self->scale;
  self->hour = HOUR * self->scale;
  self->day_width = MAX (20, (self->width - self->gutter) / self->n_days);
  fill_lanes (self, items, crews);
  find_hours (self, items);
  for (int i = 0; i < self->n_days; i++)
    place_events_of_day (self, items, i);
}

/** tru_week_layout_top: how much of the height does not scroll. */
double
tru_week_layout_top (const TruWeekLayout *self)
{
  return self->head + self->lanes_height;
}

/** tru_week_layout_content: height of the hours, which scroll. */
double
tru_week_layout_content (const TruWeekLayout *self)
{
  return ABOVE_HOURS + (self->last_hour - self->first_hour) * self->hour + BELOW_HOURS * self->scale;
}

double
tru_week_layout_x (const TruWeekLayout *self,
                   int                  day)
{
  return self->gutter + (int) (day * self->day_width);
}

/** tru_week_layout_y: where a minute of the day stands, from the top of the hours. */
double
tru_week_layout_y (const TruWeekLayout *self,
                   int                  minutes)
{
  return ABOVE_HOURS + (minutes - self->first_hour * 60) * self->hour / 60.0;
}

/**
 * tru_week_layout_time_at:
 * @self: a layout
 * @x: from the left of the view
 * @y: from the top of the hours
 *
 * Returns: the quarter of an hour there
 */
TruTime
tru_week_layout_time_at (const TruWeekLayout *self,
                         double               x,
                         double               y)
{
  int day = CLAMP ((int) ((x - self->gutter) / self->day_width), 0, self->n_days - 1);
  int minutes = (int) (self->first_hour * 60 + (y - ABOVE_HOURS) * 60 / self->hour);

  return tru_time_new (self->monday + day, CLAMP (minutes / 15 * 15, 0, TRU_MINUTES_PER_DAY - 15));
}

/** tru_week_layout_lane: (nullable): the crew's lane at that place, the nearest one below or above them. */
const TruWeekLane *
tru_week_layout_lane (const TruWeekLayout *self,
                      double               y)
{
  int row = (int) ((y - self->head - LANES_PADDING / 2.0 * self->scale) / (LANE * self->scale));
  const TruWeekLane *found = NULL;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const TruWeekLane *lane = &g_array_index (self->lanes, TruWeekLane, i);

      if (found == NULL || row >= (int) lane->first_row)
        found = lane;
    }
  return found;
}

/** tru_week_layout_lane_y: where the first worksite of a crew's lane stands. */
double
tru_week_layout_lane_y (const TruWeekLayout *self,
                        const char          *crew)
{
  guint row = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    if (g_strcmp0 (g_array_index (self->lanes, TruWeekLane, i).crew, crew) == 0)
      row = g_array_index (self->lanes, TruWeekLane, i).first_row;
  return self->head + (LANES_PADDING + row * LANE) * self->scale;
}

static const TruWeekPlace *
pick_in (GArray *places,
         double  x,
         double  y)
{
  for (guint i = 0; i < places->len; i++)
    {
      const TruWeekPlace *place = &g_array_index (places, TruWeekPlace, i);

      if (graphene_rect_contains_point (&place->box, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return place;
    }
  return NULL;
}

/**
 * tru_week_layout_pick:
 * @self: a layout
 * @x: from the left of the view
 * @y: from the top of the view
 * @offset: how far the hours are scrolled
 *
 * Returns: (nullable): what is there
 */
const TruWeekPlace *
tru_week_layout_pick (const TruWeekLayout *self,
                      double               x,
                      double               y,
                      double               offset)
{
  double top = tru_week_layout_top (self);

  return y < top ? pick_in (self->lane_places, x, y) : pick_in (self->places, x, y - top + offset);
}

const TruWeekPlace *
tru_week_layout_find (const TruWeekLayout *self,
                      TruCalendarItem     *item)
{
  GArray *places = tru_calendar_item_stands_above (item) ? self->lane_places : self->places;

  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, TruWeekPlace, i).item == item)
      return &g_array_index (places, TruWeekPlace, i);
  return NULL;
}
