/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The large-picture desk: for who reads little, or from afar. */

gboolean tru_desk_is_large    (void);
void     tru_desk_set_large   (gboolean    is_large);
int      tru_desk_size        (int         size);
void     tru_desk_picture_set (GtkWidget  *picture,
                               const char *name,
                               int         size);

G_END_DECLS
