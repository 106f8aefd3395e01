/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending-private.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-item.h"
#include "tru-history.h"
#include "tru-lending-facts.h"
#include "tru-loan.h"
#include "tru-queries-operations.h"
#include "tru-records-desk.h"
#include "tru-reservation-facts.h"
#include "tru-text.h"
#include "tru-write.h"

static void
set_not_lent (TruStore    *store,
              const char  *item,
              GError     **error)
{
  g_autofree char *title = tru_store_title (store, &tru_item_kind, item);

  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND, _("“%s” is not on loan."), title);
}

/* Noted from paper, a return may not lie before its loan. */
static gboolean
check_order (TruStore   *store,
             TruRecord  *item,
             TruRecord  *loan,
             TruDate     on,
             GError    **error)
{
  TruDate lent_on = tru_record_get_number (loan, TRU_LOAN_LENT_ON);
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;

  if (lent_on == TRU_UNKNOWN || on >= lent_on)
    return TRUE;
  title = tru_store_title (store, &tru_item_kind, tru_record_get_uid (item));
  day = tru_date_format (lent_on, TRU_DATE_MEDIUM);
  /* Translators: a tool, its code, a day */
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
               _("%s (%s) would be back before it was lent, on %s: check the day on the paper."), title,
               tru_record_get_text (item, TRU_ITEM_CODE), day);
  return FALSE;
}

static gboolean
close_loan (TruWrite         *write,
            TruRecord        *loan,
            const TruReturn  *back,
            const char       *missing,
            TruDate           on,
            GError          **error)
{
  if (on > tru_clock_today ())
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                           _("This day is still to come: choose today, or the day that was noted on paper."));
      return FALSE;
    }
  tru_record_set_number (loan, TRU_LOAN_RETURNED_ON, on);
  tru_record_set_number (loan, TRU_LOAN_CONDITION_BACK, back->condition);
  tru_record_set_text (loan, TRU_LOAN_MISSING_PARTS, missing);
  if (on < tru_clock_today ())
    tru_record_set_number (loan, TRU_LOAN_NOTED_LATE, TRUE);
  return tru_write_update (write, loan, error);
}

static void
set_once (TruRecord *item,
          guint      field,
          TruDate    on)
{
  if (!tru_record_is_known (item, field))
    tru_record_set_number (item, field, on);
}

/* What is seen at the desk becomes the item's own: its condition; that it is here again; that somebody must look at it. */
static void
note_seen (TruRecord       *item,
           const TruReturn *back,
           const char      *missing,
           TruDate          on)
{
  if (back->condition != TRU_UNKNOWN)
    tru_record_set_number (item, TRU_ITEM_CONDITION, back->condition);
  if (back->condition == TRU_ITEM_CONDITION_BROKEN)
    set_once (item, TRU_ITEM_REPAIR_SINCE, on);
  if (missing || tru_record_is_known (item, TRU_ITEM_STOLEN_ON))
    set_once (item, TRU_ITEM_INSPECT_SINCE, on);
  tru_record_clear (item, TRU_ITEM_MISSING_SINCE);
  tru_record_clear (item, TRU_ITEM_STOLEN_ON);
}

static gboolean
is_lost (TruRecord *item)
{
  return tru_record_is_known (item, TRU_ITEM_MISSING_SINCE) || tru_record_is_known (item, TRU_ITEM_STOLEN_ON);
}

static gboolean
set_due_already (TruRecord  *loan,
                 GError    **error)
{
  g_autofree char *day = tru_date_format (tru_record_get_number (loan, TRU_LOAN_DUE_ON), TRU_DATE_MEDIUM);

  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("This loan is due on %s already: choose a later day."), day);
  return FALSE;
}

static gboolean
check_prolongable (TruRecord  *loan,
                   TruDate     due_on,
                   GError    **error)
{
  if (tru_record_is_known (loan, TRU_LOAN_RETURNED_ON))
    g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("The item is back: lend it again instead of prolonging."));
  else if (due_on != TRU_UNKNOWN && due_on < tru_clock_today ())
    g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("The new due date is past: choose today or a later day."));
  else if (due_on != TRU_UNKNOWN && due_on <= tru_record_get_number (loan, TRU_LOAN_DUE_ON))
    return set_due_already (loan, error);
  else
    return TRUE;
  return FALSE;
}

static TruDate
renewed_until (TruStore  *store,
               TruRecord *loan,
               TruDate    due_on)
{
  TruDate from = MAX (tru_record_get_number (loan, TRU_LOAN_DUE_ON), tru_clock_today ());

  return due_on == TRU_UNKNOWN ? tru_lending_due (store, tru_record_get_text (loan, TRU_LOAN_ITEM), from) : due_on;
}

