/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-week-drag.h"

#define QUARTER 15  /* minutes by which an event moves */
#define GRIP 7      /* pixels at an event's foot and head that stretch it */

static int
day_at (const TruWeekLayout *layout,
        double               x)
{
  return CLAMP ((int) ((x - layout->gutter) / layout->day_width), 0, layout->n_days - 1);
}

/**
 * tru_week_drag_grip:
 * @layout: where things stand
 * @place: where an event stands
 * @y: from the top of the hours
 *
 * What goes on past midnight has its head on its first day and its foot on its last one. What is too low for three grips only
 * has a foot, so that it can still be moved.
 *
 * Returns: which end of the event is there
 */
TruWeekGrip
tru_week_drag_grip (const TruWeekLayout *layout,
                    const TruWeekPlace  *place,
                    double               y)
{
  TruDate day = layout->monday + day_at (layout, place->box.origin.x + place->box.size.width / 2);

  if (tru_calendar_item_stands_above (place->item))
    return TRU_WEEK_GRIP_NONE;
  if (day == tru_calendar_item_last_day (place->item) && y > place->box.origin.y + place->box.size.height - GRIP)
    return TRU_WEEK_GRIP_FOOT;
  return day == tru_calendar_item_first_day (place->item) && place->box.size.height >= 3 * GRIP && y < place->box.origin.y + GRIP
             ? TRU_WEEK_GRIP_HEAD : TRU_WEEK_GRIP_NONE;
}

/** tru_week_drag_at_end: whether there is the end of a worksite, which can be pulled to another day. */
gboolean
tru_week_drag_at_end (const TruWeekPlace *place,
                      double              x)
{
  return tru_calendar_item_is_worksite (place->item) && place->item->ends_here && !place->item->is_cancelled
         && x > place->box.origin.x + place->box.size.width - GRIP;
}

/**
 * tru_week_drag_begin:
 * @self: a drag
 * @layout: where things stand
 * @x: from the left of the view
 * @y: from the top of the view
 * @offset: how far the hours are scrolled
 *
 * Returns: whether there is an event to take, or an empty hour to draw a new one from
 */
gboolean
tru_week_drag_begin (TruWeekDrag         *self,
                     const TruWeekLayout *layout,
                     double               x,
                     double               y,
                     double               offset)
{
  double top = tru_week_layout_top (layout);
  const TruWeekPlace *place = tru_week_layout_pick (layout, x, y, offset);

  g_clear_object (&self->item);
  *self = (TruWeekDrag){ .x = x };
  if (place == NULL)
    {
      self->is_span = x >= layout->gutter;
      self->span_start = tru_week_layout_time_at (layout, x, y - top + offset);
      self->span_end = self->span_start;
      return self->is_span;
    }
  self->item = g_object_ref (place->item);
  self->grip = tru_week_drag_grip (layout, place, y - top + offset);
  return TRUE;
}

/**
 * tru_week_drag_update:
 * @self: a drag
 * @layout: where things stand
 * @dx: how far the pointer went from where it took the event
 * @dy: the same
 * @copies: whether Ctrl is held
 *
 * Says by how many minutes the event is moved or stretched: by quarters of an hour and whole days.
 */
void
tru_week_drag_update (TruWeekDrag         *self,
                      const TruWeekLayout *layout,
                      double               dx,
                      double               dy,
                      gboolean             copies)
{
  gint64 minutes = (gint64) (dy * 60 / layout->hour / QUARTER) * QUARTER;
  gint64 length;

  if (self->is_span)
    self->span_end = self->span_start + MAX (minutes + QUARTER, QUARTER);
  if (self->item == NULL)
    return;
  length = self->item->ends - self->item->starts;
  self->is_copy = copies && self->grip == TRU_WEEK_GRIP_NONE;
  if (self->grip == TRU_WEEK_GRIP_NONE)
    minutes += (day_at (layout, self->x + dx) - day_at (layout, self->x)) * TRU_MINUTES_PER_DAY;
  if (self->grip != TRU_WEEK_GRIP_FOOT)
    self->start_delta = self->grip == TRU_WEEK_GRIP_HEAD ? MIN (minutes, length - QUARTER) : minutes;
  if (self->grip != TRU_WEEK_GRIP_HEAD)
    self->end_delta = self->grip == TRU_WEEK_GRIP_FOOT ? MAX (minutes, QUARTER - length) : minutes;
}

gboolean
tru_week_drag_has_moved (const TruWeekDrag *self)
{
  return self->start_delta != 0 || self->end_delta != 0 || self->span_end > self->span_start;
}
