/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-deadlines-private.h"

#include "tru-household.h"
#include "tru-programme.h"
#include "tru-support.h"
#include "tru-text.h"
#include "tru-worksite-rules.h"

#include <glib/gi18n.h>

/* The day on which a delay ends that the programme sets: unknown where it sets none. */
static TruDate
days_after (TruDate day,
            gint64  days)
{
  return day == TRU_UNKNOWN || days == TRU_UNKNOWN ? TRU_UNKNOWN : day + days;
}

static TruDeadline *
add_of_household (GPtrArray             *deadlines,
                  const TruSupportFacts *facts,
                  const char            *rule,
                  TruDate                due_on,
                  TruDate                today,
                  const char            *title)
{
  return tru_deadline_add (deadlines, rule, due_on, today, &tru_household_kind, facts->household, title, facts->household_name);
}

/* domain.md: no worksite without a signed contract. It stops work, so that it is late from a week before the worksite
 * on. */
static void
add_contract (GPtrArray             *deadlines,
              const TruSupportFacts *facts,
              TruDate                today)
{
  TruDeadline *self;
  g_autofree char *day = tru_date_format (facts->first_day, TRU_DATE_DAY);

  if (!facts->contract_required || facts->contract_signed || facts->first_day == TRU_UNKNOWN
      || facts->finished_on != TRU_UNKNOWN || facts->interrupted_on != TRU_UNKNOWN)
    return;
  self = add_of_household (deadlines, facts, "contract-unsigned", facts->first_day, today, _("Contract not signed"));
  if (facts->first_day <= today + 7)
    self->urgency = TRU_URGENCY_LATE;
  self->reason = tru_text_stop (g_strdup_printf (_("Without a signature, no worksite on %s."), day));
}

/* domain.md, “referral → worksite finished: 2 months”; seed 1. */
static void
add_worksite_limit (GPtrArray             *deadlines,
                    const TruSupportFacts *facts,
                    TruDate                today)
{
  TruDate limit;
  g_autofree char *day = NULL;

  if (facts->worksite_months == TRU_UNKNOWN || facts->referred_on == TRU_UNKNOWN || facts->finished_on != TRU_UNKNOWN)
    return;
  limit = tru_date_add_months (facts->referred_on, facts->worksite_months);
  /* A worksite that is planned in time needs no reminder until its last day is over. */
  if (facts->last_day != TRU_UNKNOWN && facts->last_day <= limit && limit >= today)
    return;
  day = tru_date_format (limit, TRU_DATE_DAY);
  add_of_household (deadlines, facts, "worksite-limit", limit, today,
                    facts->last_day == TRU_UNKNOWN ? _("Worksite to plan") : _("Worksite to finish"))
    ->reason
    = tru_text_stop (g_strdup_printf (
      ngettext ("%d month after the referral is %s.", "%d months after the referral is %s.", facts->worksite_months),
      (int) facts->worksite_months, day));
}

static TruDate
start_of_support (const TruSupportFacts *facts)
{
  switch (facts->support_start)
    {
    case TRU_PROGRAMME_SUPPORT_START_REFERRAL:
      return facts->referred_on;
    case TRU_PROGRAMME_SUPPORT_START_CONTRACT:
      return facts->signed_on;
    default:
      return facts->accepted_on;
    }
}

/* domain.md, “whole support, closing review included: 6 months from the acceptance (the start is a setting)”; seed 1.
 */
static void
add_support_limit (GPtrArray             *deadlines,
                   const TruSupportFacts *facts,
                   TruDate                today)
{
  TruDate start = start_of_support (facts);
  TruDate limit;
  TruDeadline *self;
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;

  if (facts->support_months == TRU_UNKNOWN || start == TRU_UNKNOWN)
    return;
  limit = tru_date_add_months (start, facts->support_months);
  day = tru_date_format (limit, TRU_DATE_DAY);
  title = g_strdup_printf (ngettext ("End of the %d month", "End of the %d months", facts->support_months),
                           (int) facts->support_months);
  self = add_of_household (deadlines, facts, "support-limit", limit, today, title);
  self->reason = tru_text_stop (
    g_strdup_printf (limit < today ? _("The support should have ended on %s.") : _("The support ends on %s."), day));
}

