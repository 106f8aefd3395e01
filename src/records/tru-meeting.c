/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-meeting.h"

#include <glib/gi18n.h>

static gboolean
tru_meeting_validate (TruRecord *record,
                      GError   **error)
{
  return tru_record_validate_order (record, TRU_MEETING_HELD_ON, TRU_MEETING_NEXT_ON, error);
}

TRU_DEFINE_RECORD (TruMeeting, tru_meeting, TRU_MEETING_FIELDS, 37, "meeting", "meetings", N_("Committee meeting"), N_("Committee meetings"), tru_meeting_validate)
