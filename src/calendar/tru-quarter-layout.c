/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-quarter-layout.h"

#include <glib/gi18n.h>

/* Pixels at the usual text size. */
#define GUTTER 118
#define HEAD 50
#define BAR 34          /* two lines: few families' names are as narrow as a week */
#define BAR_GAP 4
#define ABOVE 8
#define WORKED 5        /* days of a week that are drawn */
#define LONGEST_PAUSE 4 /* days between two that one bar shows */
#define LOAD 22         /* the line that says how busy the week is */

static void
clear_row (gpointer data)
{
  TruQuarterRow *row = data;

  g_free (row->crew);
  g_free (row->label);
}

void
tru_quarter_layout_init (TruQuarterLayout *self)
{
  *self = (TruQuarterLayout){ .scale = 1 };
  self->rows = g_array_new (FALSE, FALSE, sizeof (TruQuarterRow));
  self->bars = g_array_new (FALSE, FALSE, sizeof (TruQuarterBar));
  g_array_set_clear_func (self->rows, clear_row);
}

void
tru_quarter_layout_clear (TruQuarterLayout *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->bars);
}

/**
 * tru_quarter_layout_period:
 * @day: a day
 * @first: (out): the Monday of the week in which its quarter begins
 * @after: (out): the Monday after the week in which it ends
 */
void
tru_quarter_layout_period (TruDate  day,
                           TruDate *first,
                           TruDate *after)
{
  int year, month;
  TruDate start;

  tru_date_get (day, &year, &month, NULL);
  start = tru_date_new (year, (month - 1) / 3 * 3 + 1, 1);
  *first = tru_date_monday (start);
  *after = tru_date_monday (tru_date_add_months (start, 3) - 1) + 7;
}

static gboolean
is_in_the_way (const TruQuarterLayout *self,
               guint                   from,
               const TruCalendarItem  *item,
               double                  y)
{
  for (guint i = from; i < self->bars->len; i++)
    {
      const TruQuarterBar *bar = &g_array_index (self->bars, TruQuarterBar, i);

      if (bar->box.origin.y == (float) y && bar->item->starts < item->ends && tru_calendar_item_first_day (item) <= bar->last)
        return TRUE;
    }
  return FALSE;
}

static void
count_days (TruQuarterLayout      *self,
            TruQuarterRow         *row,
            guint                 *worked,
            const TruCalendarItem *item)
{
  TruDate last = MIN (tru_calendar_item_last_day (item), self->first + 7 * (TruDate) self->n_weeks - 1);

  for (TruDate day = MAX (tru_calendar_item_first_day (item), self->first); day <= last; day++)
    {
      guint index = (guint) (day - self->first);

      row->days[index / 7] += worked[index] == 0;
      row->twice[index / 7] += worked[index] == 1;
      worked[index]++;
    }
}

/* Weekends are not drawn: five days share a week's width. */
static double
day_x (const TruQuarterLayout *self,
       TruDate                 day)
{
  TruDate offset = CLAMP (day - self->first, 0, 7 * (TruDate) self->n_weeks);

  return self->gutter + ((double) (offset / 7) + MIN (offset % 7, WORKED) / (double) WORKED) * self->week_width;
}

/* The days after the one on which nobody works belong to the same bar. */
static gboolean
prolong_bar (TruQuarterLayout *self,
             guint             first_bar,
             TruCalendarItem  *item)
{
  TruQuarterBar *last = self->bars->len > first_bar ? &g_array_index (self->bars, TruQuarterBar, self->bars->len - 1) : NULL;

  if (last == NULL || !g_str_equal (last->item->uid, item->uid) || last->item->is_cancelled != item->is_cancelled || tru_calendar_item_first_day (item) - last->last > LONGEST_PAUSE)
    return FALSE;
  last->last = tru_calendar_item_last_day (item);
  last->box.size.width = (float) (day_x (self, last->last + 1) - 1 - last->box.origin.x);
  return TRUE;
}

