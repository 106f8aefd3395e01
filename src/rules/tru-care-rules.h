/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"

G_BEGIN_DECLS

TruDate    tru_care_rules_next_check  (TruRecord *maintenance,
                                       TruRecord *tool);
gboolean   tru_care_rules_is_check    (TruRecord *maintenance);
GPtrArray *tru_care_rules_check_loan  (TruRecord *item,
                                       TruRecord *repair,
                                       TruRecord *transfer,
                                       TruDate    upkeep,
                                       TruDate    today);

G_END_DECLS
