/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-output.h"
#include "tru-clock.h"
#include "tru-consumable.h"
#include "tru-decimal.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-stock-move.h"
#include "tru-stock-moves.h"

/* An item or member as the line names it; what is not UTF-8 names none. */
static TruRecord *
find (TruCli       *cli,
      guint         argument,
      TruRecord  *(*func) (TruStore *, const char *, GError **),
      GError      **error)
{
  g_autofree char *words = g_utf8_make_valid (tru_cli_argument (cli, argument), -1);

  return func (cli->store, words, error);
}

static void
print_loan (TruCli     *cli,
            TruRecord  *item,
            const char *loan)
{
  g_autoptr (TruRecord) record = loan ? tru_store_get (cli->store, &tru_loan_kind, loan, NULL) : NULL;
  g_autofree char *due = record ? tru_record_dup_as_text (record, TRU_LOAN_DUE_ON) : NULL;
  g_autofree char *returned = record ? tru_record_dup_as_text (record, TRU_LOAN_RETURNED_ON) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "loan", loan);
  tru_cli_add_text (builder, "item", tru_record_get_uid (item));
  tru_cli_add_text (builder, "code", tru_record_get_text (item, TRU_ITEM_CODE));
  tru_cli_add_text (builder, "member", record ? tru_record_get_text (record, TRU_LOAN_MEMBER) : NULL);
  tru_cli_add_text (builder, "due_on", due);
  tru_cli_add_text (builder, "returned_on", returned);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static void
print_lent (TruCli     *cli,
            TruRecord  *item,
            TruRecord  *member,
            TruRecord  *loan)
{
  g_autofree char *title = tru_store_title (cli->store, &tru_item_kind, tru_record_get_uid (item));
  g_autofree char *due = tru_record_format (loan, TRU_LOAN_DUE_ON);
  const char *stayed = tru_record_get_text (loan, TRU_LOAN_STAYED_PARTS);

  /* Translators: a tool, the code on its label, a person, a date */
  tru_cli_print (cli, _("%s (%s) lent to %s, due on %s"), title, tru_record_get_text (item, TRU_ITEM_CODE),
                 tru_record_get_text (member, TRU_MEMBER_NAME), due);
  if (stayed)
    tru_cli_print (cli, _("Not with it: %s"), stayed);
}

/* Whether the named one is in charge is for the operation to say. */
static gboolean
get_override (TruCli       *cli,
              TruOverride  *override,
              TruRecord   **manager,
              GError      **error)
{
  const char *words = tru_cli_get_option (cli, "in-charge");
  g_autofree char *valid = words ? g_utf8_make_valid (words, -1) : NULL;

  override->motive = tru_cli_get_option (cli, "motive");
  *manager = valid ? tru_lending_find_member (cli->store, valid, error) : NULL;
  if (valid && !*manager)
    return FALSE;
  override->by_manager = *manager != NULL;
  override->manager = *manager ? tru_record_get_uid (*manager) : NULL;
  if (override->motive || !valid)
    return TRUE;
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("Say why as well: --motive TEXT."));
  return FALSE;
}

static gboolean
get_condition (TruCli  *cli,
               gint64  *condition,
               GError **error)
{
  const char *token = tru_cli_get_option (cli, "condition");

  *condition = token ? tru_field_option (&tru_item_kind.fields[TRU_ITEM_CONDITION], token) : TRU_UNKNOWN;
  if (*condition != -1)
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
               _("“%s” is no condition: write good, worn, scratched or broken."), token);
  return FALSE;
}

static void
print_back (TruCli       *cli,
            TruRecord    *item,
            TruItemRoute  route)
{
  g_autofree char *absent = tru_lending_absent_parts (cli->store, tru_record_get_uid (item));
  g_autofree char *title = tru_store_title (cli->store, &tru_item_kind, tru_record_get_uid (item));

  /* Translators: a tool, the code on its label */
  tru_cli_print (cli, _("%s (%s) taken back"), title, tru_record_get_text (item, TRU_ITEM_CODE));
  if (route != TRU_ROUTE_SHELF)
    tru_cli_print (cli, "%s", tru_item_route_label (route));
  if (absent)
    tru_cli_print (cli, _("Not with it: %s"), absent);
}

static void
print_move_json (TruCli    *cli,
                 TruRecord *move,
                 gint64     left)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "stock_move", tru_record_get_uid (move));
  tru_cli_add_text (builder, "consumable", tru_record_get_text (move, TRU_STOCK_MOVE_CONSUMABLE));
  tru_cli_add_text (builder, "type", tru_stock_move_type_options[tru_record_get_number (move, TRU_STOCK_MOVE_TYPE)].token);
  tru_cli_add_int (builder, "quantity", tru_record_get_number (move, TRU_STOCK_MOVE_QUANTITY));
  tru_cli_add_int (builder, "left", left);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static void
