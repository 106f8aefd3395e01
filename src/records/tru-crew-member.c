/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-crew-member.h"

#include <glib/gi18n.h>

static gboolean
tru_crew_member_validate (TruRecord *record,
                          GError   **error)
{
  return tru_record_validate_order (record, TRU_CREW_MEMBER_SINCE, TRU_CREW_MEMBER_UNTIL, error);
}

TRU_DEFINE_RECORD (TruCrewMember, tru_crew_member, TRU_CREW_MEMBER_FIELDS, 59, "crew_member", "crew-members", N_("Crew member"), N_("Crew members"), tru_crew_member_validate)
