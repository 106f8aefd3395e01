/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-export.h"

#include <glib/gi18n.h>

static void
on_activated (GtkWidget  *row,
              const char *event)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (gtk_widget_get_root (row)));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.export-event", "s", event);
}

static void
free_uid (gpointer  uid,
          GClosure *closure)
{
  g_free (uid);
}

/**
 * tru_event_export_add:
 * @group: a group of an appointment's dialog
 * @event: uid of the appointment, as it is kept
 *
 * Adds the way for the appointment to leave, with its repeats, for another program's calendar.
 */
void
tru_event_export_add (AdwPreferencesGroup *group,
                      const char          *event)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("For another program’s calendar…"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("mail-send-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (on_activated), g_strdup (event), free_uid, 0);
  adw_preferences_group_add (group, row);
}
