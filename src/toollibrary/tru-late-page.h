/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tool-page.h"

G_BEGIN_DECLS

/**
 * TruLatePage:
 *
 * Members with late tools, what was said to them and when; to call, write, or leave in peace.
 */
#define TRU_TYPE_LATE_PAGE (tru_late_page_get_type ())
G_DECLARE_FINAL_TYPE (TruLatePage, tru_late_page, TRU, LATE_PAGE, TruToolPage)

G_END_DECLS
