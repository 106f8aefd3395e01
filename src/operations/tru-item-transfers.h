/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-item-route.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* Items go from one tool library to another in two steps. */

gboolean tru_item_transfers_send    (TruStore      *store,
                                     TruRecord     *transfer,
                                     GError       **error);
gboolean tru_item_transfers_receive (TruStore      *store,
                                     const char    *item,
                                     const char    *library,
                                     TruDate        on,
                                     TruItemRoute  *route,
                                     GError       **error);

G_END_DECLS
