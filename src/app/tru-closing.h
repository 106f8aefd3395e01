/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean tru_closing_waits (GtkWindow *window,
                            GtkWidget *rooms);

G_END_DECLS
