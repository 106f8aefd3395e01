/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-count.h"

#include <glib/gi18n.h>

const TruOption tru_stock_count_result_options[] = {
  { "found", N_("Found") },
  { "unexpected", N_("Unexpected") },
  { "misplaced", N_("Misplaced") },
  { "unknown", N_("Unknown code") },
  { "missing", N_("Missing") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruStockCount, tru_stock_count, TRU_STOCK_COUNT_FIELDS, 70, "stock_count", "stock-counts", N_("Counted item"), N_("Counted items"), NULL)
