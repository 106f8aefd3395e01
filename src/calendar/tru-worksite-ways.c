/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-ways.h"

#include <glib/gi18n.h>

#include "tru-calendar-print.h"

#define UID_KEY "worksite"

/* The actions are the main window's, which the dialog stands over. */
static void
on_reserve (GtkWidget *parent,
            GtkWidget *row)
{
  gtk_widget_activate_action (parent, "win.reserve-tool", "s", g_object_get_data (G_OBJECT (row), UID_KEY));
}

/**
 * tru_worksite_ways_add:
 * @group: where they are added
 * @parent: a widget of the main window
 * @store: a store
 * @worksite: uid of a worksite
 *
 * Adds what comes after planning: the crew’s sheet, the tools it needs.
 */
void
tru_worksite_ways_add (AdwPreferencesGroup *group,
                       GtkWidget           *parent,
                       TruStore            *store,
                       const char          *worksite)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Reserve a tool…"), "activatable", TRUE, NULL);

  tru_calendar_print_add_row (group, store, TRU_CALENDAR_PAPER_CREW_SHEET, worksite, _("Crew sheet…"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("applications-engineering-symbolic"));
  g_object_set_data_full (G_OBJECT (row), UID_KEY, g_strdup (worksite), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_reserve), parent, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}
