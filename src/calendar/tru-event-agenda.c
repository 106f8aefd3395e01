/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-agenda.h"

#include <glib/gi18n.h>

#include "tru-committees.h"
#include "tru-event.h"
#include "tru-meeting.h"
#include "tru-room.h"

/* A meeting being prepared from its appointment. */
typedef struct
{
  char *event;
  char *meeting; /* once it is prepared */
} Preparation;

typedef struct
{
  GtkWidget *row;
  Preparation *preparation; /* the writer thread's until it is done */
} Asked;

static void
preparation_free (Preparation *self)
{
  g_free (self->event);
  g_free (self->meeting);
  g_free (self);
}

static void
open_meeting (GtkWidget  *row,
              const char *meeting)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (row));
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (parent == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-record", "(ss)", tru_meeting_kind.name, meeting);
  gtk_window_close (window);
}

static gboolean
prepare (TruStore *store,
         gpointer  data,
         GError  **error)
{
  Preparation *preparation = data;

  preparation->meeting = tru_committees_prepare_event (store, preparation->event, error);
  return preparation->meeting != NULL;
}

static void
on_prepared (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autofree Asked *asked = data;
  g_autoptr (GtkWidget) row = asked->row;
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;
  GtkRoot *window = gtk_widget_get_root (row);
  GtkWindow *parent = window != NULL ? gtk_window_get_transient_for (GTK_WINDOW (window)) : NULL;

  if (!tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error->message);
  else if (parent != NULL)
    {
      tru_room_toast_undo (GTK_WIDGET (parent), _("Meeting prepared"), operation);
      open_meeting (row, asked->preparation->meeting);
    }
  gtk_widget_set_sensitive (row, TRUE);
  preparation_free (asked->preparation);
}

static void
on_prepare_activated (GtkWidget  *row,
                      const char *event)
{
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ g_object_ref (row), g_new0 (Preparation, 1) };
  asked->preparation->event = g_strdup (event);
  gtk_widget_set_sensitive (row, FALSE);
  tru_office_run (g_object_get_data (G_OBJECT (row), "office"), prepare, asked->preparation, NULL, on_prepared, asked);
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
 * @office: an office
 * @event: an appointment that is kept
 *
 * Adds the way to a committee's agenda: to the one that is prepared, else to prepare it.
 */
void
tru_event_agenda_add (AdwPreferencesGroup *group,
                      TruOffice           *office,
                      TruRecord           *event)
{
  const char *uid = tru_record_get_uid (event);
  g_autoptr (TruRecord) meeting = tru_store_find_one (tru_office_get_store (office), &tru_meeting_kind, TRU_MEETING_EVENT, uid, NULL);
  GtkWidget *row;

  if (meeting == NULL
      && (tru_record_get_number (event, TRU_EVENT_TYPE) != TRU_EVENT_TYPE_COMMITTEE || tru_record_is_known (event, TRU_EVENT_CANCELLED_ON)))
    return;
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "title",
                      meeting != NULL ? _("Open the agenda of this committee") : _("Prepare the agenda of this committee"), NULL);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "office", g_object_ref (office), g_object_unref);
  g_signal_connect_data (row, "activated", meeting != NULL ? G_CALLBACK (open_meeting) : G_CALLBACK (on_prepare_activated),
                         g_strdup (meeting != NULL ? tru_record_get_uid (meeting) : uid), free_uid, 0);
  adw_preferences_group_add (group, row);
}
