/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-closing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tru-record-dialog.h"
#include "tru-room.h"

#define DISCARDS "tru-discards"

/* A form with changes keeps the window open: a lost edit does not exist. */
static gboolean
has_open_edit (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (TRU_IS_RECORD_DIALOG (l->data) && tru_record_dialog_is_dirty (l->data))
      {
        gtk_window_present (l->data);
        return TRUE;
      }
  return FALSE;
}

static GtkWidget *
find_draft (GtkWidget *rooms)
{
  for (GtkWidget *room = gtk_widget_get_first_child (rooms); room; room = gtk_widget_get_next_sibling (room))
    if (TRU_IS_ROOM (room) && tru_room_get_draft (TRU_ROOM (room)))
      return room;
  return NULL;
}

static void
on_answer (AdwMessageDialog *question,
           const char       *response,
           GtkWindow        *window)
{
  gtk_window_set_transient_for (GTK_WINDOW (question), NULL);
  if (!g_str_equal (response, "discard"))
    return;
  g_object_set_data (G_OBJECT (window), DISCARDS, window);
  gtk_window_close (window);
}

static void
ask (GtkWindow          *window,
     const TruRoomDraft *draft)
{
  GtkWidget *question = adw_message_dialog_new (window, _(draft->question), _(draft->reason));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (question);

  adw_message_dialog_add_responses (dialog, "cancel", _("_Go on Editing"), "discard", _("_Quit without It"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (on_answer), window, 0);
  gtk_window_present (GTK_WINDOW (question));
}

/**
 * tru_closing_waits:
 * @window: a window that somebody wants to close
 * @rooms: the stack of its rooms
 *
 * Brings forward what was typed and is not kept: a form, or the room where something is half done, and asks about it.
 *
 * Returns: whether the window stays open
 */
gboolean
tru_closing_waits (GtkWindow *window,
                   GtkWidget *rooms)
{
  GtkWidget *room;

  if (has_open_edit ())
    return TRUE;
  room = g_object_get_data (G_OBJECT (window), DISCARDS) ? NULL : find_draft (rooms);
  if (!room)
    return FALSE;
  gtk_widget_activate_action (room, "win.show-room", "s", gtk_stack_page_get_name (gtk_stack_get_page (GTK_STACK (rooms), room)));
  ask (window, tru_room_get_draft (TRU_ROOM (room)));
  return TRUE;
}
