/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-keys.h"

#include "tru-calendar-pointer.h"

static gboolean
on_arrow (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  tru_calendar_view_navigate (TRU_CALENDAR_VIEW (widget), (GtkDirectionType) g_variant_get_int32 (arguments));
  return TRUE;
}

static gboolean
on_move (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  tru_calendar_view_shift (TRU_CALENDAR_VIEW (widget), (GtkDirectionType) g_variant_get_int32 (arguments));
  return TRUE;
}

/* By a week, wherever the arrows alone mean less. */
static gboolean
on_move_week (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  TruCalendarItem *item = tru_calendar_view_get_selected (TRU_CALENDAR_VIEW (widget));
  gint64 minutes = g_variant_get_int32 (arguments) * 7 * TRU_MINUTES_PER_DAY;

  if (item != NULL)
    g_signal_emit_by_name (widget, "move", item, minutes, minutes);
  return TRUE;
}

static gboolean
on_escape (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  return tru_calendar_pointer_cancel (TRU_CALENDAR_VIEW (widget));
}

/* Up and down change the end: by a day of a worksite; an appointment keeps a quarter of an hour at least. */
static gboolean
on_resize (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  TruCalendarItem *item = tru_calendar_view_get_selected (TRU_CALENDAR_VIEW (widget));
  gboolean is_worksite = item != NULL && tru_calendar_item_is_worksite (item);
  gint64 minutes = g_variant_get_int32 (arguments) * (is_worksite ? TRU_MINUTES_PER_DAY : 15);

  if (item != NULL && (is_worksite || item->ends + minutes - item->starts >= 15))
    g_signal_emit_by_name (widget, "move", item, (gint64) 0, minutes);
  return TRUE;
}

static gboolean
on_open (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (widget);
  TruCalendarItem *item = tru_calendar_view_get_selected (view);

  if (item != NULL)
    g_signal_emit_by_name (view, "open", item);
  else if (!tru_calendar_view_activate (view))
    g_signal_emit_by_name (view, "create", tru_calendar_view_get_cursor (view));
  return TRUE;
}

static gboolean
on_create (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  g_signal_emit_by_name (widget, "create", tru_calendar_view_get_cursor (TRU_CALENDAR_VIEW (widget)));
  return TRUE;
}

/* Emits the signal that ARGUMENTS names for the selected item. */
static gboolean
on_selected (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  TruCalendarItem *item = tru_calendar_view_get_selected (TRU_CALENDAR_VIEW (widget));
  const char *name;

  g_variant_get (arguments, "(&s)", &name);
  if (item != NULL)
    g_signal_emit_by_name (widget, name, item);
  return TRUE;
}

static gboolean
on_paste (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  g_signal_emit_by_name (widget, "paste", tru_calendar_view_get_cursor (TRU_CALENDAR_VIEW (widget)));
  return TRUE;
}

static gboolean
on_turn (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  tru_calendar_view_turn (TRU_CALENDAR_VIEW (widget), g_variant_get_int32 (arguments));
  return TRUE;
}

static gboolean
on_today (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  TruCalendarView *view = TRU_CALENDAR_VIEW (widget);

  tru_calendar_view_set_cursor (view, tru_calendar_view_get_now (view));
  g_signal_emit_by_name (view, "cursor-moved");
  return TRUE;
}

static void
bind_arrows (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key;
    guint pad;
    GtkDirectionType direction;
  } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, on_arrow, "i", arrows[i].direction);
      gtk_widget_class_add_binding (widget_class, arrows[i].pad, 0, on_arrow, "i", arrows[i].direction);
      gtk_widget_class_add_binding (widget_class, arrows[i].key, GDK_CONTROL_MASK, on_move, "i", arrows[i].direction);
      gtk_widget_class_add_binding (widget_class, arrows[i].key, GDK_ALT_MASK, on_move, "i", arrows[i].direction);
    }
}

/* With Alt, several desktops keep them for windows (openbox sends them to the next desktop); with Control none does. */
static void
bind_shifted_arrows (GtkWidgetClass  *widget_class,
                     GdkModifierType  modifiers)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, modifiers, on_resize, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, modifiers, on_resize, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, modifiers, on_move_week, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, modifiers, on_move_week, "i", 1);
}

void
tru_calendar_keys_bind (GtkWidgetClass *widget_class)
{
  bind_arrows (widget_class);
  bind_shifted_arrows (widget_class, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  bind_shifted_arrows (widget_class, GDK_ALT_MASK | GDK_SHIFT_MASK);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, on_open, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, on_open, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, on_create, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_selected, "(s)", "delete");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, on_selected, "(s)", "delete");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, on_selected, "(s)", "copy");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, on_paste, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, on_turn, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, on_turn, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, on_today, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, 0, on_today, NULL);
}
