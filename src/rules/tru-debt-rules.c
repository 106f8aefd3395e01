/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-debt-rules.h"

#include "tru-debt.h"
#include "tru-decimal.h"

#include <glib/gi18n.h>

/**
 * tru_debt_payments:
 * @debt: a debt
 *
 * Returns: how many monthly payments its schedule makes, the first on its first day and none after its last;
 *   %TRU_UNKNOWN where one of the two is unknown
 */
gint64
tru_debt_payments (TruRecord *debt)
{
  TruDate since = tru_record_get_number (debt, TRU_DEBT_SINCE);
  TruDate until = tru_record_get_number (debt, TRU_DEBT_UNTIL);
  gint64 n = 0;

  if (since == TRU_UNKNOWN || until == TRU_UNKNOWN)
    return TRU_UNKNOWN;
  while (tru_date_add_months (since, n) <= until)
    n++;
  return n;
}

static char *
format_day (TruRecord *debt,
            guint      field)
{
  return tru_date_format (tru_record_get_number (debt, field), TRU_DATE_YEAR);
}

/* The last payment may be smaller; one too few or one too many is not what was agreed. */
static void
check_schedule (GPtrArray *findings,
                TruRecord *debt)
{
  gint64 amount = tru_record_get_number (debt, TRU_DEBT_AMOUNT);
  gint64 monthly = tru_record_get_number (debt, TRU_DEBT_MONTHLY);
  gint64 n = tru_debt_payments (debt);
  gint64 needed = (amount + monthly - 1) / monthly;
  g_autofree char *owed = tru_money_format (amount);
  g_autofree char *pace = tru_money_format (monthly);
  g_autofree char *left = n == TRU_UNKNOWN ? NULL : tru_money_format (amount - n * monthly);
  g_autofree char *until = format_day (debt, TRU_DEBT_UNTIL);
  g_autofree char *enough = n == TRU_UNKNOWN ? NULL : tru_date_format (tru_date_add_months (tru_record_get_number (debt, TRU_DEBT_SINCE), needed - 1), TRU_DATE_YEAR);

  if (n == TRU_UNKNOWN)
    return;
  if (n < needed)
    tru_findings_add (findings, "debt-schedule", TRU_SEVERITY_WARNS, debt, _("Schedule too short"),
                      g_strdup_printf (_("At %s a month, %s of the %s owed are left on %s; the last payment would be on %s: check the amounts and the "
                                         "days."),
                                       pace, left, owed, until, enough));
  else if (n > needed)
    tru_findings_add (findings, "debt-schedule", TRU_SEVERITY_WARNS, debt, _("Schedule too long"),
                      g_strdup_printf (_("At %s a month, the %s owed are paid on %s, before the schedule ends on %s: check the amounts and the "
                                         "days."),
                                       pace, owed, enough, until));
}

/**
 * tru_debt_check:
 * @debt: what a household owes to a creditor, and how it pays back
 *
 * Whether amount, payments and days of a schedule agree (domain.md, scheme 4: “spreading the debt: creditors and a
 * schedule”). What is unknown contradicts nothing, nor does a debt that is settled.
 *
 * Returns: (transfer full) (element-type TruFinding): what contradicts; it stops nobody
 */
GPtrArray *
tru_debt_check (TruRecord *debt)
{
  gint64 amount = tru_record_get_number (debt, TRU_DEBT_AMOUNT);
  gint64 monthly = tru_record_get_number (debt, TRU_DEBT_MONTHLY);
  GPtrArray *findings = tru_findings_new ();
  g_autofree char *owed = amount == TRU_UNKNOWN ? NULL : tru_money_format (amount);
  g_autofree char *pace = monthly == TRU_UNKNOWN ? NULL : tru_money_format (monthly);

  if (!owed || !pace || tru_record_is_known (debt, TRU_DEBT_SETTLED_ON))
    return findings;
  if (monthly <= 0)
    tru_findings_add (findings, "debt-monthly", TRU_SEVERITY_WARNS, debt, _("Nothing is paid back"),
                      g_strdup_printf (_("%s a month never pays %s back: note what is paid, or leave it empty until it is agreed."), pace, owed));
  else if (monthly > amount)
    tru_findings_add (findings, "debt-monthly", TRU_SEVERITY_WARNS, debt, _("More per month than is owed"),
                      g_strdup_printf (_("%s a month is more than the %s owed: check the amounts."), pace, owed));
  else
    check_schedule (findings, debt);
  return findings;
}
