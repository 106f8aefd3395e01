/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-keys.h"

static void
add_key (GtkEventController *keys,
         const char         *trigger,
         GtkShortcutFunc     func,
         int                 by)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_callback_action_new (func, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (by));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/**
 * tru_committee_keys_add:
 * @room: the room
 * @step: goes to another line of the agenda; its argument is how many lines down
 * @move: moves the line chosen; its argument is how many places down
 *
 * One key each, wherever in the window somebody types, or where nothing has the keyboard since the button that had it cannot
 * be pressed any more.
 */
void
tru_committee_keys_add (GtkWidget       *room,
                        GtkShortcutFunc  step,
                        GtkShortcutFunc  move)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_key (keys, "<Control>Page_Down", step, 1);
  add_key (keys, "<Control>Page_Up", step, -1);
  add_key (keys, "<Alt>Down", move, 1);
  add_key (keys, "<Alt>Up", move, -1);
  gtk_widget_add_controller (room, keys);
}
