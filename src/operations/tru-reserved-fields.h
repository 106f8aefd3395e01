/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"
#include "tru-store.h"

G_BEGIN_DECLS

GPtrArray *tru_reserved_fields_check (TruStore  *store,
                                      TruRecord *record);

G_END_DECLS
