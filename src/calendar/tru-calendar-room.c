/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-room-private.h"

#include <glib/gi18n.h>

#include "tru-calendar-papers.h"
#include "tru-clashes.h"
#include "tru-clock.h"
#include "tru-event-dialog.h"
#include "tru-month-layout.h"
#include "tru-round-dialog.h"
#include "tru-worksite-dialog.h"

#define SECONDS_BETWEEN_LOOKS 20 /* at the clock, for the line that says now */

G_DEFINE_FINAL_TYPE (TruCalendarRoom, tru_calendar_room, TRU_TYPE_ROOM)

static GPtrArray *
load_items (TruCalendarRoom *self,
            guint           *counts,
            GError         **error)
{
  TruStore *store = tru_room_get_store (TRU_ROOM (self));
  const TruCalendarFilter *filter = tru_calendar_pane_get_filter (self->pane);
  guint totals[TRU_MONTH_DAYS];
  GPtrArray *items;

  if (tru_calendar_room_get_view (self) == TRU_CALENDAR_VIEW (self->quarter))
    return tru_calendar_data_counts (store, self->first, self->after, filter, counts, error)
               ? tru_calendar_data_worksites (store, self->first, self->after, filter, error)
               : NULL;
  if (tru_calendar_room_get_view (self) != TRU_CALENDAR_VIEW (self->month))
    return tru_calendar_data_counts (store, self->first, self->after, filter, counts, error)
               ? tru_calendar_data_period (store, self->first, self->after, filter, error)
               : NULL;
  items = tru_calendar_data_month (store, self->first, tru_month_view_get_slots (self->month), filter, totals, counts, error);
  if (items != NULL)
    tru_month_view_set_totals (self->month, totals);
  return items;
}

/** tru_calendar_room_load: reads what the view shows again. */
void
tru_calendar_room_load (TruCalendarRoom *self)
{
  TruCalendarView *view = tru_calendar_room_get_view (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) crews = NULL;
  guint counts[TRU_CALENDAR_N_TYPES];

  tru_calendar_view_get_period (view, &self->first, &self->after);
  crews = tru_calendar_data_shown_crews (tru_room_get_store (TRU_ROOM (self)), self->first,
                                         tru_calendar_pane_get_filter (self->pane));
  if (crews != NULL)
    {
      tru_week_view_set_crews (self->week, crews);
      tru_quarter_view_set_crews (self->quarter, crews);
    }
  tru_calendar_room_load_marks (self, view);
  items = load_items (self, counts, &error);
  if (items == NULL)
    {
      tru_room_toast (GTK_WIDGET (self), error->message);
      return;
    }
  tru_calendar_view_set_items (view, items);
  tru_calendar_pane_set_counts (self->pane, counts);
  tru_calendar_pane_set_day (self->pane, tru_time_date (tru_calendar_view_get_cursor (view)));
  tru_calendar_room_show_title (self);
  tru_calendar_room_show_filter (self);
}

/** tru_calendar_room_go_to: shows what is around that time. */
void
tru_calendar_room_go_to (TruCalendarRoom *self,
                         TruTime          cursor)
{
  tru_calendar_view_set_cursor (tru_calendar_room_get_view (self), cursor);
  tru_calendar_room_load (self);
}

static gboolean
go_to_record (TruCalendarRoom *self,
              const char      *kind,
              const char      *uid)
{
  TruTime start = tru_calendar_data_start (tru_room_get_store (TRU_ROOM (self)), kind, uid);

  if (start == TRU_UNKNOWN)
    return FALSE;
  tru_calendar_room_go_to (self, start);
  tru_calendar_view_select_uid (tru_calendar_room_get_view (self), uid);
  return TRUE;
}

