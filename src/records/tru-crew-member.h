/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruCrewMember:
 *
 * Who works in a crew, and when.
 */
#define TRU_CREW_MEMBER_FIELDS(F)                                            \
  F (CREW, "crew", REF (crew), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Crew")) \
  F (CONTACT, "contact", REF (contact), TRU_REQUIRED, PUBLIC, N_("Contact")) \
  F (INSTRUCTOR, "instructor", BOOLEAN, 0, PUBLIC, N_("Instructor"))         \
  F (SINCE, "since", DATE, 0, PUBLIC, N_("Since"))                           \
  F (UNTIL, "until", DATE, 0, PUBLIC, N_("Until"))

enum
{
#define F(ID, ...) TRU_CREW_MEMBER_##ID,
  TRU_CREW_MEMBER_FIELDS (F)
#undef F
};

#define TRU_TYPE_CREW_MEMBER (tru_crew_member_get_type ())
TRU_DECLARE_RECORD (TruCrewMember, tru_crew_member, CREW_MEMBER)

G_END_DECLS