/* domain.md, “closing review included”. A review planned has its own day. */
static void
add_review (GPtrArray             *deadlines,
            const TruSupportFacts *facts,
            TruDate                today)
{
  TruDeadline *self;
  g_autofree char *day = tru_date_format (facts->finished_on, TRU_DATE_DAY);

  if (facts->finished_on == TRU_UNKNOWN || facts->review_settled)
    return;
  self = add_of_household (deadlines, facts, "review-due", days_after (facts->finished_on, facts->review_days), today,
                        _("Review to hold"));
  self->reason = g_strdup_printf (_("Worksite finished on %s; close the support once the review is held."), day);
}

/* domain.md, “whole support, closing review included”: once the final review is held nothing is left but to close. */
static void
add_closing (GPtrArray             *deadlines,
             const TruSupportFacts *facts,
             TruDate                today)
{
  g_autofree char *day = tru_date_format (facts->final_review_on, TRU_DATE_DAY);

  if (facts->final_review_on == TRU_UNKNOWN)
    return;
  add_of_household (deadlines, facts, "closing-due", days_after (facts->final_review_on, facts->closing_days), today,
                    _("Support to close"))
    ->reason
    = tru_text_stop (g_strdup_printf (_("Final review held on %s."), day));
}

/* domain.md, “Life happens”: a worksite interrupted is made safe, at once, and resumed. */
static void
add_interruption (GPtrArray             *deadlines,
                  const TruSupportFacts *facts,
                  TruDate                today)
{
  g_autofree char *day = tru_date_format (facts->interrupted_on, TRU_DATE_DAY);

  if (facts->interrupted_on == TRU_UNKNOWN || facts->finished_on != TRU_UNKNOWN)
    return;
  if (facts->made_safe_on == TRU_UNKNOWN)
    {
      TruDeadline *self
        = add_of_household (deadlines, facts, "worksite-unsafe", facts->interrupted_on, today, _("Worksite to make safe"));

      self->urgency = TRU_URGENCY_LATE;
      self->reason = tru_text_stop (g_strdup_printf (_("Interrupted on %s, and nobody noted that it was made safe."), day));
    }
  add_of_household (deadlines, facts, "worksite-stopped", days_after (facts->interrupted_on, facts->resume_days), today,
                    _("Worksite to resume"))
    ->reason
    = tru_text_stop (g_strdup_printf (_("Interrupted on %s: plan the days that are left, or end it."), day));
}

static void
add_survey (GPtrArray             *deadlines,
            const TruSupportFacts *facts,
            TruDate                before,
            TruDate                survey_on,
            TruDate                today,
            const char            *rule,
            const char            *title)
{
  g_autofree char *age = NULL;

  if (!facts->makes_dust || facts->finished_on != TRU_UNKNOWN || !tru_worksite_survey_is_missing (before, facts->built_on, survey_on))
    return;
  age = tru_date_format (before, TRU_DATE_YEAR);
  add_of_household (deadlines, facts, rule, facts->interrupted_on == TRU_UNKNOWN ? facts->first_day : TRU_UNKNOWN, today, title)->reason
    = tru_text_stop (g_strdup_printf (_("Stripping or sanding, and nothing says that the dwelling was built since %s."), age));
}

/* domain.md, “stripping or sanding in a dwelling built before 1949 (lead) or July 1997 (asbestos): warns until the survey is noted”. */
static void
add_surveys (GPtrArray             *deadlines,
             const TruSupportFacts *facts,
             TruDate                today)
{
  add_survey (deadlines, facts, facts->lead_before, facts->lead_survey_on, today, "lead-survey", _("Lead survey missing"));
  add_survey (deadlines, facts, facts->asbestos_before, facts->asbestos_survey_on, today, "asbestos-survey", _("Asbestos survey missing"));
}

