/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-desk-find.h"

G_BEGIN_DECLS

/**
 * TruDeskMatches:
 *
 * The short list under the desk's field, walked with the arrows while the focus stays in the field.
 * Signals `item-chosen` and `member-chosen` (TruRow).
 */
#define TRU_TYPE_DESK_MATCHES (tru_desk_matches_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskMatches, tru_desk_matches, TRU, DESK_MATCHES, AdwBin)

void     tru_desk_matches_set      (TruDeskMatches *self,
                                    TruDeskAnswer  *answer);
void     tru_desk_matches_move     (TruDeskMatches *self,
                                    int             by);
void     tru_desk_matches_unselect (TruDeskMatches *self);
gboolean tru_desk_matches_activate (TruDeskMatches *self);

G_END_DECLS
