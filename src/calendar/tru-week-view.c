/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-week-view.h"

#include <glib/gi18n.h>

#include "tru-day-columns.h"
#include "tru-week-drag.h"
#include "tru-week-layout.h"
#include "tru-week-paint.h"

#define SLOT 30     /* minutes between two places of the cursor */
#define QUARTER 15  /* minutes by which an event moves */

struct _TruWeekView
{
  TruCalendarView parent_instance;

  TruWeekLayout layout;
  GPtrArray *crews;
  char *weekdays;
  GtkAdjustment *adjustments[2]; /* horizontal, vertical */
  gboolean scrolls_to_selected;
  TruWeekDrag drag;
};

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (TruWeekView, tru_week_view, TRU_TYPE_CALENDAR_VIEW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static double
get_offset (TruWeekView *self)
{
  return self->adjustments[1] != NULL ? gtk_adjustment_get_value (self->adjustments[1]) : 0;
}

static TruDate
cursor_day (TruWeekView *self)
{
  return tru_time_date (tru_calendar_view_get_cursor (TRU_CALENDAR_VIEW (self)));
}

static void
configure_adjustments (TruWeekView *self)
{
  double page = MAX (1, self->layout.height - tru_week_layout_top (&self->layout));
  double content = MAX (page, tru_week_layout_content (&self->layout));

  if (self->adjustments[0] != NULL)
    gtk_adjustment_configure (self->adjustments[0], 0, 0, self->layout.width, 1, 1, self->layout.width);
  if (self->adjustments[1] != NULL)
    gtk_adjustment_configure (self->adjustments[1], MIN (get_offset (self), content - page), 0, content,
                              self->layout.hour / 2, page * 0.9, page);
}

static void
scroll_to_cursor (TruWeekView *self)
{
  TruCalendarItem *item = tru_calendar_view_get_selected (TRU_CALENDAR_VIEW (self));
  int minutes = tru_time_minutes (tru_calendar_view_get_cursor (TRU_CALENDAR_VIEW (self)));
  const TruWeekPlace *place = item != NULL ? tru_week_layout_find (&self->layout, item) : NULL;
  double y = tru_week_layout_y (&self->layout, minutes);
  double height = self->layout.hour * SLOT / 60;

  self->scrolls_to_selected = FALSE;
  if (self->adjustments[1] == NULL || (item != NULL && tru_calendar_item_is_worksite (item)))
    return;
  if (place != NULL)
    y = place->box.origin.y, height = place->box.size.height;
  gtk_adjustment_clamp_page (self->adjustments[1], y - 8, y + height + 8);
}

static void
arrange (TruWeekView *self)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (self);

  self->layout.width = gtk_widget_get_width (GTK_WIDGET (self));
  self->layout.height = gtk_widget_get_height (GTK_WIDGET (self));
  self->layout.scale = tru_calendar_texts_scale (tru_calendar_view_get_texts (view));
  if (self->layout.height <= 0)
    return;
  tru_week_layout_arrange (&self->layout, tru_calendar_view_get_items (view), self->crews, self->weekdays,
                           cursor_day (self));
  configure_adjustments (self);
  if (self->scrolls_to_selected)
    scroll_to_cursor (self);
}

static void
select_with_scroll (TruWeekView     *self,
                    TruCalendarItem *item)
{
  self->scrolls_to_selected = TRUE;
  tru_calendar_view_select (TRU_CALENDAR_VIEW (self), item);
}

static void
go_to_slot (TruWeekView *self,
            TruTime      cursor)
{
  self->scrolls_to_selected = TRUE;
  tru_calendar_view_set_cursor (TRU_CALENDAR_VIEW (self), cursor);
}

static void
go_to_day (TruWeekView *self,
           int          direction)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (self);
  TruCalendarItem *selected = tru_calendar_view_get_selected (view);
  int minutes = tru_time_minutes (tru_calendar_view_get_cursor (view));
  gboolean in_lanes = selected != NULL && tru_calendar_item_is_worksite (selected);
  TruDate day = cursor_day (self) + direction;
  g_autoptr (GPtrArray) items = NULL;

  if (in_lanes)
    day = direction > 0 ? tru_calendar_item_last_day (selected) + 1 : tru_calendar_item_first_day (selected) - 1;
  if (tru_date_weekday (day) == 7 && self->layout.n_days < 7)
    day += direction;
  go_to_slot (self, tru_time_new (day, minutes));
  g_signal_emit_by_name (self, "cursor-moved");
  items = tru_calendar_view_dup_day (view, day);
  if (in_lanes && items->len > 0)
    select_with_scroll (self, g_ptr_array_index (items, 0));
  else if (tru_day_nearest (items, minutes) != NULL)
    select_with_scroll (self, tru_day_nearest (items, minutes));
}

