/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-form-row.h"

G_BEGIN_DECLS

#define TRU_TYPE_NOTE_ROW (tru_note_row_get_type ())
G_DECLARE_FINAL_TYPE (TruNoteRow, tru_note_row, TRU, NOTE_ROW, AdwPreferencesRow)

TruFormRow *tru_note_row_new (const TruKind *kind,
                               guint          field);

G_END_DECLS
