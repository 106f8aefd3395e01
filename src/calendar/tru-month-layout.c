/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-month-layout.h"

#define HEAD 30
#define NUMBER 27 /* height of a day's number */
#define CHIP 20
#define GAP 2
#define MAX_SLOTS 16

/* The seven days of a week while its items are being placed. */
typedef struct
{
  int week;
  guint limits[7];              /* slots that items of each day may take */
  gboolean taken[7][MAX_SLOTS];
  guint seen[7];
} Week;

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return tru_calendar_item_compare (*(TruCalendarItem *const *) a, *(TruCalendarItem *const *) b);
}

/* One pass over the items, so that a year of them given by mistake costs no more than reading it once. */
static void
sort_by_day (TruMonthLayout *self,
             GPtrArray      *items,
             GPtrArray      *days[TRU_MONTH_DAYS])
{
  for (guint i = 0; i < items->len; i++)
    {
      TruCalendarItem *item = g_ptr_array_index (items, i);
      TruDate from = MAX (tru_calendar_item_first_day (item), self->first);
      TruDate to = MIN (tru_calendar_item_last_day (item), self->first + TRU_MONTH_DAYS - 1);

      for (TruDate day = from; day <= to; day++)
        g_ptr_array_add (days[day - self->first], item);
    }
  for (int i = 0; i < TRU_MONTH_DAYS; i++)
    g_ptr_array_sort (days[i], compare);
}

static gboolean
is_free (Week *week,
         int   from,
         int   to,
         guint slot)
{
  for (int day = from; day <= to; day++)
    if (slot >= week->limits[day] || week->taken[day][slot])
      return FALSE;
  return TRUE;
}

static void
place (TruMonthLayout  *self,
       Week            *week,
       TruCalendarItem *item,
       int              from,
       int              to)
{
  guint slots = tru_month_layout_slots (self);
  graphene_rect_t first = tru_month_layout_cell (self, week->week * 7 + from);
  graphene_rect_t last = tru_month_layout_cell (self, week->week * 7 + to);
  TruMonthChip chip = { .item = item };
  guint slot = 0;

  while (slot < slots && !is_free (week, from, to, slot))
    slot++;
  if (slot >= slots)
    return;
  for (int day = from; day <= to; day++)
    {
      week->taken[day][slot] = TRUE;
      week->seen[day]++;
    }
  graphene_rect_init (&chip.box, first.origin.x + 3,
                      (float) (first.origin.y + (NUMBER + slot * (CHIP + GAP)) * self->scale),
                      last.origin.x + last.size.width - first.origin.x - 5, (float) (CHIP * self->scale));
  g_array_append_val (self->chips, chip);
}

static void
place_day (TruMonthLayout *self,
           Week           *week,
           GPtrArray      *items,
           int             day)
{
  TruDate date = self->first + week->week * 7 + day;

  for (guint i = 0; i < items->len; i++)
    {
      TruCalendarItem *item = g_ptr_array_index (items, i);
      int last = (int) MIN (6, tru_calendar_item_last_day (item) - date + day);

      if (tru_calendar_item_first_day (item) == date || day == 0)
        place (self, week, item, day, last);
    }
}

/* Worksites span days, and so must find their slot before the events of any of these days. */
static void
place_week (TruMonthLayout *self,
            GPtrArray      *days[TRU_MONTH_DAYS],
            int             number)
{
  guint slots = tru_month_layout_slots (self);
  Week week = { .week = number };
  guint totals[7];

  for (int day = 0; day < 7; day++)
    {
      GPtrArray *items = days[number * 7 + day];
      guint events = 0;

      for (guint i = 0; i < items->len; i++)
        events += !tru_calendar_item_is_worksite (g_ptr_array_index (items, i));
      totals[day] = items->len - events + MAX (events, self->totals[number * 7 + day]);
      week.limits[day] = totals[day] > slots && slots > 0 ? slots - 1 : slots;
    }
  for (int day = 0; day < 7; day++)
    place_day (self, &week, days[number * 7 + day], day);
  for (int day = 0; day < 7; day++)
    self->more[number * 7 + day] = totals[day] - week.seen[day];
}

