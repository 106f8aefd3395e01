/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-form-row.h"

G_BEGIN_DECLS

#define TRU_TYPE_CHOICE_ROW (tru_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (TruChoiceRow, tru_choice_row, TRU, CHOICE_ROW, AdwComboRow)

TruFormRow *tru_choice_row_new (const TruKind *kind,
                               guint          field);

G_END_DECLS
