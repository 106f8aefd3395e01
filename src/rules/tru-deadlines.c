/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-deadlines-private.h"

#include "tru-household.h"
#include "tru-item.h"
#include "tru-programme.h"
#include "tru-support.h"
#include "tru-text.h"

#include <glib/gi18n.h>

#define REVIEW_DAYS 14 /* a review is due this long after the worksite */

/**
 * tru_deadlines_new:
 *
 * Returns: (transfer full) (element-type TruDeadline): an empty list that owns its deadlines
 */
GPtrArray *
tru_deadlines_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tru_deadline_free);
}

static TruUrgency
urgency_of (TruDate due_on,
            TruDate today)
{
  if (due_on == TRU_UNKNOWN)
    return TRU_URGENCY_LATER;
  if (due_on < today)
    return TRU_URGENCY_LATE;
  return due_on <= today + TRU_DEADLINE_SOON ? TRU_URGENCY_SOON : TRU_URGENCY_LATER;
}

gboolean
tru_deadline_is_far (TruDate due_on,
                     TruDate today)
{
  return due_on != TRU_UNKNOWN && due_on > today + TRU_DEADLINE_LATER;
}

TruDeadline *
tru_deadline_add (GPtrArray     *deadlines,
                  const char    *rule,
                  TruDate        due_on,
                  TruDate        today,
                  const TruKind *kind,
                  const char    *uid,
                  const char    *title,
                  const char    *subject)
{
  TruDeadline *self = g_new0 (TruDeadline, 1);

  self->rule = rule;
  self->urgency = urgency_of (due_on, today);
  self->due_on = due_on;
  self->kind = kind;
  self->uid = g_strdup (uid);
  self->title = g_strdup (title);
  self->subject = g_strdup (subject);
  g_ptr_array_add (deadlines, self);
  return self;
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
      || facts->finished_on != TRU_UNKNOWN || tru_deadline_is_far (facts->first_day, today))
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
  if (tru_deadline_is_far (limit, today) || (facts->last_day != TRU_UNKNOWN && facts->last_day <= limit && limit >= today))
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
  if (tru_deadline_is_far (limit, today))
    return;
  day = tru_date_format (limit, TRU_DATE_DAY);
  title = g_strdup_printf (ngettext ("End of the %d month", "End of the %d months", facts->support_months),
                           (int) facts->support_months);
  self = add_of_household (deadlines, facts, "support-limit", limit, today, title);
  self->reason = tru_text_stop (
    g_strdup_printf (limit < today ? _("The support should have ended on %s.") : _("The support ends on %s."), day));
}

/* domain.md, “closing review included”. The two weeks are ours; a review planned has its own day. */
static void
add_review (GPtrArray             *deadlines,
            const TruSupportFacts *facts,
            TruDate                today)
{
  TruDeadline *self;
  g_autofree char *day = tru_date_format (facts->finished_on, TRU_DATE_DAY);

  if (facts->finished_on == TRU_UNKNOWN || facts->review_settled)
    return;
  self
    = add_of_household (deadlines, facts, "review-due", facts->finished_on + REVIEW_DAYS, today, _("Review to hold"));
  self->reason = g_strdup_printf (_("Worksite finished on %s; close the support once the review is held."), day);
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
  if (facts->first_day == TRU_UNKNOWN || tru_deadline_is_far (facts->first_day, today))
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
    add_of_household (deadlines, facts, "confirmation-awaited", TRU_UNKNOWN, today, _("Written confirmation awaited"))
      ->reason
      = tru_text_stop (g_strdup_printf (_("Referred by telephone on %s."), day));
}

/**
 * tru_deadlines_of_support:
 * @deadlines: (element-type TruDeadline): where they are added
 * @facts: an open support
 * @today: the day to know it on
 *
 * Adds what waits for somebody in a support: unsigned contract or missing landlord's agreement before the worksite, end of the months for the worksite
 * and for the support, review due, incomplete referral, confirmation awaited (domain.md, “Rules to keep” and “Life
 * happens”). What is more than %TRU_DEADLINE_LATER days away is not told.
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
  add_review (deadlines, facts, today);
  add_referral (deadlines, facts, today);
  tru_deadlines_add_about (deadlines, first, &tru_support_kind, facts->support);
}

/**
 * tru_deadlines_of_commitment:
 * @deadlines: (element-type TruDeadline): where it is added
 * @household: uid of the household whose contract it is in
 * @household_name: its name
 * @task: what somebody engaged to do and has not done
 * @due_on: when at the latest, or %TRU_UNKNOWN
 * @today: the day to know it on
 *
 * Adds a commitment that is late (domain.md, “action plan”: commitments with due date and state).
 */
