/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-row-mark.h"

#define MARK_KEY "tru-mark"

static GtkListBox *
list_of (gpointer row)
{
  return GTK_LIST_BOX (gtk_widget_get_parent (row));
}

/**
 * tru_row_mark_set:
 * @row: a row in a list
 * @reason: why what it says cannot be kept, in the user's language
 */
void
tru_row_mark_set (TruFormRow *row,
                  const char *reason)
{
  GtkWidget *mark = gtk_list_box_row_new ();

  tru_row_mark_clear (row);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (mark), tru_row_mark_reason_new (reason));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (mark), FALSE);
  gtk_widget_set_focusable (mark, FALSE);
  gtk_list_box_insert (list_of (row), mark, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  g_object_set_data (G_OBJECT (row), MARK_KEY, mark);
}

/**
 * tru_row_mark_clear:
 * @row: a row, marked or not
 */
void
tru_row_mark_clear (TruFormRow *row)
{
  GtkWidget *mark = g_object_steal_data (G_OBJECT (row), MARK_KEY);

  if (!mark)
    return;
  gtk_list_box_remove (list_of (mark), mark);
  gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
}

/**
 * tru_row_mark_get:
 * @row: a row
 *
 * Returns: (transfer none) (nullable): why it is marked
 */
const char *
tru_row_mark_get (TruFormRow *row)
{
  GtkWidget *mark = g_object_get_data (G_OBJECT (row), MARK_KEY);

  return mark ? gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (mark)))) : NULL;
}

/**
 * tru_row_mark_reason_new:
 * @reason: why something cannot be kept, in the user's language
 *
 * Returns: (transfer floating): a label that says so
 */
GtkWidget *
tru_row_mark_reason_new (const char *reason)
{
  GtkWidget *label = gtk_label_new (reason);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-error");
  return label;
}
