/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-day-drag.h"

void
tru_day_drag_clear (TruDayDrag *self)
{
  g_clear_object (&self->item);
  g_free (self->crew);
  *self = (TruDayDrag){ 0 };
}

/**
 * tru_day_drag_begin:
 * @self: a drag
 * @item: what is taken
 * @day: the day that the pointer is at, which need not be its first one
 * @x: where the pointer is
 * @y: the same
 */
void
tru_day_drag_begin (TruDayDrag      *self,
                    TruCalendarItem *item,
                    TruDate          day,
                    double           x,
                    double           y)
{
  tru_day_drag_clear (self);
  *self = (TruDayDrag){ .item = g_object_ref (item), .from = day, .crew = g_strdup (item->crew), .x = x, .y = y };
}

/**
 * tru_day_drag_update:
 * @self: a drag
 * @day: the day that the pointer is at now
 * @crew: (nullable): the crew that it is at
 */
void
tru_day_drag_update (TruDayDrag *self,
                     TruDate     day,
                     const char *crew)
{
  self->days = day - self->from;
  if (g_strcmp0 (self->crew, crew) == 0)
    return;
  g_free (self->crew);
  self->crew = g_strdup (crew);
}

/** tru_day_drag_changes: whether letting go here would change anything. */
gboolean
tru_day_drag_changes (const TruDayDrag *self)
{
  return self->item != NULL && self->is_moving &&
         (self->days != 0 || (!self->is_stretch && tru_calendar_item_is_worksite (self->item) && g_strcmp0 (self->crew, self->item->crew) != 0));
}
