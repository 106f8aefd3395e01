/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

void tru_stock_acts_move (GtkWidget *widget,
                          TruOffice *office);

G_END_DECLS
