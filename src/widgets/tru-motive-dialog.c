/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-motive-dialog.h"

#include <glib/gi18n.h>

#include "tru-findings-box.h"
#include "tru-text.h"
#include "tru-usual-motives.h"

#define SHOWN 4 /* findings; of a whole series dozens may stand against it */

typedef struct
{
  GtkWidget *dialog;
  GtkWidget *entry;
  GtkWidget *manager;
  TruMotiveFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Asked;

static void
asked_free (gpointer  data,
            GClosure *closure)
{
  Asked *asked = data;

  if (asked->destroy)
    asked->destroy (asked->data);
  g_free (asked);
}

static void
on_edited (Asked *asked)
{
  const char *motive = gtk_editable_get_text (GTK_EDITABLE (asked->entry));
  gboolean allowed = !asked->manager || gtk_check_button_get_active (GTK_CHECK_BUTTON (asked->manager));

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (asked->dialog), "confirm", allowed && !tru_text_is_blank (motive));
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             Asked            *asked)
{
  g_autofree char *motive = tru_text_clean (gtk_editable_get_text (GTK_EDITABLE (asked->entry)));
  TruOverride override = { .motive = motive };

  if (!g_str_equal (response, "confirm"))
    return;
  override.by_manager = asked->manager && gtk_check_button_get_active (GTK_CHECK_BUTTON (asked->manager));
  asked->func (&override, asked->data);
}

static GtkWidget *
new_findings (GPtrArray  *findings,
              TruSeverity at_least)
{
  GtkWidget *box = g_object_new (TRU_TYPE_FINDINGS_BOX, NULL);

  tru_findings_box_show_worst (TRU_FINDINGS_BOX (box), findings, at_least, SHOWN);
  return box;
}

static GtkWidget *
new_content (Asked      *asked,
             const char *asked_for,
             GPtrArray  *findings)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();

  asked->entry = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (asked->entry), asked_for);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (asked->entry), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), asked->entry);
  if (findings)
    {
      gtk_box_append (GTK_BOX (content), new_findings (findings, TRU_SEVERITY_WARNS));
      gtk_box_append (GTK_BOX (content), tru_usual_motives_new (findings, asked->entry));
    }
  gtk_box_append (GTK_BOX (content), list);
  if (findings && tru_findings_worst (findings) == TRU_SEVERITY_MANAGER_ONLY)
    {
      asked->manager = gtk_check_button_new_with_mnemonic (_("I decide this as a _manager"));
      g_signal_connect_swapped (asked->manager, "toggled", G_CALLBACK (on_edited), asked);
      gtk_box_append (GTK_BOX (content), asked->manager);
    }
  g_signal_connect_swapped (asked->entry, "changed", G_CALLBACK (on_edited), asked);
  return content;
}

/* What no motive lifts: the reasons say what to do first. */
static void
refuse (GtkWidget *widget,
        GPtrArray *findings)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _("This Is Not Possible"), NULL);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), new_findings (findings, TRU_SEVERITY_FORBIDS));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
ask (GtkWidget     *widget,
     const char    *title,
     const char    *confirm,
     const char    *asked_for,
     GPtrArray     *findings,
     TruMotiveFunc  func,
     gpointer       data,
     GDestroyNotify destroy)
{
  Asked *asked = g_new0 (Asked, 1);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), title, NULL));

  asked->dialog = GTK_WIDGET (dialog);
  asked->func = func;
  asked->data = data;
  asked->destroy = destroy;
  adw_message_dialog_set_extra_child (dialog, new_content (asked, asked_for, findings));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "confirm", confirm, NULL);
  adw_message_dialog_set_response_appearance (dialog, "confirm", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "confirm");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), asked, asked_free, 0);
  on_edited (asked);
  /* A motive is typed or, one key further, chosen: a space typed at once must choose none. */
  gtk_widget_grab_focus (asked->entry);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * tru_motive_dialog_ask:
 * @widget: any widget of the window
 * @title: the question
 * @confirm: what the button says, with a mnemonic
 * @findings: (nullable) (element-type TruFinding): what stands against it
 * @func: what goes on with the motive
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * Asks why something is done. Where a rule is broken it says which, with what only warns below, and offers the motives usual
 * for it; a rule that only a manager may override asks for that too; one that nobody may override is told, and @func is not called.
 */
void
tru_motive_dialog_ask (GtkWidget     *widget,
                       const char    *title,
                       const char    *confirm,
                       GPtrArray     *findings,
                       TruMotiveFunc  func,
                       gpointer       data,
                       GDestroyNotify destroy)
{
  if (findings && tru_findings_worst (findings) == TRU_SEVERITY_FORBIDS)
    {
      refuse (widget, findings);
      if (destroy)
        destroy (data);
      return;
    }
  ask (widget, title, confirm, findings ? _("Why all the same") : _("Why"), findings, func, data, destroy);
}

/**
 * tru_motive_dialog_ask_for:
 * @widget: any widget of the window
 * @title: the question
 * @confirm: what the button says, with a mnemonic
 * @asked_for: what is to be said of an act against which nothing stands
 * @func: what goes on with it, as the motive
 * @data: for @func
 * @destroy: (nullable): frees @data
 */
void
tru_motive_dialog_ask_for (GtkWidget     *widget,
                           const char    *title,
                           const char    *confirm,
                           const char    *asked_for,
                           TruMotiveFunc  func,
                           gpointer       data,
                           GDestroyNotify destroy)
{
  ask (widget, title, confirm, asked_for, NULL, func, data, destroy);
}
