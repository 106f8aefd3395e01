/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-fund-rules.h"

#include "tru-dwelling.h"
#include "tru-fund-aid.h"
#include "tru-household.h"
#include "tru-organisation.h"
#include "tru-programme.h"
#include "tru-rent-share.h"
#include "tru-support.h"
#include "tru-text.h"

#include <glib/gi18n.h>

static const char *
first_unknown_amount (TruRecord *household)
{
  static const guint amounts[]
    = { TRU_HOUSEHOLD_RENT, TRU_HOUSEHOLD_CHARGES, TRU_HOUSEHOLD_HOUSING_AID, TRU_HOUSEHOLD_RESOURCES };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (!tru_record_is_known (household, amounts[i]))
      return tru_field_label (&tru_household_kind.fields[amounts[i]]);
  return NULL;
}

/* domain.md, scheme 5: “when what remains of the rent to pay exceeds 30 % of the resources”, so that 30 % itself does
 * not. */
static void
check_share (GPtrArray          *findings,
             const TruFundFacts *facts)
{
  TruDecimal threshold = tru_record_get_number (facts->programme, TRU_PROGRAMME_RENT_SHARE);
  TruRentShare share = tru_rent_share_of_household (facts->household);
  g_autofree char *most = threshold != TRU_UNKNOWN ? tru_decimal_format (threshold) : NULL;
  g_autofree char *found = tru_rent_share_format (&share, threshold);
  const char *unknown = first_unknown_amount (facts->household);

  if (!most)
    tru_findings_add (findings, "fund-programme", TRU_SEVERITY_FORBIDS, facts->programme, _("No hardship fund"),
                      g_strdup (_("This programme names no rent share above which a hardship fund may help.")));
  else if (unknown)
    tru_findings_add (findings, "fund-share", TRU_SEVERITY_BLOCKS, facts->household, _("Rent share unknown"),
                      g_strdup_printf (_("“%s” is unknown: ask for it, or say why the aid is granted without."), unknown));
  else if (!tru_rent_share_is_above (&share, tru_record_get_number (facts->household, TRU_HOUSEHOLD_RESOURCES), threshold))
    tru_findings_add (
      findings, "fund-share", TRU_SEVERITY_BLOCKS, facts->household, _("Rent share too low"),
      g_strdup_printf (_("What remains to pay is %s of the resources; the fund helps above %s%%."), found, most));
  else
    tru_findings_add (findings, "fund-share", TRU_SEVERITY_OK, facts->household, _("Rent share above the threshold"),
                      g_strdup_printf (_("What remains to pay: %s; the fund helps above %s%%."), found, most));
}

static gboolean
is_of_same_commune (TruRecord *contributor,
                    TruRecord *dwelling)
{
  g_autofree char *one = tru_text_fold (tru_record_get_text (contributor, TRU_ORGANISATION_COMMUNE));
  g_autofree char *other = tru_text_fold (tru_record_get_text (dwelling, TRU_DWELLING_COMMUNE));

  return one && other && *one && g_str_equal (one, other);
}

/* domain.md, scheme 5: “fed by the CCAS of the household's own commune (with support guaranteed) or the landlord”. */
static void
check_contributor (GPtrArray          *findings,
                   const TruFundFacts *facts)
{
  if (!facts->contributor)
    return;
  if (!facts->dwelling)
    {
      tru_findings_add (findings, "fund-contributor", TRU_SEVERITY_BLOCKS, facts->household, _("No dwelling"),
                        g_strdup (_("The household has no present dwelling: note it to know which CCAS or landlord "
                                    "contributes.")));
      return;
    }
  if (tru_fund_may_contribute (facts->contributor, facts->dwelling))
    return;
  tru_findings_add (
    findings, "fund-contributor", TRU_SEVERITY_BLOCKS, facts->contributor, _("Another commune’s contributor"),
    g_strdup_printf (_("%s is neither the CCAS of %s nor the landlord of the dwelling: choose one of these."),
                     tru_record_get_text (facts->contributor, TRU_ORGANISATION_NAME),
                     tru_record_get_text (facts->dwelling, TRU_DWELLING_COMMUNE)));
}

