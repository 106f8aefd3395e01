/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruTableWindow:
 *
 * Takes in a list from a spreadsheet: what its rows are, what each column means, and what would become of each row, before
 * anything is changed.
 */
#define TRU_TYPE_TABLE_WINDOW (tru_table_window_get_type ())
G_DECLARE_FINAL_TYPE (TruTableWindow, tru_table_window, TRU, TABLE_WINDOW, AdwWindow)

GtkWindow *tru_table_window_new (GtkWindow  *parent,
                                 TruOffice  *office,
                                 const char *path);

G_END_DECLS