/**
 * tru_lending_renewed_until:
 * @store: a store
 * @loan: uid of an open loan
 *
 * Returns: when it is due once it is prolonged: as long as a new loan after the day on which it was due, or after today when that is
 * past, so that who prolongs always has more time; %TRU_UNKNOWN when there is no such loan
 */
TruDate
tru_lending_renewed_until (TruStore   *store,
                           const char *loan)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_loan_kind, loan, NULL);

  return record ? renewed_until (store, record, TRU_UNKNOWN) : TRU_UNKNOWN;
}

/**
 * tru_lending_check_renewal:
 * @store: a store
 * @loan: an open loan
 * @due_on: when it would be due, %TRU_UNKNOWN for tru_lending_renewed_until()
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_RULE when it was returned, %TRU_OPERATION_ERROR_INVALID for a day that is past
 * or no later than it is due already
 *
 * A loan is not prolonged into somebody's reservation, nor more often than the library allows (issue 5).
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_lending_check_renewal (TruStore   *store,
                           TruRecord  *loan,
                           TruDate     due_on,
                           GError    **error)
{
  g_auto (TruLendingPlace) place = { NULL };
  g_autoptr (TruRecord) item = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) reserved = NULL;
  TruLendingTerms terms;

  if (!check_prolongable (loan, due_on, error))
    return NULL;
  item = tru_records_get (store, &tru_item_kind, tru_record_get_text (loan, TRU_LOAN_ITEM), error);
  if (!item)
    return NULL;
  tru_lending_place_terms (&place, store, item, &terms);
  findings = tru_lending_rules_check_renewal (&terms, loan);
  /* Until it was due nobody else could count on it. */
  reserved = tru_reservations_check_renewal (store, item, loan, MAX (tru_record_get_number (loan, TRU_LOAN_DUE_ON), tru_clock_today ()) + 1,
                                             renewed_until (store, loan, due_on));
  tru_findings_append (findings, reserved);
  return g_steal_pointer (&findings);
}

/**
 * tru_lending_find_open:
 * @store: a store
 * @item: uid of an item
 *
 * Returns: (transfer full) (nullable): the item's open loan; that there is none is no fault
 */
TruRecord *
tru_lending_find_open (TruStore   *store,
                       const char *item)
{
  g_autoptr (TruRow) row = tru_query_first (store, &tru_open_loan_query, NULL, "$item", item, NULL);

  return row ? tru_store_get_by_id (store, &tru_loan_kind, tru_row_get_id (row), NULL) : NULL;
}

/**
 * tru_lending_open_loan:
 * @store: a store
 * @item: uid of an item
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the item's open loan
 */
TruRecord *
tru_lending_open_loan (TruStore    *store,
                       const char  *item,
                       GError     **error)
{
  TruRecord *loan = tru_lending_find_open (store, item);

  if (!loan)
    set_not_lent (store, item, error);
  return loan;
}

/**
 * tru_lending_take_back_in:
 * @write: a write
 * @back: what comes back
 * @route: (out) (optional): where it goes now
 * @error: as tru_lending_take_back()
 *
 * Returns: (transfer full) (nullable): as tru_lending_take_back()
 */
TruRecord *
tru_lending_take_back_in (TruWrite         *write,
                          const TruReturn  *back,
                          TruItemRoute     *route,
                          GError          **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruRecord) item = tru_records_get (store, &tru_item_kind, back->item, error);
  g_autoptr (TruRecord) loan = item ? tru_lending_find_open (store, back->item) : NULL;
  g_autofree char *missing = tru_text_clean (back->missing);
  TruDate on = back->on == TRU_UNKNOWN ? tru_clock_today () : back->on;

  if (!item)
    return NULL;
  if (!loan && !is_lost (item))
    {
      set_not_lent (store, back->item, error);
      return NULL;
    }
  if (missing && !*missing)
    g_clear_pointer (&missing, g_free);
  note_seen (item, back, missing, on);
  if (loan && !check_order (store, item, loan, on, error))
    return NULL;
  if ((loan && !close_loan (write, loan, back, missing, on, error)) || !tru_write_update (write, item, error))
    return NULL;
  if (route)
    *route = tru_item_route (item, tru_reservations_await (store, item), on);
  return loan ? g_steal_pointer (&loan) : g_steal_pointer (&item);
}

/**
 * tru_lending_take_back:
 * @store: a store
 * @back: what comes back
 * @route: (out) (optional): where it goes now
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND when it is neither on loan nor missing, %TRU_OPERATION_ERROR_INVALID for a day to come or
 * before the loan
 *
 * Takes an item back, whatever its state. A broken one goes into repair; one that lacks an accessory or was stolen is to be inspected; a
 * missing one is found again.
 *
 * Returns: (transfer full) (nullable): its loan, now closed; the item itself when it was not on loan and is found again
 */
