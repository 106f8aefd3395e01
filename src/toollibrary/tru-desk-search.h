/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-desk-find.h"
#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruDeskSearch:
 *
 * The desk's big field and what it finds. Signals `item-chosen` with a row and whether its whole code was typed,
 * `member-chosen` and `consumable-chosen` with a row, `unknown` with a text that nothing answers to, `edited` when a person types, `shown` when what it finds comes or goes.
 */
#define TRU_TYPE_DESK_SEARCH (tru_desk_search_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskSearch, tru_desk_search, TRU, DESK_SEARCH, AdwBin)

void       tru_desk_search_set_office  (TruDeskSearch *self,
                                        TruOffice     *office);
void       tru_desk_search_set_library (TruDeskSearch *self,
                                        const char    *library);
void       tru_desk_search_set_member  (TruDeskSearch *self,
                                        const char    *member);
void       tru_desk_search_clear       (TruDeskSearch *self);
void       tru_desk_search_offer       (TruDeskSearch *self,
                                        TruDeskAnswer *answer);
gboolean   tru_desk_search_has_matches (TruDeskSearch *self);
GtkWidget *tru_desk_search_get_field   (TruDeskSearch *self);

G_END_DECLS
