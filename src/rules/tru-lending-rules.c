/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending-rules.h"

#include <glib/gi18n.h>

#include "tru-item.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-text.h"
#include "tru-training.h"

#define ADULT 18

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

/* Sent to repair, it says so itself. */
static void
check_broken (GPtrArray             *findings,
              const TruLendingFacts *facts)
{
  g_autofree char *name = NULL;

  if (tru_record_get_number (facts->item, TRU_ITEM_CONDITION) != TRU_ITEM_CONDITION_BROKEN
      || tru_record_is_known (facts->item, TRU_ITEM_REPAIR_SINCE))
    return;
  name = name_of (facts);
  tru_findings_add (findings, "item-broken", TRU_SEVERITY_BLOCKS, facts->item, _("Noted as broken"),
                    g_strdup_printf (_("%s is noted as broken: send it to repair, or say why it is lent."), name));
}

/* What only keeps an item on its shelf: a motive lifts it. */
static void
add_blocked (GPtrArray             *findings,
             const TruLendingFacts *facts,
             guint                  field,
             const char            *rule,
             const char            *title,
             const char            *reason)
{
  g_autofree char *name = NULL;
  g_autoptr (GString) text = NULL;

  if (!tru_record_is_known (facts->item, field))
    return;
  name = name_of (facts);
  text = g_string_new (reason);
  g_string_replace (text, "%s", name, 1);
  tru_findings_add (findings, rule, TRU_SEVERITY_BLOCKS, facts->item, title, g_string_free (g_steal_pointer (&text), FALSE));
}

static void
add_withdrawn (GPtrArray             *findings,
               const TruLendingFacts *facts)
{
  g_autofree char *name = name_of (facts);

  tru_findings_add (findings, "item-withdrawn", TRU_SEVERITY_FORBIDS, facts->item, _("Withdrawn"),
                    g_strdup_printf (_("%s is withdrawn: put it back into service on its page first."), name));
}

static void
add_check_due (GPtrArray             *findings,
               const TruLendingFacts *facts,
               TruDate                check)
{
  g_autofree char *name = name_of (facts);
  g_autofree char *day = tru_date_format (check, TRU_DATE_MEDIUM);

  tru_findings_add (
    findings, "item-check", TRU_SEVERITY_MANAGER_ONLY, facts->item, _("Safety check overdue"),
    g_strdup_printf (_("The safety check of %s was due on %s: have it checked first; only a manager may lend it before."), name, day));
}

/* Noted from paper: either that day or the one of its page is wrong, and nobody knows which. */
static void
check_bought (GPtrArray             *findings,
              const TruLendingFacts *facts)
{
  TruDate bought = tru_record_get_number (facts->item, TRU_ITEM_BOUGHT_ON);
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;

  if (bought == TRU_UNKNOWN || bought <= facts->today)
    return;
  name = name_of (facts);
  day = tru_date_format (bought, TRU_DATE_MEDIUM);
  tru_findings_add (findings, "item-bought", TRU_SEVERITY_WARNS, facts->item, _("Acquired later, says its page: check the date"),
                    g_strdup_printf (_("%s was acquired only on %s, says its page: check the day of the loan, or that one."), name, day));
}

