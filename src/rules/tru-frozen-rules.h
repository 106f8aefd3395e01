/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

void tru_frozen_rules_copy  (TruRecord *terms,
                             TruRecord *programme);
void tru_frozen_rules_apply (TruRecord *terms,
                             TruRecord *programme);

G_END_DECLS
