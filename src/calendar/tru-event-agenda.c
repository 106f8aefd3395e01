/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-agenda.h"

#include <glib/gi18n.h>

#include "tru-meeting.h"

static void
on_activated (GtkWidget  *row,
              const char *meeting)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (row));
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (parent == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-record", "(ss)", tru_meeting_kind.name, meeting);
  gtk_window_close (window);
}

static void
free_uid (gpointer  uid,
          GClosure *closure)
{
  g_free (uid);
}

/**
 * tru_event_agenda_add:
 * @group: a group of an appointment's dialog
 * @store: a store
 * @event: uid of the appointment
 *
 * Adds the way to a committee's agenda, when the appointment is one of its meetings.
 */
void
tru_event_agenda_add (AdwPreferencesGroup *group,
                      TruStore            *store,
                      const char          *event)
{
  g_autoptr (TruRecord) meeting = tru_store_find_one (store, &tru_meeting_kind, TRU_MEETING_EVENT, event, NULL);
  GtkWidget *row;

  if (meeting == NULL)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Open the agenda of this committee"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (on_activated), g_strdup (tru_record_get_uid (meeting)), free_uid, 0);
  adw_preferences_group_add (group, row);
}