/* The months that an aid has paid or is to pay; one that stopped early counts those begun. */
static gint64
months_paid (TruRecord *aid)
{
  gint64 months = tru_record_get_number (aid, TRU_FUND_AID_MONTHS);
  TruDate starts = tru_record_get_number (aid, TRU_FUND_AID_STARTS_ON);
  TruDate stopped = tru_record_get_number (aid, TRU_FUND_AID_STOPPED_ON);
  gint64 paid = 0;

  if (months == TRU_UNKNOWN || starts == TRU_UNKNOWN || stopped == TRU_UNKNOWN)
    return MAX (months, 0);
  while (paid < months && tru_fund_stops_on (starts, paid) < stopped)
    paid++;
  return paid;
}

/* domain.md, scheme 5: “helps for a limited time”, which one aid after the other does not make longer. */
static void
check_months (GPtrArray          *findings,
              const TruFundFacts *facts)
{
  gint64 most = tru_record_get_number (facts->programme, TRU_PROGRAMME_FUND_MONTHS);
  gint64 months = tru_record_get_number (facts->aid, TRU_FUND_AID_MONTHS);
  gint64 before = 0;

  for (guint i = 0; facts->others && i < facts->others->len; i++)
    before += months_paid (facts->others->pdata[i]);
  if (most == TRU_UNKNOWN || months == TRU_UNKNOWN || months + before <= most)
    return;
  tru_findings_add (
    findings, "fund-months", TRU_SEVERITY_BLOCKS, facts->aid, _("Too many months"),
    before == 0
      ? g_strdup_printf (_("The aid lasts %d months, and the fund helps for %d at most: shorten it, or say why it lasts longer."),
                         (int) months, (int) most)
      : g_strdup_printf (_("With the %d months of the aids before, this one makes %d, and the fund helps for %d at most: shorten it, or say why it lasts longer."),
                         (int) before, (int) (before + months), (int) most));
}

static void
check_terms (GPtrArray          *findings,
             const TruFundFacts *facts)
{
  const char *levers = tru_record_get_text (facts->aid, TRU_FUND_AID_LEVERS);

  check_months (findings, facts);
  if (!levers || tru_text_is_blank (levers))
    tru_findings_add (findings, "fund-levers", TRU_SEVERITY_BLOCKS, facts->aid, _("No levers"),
                      g_strdup (_("Name the levers, resources or lasting aids, that will carry the rent afterwards.")));
  if (!tru_record_is_known (facts->support, TRU_SUPPORT_ACCEPTED_ON)
      || tru_record_is_known (facts->support, TRU_SUPPORT_CLOSED_ON))
    tru_findings_add (findings, "fund-support", TRU_SEVERITY_BLOCKS, facts->support, _("Support not guaranteed"),
                      g_strdup (_("The fund goes with a support under way: have it accepted first.")));
}

static void
check_amount (GPtrArray          *findings,
              const TruFundFacts *facts)
{
  TruRentShare share = tru_rent_share_of_household (facts->household);
  gint64 monthly = tru_record_get_number (facts->aid, TRU_FUND_AID_MONTHLY);
  g_autofree char *wanted = monthly != TRU_UNKNOWN ? tru_money_format (monthly) : NULL;
  g_autofree char *remaining = share.remaining != TRU_UNKNOWN ? tru_money_format (share.remaining) : NULL;

  if (wanted && remaining && monthly > share.remaining)
    tru_findings_add (findings, "fund-amount", TRU_SEVERITY_BLOCKS, facts->aid, _("More than what remains to pay"),
                      g_strdup_printf (_("%s a month is more than what remains to pay, %s: lower the amount, or say why."), wanted, remaining));
}

/* The last day of an aid: that on which it stopped, or is to stop. */
static TruDate
last_day (TruRecord *aid)
{
  TruDate stopped = tru_record_get_number (aid, TRU_FUND_AID_STOPPED_ON);
  TruDate stops = tru_record_get_number (aid, TRU_FUND_AID_STOPS_ON);

  if (stopped != TRU_UNKNOWN)
    return stopped;
  return stops != TRU_UNKNOWN ? stops
                              : tru_fund_stops_on (tru_record_get_number (aid, TRU_FUND_AID_STARTS_ON),
                                                   tru_record_get_number (aid, TRU_FUND_AID_MONTHS));
}

