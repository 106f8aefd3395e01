/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-opening-days.h"
#include "tru-store.h"

G_BEGIN_DECLS

TruOpeningDays *tru_opening_hours_of   (TruStore   *store,
                                        TruRecord  *library);
TruOpeningDays *tru_opening_hours_read (TruStore   *store,
                                        const char *library);

G_END_DECLS
