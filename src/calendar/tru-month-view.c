/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-month-view.h"

#include "tru-calendar-pointer.h"
#include "tru-month-layout.h"
#include "tru-month-paint.h"

#define MORNING (9 * 60) /* where a new event goes when only the day was chosen */

struct _TruMonthView
{
  TruCalendarView parent_instance;

  TruMonthLayout layout;
  gboolean on_more; /* the cursor stands on “+3” of its day */
  guint slots;
  guint telling;
};

static guint slots_changed;

G_DEFINE_FINAL_TYPE (TruMonthView, tru_month_view, TRU_TYPE_CALENDAR_VIEW)

static TruDate
cursor_day (TruMonthView *self)
{
  return tru_time_date (tru_calendar_view_get_cursor (TRU_CALENDAR_VIEW (self)));
}

static void
arrange (TruMonthView *self)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (self);

  self->layout.width = gtk_widget_get_width (GTK_WIDGET (self));
  self->layout.height = gtk_widget_get_height (GTK_WIDGET (self));
  self->layout.scale = tru_calendar_texts_scale (tru_calendar_view_get_texts (view));
  tru_month_layout_arrange (&self->layout, tru_calendar_view_get_items (view), cursor_day (self));
}

static GPtrArray *
visible_of_day (TruMonthView *self,
                TruDate       day)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->layout.chips->len; i++)
    {
      TruCalendarItem *item = g_array_index (self->layout.chips, TruMonthChip, i).item;

      if (tru_calendar_item_covers (item, day) && !g_ptr_array_find (found, item, NULL))
        g_ptr_array_add (found, item);
    }
  return found;
}

static void
go_to (TruMonthView *self,
       TruDate       day)
{
  self->on_more = FALSE;
  tru_calendar_view_set_cursor (TRU_CALENDAR_VIEW (self), tru_time_new (day, MORNING));
  g_signal_emit_by_name (self, "cursor-moved");
}

static gboolean
has_more (TruMonthView *self)
{
  int index = (int) (cursor_day (self) - self->layout.first);

  return index >= 0 && index < TRU_MONTH_DAYS && self->layout.more[index] > 0;
}

/* Down goes through the day's items, then to “+3”, then to the next week; up goes back. */
static void
go_down (TruMonthView *self)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (self);
  g_autoptr (GPtrArray) items = visible_of_day (self, cursor_day (self));
  TruCalendarItem *selected = tru_calendar_view_get_selected (view);
  guint index = G_MAXUINT;

  if (selected != NULL)
    g_ptr_array_find (items, selected, &index);
  if (!self->on_more && index + 1 < items->len)
    tru_calendar_view_select (view, g_ptr_array_index (items, index + 1));
  else if (!self->on_more && has_more (self))
    {
      self->on_more = TRUE;
      tru_calendar_view_select (view, NULL);
    }
  else
    go_to (self, cursor_day (self) + 7);
}

static void
go_up (TruMonthView *self)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (self);
  g_autoptr (GPtrArray) items = visible_of_day (self, cursor_day (self));
  TruCalendarItem *selected = tru_calendar_view_get_selected (view);
  guint index = self->on_more ? items->len : 0;
  TruDate day = cursor_day (self);

  if (selected != NULL)
    g_ptr_array_find (items, selected, &index);
  if (selected == NULL && !self->on_more)
    go_to (self, day - 7);
  else if (index == 0)
    go_to (self, day);
  else
    {
      self->on_more = FALSE;
      tru_calendar_view_select (view, g_ptr_array_index (items, index - 1));
    }
}

static TruCalendarItem *
tru_month_view_pick (TruCalendarView *view,
                     double           x,
                     double           y)
{
  const TruMonthChip *chip = tru_month_layout_pick (&TRU_MONTH_VIEW (view)->layout, x, y);

  return chip != NULL ? chip->item : NULL;
}

