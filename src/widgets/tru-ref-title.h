/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

char *tru_ref_title (TruStore  *store,
                     TruRecord *record);

G_END_DECLS
