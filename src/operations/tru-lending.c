/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending.h"

#include <glib/gi18n.h>

#include "tru-clashes.h"
#include "tru-care.h"
#include "tru-clock.h"
#include "tru-item.h"
#include "tru-lending-rules.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-queries-operations.h"
#include "tru-records-desk.h"
#include "tru-reservation-facts.h"
#include "tru-reservations.h"
#include "tru-text.h"
#include "tru-tool-library.h"
#include "tru-tool.h"
#include "tru-write.h"

static TruRecord *
library_of (TruStore  *store,
            TruRecord *item)
{
  return tru_store_get (store, &tru_tool_library_kind, tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY), NULL);
}

static GPtrArray *
get_items (TruStore           *store,
           const char *const  *uids,
           GError            **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; uids[i]; i++)
    {
      TruRecord *item = tru_records_get (store, &tru_item_kind, uids[i], error);

      if (!item)
        return NULL;
      g_ptr_array_add (items, item);
    }
  return g_steal_pointer (&items);
}

static void
check_item (TruStore        *store,
            TruLendingFacts *facts,
            TruDate          due_on,
            GPtrArray       *findings)
{
  const char *uid = tru_record_get_uid (facts->item);
  g_autoptr (TruRecord) loan = tru_lending_open_loan (store, uid, NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) reserved
    = tru_reservations_check_loan (store, facts->item, tru_record_get_uid (facts->member), facts->today,
                                   due_on == TRU_UNKNOWN ? tru_lending_due (store, uid, facts->today) : due_on);
  g_autoptr (GPtrArray) cared = tru_care_check_loan (store, facts->item);
  g_autofree char *title = tru_store_title (store, &tru_item_kind, uid);
  g_autofree char *borrower
    = loan ? tru_store_title (store, &tru_member_kind, tru_record_get_text (loan, TRU_LOAN_MEMBER)) : NULL;

  facts->title = title;
  facts->open_loan = loan;
  facts->borrower = borrower;
  found = tru_lending_rules_check_item (facts);
  tru_findings_append (findings, found);
  tru_findings_append (findings, cared);
  tru_findings_append (findings, reserved);
  facts->open_loan = NULL;
  facts->title = facts->borrower = NULL;
}

static GPtrArray *
check_basket (TruStore  *store,
              GPtrArray *items,
              TruRecord *member,
              TruDate    due_on)
{
  g_autoptr (GPtrArray) findings = tru_findings_new ();
  g_autoptr (TruRow) row
    = tru_query_first (store, &tru_member_loans_query, NULL, "$member", tru_record_get_uid (member), NULL);
  g_autoptr (TruRecord) library = NULL;
  g_autoptr (GPtrArray) of_member = NULL;
  TruLendingFacts facts = { .member = member, .today = tru_clock_today () };

  for (guint i = 0; i < items->len; i++)
    {
      facts.item = g_ptr_array_index (items, i);
      check_item (store, &facts, due_on, findings);
    }
  if (items->len == 0)
    return g_steal_pointer (&findings);
  library = library_of (store, facts.item);
  facts.library = library;
  facts.n_late = row ? MAX (tru_row_get_number (row, TRU_MEMBER_LOANS_LATE), 0) : 0;
  facts.n_loans = (row ? MAX (tru_row_get_number (row, TRU_MEMBER_LOANS_OPEN), 0) : 0) + items->len - 1;
  of_member = tru_lending_rules_check_member (&facts);
  tru_findings_append (findings, of_member);
  return g_steal_pointer (&findings);
}

/**
 * tru_lending_due:
 * @store: a store
 * @item: uid of an item
 * @lent_on: the day of the loan
 *
 * Returns: tru_lending_rules_due() by the rules of the item's tool library
 */
TruDate
tru_lending_due (TruStore   *store,
                 const char *item,
                 TruDate     lent_on)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_item_kind, item, NULL);
  g_autoptr (TruRecord) library = record ? library_of (store, record) : NULL;

  return tru_lending_rules_due (lent_on, library, tru_clashes_region (store));
}

