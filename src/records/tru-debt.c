/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-debt.h"

#include <glib/gi18n.h>

static gboolean
tru_debt_validate (TruRecord *record,
                   GError   **error)
{
  return tru_record_validate_order (record, TRU_DEBT_SINCE, TRU_DEBT_UNTIL, error)
         && tru_record_validate_past (record, TRU_DEBT_SETTLED_ON, error);
}

TRU_DEFINE_RECORD (TruDebt, tru_debt, TRU_DEBT_FIELDS, 42, "debt", "debts", N_("Debt"), N_("Debts"), tru_debt_validate)
