/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruContract:
 *
 * What household and association engage to do (contrat d'engagement).
 */
#define TRU_CONTRACT_FIELDS(F)                                                               \
  F (SUPPORT, "support", REF (support), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Support"))   \
  F (NUMBER, "number", CODE, TRU_REQUIRED | TRU_SEARCHED | TRU_UNIQUE, PUBLIC, N_("Number")) \
  F (DRAFTED_ON, "drafted_on", DATE, TRU_REQUIRED, PERSONAL, N_("Drafted on"))               \
  F (PRINTED_ON, "printed_on", DATE, 0, PERSONAL, N_("Printed on"))                          \
  F (PURPOSE, "purpose", NOTE, 0, PERSONAL, N_("What we do together"))                       \
  F (CONDITIONS, "conditions", NOTE, 0, PERSONAL, N_("Conditions"))                          \
  F (COLLECTIVE, "collective", BOOLEAN, 0, PERSONAL, N_("Covers collective actions"))        \
  F (EXPLAINED_BY, "explained_by", TEXT, 0, PERSONAL, N_("Explained orally by"))             \
  F (EXPLAINED_IN, "explained_in", TEXT, 0, PERSONAL, N_("Explained in (language)"))         \
  F (REFUSED_ON, "refused_on", DATE, 0, PERSONAL, N_("Refused on"))                          \
  F (ENDED_ON, "ended_on", DATE, 0, PERSONAL, N_("Ended on"))                                \
  F (AMENDS, "amends", REF (contract), 0, PERSONAL, N_("Amends"))

enum
{
#define F(ID, ...) TRU_CONTRACT_##ID,
  TRU_CONTRACT_FIELDS (F)
#undef F
};

#define TRU_TYPE_CONTRACT (tru_contract_get_type ())
TRU_DECLARE_RECORD (TruContract, tru_contract, CONTRACT)

G_END_DECLS
