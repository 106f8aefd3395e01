/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending-facts.h"

#include <glib/gi18n.h>

#include "tru-care.h"
#include "tru-clock.h"
#include "tru-item.h"
#include "tru-lending-private.h"
#include "tru-lending-rule.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-opening-hours.h"
#include "tru-queries-operations.h"
#include "tru-reservation-facts.h"
#include "tru-reservation-rules.h"
#include "tru-text.h"
#include "tru-tool-library.h"
#include "tru-tool.h"
#include "tru-training.h"

static gint64
number_of (TruRow *row,
           guint   column)
{
  return row ? MAX (tru_row_get_number (row, column), 0) : 0;
}

static gboolean
is_own (TruRecord            *loan,
        const TruLendingTurn *turn)
{
  return g_strcmp0 (tru_record_get_text (loan, TRU_LOAN_MEMBER), tru_record_get_uid (turn->member)) == 0
         && !tru_record_is_known (loan, TRU_LOAN_RETURNED_ON);
}

static gboolean
is_in_category (TruStore   *store,
                TruRecord  *loan,
                const char *category)
{
  g_autoptr (TruRecord) item = tru_store_get (store, &tru_item_kind, tru_record_get_text (loan, TRU_LOAN_ITEM), NULL);
  g_autoptr (TruRecord) tool = item ? tru_store_get (store, &tru_tool_kind, tru_record_get_text (item, TRU_ITEM_TOOL), NULL) : NULL;

  return tool && g_strcmp0 (tru_record_get_text (tool, TRU_TOOL_CATEGORY), category) == 0;
}

static guint
count_own (GPtrArray            *loans,
           const TruLendingTurn *turn,
           gboolean              only_late)
{
  guint n = 0;

  for (guint i = 0; i < loans->len; i++)
    if (is_own (loans->pdata[i], turn) && (!only_late || tru_record_get_number (loans->pdata[i], TRU_LOAN_DUE_ON) < tru_clock_today ()))
      n++;
  return n;
}

/* What the member has of a category at home, and takes along before this item. */
static guint
count_in_category (TruStore             *store,
                   GPtrArray            *tools,
                   TruRecord            *tool,
                   const TruLendingTurn *turn)
{
  const char *category = tru_record_get_text (tool, TRU_TOOL_CATEGORY);
  guint n = (guint) tru_query_count (store, &tru_member_category_query, "$member", tru_record_get_uid (turn->member), "$category", category,
                                     NULL);

  for (guint i = 0; n > 0 && i < turn->coming->len; i++)
    if (is_own (turn->coming->pdata[i], turn) && is_in_category (store, turn->coming->pdata[i], category))
      n--;
  for (guint i = 0; i < tools->len; i++)
    if (g_strcmp0 (tru_record_get_text (tools->pdata[i], TRU_TOOL_CATEGORY), category) == 0)
      n++;
  return n;
}

static void
read_open_loan (TruStore        *store,
                TruLendingFacts *facts,
                TruRecord      **loan,
                char           **borrower)
{
  *loan = tru_lending_find_open (store, tru_record_get_uid (facts->item));
  *borrower = *loan ? tru_store_title (store, &tru_member_kind, tru_record_get_text (*loan, TRU_LOAN_MEMBER)) : NULL;
  facts->open_loan = *loan;
  facts->borrower = *borrower;
}

/* Noted afterwards, a loan must not lie under another one of the same item. */
static void
check_back_date (TruStore              *store,
                 const TruLendingFacts *facts,
                 GPtrArray             *findings)
{
  g_autofree char *on = tru_date_to_iso (facts->today);

  if (tru_query_count (store, &tru_loans_after_query, "$item", tru_record_get_uid (facts->item), "$day", on, NULL) > 0)
    tru_findings_add (findings, "item-overlap", TRU_SEVERITY_FORBIDS, facts->item, _("On loan that day"),
                      g_strdup_printf (_("%s (%s) was on loan to somebody that day or later: check the day on the paper."),
                                       facts->title ? facts->title : "", tru_record_get_text (facts->item, TRU_ITEM_CODE)));
}

