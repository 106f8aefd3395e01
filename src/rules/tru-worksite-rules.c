/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-rules.h"

#include "tru-contract-rules.h"
#include "tru-contract.h"
#include "tru-dwelling.h"
#include "tru-occupancy.h"
#include "tru-programme.h"
#include "tru-referral.h"
#include "tru-support-rules.h"
#include "tru-support.h"
#include "tru-worksite.h"

#include <glib/gi18n.h>

/* Each rule reads “if it is broken, say so; else, where a checklist shows it, say that it is kept”. */

static TruDate
day_at (const TruWorksiteFacts *facts,
        guint                   i)
{
  return g_array_index (facts->days, TruDate, i);
}

static guint
count_days (const TruWorksiteFacts *facts)
{
  return facts->days ? facts->days->len : 0;
}

static TruDate
date_of (TruRecord *record,
         guint      field)
{
  return record ? tru_record_get_number (record, field) : TRU_UNKNOWN;
}

static char *
with_date (const char *format,
           TruDate     date)
{
  g_autofree char *text = tru_date_format (date, TRU_DATE_MEDIUM);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, text);
#pragma GCC diagnostic pop
}

/* Of a building people know the year, or the month: “1949”, “July 1997”. */
static char *
with_age (const char *format,
          TruDate     since)
{
  int year = 0, month = 0, day = 0;
  g_autofree char *text = NULL;

  tru_date_get (since, &year, &month, &day);
  text = day == 1 && month == 1 ? g_strdup_printf ("%d", year) : tru_date_format (since, day == 1 ? TRU_DATE_MONTH : TRU_DATE_YEAR);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, text);
#pragma GCC diagnostic pop
}

static char *
day_text (TruDate day)
{
  return tru_date_format (day, TRU_DATE_DAY);
}

/* domain.md, “area renovated in a worksite, at most”; seed 1: 30 m². Exactly the most is still within. */
static void
check_area (GPtrArray              *findings,
            const TruWorksiteFacts *facts)
{
  TruDecimal most = tru_record_get_number (facts->programme, TRU_PROGRAMME_MAX_AREA);
  guint n_unknown = 0;
  TruDecimal area = tru_worksite_area (facts->rooms, &n_unknown);
  g_autofree char *most_text = NULL;
  g_autofree char *area_text = NULL;

  if (most == TRU_UNKNOWN)
    return;
  most_text = tru_decimal_format (most);
  area_text = tru_decimal_format (area);
  if (area > most)
    tru_findings_add (findings, "worksite-area", TRU_SEVERITY_BLOCKS, facts->worksite, _("Area too large"),
                      g_strdup_printf (_("The rooms make %s m², and a worksite of this programme renovates %s m² at "
                                          "most: take a room off or plan a second worksite."),
                                       area_text, most_text));
  else if (n_unknown > 0)
    tru_findings_add (
      findings, "worksite-area", TRU_SEVERITY_WARNS, facts->worksite, _("Area unknown"),
      g_strdup_printf (
        _("The area of a room is unknown, so that the %s m² at most cannot be checked: measure it at the next visit."),
        most_text));
  else if (facts->rooms && facts->rooms->len > 0)
    tru_findings_add (findings, "worksite-area", TRU_SEVERITY_OK, facts->worksite, _("Area within the limit"),
                      g_strdup_printf (_("%s m², %s m² at most."), area_text, most_text));
}

/* domain.md, “worksite: Mon, Tue, Thu, Fri; never Wednesday, a weekend or a public holiday”; seed 1. */
static void
check_day (GPtrArray              *findings,
           const TruWorksiteFacts *facts,
           TruDate                 day)
{
  const char *weekdays = tru_record_get_text (facts->programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS);
  const char *holiday = tru_holiday_name (day, facts->holidays);
  g_autofree char *text = day_text (day);

  if (holiday)
    tru_findings_add (
      findings, "worksite-day", TRU_SEVERITY_BLOCKS, facts->worksite, _("Public holiday"),
      g_strdup_printf (_("%s is a public holiday (%s): choose the other days of the week, or the next week."), text,
                       holiday));
  else if (weekdays && !tru_working_days_has_weekday (weekdays, tru_date_weekday (day)))
    tru_findings_add (findings, "worksite-day", TRU_SEVERITY_BLOCKS, facts->worksite, _("Not a day of worksites"),
                      g_strdup_printf (_("There is no worksite on a %s in this programme (%s): choose another day."),
                                       tru_date_weekday_name (tru_date_weekday (day)), text));
}

