/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-unsaved-question.h"

#include <glib/gi18n.h>

/* How a window is asked, and what is done then. */
typedef struct
{
  TruDirtyFunc is_dirty;
  TruSaveFunc save;
} Guard;

static void
on_answer (AdwMessageDialog *question,
           const char       *response,
           gpointer          save)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (question));

  /* It may outlive the window by an event or two, and must not point at it then. */
  gtk_window_set_transient_for (GTK_WINDOW (question), NULL);
  if (window && g_str_equal (response, "save"))
    ((TruSaveFunc) save) (window);
  else if (window && g_str_equal (response, "discard"))
    gtk_window_destroy (window);
}

static gboolean
on_close_request (GtkWindow *window,
                  Guard     *guard)
{
  if (!guard->is_dirty (window))
    return FALSE;
  tru_unsaved_question_ask (window, guard->save);
  return TRUE;
}

static void
guard_free (gpointer  guard,
            GClosure *closure)
{
  g_free (guard);
}

/**
 * tru_unsaved_question_ask:
 * @window: a window that somebody wants to close, with words typed in it
 * @save: what saves them and closes it
 *
 * Asks whether to save: what was typed is never lost without a question.
 */
void
tru_unsaved_question_ask (GtkWindow   *window,
                          TruSaveFunc  save)
{
  GtkWidget *question
    = adw_message_dialog_new (window, _("Save the Changes?"), _("What was typed is lost unless it is saved."));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (question);

  adw_message_dialog_add_responses (dialog, "cancel", _("_Go on Editing"), "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (question, "response", G_CALLBACK (on_answer), save);
  gtk_window_present (GTK_WINDOW (question));
}

/**
 * tru_unsaved_question_guard:
 * @window: a dialog made by hand
 * @is_dirty: whether closing it would lose what was typed
 * @save: what saves that and closes it
 *
 * From now on closing @window asks first, whichever way it is closed.
 */
void
tru_unsaved_question_guard (GtkWindow    *window,
                            TruDirtyFunc  is_dirty,
                            TruSaveFunc   save)
{
  Guard *guard = g_new (Guard, 1);

  *guard = (Guard){ is_dirty, save };
  g_signal_connect_data (window, "close-request", G_CALLBACK (on_close_request), guard, guard_free, 0);
}