/* From an empty place the next half hour; above the first hour stand the worksites. */
static void
go_from_slot (TruWeekView *self,
              GPtrArray   *items,
              int          direction)
{
  TruTime cursor = tru_calendar_view_get_cursor (TRU_CALENDAR_VIEW (self));
  TruTime midnight = tru_time_new (tru_time_date (cursor), 0);
  TruTime next = CLAMP (cursor / SLOT * SLOT + direction * SLOT, midnight, midnight + TRU_MINUTES_PER_DAY - SLOT);
  TruCalendarItem *found = tru_day_at (items, next, SLOT);

  if (next < midnight + self->layout.first_hour * 60)
    {
      next = midnight + self->layout.first_hour * 60;
      for (guint i = 0; i < items->len; i++)
        if (tru_calendar_item_is_worksite (g_ptr_array_index (items, i)))
          found = g_ptr_array_index (items, i);
    }
  next = MIN (next, midnight + self->layout.last_hour * 60 - SLOT);
  if (found != NULL)
    select_with_scroll (self, found);
  else
    go_to_slot (self, next);
}

static void
go_within_day (TruWeekView *self,
               int          direction)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (self);
  TruCalendarItem *selected = tru_calendar_view_get_selected (view);
  g_autoptr (GPtrArray) items = tru_calendar_view_dup_day (view, cursor_day (self));
  guint index;

  if (selected == NULL || !g_ptr_array_find (items, selected, &index))
    go_from_slot (self, items, direction);
  else if (index + direction < items->len)
    select_with_scroll (self, g_ptr_array_index (items, index + direction));
  else if (tru_calendar_item_is_worksite (selected))
    go_to_slot (self, tru_time_new (cursor_day (self), self->layout.first_hour * 60));
  else if (direction > 0)
    go_to_slot (self, MIN ((selected->ends + SLOT - 1) / SLOT * SLOT,
                           tru_time_new (cursor_day (self), self->layout.last_hour * 60 - SLOT)));
  else
    go_to_slot (self, MAX ((selected->starts - 1) / SLOT * SLOT,
                           tru_time_new (cursor_day (self), self->layout.first_hour * 60)));
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            TruWeekView     *self)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (self);
  const TruWeekPlace *place = tru_week_layout_pick (&self->layout, x, y, get_offset (self));
  double top = tru_week_layout_top (&self->layout);
  TruTime time = tru_week_layout_time_at (&self->layout, x, y - top + get_offset (self));
  g_autoptr (TruCalendarItem) item = place != NULL ? g_object_ref (place->item) : NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (item != NULL)
    tru_calendar_view_select (view, item);
  else if (y >= top && x >= self->layout.gutter)
    tru_calendar_view_set_cursor (view, time / SLOT * SLOT);
  g_signal_emit_by_name (self, "cursor-moved");
  if (y < self->layout.head && x >= self->layout.gutter)
    g_signal_emit_by_name (self, "open-day", tru_time_date (time));
  else if (n_press == 2 && item != NULL)
    g_signal_emit_by_name (self, "open", item);
  else if (n_press == 2 && y >= top)
    g_signal_emit_by_name (self, "create", time / SLOT * SLOT);
}

