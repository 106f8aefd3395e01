/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-import.h"

G_BEGIN_DECLS

/**
 * TruImportItem:
 *
 * A line of the preview and what the person decides about it. Property `taken`: whether the import does it.
 */
#define TRU_TYPE_IMPORT_ITEM (tru_import_item_get_type ())
G_DECLARE_FINAL_TYPE (TruImportItem, tru_import_item, TRU, IMPORT_ITEM, GObject)

TruImportItem        *tru_import_item_new           (TruImportEntry     *entry);
const TruImportEntry *tru_import_item_get_entry     (TruImportItem      *self);
gboolean              tru_import_item_is_optional   (TruImportItem      *self);
gboolean              tru_import_item_takes_field   (TruImportItem      *self,
                                                     guint               field);
void                  tru_import_item_choose_field  (TruImportItem      *self,
                                                     guint               field,
                                                     gboolean            received);
void                  tru_import_item_decide        (TruImportItem      *self,
                                                     TruImportDecisions *decisions);
char                 *tru_import_item_describe      (TruImportItem      *self);

G_END_DECLS
