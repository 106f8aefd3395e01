/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-import-plan.h"
#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruImportWindow:
 *
 * Reads a file, shows record by record what importing it would do, before anything is changed, then imports it.
 */
#define TRU_TYPE_IMPORT_WINDOW (tru_import_window_get_type ())
G_DECLARE_FINAL_TYPE (TruImportWindow, tru_import_window, TRU, IMPORT_WINDOW, AdwWindow)

GtkWindow     *tru_import_window_new      (GtkWindow       *parent,
                                           TruOffice       *office,
                                           const char      *path);

G_END_DECLS
