/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-form-row.h"

G_BEGIN_DECLS

/* Why what a row of a form says cannot be kept: the reason stands beneath it, and a screen reader says it with the row. */

void        tru_row_mark_set        (TruFormRow *row,
                                     const char *reason);
void        tru_row_mark_clear      (TruFormRow *row);
const char *tru_row_mark_get        (TruFormRow *row);
GtkWidget  *tru_row_mark_reason_new (const char *reason);

G_END_DECLS
