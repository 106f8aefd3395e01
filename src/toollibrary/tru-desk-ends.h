/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-lending.h"
#include "tru-office.h"
#include "tru-queries-tool-library.h"

G_BEGIN_DECLS

/**
 * TruDeskEnds:
 *
 * What the member at the desk brings back or keeps longer, until the visit is finished.
 * Signal `changed` after a person changed it.
 */
#define TRU_TYPE_DESK_ENDS (tru_desk_ends_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskEnds, tru_desk_ends, TRU, DESK_ENDS, AdwBin)

gboolean           tru_desk_ends_add          (TruDeskEnds *self,
                                               TruOffice   *office,
                                               TruRow      *item,
                                               gboolean     is_renewal);
gboolean           tru_desk_ends_remove       (TruDeskEnds *self,
                                               const char  *item);
gboolean           tru_desk_ends_turn         (TruDeskEnds *self,
                                               TruOffice   *office);
void               tru_desk_ends_show         (TruDeskEnds *self,
                                               TruOffice   *office);
void               tru_desk_ends_resize       (TruDeskEnds *self);
void               tru_desk_ends_clear        (TruDeskEnds *self);
guint              tru_desk_ends_get_size     (TruDeskEnds *self);
const TruReturn   *tru_desk_ends_get_returns  (TruDeskEnds *self,
                                               guint       *n_returns);
const char *const *tru_desk_ends_get_renewals (TruDeskEnds *self);

G_END_DECLS
