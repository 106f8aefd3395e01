/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-move.h"

#include <glib/gi18n.h>

const TruOption tru_stock_move_type_options[] = {
  { "received", N_("Received") },
  { "issued", N_("Issued") },
  { "returned", N_("Brought back") },
  { "found", N_("Found at a count") },
  { "lost", N_("Missing at a count") },
  { NULL, NULL },
};

static gboolean
tru_stock_move_validate (TruRecord *record,
                         GError   **error)
{
  return tru_record_validate_range (record, TRU_STOCK_MOVE_QUANTITY, 1, G_GINT64_CONSTANT (100000000000), error);
}

TRU_DEFINE_RECORD (TruStockMove, tru_stock_move, TRU_STOCK_MOVE_FIELDS, 64, "stock_move", "stock-moves", N_("Stock movement"), N_("Stock movements"), tru_stock_move_validate)
