/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-queries-tool-library.h"

G_BEGIN_DECLS

/**
 * TruMemberRow:
 *
 * A member in a list: initials, name, card, and how many loans are open or late.
 */
#define TRU_TYPE_MEMBER_ROW (tru_member_row_get_type ())
G_DECLARE_FINAL_TYPE (TruMemberRow, tru_member_row, TRU, MEMBER_ROW, AdwBin)

GtkWidget *tru_member_row_new (void);
void       tru_member_row_set (TruMemberRow *self,
                               TruRow       *member);

G_END_DECLS
