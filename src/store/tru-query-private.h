/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"
#include "tru-statement.h"

G_BEGIN_DECLS

/* Private to store/. */

TruRow *tru_row_read          (TruStatement *statement,
                               guint         n_columns);
void    tru_query_bind_clock  (TruStatement *statement);

G_END_DECLS
