/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-room-end.h"

/**
 * tru_room_end_show:
 * @ends: where the rooms' widgets stand, in a place each
 * @end: (nullable): the one of the room that shows
 *
 * Shows one of them alone. Once it was shown it stays where it is: a menu button that is taken out and put back opens a menu whose
 * actions are dead (GTK 4.8). Whether the widget itself is visible is its room's affair.
 */
void
tru_room_end_show (GtkBox    *ends,
                   GtkWidget *end)
{
  if (end && !gtk_widget_get_parent (end))
    gtk_box_append (ends, g_object_new (ADW_TYPE_BIN, "child", end, NULL));
  for (GtkWidget *place = gtk_widget_get_first_child (GTK_WIDGET (ends)); place; place = gtk_widget_get_next_sibling (place))
    gtk_widget_set_visible (place, adw_bin_get_child (ADW_BIN (place)) == end);
}
