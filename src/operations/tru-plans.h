/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-write.h"

G_BEGIN_DECLS

TruRecord *tru_plans_current  (TruStore    *store,
                               const char  *support);
TruRecord *tru_plans_in_force (TruStore    *store,
                               const char  *support);
GPtrArray *tru_plans_engaged_actions (TruStore    *store,
                                      const char  *support);
GPtrArray *tru_plans_open_actions (TruStore    *store,
                                   const char  *support);
gboolean   tru_plans_draft_in (TruWrite    *write,
                               TruRecord   *plan,
                               GPtrArray   *actions,
                               GError     **error);
gboolean   tru_plans_draft    (TruStore    *store,
                               TruRecord   *plan,
                               GPtrArray   *actions,
                               GError     **error);
gboolean   tru_plans_agree    (TruStore    *store,
                               const char  *plan,
                               TruDate      on,
                               GError     **error);
char      *tru_plans_renew    (TruStore    *store,
                               const char  *support,
                               TruDate      on,
                               GError     **error);

G_END_DECLS
