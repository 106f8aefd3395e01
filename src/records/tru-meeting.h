/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruMeeting:
 *
 * One meeting of a committee, with its agenda, decisions and minutes.
 */
#define TRU_MEETING_FIELDS(F)                                                                    \
  F (COMMITTEE, "committee", REF (committee), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Committee")) \
  F (EVENT, "event", REF (event), 0, PUBLIC, N_("Appointment"))                                  \
  F (HELD_ON, "held_on", DATE, TRU_REQUIRED, PUBLIC, N_("Held on"))                              \
  F (CLOSED_ON, "closed_on", DATE, 0, PUBLIC, N_("Minutes closed on"))                           \
  F (NEXT_ON, "next_on", DATE, 0, PUBLIC, N_("Next meeting on"))                                 \
  F (COLLECTIVE, "collective", NOTE, 0, PUBLIC, N_("Collective part of the minutes"))

enum
{
#define F(ID, ...) TRU_MEETING_##ID,
  TRU_MEETING_FIELDS (F)
#undef F
};

#define TRU_TYPE_MEETING (tru_meeting_get_type ())
TRU_DECLARE_RECORD (TruMeeting, tru_meeting, MEETING)

G_END_DECLS
