/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/* What an import must know of the past to tell who changed a record. */

gboolean tru_versions_knows      (TruStore       *store,
                                  const char     *uid,
                                  TruStamp        modified);
gboolean tru_versions_emptied    (TruStore       *store,
                                  const char     *uid,
                                  const char     *field);
TruStamp tru_versions_newest     (TruStore       *store,
                                  const TruKind  *kind);
gboolean tru_versions_keeps_file (TruStore       *store,
                                  const char     *file);

G_END_DECLS
