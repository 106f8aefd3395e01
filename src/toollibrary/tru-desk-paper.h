/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-date.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruDeskPaper:
 *
 * For what was noted on paper while there was no current: a switch, and the day that then counts instead of today. Signal `changed`.
 */
#define TRU_TYPE_DESK_PAPER (tru_desk_paper_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskPaper, tru_desk_paper, TRU, DESK_PAPER, AdwBin)

TruDate tru_desk_paper_get_day     (TruDeskPaper *self);
void    tru_desk_paper_set_library (TruDeskPaper *self,
                                    TruStore     *store,
                                    const char   *library);

G_END_DECLS
