/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-form-row.h"

G_BEGIN_DECLS

#define TRU_TYPE_ENTRY_ROW (tru_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (TruEntryRow, tru_entry_row, TRU, ENTRY_ROW, AdwEntryRow)

TruFormRow *tru_entry_row_new (const TruKind *kind,
                               guint          field);

G_END_DECLS
