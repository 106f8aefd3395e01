/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tru_committee_keys_add (GtkWidget       *room,
                             GtkShortcutFunc  step,
                             GtkShortcutFunc  move);

G_END_DECLS
