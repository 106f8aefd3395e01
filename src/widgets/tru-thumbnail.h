/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *tru_thumbnail_new  (const char *path,
                               int         width,
                               int         height);
void       tru_thumbnail_open (GtkWidget  *widget,
                               const char *path);

G_END_DECLS
