/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

TruRecord *tru_assessments_open (TruStore   *store,
                                 const char *support);
gboolean   tru_assessments_keep (TruStore   *store,
                                 TruRecord  *assessment,
                                 GPtrArray  *parts,
                                 GError    **error);

G_END_DECLS
