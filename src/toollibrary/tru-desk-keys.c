/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-keys.h"

static gboolean
on_key (GtkEntry              *field,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        modifiers,
        GtkEventControllerKey *controller)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (field));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean is_command = (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0;

  if (GTK_IS_EDITABLE (focus) || is_command || !g_unichar_isgraph (gdk_keyval_to_unicode (keyval)))
    return FALSE;
  gtk_entry_grab_focus_without_selecting (field);
  gtk_editable_set_position (GTK_EDITABLE (field), -1);
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (field))));
}

/**
 * tru_desk_keys_new:
 * @field: the desk's field
 *
 * A scanner does not look where the focus is: while this is on the window, what it types anywhere goes into @field,
 * unless another field has the focus.
 *
 * Returns: (transfer full): a controller for the window
 */
GtkEventController *
tru_desk_keys_new (GtkEntry *field)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), field, G_CONNECT_SWAPPED);
  return keys;
}
