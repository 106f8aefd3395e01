/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"
#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruPairDialog:
 *
 * Adds two records that belong together in one operation: a person and the place in a household, a dwelling and
 * the lease that ties a household to it.
 */
#define TRU_TYPE_PAIR_DIALOG (tru_pair_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TruPairDialog, tru_pair_dialog, TRU, PAIR_DIALOG, AdwWindow)

GtkWindow *tru_pair_dialog_new_member   (GtkWindow     *parent,
                                         TruOffice     *office,
                                         const char    *household);
GtkWindow *tru_pair_dialog_new_dwelling (GtkWindow     *parent,
                                         TruOffice     *office,
                                         const char    *household);

G_END_DECLS
