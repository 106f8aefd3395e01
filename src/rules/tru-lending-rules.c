/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending-rules.h"

#include "tru-item.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-tool-library.h"

#include <glib/gi18n.h>

#define SUNDAY 7

const TruOption tru_item_state_options[] = {
  { "available", N_("Available") }, { "lent", N_("On loan") },
  { "late", N_("Late") },           { "check_due", N_("Check due") },
  { "in_repair", N_("In repair") }, { "missing", N_("Missing") },
  { "withdrawn", N_("Withdrawn") }, { NULL, NULL },
};

static const char *
code_of (const TruLendingFacts *facts)
{
  return tru_record_get_text (facts->item, TRU_ITEM_CODE);
}

static char *
name_of (const TruLendingFacts *facts)
{
  return facts->title ? g_strdup_printf (_("%s (%s)"), facts->title, code_of (facts)) : g_strdup (code_of (facts));
}

static void
add_already_lent (GPtrArray             *findings,
                  const TruLendingFacts *facts)
{
  g_autofree char *name = name_of (facts);
  g_autofree char *due = tru_date_format (tru_record_get_number (facts->open_loan, TRU_LOAN_DUE_ON), TRU_DATE_MEDIUM);

  tru_findings_add (findings, "item-lent", TRU_SEVERITY_FORBIDS, facts->item, _("Already on loan"),
                    facts->borrower ? g_strdup_printf (_("%s is on loan to %s until %s: take it back first."), name,
                                                       facts->borrower, due)
                                    : g_strdup_printf (_("%s is on loan until %s: take it back first."), name, due));
}

/**
 * tru_lending_rules_check_item:
 * @facts: an item, who wants it, and what they depend on
 *
 * Whether the item may go out (issue 2: an item is available because no open loan, repair or due check holds it): not
 * withdrawn and not on loan, whatever the motive; found again, repaired and checked, unless a motive says why. A check
 * is overdue from the day after its date on; only a manager lends an unchecked tool, for it is a question of safety
 * (mock-up “today”: checked, or withdrawn from loan).
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_lending_rules_check_item (const TruLendingFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();
  g_autofree char *name = name_of (facts);
  TruDate check = tru_record_get_number (facts->item, TRU_ITEM_CHECK_DUE);
  g_autofree char *check_text = tru_date_format (check, TRU_DATE_MEDIUM);

  if (tru_record_is_known (facts->item, TRU_ITEM_WITHDRAWN_ON))
    tru_findings_add (findings, "item-withdrawn", TRU_SEVERITY_FORBIDS, facts->item, _("Withdrawn"),
                      g_strdup_printf (_("%s is withdrawn: put it back into service on its page first."), name));
  if (facts->open_loan)
    add_already_lent (findings, facts);
  if (tru_record_is_known (facts->item, TRU_ITEM_MISSING_SINCE))
    tru_findings_add (
      findings, "item-missing", TRU_SEVERITY_BLOCKS, facts->item, _("Noted as missing"),
      g_strdup_printf (_("%s is noted as missing: note on its page that it was found, or say why it is lent."), name));
  if (tru_record_is_known (facts->item, TRU_ITEM_REPAIR_SINCE))
    tru_findings_add (
      findings, "item-repair", TRU_SEVERITY_BLOCKS, facts->item, _("In repair"),
      g_strdup_printf (_("%s is in repair: note on its page that it is repaired, or say why it is lent."), name));
  if (check != TRU_UNKNOWN && check < facts->today)
    tru_findings_add (
      findings, "item-check", TRU_SEVERITY_MANAGER_ONLY, facts->item, _("Safety check overdue"),
      g_strdup_printf (
        _("The safety check of %s was due on %s: have it checked first; only a manager may lend it before."), name,
        check_text));
  return findings;
}

/**
 * tru_lending_rules_check_member:
 * @facts: a member, what he or she wants, and what they depend on
 *
 * Whether the member may take one more item: the membership is valid (its last day included), and the library's most
 * loans at once are not reached. Late loans only warn: a desk of inhabitants asks and prolongs (seed 1: tool libraries
 * run by inhabitants).
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_lending_rules_check_member (const TruLendingFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();
  const char *name = tru_record_get_text (facts->member, TRU_MEMBER_NAME);
  TruDate valid = tru_record_get_number (facts->member, TRU_MEMBER_VALID_UNTIL);
  gint64 most = facts->library ? tru_record_get_number (facts->library, TRU_TOOL_LIBRARY_MAX_LOANS) : TRU_UNKNOWN;
  g_autofree char *valid_text = tru_date_format (valid, TRU_DATE_MEDIUM);

  if (valid != TRU_UNKNOWN && valid < facts->today)
    tru_findings_add (
      findings, "member-valid", TRU_SEVERITY_BLOCKS, facts->member, _("Membership over"),
      g_strdup_printf (_("The membership of %s ended on %s: renew it, or say why you lend."), name, valid_text));
  if (most != TRU_UNKNOWN && facts->n_loans >= most)
    tru_findings_add (findings, "member-loans", TRU_SEVERITY_BLOCKS, facts->member, _("Too many loans"),
                      g_strdup_printf (_("With this %s would have %u loans, and the tool library lends %d at most: take "
                                         "something back, or say why you lend."),
                                       name, facts->n_loans + 1, (int) most));
  if (facts->n_late > 0)
    tru_findings_add (
      findings, "member-late", TRU_SEVERITY_WARNS, facts->member, _("Late loans"),
      g_strdup_printf (ngettext ("%s has %u late loan.", "%s has %u late loans.", facts->n_late), name, facts->n_late));
  return findings;
}

/**
 * tru_lending_rules_due:
 * @lent_on: the day of the loan
 * @library: (nullable): the item's tool library
 * @holidays: whose holidays count
 *
 * When a loan is due: after the library's days of a loan (%TRU_LOAN_DAYS_DEFAULT when it doesn't say), moved forward
 * off Sundays and public holidays, on which no desk is open.
 *
 * Returns: a day, or %TRU_UNKNOWN when @lent_on is unknown
 */
