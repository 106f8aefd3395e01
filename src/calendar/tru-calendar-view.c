/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-view.h"

#include <glib/gi18n.h>

#include "tru-calendar-keys.h"
#include "tru-calendar-pointer.h"
#include "tru-clock.h"

typedef struct
{
  GPtrArray *items;
  TruCalendarItem *selected;
  TruTime cursor;
  TruTime now;
  TruCalendarPalette palette;
  TruCalendarTexts *texts;
  TruDayDrag drag;
  GArray *marks; /* (nullable): of TruDayMark */
  TruDate first_mark;
} TruCalendarViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TruCalendarView, tru_calendar_view, GTK_TYPE_WIDGET)

enum
{
  OPEN,
  CREATE,
  DELETE,
  MOVE,
  PLACE,
  COPY,
  PASTE,
  DUPLICATE,
  CREATE_SPAN,
  OPEN_DAY,
  CURSOR_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define PRIVATE(self) ((TruCalendarViewPrivate *) tru_calendar_view_get_instance_private (self))

/* The screen reader hears the selected item, or the day and hour of the cursor, as the name of the view. */
static void
tell_what_is_under_cursor (TruCalendarView *self)
{
  TruCalendarViewPrivate *private = PRIVATE (self);
  g_autofree char *text = NULL;

  if (private->selected != NULL)
    text = tru_calendar_item_describe (private->selected);
  else
    {
      g_autofree char *day = tru_date_format (tru_time_date (private->cursor), TRU_DATE_LONG);
      g_autofree char *clock = tru_time_format_clock (private->cursor);

      const TruDayMark *mark = tru_calendar_view_get_mark (self, tru_time_date (private->cursor));

      text = g_strdup_printf (_("%s, %s, nothing planned"), day, clock);
      if (mark != NULL && mark->name != NULL)
        {
          g_autofree char *alone = g_steal_pointer (&text);

          text = g_strdup_printf ("%s, %s", alone, mark->name);
        }
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
refresh (TruCalendarView *self)
{
  TRU_CALENDAR_VIEW_GET_CLASS (self)->refresh (self);
  tell_what_is_under_cursor (self);
}

static TruCalendarItem *
find (TruCalendarView *self,
      const char      *uid,
      TruDate          day)
{
  TruCalendarItem *found = NULL;
  GPtrArray *items = PRIVATE (self)->items;

  for (guint i = 0; i < items->len; i++)
    {
      TruCalendarItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (item->uid, uid) && (found == NULL || tru_calendar_item_covers (item, day)))
        found = item;
    }
  return found;
}

static void
on_dark_changed (TruCalendarView *self)
{
  tru_calendar_palette_load (&PRIVATE (self)->palette, adw_style_manager_get_dark (adw_style_manager_get_default ()));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_focus_changed (TruCalendarView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tru_calendar_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tru_calendar_view_parent_class)->css_changed (widget, change);
  tru_calendar_texts_clear (PRIVATE (TRU_CALENDAR_VIEW (widget))->texts);
  gtk_widget_queue_resize (widget);
}

static void
tru_calendar_view_system_setting_changed (GtkWidget       *widget,
                                          GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (tru_calendar_view_parent_class)->system_setting_changed (widget, setting);
  tru_calendar_texts_clear (PRIVATE (TRU_CALENDAR_VIEW (widget))->texts);
  gtk_widget_queue_resize (widget);
}

static gint64
no_step (TruCalendarView *self,
         GtkDirectionType direction)
{
  return 0;
}

static gboolean
activate_nothing (TruCalendarView *self)
{
  return FALSE;
}

static void
redraw (TruCalendarView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tru_calendar_view_dispose (GObject *object)
{
  TruCalendarViewPrivate *private = PRIVATE (TRU_CALENDAR_VIEW (object));

  g_clear_object (&private->selected);
  tru_day_drag_clear (&private->drag);
  g_ptr_array_set_size (private->items, 0);
  G_OBJECT_CLASS (tru_calendar_view_parent_class)->dispose (object);
}

static void
tru_calendar_view_finalize (GObject *object)
{
  TruCalendarViewPrivate *private = PRIVATE (TRU_CALENDAR_VIEW (object));

  g_ptr_array_unref (private->items);
  g_clear_pointer (&private->marks, g_array_unref);
  tru_calendar_texts_free (private->texts);
  G_OBJECT_CLASS (tru_calendar_view_parent_class)->finalize (object);
}

static guint
add_signal (const char *name,
            guint       n_arguments,
            GType       first)
{
  return g_signal_new (name, TRU_TYPE_CALENDAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_arguments,
                       first, G_TYPE_INT64, G_TYPE_INT64);
}

static void
tru_calendar_view_class_init (TruCalendarViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tru_calendar_view_dispose;
  object_class->finalize = tru_calendar_view_finalize;
  widget_class->css_changed = tru_calendar_view_css_changed;
  widget_class->system_setting_changed = tru_calendar_view_system_setting_changed;
  klass->step = no_step;
  klass->activate = activate_nothing;
  klass->refresh = redraw;
  klass->shift = tru_calendar_view_shift_by_step;
  klass->drag_begin = tru_calendar_pointer_take;
  klass->drag_update = tru_calendar_pointer_carry;
  klass->drag_end = tru_calendar_pointer_drop;
  klass->tell = tru_calendar_pointer_tell;

  signals[OPEN] = add_signal ("open", 1, TRU_TYPE_CALENDAR_ITEM);
  signals[CREATE] = add_signal ("create", 1, G_TYPE_INT64);
  signals[DELETE] = add_signal ("delete", 1, TRU_TYPE_CALENDAR_ITEM);
  signals[MOVE] = add_signal ("move", 3, TRU_TYPE_CALENDAR_ITEM);
  signals[PLACE] = g_signal_new ("place", TRU_TYPE_CALENDAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                 TRU_TYPE_CALENDAR_ITEM, G_TYPE_INT64, G_TYPE_STRING);
  signals[COPY] = add_signal ("copy", 1, TRU_TYPE_CALENDAR_ITEM);
  signals[PASTE] = add_signal ("paste", 1, G_TYPE_INT64);
  signals[DUPLICATE] = add_signal ("duplicate", 2, TRU_TYPE_CALENDAR_ITEM);
  signals[CREATE_SPAN] = add_signal ("create-span", 2, G_TYPE_INT64);
  signals[OPEN_DAY] = add_signal ("open-day", 1, G_TYPE_INT64);
  signals[CURSOR_MOVED] = add_signal ("cursor-moved", 0, G_TYPE_NONE);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  tru_calendar_keys_bind (widget_class);
}

static void
tru_calendar_view_init (TruCalendarView *self)
{
  TruCalendarViewPrivate *private = PRIVATE (self);

  private->items = g_ptr_array_new_with_free_func (g_object_unref);
  private->texts = tru_calendar_texts_new (GTK_WIDGET (self));
  private->now = tru_clock_now ();
  private->cursor = private->now;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_dark_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (on_focus_changed), NULL);
  on_dark_changed (self);
}

/**
 * tru_calendar_view_set_items:
 * @self: a view
 * @items: (element-type TruCalendarItem): what it shows; items outside of the period are passed over
 *
 * Replaces the items. The selected one stays selected if an item with its uid is still there.
 */
void
tru_calendar_view_set_items (TruCalendarView *self,
                             GPtrArray       *items)
{
  TruCalendarViewPrivate *private = PRIVATE (self);
  g_autoptr (TruCalendarItem) selected = g_steal_pointer (&private->selected);
  TruCalendarItem *found;

  g_ptr_array_set_size (private->items, 0);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (private->items, g_object_ref (g_ptr_array_index (items, i)));
  found = selected != NULL ? find (self, selected->uid, tru_calendar_item_first_day (selected)) : NULL;
  g_set_object (&private->selected, found);
  refresh (self);
}

GPtrArray *
tru_calendar_view_get_items (TruCalendarView *self)
{
  return PRIVATE (self)->items;
}

/**
 * tru_calendar_view_set_marks:
 * @self: a view
 * @first: a day
 * @marks: (element-type TruDayMark): what is said of it and of the days after it
 *
 * Call it before tru_calendar_view_set_items(), which draws.
 */
void
tru_calendar_view_set_marks (TruCalendarView *self,
                             TruDate          first,
                             GArray          *marks)
{
  TruCalendarViewPrivate *private = PRIVATE (self);

  g_clear_pointer (&private->marks, g_array_unref);
  private->marks = g_array_ref (marks);
  private->first_mark = first;
}

/** tru_calendar_view_get_mark: (nullable): what is said of a day. */
const TruDayMark *
tru_calendar_view_get_mark (TruCalendarView *self,
                            TruDate          day)
{
  TruCalendarViewPrivate *private = PRIVATE (self);
  TruDate index = day - private->first_mark;

  return private->marks != NULL && index >= 0 && index < (TruDate) private->marks->len
             ? &g_array_index (private->marks, TruDayMark, index) : NULL;
}

/**
 * tru_calendar_view_set_now:
 * @self: a view
 * @now: the present minute: what ends before is past
 */
void
tru_calendar_view_set_now (TruCalendarView *self,
                           TruTime          now)
{
  PRIVATE (self)->now = now;
  refresh (self);
}

TruTime
tru_calendar_view_get_now (TruCalendarView *self)
{
  return PRIVATE (self)->now;
}

/**
 * tru_calendar_view_set_cursor:
 * @self: a view
 * @cursor: a minute; its day decides which week or month is shown
 *
 * Moves the cursor without selecting anything.
 */
void
tru_calendar_view_set_cursor (TruCalendarView *self,
                              TruTime          cursor)
{
  g_clear_object (&PRIVATE (self)->selected);
  PRIVATE (self)->cursor = cursor;
  refresh (self);
}

TruTime
tru_calendar_view_get_cursor (TruCalendarView *self)
{
  return PRIVATE (self)->cursor;
}

/**
 * tru_calendar_view_select:
 * @self: a view
 * @item: (nullable): one of its items
 *
 * Selects @item; the cursor goes to its start, or stays within its days.
 */
void
tru_calendar_view_select (TruCalendarView *self,
                          TruCalendarItem *item)
{
  TruCalendarViewPrivate *private = PRIVATE (self);

  if (item != NULL && (!tru_calendar_item_is_worksite (item) ||
                       !tru_calendar_item_covers (item, tru_time_date (private->cursor))))
    private->cursor = item->starts;
  g_set_object (&private->selected, item);
  refresh (self);
}

TruCalendarItem *
tru_calendar_view_get_selected (TruCalendarView *self)
{
  return PRIVATE (self)->selected;
}

gboolean
tru_calendar_view_select_uid (TruCalendarView *self,
                              const char      *uid)
{
  TruCalendarItem *item = find (self, uid, tru_time_date (PRIVATE (self)->cursor));

  if (item != NULL)
    tru_calendar_view_select (self, item);
  return item != NULL;
}

/**
 * tru_calendar_view_get_period:
 * @self: a view
 * @first: (out): its first day
 * @after: (out): the day after its last one
 */
void
tru_calendar_view_get_period (TruCalendarView *self,
                              TruDate         *first,
                              TruDate         *after)
{
  TRU_CALENDAR_VIEW_GET_CLASS (self)->period (self, tru_time_date (PRIVATE (self)->cursor), first, after);
}

/**
 * tru_calendar_view_turn:
 * @self: a view
 * @pages: how many weeks or months to go on, or back when negative
 */
void
tru_calendar_view_turn (TruCalendarView *self,
                        int              pages)
{
  TruTime cursor = PRIVATE (self)->cursor;
  TruDate day = TRU_CALENDAR_VIEW_GET_CLASS (self)->turn (self, tru_time_date (cursor), pages);

  tru_calendar_view_set_cursor (self, tru_time_new (day, tru_time_minutes (cursor)));
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

/**
 * tru_calendar_view_navigate:
 * @self: a view
 * @direction: where an arrow key points
 *
 * Moves the cursor, or the selection, to what is next there.
 */
void
tru_calendar_view_navigate (TruCalendarView *self,
                            GtkDirectionType direction)
{
  TRU_CALENDAR_VIEW_GET_CLASS (self)->navigate (self, direction);
}

/**
 * tru_calendar_view_shift:
 * @self: a view
 * @direction: where an arrow key points
 *
 * Asks to move the selected item to what is next there: a quarter of an hour, a day, a week or a crew.
 */
void
tru_calendar_view_shift (TruCalendarView *self,
                         GtkDirectionType direction)
{
  if (PRIVATE (self)->selected != NULL)
    TRU_CALENDAR_VIEW_GET_CLASS (self)->shift (self, PRIVATE (self)->selected, direction);
}

/** tru_calendar_view_shift_by_step: what a class does unless it knows better. */
void
tru_calendar_view_shift_by_step (TruCalendarView *self,
                                 TruCalendarItem *item,
                                 GtkDirectionType direction)
{
  gint64 minutes = TRU_CALENDAR_VIEW_GET_CLASS (self)->step (self, direction);

  if (minutes != 0)
    g_signal_emit (self, signals[MOVE], 0, item, minutes, minutes);
}

/** tru_calendar_view_activate: whether the view itself opened what is under its cursor. */
gboolean
tru_calendar_view_activate (TruCalendarView *self)
{
  return TRU_CALENDAR_VIEW_GET_CLASS (self)->activate (self);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return tru_calendar_item_compare (*(TruCalendarItem *const *) a, *(TruCalendarItem *const *) b);
}

/**
 * tru_calendar_view_dup_day:
 * @self: a view
 * @day: a day
 *
 * Returns: (transfer container) (element-type TruCalendarItem): the items of @day in order; the items are borrowed
 */
GPtrArray *
tru_calendar_view_dup_day (TruCalendarView *self,
                           TruDate          day)
{
  GPtrArray *items = PRIVATE (self)->items;
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (tru_calendar_item_covers (g_ptr_array_index (items, i), day))
      g_ptr_array_add (found, g_ptr_array_index (items, i));
  g_ptr_array_sort (found, compare);
  return found;
}

gboolean
tru_calendar_view_is_past (TruCalendarView *self,
                           TruCalendarItem *item)
{
  return item->ends <= PRIVATE (self)->now;
}

/** tru_calendar_view_get_drag: what the pointer takes to another day, if anything. */
TruDayDrag *
tru_calendar_view_get_drag (TruCalendarView *self)
{
  return &PRIVATE (self)->drag;
}

const TruCalendarPalette *
tru_calendar_view_get_palette (TruCalendarView *self)
{
  return &PRIVATE (self)->palette;
}

TruCalendarTexts *
tru_calendar_view_get_texts (TruCalendarView *self)
{
  return PRIVATE (self)->texts;
}
