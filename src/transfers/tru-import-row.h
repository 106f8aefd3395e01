/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-import-item.h"
#include "tru-tone.h"

G_BEGIN_DECLS

/**
 * TruImportRow:
 *
 * A line of the import's list; above the first of a group stands what happens to the group.
 */
#define TRU_TYPE_IMPORT_ROW (tru_import_row_get_type ())
G_DECLARE_FINAL_TYPE (TruImportRow, tru_import_row, TRU, IMPORT_ROW, GtkBox)

TruTone    tru_import_tone     (TruImportAction  action);
GtkWidget *tru_import_row_new  (void);
void       tru_import_row_bind (TruImportRow    *self,
                                TruImportItem   *item);

G_END_DECLS