print_move (TruCli    *cli,
            TruRecord *consumable,
            TruRecord *move)
{
  gint64 left = tru_lending_stock (cli->store, tru_record_get_uid (consumable));
  g_autofree char *given = tru_record_format (move, TRU_STOCK_MOVE_QUANTITY);
  g_autofree char *stock = tru_decimal_format (left);
  g_autofree char *unit = tru_decimal_unit (tru_record_get_number (move, TRU_STOCK_MOVE_QUANTITY),
                                            tru_record_get_text (consumable, TRU_CONSUMABLE_UNIT));
  const char *name = tru_record_get_text (consumable, TRU_CONSUMABLE_NAME);
  gint64 type = tru_record_get_number (move, TRU_STOCK_MOVE_TYPE);

  if (cli->as_json)
    print_move_json (cli, move, left);
  else if (type == TRU_STOCK_MOVE_TYPE_FOUND)
    /* Translators: a quantity, its unit, a consumable, a quantity */
    tru_cli_print (cli, _("%s %s of “%s” more than the book said, %s left"), given, unit, name, stock);
  else if (type == TRU_STOCK_MOVE_TYPE_LOST)
    /* Translators: a quantity, its unit, a consumable, a quantity */
    tru_cli_print (cli, _("%s %s of “%s” missing, %s left"), given, unit, name, stock);
  else
    /* Translators: a quantity, its unit, a consumable, a quantity */
    tru_cli_print (cli, _("%s %s of “%s” issued, %s left"), given, unit, name, stock);
}

/* Who takes a consumable, if the line says so. */
static gboolean
get_taker (TruCli     *cli,
           TruVisit   *visit,
           TruRecord **member,
           GError    **error)
{
  const char *words = tru_cli_get_option (cli, "member");
  g_autofree char *valid = words ? g_utf8_make_valid (words, -1) : NULL;

  if (valid)
    *member = tru_lending_find_member (cli->store, valid, error);
  if (valid && !*member)
    return FALSE;
  visit->member = *member ? tru_record_get_uid (*member) : NULL;
  visit->worksite = tru_cli_get_option (cli, "worksite");
  return TRUE;
}

/**
 * tru_cli_check_out:
 * @cli: `check-out ITEM MEMBER [--without TEXT] [--due DATE] [--on DATE] [--motive TEXT [--in-charge M]]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_check_out (TruCli  *cli,
                   GError **error)
{
  TruOverride override = { NULL };
  g_autoptr (TruRecord) manager = NULL;
  TruVisit visit = { NULL };
  const char *items[2] = { NULL };
  const char *without = tru_cli_get_option (cli, "without");
  g_autofree char *valid = without ? g_utf8_make_valid (without, -1) : NULL;
  g_autofree char *parts = NULL;
  g_autoptr (TruRecord) item = NULL;
  g_autoptr (TruRecord) member = NULL;
  g_autoptr (GPtrArray) loans = NULL;

  if (!tru_cli_open (cli, error) || !tru_cli_get_date (cli, "due", &visit.due_on, error) || !tru_cli_get_date (cli, "on", &visit.on, error)
      || !get_override (cli, &override, &manager, error))
    return FALSE;
  item = find (cli, 0, tru_lending_find_item, error);
  member = item ? find (cli, 1, tru_lending_find_member, error) : NULL;
  if (!member)
    return FALSE;
  items[0] = tru_record_get_uid (item);
  parts = valid ? tru_lending_find_parts (cli->store, items[0], valid, error) : tru_lending_absent_parts (cli->store, items[0]);
  if (valid && !parts)
    return FALSE;
  visit.items = items;
  visit.stayed = (const char *const[]) { parts };
  visit.member = tru_record_get_uid (member);
  loans = tru_lending_visit (cli->store, &visit, override.motive ? &override : NULL, error);
  if (!loans)
    return FALSE;
  if (cli->as_json)
    print_loan (cli, item, tru_record_get_uid (loans->pdata[0]));
  else
    print_lent (cli, item, member, loans->pdata[0]);
  return TRUE;
}

/**
 * tru_cli_check_in:
 * @cli: `check-in ITEM [--condition C] [--missing TEXT] [--on DATE]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_check_in (TruCli  *cli,
                  GError **error)
{
  g_autoptr (TruRecord) item = NULL;
  g_autoptr (TruRecord) back = NULL;
  TruReturn what = { .missing = tru_cli_get_option (cli, "missing") };
  TruItemRoute route;

  if (!get_condition (cli, &what.condition, error) || !tru_cli_open (cli, error) || !tru_cli_get_date (cli, "on", &what.on, error))
    return FALSE;
  item = find (cli, 0, tru_lending_find_item, error);
  what.item = item ? tru_record_get_uid (item) : NULL;
  back = item ? tru_lending_take_back (cli->store, &what, &route, error) : NULL;
  if (!back)
    return FALSE;
  if (cli->as_json)
    print_loan (cli, item, tru_record_get_kind (back) == &tru_loan_kind ? tru_record_get_uid (back) : NULL);
  else
    print_back (cli, item, route);
  return TRUE;
}

/**
 * tru_cli_renew:
 * @cli: `renew ITEM [--due DATE] [--motive TEXT [--in-charge M]]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_renew (TruCli  *cli,
               GError **error)
{
  TruOverride override = { NULL };
  g_autoptr (TruRecord) manager = NULL;
  g_autoptr (TruRecord) item = NULL;
  g_autoptr (TruRecord) loan = NULL;
  g_autoptr (TruRecord) renewed = NULL;
  g_autofree char *title = NULL;
  g_autofree char *due = NULL;
  TruDate due_on;

  if (!tru_cli_open (cli, error) || !tru_cli_get_date (cli, "due", &due_on, error) || !get_override (cli, &override, &manager, error))
    return FALSE;
  item = find (cli, 0, tru_lending_find_item, error);
  loan = item ? tru_lending_open_loan (cli->store, tru_record_get_uid (item), error) : NULL;
  renewed = loan ? tru_lending_renew (cli->store, tru_record_get_uid (loan), due_on, override.motive ? &override : NULL, error) : NULL;
  if (!renewed)
    return FALSE;
  title = tru_store_title (cli->store, &tru_item_kind, tru_record_get_uid (item));
  due = tru_record_format (renewed, TRU_LOAN_DUE_ON);
  if (cli->as_json)
    print_loan (cli, item, tru_record_get_uid (renewed));
  else
    /* Translators: a tool, the code on its label, a date */
    tru_cli_print (cli, _("%s (%s) prolonged, due on %s"), title, tru_record_get_text (item, TRU_ITEM_CODE), due);
  return TRUE;
}

