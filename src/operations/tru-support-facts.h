/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-support-file.h"
#include "tru-support-rules.h"

G_BEGIN_DECLS

void tru_support_facts_fill           (TruStore             *store,
                                       const TruSupportFile *file,
                                       TruStepFacts         *facts);
void tru_support_facts_fill_decisions (TruStore             *store,
                                       const char           *support,
                                       TruStepFacts         *facts);

G_END_DECLS
