/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-scope-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  TruScopeFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Asked;

static void
asked_free (gpointer  data,
            GClosure *closure)
{
  Asked *asked = data;

  if (asked->destroy != NULL)
    asked->destroy (asked->data);
  g_free (asked);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             Asked            *asked)
{
  gpointer data = asked->data;

  if (g_str_equal (response, "cancel"))
    return;
  asked->destroy = NULL;
  asked->func (g_str_equal (response, "this")        ? TRU_SCOPE_THIS
               : g_str_equal (response, "following") ? TRU_SCOPE_FOLLOWING
                                                     : TRU_SCOPE_ALL,
               data);
}

/* The default’s button is another one in a narrow dialog, and known only once it is laid out; Return must not mean all. */
static void
on_default_widget (GtkWindow *dialog)
{
  if (gtk_window_get_default_widget (dialog) != NULL)
    gtk_widget_grab_focus (gtk_window_get_default_widget (dialog));
}

/**
 * tru_scope_dialog_ask:
 * @widget: any widget of the window
 * @title: the question
 * @body: (nullable): what the answers mean
 * @offers_this: whether one time alone is an answer, or all; else it is about those that follow
 * @func: what goes on with the answer; it owns @data then
 * @data: for @func
 * @destroy: (nullable): frees @data when nothing was chosen
 *
 * Asks of an appointment that repeats how many of its times an act is about. Each answer has its key.
 */
void
tru_scope_dialog_ask (GtkWidget     *widget,
                      const char    *title,
                      const char    *body,
                      gboolean       offers_this,
                      TruScopeFunc   func,
                      gpointer       data,
                      GDestroyNotify destroy)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), title, body));
  Asked *asked = g_new0 (Asked, 1);

  *asked = (Asked){ func, data, destroy };
  adw_message_dialog_add_response (dialog, "cancel", _("_Leave as It Is"));
  if (offers_this)
    adw_message_dialog_add_response (dialog, "this", _("_This time only"));
  adw_message_dialog_add_response (dialog, "following", _("This and _following"));
  if (offers_this)
    adw_message_dialog_add_response (dialog, "all", _("_All"));
  adw_message_dialog_set_response_appearance (dialog, offers_this ? "this" : "following", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, offers_this ? "this" : "following");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), asked, asked_free, 0);
  g_signal_connect (dialog, "notify::default-widget", G_CALLBACK (on_default_widget), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  on_default_widget (GTK_WINDOW (dialog));
}
