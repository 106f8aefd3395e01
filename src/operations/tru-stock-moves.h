/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-decimal.h"
#include "tru-finding.h"
#include "tru-store.h"

G_BEGIN_DECLS

gboolean   tru_stock_moves_note  (TruStore           *store,
                                  TruRecord          *move,
                                  const TruOverride  *override,
                                  GError            **error);
TruRecord *tru_stock_moves_count (TruStore           *store,
                                  const char         *consumable,
                                  TruDecimal          counted,
                                  TruDate             on,
                                  const char         *note,
                                  GError            **error);

G_END_DECLS
