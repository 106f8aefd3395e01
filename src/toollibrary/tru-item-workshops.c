/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item-workshops.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tru-event.h"
#include "tru-queries-care.h"
#include "tru-session.h"
#include "tru-text.h"
#include "tru-tool-look.h"

#define EVENT_KEY "event"

static void
on_workshop (GtkWidget *row)
{
  gtk_widget_activate_action (row, "win.show-record", "(ss)", tru_event_kind.name, g_object_get_data (G_OBJECT (row), EVENT_KEY));
}

static char *
describe (TruRow *workshop)
{
  TruTime starts = tru_row_get_time (workshop, TRU_WORKSHOP_ROW_STARTS_AT);
  g_autofree char *day = tru_date_format (tru_time_date (starts), TRU_DATE_MEDIUM);
  g_autofree char *clock = tru_time_format_clock (starts);
  g_autofree char *when = g_strdup_printf ("%s, %s", day, clock);
  const char *parts[] = { when, tru_row_get_text (workshop, TRU_WORKSHOP_ROW_PLACE), NULL };

  return tru_text_join (parts, " · ");
}

static GtkWidget *
new_icon (TruRow *workshop)
{
  gboolean is_to_come = tru_row_get_number (workshop, TRU_WORKSHOP_ROW_IS_TO_COME) != 0;
  GtkWidget *icon = gtk_image_new_from_icon_name (is_to_come ? "x-office-calendar-symbolic" : "emblem-ok-symbolic");

  gtk_widget_set_tooltip_text (icon, is_to_come ? _("To come") : _("Held already"));
  return icon;
}

/* Who comes to a workshop is the office’s: a volunteer sees when and where it is. */
static GtkWidget *
new_row (TruRow *workshop)
{
  gboolean opens = !tru_session_is_volunteer ();
  g_autofree char *text = describe (workshop);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", tru_row_get_text (workshop, TRU_WORKSHOP_ROW_TITLE), "subtitle", text,
                                 "activatable", opens, NULL);

  g_object_set_data_full (G_OBJECT (row), EVENT_KEY, g_strdup (tru_row_get_text (workshop, TRU_WORKSHOP_ROW_UID)), g_free);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_icon (workshop));
  if (opens)
    g_signal_connect (row, "activated", G_CALLBACK (on_workshop), NULL);
  return row;
}

/**
 * tru_item_workshops_show:
 * @box: where they are shown; hidden when there are none
 * @store: where to read
 * @tool: (nullable): uid of a tool
 *
 * Lists the workshops in which a tool is used: those to come, then the last ones.
 */
void
tru_item_workshops_show (GtkListBox *box,
                         TruStore   *store,
                         const char *tool)
{
  g_autoptr (GPtrArray) rows = tool ? tru_query_run (store, &tru_query_workshops_of_tool, NULL, "$tool", tool, NULL) : NULL;

  tru_tool_look_clear (GTK_WIDGET (box));
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_list_box_append (box, new_row (rows->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (box), rows && rows->len > 0);
}
