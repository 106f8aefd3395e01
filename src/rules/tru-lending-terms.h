/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

#define TRU_LOAN_DAYS_DEFAULT 14

/**
 * TruLendingTerms:
 * @loan_days: how long a loan lasts, in days
 * @max_loans: how many loans a member has at most in all, %TRU_UNKNOWN for any number
 * @max_in_category: how many of the tool's category, %TRU_UNKNOWN for any number
 * @renewals: how often a loan is prolonged at most, %TRU_UNKNOWN for as often as wished
 * @training: (nullable): the training that the tool takes
 * @adults_only: whether the tool goes to adults alone
 * @needs_membership: whether a membership that is over stops a loan; %FALSE only where the library says so
 * @deposit: what is left in deposit, %TRU_UNKNOWN where nothing is or the library takes none
 *
 * On which terms one tool is lent by one tool library. Texts are borrowed from the records they were read from.
 */
typedef struct
{
  gint64 loan_days;
  gint64 max_loans;
  gint64 max_in_category;
  gint64 renewals;
  const char *training;
  gboolean adults_only;
  gboolean needs_membership;
  gint64 deposit;
} TruLendingTerms;

void tru_lending_terms_read (TruLendingTerms *self,
                             TruRecord       *library,
                             GPtrArray       *rules,
                             TruRecord       *tool);

G_END_DECLS
