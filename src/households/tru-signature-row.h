/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruSignatureRow:
 *
 * Who signs a contract, and the day: chosen in a calendar. Signal `signed` (gint64 day).
 */
#define TRU_TYPE_SIGNATURE_ROW (tru_signature_row_get_type ())
G_DECLARE_FINAL_TYPE (TruSignatureRow, tru_signature_row, TRU, SIGNATURE_ROW, AdwActionRow)

GtkWidget  *tru_signature_row_new     (TruRecord       *signatory,
                                       const char      *name);
const char *tru_signature_row_get_uid (TruSignatureRow *self);

G_END_DECLS