/* Loans that end with the visit hold nothing any more; those that are prolonged with it hold longer. */
static void
leave_out_ends (TruStore             *store,
                const TruLendingTurn *turn,
                TruAvailability      *availability)
{
  for (guint i = 0; i < turn->coming->len; i++)
    tru_availability_drop (availability, tru_record_get_uid (turn->coming->pdata[i]));
  for (guint i = 0; i < turn->prolonged->len; i++)
    {
      const char *loan = tru_record_get_uid (turn->prolonged->pdata[i]);

      tru_availability_prolong (availability, loan, tru_lending_renewed_until (store, loan));
    }
}

static gboolean
is_of_same_stock (TruRecord *item,
                  TruRecord *other)
{
  return g_strcmp0 (tru_record_get_text (item, TRU_ITEM_TOOL), tru_record_get_text (other, TRU_ITEM_TOOL)) == 0
         && g_strcmp0 (tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY), tru_record_get_text (other, TRU_ITEM_TOOL_LIBRARY)) == 0;
}

/* What lies before it in the basket is out as well: two of a kind may leave nobody a third. */
static GPtrArray *
check_reserved (TruStore              *store,
                const TruLendingFacts *facts,
                const TruLendingTurn  *turn,
                TruDate                due)
{
  const char *member = tru_record_get_uid (facts->member);
  g_autoptr (TruToolHolds) holds = tru_reservations_read_wanted (store, facts->item);

  if (!holds)
    return tru_findings_new ();
  leave_out_ends (store, turn, &holds->availability);
  for (guint i = 0; i < turn->items->len && turn->items->pdata[i] != facts->item; i++)
    if (is_of_same_stock (facts->item, turn->items->pdata[i]))
      tru_reservation_rules_hand_over (&holds->availability, turn->items->pdata[i], member, facts->today, due);
  return tru_reservation_rules_check_hand_over (&holds->availability, facts->item, member, facts->today, due);
}

/* Whether this member may have the item, and nobody else waits for it. */
static void
check_taker (TruLendingPlace      *place,
             TruStore             *store,
             TruLendingFacts      *facts,
             GPtrArray            *tools,
             const TruLendingTurn *turn,
             GPtrArray            *findings)
{
  const char *member = tru_record_get_uid (facts->member);
  TruDate due = turn->due_on == TRU_UNKNOWN ? tru_lending_rules_due (&facts->terms, place->days, facts->today) : turn->due_on;
  g_autoptr (GPtrArray) trainings = facts->terms.training ? tru_store_find (store, &tru_training_kind, TRU_TRAINING_MEMBER, member, NULL) : NULL;
  g_autoptr (GPtrArray) of_person = NULL;
  g_autoptr (GPtrArray) reserved = check_reserved (store, facts, turn, due);

  if (place->tool && facts->terms.max_in_category != TRU_UNKNOWN)
    facts->n_in_category = count_in_category (store, tools, place->tool, turn);
  facts->trainings = trainings;
  of_person = tru_lending_rules_check_person (facts);
  facts->trainings = NULL;
  tru_findings_append (findings, of_person);
  tru_findings_append (findings, reserved);
}

static void
check_item (TruLendingPlace      *place,
            TruStore             *store,
            TruLendingFacts      *facts,
            GPtrArray            *tools,
            const TruLendingTurn *turn,
            GPtrArray            *findings)
{
  TruRecord *tool;
  g_autoptr (TruRecord) loan = NULL;
  g_autoptr (GPtrArray) of_item = NULL;
  g_autoptr (GPtrArray) cared = tru_care_check_loan (store, facts->item);
  g_autofree char *borrower = NULL;

  tru_lending_place_terms (place, store, facts->item, &facts->terms);
  tool = place->tool;
  facts->title = tool ? tru_record_get_text (tool, TRU_TOOL_NAME) : NULL;
  read_open_loan (store, facts, &loan, &borrower);
  of_item = tru_lending_rules_check_item (facts);
  tru_findings_append (findings, of_item);
  tru_findings_append (findings, cared);
  if (facts->member)
    check_taker (place, store, facts, tools, turn, findings);
  if (facts->today < tru_clock_today () && !loan)
    check_back_date (store, facts, findings);
  if (tool)
    g_ptr_array_add (tools, g_object_ref (tool));
  facts->open_loan = NULL;
  facts->title = facts->borrower = NULL;
}