static gboolean
is_week_of_holiday (const TruWorksiteFacts *facts)
{
  const char *weekdays = tru_record_get_text (facts->programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS);
  TruDate monday = tru_date_monday (day_at (facts, 0));

  for (TruDate day = monday; day < monday + 7; day++)
    if (tru_working_days_has_weekday (weekdays, tru_date_weekday (day))
        && (tru_holiday_name (day, facts->holidays) || tru_clash_is_closed (facts->holds, day)))
      return TRUE;
  return FALSE;
}

/* domain.md, “worksite: 4 days; a week with a holiday offers three days or the next week”; seed 1. */
static void
check_day_count (GPtrArray              *findings,
                 const TruWorksiteFacts *facts)
{
  gint64 wanted = tru_record_get_number (facts->programme, TRU_PROGRAMME_WORKSITE_DAYS);
  guint n = count_days (facts);
  g_autofree char *reason = NULL;

  if (wanted == TRU_UNKNOWN || n == 0 || n == wanted)
    return;
  reason = g_strdup_printf (
    _("%u days are planned, and a worksite of this programme lasts %d: change the days, or say why."), n,
    (int) wanted);
  if (n > wanted)
    tru_findings_add (findings, "worksite-days", TRU_SEVERITY_BLOCKS, facts->worksite, _("Too many days"),
                      g_steal_pointer (&reason));
  else if (!is_week_of_holiday (facts))
    tru_findings_add (findings, "worksite-days", TRU_SEVERITY_WARNS, facts->worksite, _("Fewer days than usual"),
                      g_steal_pointer (&reason));
}

/* domain.md, “referral → worksite finished: 2 months”; seed 1. */
static void
check_worksite_limit (GPtrArray              *findings,
                      const TruWorksiteFacts *facts)
{
  TruDate limit = tru_worksite_limit (facts->programme, date_of (facts->referral, TRU_REFERRAL_RECEIVED_ON));
  TruDate last = count_days (facts) > 0 ? day_at (facts, count_days (facts) - 1) : TRU_UNKNOWN;
  g_autofree char *last_text = NULL;
  g_autofree char *limit_text = NULL;

  if (limit == TRU_UNKNOWN || last == TRU_UNKNOWN || last <= limit)
    return;
  last_text = tru_date_format (last, TRU_DATE_MEDIUM);
  limit_text = tru_date_format (limit, TRU_DATE_MEDIUM);
  tru_findings_add (
    findings, "worksite-limit", TRU_SEVERITY_BLOCKS, facts->worksite, _("Too late after the referral"),
    g_strdup_printf (
      _("The worksite would end on %s, and %d months after the referral is %s: choose earlier days, or say why."),
      last_text, (int) tru_record_get_number (facts->programme, TRU_PROGRAMME_WORKSITE_MONTHS), limit_text));
}

/* Nobody works before the household was referred; and a day that is over is noted, not planned. */
static void
check_beginning (GPtrArray              *findings,
                 const TruWorksiteFacts *facts)
{
  TruDate first = count_days (facts) > 0 ? day_at (facts, 0) : TRU_UNKNOWN;
  TruDate referred = date_of (facts->referral, TRU_REFERRAL_RECEIVED_ON);
  g_autofree char *first_text = NULL;
  g_autofree char *referred_text = NULL;

  if (first == TRU_UNKNOWN || first < facts->from)
    return;
  first_text = tru_date_format (first, TRU_DATE_MEDIUM);
  if (referred != TRU_UNKNOWN && first < referred)
    {
      referred_text = tru_date_format (referred, TRU_DATE_MEDIUM);
      tru_findings_add (findings, "worksite-beginning", TRU_SEVERITY_BLOCKS, facts->worksite, _("Before the referral"),
                        g_strdup_printf (_("The worksite would begin on %s, and the referral came on %s: check the year, or say why."),
                                         first_text, referred_text));
    }
  else if (first < facts->today)
    tru_findings_add (findings, "worksite-beginning", TRU_SEVERITY_WARNS, facts->worksite, _("A day that is over"),
                      g_strdup_printf (_("The worksite begins on %s, which is over: check the day."), first_text));
}

