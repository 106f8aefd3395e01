/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tru_cell_name (GtkListItem *cell,
                    const char  *name);

G_END_DECLS
