/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-week-view-private.h"

#include <glib/gi18n.h>

#include "tru-calendar-pointer.h"
#include "tru-day-columns.h"
#include "tru-week-paint.h"

#define QUARTER 15 /* minutes by which an event moves */

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (TruWeekView, tru_week_view, TRU_TYPE_CALENDAR_VIEW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/** tru_week_view_get_offset: how far the hours are scrolled. */
double
tru_week_view_get_offset (TruWeekView *self)
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
    gtk_adjustment_configure (self->adjustments[1], MIN (tru_week_view_get_offset (self), content - page), 0, content,
                              self->layout.hour / 2, page * 0.9, page);
}

static void
scroll_to_cursor (TruWeekView *self)
{
  TruCalendarItem *item = tru_calendar_view_get_selected (TRU_CALENDAR_VIEW (self));
  int minutes = tru_time_minutes (tru_calendar_view_get_cursor (TRU_CALENDAR_VIEW (self)));
  const TruWeekPlace *place = item != NULL ? tru_week_layout_find (&self->layout, item) : NULL;
  double y = tru_week_layout_y (&self->layout, minutes);
  double height = self->layout.hour * TRU_WEEK_SLOT / 60;

  self->scrolls_to_selected = FALSE;
  if (self->adjustments[1] == NULL || (item != NULL && tru_calendar_item_stands_above (item)))
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
  gboolean in_lanes = selected != NULL && tru_calendar_item_stands_above (selected);
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

/* From an empty place the next half hour; above the first hour stand the worksites and whole days. */
static void
go_from_slot (TruWeekView *self,
              GPtrArray   *items,
              int          direction)
{
  TruTime cursor = tru_calendar_view_get_cursor (TRU_CALENDAR_VIEW (self));
  TruTime midnight = tru_time_new (tru_time_date (cursor), 0);
  TruTime next = CLAMP (cursor / TRU_WEEK_SLOT * TRU_WEEK_SLOT + direction * TRU_WEEK_SLOT, midnight, midnight + TRU_MINUTES_PER_DAY - TRU_WEEK_SLOT);
  TruCalendarItem *found = tru_day_at (items, next, TRU_WEEK_SLOT);

  if (next < midnight + self->layout.first_hour * 60)
    {
      next = midnight + self->layout.first_hour * 60;
      for (guint i = 0; i < items->len; i++)
        if (tru_calendar_item_stands_above (g_ptr_array_index (items, i)))
          found = g_ptr_array_index (items, i);
    }
  next = MIN (next, midnight + self->layout.last_hour * 60 - TRU_WEEK_SLOT);
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
  else if (tru_calendar_item_stands_above (selected))
    go_to_slot (self, tru_time_new (cursor_day (self), self->layout.first_hour * 60));
  else if (direction > 0)
    go_to_slot (self, MIN ((selected->ends + TRU_WEEK_SLOT - 1) / TRU_WEEK_SLOT * TRU_WEEK_SLOT,
                           tru_time_new (cursor_day (self), self->layout.last_hour * 60 - TRU_WEEK_SLOT)));
  else
    go_to_slot (self, MAX ((selected->starts - 1) / TRU_WEEK_SLOT * TRU_WEEK_SLOT,
                           tru_time_new (cursor_day (self), self->layout.first_hour * 60)));
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

  tru_week_paint (snapshot, TRU_CALENDAR_VIEW (self), &self->layout, tru_week_view_get_offset (self), &self->drag);
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
  tru_week_pointer_bind (view_class);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "weekview");
}

static void
tru_week_view_init (TruWeekView *self)
{
  tru_week_layout_init (&self->layout);
  self->weekdays = g_strdup ("1245");
  tru_calendar_pointer_attach (TRU_CALENDAR_VIEW (self));
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

/** tru_week_view_get_n_days: seven when Sunday is shown, else six. */
int
tru_week_view_get_n_days (TruWeekView *self)
{
  return self->layout.n_days;
}

/** tru_week_view_shows: whether a time of a day is among the hours that have lines. */
gboolean
tru_week_view_shows (TruWeekView *self,
                     TruTime      time)
{
  int minutes = tru_time_minutes (time);

  return minutes >= self->layout.first_hour * 60 && minutes < self->layout.last_hour * 60;
}
