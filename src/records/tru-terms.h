/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"
#include "tru-programme.h"

G_BEGIN_DECLS

/**
 * TruTerms:
 *
 * The rules of its programme under which a support was decided; later changes of the programme leave them.
 */
#define TRU_TERMS_FIELDS(F)                                                                                         \
  F (SUPPORT, "support", REF (support), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Support"))                          \
  F (FIXED_ON, "fixed_on", DATE, TRU_REQUIRED, PERSONAL, N_("Fixed on"))                                            \
  TRU_PROGRAMME_RULE_FIELDS (F)                                                                                     \
  F (VISIT_MINUTES, "visit_minutes", INTEGER, 0, PUBLIC, N_("Length of a home visit (minutes)"))                    \
  F (RENT_SHARE, "rent_share", DECIMAL, 0, PUBLIC, N_("Rent share above which the hardship fund may help (%)"))     \
  F (DECISION_REQUIRED, "decision_required", BOOLEAN, 0, PUBLIC, N_("Only a committee’s decision moves a support")) \
  F (COLLECTIVE_COVERED, "collective_covered", BOOLEAN, 0, PUBLIC, N_("Contract covers collective actions"))        \
  F (FUND_MONTHS, "fund_months", INTEGER, 0, PUBLIC, N_("Months of hardship fund at most"))

enum
{
#define F(ID, ...) TRU_TERMS_##ID,
  TRU_TERMS_FIELDS (F)
#undef F
};

#define TRU_TYPE_TERMS (tru_terms_get_type ())
TRU_DECLARE_RECORD (TruTerms, tru_terms, TERMS)

G_END_DECLS
