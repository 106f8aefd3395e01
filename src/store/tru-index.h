/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-database.h"

G_BEGIN_DECLS

/* Private to store/: what can be computed from a record and is kept for speed: its words in the search index, its sort key. */

#define TRU_INDEX_ID_BITS 40

gint64   tru_index_rowid    (const TruKind *kind,
                             gint64         id);
char    *tru_index_words    (TruRecord     *record);
char    *tru_index_key      (TruRecord     *record);
gboolean tru_index_is_named (const TruKind *kind);
gboolean tru_index_add      (TruStore      *store,
                             TruRecord     *record,
                             GError       **error);
gboolean tru_index_remove   (TruStore      *store,
                             TruRecord     *record,
                             GError       **error);
gboolean tru_index_change   (TruStore      *store,
                             TruRecord     *before,
                             TruRecord     *after,
                             GError       **error);
gboolean tru_index_rebuild  (TruStore      *store,
                             GError       **error);
gboolean tru_index_catch_up (TruStore      *store,
                             GError       **error);

G_END_DECLS
