/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRU_TYPE_SIDEBAR_ROW (tru_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (TruSidebarRow, tru_sidebar_row, TRU, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget  *tru_sidebar_row_new       (const char    *room,
                                       const char    *title,
                                       const char    *icon);
const char *tru_sidebar_row_get_room  (TruSidebarRow *self);
void        tru_sidebar_row_set_count (TruSidebarRow *self,
                                       gint64         count);

G_END_DECLS
