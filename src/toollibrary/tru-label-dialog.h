/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruLabelDialog:
 *
 * Asks on what labels of items, or members’ cards, are to be printed, then shows the sheets.
 */
#define TRU_TYPE_LABEL_DIALOG (tru_label_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TruLabelDialog, tru_label_dialog, TRU, LABEL_DIALOG, AdwWindow)

void tru_label_dialog_open (GtkWidget  *widget,
                            TruOffice  *office,
                            GListModel *rows,
                            gboolean    are_members);

G_END_DECLS
