/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TruScanCatcher:
 *
 * While its page, or its window, is to be seen, catches what a scanner types anywhere in the window, wherever the focus is, and leaves all other
 * typing where it was typed. Signal
 * `scanned` with the code, its check character taken off.
 */
#define TRU_TYPE_SCAN_CATCHER (tru_scan_catcher_get_type ())
G_DECLARE_FINAL_TYPE (TruScanCatcher, tru_scan_catcher, TRU, SCAN_CATCHER, GObject)

TruScanCatcher *tru_scan_catcher_new               (GtkWidget      *page);
void            tru_scan_catcher_set_spares_fields (TruScanCatcher *self,
                                                    gboolean        spares_fields);

G_END_DECLS
