/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

gboolean tru_associations_set_up (TruStore    *store,
                                  TruRecord   *organisation,
                                  const char  *model,
                                  const char  *library,
                                  GError     **error);
gboolean tru_associations_is_library_alone (TruStore *store);

G_END_DECLS