static void
on_drag_begin (GtkGestureDrag *gesture,
               double          x,
               double          y,
               TruWeekView    *self)
{
  if (!tru_week_drag_begin (&self->drag, &self->layout, x, y, get_offset (self)))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                TruWeekView    *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  tru_week_drag_update (&self->drag, &self->layout, dx, dy, (state & GDK_CONTROL_MASK) != 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_drag_end (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             TruWeekView    *self)
{
  TruWeekDrag drag = self->drag;
  g_autoptr (TruCalendarItem) item = drag.item;

  self->drag = (TruWeekDrag){ 0 };
  if (!tru_week_drag_has_moved (&drag))
    return;
  if (item == NULL)
    g_signal_emit_by_name (self, "create-span", drag.span_start, drag.span_end);
  else if (drag.is_copy)
    g_signal_emit_by_name (self, "duplicate", item, drag.start_delta);
  else
    g_signal_emit_by_name (self, "move", item, drag.start_delta, drag.end_delta);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_query_tooltip (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip,
                  gpointer    data)
{
  TruWeekView *self = TRU_WEEK_VIEW (widget);
  const TruWeekPlace *place = tru_week_layout_pick (&self->layout, x, y, get_offset (self));
  g_autofree char *text = NULL;

  if (place == NULL)
    return FALSE;
  text = tru_calendar_item_describe (place->item);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
tru_week_view_period (TruCalendarView *view,
                      TruDate          day,
                      TruDate         *first,
                      TruDate         *after)
{
  *first = tru_date_monday (day);
  *after = *first + 7;
}

static TruDate
tru_week_view_turn (TruCalendarView *view,
                    TruDate          day,
                    int              pages)
{
  return day + 7 * pages;
}

static void
tru_week_view_navigate (TruCalendarView *view,
                        GtkDirectionType direction)
{
  TruWeekView *self = TRU_WEEK_VIEW (view);

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    go_to_day (self, direction == GTK_DIR_LEFT ? -1 : 1);
  else
    go_within_day (self, direction == GTK_DIR_UP ? -1 : 1);
}

static gint64
tru_week_view_step (TruCalendarView *view,
                    GtkDirectionType direction)
{
  switch (direction)
    {
    case GTK_DIR_LEFT:
      return -TRU_MINUTES_PER_DAY;
    case GTK_DIR_RIGHT:
      return TRU_MINUTES_PER_DAY;
    case GTK_DIR_UP:
      return -QUARTER;
    default:
      return QUARTER;
    }
}

static void
tru_week_view_refresh (TruCalendarView *view)
{
  arrange (TRU_WEEK_VIEW (view));
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
tru_week_view_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 420 : 240;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 810 : 700;
}

static void
tru_week_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  arrange (TRU_WEEK_VIEW (widget));
}

static void
tru_week_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  TruWeekView *self = TRU_WEEK_VIEW (widget);

  tru_week_paint (snapshot, TRU_CALENDAR_VIEW (self), &self->layout, get_offset (self), &self->drag);
}

static void
set_adjustment (TruWeekView   *self,
                int            which,
                GtkAdjustment *adjustment)
{
  if (self->adjustments[which] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[which], gtk_widget_queue_draw, self);
  g_set_object (&self->adjustments[which], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
tru_week_view_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TruWeekView *self = TRU_WEEK_VIEW (object);

  if (property == PROP_HADJUSTMENT || property == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[property - PROP_HADJUSTMENT]);
  else
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
}

static void
tru_week_view_set_property (GObject      *object,
                            guint         property,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (property == PROP_HADJUSTMENT || property == PROP_VADJUSTMENT)
    set_adjustment (TRU_WEEK_VIEW (object), (int) property - PROP_HADJUSTMENT, g_value_get_object (value));
}

static void
tru_week_view_dispose (GObject *object)
{
  TruWeekView *self = TRU_WEEK_VIEW (object);

  set_adjustment (self, 0, NULL);
  set_adjustment (self, 1, NULL);
  g_clear_object (&self->drag.item);
  G_OBJECT_CLASS (tru_week_view_parent_class)->dispose (object);
}

static void
tru_week_view_finalize (GObject *object)
{
  TruWeekView *self = TRU_WEEK_VIEW (object);

  tru_week_layout_clear (&self->layout);
  g_clear_pointer (&self->crews, g_ptr_array_unref);
  g_free (self->weekdays);
  G_OBJECT_CLASS (tru_week_view_parent_class)->finalize (object);
}

static void
tru_week_view_class_init (TruWeekViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TruCalendarViewClass *view_class = TRU_CALENDAR_VIEW_CLASS (klass);

  object_class->get_property = tru_week_view_get_property;
  object_class->set_property = tru_week_view_set_property;
  object_class->dispose = tru_week_view_dispose;
  object_class->finalize = tru_week_view_finalize;
  widget_class->measure = tru_week_view_measure;
  widget_class->size_allocate = tru_week_view_size_allocate;
  widget_class->snapshot = tru_week_view_snapshot;
  view_class->period = tru_week_view_period;
  view_class->turn = tru_week_view_turn;
  view_class->navigate = tru_week_view_navigate;
  view_class->step = tru_week_view_step;
  view_class->refresh = tru_week_view_refresh;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "weekview");
}

static void
tru_week_view_init (TruWeekView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  tru_week_layout_init (&self->layout);
  self->weekdays = g_strdup ("1245");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * tru_week_view_set_crews:
 * @self: a week
 * @crews: (element-type TruCalendarCrew): who has a lane above the hours, in order
 */
void
tru_week_view_set_crews (TruWeekView *self,
                         GPtrArray   *crews)
{
  g_clear_pointer (&self->crews, g_ptr_array_unref);
  self->crews = g_ptr_array_ref (crews);
  tru_week_view_refresh (TRU_CALENDAR_VIEW (self));
}

/**
 * tru_week_view_set_weekdays:
 * @self: a week
 * @weekdays: the days of worksites, as for tru_working_days_has_weekday(); others from Monday to Friday are hatched
 * @region: whose public holidays are hatched too
 */
void
tru_week_view_set_weekdays (TruWeekView *self,
                            const char  *weekdays,
                            TruHolidays  region)
{
  self->layout.region = region;
  g_free (self->weekdays);
  self->weekdays = g_strdup (weekdays);
  tru_week_view_refresh (TRU_CALENDAR_VIEW (self));
}
