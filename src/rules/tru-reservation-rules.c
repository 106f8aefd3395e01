/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-reservation-rules.h"

#include <glib/gi18n.h>

#include "tru-item.h"
#include "tru-loan.h"
#include "tru-reservation.h"
#include "tru-text.h"
#include "tru-tool-library.h"

static void
check_days (const TruReservationFacts *facts,
            GPtrArray                 *findings)
{
  TruDate until = tru_record_get_number (facts->reservation, TRU_RESERVATION_ENDS_ON);
  g_autofree char *day = tru_date_format (until, TRU_DATE_MEDIUM);

  if (until < facts->today)
    tru_findings_add (findings, "reservation-past", TRU_SEVERITY_FORBIDS, facts->reservation, _("Days are past"),
                      g_strdup_printf (_("The reservation would end on %s, which is past: choose other days."), day));
}

static void
check_copies (const TruReservationFacts *facts,
              GPtrArray                 *findings)
{
  if (facts->availability.n_copies == 0)
    tru_findings_add (findings, "reservation-copies", TRU_SEVERITY_FORBIDS, facts->reservation, _("No copy in service"),
                      g_strdup_printf (_("%s has no copy of “%s” in service: choose another tool library, or have one repaired first."),
                                       facts->library, facts->tool));
}

/* Asking twice for the same days is a slip more often than a wish. */
static void
check_twice (const TruReservationFacts *facts,
             GPtrArray                 *findings)
{
  const char *member = tru_record_get_text (facts->reservation, TRU_RESERVATION_MEMBER);
  TruDate from = tru_record_get_number (facts->reservation, TRU_RESERVATION_STARTS_ON);
  TruDate until = tru_record_get_number (facts->reservation, TRU_RESERVATION_ENDS_ON);

  for (guint i = 0; member && i < facts->availability.holds->len; i++)
    {
      const TruHold *hold = &g_array_index (facts->availability.holds, TruHold, i);

      if (hold->is_loan || g_strcmp0 (hold->member, member) != 0 || hold->from > until || hold->until < from)
        continue;
      tru_findings_add (findings, "reservation-twice", TRU_SEVERITY_BLOCKS, facts->reservation, _("Reserved already"),
                        g_strdup_printf (_("%s has already reserved “%s” for these days: say why a second one is wanted."),
                                         hold->holder, facts->tool));
      return;
    }
}

