/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-dialog.h"

#include "tru-record-form.h"
#include "tru-text.h"

#define FOCUS "tru-dialog-focus"
#define GIVES_WAY "tru-dialog-gives-way"

static GtkShortcutController *
add_keys (GtkWidget          *dialog,
          GtkPropagationPhase phase)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  gtk_widget_add_controller (dialog, keys);
  return GTK_SHORTCUT_CONTROLLER (keys);
}

static void
bind (GtkShortcutController *keys,
      const char            *trigger,
      GtkShortcutAction     *action)
{
  gtk_shortcut_controller_add_shortcut (keys, gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), action));
}

/* GTK's own default.activate presses the button that has the focus instead, be it “Cancel”. */
static gboolean
press_default (GtkWidget *dialog,
               GVariant  *arguments,
               gpointer   user_data)
{
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (dialog));

  return button && gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button) && gtk_widget_activate (button);
}

/**
 * tru_dialog_bind_keys:
 * @dialog: a dialog
 * @confirm: (nullable): the action behind its suggested button, %NULL for whatever its default button does
 * @another: (nullable): the action that does the same and begins anew
 *
 * The keys of every dialog: Escape closes it, unless something in it, such as a list that is open, wants that key; Ctrl+S and
 * Ctrl+Return do what it is for, before a text of several lines takes them for a new line; so does Ctrl+Shift+Return, and begins anew.
 */
void
tru_dialog_bind_keys (GtkWidget  *dialog,
                      const char *confirm,
                      const char *another)
{
  GtkShortcutController *keys = add_keys (dialog, GTK_PHASE_CAPTURE);

  bind (keys, "<Control>s|<Control>Return|<Control>KP_Enter",
        confirm ? gtk_named_action_new (confirm) : gtk_callback_action_new (press_default, NULL, NULL));
  if (another)
    bind (keys, "<Control><Shift>Return|<Control><Shift>KP_Enter", gtk_named_action_new (another));
  bind (add_keys (dialog, GTK_PHASE_BUBBLE), "Escape", gtk_named_action_new ("window.close"));
}

/** tru_dialog_show_error: says in a dialog’s own label what is wrong, or with %NULL that nothing is. */
void
tru_dialog_show_error (GtkLabel   *label,
                       const char *message)
{
  gtk_label_set_text (label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), message != NULL);
}

/**
 * tru_dialog_has_words:
 * @page: what is filled in
 *
 * Returns: whether something is written in what stands beside its forms, such as a motive; a form knows of its own
 */
gboolean
tru_dialog_has_words (GtkWidget *page)
{
  if (TRU_IS_RECORD_FORM (page) || !gtk_widget_get_visible (page))
    return FALSE;
  if (GTK_IS_TEXT (page))
    return !tru_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (page)));
  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (tru_dialog_has_words (child))
      return TRUE;
  return FALSE;
}

/**
 * tru_dialog_hold:
 * @dialog: a dialog whose operation begins
 * @page: what was filled in, which stays as it is meanwhile
 *
 * The focus leaves @page first: a GtkText of GTK 4.8 that loses its sensitivity with the focus goes on blinking, and warns.
 */
void
tru_dialog_hold (GtkWindow *dialog,
                 GtkWidget *page)
{
  GtkWidget *focus = gtk_window_get_focus (dialog);

  if (focus != NULL)
    g_object_set_data_full (G_OBJECT (dialog), FOCUS, g_object_ref (focus), g_object_unref);
  gtk_window_set_focus (dialog, NULL);
  gtk_widget_set_sensitive (page, FALSE);
}

/**
 * tru_dialog_release:
 * @dialog: a dialog whose operation is over and which stays
 * @page: as for tru_dialog_hold()
 *
 * The focus comes back to where it was.
 */
void
tru_dialog_release (GtkWindow *dialog,
                    GtkWidget *page)
{
  g_autoptr (GtkWidget) focus = g_object_steal_data (G_OBJECT (dialog), FOCUS);

  gtk_widget_set_sensitive (page, TRUE);
  if (focus != NULL && gtk_widget_get_root (focus) == GTK_ROOT (dialog))
    gtk_window_set_focus (dialog, focus);
}

/**
 * tru_dialog_set_gives_way:
 * @dialog: a window over another that only shows something, so that nothing is lost with it
 *
 * A scan closes it from now on, and goes to what is below.
 */
void
tru_dialog_set_gives_way (GtkWindow *dialog)
{
  g_object_set_data (G_OBJECT (dialog), GIVES_WAY, GINT_TO_POINTER (TRUE));
}

/**
 * tru_dialog_gives_way:
 * @dialog: any window
 *
 * Returns: whether a scan closes it
 */
gboolean
tru_dialog_gives_way (GtkWindow *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), GIVES_WAY) != NULL;
}
