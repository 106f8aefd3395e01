/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

char *tru_crew_week_describe (TruStore *store,
                              TruDate   monday);

G_END_DECLS