/* Who has, or asked for, the copies that are taken that day. */
static char *
holders_on (const TruAvailability *availability,
            TruDate                day)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < availability->holds->len; i++)
    {
      const TruHold *hold = &g_array_index (availability->holds, TruHold, i);

      if (hold->holder && hold->from <= day && day <= hold->until)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", hold->holder);
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

static void
add_full (const TruReservationFacts *facts,
          TruDate                    full,
          GPtrArray                 *findings)
{
  g_autofree char *day = tru_date_format (full, TRU_DATE_DAY);
  g_autofree char *holders = holders_on (&facts->availability, full);

  tru_findings_add (findings, "reservation-queue", TRU_SEVERITY_WARNS, facts->reservation, _("No copy free on some days"),
                    holders ? tru_text_stop (g_strdup_printf (_("No copy of “%s” is free on %s: this reservation waits behind %s."),
                                                              facts->tool, day, holders))
                            : g_strdup_printf (_("All copies of “%s” are taken on %s: this reservation waits behind those made before."),
                                               facts->tool, day));
}

/* Who comes later waits: the queue is no reason to send anybody away (issue 5: an ordered queue). */
static void
check_queue (const TruReservationFacts *facts,
             GPtrArray                 *findings)
{
  TruDate from = tru_record_get_number (facts->reservation, TRU_RESERVATION_STARTS_ON);
  TruDate until = tru_record_get_number (facts->reservation, TRU_RESERVATION_ENDS_ON);
  const char *item = tru_record_get_text (facts->reservation, TRU_RESERVATION_ITEM);
  TruDate full = tru_availability_first_full (&facts->availability, from, until, NULL);
  const TruHold *claim = item ? tru_availability_claim (&facts->availability, item, from, until, NULL) : NULL;

  if (facts->availability.n_copies == 0)
    return;
  if (claim)
    tru_findings_add (findings, "reservation-queue", TRU_SEVERITY_WARNS, facts->reservation, _("Somebody asked before"),
                      g_strdup_printf (_("%s asked for “%s” (%s) before: this reservation waits behind."), claim->holder,
                                       facts->tool, facts->code));
  else if (full != TRU_UNKNOWN)
    add_full (facts, full, findings);
}

/**
 * tru_reservation_rules_check:
 * @facts: a reservation to be made, and what it depends on
 *
 * Whether a tool may be reserved (issue 5): not for days that are past, nor where no copy is in service; not twice by the
 * same member for the same days, unless a motive says why. Where all copies are taken the reservation waits in the queue.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_reservation_rules_check (const TruReservationFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();

  check_days (facts, findings);
  check_copies (facts, findings);
  check_twice (facts, findings);
  check_queue (facts, findings);
  return findings;
}

/* What the loan hands over: what lies aside as this very copy, else what the member asked for. */
static const TruHold *
served_hold (const TruAvailability *availability,
             const char            *item,
             const char            *member,
             TruDate                until)
{
  const TruHold *served = NULL;

  for (guint i = 0; i < availability->holds->len; i++)
    {
      const TruHold *hold = &g_array_index (availability->holds, TruHold, i);
      gboolean is_own = g_strcmp0 (hold->member, member) == 0;

      if (hold->is_loan || hold->from > until)
        continue;
      if (g_strcmp0 (hold->item, item) == 0 && (is_own || !hold->member))
        return hold;
      if (is_own && !served)
        served = hold;
    }
  return served;
}

/* What is out already is taken back rather than replaced. */
static char *
renewal_words (const TruHold *claim,
               const char    *code,
               const char    *last)
{
  if (claim->is_aside)
    return g_strdup_printf (_("%s is set aside for %s: take it back, or say why its loan is prolonged."), code, claim->holder);
  if (claim->item)
    return g_strdup_printf (_("%s is reserved by %s until %s: take it back, or say why its loan is prolonged."), code, claim->holder, last);
  /* Translators: a code, who reserved a copy of the tool, the last day reserved */
  return g_strdup_printf (_("%s is the last one left, and %s has reserved one until %s: take it back, or say why its loan is prolonged."),
                          code, claim->holder, last);
}

/* Words that say what would help: an earlier end, where the wish begins later. */
static char *
claim_words (const TruHold *claim,
             const char    *code,
             TruDate        from,
             gboolean       is_renewal)
{
  g_autofree char *first = tru_date_format (claim->from, TRU_DATE_DAY);
  g_autofree char *last = tru_date_format (claim->until, TRU_DATE_DAY);

  if (is_renewal && (claim->is_aside || claim->from <= from))
    return renewal_words (claim, code, last);
  if (claim->is_aside)
    return g_strdup_printf (_("%s is set aside for %s: give another copy, or say why it is lent."), code, claim->holder);
  if (claim->from > from)
    return g_strdup_printf (_("%s is wanted by %s from %s on: let the loan end the day before, or say why it is longer."),
                            code, claim->holder, first);
  if (claim->item)
    /* Translators: a code, who reserved it, the last day reserved */
    return g_strdup_printf (_("%s is reserved by %s until %s: give another copy, or say why it is lent."), code, claim->holder, last);
  /* Translators: a code, who reserved a copy of the tool, the last day reserved */
  return g_strdup_printf (_("%s is the last one left, and %s has reserved one until %s: lend it afterwards, or say why it is lent."),
                          code, claim->holder, last);
}

/* Says it of @concerned: the item that would go out, or its loan that would be prolonged. */
static GPtrArray *
check_claim (const TruAvailability *availability,
             TruRecord             *item,
             TruRecord             *concerned,
             const char            *member,
             TruDate                from,
             TruDate                until)
{
  GPtrArray *findings = tru_findings_new ();
  const TruHold *own = served_hold (availability, tru_record_get_uid (item), member, until);
  const TruHold *claim = tru_availability_claim (availability, tru_record_get_uid (item), from, until,
                                                 own && own->member ? own->uid : NULL);
  const char *code = tru_record_get_text (item, TRU_ITEM_CODE);

  if (claim && claim->is_aside && !claim->member)
    tru_findings_add (findings, "item-aside", TRU_SEVERITY_WARNS, concerned, _("Set aside"),
                      g_strdup_printf (_("%s is set aside for %s: hand it to nobody else."), code, claim->holder));
  else if (claim)
    tru_findings_add (findings, claim->is_aside ? "item-aside" : "item-reserved", TRU_SEVERITY_BLOCKS, concerned,
                      claim->is_aside ? _("Set aside") : _("Reserved"), tru_text_stop (claim_words (claim, code, from, concerned != item)));
  return findings;
}

/**
 * tru_reservation_rules_check_loan:
 * @availability: of the item's tool where the item is
 * @item: an item that would go out
 * @member: uid of who would have it
 * @from: the first day
 * @until: the day on which it would be due
 *
 * Whether a loan leaves every reservation its copy. The member's own reservation doesn't stand against it.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_reservation_rules_check_loan (const TruAvailability *availability,
                                  TruRecord             *item,
                                  const char            *member,
                                  TruDate                from,
                                  TruDate                until)
{
  return check_claim (availability, item, item, member, from, until);
}

/**
 * tru_reservation_rules_check_renewal:
 * @availability: of the item's tool where the item is
 * @item: an item that is out
 * @loan: its loan, which would be prolonged
 * @from: the first day more
 * @until: the day on which it would be due
 *
 * Whether the loan, once it is prolonged, leaves every reservation its copy; what is said concerns the loan.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_reservation_rules_check_renewal (const TruAvailability *availability,
                                     TruRecord             *item,
                                     TruRecord             *loan,
                                     TruDate                from,
                                     TruDate                until)
{
  return check_claim (availability, item, loan, tru_record_get_text (loan, TRU_LOAN_MEMBER), from, until);
}

/**
 * tru_reservation_rules_check_hand_over:
 * @availability: of the item's tool where the item is
 * @item: an item that would go out
 * @member: uid of who would have it
 * @from: the first day
 * @until: the day on which it would be due
 *
 * Besides tru_reservation_rules_check_loan(), whether the loan keeps to the days for which it was reserved. It may well be longer, but
 * nobody should find out by chance.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_reservation_rules_check_hand_over (const TruAvailability *availability,
                                       TruRecord             *item,
                                       const char            *member,
                                       TruDate                from,
                                       TruDate                until)
{
  GPtrArray *findings = tru_reservation_rules_check_loan (availability, item, member, from, until);
  const TruHold *hold = served_hold (availability, tru_record_get_uid (item), member, until);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *due = NULL;

  if (!hold || hold->until >= until)
    return findings;
  first = tru_date_format (hold->from, TRU_DATE_DAY);
  last = tru_date_format (hold->until, TRU_DATE_DAY);
  due = tru_date_format (until, TRU_DATE_DAY);
  tru_findings_add (findings, "reservation-longer", TRU_SEVERITY_WARNS, item, _("Longer than reserved"),
                    /* Translators: a code, who reserved, the first and the last day reserved, the day on which it is due */
                    g_strdup_printf (_("%s was reserved by %s from %s to %s and would be due on %s: change the due date if the reservation is to hold."),
                                     tru_record_get_text (item, TRU_ITEM_CODE), hold->holder, first, last, due));
  return findings;
}

