/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

GPtrArray *tru_operation_edits_check (TruStore  *store,
                                      TruRecord *record);

G_END_DECLS
