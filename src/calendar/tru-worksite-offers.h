/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-days-box.h"
#include "tru-worksites.h"

G_BEGIN_DECLS

gboolean tru_worksite_offers_find (TruDaysBox             *box,
                                   TruStore               *store,
                                   const TruWorksitePlan  *plan,
                                   TruDate                 wished,
                                   GError                **error);

G_END_DECLS
