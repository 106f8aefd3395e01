/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/* How large the generated association is; all its people are invented. */
#define TRU_ASSOCIATION_HOUSEHOLDS 20000
#define TRU_ASSOCIATION_PEOPLE 60000
#define TRU_ASSOCIATION_LOANS 100000
#define TRU_ASSOCIATION_EVENTS 50000

void tru_association_generate (TruStore *store);

G_END_DECLS
