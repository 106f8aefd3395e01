/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

GPtrArray *tru_record_acts_check  (TruStore           *store,
                                   TruRecord          *record,
                                   gboolean            is_new);
gboolean   tru_record_acts_keep   (TruStore           *store,
                                   TruRecord          *record,
                                   gboolean            is_new,
                                   const TruOverride  *override,
                                   GError            **error);
gboolean   tru_record_acts_write  (TruStore           *store,
                                   TruRecord          *record,
                                   gboolean            is_new,
                                   const TruOverride  *override,
                                   GError            **error);
gboolean   tru_record_acts_remove (TruStore           *store,
                                   const char         *uid,
                                   GError            **error);

G_END_DECLS
