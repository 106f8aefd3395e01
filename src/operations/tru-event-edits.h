/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

gboolean   tru_event_edits_allow (TruRecord  *event,
                                  GError    **error);
GPtrArray *tru_event_edits_check (TruStore  *store,
                                  TruRecord *record);

G_END_DECLS