/**
 * tru_lending_check:
 * @store: a store
 * @items: (array zero-terminated=1): uids of the items in the basket
 * @member: uid of the member
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * What the rules say of lending the basket to the member today, before it is done.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_lending_check (TruStore           *store,
                   const char *const  *items,
                   const char         *member,
                   GError            **error)
{
  g_autoptr (GPtrArray) records = get_items (store, items, error);
  g_autoptr (TruRecord) record = records ? tru_records_get (store, &tru_member_kind, member, error) : NULL;

  return record ? check_basket (store, records, record, TRU_UNKNOWN) : NULL;
}

static char *
lend (TruWrite           *write,
      TruStore           *store,
      TruRecord          *item,
      TruRecord          *member,
      TruDate             due_on,
      const TruOverride  *override,
      GError            **error)
{
  g_autoptr (TruRecord) loan = tru_record_new (&tru_loan_kind);
  TruDate today = tru_clock_today ();

  if (due_on == TRU_UNKNOWN)
    due_on = tru_lending_due (store, tru_record_get_uid (item), today);
  tru_record_set_text (loan, TRU_LOAN_ITEM, tru_record_get_uid (item));
  tru_record_set_text (loan, TRU_LOAN_MEMBER, tru_record_get_uid (member));
  tru_record_set_number (loan, TRU_LOAN_LENT_ON, today);
  tru_record_set_number (loan, TRU_LOAN_DUE_ON, due_on);
  tru_record_set_text (loan, TRU_LOAN_OVERRIDE, override ? override->motive : NULL);
  return tru_write_insert (write, loan, error) ? g_strdup (tru_record_get_uid (loan)) : NULL;
}

/**
 * tru_lending_check_out_all:
 * @store: a store
 * @items: (array zero-terminated=1): uids of the items in the basket
 * @member: uid of the member
 * @due_on: when they are due, or %TRU_UNKNOWN for what the tool library's rules say
 * @override: (nullable): why the items are lent although a rule is broken; kept with the loans
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, %TRU_OPERATION_ERROR_NOT_FOUND, or a value that cannot be kept
 *
 * Lends a basket today: all of it or nothing.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): uids of the loans, in the order of @items
 */
GPtrArray *
tru_lending_check_out_all (TruStore           *store,
                           const char *const  *items,
                           const char         *member,
                           TruDate             due_on,
                           const TruOverride  *override,
                           GError            **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "check-out", override ? override->motive : NULL, error);
  g_autoptr (GPtrArray) records = write ? get_items (store, items, error) : NULL;
  g_autoptr (TruRecord) borrower = records ? tru_records_get (store, &tru_member_kind, member, error) : NULL;
  g_autoptr (GPtrArray) findings = borrower ? check_basket (store, records, borrower, due_on) : NULL;
  g_autoptr (GPtrArray) loans = g_ptr_array_new_with_free_func (g_free);

  if (!findings || !tru_operation_allow (findings, override, error))
    return NULL;
  /* A motive typed for a rule that holds again is no override. */
  if (tru_findings_worst (findings) < TRU_SEVERITY_BLOCKS)
    override = NULL;
  for (guint i = 0; i < records->len; i++)
    {
      char *loan = lend (write, store, g_ptr_array_index (records, i), borrower, due_on, override, error);

      if (!loan)
        return NULL;
      g_ptr_array_add (loans, loan);
      if (!tru_reservations_fulfil (write, store, g_ptr_array_index (records, i), member, loan, error))
        return NULL;
    }
  return tru_write_commit (write, error) ? g_steal_pointer (&loans) : NULL;
}

/**
 * tru_lending_check_out:
 * @store: a store
 * @item: uid of an item
 * @member: uid of the member
 * @due_on: when it is due, or %TRU_UNKNOWN for what the tool library's rules say
 * @override: (nullable): why it is lent although a rule is broken
 * @error: as tru_lending_check_out_all()
 *
 * Lends one item today.
 *
 * Returns: (transfer full) (nullable): uid of the loan
 */
char *
tru_lending_check_out (TruStore           *store,
                       const char         *item,
                       const char         *member,
                       TruDate             due_on,
                       const TruOverride  *override,
                       GError            **error)
{
  const char *items[] = { item, NULL };
  g_autoptr (GPtrArray) loans = tru_lending_check_out_all (store, items, member, due_on, override, error);

  return loans ? g_strdup (g_ptr_array_index (loans, 0)) : NULL;
}