static void
tru_calendar_room_refresh (TruRoom *room)
{
  TruCalendarRoom *self = TRU_CALENDAR_ROOM (room);
  g_autoptr (TruCalendarItem) moved = g_steal_pointer (&self->moved);
  TruStore *store = tru_room_get_store (room);
  g_autoptr (GPtrArray) crews = tru_calendar_data_crews (store, tru_clock_today (), NULL);
  g_autofree char *weekdays = tru_calendar_data_weekdays (store);

  if (crews != NULL)
    tru_calendar_pane_set_crews (self->pane, crews);
  tru_week_view_set_weekdays (self->week, weekdays, tru_clashes_region (store, NULL));
  tru_quarter_view_set_weekdays (self->quarter, weekdays);
  if (moved == NULL || !go_to_record (self, tru_calendar_item_is_worksite (moved) ? "worksite" : "event", moved->uid))
    tru_calendar_room_load (self);
}

static void
show_view (TruCalendarRoom *self,
           const char      *name)
{
  g_autoptr (TruCalendarItem) selected = NULL;
  TruTime cursor = tru_calendar_view_get_cursor (tru_calendar_room_get_view (self));

  g_set_object (&selected, tru_calendar_view_get_selected (tru_calendar_room_get_view (self)));
  gtk_stack_set_visible_child_name (self->views, name);
  tru_calendar_room_go_to (self, cursor);
  if (selected != NULL)
    tru_calendar_view_select_uid (tru_calendar_room_get_view (self), selected->uid);
  gtk_widget_grab_focus (GTK_WIDGET (tru_calendar_room_get_view (self)));
}

static void
on_cursor_moved (TruCalendarRoom *self)
{
  TruDate first, after, day = tru_time_date (tru_calendar_view_get_cursor (tru_calendar_room_get_view (self)));

  tru_calendar_view_get_period (tru_calendar_room_get_view (self), &first, &after);
  if (first != self->first || after != self->after)
    tru_calendar_room_load (self);
  else
    tru_calendar_pane_set_day (self->pane, day);
  tru_calendar_room_show_title (self);
}

/* From afar to its week; from the week, where an overfull day has no room for words, to the list. */
static void
on_open_day (TruCalendarRoom *self,
             gint64           day)
{
  TruTime cursor = tru_calendar_view_get_cursor (tru_calendar_room_get_view (self));
  gboolean is_week = tru_calendar_room_get_view (self) == TRU_CALENDAR_VIEW (self->week);

  tru_calendar_view_set_cursor (tru_calendar_room_get_view (self), tru_time_new (day, tru_time_minutes (cursor)));
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "view", g_variant_new_string (is_week ? "list" : "week"));
}

static void
on_day_picked (TruCalendarRoom *self,
               gint64           day)
{
  tru_calendar_room_go_to_day (self, day);
}

static void
on_slots_changed (TruCalendarRoom *self)
{
  if (tru_calendar_room_get_view (self) == TRU_CALENDAR_VIEW (self->month) && tru_room_get_office (TRU_ROOM (self)) != NULL)
    tru_calendar_room_load (self);
}

static gboolean
on_clock (gpointer self)
{
  tru_calendar_room_look_at_clock (self);
  return G_SOURCE_CONTINUE;
}

static void
on_turn (GSimpleAction *action,
         GVariant      *pages,
         gpointer       data)
{
  tru_calendar_view_turn (tru_calendar_room_get_view (data), g_variant_get_int32 (pages));
}

static void
on_today (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  tru_calendar_room_go_to (data, tru_clock_now ());
}

static void
on_view (GSimpleAction *action,
         GVariant      *name,
         gpointer       data)
{
  g_simple_action_set_state (action, name);
  show_view (data, g_variant_get_string (name, NULL));
}