static gboolean
tru_month_view_locate (TruCalendarView *view,
                       graphene_rect_t *box)
{
  const TruMonthLayout *layout = &TRU_MONTH_VIEW (view)->layout;
  TruCalendarItem *item = tru_calendar_view_get_selected (view);
  int index = (int) CLAMP (tru_time_date (tru_calendar_view_get_cursor (view)) - layout->first, 0, TRU_MONTH_DAYS - 1);

  *box = tru_month_layout_cell (layout, index);
  for (guint i = 0; i < layout->chips->len; i++)
    if (g_array_index (layout->chips, TruMonthChip, i).item == item)
      *box = g_array_index (layout->chips, TruMonthChip, i).box;
  return TRUE;
}

/* A month does not say whose a worksite is: its crew stays. */
static gboolean
tru_month_view_place_at (TruCalendarView *view,
                         double           x,
                         double           y,
                         TruDate         *day,
                         const char     **crew)
{
  const TruMonthLayout *layout = &TRU_MONTH_VIEW (view)->layout;

  *day = layout->first + tru_month_layout_index_at (layout, x, y);
  return x >= 0 && x < layout->width && y >= layout->head && y < layout->height;
}

static void
tru_month_view_pressed (TruCalendarView *view,
                        int              n_press,
                        double           x,
                        double           y)
{
  TruMonthView *self = TRU_MONTH_VIEW (view);
  TruCalendarItem *picked = tru_month_view_pick (view, x, y);
  g_autoptr (TruCalendarItem) item = picked != NULL ? g_object_ref (picked) : NULL;
  int index = tru_month_layout_index_at (&self->layout, x, y);
  graphene_rect_t more = tru_month_layout_more_box (&self->layout, index);
  TruDate day = self->layout.first + index;
  gboolean on_more = item == NULL && n_press > 0 && self->layout.more[index] > 0 &&
                     graphene_rect_contains_point (&more, &GRAPHENE_POINT_INIT ((float) x, (float) y));

  if (y < self->layout.head || (item != NULL && n_press == 1 && tru_date_month_start (day) != self->layout.month))
    return;
  go_to (self, day);
  if (item != NULL)
    tru_calendar_view_select (view, item);
  if (on_more)
    g_signal_emit_by_name (self, "open-day", day);
  else if (n_press == 2 && item != NULL)
    g_signal_emit_by_name (self, "open", item);
  else if (n_press == 2)
    g_signal_emit_by_name (self, "create", tru_time_new (day, MORNING));
}

/* A day of the month before or after turns the page, which must not happen under an item that is being taken elsewhere: it
   waits until the pointer lets go. */
static gboolean
tru_month_view_drag_end (TruCalendarView *view,
                         gboolean         is_cancelled)
{
  TruMonthView *self = TRU_MONTH_VIEW (view);
  const TruDayDrag *drag = tru_calendar_view_get_drag (view);
  g_autoptr (TruCalendarItem) item = drag->item != NULL ? g_object_ref (drag->item) : NULL;
  TruDate day = drag->from;

  if (tru_calendar_pointer_drop (view, is_cancelled))
    return TRUE;
  if (!is_cancelled && item != NULL && tru_date_month_start (day) != self->layout.month)
    {
      go_to (self, day);
      tru_calendar_view_select_uid (view, item->uid);
    }
  return FALSE;
}

static void
tru_month_view_period (TruCalendarView *view,
                       TruDate          day,
                       TruDate         *first,
                       TruDate         *after)
{
  *first = tru_month_layout_start (day);
  *after = *first + TRU_MONTH_DAYS;
}

static TruDate
tru_month_view_turn (TruCalendarView *view,
                     TruDate          day,
                     int              pages)
{
  return tru_date_add_months (day, pages);
}

static void
tru_month_view_navigate (TruCalendarView *view,
                         GtkDirectionType direction)
{
  TruMonthView *self = TRU_MONTH_VIEW (view);

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    go_to (self, cursor_day (self) + (direction == GTK_DIR_LEFT ? -1 : 1));
  else if (direction == GTK_DIR_DOWN)
    go_down (self);
  else
    go_up (self);
}

