/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The newest line of the desk stays in sight, however many lie above it. */

void tru_desk_sight_show (GtkWidget *line);

G_END_DECLS
