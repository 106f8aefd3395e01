/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-appointment.h"

G_BEGIN_DECLS

/**
 * TruAppointmentRow:
 *
 * An appointment beside the day's rail; it opens with a click or Enter.
 */
#define TRU_TYPE_APPOINTMENT_ROW (tru_appointment_row_get_type ())
G_DECLARE_FINAL_TYPE (TruAppointmentRow, tru_appointment_row, TRU, APPOINTMENT_ROW, GtkListBoxRow)

GtkWidget *tru_appointment_row_new     (TruAppointment       *appointment,
                                        GtkSizeGroup         *times);
void       tru_appointment_row_place   (TruAppointmentRow    *self,
                                        const TruAppointment *previous,
                                        gboolean              is_last);
void       tru_appointment_row_set_now (TruAppointmentRow    *self,
                                        TruTime               now);

G_END_DECLS
