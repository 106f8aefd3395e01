/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-store.h"

G_BEGIN_DECLS

void tru_item_workshops_show (GtkListBox *box,
                              TruStore   *store,
                              const char *tool);

G_END_DECLS
