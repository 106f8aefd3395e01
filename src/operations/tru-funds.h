/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-fund-rules.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

GPtrArray *tru_funds_check (TruStore           *store,
                            TruRecord          *aid,
                            GError            **error);
gboolean   tru_funds_grant (TruStore           *store,
                            TruRecord          *aid,
                            const TruOverride  *override,
                            GError            **error);
gboolean   tru_funds_is_fed (TruStore          *store,
                            const char         *uid);
void       tru_funds_propose_contributor (TruStore  *store,
                                          TruRecord *aid);
gboolean   tru_funds_stop  (TruStore           *store,
                            const char         *aid,
                            TruDate             on,
                            const char         *motive,
                            GError            **error);

G_END_DECLS
