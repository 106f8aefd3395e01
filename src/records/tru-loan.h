/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"
#include "tru-item.h"

G_BEGIN_DECLS

/**
 * TruLoan:
 *
 * An item lent to a member; open while returned_on is unknown.
 */
#define TRU_LOAN_FIELDS(F)                                                                          \
  F (ITEM, "item", REF (item), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Item"))                        \
  F (MEMBER, "member", REF (member), TRU_REQUIRED, PERSONAL, N_("Member"))                          \
  F (LENT_ON, "lent_on", DATE, TRU_REQUIRED, PUBLIC, N_("Lent on"))                                 \
  F (DUE_ON, "due_on", DATE, TRU_REQUIRED, PUBLIC, N_("Due on"))                                    \
  F (RETURNED_ON, "returned_on", DATE, 0, PUBLIC, N_("Returned on"))                                \
  F (CONDITION_BACK, "condition_back", ENUM (item_condition), 0, PUBLIC, N_("Condition at return")) \
  F (OVERRIDE, "override", NOTE, 0, PUBLIC, N_("Lent all the same because"))                        \
  F (VISIT, "visit", TEXT, 0, PUBLIC, N_("Visit"))                                                  \
  F (RENEWALS, "renewals", INTEGER, 0, PUBLIC, N_("Renewals"))                                      \
  F (MISSING_PARTS, "missing_parts", TEXT, 0, PUBLIC, N_("Missing accessories"))                    \
  F (NOTED_LATE, "noted_late", BOOLEAN, 0, PUBLIC, N_("Noted on paper first"))                      \
  F (DEPOSIT, "deposit", MONEY, 0, PUBLIC, N_("Deposit"))                                           \
  F (STAYED_PARTS, "stayed_parts", TEXT, 0, PUBLIC, N_("Accessories that stayed"))

enum
{
#define F(ID, ...) TRU_LOAN_##ID,
  TRU_LOAN_FIELDS (F)
#undef F
};

#define TRU_TYPE_LOAN (tru_loan_get_type ())
TRU_DECLARE_RECORD (TruLoan, tru_loan, LOAN)

G_END_DECLS
