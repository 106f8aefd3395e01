/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-quarter-view.h"

#include <glib/gi18n.h>

#include "tru-calendar-pointer.h"
#include "tru-quarter-layout.h"
#include "tru-quarter-paint.h"

struct _TruQuarterView
{
  TruCalendarView parent_instance;

  TruQuarterLayout layout;
  GPtrArray *crews; /* (nullable): of TruCalendarCrew */
  guint full_week;  /* days of worksites in a week */
  guint row;        /* in which the cursor stands */
};

G_DEFINE_FINAL_TYPE (TruQuarterView, tru_quarter_view, TRU_TYPE_CALENDAR_VIEW)

static TruDate
cursor_day (TruQuarterView *self)
{
  return tru_time_date (tru_calendar_view_get_cursor (TRU_CALENDAR_VIEW (self)));
}

static void
arrange (TruQuarterView *self,
         int             width)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (self);

  self->layout.width = width;
  self->layout.scale = tru_calendar_texts_scale (tru_calendar_view_get_texts (view));
  tru_quarter_layout_arrange (&self->layout, tru_calendar_view_get_items (view), self->crews, cursor_day (self));
  self->row = MIN (self->row, MAX (1, self->layout.rows->len) - 1);
}

/* A worksite that was given to another crew is selected there. */
static void
follow_selected (TruQuarterView *self)
{
  TruCalendarItem *selected = tru_calendar_view_get_selected (TRU_CALENDAR_VIEW (self));

  for (guint i = 0; selected != NULL && i < self->layout.bars->len; i++)
    {
      const TruQuarterBar *bar = &g_array_index (self->layout.bars, TruQuarterBar, i);

      if (g_str_equal (bar->item->uid, selected->uid))
        self->row = bar->row;
    }
}

/* The worksites of the crew under the cursor in the cursor's week, in order. */
static GPtrArray *
items_of_cell (TruQuarterView *self)
{
  GPtrArray *found = g_ptr_array_new ();
  TruDate monday = tru_date_monday (cursor_day (self));

  for (guint i = 0; i < self->layout.bars->len; i++)
    {
      const TruQuarterBar *bar = &g_array_index (self->layout.bars, TruQuarterBar, i);

      if (bar->row == self->row && tru_calendar_item_first_day (bar->item) < monday + 7 &&
          bar->last >= monday)
        g_ptr_array_add (found, bar->item);
    }
  return found;
}

/* A worksite's days around Wednesday are two bars, but one thing to choose. */
static TruCalendarItem *
next_in_cell (TruQuarterView *self,
              int             direction)
{
  g_autoptr (GPtrArray) items = items_of_cell (self);
  TruCalendarItem *selected = tru_calendar_view_get_selected (TRU_CALENDAR_VIEW (self));
  guint index;

  if (selected == NULL || !g_ptr_array_find (items, selected, &index))
    return NULL;
  for (int i = (int) index + direction; i >= 0 && i < (int) items->len; i += direction)
    {
      TruCalendarItem *item = g_ptr_array_index (items, i);

      if (!g_str_equal (item->uid, selected->uid))
        return item;
    }
  return NULL;
}

static void
enter_cell (TruQuarterView *self,
            TruDate         day)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (self);
  g_autoptr (GPtrArray) items = NULL;

  tru_calendar_view_set_cursor (view, tru_time_new (day, tru_time_minutes (tru_calendar_view_get_cursor (view))));
  g_signal_emit_by_name (self, "cursor-moved");
  items = items_of_cell (self);
  if (items->len > 0)
    tru_calendar_view_select (view, g_ptr_array_index (items, 0));
}

static TruCalendarItem *
tru_quarter_view_pick (TruCalendarView *view,
                       double           x,
                       double           y)
{
  const TruQuarterBar *bar = tru_quarter_layout_pick (&TRU_QUARTER_VIEW (view)->layout, x, y);

  return bar != NULL ? bar->item : NULL;
}

