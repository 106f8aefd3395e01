/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"
#include "tru-store.h"

G_BEGIN_DECLS

gboolean tru_stock_moves_note (TruStore           *store,
                               TruRecord          *move,
                               const TruOverride  *override,
                               GError            **error);

G_END_DECLS
