/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruStockFacts:
 *
 * What the answer to one scan of a stock-take hangs on. Nothing is owned.
 */
typedef struct
{
  TruRecord *take;
  TruRecord *item;      /* (nullable): what bears the code */
  const char *category; /* (nullable): of its tool */
  gboolean is_out;      /* on loan, or on its way to another tool library */
} TruStockFacts;

gint64   tru_stock_rules_result   (const TruStockFacts *facts);
gboolean tru_stock_rules_is_whole (const char          *unit);

G_END_DECLS
