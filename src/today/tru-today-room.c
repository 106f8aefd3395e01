/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-today-room.h"

#include <glib/gi18n.h>

#include "tru-appointment.h"
#include "tru-clock.h"
#include "tru-day-card.h"
#include "tru-decimal.h"
#include "tru-figure-card.h"
#include "tru-chore-card.h"
#include "tru-chore.h"
#include "tru-watch.h"

#define EXPANDED "all"
#define MAX_COUNTED 1000

struct _TruTodayRoom
{
  TruRoom parent_instance;

  TruDate day;         /* the one shown */
  guint clock;         /* source that looks at the clock */
  GCancellable *watch; /* the reading of deadlines under way */
  GPtrArray *today;    /* (nullable): appointments to be shown after the first frame */
  GPtrArray *tomorrow;
  gboolean was_drawn;

  GtkLabel *title;
  GtkLabel *summary;
  TruFigureCard *supports;
  TruFigureCard *worksites;
  TruFigureCard *lent;
  TruFigureCard *late;
  TruDayCard *agenda;
  TruChoreCard *chore;
};

G_DEFINE_FINAL_TYPE (TruTodayRoom, tru_today_room, TRU_TYPE_ROOM)

/* What waits */

static void
read_deadlines (GTask        *task,
                gpointer      source,
                gpointer      path,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (path, TRU_STORE_EXISTING, &error);
  g_autoptr (GPtrArray) deadlines = store ? tru_watch_deadlines (store, tru_clock_today (), &error) : NULL;

  if (deadlines)
    g_task_return_pointer (task, g_steal_pointer (&deadlines), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_deadlines_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  TruTodayRoom *self = TRU_TODAY_ROOM (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) deadlines = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->watch);
  if (deadlines)
    {
      g_autoptr (GPtrArray) chores = tru_chores_of (deadlines, self->day);

      tru_chore_card_show (self->chore, chores);
    }
  else
    tru_chore_card_show_error (self->chore, error->message);
}

/* A newer reading replaces the one under way, whose answer is then thrown away. */
static void
start_reading (TruTodayRoom *self)
{
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->watch);
  g_clear_object (&self->watch);
  self->watch = g_cancellable_new ();
  task = g_task_new (self, self->watch, on_deadlines_read, NULL);
  g_task_set_task_data (task, g_strdup (tru_store_get_path (tru_room_get_store (TRU_ROOM (self)))), g_free);
  g_task_run_in_thread (task, read_deadlines);
}

/* Figures */

static void
show_supports (TruTodayRoom *self,
               TruRow       *row)
{
  gint64 n = tru_row_get_number (row, TRU_TODAY_FIGURE_SUPPORTS);
  gint64 on_worksite = tru_row_get_number (row, TRU_TODAY_FIGURE_ON_WORKSITE);
  g_autofree char *caption = NULL;

  if (on_worksite > 0)
    caption = g_strdup_printf (ngettext ("of which %d on worksite", "of which %d on worksite", on_worksite), (int) on_worksite);
  tru_figure_card_set (self->supports, n, ngettext ("support under way", "supports under way", n), caption, TRU_TONE_ACCENT);
}

static char *
worksites_caption (TruRow *row)
{
  gint64 all = tru_row_get_number (row, TRU_TODAY_FIGURE_WORKSITES);
  gint64 finished = tru_row_get_number (row, TRU_TODAY_FIGURE_WORKSITES_FINISHED);
  gint64 under_way = tru_row_get_number (row, TRU_TODAY_FIGURE_WORKSITES_UNDER_WAY);
  g_autofree char *done = finished ? g_strdup_printf (ngettext ("%d finished", "%d finished", finished), (int) finished) : NULL;
  g_autofree char *now = under_way ? g_strdup_printf (ngettext ("%d under way", "%d under way", under_way), (int) under_way) : NULL;

  if (done && now)
    return g_strdup_printf ("%s, %s", done, now);
  if (done || now)
    return g_strdup (done ? done : now);
  return all ? g_strdup (_("to come")) : NULL;
}

static void
show_worksites (TruTodayRoom *self,
                TruRow       *row)
{
  gint64 n = tru_row_get_number (row, TRU_TODAY_FIGURE_WORKSITES);
  g_autofree char *caption = worksites_caption (row);
  g_autofree char *label = NULL;
  int month;

  tru_date_get (self->day, NULL, &month, NULL);
  /* Translators: %s is a month: “worksites in November” */
  label = g_strdup_printf (ngettext ("worksite in %s", "worksites in %s", n), tru_date_month_name (month));
  tru_figure_card_set (self->worksites, n, label, caption, TRU_TONE_ACCENT);
}

