/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-availability.h"
#include "tru-finding.h"
#include "tru-opening-days.h"

G_BEGIN_DECLS

#define TRU_PICKUP_DAYS_DEFAULT 3

/**
 * TruReservationFacts:
 *
 * All that the rules of one reservation look at. Nothing is owned.
 */
typedef struct
{
  TruRecord *reservation;
  const char *tool;    /* its name */
  const char *code;    /* (nullable): of the copy wanted */
  const char *library; /* its name */
  TruAvailability availability;
  TruDate today;
} TruReservationFacts;

GPtrArray *tru_reservation_rules_check      (const TruReservationFacts *facts);
GPtrArray *tru_reservation_rules_check_loan (const TruAvailability     *availability,
                                             TruRecord                 *item,
                                             const char                *member,
                                             TruDate                    from,
                                             TruDate                    until);
GPtrArray *tru_reservation_rules_check_renewal (const TruAvailability     *availability,
                                                TruRecord                 *item,
                                                TruRecord                 *loan,
                                                TruDate                    from,
                                                TruDate                    until);
GPtrArray *tru_reservation_rules_check_hand_over (const TruAvailability *availability,
                                             TruRecord                  *item,
                                             const char                 *member,
                                             TruDate                     from,
                                             TruDate                     until);
void       tru_reservation_rules_hand_over  (TruAvailability           *availability,
                                             TruRecord                 *item,
                                             const char                *member,
                                             TruDate                    from,
                                             TruDate                    until);
TruDate    tru_reservation_rules_collect_by (TruRecord                 *reservation,
                                             TruRecord                 *library,
                                             const TruOpeningDays      *days,
                                             TruDate                    set_aside_on);
GPtrArray *tru_reservation_rules_check_holder (TruRecord               *reservation,
                                             TruRecord                 *before);
gboolean   tru_reservation_names_holder     (TruRecord                 *reservation);
gboolean   tru_reservation_is_open          (TruRecord                 *reservation);
gboolean   tru_reservation_is_expired       (TruRecord                 *reservation,
                                             TruDate                    today);

G_END_DECLS
