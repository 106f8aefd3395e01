/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-participant.h"

#include <glib/gi18n.h>

const TruOption tru_participant_attendance_options[] = {
  { "present", N_("Present") },
  { "absent", N_("Absent") },
  { "excused", N_("Excused") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruParticipant, tru_participant, TRU_PARTICIPANT_FIELDS, 27, "participant", "participants", N_("Participant"), N_("Participants"), NULL)