static gint64
tru_month_view_step (TruCalendarView *view,
                     GtkDirectionType direction)
{
  gint64 days = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN ? 7 : 1;

  return (direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -days : days) * TRU_MINUTES_PER_DAY;
}

static gboolean
tru_month_view_activate (TruCalendarView *view)
{
  TruMonthView *self = TRU_MONTH_VIEW (view);

  if (self->on_more)
    g_signal_emit_by_name (self, "open-day", cursor_day (self));
  return self->on_more;
}

static void
tru_month_view_refresh (TruCalendarView *view)
{
  arrange (TRU_MONTH_VIEW (view));
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
tru_month_view_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 420 : 300;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 810 : 700;
}

/* Whoever listens sets items, which must not happen while sizes are being given out. */
static gboolean
tell_slots (gpointer data)
{
  TruMonthView *self = data;

  self->telling = 0;
  g_signal_emit (self, slots_changed, 0);
  return G_SOURCE_REMOVE;
}

static void
tru_month_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  TruMonthView *self = TRU_MONTH_VIEW (widget);

  arrange (self);
  if (tru_month_view_get_slots (self) > self->slots && self->telling == 0)
    self->telling = g_idle_add (tell_slots, self);
  self->slots = MAX (self->slots, tru_month_view_get_slots (self));
}

static void
tru_month_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  TruMonthView *self = TRU_MONTH_VIEW (widget);

  tru_month_paint (snapshot, TRU_CALENDAR_VIEW (self), &self->layout, self->on_more);
}

static void
tru_month_view_dispose (GObject *object)
{
  g_clear_handle_id (&TRU_MONTH_VIEW (object)->telling, g_source_remove);
  G_OBJECT_CLASS (tru_month_view_parent_class)->dispose (object);
}

static void
tru_month_view_finalize (GObject *object)
{
  tru_month_layout_clear (&TRU_MONTH_VIEW (object)->layout);
  G_OBJECT_CLASS (tru_month_view_parent_class)->finalize (object);
}

static void
tru_month_view_class_init (TruMonthViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TruCalendarViewClass *view_class = TRU_CALENDAR_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_month_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_month_view_finalize;
  slots_changed = g_signal_new ("slots-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  widget_class->measure = tru_month_view_measure;
  widget_class->size_allocate = tru_month_view_size_allocate;
  widget_class->snapshot = tru_month_view_snapshot;
  view_class->period = tru_month_view_period;
  view_class->turn = tru_month_view_turn;
  view_class->navigate = tru_month_view_navigate;
  view_class->step = tru_month_view_step;
  view_class->activate = tru_month_view_activate;
  view_class->refresh = tru_month_view_refresh;
  view_class->pick = tru_month_view_pick;
  view_class->locate = tru_month_view_locate;
  view_class->place_at = tru_month_view_place_at;
  view_class->pressed = tru_month_view_pressed;
  view_class->drag_end = tru_month_view_drag_end;
  gtk_widget_class_set_css_name (widget_class, "monthview");
}

static void
tru_month_view_init (TruMonthView *self)
{
  tru_month_layout_init (&self->layout);
  tru_calendar_pointer_attach (TRU_CALENDAR_VIEW (self));
}

/**
 * tru_month_view_set_totals:
 * @self: a month
 * @totals: (nullable) (array fixed-size=42): how many events each of its days has, from its first Monday on; %NULL when
 *   the items are all there are
 *
 * A month of a busy association holds a thousand events, of which a hundred are seen: it is given those, and the totals.
 * Call it before tru_calendar_view_set_items().
 */
void
tru_month_view_set_totals (TruMonthView *self,
                           const guint  *totals)
{
  if (totals != NULL)
    memcpy (self->layout.totals, totals, sizeof self->layout.totals);
  else
    memset (self->layout.totals, 0, sizeof self->layout.totals);
}

/**
 * tru_month_view_get_slots:
 * @self: a month
 *
 * Returns: how many items of a day it can show at its present size, at least 1
 */
guint
tru_month_view_get_slots (TruMonthView *self)
{
  return MAX (1, tru_month_layout_slots (&self->layout));
}
