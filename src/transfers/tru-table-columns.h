/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-table-targets.h"

G_BEGIN_DECLS

/**
 * TruTableColumns:
 *
 * The columns of a list, each with what it means; `changed` when a person chose otherwise.
 */
#define TRU_TYPE_TABLE_COLUMNS (tru_table_columns_get_type ())
G_DECLARE_FINAL_TYPE (TruTableColumns, tru_table_columns, TRU, TABLE_COLUMNS, AdwBin)

void tru_table_columns_show        (TruTableColumns    *self,
                                    TruStore           *store,
                                    const TruTableFile *file,
                                    TruTableSubject     subject);
int *tru_table_columns_dup_mapping (TruTableColumns    *self);

G_END_DECLS
