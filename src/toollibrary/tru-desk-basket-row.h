/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"
#include "tru-part-ticks.h"
#include "tru-queries-tool-library.h"

G_BEGIN_DECLS

/* A line of #TruDeskBasket. */

GtkWidget    *tru_desk_basket_row_new           (TruOffice  *office,
                                                 TruRow     *item,
                                                 GPtrArray  *findings,
                                                 const char *noted);
const char   *tru_desk_basket_row_get_item      (GtkWidget  *row);
const char   *tru_desk_basket_row_get_condition (GtkWidget  *row);
TruPartTicks *tru_desk_basket_row_get_parts     (GtkWidget  *row);
void          tru_desk_basket_row_tell_due      (GtkWidget  *row,
                                                 TruDate     due);

G_END_DECLS
