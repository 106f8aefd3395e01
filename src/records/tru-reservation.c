/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-reservation.h"

#include <glib/gi18n.h>

static gboolean
tru_reservation_validate (TruRecord *record,
                          GError   **error)
{
  return tru_record_validate_order (record, TRU_RESERVATION_STARTS_ON, TRU_RESERVATION_ENDS_ON, error);
}

TRU_DEFINE_RECORD (TruReservation, tru_reservation, TRU_RESERVATION_FIELDS, 65, "reservation", "reservations", N_("Reservation"), N_("Reservations"), tru_reservation_validate)
