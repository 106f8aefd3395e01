/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "tru-calendar-acts.h"
#include "tru-calendar-menu.h"
#include "tru-calendar-print.h"
#include "tru-calendar-room-private.h"
#include "tru-event.h"

/* What the menu of an item asks for: the view that is seen says it, as it does for a key. */

static TruCalendarItem *
get_item (TruCalendarRoom *self)
{
  return tru_calendar_view_get_selected (tru_calendar_room_get_view (self));
}

static void
on_item (GSimpleAction *action,
         GVariant      *signal,
         gpointer       room)
{
  if (get_item (room) != NULL)
    g_signal_emit_by_name (tru_calendar_room_get_view (room), g_variant_get_string (signal, NULL), get_item (room));
}

static void
on_move_item (GSimpleAction *action,
              GVariant      *days,
              gpointer       room)
{
  gint64 minutes = (gint64) g_variant_get_int32 (days) * TRU_MINUTES_PER_DAY;

  if (get_item (room) != NULL)
    g_signal_emit_by_name (tru_calendar_room_get_view (room), "move", get_item (room), minutes, minutes);
}

static void
on_stretch_item (GSimpleAction *action,
                 GVariant      *days,
                 gpointer       room)
{
  gint64 minutes = (gint64) g_variant_get_int32 (days) * TRU_MINUTES_PER_DAY;

  if (get_item (room) != NULL)
    g_signal_emit_by_name (tru_calendar_room_get_view (room), "move", get_item (room), (gint64) 0, minutes);
}

static void
on_at_cursor (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       room)
{
  TruCalendarView *view = tru_calendar_room_get_view (room);
  gboolean pastes = g_str_equal (g_action_get_name (G_ACTION (action)), "paste");

  g_signal_emit_by_name (view, pastes ? "paste" : "create", tru_calendar_view_get_cursor (view));
}

static void
on_outcome (GSimpleAction *action,
            GVariant      *token,
            gpointer       room)
{
  TruCalendarRoom *self = room;

  g_autoptr (GVariant) noted = g_action_get_state (G_ACTION (action));
  int outcome = tru_option_find (tru_event_outcome_options, g_variant_get_string (token, NULL));

  if (get_item (self) != NULL && !g_variant_equal (token, noted))
    tru_calendar_act_note_outcome (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), get_item (self), outcome < 0 ? TRU_UNKNOWN : outcome);
}

static void
on_print_item (GSimpleAction *action,
               GVariant      *paper,
               gpointer       room)
{
  TruCalendarRoom *self = room;
  TruCalendarItem *item = get_item (self);

  if (item != NULL)
    tru_calendar_print (GTK_WIDGET (self), tru_office_get_store (tru_room_get_office (TRU_ROOM (self))), g_variant_get_int32 (paper), item->uid,
                        tru_calendar_item_first_day (item));
}

/* Which outcome is marked in the menu. */
static void
show_outcome (TruCalendarRoom *self,
              TruCalendarItem *item)
{
  g_autoptr (TruRecord) event = tru_store_get (tru_office_get_store (tru_room_get_office (TRU_ROOM (self))), &tru_event_kind, item->uid, NULL);
  gint64 outcome = event != NULL ? tru_record_get_number (event, TRU_EVENT_OUTCOME) : TRU_UNKNOWN;

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "outcome")),
                             g_variant_new_string (outcome == TRU_UNKNOWN ? "" : tru_event_outcome_options[outcome].token));
}

static GMenuModel *
make_menu (TruCalendarView *view,
           TruCalendarItem *item,
           gpointer         room)
{
  TruCalendarRoom *self = room;

  if (item == NULL)
    return tru_calendar_menu_of_place (self->copied != NULL);
  if (!tru_calendar_item_is_worksite (item))
    show_outcome (self, item);
  return tru_calendar_menu_of_item (tru_office_get_store (tru_room_get_office (TRU_ROOM (self))), item);
}

static const GActionEntry entries[] = {
  { "item", on_item, "s" },
  { "move-item", on_move_item, "i" },
  { "stretch-item", on_stretch_item, "i" },
  { "create-here", on_at_cursor },
  { "paste", on_at_cursor },
  { "outcome", on_outcome, "s", "''" },
  { "print-item", on_print_item, "i" },
};

/** tru_calendar_room_add_menus: what can be done with an item, from the menu that every view opens. */
void
tru_calendar_room_add_menus (TruCalendarRoom *self)
{
  TruCalendarView *views[] = { TRU_CALENDAR_VIEW (self->week), TRU_CALENDAR_VIEW (self->month), TRU_CALENDAR_VIEW (self->list),
                               TRU_CALENDAR_VIEW (self->quarter) };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    tru_calendar_menu_attach (views[i], GTK_WIDGET (self), make_menu, self);
}
