/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-column-order.h"

#include <adwaita.h>

/* The model hears which column a person chose, and in which direction. */
static void
test_chosen (void)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (g_object_ref_sink (gtk_column_view_new (NULL)));
  GtkColumnViewColumn *columns[3];
  guint order = 7;
  gboolean is_descending = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      columns[i] = tru_column_order_column ("Column", gtk_signal_list_item_factory_new (), i, 0);
      gtk_column_view_append_column (view, columns[i]);
      g_object_unref (columns[i]);
    }
  g_assert_false (tru_column_order_read (view, &order, &is_descending));
  g_assert_cmpuint (order, ==, 7);
  gtk_column_view_sort_by_column (view, columns[2], GTK_SORT_ASCENDING);
  g_assert_true (tru_column_order_read (view, &order, &is_descending));
  g_assert_cmpuint (order, ==, 2);
  g_assert_false (is_descending);
  gtk_column_view_sort_by_column (view, columns[1], GTK_SORT_DESCENDING);
  g_assert_true (tru_column_order_read (view, &order, &is_descending));
  g_assert_cmpuint (order, ==, 1);
  g_assert_true (is_descending);
  g_object_unref (view);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-order/chosen", test_chosen);
  return g_test_run ();
}
