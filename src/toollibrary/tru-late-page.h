/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruLatePage:
 *
 * Members with late tools, what was said to them and when; to call, write, or leave in peace.
 */
#define TRU_TYPE_LATE_PAGE (tru_late_page_get_type ())
G_DECLARE_FINAL_TYPE (TruLatePage, tru_late_page, TRU, LATE_PAGE, AdwBin)

void tru_late_page_set_office  (TruLatePage *self,
                                TruOffice   *office);
void tru_late_page_set_library (TruLatePage *self,
                                const char  *library);
void tru_late_page_refresh     (TruLatePage *self);

G_END_DECLS
