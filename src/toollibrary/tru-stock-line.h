/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tool-look.h"

G_BEGIN_DECLS

GtkWidget *tru_stock_line_new         (TruRow    *count,
                                       GtkWidget *button);
gboolean   tru_stock_line_is_lent     (TruRow    *count);
gboolean   tru_stock_line_needs_shelf (TruRow    *count);
GtkWidget *tru_stock_take_line        (TruRow    *take);
char      *tru_stock_take_name        (TruRow    *take);

G_END_DECLS
