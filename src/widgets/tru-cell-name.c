/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cell-name.h"

/**
 * tru_cell_name:
 * @cell: a row of a list, bound, with its child
 * @name: what a screen reader says of it
 *
 * GTK has gtk_list_item_set_accessible_label() from 4.12 on only; before, the row that takes the focus has no name of its own.
 */
void
tru_cell_name (GtkListItem *cell,
               const char  *name)
{
  GtkWidget *child = gtk_list_item_get_child (cell);
  GtkWidget *row = child ? gtk_widget_get_parent (child) : NULL;

  if (row)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
