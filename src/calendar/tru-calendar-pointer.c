/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-pointer.h"

#define THRESHOLD 6 /* pixels before a press becomes a drag */

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            TruCalendarView *view)
{
  gtk_widget_grab_focus (GTK_WIDGET (view));
  TRU_CALENDAR_VIEW_GET_CLASS (view)->pressed (view, n_press, x, y);
}

static void
on_drag_begin (GtkGestureDrag  *gesture,
               double           x,
               double           y,
               TruCalendarView *view)
{
  if (!TRU_CALENDAR_VIEW_GET_CLASS (view)->drag_begin (view, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update (GtkGestureDrag  *gesture,
                double           dx,
                double           dy,
                TruCalendarView *view)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean copies = (state & GDK_CONTROL_MASK) != 0;

  if (ABS (dx) + ABS (dy) < THRESHOLD)
    return;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (view), copies ? "copy" : "grabbing");
  TRU_CALENDAR_VIEW_GET_CLASS (view)->drag_update (view, dx, dy, copies);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
on_drag_end (GtkGestureDrag  *gesture,
             double           dx,
             double           dy,
             TruCalendarView *view)
{
  gtk_widget_set_cursor (GTK_WIDGET (view), NULL);
  TRU_CALENDAR_VIEW_GET_CLASS (view)->drag_end (view, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
on_motion (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           TruCalendarView          *view)
{
  const TruCalendarViewClass *klass = TRU_CALENDAR_VIEW_GET_CLASS (view);

  if (klass->hover != NULL && !(gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (motion)) & GDK_BUTTON1_MASK))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (view), klass->hover (view, x, y));
}

static gboolean
on_query_tooltip (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip,
                  gpointer    data)
{
  g_autofree char *text = TRU_CALENDAR_VIEW_GET_CLASS (widget)->tell (TRU_CALENDAR_VIEW (widget), x, y);

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/**
 * tru_calendar_pointer_attach:
 * @view: a view whose class can pick an item
 *
 * Lets the pointer select and open items, take them elsewhere, and read what they say.
 */
void
tru_calendar_pointer_attach (TruCalendarView *view)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_set_overflow (GTK_WIDGET (view), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect (view, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), view);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), view);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), view);
  gtk_widget_add_controller (GTK_WIDGET (view), motion);
}

/**
 * tru_calendar_pointer_cancel:
 * @view: a view
 *
 * Returns: whether something was being dragged, which now stays where it was
 */
gboolean
tru_calendar_pointer_cancel (TruCalendarView *view)
{
  gboolean was_dragging = TRU_CALENDAR_VIEW_GET_CLASS (view)->drag_end (view, TRUE);

  gtk_widget_queue_draw (GTK_WIDGET (view));
  return was_dragging;
}

/** tru_calendar_pointer_take: takes the item under the pointer by the day that is there. */
gboolean
tru_calendar_pointer_take (TruCalendarView *view,
                           double           x,
                           double           y)
{
  TruCalendarItem *item = TRU_CALENDAR_VIEW_GET_CLASS (view)->pick (view, x, y);
  const char *crew = NULL;
  TruDate day;

  if (item == NULL || !TRU_CALENDAR_VIEW_GET_CLASS (view)->place_at (view, x, y, &day, &crew))
    return FALSE;
  tru_day_drag_begin (tru_calendar_view_get_drag (view), item, day, x, y);
  return TRUE;
}

/** tru_calendar_pointer_carry: notes the day, and the crew, that the pointer is at with what it took. */
void
tru_calendar_pointer_carry (TruCalendarView *view,
                            double           dx,
                            double           dy,
                            gboolean         copies)
{
  TruDayDrag *drag = tru_calendar_view_get_drag (view);
  const char *crew;
  TruDate day;

  if (drag->item == NULL)
    return;
  drag->is_moving = TRUE;
  drag->is_copy = copies;
  drag->dx = dx;
  drag->dy = dy;
  crew = drag->item->crew;
  if (TRU_CALENDAR_VIEW_GET_CLASS (view)->place_at (view, drag->x + dx, drag->y + dy, &day, &crew))
    tru_day_drag_update (drag, day, crew);
  else
    tru_day_drag_update (drag, drag->from, drag->item->crew);
}

static void
ask_for (TruCalendarView  *view,
         const TruDayDrag *drag)
{
  gint64 minutes = drag->days * TRU_MINUTES_PER_DAY;

  if (drag->is_stretch)
    g_signal_emit_by_name (view, "move", drag->item, (gint64) 0, minutes);
  else if (drag->is_copy)
    g_signal_emit_by_name (view, "duplicate", drag->item, minutes);
  else if (tru_calendar_item_is_worksite (drag->item))
    g_signal_emit_by_name (view, "place", drag->item, drag->days, drag->crew);
  else
    g_signal_emit_by_name (view, "move", drag->item, minutes, minutes);
}

/** tru_calendar_pointer_drop: asks for what the drag is about, unless it is cancelled; returns whether there was one. */
gboolean
tru_calendar_pointer_drop (TruCalendarView *view,
                           gboolean         is_cancelled)
{
  TruDayDrag drag = *tru_calendar_view_get_drag (view);
  gboolean was_moving = drag.is_moving;

  *tru_calendar_view_get_drag (view) = (TruDayDrag){ 0 };
  if (!is_cancelled && tru_day_drag_changes (&drag))
    ask_for (view, &drag);
  tru_day_drag_clear (&drag);
  return was_moving;
}

/** tru_calendar_pointer_tell: (nullable): what the item under the pointer says in words. */
char *
tru_calendar_pointer_tell (TruCalendarView *view,
                           double           x,
                           double           y)
{
  TruCalendarItem *item = TRU_CALENDAR_VIEW_GET_CLASS (view)->pick (view, x, y);

  return item != NULL ? tru_calendar_item_describe (item) : NULL;
}
