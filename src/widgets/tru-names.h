/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     tru_names_give (void);
gboolean tru_names_has  (GtkWidget *widget);

G_END_DECLS
