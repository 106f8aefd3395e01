/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruWorksiteDialog:
 *
 * A worksite to plan: whose it is, which rooms, which crew, which days. The rules answer while it is being filled in.
 */
#define TRU_TYPE_WORKSITE_DIALOG (tru_worksite_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TruWorksiteDialog, tru_worksite_dialog, TRU, WORKSITE_DIALOG, AdwWindow)

void tru_worksite_dialog_create (GtkWidget  *parent,
                                 TruOffice  *office,
                                 const char *household,
                                 TruDate     first);
void tru_worksite_dialog_edit   (GtkWidget  *parent,
                                 TruOffice  *office,
                                 const char *uid);

G_END_DECLS
