/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

/* Know-how that is handed out with a tool: its sheets, shown and printed. */

void tru_item_advice_show   (GtkListBox *box,
                             TruStore   *store,
                             const char *tool);
void tru_item_advice_choose (GtkWidget  *widget,
                             TruOffice  *office,
                             const char *tool);
void tru_item_advice_attach (GtkWidget  *widget,
                             TruOffice  *office,
                             const char *tool,
                             const char *path);

G_END_DECLS