/* domain.md, “Life happens”: who moves has the landlord's agreement asked anew, whether a worksite has its days yet or not. */
static void
add_landlord_anew (GPtrArray             *deadlines,
                   const TruSupportFacts *facts,
                   TruDate                today)
{
  g_autofree char *day = tru_date_format (facts->moved_on, TRU_DATE_DAY);

  if (facts->moved_on == TRU_UNKNOWN)
    return;
  add_of_household (deadlines, facts, "landlord-missing", TRU_UNKNOWN, today, _("Landlord’s agreement missing"))->reason
    = tru_text_stop (g_strdup_printf (_("Move on %s: the new landlord has not agreed yet."), day));
}

/* domain.md: “landlord's written agreement” before a worksite is confirmed. */
static void
add_landlord (GPtrArray             *deadlines,
              const TruSupportFacts *facts,
              TruDate                today)
{
  TruDeadline *self;
  g_autofree char *day = NULL;

  if (!facts->landlord_missing || facts->finished_on != TRU_UNKNOWN)
    return;
  if (facts->first_day == TRU_UNKNOWN || facts->interrupted_on != TRU_UNKNOWN || (facts->moved_on != TRU_UNKNOWN && facts->first_day > today + TRU_DEADLINE_LATER))
    {
      add_landlord_anew (deadlines, facts, today);
      return;
    }
  day = tru_date_format (facts->first_day, TRU_DATE_DAY);
  self = add_of_household (deadlines, facts, "landlord-missing", facts->first_day, today,
                           _("Landlord’s agreement missing"));
  if (facts->first_day <= today + 7)
    self->urgency = TRU_URGENCY_LATE;
  self->reason = tru_text_stop (g_strdup_printf (_("Without it in writing, no worksite on %s."), day));
}

static void
add_referral (GPtrArray             *deadlines,
              const TruSupportFacts *facts,
              TruDate                today)
{
  g_autofree char *day = tru_date_format (facts->referred_on, TRU_DATE_DAY);

  if (facts->missing)
    add_of_household (deadlines, facts, "referral-incomplete", TRU_UNKNOWN, today, _("Referral form incomplete"))
      ->reason
      = g_strdup_printf (_("Missing: %s"), facts->missing);
  /* domain.md, “Life happens”: a partner who agrees by phone, written confirmation awaited, reminder. */
  if (facts->oral)
    add_of_household (deadlines, facts, "confirmation-awaited", days_after (facts->referred_on, facts->confirmation_days), today,
                      _("Written confirmation awaited"))
      ->reason
      = tru_text_stop (g_strdup_printf (_("Referred by telephone on %s."), day));
}

/**
 * tru_deadlines_of_support:
 * @deadlines: (element-type TruDeadline): where they are added
 * @facts: an open support
 * @today: the day to know it on
 *
 * Adds what waits for somebody in a support: unsigned contract, missing landlord's agreement or survey before the worksite, a worksite that
 * is interrupted, end of the months for the worksite and for the support, review and closing due, incomplete referral, confirmation awaited
 * (domain.md, “Rules to keep” and “Life happens”). It is told from %TRU_DEADLINE_LATER days before: tru_deadlines_keep_told().
 */
void
tru_deadlines_of_support (GPtrArray             *deadlines,
                          const TruSupportFacts *facts,
                          TruDate                today)
{
  guint first = deadlines->len;

  add_contract (deadlines, facts, today);
  add_landlord (deadlines, facts, today);
  add_worksite_limit (deadlines, facts, today);
  add_support_limit (deadlines, facts, today);
  add_interruption (deadlines, facts, today);
  add_surveys (deadlines, facts, today);
  add_review (deadlines, facts, today);
  add_closing (deadlines, facts, today);
  add_referral (deadlines, facts, today);
  tru_deadlines_add_about (deadlines, first, &tru_support_kind, facts->support);
}
