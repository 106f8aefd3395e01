/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruItemDetails:
 *
 * One item: what it is, where it is, what happened to it. Signal `desk-asked` (uid) when a person wants to lend it.
 */
#define TRU_TYPE_ITEM_DETAILS (tru_item_details_get_type ())
G_DECLARE_FINAL_TYPE (TruItemDetails, tru_item_details, TRU, ITEM_DETAILS, AdwBin)

void        tru_item_details_show    (TruItemDetails *self,
                                      TruOffice      *office,
                                      const char     *uid);
const char *tru_item_details_get_uid (TruItemDetails *self);

G_END_DECLS