/* domain.md, “whole support, closing review included: 6 months from the acceptance (the start is a setting)”; seed 1.
 */
static void
check_support_limit (GPtrArray              *findings,
                     const TruWorksiteFacts *facts)
{
  TruDate limit = tru_support_limit (facts->programme, date_of (facts->support, TRU_SUPPORT_ACCEPTED_ON),
                                     date_of (facts->referral, TRU_REFERRAL_RECEIVED_ON), facts->signed_on);
  TruDate last = count_days (facts) > 0 ? day_at (facts, count_days (facts) - 1) : TRU_UNKNOWN;

  if (limit == TRU_UNKNOWN || last == TRU_UNKNOWN || last <= limit)
    return;
  tru_findings_add (
    findings, "support-limit", TRU_SEVERITY_BLOCKS, facts->support, _("After the end of the support"),
    with_date (
      _("The support ends on %s at the latest, its closing review included: choose earlier days, or say why."),
      limit));
}

/* A crew is in one place (mock-up “calendar-week”: one lane by crew), its people too, and the family takes part. */
static void
check_holds (GPtrArray              *findings,
             const TruWorksiteFacts *facts)
{
  g_autoptr (GArray) wants = g_array_new (FALSE, FALSE, sizeof (TruClashWant));

  for (guint i = 0; i < count_days (facts); i++)
    if (day_at (facts, i) >= facts->from)
      {
        TruTime starts = tru_time_new (day_at (facts, i), 0);
        TruClashWant want = { facts->worksite, TRUE, starts, starts + TRU_MINUTES_PER_DAY, TRUE };

        g_array_append_val (wants, want);
      }
  tru_clash_check (findings, (const TruClashWant *) wants->data, wants->len, facts->holds);
}

static void
check_survey (GPtrArray              *findings,
              const TruWorksiteFacts *facts,
              const char             *rule,
              guint                   before_field,
              guint                   survey_field,
              const char             *title,
              const char             *reason)
{
  if (tru_worksite_wants_survey (facts->programme, facts->dwelling, before_field, survey_field))
    tru_findings_add (findings, rule, TRU_SEVERITY_WARNS, facts->dwelling, title,
                      with_age (reason, tru_record_get_number (facts->programme, before_field)));
}

/* domain.md, “stripping or sanding in a dwelling built before 1949 (lead) or July 1997 (asbestos): warns until the
   survey is noted” (trade). */
static void
check_surveys (GPtrArray              *findings,
               const TruWorksiteFacts *facts)
{
  if (!facts->dwelling || !(facts->makes_dust || tru_record_is_true (facts->worksite, TRU_WORKSITE_STRIPPING)))
    return;
  check_survey (findings, facts, "lead-survey", TRU_PROGRAMME_LEAD_BEFORE, TRU_DWELLING_LEAD_SURVEY,
                _("Lead survey missing"),
                _("Stripping or sanding, and nothing says that the dwelling is recent enough (built since: %s): ask the "
                   "landlord for the lead survey and note its date."));
  check_survey (findings, facts, "asbestos-survey", TRU_PROGRAMME_ASBESTOS_BEFORE, TRU_DWELLING_ASBESTOS_SURVEY,
                _("Asbestos survey missing"),
                _("Stripping or sanding, and nothing says that the dwelling is recent enough (built since: %s): ask the "
                   "landlord for the asbestos survey and note its date."));
}

/* domain.md, “before a worksite is confirmed: accepted”. */
static void
check_accepted (GPtrArray              *findings,
                const TruWorksiteFacts *facts)
{
  TruDate accepted = tru_record_get_number (facts->support, TRU_SUPPORT_ACCEPTED_ON);

  if (accepted == TRU_UNKNOWN)
    tru_findings_add (
      findings, "support-accepted", TRU_SEVERITY_BLOCKS, facts->support, _("Support not accepted"),
      g_strdup (_("The support is not accepted yet: note the day of the committee’s decision first.")));
  else
    tru_findings_add (findings, "support-accepted", TRU_SEVERITY_OK, facts->support, _("Support accepted"),
                      with_date (_("Accepted on %s."), accepted));
}

