/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tool-page.h"

G_BEGIN_DECLS

/**
 * TruFiguresPage:
 *
 * What a tool library did in a chosen period, the last twelve months at first: loans by month and category, use, lateness, what was never lent, value.
 */
#define TRU_TYPE_FIGURES_PAGE (tru_figures_page_get_type ())
G_DECLARE_FINAL_TYPE (TruFiguresPage, tru_figures_page, TRU, FIGURES_PAGE, TruToolPage)

G_END_DECLS