static void
show_loans (TruTodayRoom *self,
            TruRow       *row)
{
  gint64 lent = tru_row_get_number (row, TRU_TODAY_FIGURE_LENT);
  gint64 late = tru_row_get_number (row, TRU_TODAY_FIGURE_LATE);
  gint64 days = late ? self->day - tru_row_get_date (row, TRU_TODAY_FIGURE_LATE_SINCE) : 0;
  g_autofree char *items = tru_number_format (tru_row_get_number (row, TRU_TODAY_FIGURE_ITEMS));
  /* Translators: “41 of 148” tools are lent */
  g_autofree char *of = g_strdup_printf (_("of %s"), items);
  g_autofree char *since = NULL;

  if (late)
    since = g_strdup_printf (ngettext ("for %d day at most", "for %d days at most", days), (int) days);
  tru_figure_card_set (self->lent, lent, ngettext ("tool on loan", "tools on loan", lent), of, TRU_TONE_ACCENT);
  tru_figure_card_set (self->late, late, ngettext ("late loan", "late loans", late), since, late ? TRU_TONE_LATE : TRU_TONE_OK);
}

static gboolean
show_figures (TruTodayRoom *self,
              TruStore     *store,
              GError      **error)
{
  g_autoptr (TruRow) row = tru_query_first (store, &tru_query_today_figures, error, NULL);

  if (!row)
    return FALSE;
  show_supports (self, row);
  show_worksites (self, row);
  show_loans (self, row);
  return TRUE;
}

/* The day */

static char *
summarise (TruDate day,
           guint   n_events,
           guint   n_worksites)
{
  int week = tru_date_week (day, NULL);
  g_autofree char *events = g_strdup_printf (ngettext ("%u appointment", "%u appointments", n_events), n_events);
  g_autofree char *worksites = g_strdup_printf (ngettext ("%u worksite", "%u worksites", n_worksites), n_worksites);

  if (n_events && n_worksites)
    return g_strdup_printf (_("Week %d · %s and %s today"), week, events, worksites);
  if (n_events || n_worksites)
    return g_strdup_printf (_("Week %d · %s today"), week, n_events ? events : worksites);
  return g_strdup_printf (_("Week %d · nothing planned today"), week);
}

static char *
title_of_day (TruDate day)
{
  g_autofree char *date = tru_date_format (day, TRU_DATE_LONG);
  g_autofree char *first = g_utf8_substring (date, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (date), NULL);
}

static gboolean
show_day (TruTodayRoom *self,
          TruStore     *store,
          GError      **error)
{
  g_autofree char *title = title_of_day (self->day);
  g_autofree char *summary = NULL;

  g_clear_pointer (&self->today, g_ptr_array_unref);
  g_clear_pointer (&self->tomorrow, g_ptr_array_unref);
  self->today = tru_appointments_of_day (store, self->day, error);
  self->tomorrow = self->today ? tru_appointments_of_day (store, self->day + 1, error) : NULL;
  if (!self->tomorrow)
    return FALSE;
  summary = summarise (self->day, tru_appointments_count (self->today, "event"), tru_appointments_count (self->today, "worksite"));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->summary, summary);
  return TRUE;
}

static void
fill (TruTodayRoom *self)
{
  if (self->tomorrow)
    tru_day_card_show (self->agenda, self->today, self->tomorrow, tru_clock_now ());
  g_clear_pointer (&self->today, g_ptr_array_unref);
  g_clear_pointer (&self->tomorrow, g_ptr_array_unref);
  start_reading (self);
}

/* The first tick comes before the room's first frame, the second after it. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  TruTodayRoom *self = TRU_TODAY_ROOM (widget);

  if (!self->was_drawn)
    {
      self->was_drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }
  fill (self);
  return G_SOURCE_REMOVE;
}

/* The room opens at once, however full the day: its lines follow with the next frame. */
static void
tru_today_room_refresh (TruRoom *room)
{
  TruTodayRoom *self = TRU_TODAY_ROOM (room);
  TruStore *store = tru_room_get_store (room);
  g_autoptr (GError) error = NULL;
  gboolean is_opening = self->day == TRU_UNKNOWN;

  self->day = tru_clock_today ();
  if (!show_day (self, store, &error) || !show_figures (self, store, &error))
    gtk_label_set_label (self->summary, error->message);
  if (is_opening)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  else
    fill (self);
}

