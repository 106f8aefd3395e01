/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"
#include "tru-queries-consumables.h"
#include "tru-tool-look.h"

G_BEGIN_DECLS

/* How consumables and what happens to them look: a row of their list, a line of their movements. */

GtkWidget *tru_consumable_line_new      (void);
void       tru_consumable_line_set      (GtkWidget *line,
                                         TruRow    *consumable);
char      *tru_consumable_line_stock    (TruRow    *consumable);
gboolean   tru_consumable_line_is_low   (TruRow    *consumable);
GtkWidget *tru_consumable_line_new_move (TruStore  *store,
                                         TruRow    *consumable,
                                         TruRow    *move);

G_END_DECLS