static void
on_show_all (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  TruCalendarRoom *self = data;

  tru_calendar_pane_clear (self->pane);
  tru_calendar_room_load (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_round (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  TruCalendarRoom *self = data;

  tru_round_dialog_show (GTK_WIDGET (self), tru_room_get_store (TRU_ROOM (self)),
                         tru_time_date (tru_calendar_view_get_cursor (tru_calendar_room_get_view (self))));
}

static void
on_go_to (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  TruCalendarRoom *self = data;

  gtk_menu_button_popup (self->go_to);
  gtk_widget_grab_focus (GTK_WIDGET (self->date));
}

static void
on_new_event (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  TruCalendarRoom *self = data;
  TruTime cursor = tru_calendar_view_get_cursor (tru_calendar_room_get_view (self));

  tru_event_dialog_create (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), NULL, tru_calendar_room_propose_start (self, cursor), TRU_UNKNOWN);
}

static void
on_new_worksite (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  TruCalendarRoom *self = data;

  tru_worksite_dialog_create (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), NULL,
                              tru_time_date (tru_calendar_view_get_cursor (tru_calendar_room_get_view (self))));
}

static gboolean
on_view_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  g_autoptr (GVariant) name = g_variant_get_child_value (arguments, 0);

  g_action_group_activate_action (G_ACTION_GROUP (TRU_CALENDAR_ROOM (widget)->actions), "view", name);
  return TRUE;
}

static gboolean
tru_calendar_room_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (tru_calendar_room_get_view (TRU_CALENDAR_ROOM (widget))));
}

static const GActionEntry entries[] = {
  { "turn", on_turn, "i" },
  { "today", on_today },
  { "view", on_view, "s", "'week'" },
  { "new-event", on_new_event },
  { "new-worksite", on_new_worksite },
  { "round", on_round },
  { "print", tru_calendar_room_on_print, "i" },
  { "show-all", on_show_all },
  { "go-to", on_go_to },
};

/* A worksite without days is not in the calendar yet: its dialog is where it can be planned. */
static gboolean
tru_calendar_room_show_record (TruRoom    *room,
                               const char *kind,
                               const char *uid)
{
  TruCalendarRoom *self = TRU_CALENDAR_ROOM (room);
  gboolean is_worksite = g_str_equal (kind, "worksite");

  if (!is_worksite && !g_str_equal (kind, "event"))
    return FALSE;
  if (go_to_record (self, kind, uid))
    gtk_widget_grab_focus (GTK_WIDGET (tru_calendar_room_get_view (self)));
  else if (is_worksite)
    tru_worksite_dialog_edit (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), uid);
  return TRUE;
}

static char *
tru_calendar_room_save_state (TruRoom *room)
{
  TruCalendarRoom *self = TRU_CALENDAR_ROOM (room);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *cursor = tru_time_to_iso (tru_calendar_view_get_cursor (tru_calendar_room_get_view (self)));

  g_key_file_set_string (file, "calendar", "view", gtk_stack_get_visible_child_name (self->views));
  g_key_file_set_string (file, "calendar", "cursor", cursor);
  tru_calendar_pane_save (self->pane, file);
  return g_key_file_to_data (file, NULL, NULL);
}

static void
tru_calendar_room_restore_state (TruRoom    *room,
                                 const char *state)
{
  TruCalendarRoom *self = TRU_CALENDAR_ROOM (room);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *view = NULL;
  g_autofree char *text = NULL;
  TruTime cursor;

  if (!g_key_file_load_from_data (file, state, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return;
  view = g_key_file_get_string (file, "calendar", "view", NULL);
  text = g_key_file_get_string (file, "calendar", "cursor", NULL);
  cursor = text != NULL ? tru_time_parse (text) : TRU_UNKNOWN;
  tru_calendar_pane_restore (self->pane, file);
  if (view != NULL && gtk_stack_get_child_by_name (self->views, view) != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (self->actions), "view", g_variant_new_string (view));
  if (cursor != TRU_UNKNOWN)
    tru_calendar_view_set_cursor (tru_calendar_room_get_view (self), cursor);
  tru_room_refresh (TRU_ROOM (self));
}

static GtkWidget *
tru_calendar_room_get_end_widget (TruRoom *room)
{
  return TRU_CALENDAR_ROOM (room)->create;
}

static void
tru_calendar_room_constructed (GObject *object)
{
  TruCalendarRoom *self = TRU_CALENDAR_ROOM (object);

  G_OBJECT_CLASS (tru_calendar_room_parent_class)->constructed (object);
  tru_calendar_pane_set_store (self->pane, tru_room_get_store (TRU_ROOM (self)));
  tru_room_refresh (TRU_ROOM (self));
}

static void
tru_calendar_room_dispose (GObject *object)
{
  TruCalendarRoom *self = TRU_CALENDAR_ROOM (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->create);
  g_clear_object (&self->moved);
  g_clear_object (&self->copied);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (tru_calendar_room_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/calendar/calendar-room.ui");
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, pane);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, views);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, week);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, month);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, list);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, quarter);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, filter_words);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, go_to);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, date);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, title);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarRoom, create);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_date_typed", G_CALLBACK (tru_calendar_room_on_date_typed));
  gtk_widget_class_bind_template_callback (widget_class, on_cursor_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_open_day);
  gtk_widget_class_bind_template_callback (widget_class, on_day_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_slots_changed);
  gtk_widget_class_bind_template_callback_full (widget_class, "load", G_CALLBACK (tru_calendar_room_load));
}

