/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruDeskEmpty:
 *
 * A desk at which nobody stands: it says what to do, first of all to have a place that lends, then tools, then members.
 */
#define TRU_TYPE_DESK_EMPTY (tru_desk_empty_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskEmpty, tru_desk_empty, TRU, DESK_EMPTY, AdwBin)

void     tru_desk_empty_refresh (TruDeskEmpty *self,
                                 TruOffice    *office,
                                 const char   *library);
gboolean tru_desk_empty_begin   (TruDeskEmpty *self);

G_END_DECLS
