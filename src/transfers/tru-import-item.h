/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-import.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_IMPORT_CHOICE_OPEN, /* nobody decided yet */
  TRU_IMPORT_CHOICE_HERE,
  TRU_IMPORT_CHOICE_RECEIVED,
} TruImportChoice;

/**
 * TruImportItem:
 *
 * A line of the preview and what the person decides about it. Property `taken`: whether the import does it. Signal
 * `changed`: the person decided something.
 */
#define TRU_TYPE_IMPORT_ITEM (tru_import_item_get_type ())
G_DECLARE_FINAL_TYPE (TruImportItem, tru_import_item, TRU, IMPORT_ITEM, GObject)

TruImportItem        *tru_import_item_new          (TruImportEntry     *entry);
const TruImportEntry *tru_import_item_get_entry    (TruImportItem      *self);
gboolean              tru_import_item_is_optional  (TruImportItem      *self);
gboolean              tru_import_item_is_taken     (TruImportItem      *self);
void                  tru_import_item_set_taken    (TruImportItem      *self,
                                                    gboolean            taken);
void                  tru_import_item_leave_out    (TruImportItem      *self,
                                                    const char         *reason);
gboolean              tru_import_item_is_left_out  (TruImportItem      *self);
gboolean              tru_import_item_is_whole     (TruImportItem      *self);
TruImportChoice       tru_import_item_get_choice   (TruImportItem      *self,
                                                    guint               field);
void                  tru_import_item_choose       (TruImportItem      *self,
                                                    guint               field,
                                                    gboolean            received);
void                  tru_import_item_choose_all   (TruImportItem      *self,
                                                    gboolean            received);
gboolean              tru_import_item_is_decided   (TruImportItem      *self);
gboolean              tru_import_item_has_effect   (TruImportItem      *self);
void                  tru_import_item_decide       (TruImportItem      *self,
                                                    TruImportDecisions *decisions);
char                 *tru_import_item_describe     (TruImportItem      *self);
const char           *tru_import_item_get_reason   (TruImportItem      *self);
guint                 tru_import_item_get_group    (TruImportItem      *self);
void                  tru_import_item_set_group    (TruImportItem      *self,
                                                    guint               n_items);

G_END_DECLS
