/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tool-page.h"

G_BEGIN_DECLS

/**
 * TruReservationPage:
 *
 * Who wants which tool: what nobody collected, what to hand over, what comes; and beside it the calendar of availability of the
 * tools reserved. Signal `hand-over` (uids of an item and, nullable, of a member).
 */
#define TRU_TYPE_RESERVATION_PAGE (tru_reservation_page_get_type ())
G_DECLARE_FINAL_TYPE (TruReservationPage, tru_reservation_page, TRU, RESERVATION_PAGE, TruToolPage)

G_END_DECLS