/* Appointments begin and end; midnight passes. */
static gboolean
on_minute (gpointer data)
{
  TruTodayRoom *self = data;

  if (tru_clock_today () != self->day)
    tru_room_refresh (TRU_ROOM (self));
  else
    tru_day_card_set_now (self->agenda, tru_clock_now ());
  return G_SOURCE_CONTINUE;
}

/* The next full hour; after the office has closed, tomorrow morning. */
static TruTime
next_start (void)
{
  TruTime now = tru_clock_now ();
  int hour = MAX (tru_time_minutes (now) / 60 + 1, 9);

  return hour > 18 ? tru_time_new (tru_time_date (now) + 1, 9 * 60) : tru_time_new (tru_time_date (now), hour * 60);
}

static void
on_new_clicked (TruTodayRoom *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-appointment", "x", next_start ());
}

static void
tru_today_room_map (GtkWidget *widget)
{
  TruTodayRoom *self = TRU_TODAY_ROOM (widget);

  if (self->day != tru_clock_today ())
    tru_room_refresh (TRU_ROOM (self));
  else
    tru_day_card_set_now (self->agenda, tru_clock_now ());
  if (!self->clock)
    self->clock = g_timeout_add_seconds (20, on_minute, self);
  GTK_WIDGET_CLASS (tru_today_room_parent_class)->map (widget);
}

static void
tru_today_room_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&TRU_TODAY_ROOM (widget)->clock, g_source_remove);
  GTK_WIDGET_CLASS (tru_today_room_parent_class)->unmap (widget);
}

static char *
tru_today_room_save_state (TruRoom *room)
{
  return g_strdup (tru_chore_card_get_expanded (TRU_TODAY_ROOM (room)->chore) ? EXPANDED : "");
}

static void
tru_today_room_restore_state (TruRoom    *room,
                              const char *state)
{
  tru_chore_card_set_expanded (TRU_TODAY_ROOM (room)->chore, g_strcmp0 (state, EXPANDED) == 0);
}

static void
tru_today_room_dispose (GObject *object)
{
  TruTodayRoom *self = TRU_TODAY_ROOM (object);

  g_clear_handle_id (&self->clock, g_source_remove);
  g_cancellable_cancel (self->watch);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->today, g_ptr_array_unref);
  g_clear_pointer (&self->tomorrow, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_today_room_parent_class)->dispose (object);
}

static void
tru_today_room_class_init (TruTodayRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TruRoomClass *room_class = TRU_ROOM_CLASS (klass);

  object_class->dispose = tru_today_room_dispose;
  widget_class->map = tru_today_room_map;
  widget_class->unmap = tru_today_room_unmap;
  room_class->refresh = tru_today_room_refresh;
  room_class->save_state = tru_today_room_save_state;
  room_class->restore_state = tru_today_room_restore_state;
  g_type_ensure (TRU_TYPE_DAY_CARD);
  g_type_ensure (TRU_TYPE_FIGURE_CARD);
  g_type_ensure (TRU_TYPE_CHORE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/today/today-room.ui");
  gtk_widget_class_bind_template_child (widget_class, TruTodayRoom, title);
  gtk_widget_class_bind_template_child (widget_class, TruTodayRoom, summary);
  gtk_widget_class_bind_template_child (widget_class, TruTodayRoom, supports);
  gtk_widget_class_bind_template_child (widget_class, TruTodayRoom, worksites);
  gtk_widget_class_bind_template_child (widget_class, TruTodayRoom, lent);
  gtk_widget_class_bind_template_child (widget_class, TruTodayRoom, late);
  gtk_widget_class_bind_template_child (widget_class, TruTodayRoom, agenda);
  gtk_widget_class_bind_template_child (widget_class, TruTodayRoom, chore);
  gtk_widget_class_bind_template_callback (widget_class, on_new_clicked);
}

static void
tru_today_room_init (TruTodayRoom *self)
{
  self->day = TRU_UNKNOWN;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_today_room_count:
 * @store: the reading store of the main thread
 *
 * What the sidebar shows beside the room. Every open support is looked at: with very many of them it would cost a frame, and
 * is left out.
 *
 * Returns: how many lines wait, or 0
 */
gint64
tru_today_room_count (TruStore *store)
{
  g_autoptr (TruRow) figures = tru_query_first (store, &tru_query_today_figures, NULL, NULL);
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autoptr (GPtrArray) chores = NULL;

  if (!figures || tru_row_get_number (figures, TRU_TODAY_FIGURE_SUPPORTS) > MAX_COUNTED)
    return 0;
  deadlines = tru_watch_deadlines (store, tru_clock_today (), NULL);
  chores = deadlines ? tru_chores_of (deadlines, tru_clock_today ()) : NULL;
  return chores ? chores->len : 0;
}
