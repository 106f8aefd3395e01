/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"
#include "tru-room.h"

G_BEGIN_DECLS

/* What people do with reservations in this room; each tells its end in a toast that offers to undo it. */

void tru_reservation_acts_reserve   (GtkWidget  *widget,
                                     TruOffice  *office,
                                     const char *tool,
                                     const char *item,
                                     const char *library,
                                     const char *member);
void tru_reservation_acts_reserve_for_worksite
                                    (GtkWidget  *widget,
                                     TruOffice  *office,
                                     const char *worksite);
void tru_reservation_acts_cancel    (GtkWidget  *widget,
                                     TruOffice  *office,
                                     TruRow     *reservation);
void tru_reservation_acts_expire    (GtkWidget  *widget,
                                     TruOffice  *office,
                                     const char *library);

G_END_DECLS
