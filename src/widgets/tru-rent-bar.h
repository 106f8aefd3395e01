/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-rent-share.h"

G_BEGIN_DECLS

/**
 * TruRentBar:
 *
 * The rent share (what remains to pay, in per cent of the resources) as a bar, with a mark at the threshold; or a cost, with a
 * mark at the benchmark.
 */
#define TRU_TYPE_RENT_BAR (tru_rent_bar_get_type ())
G_DECLARE_FINAL_TYPE (TruRentBar, tru_rent_bar, TRU, RENT_BAR, GtkWidget)

GtkWidget *tru_rent_bar_new (void);
void       tru_rent_bar_set (TruRentBar         *self,
                             const TruRentShare *share,
                             TruDecimal          threshold);
void       tru_rent_bar_set_cost (TruRentBar *self,
                                  gint64      cost,
                                  gint64      benchmark);

G_END_DECLS
