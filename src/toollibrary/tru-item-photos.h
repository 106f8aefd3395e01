/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-store.h"

G_BEGIN_DECLS

/* Pictures of an item’s condition as thumbnails; one opens in the desktop’s own viewer. */

void tru_item_photos_show (GtkFlowBox *box,
                           TruStore   *store,
                           const char *item);
void tru_item_photos_open (GtkWidget  *thumbnail);

G_END_DECLS
