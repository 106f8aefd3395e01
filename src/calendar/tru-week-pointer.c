/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-pointer.h"
#include "tru-week-view-private.h"

static TruCalendarItem *
pick (TruCalendarView *view,
      double           x,
      double           y)
{
  TruWeekView *self = TRU_WEEK_VIEW (view);
  const TruWeekPlace *place = tru_week_layout_pick (&self->layout, x, y, tru_week_view_get_offset (self));

  return place != NULL ? place->item : NULL;
}

/* Of the lanes; events are dragged by the quarter of an hour. */
static gboolean
place_at (TruCalendarView *view,
          double           x,
          double           y,
          TruDate         *day,
          const char     **crew)
{
  const TruWeekLayout *layout = &TRU_WEEK_VIEW (view)->layout;
  const TruWeekLane *lane = tru_week_layout_lane (layout, y);

  if (x < layout->gutter || y < layout->head)
    return FALSE;
  *day = tru_time_date (tru_week_layout_time_at (layout, x, 0));
  *crew = lane != NULL ? lane->crew : NULL;
  return TRUE;
}

/* The selected item, or the half hour of the cursor. */
static gboolean
locate (TruCalendarView *view,
        graphene_rect_t *box)
{
  TruWeekView *self = TRU_WEEK_VIEW (view);
  const TruWeekLayout *layout = &self->layout;
  TruCalendarItem *item = tru_calendar_view_get_selected (view);
  TruTime cursor = tru_calendar_view_get_cursor (view);
  const TruWeekPlace *place = item != NULL ? tru_week_layout_find (layout, item) : NULL;
  int day = (int) CLAMP (tru_time_date (cursor) - layout->monday, 0, layout->n_days - 1);

  if (place != NULL)
    *box = place->box;
  else
    graphene_rect_init (box, (float) tru_week_layout_x (layout, day), (float) tru_week_layout_y (layout, tru_time_minutes (cursor)),
                        (float) layout->day_width, (float) (layout->hour * TRU_WEEK_SLOT / 60));
  if (item == NULL || !tru_calendar_item_stands_above (item))
    graphene_rect_offset (box, 0, (float) (tru_week_layout_top (layout) - tru_week_view_get_offset (self)));
  return TRUE;
}

static void
pressed (TruCalendarView *view,
         int              n_press,
         double           x,
         double           y)
{
  TruWeekView *self = TRU_WEEK_VIEW (view);
  TruCalendarItem *picked = pick (view, x, y);
  double top = tru_week_layout_top (&self->layout);
  TruTime time = tru_week_layout_time_at (&self->layout, x, y - top + tru_week_view_get_offset (self));
  g_autoptr (TruCalendarItem) item = picked != NULL ? g_object_ref (picked) : NULL;

  if (item != NULL)
    tru_calendar_view_select (view, item);
  else if (y >= top && x >= self->layout.gutter)
    tru_calendar_view_set_cursor (view, time / TRU_WEEK_SLOT * TRU_WEEK_SLOT);
  g_signal_emit_by_name (self, "cursor-moved");
  if (y < self->layout.head && x >= self->layout.gutter)
    g_signal_emit_by_name (self, "open-day", tru_time_date (time));
  else if (n_press == 2 && item != NULL)
    g_signal_emit_by_name (self, "open", item);
  else if (n_press == 2 && y >= top)
    g_signal_emit_by_name (self, "create", time / TRU_WEEK_SLOT * TRU_WEEK_SLOT);
}

/* Head and foot say that they can be pulled, and so does the end of a worksite. */
static const char *
hover (TruCalendarView *view,
       double           x,
       double           y)
{
  TruWeekView *self = TRU_WEEK_VIEW (view);
  double offset = tru_week_view_get_offset (self);
  const TruWeekPlace *place = tru_week_layout_pick (&self->layout, x, y, offset);

  if (place != NULL && tru_week_drag_at_end (place, x))
    return "ew-resize";
  return place != NULL && tru_week_drag_grip (&self->layout, place, y - tru_week_layout_top (&self->layout) + offset) != TRU_WEEK_GRIP_NONE
             ? "ns-resize" : NULL;
}

static gboolean
drag_begin (TruCalendarView *view,
            double           x,
            double           y)
{
  TruWeekView *self = TRU_WEEK_VIEW (view);

  if (y < tru_week_layout_top (&self->layout))
    {
      const TruWeekPlace *place = tru_week_layout_pick (&self->layout, x, y, 0);

      if (!tru_calendar_pointer_take (view, x, y))
        return FALSE;
      tru_calendar_view_get_drag (view)->is_stretch = place != NULL && tru_week_drag_at_end (place, x);
      return TRUE;
    }
  return tru_week_drag_begin (&self->drag, &self->layout, x, y, tru_week_view_get_offset (self));
}

static void
drag_update (TruCalendarView *view,
             double           dx,
             double           dy,
             gboolean         copies)
{
  TruWeekView *self = TRU_WEEK_VIEW (view);

  tru_week_drag_update (&self->drag, &self->layout, dx, dy, copies);
  tru_calendar_pointer_carry (view, dx, dy, copies);
}

static gboolean
drag_end (TruCalendarView *view,
          gboolean         is_cancelled)
{
  TruWeekView *self = TRU_WEEK_VIEW (view);
  TruWeekDrag drag = self->drag;
  g_autoptr (TruCalendarItem) item = drag.item;
  gboolean has_moved = tru_week_drag_has_moved (&drag);
  gboolean of_lanes = tru_calendar_pointer_drop (view, is_cancelled);

  self->drag = (TruWeekDrag){ 0 };
  if (is_cancelled || !has_moved)
    return has_moved || of_lanes;
  if (item == NULL)
    g_signal_emit_by_name (self, "create-span", drag.span_start, drag.span_end);
  else if (drag.is_copy)
    g_signal_emit_by_name (self, "duplicate", item, drag.start_delta);
  else
    g_signal_emit_by_name (self, "move", item, drag.start_delta, drag.end_delta);
  return TRUE;
}

/* Up and down give a worksite to the crew of the lane above or below. */
static void
shift (TruCalendarView *view,
       TruCalendarItem *item,
       GtkDirectionType direction)
{
  const GArray *lanes = TRU_WEEK_VIEW (view)->layout.lanes;
  gboolean is_up = direction == GTK_DIR_UP;
  g_autoptr (TruCalendarItem) kept = g_object_ref (item);

  if (!tru_calendar_item_is_worksite (item) || (!is_up && direction != GTK_DIR_DOWN))
    {
      tru_calendar_view_shift_by_step (view, item, direction);
      return;
    }
  for (guint i = is_up ? 1 : 0; i + (is_up ? 0 : 1) < lanes->len; i++)
    if (g_strcmp0 (g_array_index (lanes, TruWeekLane, i).crew, kept->crew) == 0)
      {
        g_signal_emit_by_name (view, "place", kept, (gint64) 0, g_array_index (lanes, TruWeekLane, is_up ? i - 1 : i + 1).crew);
        return;
      }
}

/** tru_week_pointer_bind: what the pointer does in a week, and what takes a worksite to another crew. */
void
tru_week_pointer_bind (TruCalendarViewClass *view_class)
{
  view_class->shift = shift;
  view_class->pick = pick;
  view_class->locate = locate;
  view_class->place_at = place_at;
  view_class->pressed = pressed;
  view_class->hover = hover;
  view_class->drag_begin = drag_begin;
  view_class->drag_update = drag_update;
  view_class->drag_end = drag_end;
}
