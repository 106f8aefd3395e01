/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruLendingRule:
 *
 * What a tool library asks for a category of tools; without a category, for all.
 */
#define TRU_LENDING_RULE_FIELDS(F)                                                                           \
  F (TOOL_LIBRARY, "tool_library", REF (tool_library), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Tool library")) \
  F (CATEGORY, "category", TEXT, 0, PUBLIC, N_("Category"))                                                  \
  F (LOAN_DAYS, "loan_days", INTEGER, 0, PUBLIC, N_("Days of a loan"))                                       \
  F (MAX_LOANS, "max_loans", INTEGER, 0, PUBLIC, N_("Loans per member at most"))                             \
  F (RENEWALS, "renewals", INTEGER, 0, PUBLIC, N_("Renewals at most"))                                       \
  F (TRAINING, "training", TEXT, 0, PUBLIC, N_("Training required"))                                         \
  F (ADULTS_ONLY, "adults_only", BOOLEAN, 0, PUBLIC, N_("Adults only"))                                      \
  F (DEPOSIT, "deposit", MONEY, 0, PUBLIC, N_("Deposit"))

enum
{
#define F(ID, ...) TRU_LENDING_RULE_##ID,
  TRU_LENDING_RULE_FIELDS (F)
#undef F
};

#define TRU_TYPE_LENDING_RULE (tru_lending_rule_get_type ())
TRU_DECLARE_RECORD (TruLendingRule, tru_lending_rule, LENDING_RULE)

G_END_DECLS