/**
 * tru_lending_place_clear:
 * @self: a place
 */
void
tru_lending_place_clear (TruLendingPlace *self)
{
  g_clear_object (&self->tool);
  g_clear_object (&self->library);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->days, tru_opening_days_free);
}

/**
 * tru_lending_place_read:
 * @self: a place
 * @store: a store
 * @item: an item, whose tool library it becomes
 */
void
tru_lending_place_read (TruLendingPlace *self,
                        TruStore        *store,
                        TruRecord       *item)
{
  const char *uid = tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY);

  if (self->library && g_strcmp0 (uid, tru_record_get_uid (self->library)) == 0)
    return;
  tru_lending_place_clear (self);
  self->library = tru_store_get (store, &tru_tool_library_kind, uid, NULL);
  self->rules = tru_store_find (store, &tru_lending_rule_kind, TRU_LENDING_RULE_TOOL_LIBRARY, uid, NULL);
  self->days = tru_opening_hours_of (store, self->library);
}

/**
 * tru_lending_place_terms:
 * @self: a place
 * @store: a store
 * @item: an item, whose tool library it becomes
 * @terms: (out): on which the item is lent; texts live until the next item's are read
 */
void
tru_lending_place_terms (TruLendingPlace *self,
                         TruStore        *store,
                         TruRecord       *item,
                         TruLendingTerms *terms)
{
  const char *tool = tru_record_get_text (item, TRU_ITEM_TOOL);

  tru_lending_place_read (self, store, item);
  if (!self->tool || g_strcmp0 (tool, tru_record_get_uid (self->tool)) != 0)
    {
      g_clear_object (&self->tool);
      self->tool = tru_store_get (store, &tru_tool_kind, tool, NULL);
    }
  tru_lending_terms_read (terms, self->library, self->rules, self->tool);
}

/**
 * tru_lending_place_due:
 * @self: a place
 * @store: a store
 * @item: an item
 * @lent_on: the day of the loan
 *
 * Returns: tru_lending_rules_due() by the terms of the item
 */
TruDate
tru_lending_place_due (TruLendingPlace *self,
                       TruStore        *store,
                       TruRecord       *item,
                       TruDate          lent_on)
{
  TruLendingTerms terms;

  tru_lending_place_terms (self, store, item, &terms);
  return tru_lending_rules_due (&terms, self->days, lent_on);
}

/* The member's loans once those that end with the visit are gone. */
static void
check_member (TruStore             *store,
              TruLendingFacts      *facts,
              const TruLendingTurn *turn,
              GPtrArray            *findings)
{
  g_autoptr (TruRow) row = tru_query_first (store, &tru_member_loans_query, NULL, "$member", tru_record_get_uid (turn->member), NULL);
  g_autoptr (GPtrArray) of_member = NULL;
  gint64 n_late = number_of (row, TRU_MEMBER_LOANS_LATE) - count_own (turn->coming, turn, TRUE) - count_own (turn->prolonged, turn, TRUE);

  facts->n_late = (guint) MAX (n_late, 0);
  facts->n_loans = (guint) (number_of (row, TRU_MEMBER_LOANS_OPEN) + turn->items->len - 1 - count_own (turn->coming, turn, FALSE));
  of_member = tru_lending_rules_check_member (facts);
  tru_findings_append (findings, of_member);
}

/**
 * tru_lending_facts_check:
 * @place: a place, perhaps empty
 * @store: a store
 * @turn: what a visit would lend
 *
 * Returns: (transfer full) (element-type TruFinding): what the rules say of it
 */
GPtrArray *
tru_lending_facts_check (TruLendingPlace      *place,
                         TruStore             *store,
                         const TruLendingTurn *turn)
{
  g_autoptr (GPtrArray) findings = tru_findings_new ();
  g_autoptr (GPtrArray) tools = g_ptr_array_new_with_free_func (g_object_unref);
  TruLendingFacts facts = { .member = turn->member, .today = turn->on };

  for (guint i = 0; i < turn->items->len; i++)
    {
      facts.item = g_ptr_array_index (turn->items, i);
      check_item (place, store, &facts, tools, turn, findings);
    }
  if (turn->items->len > 0 && turn->member)
    check_member (store, &facts, turn, findings);
  return g_steal_pointer (&findings);
}
