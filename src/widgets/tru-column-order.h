/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Columns of a list that is sorted in SQL: their sorters only tell which of them a person chose. */

GtkColumnViewColumn *tru_column_order_column (const char         *title,
                                              GtkListItemFactory *factory,
                                              guint               order,
                                              int                 width);
gboolean             tru_column_order_read   (GtkColumnView      *view,
                                              guint              *order,
                                              gboolean           *is_descending);

G_END_DECLS