static gboolean
tru_quarter_view_locate (TruCalendarView *view,
                         graphene_rect_t *box)
{
  TruQuarterView *self = TRU_QUARTER_VIEW (view);
  TruCalendarItem *item = tru_calendar_view_get_selected (view);
  guint week = (guint) CLAMP ((cursor_day (self) - self->layout.first) / 7, 0, (TruDate) self->layout.n_weeks - 1);

  if (self->row < self->layout.rows->len)
    graphene_rect_init (box, (float) tru_quarter_layout_x (&self->layout, week),
                        (float) g_array_index (self->layout.rows, TruQuarterRow, self->row).y, (float) self->layout.week_width, 24);
  for (guint i = 0; i < self->layout.bars->len; i++)
    if (g_array_index (self->layout.bars, TruQuarterBar, i).item == item)
      *box = g_array_index (self->layout.bars, TruQuarterBar, i).box;
  return TRUE;
}

/* A worksite goes from week to week, its weekday stays. */
static gboolean
tru_quarter_view_place_at (TruCalendarView *view,
                           double           x,
                           double           y,
                           TruDate         *day,
                           const char     **crew)
{
  const TruQuarterLayout *layout = &TRU_QUARTER_VIEW (view)->layout;
  guint row, week;

  if (!tru_quarter_layout_cell (layout, x, y, &row, &week))
    return FALSE;
  *day = layout->first + 7 * (TruDate) week;
  *crew = g_array_index (layout->rows, TruQuarterRow, row).crew;
  return TRUE;
}

static void
tru_quarter_view_pressed (TruCalendarView *view,
                          int              n_press,
                          double           x,
                          double           y)
{
  TruQuarterView *self = TRU_QUARTER_VIEW (view);
  TruCalendarItem *picked = tru_quarter_view_pick (view, x, y);
  g_autoptr (TruCalendarItem) item = picked != NULL ? g_object_ref (picked) : NULL;
  guint row, week;

  if (!tru_quarter_layout_cell (&self->layout, x, y, &row, &week))
    return;
  self->row = row;
  tru_calendar_view_set_cursor (view, tru_time_new (self->layout.first + 7 * (TruDate) week, 9 * 60));
  if (item != NULL)
    tru_calendar_view_select (view, item);
  g_signal_emit_by_name (self, "cursor-moved");
  if (n_press == 2 && item != NULL)
    g_signal_emit_by_name (self, "open", item);
  else if (n_press == 2)
    g_signal_emit_by_name (self, "open-day", self->layout.first + 7 * (TruDate) week);
}

static char *
tru_quarter_view_tell (TruCalendarView *view,
                       double           x,
                       double           y)
{
  TruQuarterView *self = TRU_QUARTER_VIEW (view);
  char *text = tru_calendar_pointer_tell (view, x, y);
  guint row, week;

  if (text == NULL && tru_quarter_layout_cell (&self->layout, x, y, &row, &week) &&
      g_array_index (self->layout.rows, TruQuarterRow, row).twice[week] > 0)
    text = g_strdup (_("Two worksites want this crew on the same day"));
  return text;
}

static void
tru_quarter_view_period (TruCalendarView *view,
                         TruDate          day,
                         TruDate         *first,
                         TruDate         *after)
{
  tru_quarter_layout_period (day, first, after);
}

static TruDate
tru_quarter_view_turn (TruCalendarView *view,
                       TruDate          day,
                       int              pages)
{
  return tru_date_add_months (day, 3 * pages);
}

static void
tru_quarter_view_navigate (TruCalendarView *view,
                           GtkDirectionType direction)
{
  TruQuarterView *self = TRU_QUARTER_VIEW (view);
  int step = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;
  TruCalendarItem *next = NULL;

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    {
      enter_cell (self, tru_date_monday (cursor_day (self)) + 7 * step);
      return;
    }
  next = next_in_cell (self, step);
  if (next != NULL)
    {
      tru_calendar_view_select (view, next);
      return;
    }
  if ((step < 0 && self->row == 0) || (step > 0 && self->row + 1 >= self->layout.rows->len))
    return;
  self->row = (guint) ((int) self->row + step);
  enter_cell (self, cursor_day (self));
}

static gint64
tru_quarter_view_step (TruCalendarView *view,
                       GtkDirectionType direction)
{
  if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    return 0;
  return (direction == GTK_DIR_LEFT ? -7 : 7) * TRU_MINUTES_PER_DAY;
}