TruRecord *
tru_lending_take_back (TruStore         *store,
                       const TruReturn  *back,
                       TruItemRoute     *route,
                       GError          **error)
{
  g_autoptr (TruRecord) loan = tru_lending_find_open (store, back->item);
  /* Undone, it is named: nobody brought back what nobody had. */
  g_autoptr (TruWrite) write = tru_write_begin (store, loan ? "check-in" : "find-again", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_lending_take_back_in (write, back, route, error) : NULL;

  return record && tru_write_commit (write, error) ? g_steal_pointer (&record) : NULL;
}

/**
 * tru_lending_correct_return:
 * @store: a store
 * @operation: number of the operation that took the item back
 * @back: what came back, as it is known now
 * @route: (out) (optional): where it goes now
 * @error: %TRU_STORE_ERROR_CHANGED when the item or its loan was changed since, %TRU_OPERATION_ERROR_INVALID when there is no such
 * operation, or as tru_lending_take_back()
 *
 * Somebody looked into the case only now: the return is done anew with what was seen, so that one undo still takes all of it back.
 *
 * Returns: (transfer full) (nullable): as tru_lending_take_back()
 */
TruRecord *
tru_lending_correct_return (TruStore         *store,
                            gint64            operation,
                            const TruReturn  *back,
                            TruItemRoute     *route,
                            GError          **error)
{
  /* To the history 0 is the newest operation, whatever it did. */
  if (operation <= 0)
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("There is no return to be corrected: take the item back first."));
      return NULL;
    }
  return tru_history_undo (store, operation, error) ? tru_lending_take_back (store, back, route, error) : NULL;
}

/**
 * tru_lending_check_in:
 * @store: a store
 * @item: uid of an item; nobody asks who had it
 * @condition: #TruItemCondition, or %TRU_UNKNOWN when nobody looked
 * @error: as tru_lending_take_back()
 *
 * Takes an item back today with all its accessories.
 *
 * Returns: (transfer full) (nullable): its loan, now closed; the item itself when it was missing and is found again
 */
TruRecord *
tru_lending_check_in (TruStore    *store,
                      const char  *item,
                      gint64       condition,
                      GError     **error)
{
  TruReturn back = { .item = item, .condition = condition, .on = TRU_UNKNOWN };

  return tru_lending_take_back (store, &back, NULL, error);
}

/**
 * tru_lending_renew_in:
 * @write: a write
 * @loan: uid of an open loan
 * @due_on: as tru_lending_renew()
 * @override: (nullable): as tru_lending_renew()
 * @error: as tru_lending_renew()
 *
 * Returns: (transfer full) (nullable): the loan
 */
TruRecord *
tru_lending_renew_in (TruWrite           *write,
                      const char         *loan,
                      TruDate             due_on,
                      const TruOverride  *override,
                      GError            **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_loan_kind, loan, error);
  g_autoptr (GPtrArray) findings = record ? tru_lending_check_renewal (store, record, due_on, error) : NULL;

  if (!findings || !tru_lending_allow (store, findings, override, error))
    return NULL;
  tru_record_set_number (record, TRU_LOAN_DUE_ON, renewed_until (store, record, due_on));
  tru_record_set_number (record, TRU_LOAN_RENEWALS, MAX (tru_record_get_number (record, TRU_LOAN_RENEWALS), 0) + 1);
  return tru_write_update (write, record, error) ? g_steal_pointer (&record) : NULL;
}

/**
 * tru_lending_renew:
 * @store: a store
 * @loan: uid of an open loan
 * @due_on: when it is due now, or %TRU_UNKNOWN for tru_lending_renewed_until()
 * @override: (nullable): why it is prolonged although a rule is broken; the history keeps it, and with it who answers for it
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_RULE when it was returned, prolonged often enough or is reserved by
 * somebody else, %TRU_OPERATION_ERROR_INVALID for a day that is past or no later than it is due already
 *
 * Prolongs a loan.
 *
 * Returns: (transfer full) (nullable): the loan
 */
TruRecord *
tru_lending_renew (TruStore           *store,
                   const char         *loan,
                   TruDate             due_on,
                   const TruOverride  *override,
                   GError            **error)
{
  g_autofree char *motive = NULL;
  gboolean is_signed = tru_lending_sign (store, override, &motive, error);
  g_autoptr (TruWrite) write = is_signed ? tru_write_begin (store, "renew", motive, error) : NULL;
  g_autoptr (TruRecord) record = write ? tru_lending_renew_in (write, loan, due_on, override, error) : NULL;

  return record && tru_write_commit (write, error) ? g_steal_pointer (&record) : NULL;
}