/**
 * tru_reservation_rules_hand_over:
 * @availability: of the item's tool where the item is
 * @item: an item that goes out with the same visit
 * @member: uid of who has it
 * @from: the first day
 * @until: the day on which it is due
 *
 * What is left for the next item of a basket: the copy is out, and the reservation that it was for no longer waits.
 */
void
tru_reservation_rules_hand_over (TruAvailability *availability,
                                 TruRecord       *item,
                                 const char      *member,
                                 TruDate          from,
                                 TruDate          until)
{
  const TruHold *served = served_hold (availability, tru_record_get_uid (item), member, until);

  tru_availability_lend (availability, tru_record_get_uid (item), from, until, served ? served->uid : NULL);
}

/**
 * tru_reservation_rules_collect_by:
 * @reservation: a reservation
 * @library: its tool library
 * @days: when that is open
 * @set_aside_on: the day on which the copy is put aside
 *
 * How long a copy lies aside: for the library's opening days to collect a reservation (%TRU_PICKUP_DAYS_DEFAULT when it
 * doesn't say), counted from the day after it was set aside, and not before the first day that was asked for.
 *
 * Returns: the last day to collect it
 */
TruDate
tru_reservation_rules_collect_by (TruRecord            *reservation,
                                  TruRecord            *library,
                                  const TruOpeningDays *days,
                                  TruDate               set_aside_on)
{
  gint64 n = library ? tru_record_get_number (library, TRU_TOOL_LIBRARY_PICKUP_DAYS) : TRU_UNKNOWN;
  TruDate starts = tru_record_get_number (reservation, TRU_RESERVATION_STARTS_ON);

  return tru_opening_days_nth (days, MAX (set_aside_on + 1, starts), n == TRU_UNKNOWN ? TRU_PICKUP_DAYS_DEFAULT : (guint) n);
}