TruDate
tru_lending_rules_due (TruDate      lent_on,
                       TruRecord   *library,
                       TruHolidays  holidays)
{
  gint64 days = library ? tru_record_get_number (library, TRU_TOOL_LIBRARY_LOAN_DAYS) : TRU_UNKNOWN;
  TruDate due = lent_on;

  if (lent_on == TRU_UNKNOWN)
    return TRU_UNKNOWN;
  due += days == TRU_UNKNOWN ? TRU_LOAN_DAYS_DEFAULT : days;
  while (tru_date_weekday (due) == SUNDAY || tru_holiday_name (due, holidays))
    due++;
  return due;
}

/**
 * tru_item_state:
 * @item: an item
 * @open_loan: (nullable): its open loan
 * @today: the day to know it on
 *
 * Returns: the gravest thing that keeps the item from being lent, else available
 */
TruItemState
tru_item_state (TruRecord *item,
                TruRecord *open_loan,
                TruDate    today)
{
  TruDate check = tru_record_get_number (item, TRU_ITEM_CHECK_DUE);

  if (tru_record_is_known (item, TRU_ITEM_WITHDRAWN_ON))
    return TRU_ITEM_STATE_WITHDRAWN;
  if (tru_record_is_known (item, TRU_ITEM_MISSING_SINCE))
    return TRU_ITEM_STATE_MISSING;
  if (open_loan)
    return tru_record_get_number (open_loan, TRU_LOAN_DUE_ON) < today ? TRU_ITEM_STATE_LATE : TRU_ITEM_STATE_LENT;
  if (tru_record_is_known (item, TRU_ITEM_REPAIR_SINCE))
    return TRU_ITEM_STATE_REPAIR;
  return check != TRU_UNKNOWN && check < today ? TRU_ITEM_STATE_CHECK_DUE : TRU_ITEM_STATE_AVAILABLE;
}
