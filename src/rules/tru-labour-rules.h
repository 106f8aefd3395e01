/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-decimal.h"
#include "tru-finding.h"

G_BEGIN_DECLS

gboolean   tru_labour_counts       (TruRecord  *person,
                                    TruDate     day);
TruDecimal tru_labour_hours        (TruRecord  *labour,
                                    TruRecord  *person,
                                    TruDate     day);
GPtrArray *tru_labour_check        (TruRecord  *labour,
                                    TruRecord  *person,
                                    TruDate     day);

G_END_DECLS