/* A condition seen at the desk becomes the item's own; a missing item has been found. */
static gboolean
note_condition (TruWrite    *write,
                TruStore    *store,
                const char  *uid,
                gint64       condition,
                GError     **error)
{
  g_autoptr (TruRecord) item = tru_records_get (store, &tru_item_kind, uid, error);

  if (!item)
    return FALSE;
  if (condition != TRU_UNKNOWN)
    tru_record_set_number (item, TRU_ITEM_CONDITION, condition);
  if (condition == TRU_ITEM_CONDITION_BROKEN && !tru_record_is_known (item, TRU_ITEM_REPAIR_SINCE))
    tru_record_set_number (item, TRU_ITEM_REPAIR_SINCE, tru_clock_today ());
  tru_record_clear (item, TRU_ITEM_MISSING_SINCE);
  return tru_write_update (write, item, error);
}

/**
 * tru_lending_check_in:
 * @store: a store
 * @item: uid of an item; nobody asks who had it
 * @condition: #TruItemCondition, or %TRU_UNKNOWN when nobody looked
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND when it is not on loan
 *
 * Takes an item back today. A broken one goes into repair.
 *
 * Returns: (transfer full) (nullable): its loan, now closed
 */
TruRecord *
tru_lending_check_in (TruStore    *store,
                      const char  *item,
                      gint64       condition,
                      GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "check-in", NULL, error);
  g_autoptr (TruRecord) loan = write ? tru_lending_open_loan (store, item, error) : NULL;

  if (!loan)
    return NULL;
  tru_record_set_number (loan, TRU_LOAN_RETURNED_ON, tru_clock_today ());
  tru_record_set_number (loan, TRU_LOAN_CONDITION_BACK, condition);
  if (!tru_write_update (write, loan, error) || !note_condition (write, store, item, condition, error)
      || !tru_write_commit (write, error))
    return NULL;
  return g_steal_pointer (&loan);
}

/* A loan is not prolonged into somebody's reservation (issue 5). */
static gboolean
check_renewal (TruStore   *store,
               TruRecord  *loan,
               TruDate     due_on,
               GError    **error)
{
  g_autoptr (TruRecord) item = tru_records_get (store, &tru_item_kind, tru_record_get_text (loan, TRU_LOAN_ITEM), error);
  g_autoptr (GPtrArray) findings = NULL;

  if (!item)
    return FALSE;
  /* Until it was due nobody else could count on it. */
  findings = tru_reservations_check_loan (store, item, tru_record_get_text (loan, TRU_LOAN_MEMBER),
                                          MAX (tru_record_get_number (loan, TRU_LOAN_DUE_ON), tru_clock_today ()) + 1, due_on);
  return tru_operation_allow (findings, NULL, error);
}

/**
 * tru_lending_renew:
 * @store: a store
 * @loan: uid of an open loan
 * @due_on: when it is due now, or %TRU_UNKNOWN for as long as a new loan from today
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_RULE when it was returned or somebody reserved the tool,
 * %TRU_OPERATION_ERROR_INVALID for a day that is past
 *
 * Prolongs a loan.
 *
 * Returns: (transfer full) (nullable): the loan
 */
TruRecord *
tru_lending_renew (TruStore    *store,
                   const char  *loan,
                   TruDate      due_on,
                   GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "renew", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_loan_kind, loan, error) : NULL;

  if (!record)
    return NULL;
  if (tru_record_is_known (record, TRU_LOAN_RETURNED_ON))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                           _("The item is back: lend it again instead of prolonging."));
      return NULL;
    }
  if (due_on == TRU_UNKNOWN)
    due_on = tru_lending_due (store, tru_record_get_text (record, TRU_LOAN_ITEM), tru_clock_today ());
  if (due_on < tru_clock_today ())
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                           _("The new due date is past: choose today or a later day."));
      return NULL;
    }
  if (!check_renewal (store, record, due_on, error))
    return NULL;
  tru_record_set_number (record, TRU_LOAN_DUE_ON, due_on);
  return tru_write_update (write, record, error) && tru_write_commit (write, error) ? g_steal_pointer (&record) : NULL;
}
