/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* Counting what stands on the shelves; a count goes on over days, whoever scans. */

TruRecord   *tru_stock_takes_start    (TruStore    *store,
                                       const char  *library,
                                       const char  *category,
                                       const char  *place,
                                       GError     **error);
TruRecord   *tru_stock_takes_scan     (TruStore    *store,
                                       const char  *take,
                                       const char  *code,
                                       GError     **error);
gboolean     tru_stock_takes_shelve   (TruStore    *store,
                                       const char  *count,
                                       GError     **error);
gint64       tru_stock_takes_finish   (TruStore    *store,
                                       const char  *take,
                                       GError     **error);
TruDocument *tru_stock_takes_document (TruStore    *store,
                                       const char  *take,
                                       GError     **error);

G_END_DECLS
