/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-document.h"
#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruPaperWindow:
 *
 * Shows a paper's pages, prints them and saves them as a PDF file. Signal `left`: it was printed or saved.
 */
#define TRU_TYPE_PAPER_WINDOW (tru_paper_window_get_type ())
G_DECLARE_FINAL_TYPE (TruPaperWindow, tru_paper_window, TRU, PAPER_WINDOW, AdwWindow)

GtkWindow *tru_paper_window_new  (TruDocument    *document,
                                  const char     *file_name);
GtkWindow *tru_paper_window_open (GtkWidget      *widget,
                                  TruDocument    *document,
                                  const char     *file_name);
void       tru_paper_window_note (GtkWindow      *self,
                                  TruOffice      *office,
                                  TruOfficeFunc   func,
                                  gpointer        data,
                                  GDestroyNotify  destroy);

G_END_DECLS
