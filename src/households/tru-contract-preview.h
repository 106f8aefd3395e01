/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-document.h"

G_BEGIN_DECLS

/**
 * TruContractPreview:
 *
 * The pages of a document, one below the other, drawn by the same code as print and PDF.
 */
#define TRU_TYPE_CONTRACT_PREVIEW (tru_contract_preview_get_type ())
G_DECLARE_FINAL_TYPE (TruContractPreview, tru_contract_preview, TRU, CONTRACT_PREVIEW, GtkWidget)

void tru_contract_preview_show (TruContractPreview *self,
                                TruDocument        *document);

G_END_DECLS
