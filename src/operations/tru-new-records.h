/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/* What an empty form proposes, so that many things are written down in little time. */

char      *tru_new_records_code        (TruStore      *store,
                                        const TruKind *kind,
                                        const char    *library);
void       tru_new_records_prepare     (TruStore      *store,
                                        TruRecord     *record);
gboolean   tru_new_records_asks        (TruRecord     *record,
                                        guint          field);
gboolean   tru_new_records_has_another (const TruKind *kind);
TruRecord *tru_new_records_another     (TruRecord     *last);
TruRecord *tru_new_records_next        (TruRecord     *last);
void       tru_new_records_settle_code (TruStore      *store,
                                        TruRecord     *record);

G_END_DECLS
