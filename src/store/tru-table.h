/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-database.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* Private to store/: a kind's table as SQL, written once over any field table. */

char      *tru_table_select       (const TruKind *kind,
                                   const char    *where);
char      *tru_table_insert       (const TruKind *kind,
                                   guint          field);
char      *tru_table_update       (TruRecord     *before,
                                   TruRecord     *after);
void       tru_table_bind         (TruStatement  *statement,
                                   TruRecord     *record);
void       tru_table_bind_changes (TruStatement  *statement,
                                   TruRecord     *before,
                                   TruRecord     *after);
TruRecord *tru_table_read         (TruStatement  *statement,
                                   const TruKind *kind);

G_END_DECLS
