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

TruLabelDialog *tru_label_dialog_new   (GtkWidget      *widget,
                                        TruOffice      *office,
                                        gboolean        are_members);
void            tru_label_dialog_offer (TruLabelDialog *self,
                                        const char     *label,
                                        GListModel     *rows);

G_END_DECLS
