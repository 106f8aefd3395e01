/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-loan.h"

#include <glib/gi18n.h>

static gboolean
tru_loan_validate (TruRecord *record,
                   GError   **error)
{
  return tru_record_validate_order (record, TRU_LOAN_LENT_ON, TRU_LOAN_DUE_ON, error)
         && tru_record_validate_order (record, TRU_LOAN_LENT_ON, TRU_LOAN_RETURNED_ON, error);
}

TRU_DEFINE_RECORD (TruLoan, tru_loan, TRU_LOAN_FIELDS, 29, "loan", "loans", N_("Loan"), N_("Loans"), tru_loan_validate)
