/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the rooms have at the end of the header bar. */

void tru_room_end_show (GtkBox    *ends,
                        GtkWidget *end);

G_END_DECLS