void
tru_deadlines_of_commitment (GPtrArray  *deadlines,
                             const char *household,
                             const char *household_name,
                             const char *task,
                             TruDate     due_on,
                             TruDate     today)
{
  if (due_on == TRU_UNKNOWN || due_on >= today)
    return;
  tru_deadline_add (deadlines, "commitment-late", due_on, today, &tru_household_kind, household, _("Commitment late"),
       household_name)
    ->reason
    = g_strdup (task);
}

/**
 * tru_deadlines_of_loan:
 * @deadlines: (element-type TruDeadline): where it is added
 * @item: uid of the item
 * @title: its tool's name
 * @member_name: who has it
 * @due_on: when it is due
 * @today: the day to know it on
 *
 * Adds a loan that is late, from the day after its due date on.
 */
void
tru_deadlines_of_loan (GPtrArray  *deadlines,
                       const char *item,
                       const char *title,
                       const char *member_name,
                       TruDate     due_on,
                       TruDate     today)
{
  g_autofree char *day = tru_date_format (due_on, TRU_DATE_DAY);

  if (due_on >= today)
    return;
  tru_deadline_add (deadlines, "loan-late", due_on, today, &tru_item_kind, item, _("Late loan"), title)->reason
    = g_strdup_printf (_("Lent to %s, due on %s"), member_name, day);
}

/**
 * tru_deadlines_of_check:
 * @deadlines: (element-type TruDeadline): where it is added
 * @item: uid of the item
 * @title: its tool's name and code
 * @check_due: when its safety check is due
 * @today: the day to know it on
 *
 * Adds a safety check (mock-up “today”: “Contrôle électrique”); from the day after on the item is not lent.
 */
void
tru_deadlines_of_check (GPtrArray  *deadlines,
                        const char *item,
                        const char *title,
                        TruDate     check_due,
                        TruDate     today)
{
  g_autofree char *day = tru_date_format (check_due, TRU_DATE_DAY);

  if (check_due == TRU_UNKNOWN || tru_deadline_is_far (check_due, today))
    return;
  tru_deadline_add (deadlines, "check-due", check_due, today, &tru_item_kind, item, _("Safety check"), title)->reason
    = g_strdup_printf (
      check_due < today ? _("Due since %s, not lent until then") : _("To do by %s, else no longer lent"), day);
}

/**
 * tru_deadlines_add_about:
 * @deadlines: (element-type TruDeadline): deadlines
 * @first: number of the first one that is meant, to the last one
 * @kind: a kind
 * @uid: uid of the record that settles them
 */
void
tru_deadlines_add_about (GPtrArray     *deadlines,
                         guint          first,
                         const TruKind *kind,
                         const char    *uid)
{
  for (guint i = first; i < deadlines->len; i++)
    {
      TruDeadline *self = g_ptr_array_index (deadlines, i);

      self->about_kind = kind;
      g_free (self->about);
      self->about = g_strdup (uid);
    }
}

/* Whoever went there flagged it so: it is looked at before all that is merely late. */
static gboolean
cannot_wait (const TruDeadline *self)
{
  return g_str_equal (self->rule, "quick-action");
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const TruDeadline *first = *(const TruDeadline *const *) a;
  const TruDeadline *second = *(const TruDeadline *const *) b;
  TruDate first_due = first->due_on == TRU_UNKNOWN ? G_MAXINT64 : first->due_on;
  TruDate second_due = second->due_on == TRU_UNKNOWN ? G_MAXINT64 : second->due_on;

  if (cannot_wait (first) != cannot_wait (second))
    return cannot_wait (first) ? -1 : 1;
  if (first->urgency != second->urgency)
    return first->urgency < second->urgency ? -1 : 1;
  if (first_due != second_due)
    return first_due < second_due ? -1 : 1;
  return g_utf8_collate (first->subject ? first->subject : "", second->subject ? second->subject : "");
}

/**
 * tru_deadlines_sort:
 * @deadlines: (element-type TruDeadline): deadlines, which are put in order: quick actions, then the most urgent first, by day
 */
void
tru_deadlines_sort (GPtrArray *deadlines)
{
  g_ptr_array_sort (deadlines, compare);
}

/**
 * tru_deadline_when:
 * @self: a deadline
 * @today: the day to know it on
 *
 * Returns: (transfer full): “In 6 days”, “Today”, “3 days late”, “No due date”
 */
char *
tru_deadline_when (const TruDeadline *self,
                   TruDate            today)
{
  gint64 days;

  if (self->due_on == TRU_UNKNOWN)
    return g_strdup (_("No due date"));
  days = self->due_on - today;
  if (days == 0)
    return g_strdup (_("Today"));
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", -days), (int) -days);
  return g_strdup_printf (ngettext ("In %d day", "In %d days", days), (int) days);
}

/**
 * tru_deadline_free:
 * @self: (nullable): a deadline
 */
void
tru_deadline_free (TruDeadline *self)
{
  if (!self)
    return;
  g_free (self->title);
  g_free (self->subject);
  g_free (self->reason);
  g_free (self->uid);
  g_free (self->about);
  g_free (self);
}
