/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tool-page.h"

G_BEGIN_DECLS

/**
 * TruStockPage:
 *
 * Stock-takes: a list, and beside it one count: a field that scans go into, what they found, what nobody saw yet, its report.
 */
#define TRU_TYPE_STOCK_PAGE (tru_stock_page_get_type ())
G_DECLARE_FINAL_TYPE (TruStockPage, tru_stock_page, TRU, STOCK_PAGE, TruToolPage)

gboolean tru_stock_page_take_scan (TruStockPage *self,
                                   const char   *code);
void     tru_stock_page_show_take (TruStockPage *self,
                                   const char   *uid);

G_END_DECLS
