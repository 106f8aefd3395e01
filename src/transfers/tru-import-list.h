/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-tone.h"

#include "tru-import.h"

G_BEGIN_DECLS

TruTone    tru_import_tone     (TruImportAction     action);
GtkWidget *tru_import_list_new (GListModel         *items,
                                GtkSelectionModel **selection);

G_END_DECLS
