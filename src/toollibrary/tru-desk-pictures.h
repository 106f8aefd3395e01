/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The pictures of the tools that one answer of the desk is about, side by side. */

void tru_desk_pictures_set    (GtkBox             *box,
                               const char *const  *names,
                               int                 size);
void tru_desk_pictures_resize (GtkBox             *box,
                               int                 size);

G_END_DECLS