/**
 * tru_reservation_rules_check_holder:
 * @reservation: a reservation to be kept
 * @before: (nullable): as it stands
 *
 * Whether it says whom it is for. One that came without it is for a worksite that this database is told nothing of, and stays so.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what forbids it; %NULL where nothing does
 */
GPtrArray *
tru_reservation_rules_check_holder (TruRecord *reservation,
                                    TruRecord *before)
{
  GPtrArray *findings;

  if (tru_reservation_names_holder (reservation) || (before && !tru_reservation_names_holder (before)))
    return NULL;
  findings = tru_findings_new ();
  tru_findings_add (findings, "reservation-holder", TRU_SEVERITY_FORBIDS, reservation, _("Reserved for nobody"),
                    g_strdup (_("Say for which member or worksite the tool is wanted.")));
  return findings;
}

/**
 * tru_reservation_names_holder:
 * @reservation: a reservation
 *
 * Returns: whether it says which member or worksite wants the tool
 */
gboolean
tru_reservation_names_holder (TruRecord *reservation)
{
  return tru_record_is_known (reservation, TRU_RESERVATION_MEMBER) || tru_record_is_known (reservation, TRU_RESERVATION_WORKSITE);
}

/**
 * tru_reservation_is_open:
 * @reservation: a reservation
 *
 * Returns: whether it still waits: neither handed over nor cancelled
 */
gboolean
tru_reservation_is_open (TruRecord *reservation)
{
  return !tru_record_is_known (reservation, TRU_RESERVATION_LOAN)
         && !tru_record_is_known (reservation, TRU_RESERVATION_CANCELLED_ON);
}

/**
 * tru_reservation_is_expired:
 * @reservation: a reservation
 * @today: the day to know it on
 *
 * Returns: whether nobody came for it: the last day to collect it is over, or the last day it was asked for
 */
gboolean
tru_reservation_is_expired (TruRecord *reservation,
                            TruDate    today)
{
  TruDate by = tru_record_get_number (reservation, TRU_RESERVATION_COLLECT_BY);
  TruDate last = by != TRU_UNKNOWN ? by : tru_record_get_number (reservation, TRU_RESERVATION_ENDS_ON);

  return tru_reservation_is_open (reservation) && last < today;
}
