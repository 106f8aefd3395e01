/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray *tru_usual_motives_find (GPtrArray *findings);
GtkWidget *tru_usual_motives_new  (GPtrArray *findings,
                                   GtkWidget *entry);

G_END_DECLS