/**
 * tru_lending_rules_check_item:
 * @facts: an item, who wants it, and what they depend on
 *
 * Whether the item may go out (issue 2: an item is available because no open loan, repair or due check holds it): not
 * withdrawn and not on loan, whatever the motive; found again, repaired, inspected and checked, unless a motive says why. A check
 * is overdue from the day after its date on; only a manager lends an unchecked tool, for it is a question of safety
 * (mock-up “today”: checked, or withdrawn from loan). That it was acquired later only warns: one of the two dates is wrong.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_lending_rules_check_item (const TruLendingFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();
  TruDate check = tru_record_get_number (facts->item, TRU_ITEM_CHECK_DUE);

  if (tru_record_is_known (facts->item, TRU_ITEM_WITHDRAWN_ON))
    add_withdrawn (findings, facts);
  if (facts->open_loan)
    add_already_lent (findings, facts);
  add_blocked (findings, facts, TRU_ITEM_STOLEN_ON, "item-stolen", _("Noted as stolen"),
               _("%s is noted as stolen: note on its page that it was found, or say why it is lent."));
  add_blocked (findings, facts, TRU_ITEM_MISSING_SINCE, "item-missing", _("Noted as missing"),
               _("%s is noted as missing: note on its page that it was found, or say why it is lent."));
  add_blocked (findings, facts, TRU_ITEM_REPAIR_SINCE, "item-repair", _("In repair"),
               _("%s is in repair: note on its page that it is repaired, or say why it is lent."));
  add_blocked (findings, facts, TRU_ITEM_INSPECT_SINCE, "item-inspect", _("To inspect"),
               _("%s waits to be inspected: note on its page that it is in order, or say why it is lent."));
  check_broken (findings, facts);
  check_bought (findings, facts);
  if (check != TRU_UNKNOWN && check < facts->today)
    add_check_due (findings, facts, check);
  return findings;
}

static gboolean
is_trained (const TruLendingFacts *facts)
{
  g_autofree char *wanted = tru_text_fold (facts->terms.training);

  for (guint i = 0; facts->trainings && i < facts->trainings->len; i++)
    {
      TruRecord *training = facts->trainings->pdata[i];
      TruDate until = tru_record_get_number (training, TRU_TRAINING_UNTIL);
      g_autofree char *topic = tru_text_fold (tru_record_get_text (training, TRU_TRAINING_TOPIC));

      if (g_str_equal (topic, wanted) && tru_record_get_number (training, TRU_TRAINING_DONE_ON) <= facts->today
          && (until == TRU_UNKNOWN || until >= facts->today))
        return TRUE;
    }
  return FALSE;
}

static void
check_age (const TruLendingFacts *facts,
           GPtrArray             *findings)
{
  const char *member = tru_record_get_text (facts->member, TRU_MEMBER_NAME);
  TruDate birth = tru_record_get_number (facts->member, TRU_MEMBER_BIRTH_DATE);
  g_autofree char *name = name_of (facts);

  if (birth == TRU_UNKNOWN)
    tru_findings_add (findings, "member-age", TRU_SEVERITY_WARNS, facts->item, _("Age unknown"),
                      g_strdup_printf (_("%s is lent to adults alone, and the birth date of %s is unknown: ask."), name, member));
  else if (tru_date_years (birth, facts->today) < ADULT)
    tru_findings_add (
      findings, "member-age", TRU_SEVERITY_MANAGER_ONLY, facts->item, _("Adults only"),
      g_strdup_printf (_("%s is lent to adults alone, and %s is a minor: only a manager may lend it."), name, member));
}

/**
 * tru_lending_rules_check_person:
 * @facts: an item, who wants it, and what they depend on
 *
 * Whether this member may take this item (issue 5: rules per library and category): trained for it if it takes a training that is still
 * valid, adult if it goes to adults alone, not having as many of its category as the rule allows already. Training and age are
 * questions of safety, which a manager alone may decide otherwise; an unknown birth date is neither.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_lending_rules_check_person (const TruLendingFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();
  const char *member = tru_record_get_text (facts->member, TRU_MEMBER_NAME);
  const TruLendingTerms *terms = &facts->terms;

  if (terms->training && !is_trained (facts))
    {
      g_autofree char *name = name_of (facts);

      tru_findings_add (findings, "member-training", TRU_SEVERITY_MANAGER_ONLY, facts->item, _("Training required"),
                        g_strdup_printf (_("%s takes the training “%s”, which %s has not done or no longer has: note it on the member’s page; "
                                           "only a manager may lend without."),
                                         name, terms->training, member));
    }
  if (terms->adults_only)
    check_age (facts, findings);
  if (terms->max_in_category != TRU_UNKNOWN && facts->n_in_category >= terms->max_in_category)
    {
      g_autofree char *name = name_of (facts);

      tru_findings_add (findings, "member-category", TRU_SEVERITY_BLOCKS, facts->item, _("Too many of a kind"),
                        g_strdup_printf (ngettext ("With %s, %s would have %u tool of this category, and the tool library lends %d at most: take one "
                                                   "back, or say why you lend.",
                                                   "With %s, %s would have %u tools of this category, and the tool library lends %d at most: take one "
                                                   "back, or say why you lend.",
                                                   facts->n_in_category + 1),
                                         name, member, facts->n_in_category + 1, (int) terms->max_in_category));
    }
  return findings;
}

/**
 * tru_lending_rules_check_member:
 * @facts: a member, what he or she wants, and what they depend on
 *
 * Whether the member may take one more item: the membership is valid (its last day included) where the library asks for one, and the
 * library's most loans at once are not reached. Late loans only warn: a desk of inhabitants asks and prolongs (seed 1: tool libraries
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
  gint64 most = facts->terms.max_loans;

  if (facts->terms.needs_membership && valid != TRU_UNKNOWN && valid < facts->today)
    {
      g_autofree char *day = tru_date_format (valid, TRU_DATE_MEDIUM);

      tru_findings_add (findings, "member-valid", TRU_SEVERITY_BLOCKS, facts->member, _("Membership over"),
                        g_strdup_printf (_("The membership of %s ended on %s: renew it, or say why you lend."), name, day));
    }
  if (most != TRU_UNKNOWN && facts->n_loans >= most)
    tru_findings_add (findings, "member-loans", TRU_SEVERITY_BLOCKS, facts->member, _("Too many loans"),
                      g_strdup_printf (ngettext ("With this %s would have %u loan, and the tool library lends %d at most: take "
                                                 "something back, or say why you lend.",
                                                 "With this %s would have %u loans, and the tool library lends %d at most: take "
                                                 "something back, or say why you lend.",
                                                 facts->n_loans + 1),
                                       name, facts->n_loans + 1, (int) most));
  if (facts->n_late > 0)
    tru_findings_add (
      findings, "member-late", TRU_SEVERITY_WARNS, facts->member, _("Late loans"),
      g_strdup_printf (ngettext ("%s has %u late loan.", "%s has %u late loans.", facts->n_late), name, facts->n_late));
  return findings;
}

/**
 * tru_lending_rules_check_renewal:
 * @terms: on which the item is lent
 * @loan: an open loan
 *
 * Whether a loan may be prolonged once more; that nobody else reserved the tool is tru_reservation_rules_check_loan()'s.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_lending_rules_check_renewal (const TruLendingTerms *terms,
                                 TruRecord             *loan)
{
  GPtrArray *findings = tru_findings_new ();
  gint64 n = MAX (tru_record_get_number (loan, TRU_LOAN_RENEWALS), 0);

  if (terms->renewals == 0)
    tru_findings_add (findings, "loan-renewals", TRU_SEVERITY_BLOCKS, loan, _("Not prolonged"),
                      g_strdup (_("The tool library does not prolong this loan: take the tool back, or say why you prolong it.")));
  else if (terms->renewals != TRU_UNKNOWN && n >= terms->renewals)
    tru_findings_add (findings, "loan-renewals", TRU_SEVERITY_BLOCKS, loan, _("Prolonged often enough"),
                      g_strdup_printf (ngettext ("This loan was prolonged %d time already, as often as the tool library allows: take the tool "
                                                 "back, or say why you prolong it.",
                                                 "This loan was prolonged %d times already, as often as the tool library allows: take the tool "
                                                 "back, or say why you prolong it.",
                                                 n),
                                       (int) n));
  return findings;
}

/**
 * tru_lending_rules_due:
 * @terms: on which the item is lent
 * @days: when the tool library is open
 * @lent_on: the day of the loan
 *
 * When a loan is due: after the days of a loan, moved forward to a day on which somebody is at the desk.
 *
 * Returns: a day, or %TRU_UNKNOWN when @lent_on is unknown
 */
TruDate
tru_lending_rules_due (const TruLendingTerms *terms,
                       const TruOpeningDays  *days,
                       TruDate                lent_on)
{
  return lent_on == TRU_UNKNOWN ? TRU_UNKNOWN : tru_opening_days_next (days, lent_on + terms->loan_days);
}

/**
 * tru_lending_rules_want_charge:
 * @findings: (element-type TruFinding): what the rules say of a visit or a renewal
 *
 * Whether somebody in charge of the desk has to answer for going on: a rule of the library, or of safety, stands against it. That the
 * book says fewer consumables than the shelf is no rule: who stands before the shelf counts them.
 *
 * Returns: whether a person in charge is wanted
 */
gboolean
tru_lending_rules_want_charge (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = findings->pdata[i];

      if (finding->severity >= TRU_SEVERITY_BLOCKS && !g_str_has_prefix (finding->rule, "consumable-"))
        return TRUE;
    }
  return FALSE;
}
