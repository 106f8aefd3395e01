/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-dialog.h"

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
