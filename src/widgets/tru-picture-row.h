/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-form-row.h"

G_BEGIN_DECLS

#define TRU_TYPE_PICTURE_ROW (tru_picture_row_get_type ())
G_DECLARE_FINAL_TYPE (TruPictureRow, tru_picture_row, TRU, PICTURE_ROW, AdwComboRow)

TruFormRow *tru_picture_row_new (const TruKind *kind,
                                 guint          field);

G_END_DECLS
