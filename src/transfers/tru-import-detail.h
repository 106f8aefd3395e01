/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-import-plan.h"

G_BEGIN_DECLS

GtkWidget *tru_import_detail_new (TruStore      *store,
                                  TruImportPlan *plan,
                                  TruImportItem *item);

G_END_DECLS
