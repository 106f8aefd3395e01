/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"
#include "tru-stock-move.h"

G_BEGIN_DECLS

void tru_stock_acts_move     (GtkWidget        *widget,
                              TruOffice        *office);
void tru_stock_acts_move_one (GtkWidget        *widget,
                              TruOffice        *office,
                              const char       *consumable,
                              TruStockMoveType  type);

G_END_DECLS
