/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-document.h"

G_BEGIN_DECLS

/**
 * TruPaperPreview:
 *
 * The pages of a document, one below the other, drawn by the same code as print and PDF.
 */
#define TRU_TYPE_PAPER_PREVIEW (tru_paper_preview_get_type ())
G_DECLARE_FINAL_TYPE (TruPaperPreview, tru_paper_preview, TRU, PAPER_PREVIEW, GtkWidget)

void tru_paper_preview_show (TruPaperPreview *self,
                                TruDocument        *document);

G_END_DECLS
