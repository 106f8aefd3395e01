/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-chore.h"

G_BEGIN_DECLS

/**
 * TruChoreRow:
 *
 * Something that waits; a click or Enter leads to where it is settled.
 */
#define TRU_TYPE_CHORE_ROW (tru_chore_row_get_type ())
G_DECLARE_FINAL_TYPE (TruChoreRow, tru_chore_row, TRU, CHORE_ROW, GtkListBoxRow)

GtkWidget *tru_chore_row_new (const TruChore *chore);

G_END_DECLS
