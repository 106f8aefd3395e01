/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-event-job.h"
#include "tru-findings-box.h"

G_BEGIN_DECLS

void tru_event_warnings_show (TruFindingsBox *box,
                              TruStore       *store,
                              TruEventJob    *job);

G_END_DECLS