void
tru_month_layout_init (TruMonthLayout *self)
{
  *self = (TruMonthLayout){ .scale = 1 };
  self->chips = g_array_new (FALSE, FALSE, sizeof (TruMonthChip));
}

void
tru_month_layout_clear (TruMonthLayout *self)
{
  g_array_unref (self->chips);
}

/**
 * tru_month_layout_start:
 * @day: a day
 *
 * Returns: the Monday on which the six weeks begin that show the month of @day
 */
TruDate
tru_month_layout_start (TruDate day)
{
  return tru_date_monday (tru_date_month_start (day));
}

/**
 * tru_month_layout_arrange:
 * @self: a layout whose width, height, scale and totals are set
 * @items: (element-type TruCalendarItem): items, borrowed until the next call
 * @day: a day of the month
 *
 * Places as many items of each day as fit; when some do not, the last place says how many more there are.
 */
void
tru_month_layout_arrange (TruMonthLayout *self,
                          GPtrArray      *items,
                          TruDate         day)
{
  GPtrArray *days[TRU_MONTH_DAYS];

  self->month = tru_date_month_start (day);
  self->first = tru_month_layout_start (day);
  self->head = HEAD * self->scale;
  g_array_set_size (self->chips, 0);
  for (int i = 0; i < TRU_MONTH_DAYS; i++)
    days[i] = g_ptr_array_new ();
  sort_by_day (self, items, days);
  for (int week = 0; week < TRU_MONTH_DAYS / 7; week++)
    place_week (self, days, week);
  for (int i = 0; i < TRU_MONTH_DAYS; i++)
    g_ptr_array_unref (days[i]);
}

/** tru_month_layout_slots: how many items fit into a day. */
guint
tru_month_layout_slots (const TruMonthLayout *self)
{
  double room = (self->height - self->head) / 6 - NUMBER * self->scale;

  return room < 0 ? 0 : MIN (MAX_SLOTS, (guint) (room / ((CHIP + GAP) * self->scale)));
}

graphene_rect_t
tru_month_layout_cell (const TruMonthLayout *self,
                       int                   index)
{
  int column = index % 7;
  int row = index / 7;
  double height = (self->height - self->head) / 6;
  int x = (int) (self->width * column / 7);
  int y = (int) (self->head + height * row);

  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) ((int) (self->width * (column + 1) / 7) - x),
                             (float) ((int) (self->head + height * (row + 1)) - y));
}

graphene_rect_t
tru_month_layout_more_box (const TruMonthLayout *self,
                           int                   index)
{
  graphene_rect_t cell = tru_month_layout_cell (self, index);
  guint slots = MAX (1, tru_month_layout_slots (self));

  cell.origin.x += 3;
  cell.origin.y += (float) ((NUMBER + (slots - 1) * (CHIP + GAP)) * self->scale);
  cell.size.width -= 5;
  cell.size.height = (float) (CHIP * self->scale);
  return cell;
}

int
tru_month_layout_index_at (const TruMonthLayout *self,
                           double                x,
                           double                y)
{
  int column = CLAMP ((int) (x * 7 / MAX (1, self->width)), 0, 6);
  int row = CLAMP ((int) ((y - self->head) * 6 / MAX (1, self->height - self->head)), 0, 5);

  return row * 7 + column;
}

const TruMonthChip *
tru_month_layout_pick (const TruMonthLayout *self,
                       double                x,
                       double                y)
{
  for (guint i = 0; i < self->chips->len; i++)
    {
      const TruMonthChip *chip = &g_array_index (self->chips, TruMonthChip, i);

      if (graphene_rect_contains_point (&chip->box, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return chip;
    }
  return NULL;
}
