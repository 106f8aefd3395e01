/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-column-order.h"

#include "tru-text-scale.h"

/* The column whose sorter was asked first: the one that a person chose. */
static int probed = -1;

static int
probe (gconstpointer a,
       gconstpointer b,
       gpointer      order)
{
  if (probed < 0)
    probed = GPOINTER_TO_INT (order);
  return -1;
}

/**
 * tru_column_order_column:
 * @title: in the user's language
 * @factory: (transfer full): makes its cells
 * @order: the order of the model that the column stands for
 * @width: in pixels at the usual size of text, or 0: what the other columns leave
 *
 * Returns: (transfer full): a column that a person can widen and sort by
 */
GtkColumnViewColumn *
tru_column_order_column (const char         *title,
                         GtkListItemFactory *factory,
                         guint               order,
                         int                 width)
{
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (probe, GUINT_TO_POINTER (order), NULL));

  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  if (width)
    gtk_column_view_column_set_fixed_width (column, (int) (width * tru_text_scale ()));
  else
    gtk_column_view_column_set_expand (column, TRUE);
  return column;
}

/**
 * tru_column_order_read:
 * @view: a view whose columns have such sorters
 * @order: (out): the order for the model
 * @is_descending: (out): whether it goes downwards
 *
 * Returns: whether the view is sorted at all
 */
gboolean
tru_column_order_read (GtkColumnView *view,
                       guint         *order,
                       gboolean      *is_descending)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (view);
  GtkOrdering ordering;

  probed = -1;
  ordering = gtk_sorter_compare (sorter, view, sorter); /* of one thing and itself GTK asks no column */
  if (probed < 0)
    return FALSE;
  *order = (guint) probed;
  *is_descending = ordering == GTK_ORDERING_LARGER;
  return TRUE;
}
