/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-decision-rules.h"
#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-write.h"

G_BEGIN_DECLS

GPtrArray *tru_decisions_check   (TruStore           *store,
                                  TruRecord          *decision,
                                  GError            **error);
gboolean   tru_decisions_take_in (TruWrite           *write,
                                  TruRecord          *decision,
                                  const TruOverride  *override,
                                  GError            **error);
gboolean   tru_decisions_take    (TruStore           *store,
                                  TruRecord          *decision,
                                  const TruOverride  *override,
                                  GError            **error);
gboolean   tru_decisions_correct (TruStore           *store,
                                  TruRecord          *decision,
                                  GError            **error);
gint64     tru_decisions_operation (TruStore         *store,
                                  const char         *decision);
gboolean   tru_decisions_take_back (TruStore         *store,
                                  const char         *decision,
                                  GError            **error);

G_END_DECLS