/* A stop date of its own must not make more of it than its months; and one aid at a time. */
static void
check_days (GPtrArray          *findings,
            const TruFundFacts *facts)
{
  TruDate starts = tru_record_get_number (facts->aid, TRU_FUND_AID_STARTS_ON);
  TruDate stops = last_day (facts->aid);
  TruDate granted = tru_fund_stops_on (starts, tru_record_get_number (facts->aid, TRU_FUND_AID_MONTHS));
  g_autofree char *day = granted == TRU_UNKNOWN ? NULL : tru_date_format (granted, TRU_DATE_YEAR);

  if (day && stops > granted)
    tru_findings_add (findings, "fund-stop", TRU_SEVERITY_BLOCKS, facts->aid, _("Stops after its months"),
                      g_strdup_printf (_("With these months the aid ends on %s: stop it then, or grant more months."), day));
  for (guint i = 0; facts->others && i < facts->others->len; i++)
    {
      TruRecord *other = g_ptr_array_index (facts->others, i);
      TruDate since = tru_record_get_number (other, TRU_FUND_AID_STARTS_ON);
      TruDate until = last_day (other);
      g_autofree char *end = until == TRU_UNKNOWN ? NULL : tru_date_format (until, TRU_DATE_YEAR);

      if (end && starts != TRU_UNKNOWN && starts <= until && (stops == TRU_UNKNOWN || since <= stops))
        tru_findings_add (findings, "fund-overlap", TRU_SEVERITY_BLOCKS, other, _("Another aid is paid"),
                          g_strdup_printf (_("Another aid is paid until %s: begin after it, stop it first, or say why both."), end));
    }
}

/**
 * tru_fund_check:
 * @facts: an aid as it would be granted
 *
 * What the rules say of granting an aid of the hardship fund (domain.md, scheme 5): what remains of the rent exceeds
 * the programme's share of the resources, the contributor is the CCAS of the household's own commune or the landlord,
 * the time is limited, levers are identified, the support is guaranteed. It pays no more than what remains, not past its
 * months, and one aid at a time.
 *
 * Returns: (transfer full) (element-type TruFinding): what holds and what is broken
 */
GPtrArray *
tru_fund_check (const TruFundFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();

  check_share (findings, facts);
  check_contributor (findings, facts);
  check_terms (findings, facts);
  check_amount (findings, facts);
  check_days (findings, facts);
  return findings;
}

/**
 * tru_fund_may_contribute:
 * @contributor: an organisation
 * @dwelling: where a household lives
 *
 * domain.md, scheme 5: “fed by the CCAS of the household's own commune (with support guaranteed) or the landlord”. A household
 * that moves has another commune, and another landlord.
 *
 * Returns: whether @contributor is one of them
 */
gboolean
tru_fund_may_contribute (TruRecord *contributor,
                         TruRecord *dwelling)
{
  gboolean is_ccas = tru_record_get_number (contributor, TRU_ORGANISATION_TYPE) == TRU_ORGANISATION_TYPE_CCAS;

  return (is_ccas && is_of_same_commune (contributor, dwelling))
         || g_strcmp0 (tru_record_get_text (dwelling, TRU_DWELLING_LANDLORD), tru_record_get_uid (contributor)) == 0;
}

/**
 * tru_fund_stops_on:
 * @starts_on: first day of an aid, or %TRU_UNKNOWN
 * @months: its months
 *
 * Returns: its last day, the eve of the day so many months later; %TRU_UNKNOWN without a beginning
 */
TruDate
tru_fund_stops_on (TruDate starts_on,
                   gint64  months)
{
  TruDate after = months == TRU_UNKNOWN ? TRU_UNKNOWN : tru_date_add_months (starts_on, CLAMP (months, 0, G_MAXINT));

  return after == TRU_UNKNOWN ? TRU_UNKNOWN : after - 1;
}
