/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

GPtrArray *tru_worksite_file_check      (TruStore   *store,
                                         TruRecord  *record);
gboolean   tru_worksite_file_add_photo  (TruStore   *store,
                                         TruRecord  *photo,
                                         const char *path,
                                         GError    **error);
gboolean   tru_worksite_file_makes_dust (TruStore   *store,
                                         const char *worksite);

G_END_DECLS