/**
 * tru_cli_issue:
 * @cli: `issue CONSUMABLE QUANTITY (--member M | --worksite UID) [--on DATE] [--motive TEXT [--in-charge M]]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_issue (TruCli  *cli,
               GError **error)
{
  TruOverride override = { NULL };
  g_autoptr (TruRecord) manager = NULL;
  TruIssue issue = { .quantity = tru_decimal_parse_typed (tru_cli_argument (cli, 1)) };
  TruVisit visit = { .issues = &issue, .n_issues = 1, .due_on = TRU_UNKNOWN };
  g_autoptr (TruRecord) consumable = NULL;
  g_autoptr (TruRecord) member = NULL;
  g_autoptr (GPtrArray) moves = NULL;

  if (!tru_cli_not_both (cli, "member", "worksite", error))
    return FALSE;
  if (issue.quantity == TRU_UNKNOWN || issue.quantity <= 0)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("“%s” is no quantity: write a number above zero."),
                   tru_cli_argument (cli, 1));
      return FALSE;
    }
  if (!tru_cli_open (cli, error) || !tru_cli_get_date (cli, "on", &visit.on, error) || !get_override (cli, &override, &manager, error))
    return FALSE;
  consumable = find (cli, 0, tru_lending_find_consumable, error);
  if (!consumable || !get_taker (cli, &visit, &member, error))
    return FALSE;
  issue.consumable = tru_record_get_uid (consumable);
  moves = tru_lending_visit (cli->store, &visit, override.motive ? &override : NULL, error);
  if (!moves)
    return FALSE;
  print_move (cli, consumable, moves->pdata[0]);
  return TRUE;
}

/**
 * tru_cli_recount:
 * @cli: `recount CONSUMABLE COUNTED [--on DATE] [--note TEXT]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_recount (TruCli  *cli,
                 GError **error)
{
  TruDecimal counted = tru_decimal_parse_typed (tru_cli_argument (cli, 1));
  TruDate on = TRU_UNKNOWN;
  g_autoptr (TruRecord) consumable = NULL;
  g_autoptr (TruRecord) move = NULL;

  if (counted == TRU_UNKNOWN)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("“%s” is no quantity: write a number, or 0 where nothing is left."),
                   tru_cli_argument (cli, 1));
      return FALSE;
    }
  if (!tru_cli_open (cli, error) || !tru_cli_get_date (cli, "on", &on, error))
    return FALSE;
  consumable = find (cli, 0, tru_lending_find_consumable, error);
  if (!consumable)
    return FALSE;
  move = tru_stock_moves_count (cli->store, tru_record_get_uid (consumable), counted, on == TRU_UNKNOWN ? tru_clock_today () : on,
                                tru_cli_get_option (cli, "note"), error);
  if (!move)
    return FALSE;
  print_move (cli, consumable, move);
  return TRUE;
}
