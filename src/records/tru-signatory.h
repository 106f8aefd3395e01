/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_SIGNATORY_ROLE_HOUSEHOLD,
  TRU_SIGNATORY_ROLE_GUARDIAN,
  TRU_SIGNATORY_ROLE_ASSOCIATION,
  TRU_SIGNATORY_ROLE_REFERRER,
  TRU_SIGNATORY_ROLE_LANDLORD,
  TRU_SIGNATORY_ROLE_OTHER,
} TruSignatoryRole;

extern const TruOption tru_signatory_role_options[];

/**
 * TruSignatory:
 *
 * Who signs a contract, and when it was done.
 */
#define TRU_SIGNATORY_FIELDS(F)                                                                \
  F (CONTRACT, "contract", REF (contract), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Contract")) \
  F (ROLE, "role", ENUM (signatory_role), TRU_REQUIRED, PERSONAL, N_("Signs as"))              \
  F (PERSON, "person", REF (person), 0, PERSONAL, N_("Person"))                                \
  F (CONTACT, "contact", REF (contact), 0, PERSONAL, N_("Contact"))                            \
  F (SIGNED_ON, "signed_on", DATE, 0, PERSONAL, N_("Signed on"))

enum
{
#define F(ID, ...) TRU_SIGNATORY_##ID,
  TRU_SIGNATORY_FIELDS (F)
#undef F
};

#define TRU_TYPE_SIGNATORY (tru_signatory_get_type ())
TRU_DECLARE_RECORD (TruSignatory, tru_signatory, SIGNATORY)

G_END_DECLS
