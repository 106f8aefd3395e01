/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-round-dialog.h"

#include <glib/gi18n.h>

#include "tru-calendar-item.h"
#include "tru-round.h"

static void
add_part (GString    *text,
          const char *label,
          const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (text, "%s%s%s", text->len > 0 ? "\n" : "", label, value);
}

static GtkWidget *
make_row (const TruRoundStop *stop)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *from = tru_calendar_format_clock (stop->starts_at);
  g_autofree char *to = tru_calendar_format_clock (stop->ends_at);
  g_autofree char *title = g_strdup_printf ("%s – %s  %s", from, to, stop->household != NULL ? stop->household : stop->title);
  g_autoptr (GString) text = g_string_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  add_part (text, "", stop->is_confidential ? _("Confidential address: ask the person in charge of the file") : stop->address);
  add_part (text, _("Phone: "), stop->phone);
  add_part (text, _("Access: "), stop->access);
  add_part (text, _("With: "), stop->with);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text->str);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static GtkWidget *
make_page (GPtrArray *stops)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < stops->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (g_ptr_array_index (stops, i)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return page;
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "user-home-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Home Visit on This Day"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("Visits that you add to the calendar stand here in order, with address, "
                                                             "telephone and entry code."));
  return page;
}

static GtkEventController *
make_escape (void)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  return keys;
}

/**
 * tru_round_dialog_show:
 * @parent: a widget of the window
 * @store: a store
 * @day: a day
 *
 * Shows the home visits of a day in order, with what one needs at the door.
 */
void
tru_round_dialog_show (GtkWidget *parent,
                       TruStore  *store,
                       TruDate    day)
{
  g_autoptr (GPtrArray) stops = tru_round_of_day (store, day, NULL, NULL);
  g_autofree char *date = tru_date_format (day, TRU_DATE_LONG);
  g_autofree char *title = g_strdup_printf (_("Round of %s"), date);
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = stops != NULL && stops->len > 0 ? make_page (stops) : make_empty ();

  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), 520, 560);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_widget_add_controller (window, make_escape ());
  gtk_window_present (GTK_WINDOW (window));
}
