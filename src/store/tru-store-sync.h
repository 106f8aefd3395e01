/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

gboolean tru_store_may_write       (TruStore  *self);
gboolean tru_store_set_syncs_later (TruStore  *self,
                                    gboolean   syncs_later,
                                    GError   **error);
gboolean tru_store_sync            (TruStore  *self,
                                    GError   **error);

G_END_DECLS
