/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "tru-calendar-acts.h"
#include "tru-calendar-print.h"
#include "tru-calendar-room-private.h"
#include "tru-calendar-title.h"
#include "tru-clashes.h"
#include "tru-clock.h"
#include "tru-event-dialog.h"
#include "tru-room.h"
#include "tru-text-scale.h"
#include "tru-worksite-dialog.h"
#include "tru-worksite-move.h"

#define MORNING (9 * 60) /* minutes of the day: from here to there a cursor’s hour is taken for a wish */
#define EARLIEST (8 * 60)
#define LATEST (18 * 60)

static void
on_open (TruCalendarRoom *self,
         TruCalendarItem *item)
{
  if (tru_calendar_item_is_worksite (item))
    tru_worksite_dialog_edit (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), item->uid);
  else
    tru_event_dialog_edit (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), item->uid);
}

static void
on_create (TruCalendarRoom *self,
           gint64           at)
{
  tru_event_dialog_create (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), NULL, tru_calendar_room_propose_start (self, at), TRU_UNKNOWN);
}

static void
on_delete (TruCalendarRoom *self,
           TruCalendarItem *item)
{
  tru_calendar_act_cancel (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), item);
}

static void
on_move (TruCalendarRoom *self,
         TruCalendarItem *item,
         gint64           start_delta,
         gint64           end_delta)
{
  g_set_object (&self->moved, item);
  tru_calendar_act_move (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), item, start_delta, end_delta);
}

static void
on_place (TruCalendarRoom *self,
          TruCalendarItem *item,
          gint64           days,
          const char      *crew)
{
  g_set_object (&self->moved, item);
  tru_worksite_move_place (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), item, days, crew);
}

static void
on_copy (TruCalendarRoom *self,
         TruCalendarItem *item)
{
  g_autofree char *said = g_strdup_printf (_("“%s” copied. Ctrl+V puts it where the cursor stands."), item->title);

  g_set_object (&self->copied, item);
  tru_room_toast (GTK_WIDGET (self), said);
}

/* In the week the cursor stands at an hour; elsewhere it stands at a day, and the hour stays. */
static void
on_paste (TruCalendarRoom *self,
          gint64           at)
{
  if (self->copied == NULL)
    return;
  if (tru_calendar_room_get_view (self) != TRU_CALENDAR_VIEW (self->week))
    at = tru_time_new (tru_time_date (at), tru_time_minutes (self->copied->starts));
  tru_calendar_act_copy (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), self->copied, at);
}

static void
on_duplicate (TruCalendarRoom *self,
              TruCalendarItem *item,
              gint64           delta)
{
  tru_calendar_act_copy (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), item, item->starts + delta);
}

static void
on_create_span (TruCalendarRoom *self,
                gint64           starts,
                gint64           ends)
{
  tru_event_dialog_create (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), NULL, starts, ends);
}

/**
 * tru_calendar_room_propose_start:
 * @self: the room
 * @at: where the cursor stands
 *
 * Who picked a day picked no hour, and at night the cursor stands where the clock does: where that hour is not seen, a new
 * appointment starts in the morning. The cursor may stand at this very minute: an appointment starts on a quarter.
 *
 * Returns: when a new appointment starts unless somebody says otherwise
 */
TruTime
tru_calendar_room_propose_start (TruCalendarRoom *self,
                                 TruTime          at)
{
  TruTime start = (at + 14) / 15 * 15;
  int minutes = tru_time_minutes (start);
  gboolean is_seen = tru_calendar_room_get_view (self) == TRU_CALENDAR_VIEW (self->week) && tru_week_view_shows (self->week, at);

  if (!is_seen && (minutes < EARLIEST || minutes >= LATEST || tru_time_date (start) != tru_time_date (at)))
    return tru_time_new (tru_time_date (at), MORNING);
  return start;
}

/** tru_calendar_room_show_title: says which days are shown. */
void
tru_calendar_room_show_title (TruCalendarRoom *self)
{
  TruCalendarView *view = tru_calendar_room_get_view (self);
  gboolean is_week = view == TRU_CALENDAR_VIEW (self->week);
  g_autofree char *title = NULL;
  g_autofree char *spoken = NULL;

  title = is_week ? tru_calendar_title_week (self->first, tru_week_view_get_n_days (self->week))
          : view == TRU_CALENDAR_VIEW (self->quarter)
              ? tru_calendar_title_quarter (tru_time_date (tru_calendar_view_get_cursor (view)))
              : tru_calendar_title_month (tru_time_date (tru_calendar_view_get_cursor (view)));
  spoken = g_strdup_printf (_("%s: go to a date (G)"), title);
  gtk_label_set_text (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->go_to), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go_to), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/** tru_calendar_room_go_to_day: goes to a day that was picked or typed; whoever did so chose no hour, and the morning is proposed. */
