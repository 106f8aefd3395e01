/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-unsaved-question.h"

#include <glib/gi18n.h>

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
