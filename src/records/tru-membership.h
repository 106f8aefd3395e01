/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_MEMBERSHIP_LINK_REFERENT,
  TRU_MEMBERSHIP_LINK_PARTNER,
  TRU_MEMBERSHIP_LINK_CHILD,
  TRU_MEMBERSHIP_LINK_PARENT,
  TRU_MEMBERSHIP_LINK_SIBLING,
  TRU_MEMBERSHIP_LINK_RELATIVE,
  TRU_MEMBERSHIP_LINK_OTHER,
} TruMembershipLink;

extern const TruOption tru_membership_link_options[];

/**
 * TruMembership:
 *
 * A person's dated place in a household.
 */
#define TRU_MEMBERSHIP_FIELDS(F)                                                                                   \
  F (HOUSEHOLD, "household", REF (household), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Household"))                 \
  F (PERSON, "person", REF (person), TRU_REQUIRED | TRU_PART, PERSONAL, N_("Person"))                              \
  F (LINK, "link", ENUM (membership_link), 0, PERSONAL, N_("Link to the person in charge of the file"))            \
  F (SINCE, "since", DATE, 0, PERSONAL, N_("Since"))                                                               \
  F (UNTIL, "until", DATE, 0, PERSONAL, N_("Until"))

enum
{
#define F(ID, ...) TRU_MEMBERSHIP_##ID,
  TRU_MEMBERSHIP_FIELDS (F)
#undef F
};

#define TRU_TYPE_MEMBERSHIP (tru_membership_get_type ())
TRU_DECLARE_RECORD (TruMembership, tru_membership, MEMBERSHIP)

G_END_DECLS
