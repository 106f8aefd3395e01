/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruDebt:
 *
 * What a household owes, and how it pays back.
 */
#define TRU_DEBT_FIELDS(F)                                                                             \
  F (ASSESSMENT, "assessment", REF (assessment), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Assessment")) \
  F (CREDITOR, "creditor", TEXT, TRU_REQUIRED, SENSITIVE, N_("Creditor"))                              \
  F (AMOUNT, "amount", MONEY, TRU_REQUIRED, SENSITIVE, N_("Amount"))                                   \
  F (MONTHLY, "monthly", MONEY, 0, SENSITIVE, N_("Paid per month"))                                    \
  F (SINCE, "since", DATE, 0, SENSITIVE, N_("Schedule since"))                                         \
  F (UNTIL, "until", DATE, 0, SENSITIVE, N_("Schedule until"))                                         \
  F (SETTLED_ON, "settled_on", DATE, 0, SENSITIVE, N_("Settled on"))                                   \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))

enum
{
#define F(ID, ...) TRU_DEBT_##ID,
  TRU_DEBT_FIELDS (F)
#undef F
};

#define TRU_TYPE_DEBT (tru_debt_get_type ())
TRU_DECLARE_RECORD (TruDebt, tru_debt, DEBT)

G_END_DECLS
