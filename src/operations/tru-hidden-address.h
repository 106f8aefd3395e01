/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/* An address that nobody outside the office learns. */

guint64 tru_hidden_address (TruStore      *store,
                            const TruKind *kind,
                            const char    *uid);

G_END_DECLS
