/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-warning-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  TruWarningFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Asked;

static void
asked_free (gpointer  data,
            GClosure *closure)
{
  Asked *asked = data;

  asked->destroy (asked->data);
  g_free (asked);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             Asked            *asked)
{
  if (g_str_equal (response, "confirm"))
    asked->func (asked->data);
}

/**
 * tru_warning_dialog_ask:
 * @widget: any widget of the window
 * @question: the question
 * @confirm: what the button says, with a mnemonic
 * @findings: (element-type TruFinding): what warns of it
 * @func: what goes on
 * @data: for @func
 * @destroy: frees @data
 *
 * Asks before what no rule stops but is seldom meant. Cancelling is what Enter does.
 */
void
tru_warning_dialog_ask (GtkWidget      *widget,
                        const char     *question,
                        const char     *confirm,
                        GPtrArray      *findings,
                        TruWarningFunc  func,
                        gpointer        data,
                        GDestroyNotify  destroy)
{
  g_autofree char *reason = tru_findings_reason (findings, TRU_SEVERITY_WARNS);
  AdwMessageDialog *dialog
    = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), question, reason));
  Asked *asked = g_new0 (Asked, 1);

  asked->func = func;
  asked->data = data;
  asked->destroy = destroy;
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "confirm", confirm, NULL);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), asked, asked_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
