/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a person must see of a scrolled page: where the typing goes, and why something was refused. */

void tru_reveal          (GtkWidget *widget);
void tru_reveal_begin_at (GtkWidget *widget);

G_END_DECLS
