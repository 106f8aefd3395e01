/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/* How a record is called in lists, as SQL over its table's columns. */
const char *tru_title_sql    (const TruKind *kind);
const char *tru_subtitle_sql (const TruKind *kind);
const char *tru_hidden_sql   (const TruKind *kind);

/* The same for eyes that are to see no household. */
gboolean    tru_title_is_discreet  (const TruKind *kind);
const char *tru_discreet_title_sql (const TruKind *kind);

G_END_DECLS
