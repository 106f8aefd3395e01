/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-motive-dialog.h"

#include <glib/gi18n.h>

#include "tru-text.h"

typedef struct
{
  TruMotiveFunc func;
  gpointer data;
  GtkEditable *motive;
  GtkCheckButton *manager;
} Question;

static const char *const usual_motives[] = {
  N_("Agreed with the household"),
  N_("Agreed by telephone, paper to follow"),
  N_("Emergency"),
};

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  g_autofree char *motive = tru_text_clean (gtk_editable_get_text (question->motive));

  if (g_str_equal (response, "confirm") && !tru_text_is_blank (motive))
    question->func (motive, question->manager != NULL && gtk_check_button_get_active (question->manager), question->data);
}

/* Without a motive, or without a manager where one is needed, there is nothing to confirm. */
static void
on_edited (AdwMessageDialog *dialog)
{
  Question *question = g_object_get_data (G_OBJECT (dialog), "question");

  adw_message_dialog_set_response_enabled (dialog, "confirm",
                                           !tru_text_is_blank (gtk_editable_get_text (question->motive)) &&
                                               (question->manager == NULL ||
                                                gtk_check_button_get_active (question->manager)));
}

static void
on_usual (GtkButton *button,
          Question  *question)
{
  gtk_editable_set_text (question->motive, gtk_button_get_label (button));
}

static GtkWidget *
make_content (AdwMessageDialog *dialog,
              Question         *question,
              gboolean          needs_manager)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *entry = gtk_entry_new ();

  question->motive = GTK_EDITABLE (entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Motive"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Motive"), -1);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_edited), dialog, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entry);
  for (guint i = 0; i < G_N_ELEMENTS (usual_motives); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_(usual_motives[i]));

      gtk_widget_add_css_class (button, "flat");
      g_signal_connect (button, "clicked", G_CALLBACK (on_usual), question);
      gtk_box_append (GTK_BOX (box), button);
    }
  if (needs_manager)
    {
      question->manager = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("I decide this as a manager")));
      g_signal_connect_object (question->manager, "toggled", G_CALLBACK (on_edited), dialog, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (question->manager));
    }
  return box;
}

/**
 * tru_motive_dialog_ask:
 * @parent: the window in front
 * @findings: (element-type TruFinding): what stands against it
 * @func: what to do with the motive
 * @data: for @func; must live as long as @parent, which is modal meanwhile
 *
 * Shows what rules are broken and asks why the act goes on all the same. The history keeps the answer.
 */
void
tru_motive_dialog_ask (GtkWindow    *parent,
                       GPtrArray    *findings,
                       TruMotiveFunc func,
                       gpointer      data)
{
  g_autofree char *reason = tru_findings_reason (findings, TRU_SEVERITY_BLOCKS);
  GtkWidget *dialog = adw_message_dialog_new (parent, _("Confirm all the same?"), reason);
  Question *question = g_new0 (Question, 1);
  gboolean needs_manager = tru_findings_worst (findings) == TRU_SEVERITY_MANAGER_ONLY;

  question->func = func;
  question->data = data;
  g_object_set_data_full (G_OBJECT (dialog), "question", question, g_free);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "confirm",
                                    _("C_onfirm all the same"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "confirm", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "confirm");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "confirm", FALSE);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                      make_content (ADW_MESSAGE_DIALOG (dialog), question, needs_manager));
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), question);
  gtk_window_present (GTK_WINDOW (dialog));
}
