/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_PARTICIPANT_ATTENDANCE_PRESENT,
  TRU_PARTICIPANT_ATTENDANCE_ABSENT,
  TRU_PARTICIPANT_ATTENDANCE_EXCUSED,
} TruParticipantAttendance;

extern const TruOption tru_participant_attendance_options[];

/**
 * TruParticipant:
 *
 * Somebody expected at an event, and whether he or she came.
 */
#define TRU_PARTICIPANT_FIELDS(F)                                                            \
  F (EVENT, "event", REF (event), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Event"))             \
  F (CONTACT, "contact", REF (contact), 0, PUBLIC, N_("Contact"))                            \
  F (PERSON, "person", REF (person), 0, PERSONAL, N_("Person"))                              \
  F (ORGANISATION, "organisation", REF (organisation), 0, PUBLIC, N_("Organisation"))        \
  F (ATTENDANCE, "attendance", ENUM (participant_attendance), 0, PERSONAL, N_("Attendance")) \
  F (MINUTES, "minutes", INTEGER, 0, PERSONAL, N_("Minutes present"))                        \
  F (REGISTERED_ON, "registered_on", DATE, 0, PERSONAL, N_("Registered on"))                 \
  F (MEMBER, "member", REF (member), 0, PERSONAL, N_("Member of a tool library"))

enum
{
#define F(ID, ...) TRU_PARTICIPANT_##ID,
  TRU_PARTICIPANT_FIELDS (F)
#undef F
};

#define TRU_TYPE_PARTICIPANT (tru_participant_get_type ())
TRU_DECLARE_RECORD (TruParticipant, tru_participant, PARTICIPANT)

G_END_DECLS
