/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-household-file.h"
#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruSplitDialog:
 *
 * Splits a household in two: who goes, from which day on, under which name, and what goes with them.
 */
#define TRU_TYPE_SPLIT_DIALOG (tru_split_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TruSplitDialog, tru_split_dialog, TRU, SPLIT_DIALOG, AdwWindow)

GtkWindow *tru_split_dialog_new (GtkWidget              *widget,
                                 TruOffice              *office,
                                 const TruHouseholdFile *file);

G_END_DECLS