/* domain.md, “before a worksite is confirmed: contract signed (only a manager may override)”; seed 1. */
static void
check_contract (GPtrArray              *findings,
                const TruWorksiteFacts *facts)
{
  g_autoptr (GPtrArray) missing = tru_contract_missing_signatures (facts->signatories, facts->adults);
  g_autofree char *names = NULL;
  g_autofree char *first = count_days (facts) > 0 ? tru_date_format (day_at (facts, 0), TRU_DATE_DAY) : NULL;

  if (!tru_record_is_true (facts->programme, TRU_PROGRAMME_CONTRACT_REQUIRED))
    return;
  if (facts->contract && missing->len == 0)
    {
      tru_findings_add (findings, "contract-signed", TRU_SEVERITY_OK, facts->contract, _("Contract signed"),
                        with_date (_("Signed on %s."), tru_contract_signed_on (facts->signatories)));
      return;
    }
  g_ptr_array_add (missing, NULL);
  names = g_strjoinv (", ", (char **) missing->pdata);
  tru_findings_add (findings, "contract-signed", TRU_SEVERITY_MANAGER_ONLY,
                    facts->contract ? facts->contract : facts->support, _("Contract not signed"),
                    first ? g_strdup_printf (_("Contract not signed by %s: the worksite of %s cannot be confirmed. "
                                                "Have it signed; only a manager may go on without."),
                                             names, first)
                          : g_strdup_printf (_("Contract not signed by %s: the worksite cannot be confirmed. Have it "
                                                "signed; only a manager may go on without."),
                                             names));
}

/* domain.md, “before a worksite is confirmed: landlord's written agreement”; an owner needs nobody's. */
static void
check_landlord (GPtrArray              *findings,
                const TruWorksiteFacts *facts)
{
  TruDate agreed = tru_record_get_number (facts->support, TRU_SUPPORT_LANDLORD_AGREED_ON);
  gboolean is_owner
    = facts->occupancy && tru_record_get_number (facts->occupancy, TRU_OCCUPANCY_STATUS) == TRU_OCCUPANCY_STATUS_OWNER;

  if (!tru_record_is_true (facts->programme, TRU_PROGRAMME_LANDLORD_REQUIRED) || is_owner)
    return;
  if (agreed == TRU_UNKNOWN)
    tru_findings_add (
      findings, "landlord-agreed", TRU_SEVERITY_BLOCKS, facts->support, _("Landlord’s agreement missing"),
      g_strdup (_("The landlord’s written agreement is missing: ask for it, and note its date on the support.")));
  else
    tru_findings_add (findings, "landlord-agreed", TRU_SEVERITY_OK, facts->support, _("Landlord agreed"),
                      with_date (_("Written agreement of %s."), agreed));
}

/* domain.md, “before a worksite is confirmed: preparation done or planned”; seed 1: beforehand, by the family or the
 * crew. */
static void
check_preparation (GPtrArray              *findings,
                   const TruWorksiteFacts *facts)
{
  TruDate done = tru_record_get_number (facts->worksite, TRU_WORKSITE_PREPARATION_DONE);
  TruDate planned = tru_record_get_number (facts->worksite, TRU_WORKSITE_PREPARATION_PLANNED);
  TruDate first = count_days (facts) > 0 ? day_at (facts, 0) : TRU_UNKNOWN;

  if (!tru_record_is_true (facts->programme, TRU_PROGRAMME_PREPARATION_REQUIRED))
    return;
  if (done != TRU_UNKNOWN)
    tru_findings_add (findings, "preparation", TRU_SEVERITY_OK, facts->worksite, _("Preparation done"),
                      with_date (_("Done on %s."), done));
  else if (planned == TRU_UNKNOWN)
    tru_findings_add (findings, "preparation", TRU_SEVERITY_BLOCKS, facts->worksite, _("Preparation not planned"),
                      g_strdup (_("The preparation is neither done nor planned: agree on a day before the worksite, "
                                   "with the family or the crew.")));
  else if (first != TRU_UNKNOWN && planned >= first)
    tru_findings_add (
      findings, "preparation", TRU_SEVERITY_BLOCKS, facts->worksite, _("Preparation too late"),
      with_date (_("The preparation is planned on %s, not before the first day of the worksite: move one of them."),
                 planned));
  else
    tru_findings_add (findings, "preparation", TRU_SEVERITY_OK, facts->worksite, _("Preparation planned"),
                      with_date (_("To be finished on %s."), planned));
}

