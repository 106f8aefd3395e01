/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-week-drag.h"

#define QUARTER 15  /* minutes by which an event moves */
#define GRIP 7      /* pixels at an event's foot that stretch it */

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
  self->is_stretching = y - top + offset > place->box.origin.y + place->box.size.height - GRIP;
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
  int day = CLAMP ((int) ((self->x + dx - layout->gutter) / layout->day_width), 0, layout->n_days - 1);

  if (self->is_span)
    self->span_end = self->span_start + MAX (minutes + QUARTER, QUARTER);
  if (self->item == NULL)
    return;
  self->is_copy = copies && !self->is_stretching;
  if (self->is_stretching)
    {
      self->end_delta = MAX (minutes, self->item->starts + QUARTER - self->item->ends);
      return;
    }
  minutes += (layout->monday + day - tru_calendar_item_first_day (self->item)) * TRU_MINUTES_PER_DAY;
  self->start_delta = minutes;
  self->end_delta = minutes;
}

gboolean
tru_week_drag_has_moved (const TruWeekDrag *self)
{
  return self->start_delta != 0 || self->end_delta != 0 || self->span_end > self->span_start;
}
