/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-worksites.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* What the files of worksites share. */

char *tru_worksites_write (TruWrite              *write,
                           TruStore              *store,
                           const TruWorksitePlan *plan,
                           const TruOverride     *override,
                           GError               **error);
GArray *tru_worksite_plan_other_days (TruStore              *store,
                                      const TruWorksitePlan *plan);

G_END_DECLS
