/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"

G_BEGIN_DECLS

void tru_event_check_outcome (GPtrArray *findings,
                              TruRecord *event,
                              TruDate    today);

G_END_DECLS
