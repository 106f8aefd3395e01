/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-form-row.h"

G_BEGIN_DECLS

#define TRU_TYPE_SET_ROW (tru_set_row_get_type ())
G_DECLARE_FINAL_TYPE (TruSetRow, tru_set_row, TRU, SET_ROW, AdwPreferencesRow)

TruFormRow *tru_set_row_new (const TruKind *kind,
                             guint          field);

G_END_DECLS
