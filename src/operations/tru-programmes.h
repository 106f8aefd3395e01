/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

GPtrArray *tru_programmes_models (GError **error);
GPtrArray *tru_programmes_start  (const char  *model,
                                  GError     **error);
char      *tru_programmes_add    (TruStore    *store,
                                  const char  *model,
                                  const char  *name,
                                  GError     **error);
char      *tru_programmes_copy   (TruStore    *store,
                                  const char  *programme,
                                  const char  *name,
                                  GError     **error);
gboolean   tru_programmes_retire_step (TruStore *store,
                                       const char  *step,
                                       TruDate      on,
                                       GError     **error);
gboolean   tru_programmes_move   (TruStore    *store,
                                  const char  *uid,
                                  int          by,
                                  GError     **error);

G_END_DECLS
