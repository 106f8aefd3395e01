/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

GPtrArray *tru_support_edits_check (TruStore  *store,
                                    TruRecord *record);
GPtrArray *tru_support_edits_check_removal (TruStore  *store,
                                    TruRecord *record);
gboolean   tru_support_edits_keep  (TruStore   *store,
                                    TruRecord  *record,
                                    gboolean    is_new,
                                    const char *motive,
                                    GError    **error);

G_END_DECLS
