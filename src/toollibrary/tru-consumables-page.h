/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tool-page.h"

G_BEGIN_DECLS

/**
 * TruConsumablesPage:
 *
 * Consumables: a list with what is left of each, and beside it one of them: what came in, to whom it went, what a count corrected.
 */
#define TRU_TYPE_CONSUMABLES_PAGE (tru_consumables_page_get_type ())
G_DECLARE_FINAL_TYPE (TruConsumablesPage, tru_consumables_page, TRU, CONSUMABLES_PAGE, TruToolPage)

void tru_consumables_page_show (TruConsumablesPage *self,
                                const char         *uid);

G_END_DECLS
