/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-import-item.h"

G_BEGIN_DECLS

/**
 * TruImportPlan:
 *
 * What a person decides about a file: the lines of its preview, those first that want a decision. What refers to a record
 * that is left out is left out with it, and comes back with it. Signal `changed`: something was decided.
 */
#define TRU_TYPE_IMPORT_PLAN (tru_import_plan_get_type ())
G_DECLARE_FINAL_TYPE (TruImportPlan, tru_import_plan, TRU, IMPORT_PLAN, GObject)

TruImportPlan          *tru_import_plan_new         (TruImportPreview *preview);
const TruImportPreview *tru_import_plan_get_preview (TruImportPlan    *self);
GListModel             *tru_import_plan_get_items   (TruImportPlan    *self);
gint64                  tru_import_plan_count       (TruImportPlan    *self,
                                                     TruImportAction   action);
char                   *tru_import_plan_get_title   (TruImportPlan    *self,
                                                     const char       *uid);
char                   *tru_import_plan_obstacle    (TruImportPlan    *self);
TruImportDecisions     *tru_import_plan_decide      (TruImportPlan    *self,
                                                     const char       *motive);

G_END_DECLS
