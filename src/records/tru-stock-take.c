/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-take.h"

#include <glib/gi18n.h>

static gboolean
tru_stock_take_validate (TruRecord *record,
                         GError   **error)
{
  return tru_record_validate_order (record, TRU_STOCK_TAKE_STARTED_ON, TRU_STOCK_TAKE_FINISHED_ON, error);
}

TRU_DEFINE_RECORD (TruStockTake, tru_stock_take, TRU_STOCK_TAKE_FIELDS, 69, "stock_take", "stock-takes", N_("Stock-take"), N_("Stock-takes"), tru_stock_take_validate)
