/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-import-plan.h"

G_BEGIN_DECLS

char *tru_import_head_about         (TruImportPlan *plan);
char *tru_import_head_unlisted      (TruImportPlan *plan);
void  tru_import_head_fill_marks    (GtkBox        *box,
                                     TruImportPlan *plan);
void  tru_import_head_fill_counters (GtkBox        *box,
                                     TruImportPlan *plan);

G_END_DECLS