void
tru_calendar_room_go_to_day (TruCalendarRoom *self,
                             TruDate          day)
{
  TruTime cursor = tru_calendar_view_get_cursor (tru_calendar_room_get_view (self));

  tru_calendar_room_go_to (self, tru_time_date (cursor) == day ? cursor : tru_time_new (day, MORNING));
}

/** tru_calendar_room_on_date_typed: goes to the date in the entry. */
void
tru_calendar_room_on_date_typed (TruCalendarRoom *self)
{
  TruDate day = tru_date_parse_typed (gtk_editable_get_text (self->date), tru_clock_today ());

  if (day == TRU_UNKNOWN)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->date), "error");
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self->date), "error");
  gtk_menu_button_popdown (self->go_to);
  tru_calendar_room_go_to_day (self, day);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/** tru_calendar_room_load_marks: reads what is said of the days; the list and the quarter say nothing of single ones. */
void
tru_calendar_room_load_marks (TruCalendarRoom *self,
                              TruCalendarView *view)
{
  TruStore *store = tru_room_get_store (TRU_ROOM (self));
  g_autoptr (GArray) marks = NULL;

  if (view != TRU_CALENDAR_VIEW (self->week) && view != TRU_CALENDAR_VIEW (self->month))
    return;
  marks = tru_day_marks_load (store, self->first, self->after, tru_clashes_region (store, NULL));
  tru_calendar_view_set_marks (view, self->first, marks);
}

/** tru_calendar_room_show_filter: says what is left out as long as it is: who filters forgets it. */
void
tru_calendar_room_show_filter (TruCalendarRoom *self)
{
  g_autofree char *words = tru_calendar_pane_describe (self->pane);

  gtk_label_set_text (self->filter_words, words != NULL ? words : "");
  gtk_widget_set_visible (self->filter_bar, words != NULL);
}

/** tru_calendar_room_get_view: the view that is seen. */
TruCalendarView *
tru_calendar_room_get_view (TruCalendarRoom *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->views);
  gpointer views[] = { self->month, self->list, self->quarter, self->week };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i] == (gpointer) shown || gtk_widget_is_ancestor (views[i], shown))
      return views[i];
  return TRU_CALENDAR_VIEW (self->week);
}

/**
 * tru_calendar_room_on_print:
 * @action: the action
 * @paper: a #TruCalendarPaper
 * @room: the room
 *
 * Shows a paper around the day where the cursor stands: its week, or the round of that day.
 */
void
tru_calendar_room_on_print (GSimpleAction *action,
                            GVariant      *paper,
                            gpointer       room)
{
  TruCalendarRoom *self = room;

  tru_calendar_print (GTK_WIDGET (self), tru_room_get_store (TRU_ROOM (self)), g_variant_get_int32 (paper), NULL,
                      tru_time_date (tru_calendar_view_get_cursor (tru_calendar_room_get_view (self))));
}

/** tru_calendar_room_connect_views: does what the views ask for. */
void
tru_calendar_room_connect_views (TruCalendarRoom *self)
{
  const gpointer views[] = { self->week, self->month, self->list, self->quarter };
  const struct
  {
    const char *signal;
    GCallback callback;
  } acts[] = {
    { "open", G_CALLBACK (on_open) },           { "create", G_CALLBACK (on_create) }, { "delete", G_CALLBACK (on_delete) },
    { "move", G_CALLBACK (on_move) },           { "place", G_CALLBACK (on_place) },   { "copy", G_CALLBACK (on_copy) },
    { "paste", G_CALLBACK (on_paste) },         { "duplicate", G_CALLBACK (on_duplicate) },
    { "create-span", G_CALLBACK (on_create_span) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint j = 0; j < G_N_ELEMENTS (acts); j++)
      g_signal_connect_object (views[i], acts[j].signal, acts[j].callback, self, G_CONNECT_SWAPPED);
}
