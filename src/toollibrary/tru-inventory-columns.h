/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The inventory's columns. They sort in SQL: their sorters only tell which of them a person chose. */

void tru_inventory_columns_add (GtkColumnView *view);

G_END_DECLS
