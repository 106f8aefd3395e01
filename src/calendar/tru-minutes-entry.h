/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *tru_minutes_entry_new  (const char *name,
                                   gint64      minutes);
gint64     tru_minutes_entry_get  (GtkWidget  *entry);
char      *tru_minutes_entry_hint (gint64      minutes);

G_END_DECLS