/* Up and down give the worksite to the crew above or below. */
static void
tru_quarter_view_shift (TruCalendarView *view,
                        TruCalendarItem *item,
                        GtkDirectionType direction)
{
  TruQuarterView *self = TRU_QUARTER_VIEW (view);
  guint row = direction == GTK_DIR_UP ? self->row - 1 : self->row + 1;

  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    tru_calendar_view_shift_by_step (view, item, direction);
  else if (row < self->layout.rows->len)
    {
      g_autoptr (TruCalendarItem) kept = g_object_ref (item);

      g_signal_emit_by_name (view, "place", kept, (gint64) 0, g_array_index (self->layout.rows, TruQuarterRow, row).crew);
    }
}

static gboolean
tru_quarter_view_activate (TruCalendarView *view)
{
  g_signal_emit_by_name (view, "open-day", cursor_day (TRU_QUARTER_VIEW (view)));
  return TRUE;
}

static void
tru_quarter_view_refresh (TruCalendarView *view)
{
  TruQuarterView *self = TRU_QUARTER_VIEW (view);
  double height = self->layout.height;

  arrange (self, gtk_widget_get_width (GTK_WIDGET (self)));
  follow_selected (self);
  if (self->layout.height != height)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tru_quarter_view_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 420 : (int) TRU_QUARTER_VIEW (widget)->layout.height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 810 : *minimum;
}

static void
tru_quarter_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  arrange (TRU_QUARTER_VIEW (widget), width);
}

static void
tru_quarter_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  TruQuarterView *self = TRU_QUARTER_VIEW (widget);

  tru_quarter_paint (snapshot, TRU_CALENDAR_VIEW (self), &self->layout, self->row, self->full_week);
}

static void
tru_quarter_view_finalize (GObject *object)
{
  TruQuarterView *self = TRU_QUARTER_VIEW (object);

  tru_quarter_layout_clear (&self->layout);
  g_clear_pointer (&self->crews, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_quarter_view_parent_class)->finalize (object);
}

static void
tru_quarter_view_class_init (TruQuarterViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TruCalendarViewClass *view_class = TRU_CALENDAR_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_quarter_view_finalize;
  widget_class->measure = tru_quarter_view_measure;
  widget_class->size_allocate = tru_quarter_view_size_allocate;
  widget_class->snapshot = tru_quarter_view_snapshot;
  view_class->period = tru_quarter_view_period;
  view_class->turn = tru_quarter_view_turn;
  view_class->navigate = tru_quarter_view_navigate;
  view_class->step = tru_quarter_view_step;
  view_class->activate = tru_quarter_view_activate;
  view_class->refresh = tru_quarter_view_refresh;
  view_class->shift = tru_quarter_view_shift;
  view_class->pick = tru_quarter_view_pick;
  view_class->locate = tru_quarter_view_locate;
  view_class->place_at = tru_quarter_view_place_at;
  view_class->pressed = tru_quarter_view_pressed;
  view_class->tell = tru_quarter_view_tell;
  gtk_widget_class_set_css_name (widget_class, "quarterview");
}

static void
tru_quarter_view_init (TruQuarterView *self)
{
  tru_quarter_layout_init (&self->layout);
  self->full_week = 4;
  tru_calendar_pointer_attach (TRU_CALENDAR_VIEW (self));
}

/**
 * tru_quarter_view_set_crews:
 * @self: a quarter
 * @crews: (element-type TruCalendarCrew): who has a row, in order
 */
void
tru_quarter_view_set_crews (TruQuarterView *self,
                            GPtrArray      *crews)
{
  g_clear_pointer (&self->crews, g_ptr_array_unref);
  self->crews = g_ptr_array_ref (crews);
}

/**
 * tru_quarter_view_set_weekdays:
 * @self: a quarter
 * @weekdays: the days of worksites, as for tru_working_days_has_weekday(): that many make a full week
 */
void
tru_quarter_view_set_weekdays (TruQuarterView *self,
                               const char     *weekdays)
{
  self->full_week = MAX (1, (guint) strlen (weekdays));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