static void
tru_calendar_room_class_init (TruCalendarRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TruRoomClass *room_class = TRU_ROOM_CLASS (klass);

  room_class->refresh = tru_calendar_room_refresh;
  room_class->show_record = tru_calendar_room_show_record;
  room_class->save_state = tru_calendar_room_save_state;
  room_class->restore_state = tru_calendar_room_restore_state;
  room_class->get_end_widget = tru_calendar_room_get_end_widget;
  g_type_ensure (TRU_TYPE_CALENDAR_PANE);
  g_type_ensure (TRU_TYPE_WEEK_VIEW);
  g_type_ensure (TRU_TYPE_MONTH_VIEW);
  g_type_ensure (TRU_TYPE_AGENDA_VIEW);
  g_type_ensure (TRU_TYPE_QUARTER_VIEW);
  object_class->constructed = tru_calendar_room_constructed;
  object_class->dispose = tru_calendar_room_dispose;
  widget_class->grab_focus = tru_calendar_room_grab_focus;
  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_1, 0, on_view_key, "(s)", "week");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_2, 0, on_view_key, "(s)", "month");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_3, 0, on_view_key, "(s)", "list");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_4, 0, on_view_key, "(s)", "quarter");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "calendar.today", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "calendar.create-here", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "calendar.turn", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "calendar.turn", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, 0, "calendar.go-to", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, 0, "calendar.round", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "calendar.new-event", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_SHIFT_MASK, "calendar.new-worksite", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "calendar.print", "i", TRU_CALENDAR_PAPER_WEEK);
  gtk_widget_class_set_css_name (widget_class, "calendarroom");
}

static void
tru_calendar_room_init (TruCalendarRoom *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "calendar", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_calendar_room_connect_views (self);
  tru_calendar_room_add_menus (self);
  g_object_ref_sink (self->create);
  gtk_widget_insert_action_group (self->create, "calendar", G_ACTION_GROUP (self->actions));
  self->timer = g_timeout_add_seconds (SECONDS_BETWEEN_LOOKS, on_clock, self);
}

/** tru_calendar_room_look_at_clock: moves the line that says now; past midnight, today is another day everywhere. */
void
tru_calendar_room_look_at_clock (TruCalendarRoom *self)
{
  TruCalendarView *views[] = { TRU_CALENDAR_VIEW (self->week), TRU_CALENDAR_VIEW (self->month), TRU_CALENDAR_VIEW (self->list),
                               TRU_CALENDAR_VIEW (self->quarter) };
  TruTime now = tru_clock_now (), before = tru_calendar_view_get_now (views[0]);

  for (guint i = 0; now != before && i < G_N_ELEMENTS (views); i++)
    tru_calendar_view_set_now (views[i], now);
  if (tru_time_date (now) != tru_time_date (before))
    tru_calendar_pane_mark_today (self->pane);
}
