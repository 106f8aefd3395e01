/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-queries-today.h"
#include "tru-tone.h"

G_BEGIN_DECLS

/**
 * TruAppointment:
 * @kind: name of the record's kind: "event" or "worksite"
 * @uid: its uid
 * @tone: colour of its type
 * @type: its type as a word
 * @title: what it is
 * @details: where and with whom, or %NULL
 * @starts_at: %TRU_UNKNOWN for a worksite, which takes the day
 * @ends_at: likewise
 * @progress: “Day 2 of 4”, or %NULL
 * @is_cancelled: whether it will not be
 * @outcome: token of the event's outcome, or %NULL
 *
 * A line of the day: an event, or a day of a worksite.
 */
typedef struct
{
  const char *kind;
  char *uid;
  TruTone tone;
  const char *type;
  char *title;
  char *details;
  TruTime starts_at;
  TruTime ends_at;
  char *progress;
  gboolean is_cancelled;
  char *outcome;
} TruAppointment;

GPtrArray  *tru_appointments_of_day   (TruStore             *store,
                                       TruDate               day,
                                       GError              **error);
guint       tru_appointments_count    (GPtrArray            *appointments,
                                       const char           *kind);
const char *tru_appointment_state     (const TruAppointment *self,
                                       TruTime               now,
                                       TruTone              *tone);
gboolean    tru_appointment_is_now    (const TruAppointment *self,
                                       TruTime               now);
char       *tru_appointment_describe  (const TruAppointment *self,
                                       TruTime               now);
void        tru_appointment_free      (TruAppointment       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruAppointment, tru_appointment_free)

G_END_DECLS