/**
 * tru_worksite_check_plan:
 * @facts: the worksite as planned, and what it depends on
 *
 * What the rules say of where, when and with whom (domain.md, “Rules to keep”): area, weekdays and holidays, number of
 * days, the months from the referral and of the support, surveys before stripping, whoever is taken or away, closing
 * days. A setting that the programme doesn't know is no rule.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken, and what a checklist shows as kept
 */
GPtrArray *
tru_worksite_check_plan (const TruWorksiteFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();

  check_area (findings, facts);
  for (guint i = 0; i < count_days (facts); i++)
    if (day_at (facts, i) >= facts->from)
      check_day (findings, facts, day_at (facts, i));
  check_day_count (findings, facts);
  tru_worksite_check_second (findings, facts);
  check_beginning (findings, facts);
  check_worksite_limit (findings, facts);
  check_support_limit (findings, facts);
  check_holds (findings, facts);
  check_surveys (findings, facts);
  return findings;
}

/**
 * tru_worksite_check_confirmation:
 * @facts: the worksite, and what it depends on
 *
 * What must be so before a worksite is confirmed (domain.md, “Rules to keep”): it has days, the support is accepted,
 * the contract signed (only a manager may override), the landlord agreed in writing, the preparation done or planned;
 * and what tru_worksite_check_plan() says.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken, and what a checklist shows as kept
 */
GPtrArray *
tru_worksite_check_confirmation (const TruWorksiteFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();
  g_autoptr (GPtrArray) plan = tru_worksite_check_plan (facts);

  if (count_days (facts) == 0)
    tru_findings_add (findings, "worksite-planned", TRU_SEVERITY_FORBIDS, facts->worksite, _("No day planned"),
                      g_strdup (_("The worksite has no day yet: plan its days first.")));
  check_accepted (findings, facts);
  check_contract (findings, facts);
  check_landlord (findings, facts);
  check_preparation (findings, facts);
  tru_findings_append (findings, plan);
  return findings;
}

/**
 * tru_worksite_check_planning:
 * @facts: the worksite as planned, and what it depends on
 *
 * What tru_worksite_check_plan() says and, so that nobody finds out too late, what must be so before the worksite is
 * confirmed: that stops no planning yet.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken, and what a checklist shows as kept
 */
GPtrArray *
tru_worksite_check_planning (const TruWorksiteFacts *facts)
{
  GPtrArray *findings = tru_worksite_check_plan (facts);
  guint n_of_plan = findings->len;

  check_accepted (findings, facts);
  check_contract (findings, facts);
  check_landlord (findings, facts);
  check_preparation (findings, facts);
  for (guint i = n_of_plan; i < findings->len; i++)
    {
      TruFinding *finding = g_ptr_array_index (findings, i);

      finding->severity = MIN (finding->severity, TRU_SEVERITY_WARNS);
    }
  return findings;
}

/**
 * tru_worksite_survey_is_missing:
 * @before: the programme's day, or %TRU_UNKNOWN where it asks for none
 * @built_on: when the dwelling was built, or %TRU_UNKNOWN
 * @survey_on: the day of the survey, or %TRU_UNKNOWN
 *
 * Returns: whether a survey is to be asked for before stripping or sanding (domain.md, “Rules to keep”): in a dwelling built before the
 *   programme's day, and in one whose age nobody knows
 */
gboolean
tru_worksite_survey_is_missing (TruDate before,
                                TruDate built_on,
                                TruDate survey_on)
{
  return before != TRU_UNKNOWN && survey_on == TRU_UNKNOWN && (built_on == TRU_UNKNOWN || built_on < before);
}

/**
 * tru_worksite_wants_survey:
 * @programme: whose setting it is
 * @dwelling: where the work is to be
 * @before_field: %TRU_PROGRAMME_LEAD_BEFORE or %TRU_PROGRAMME_ASBESTOS_BEFORE
 * @survey_field: the day of the survey, a field of the dwelling
 *
 * Returns: whether tru_worksite_survey_is_missing() there
 */
gboolean
tru_worksite_wants_survey (TruRecord *programme,
                           TruRecord *dwelling,
                           guint      before_field,
                           guint      survey_field)
{
  return tru_worksite_survey_is_missing (tru_record_get_number (programme, before_field), tru_record_get_number (dwelling, TRU_DWELLING_BUILT_ON),
                                         tru_record_get_number (dwelling, survey_field));
}