static void
place_bar (TruQuarterLayout *self,
           TruQuarterRow    *row,
           guint             first_bar,
           TruCalendarItem  *item)
{
  double x = day_x (self, tru_calendar_item_first_day (item)) + 2;
  double y = row->y + ABOVE * self->scale;
  TruQuarterBar bar = { .item = item, .row = self->rows->len, .last = tru_calendar_item_last_day (item) };

  while (is_in_the_way (self, first_bar, item, y))
    y += (BAR + BAR_GAP) * self->scale;
  graphene_rect_init (&bar.box, (float) x, (float) y, (float) MAX (6, day_x (self, bar.last + 1) - 1 - x), (float) (BAR * self->scale));
  row->height = MAX (row->height, y + (BAR + BAR_GAP + LOAD) * self->scale - row->y);
  g_array_append_val (self->bars, bar);
}

static gboolean
is_seen (const TruQuarterLayout *self,
         const TruCalendarItem  *item)
{
  return tru_calendar_item_is_worksite (item) && tru_calendar_item_last_day (item) >= self->first &&
         tru_calendar_item_first_day (item) < self->first + 7 * (TruDate) self->n_weeks;
}

static void
add_row (TruQuarterLayout *self,
         GPtrArray        *items,
         const char       *crew,
         const char       *label,
         gboolean          even_if_empty)
{
  TruQuarterRow row = { .y = self->height, .height = (ABOVE + BAR + BAR_GAP + LOAD) * self->scale };
  guint worked[TRU_QUARTER_WEEKS * 7] = { 0 };
  guint first_bar = self->bars->len;

  for (guint i = 0; i < items->len; i++)
    {
      TruCalendarItem *item = g_ptr_array_index (items, i);

      if (!is_seen (self, item) || g_strcmp0 (item->crew, crew) != 0)
        continue;
      if (!prolong_bar (self, first_bar, item))
        place_bar (self, &row, first_bar, item);
      if (!item->is_cancelled)
        count_days (self, &row, worked, item);
    }
  if (self->bars->len == first_bar && !even_if_empty)
    return;
  row.crew = g_strdup (crew);
  row.label = g_strdup (label);
  self->height += row.height;
  g_array_append_val (self->rows, row);
}

/**
 * tru_quarter_layout_arrange:
 * @self: a layout whose width and scale are set
 * @items: (element-type TruCalendarItem): items, borrowed until the next call
 * @crews: (nullable) (element-type TruCalendarCrew): the crews, each of which has a row
 * @day: a day of the quarter
 *
 * Places the worksites. Those without a crew have a row of their own when there are any.
 */
void
tru_quarter_layout_arrange (TruQuarterLayout *self,
                            GPtrArray        *items,
                            GPtrArray        *crews,
                            TruDate           day)
{
  TruDate after;

  tru_quarter_layout_period (day, &self->first, &after);
  self->n_weeks = (guint) MIN ((after - self->first) / 7, TRU_QUARTER_WEEKS);
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->bars, 0);
  self->gutter = GUTTER * self->scale;
  self->head = HEAD * self->scale;
  self->height = self->head;
  self->week_width = MAX (20, (self->width - self->gutter) / self->n_weeks);
  for (guint i = 0; crews != NULL && i < crews->len; i++)
    {
      const TruCalendarCrew *crew = g_ptr_array_index (crews, i);

      add_row (self, items, crew->uid, crew->name, TRUE);
    }
  add_row (self, items, NULL, _("No crew"), FALSE);
}

double
tru_quarter_layout_x (const TruQuarterLayout *self,
                      guint                   week)
{
  return self->gutter + (int) (week * self->week_width);
}

/** tru_quarter_layout_pick: (nullable): the worksite at that place. */
const TruQuarterBar *
tru_quarter_layout_pick (const TruQuarterLayout *self,
                         double                  x,
                         double                  y)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      const TruQuarterBar *bar = &g_array_index (self->bars, TruQuarterBar, i);

      if (graphene_rect_contains_point (&bar->box, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return bar;
    }
  return NULL;
}

/** tru_quarter_layout_cell: whether there is a crew's week at that place, and which. */
gboolean
tru_quarter_layout_cell (const TruQuarterLayout *self,
                         double                  x,
                         double                  y,
                         guint                  *row,
                         guint                  *week)
{
  for (guint i = 0; i < self->rows->len && x >= self->gutter; i++)
    {
      const TruQuarterRow *one = &g_array_index (self->rows, TruQuarterRow, i);

      *row = i;
      *week = MIN ((guint) ((x - self->gutter) / self->week_width), self->n_weeks - 1);
      if (y >= one->y && y < one->y + one->height)
        return TRUE;
    }
  return FALSE;
}
