/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruMember:
 *
 * Who borrows from a tool library; not a household, at most linked to one by its uid.
 */
#define TRU_MEMBER_FIELDS(F)                                                                \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PERSONAL, N_("Full name"))            \
  F (PHONE, "phone", PHONE, TRU_SEARCHED, PERSONAL, N_("Phone"))                            \
  F (CARD, "card", CODE, TRU_SEARCHED | TRU_UNIQUE, PERSONAL, N_("Card"))                   \
  F (TOOL_LIBRARY, "tool_library", REF (tool_library), 0, PUBLIC, N_("Tool library"))       \
  F (VALID_UNTIL, "valid_until", DATE, 0, PERSONAL, N_("Valid until"))                      \
  F (SKILLS, "skills", NOTE, TRU_SEARCHED, PERSONAL, N_("Offers to show"))                  \
  F (HOUSEHOLD_UID, "household_uid", TEXT, 0, SENSITIVE, N_("Household file"))              \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))                                         \
  F (EMAIL, "email", TEXT, TRU_SEARCHED, PERSONAL, N_("E-mail"))                            \
  F (BIRTH_DATE, "birth_date", DATE, 0, PERSONAL, N_("Birth date"))                         \
  F (JOINED_ON, "joined_on", DATE, 0, PERSONAL, N_("Joined on"))                            \
  F (VOLUNTEER, "volunteer", BOOLEAN, 0, PERSONAL, N_("Volunteer at the desk"))             \
  F (IN_CHARGE, "in_charge", BOOLEAN, 0, PERSONAL, N_("In charge of the desk"))             \
  F (PICTURES_AGREED, "pictures_agreed", DATE, 0, PERSONAL, N_("Agreed to be pictured on")) \
  F (SILENT_SINCE, "silent_since", DATE, 0, PERSONAL, N_("No reminders since"))      \
  F (STREET, "street", TEXT, 0, PERSONAL, N_("Street"))                                     \
  F (POSTCODE, "postcode", TEXT, 0, PERSONAL, N_("Postcode"))                               \
  F (COMMUNE, "commune", TEXT, 0, PERSONAL, N_("Commune"))

enum
{
#define F(ID, ...) TRU_MEMBER_##ID,
  TRU_MEMBER_FIELDS (F)
#undef F
};

#define TRU_TYPE_MEMBER (tru_member_get_type ())
TRU_DECLARE_RECORD (TruMember, tru_member, MEMBER)

G_END_DECLS
