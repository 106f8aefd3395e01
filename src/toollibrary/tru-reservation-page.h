/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruReservationPage:
 *
 * Who wants which tool: what nobody collected, what to hand over, what comes; and beside it the calendar of availability of the
 * tools reserved. Signal `hand-over` (uids of an item and, nullable, of a member).
 */
#define TRU_TYPE_RESERVATION_PAGE (tru_reservation_page_get_type ())
G_DECLARE_FINAL_TYPE (TruReservationPage, tru_reservation_page, TRU, RESERVATION_PAGE, AdwBin)

void tru_reservation_page_set_office  (TruReservationPage *self,
                                       TruOffice          *office);
void tru_reservation_page_set_library (TruReservationPage *self,
                                       const char         *library);
void tru_reservation_page_refresh     (TruReservationPage *self);
void tru_reservation_page_start       (TruReservationPage *self);

G_END_DECLS
