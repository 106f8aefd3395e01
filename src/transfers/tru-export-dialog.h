/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruExportDialog:
 *
 * What leaves, for whom and why; then where the file goes.
 */
#define TRU_TYPE_EXPORT_DIALOG (tru_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TruExportDialog, tru_export_dialog, TRU, EXPORT_DIALOG, AdwWindow)

GtkWindow *tru_export_dialog_new (GtkWindow       *parent,
                                  TruOffice       *office,
                                  const char      *household);
void       tru_export_dialog_run (TruExportDialog *self,
                                  const char      *path);

G_END_DECLS
