/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending-private.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-consumable.h"
#include "tru-decimal.h"
#include "tru-item.h"
#include "tru-lending-facts.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-records-desk.h"
#include "tru-reservation-facts.h"
#include "tru-reservations.h"
#include "tru-stock-move.h"
#include "tru-stock-rules.h"
#include "tru-uid.h"
#include "tru-write.h"

/* What one visit is made of, read from the store. */
typedef struct
{
  GPtrArray *items;
  GPtrArray *consumables;
  GPtrArray *coming;    /* open loans that end with this visit */
  GPtrArray *prolonged; /* open loans that are prolonged */
  TruRecord *member;
  TruLendingPlace place;
  TruDate on;
} Basket;

static void
basket_clear (Basket *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->consumables, g_ptr_array_unref);
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  g_clear_pointer (&self->prolonged, g_ptr_array_unref);
  g_clear_object (&self->member);
  tru_lending_place_clear (&self->place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Basket, basket_clear)

static gboolean
add_record (GPtrArray      *records,
            TruStore       *store,
            const TruKind  *kind,
            const char     *uid,
            GError        **error)
{
  TruRecord *record = tru_records_get (store, kind, uid, error);

  if (record)
    g_ptr_array_add (records, record);
  return record != NULL;
}

/* An item that is found again has no loan that could end. */
static gboolean
read_loans (Basket          *self,
            TruStore        *store,
            const TruVisit  *visit,
            GError         **error)
{
  self->coming = g_ptr_array_new_with_free_func (g_object_unref);
  self->prolonged = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < visit->n_returns; i++)
    {
      TruRecord *loan = tru_lending_open_loan (store, visit->returns[i].item, NULL);

      if (loan)
        g_ptr_array_add (self->coming, loan);
    }
  for (guint i = 0; visit->renewals && visit->renewals[i]; i++)
    if (!add_record (self->prolonged, store, &tru_loan_kind, visit->renewals[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
check_taker (const TruVisit  *visit,
             GError         **error)
{
  if (visit->member || (!(visit->items && visit->items[0]) && (visit->n_issues == 0 || visit->worksite)))
    return TRUE;
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("Say who takes it: a member, or for consumables a worksite."));
  return FALSE;
}

static gboolean
basket_read (Basket          *self,
             TruStore        *store,
             const TruVisit  *visit,
             GError         **error)
{
  self->on = visit->on == TRU_UNKNOWN ? tru_clock_today () : visit->on;
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->consumables = g_ptr_array_new_with_free_func (g_object_unref);
  if (!tru_lending_check_day (self->on, error))
    return FALSE;
  for (guint i = 0; visit->items && visit->items[i]; i++)
    {
      if (!add_record (self->items, store, &tru_item_kind, visit->items[i], error))
        return FALSE;
      if (visit->conditions && visit->conditions[i] != TRU_UNKNOWN)
        tru_record_set_number (self->items->pdata[i], TRU_ITEM_CONDITION, visit->conditions[i]);
    }
  for (guint i = 0; i < visit->n_issues; i++)
    if (!add_record (self->consumables, store, &tru_consumable_kind, visit->issues[i].consumable, error))
      return FALSE;
  if (!read_loans (self, store, visit, error))
    return FALSE;
  self->member = visit->member ? tru_records_get (store, &tru_member_kind, visit->member, error) : NULL;
  return self->member || !visit->member;
}

/* The book may be wrong, and then somebody says so; half a pair is wrong whatever is said. */
static void
check_issue (TruStore  *store,
             TruRecord *consumable,
             gint64     quantity,
             GPtrArray *findings)
{
  const char *name = tru_record_get_text (consumable, TRU_CONSUMABLE_NAME);
  const char *unit = tru_record_get_text (consumable, TRU_CONSUMABLE_UNIT);
  gint64 stock = tru_lending_stock (store, tru_record_get_uid (consumable));
  g_autofree char *left = tru_decimal_format (stock);
  g_autofree char *left_in = tru_decimal_unit (stock, unit);

  if (tru_record_is_known (consumable, TRU_CONSUMABLE_ENDED_ON))
    tru_findings_add (findings, "consumable-ended", TRU_SEVERITY_BLOCKS, consumable, _("No longer kept"),
                      g_strdup_printf (_("“%s” is no longer kept: say why it is issued."), name));
  if (quantity > stock)
    tru_findings_add (findings, "consumable-stock", TRU_SEVERITY_BLOCKS, consumable, _("More than is left"),
                      g_strdup_printf (_("By the book only %s %s of “%s” are left: count them, then issue fewer or say why."), left, left_in, name));
  if (quantity % 100 != 0 && tru_stock_rules_is_whole (unit))
    tru_findings_add (findings, "consumable-whole", TRU_SEVERITY_FORBIDS, consumable, _("Only whole ones"),
                      g_strdup_printf (_("“%s” is counted in %s: issue a whole number of them."), name, unit));
}

static GPtrArray *
basket_check (Basket         *self,
              TruStore       *store,
              const TruVisit *visit)
{
  g_autoptr (GPtrArray) findings = tru_findings_new ();

  if (self->items->len > 0)
    {
      TruLendingTurn turn = { .items = self->items, .coming = self->coming, .prolonged = self->prolonged, .member = self->member,
                              .on = self->on, .due_on = visit->due_on };
      g_autoptr (GPtrArray) of_items = tru_lending_facts_check (&self->place, store, &turn);

      tru_findings_append (findings, of_items);
    }
  for (guint i = 0; i < visit->n_issues; i++)
    check_issue (store, self->consumables->pdata[i], visit->issues[i].quantity, findings);
  return g_steal_pointer (&findings);
}

static TruRecord *
new_loan (Basket            *self,
          TruStore          *store,
          TruRecord         *item,
          TruDate            due_on,
          const char        *motive)
{
  TruRecord *loan = tru_record_new (&tru_loan_kind);
  TruLendingTerms terms;

  tru_lending_place_terms (&self->place, store, item, &terms);
  tru_record_set_text (loan, TRU_LOAN_ITEM, tru_record_get_uid (item));
  tru_record_set_text (loan, TRU_LOAN_MEMBER, tru_record_get_uid (self->member));
  tru_record_set_number (loan, TRU_LOAN_LENT_ON, self->on);
  tru_record_set_number (loan, TRU_LOAN_DUE_ON, due_on == TRU_UNKNOWN ? tru_lending_rules_due (&terms, self->place.days, self->on) : due_on);
  tru_record_set_text (loan, TRU_LOAN_OVERRIDE, motive);
  tru_record_set_number (loan, TRU_LOAN_DEPOSIT, terms.deposit);
  if (self->on < tru_clock_today ())
    tru_record_set_number (loan, TRU_LOAN_NOTED_LATE, TRUE);
  return loan;
}

static gboolean
write_loans (Basket          *self,
             TruWrite        *write,
             TruStore        *store,
             const TruVisit  *visit,
             GPtrArray       *findings,
             const char      *motive,
             GPtrArray       *records,
             GError         **error)
{
  g_autofree char *together = self->items->len + visit->n_issues > 1 ? tru_uid_new () : NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      /* A motive typed for a rule that holds, or for another tool, is no override. */
      TruRecord *loan = new_loan (self, store, self->items->pdata[i], visit->due_on,
                                  tru_lending_stops (findings, self->items->pdata[i]) ? motive : NULL);

      g_ptr_array_add (records, loan);
      /* The rules looked at the item as it was noted; now it is kept so. */
      if (visit->conditions && visit->conditions[i] != TRU_UNKNOWN && !tru_write_update (write, self->items->pdata[i], error))
        return FALSE;
      tru_record_set_text (loan, TRU_LOAN_VISIT, together);
      if (visit->stayed)
        tru_record_set_text (loan, TRU_LOAN_STAYED_PARTS, visit->stayed[i]);
      if (!tru_write_insert (write, loan, error)
          || !tru_reservations_fulfil (write, store, self->items->pdata[i], loan, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_issues (Basket          *self,
              TruWrite        *write,
              const TruVisit  *visit,
              GPtrArray       *records,
              GError         **error)
{
  for (guint i = 0; i < visit->n_issues; i++)
    {
      TruRecord *move = tru_record_new (&tru_stock_move_kind);

      g_ptr_array_add (records, move);
      tru_record_set_text (move, TRU_STOCK_MOVE_CONSUMABLE, visit->issues[i].consumable);
      tru_record_set_number (move, TRU_STOCK_MOVE_TYPE, TRU_STOCK_MOVE_TYPE_ISSUED);
      tru_record_set_number (move, TRU_STOCK_MOVE_QUANTITY, visit->issues[i].quantity);
      tru_record_set_number (move, TRU_STOCK_MOVE_DAY, self->on);
      tru_record_set_text (move, TRU_STOCK_MOVE_MEMBER, visit->member);
      tru_record_set_text (move, TRU_STOCK_MOVE_WORKSITE, visit->worksite);
      tru_record_set_text (move, TRU_STOCK_MOVE_NOTE, visit->issues[i].note);
      if (!tru_write_insert (write, move, error))
        return FALSE;
    }
  return TRUE;
}

/* First what ends: it makes room for what begins. */
static gboolean
write_ends (TruWrite           *write,
            const TruVisit     *visit,
            const TruOverride  *override,
            GPtrArray          *records,
            GError            **error)
{
  for (guint i = 0; i < visit->n_returns; i++)
    {
      TruReturn back = visit->returns[i];
      TruRecord *record;

      if (back.on == TRU_UNKNOWN)
        back.on = visit->on;
      record = tru_lending_take_back_in (write, &back, NULL, error);
      if (!record)
        return FALSE;
      g_ptr_array_add (records, record);
    }
  for (guint i = 0; visit->renewals && visit->renewals[i]; i++)
    {
      TruRecord *loan = tru_lending_renew_in (write, visit->renewals[i], TRU_UNKNOWN, override, error);

      if (!loan)
        return FALSE;
      g_ptr_array_add (records, loan);
    }
  return TRUE;
}

static const char *
operation_of (const TruVisit *visit)
{
  const struct
  {
    gboolean is_there;
    const char *name;
  } parts[] = {
    { visit->items && visit->items[0], "check-out" },
    { visit->n_returns > 0, "check-in" },
    { visit->renewals && visit->renewals[0], "renew" },
    { visit->n_issues > 0, "issue" },
  };
  const char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].is_there)
      name = name ? "visit" : parts[i].name;
  return name ? name : "visit";
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
  g_auto (TruLendingPlace) place = { NULL };
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_item_kind, item, NULL);

  return record ? tru_lending_place_due (&place, store, record, lent_on) : TRU_UNKNOWN;
}

/**
 * tru_lending_deposit:
 * @store: a store
 * @item: uid of an item
 *
 * Returns: what a member leaves for it in cents, %TRU_UNKNOWN where nothing is left or its tool library takes no deposits
 */
gint64
tru_lending_deposit (TruStore   *store,
                     const char *item)
{
  g_auto (TruLendingPlace) place = { NULL };
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_item_kind, item, NULL);
  TruLendingTerms terms = { .deposit = TRU_UNKNOWN };

  if (record)
    tru_lending_place_terms (&place, store, record, &terms);
  return terms.deposit > 0 ? terms.deposit : TRU_UNKNOWN;
}

/**
 * tru_lending_check_visit:
 * @store: a store
 * @visit: a basket
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, or %TRU_OPERATION_ERROR_INVALID
 *
 * What the rules say of a basket, before anything is done. As long as nobody is known who takes it, that is what they say of the items
 * themselves.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_lending_check_visit (TruStore        *store,
                         const TruVisit  *visit,
                         GError         **error)
{
  g_auto (Basket) basket = { NULL };

  g_autoptr (GPtrArray) findings = basket_read (&basket, store, visit, error) ? basket_check (&basket, store, visit) : NULL;

  for (guint i = 0; findings && i < basket.prolonged->len; i++)
    {
      g_autoptr (GPtrArray) of_renewal = tru_lending_check_renewal (store, basket.prolonged->pdata[i], TRU_UNKNOWN, error);

      if (!of_renewal)
        return NULL;
      tru_findings_append (findings, of_renewal);
    }
  return g_steal_pointer (&findings);
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
  TruVisit visit = { .items = items, .member = member, .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };

  return tru_lending_check_visit (store, &visit, error);
}

/**
 * tru_lending_visit:
 * @store: a store
 * @visit: a basket
 * @override: (nullable): why it is done although a rule is broken; kept with the loans that the rule stands against, and with it who
 * answers for it
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, or when nobody in charge of the desk answers for it (tru_lending_allow()); %TRU_OPERATION_ERROR_NOT_FOUND,
 * %TRU_OPERATION_ERROR_INVALID, or a value that cannot be kept
 *
 * Takes back what comes, prolongs what stays, then lends the items and issues the consumables of a basket: all of it or nothing, and
 * undone as one.
 *
 * Returns: (transfer full) (nullable) (element-type TruRecord): the loans in the order of the items, then the movements, then what
 * ended or was prolonged
 */
GPtrArray *
tru_lending_visit (TruStore           *store,
                   const TruVisit     *visit,
                   const TruOverride  *override,
                   GError            **error)
{
  g_autofree char *motive = NULL;
  g_autoptr (TruWrite) write = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) ended = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) findings = NULL;
  g_auto (Basket) basket = { NULL };

  if (!check_taker (visit, error) || !tru_lending_sign (store, override, &motive, error))
    return NULL;
  write = tru_write_begin (store, operation_of (visit), motive, error);
  if (!write || !write_ends (write, visit, override, ended, error) || !basket_read (&basket, store, visit, error))
    return NULL;
  findings = basket_check (&basket, store, visit);
  if (!tru_lending_allow (store, findings, override, error))
    return NULL;
  if (!write_loans (&basket, write, store, visit, findings, motive, records, error) || !write_issues (&basket, write, visit, records, error)
      || !tru_write_commit (write, error))
    return NULL;
  g_ptr_array_extend_and_steal (records, g_steal_pointer (&ended));
  return g_steal_pointer (&records);
}

/**
 * tru_lending_check_out_all:
 * @store: a store
 * @items: (array zero-terminated=1): uids of the items in the basket
 * @member: uid of the member
 * @due_on: when they are due, or %TRU_UNKNOWN for what the tool library's rules say
 * @override: (nullable): why the items are lent although a rule is broken; kept with the loans
 * @error: as tru_lending_visit()
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
  TruVisit visit = { .items = items, .member = member, .on = TRU_UNKNOWN, .due_on = due_on };
  g_autoptr (GPtrArray) records = tru_lending_visit (store, &visit, override, error);
  g_autoptr (GPtrArray) loans = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; records && i < records->len; i++)
    g_ptr_array_add (loans, g_strdup (tru_record_get_uid (records->pdata[i])));
  return records ? g_steal_pointer (&loans) : NULL;
}

/**
 * tru_lending_check_out:
 * @store: a store
 * @item: uid of an item
 * @member: uid of the member
 * @due_on: when it is due, or %TRU_UNKNOWN for what the tool library's rules say
 * @override: (nullable): why it is lent although a rule is broken
 * @error: as tru_lending_visit()
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
