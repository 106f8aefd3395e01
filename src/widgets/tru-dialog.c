/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-dialog.h"

#include "tru-record-form.h"
#include "tru-text.h"

#define FOCUS "tru-dialog-focus"

/**
 * tru_dialog_bind_keys:
 * @widget_class: of a dialog
 * @confirm: the action behind its suggested button
 *
 * The keys of every dialog: Escape closes it, Ctrl+S and Ctrl+Return do what it is for.
 */
void
tru_dialog_bind_keys (GtkWidgetClass *widget_class,
                      const char     *confirm)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, confirm, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, confirm, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, confirm, NULL);
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
