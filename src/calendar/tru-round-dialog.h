/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruRoundDialog:
 *
 * The round of a day: whose it is, its visits with what one needs at the door, in the order in which one goes, and its paper.
 */
#define TRU_TYPE_ROUND_DIALOG (tru_round_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TruRoundDialog, tru_round_dialog, TRU, ROUND_DIALOG, AdwWindow)

GtkWidget *tru_round_dialog_new       (TruStore       *store,
                                       TruDate         day,
                                       const char     *user);
GStrv      tru_round_dialog_get_order (TruRoundDialog *self);
void       tru_round_dialog_show      (GtkWidget      *parent,
                                       TruStore       *store,
                                       TruDate         day);

G_END_DECLS
