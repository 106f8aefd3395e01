/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The window takes operations back: the newest one, or the one that a toast named. */

void tru_window_install_undo (GtkWidgetClass *widget_class);
void tru_window_watch_undo   (GtkWidget      *window);

G_END_DECLS
