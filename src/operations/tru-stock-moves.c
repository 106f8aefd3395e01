/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-moves.h"

#include <glib/gi18n.h>

#include "tru-consumable.h"
#include "tru-lending-private.h"
#include "tru-queries-operations.h"
#include "tru-records-desk.h"
#include "tru-stock-move.h"

static gboolean
issue (TruStore           *store,
       TruRecord          *move,
       const TruOverride  *override,
       GError            **error)
{
  const TruIssue issue = { .consumable = tru_record_get_text (move, TRU_STOCK_MOVE_CONSUMABLE),
                           .quantity = tru_record_get_number (move, TRU_STOCK_MOVE_QUANTITY),
                           .note = tru_record_get_text (move, TRU_STOCK_MOVE_NOTE) };
  const TruVisit visit = { .issues = &issue, .n_issues = 1, .member = tru_record_get_text (move, TRU_STOCK_MOVE_MEMBER),
                           .worksite = tru_record_get_text (move, TRU_STOCK_MOVE_WORKSITE),
                           .on = tru_record_get_number (move, TRU_STOCK_MOVE_DAY), .due_on = TRU_UNKNOWN };
  g_autoptr (GPtrArray) moves = tru_lending_visit (store, &visit, override, error);

  return moves != NULL;
}

/* What a shelf does not hold cannot be missing from it. */
static gboolean
check_lost (TruStore   *store,
            TruRecord  *move,
            GError    **error)
{
  const char *uid = tru_record_get_text (move, TRU_STOCK_MOVE_CONSUMABLE);
  gint64 stock = tru_lending_stock (store, uid);
  g_autoptr (TruRecord) consumable = NULL;
  g_autofree char *left = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *sentence = NULL;

  if (tru_record_get_number (move, TRU_STOCK_MOVE_TYPE) != TRU_STOCK_MOVE_TYPE_LOST
      || tru_record_get_number (move, TRU_STOCK_MOVE_QUANTITY) <= stock)
    return TRUE;
  consumable = tru_records_get (store, &tru_consumable_kind, uid, error);
  if (!consumable)
    return FALSE;
  left = tru_decimal_format (stock);
  unit = tru_decimal_unit (stock, tru_record_get_text (consumable, TRU_CONSUMABLE_UNIT));
  /* Translators: a quantity, its unit, a consumable */
  sentence = g_strdup_printf (_("By the book only %s %s of “%s” are left: no more than that can be missing."), left, unit,
                              tru_record_get_text (consumable, TRU_CONSUMABLE_NAME));
  tru_record_set_error (move, TRU_STOCK_MOVE_QUANTITY, sentence, error);
  return FALSE;
}

static gint64
read_stock_on (TruStore   *store,
               const char *consumable,
               TruDate     on)
{
  g_autofree char *day = tru_date_to_iso (on);

  return tru_query_count (store, &tru_consumable_stock_on_query, "$consumable", consumable, "$on", day, NULL);
}

/**
 * tru_stock_moves_note:
 * @store: a store
 * @move: what came in of a consumable, was found or missed, or was issued
 * @override: (nullable): why more is issued than the book says is left
 * @error: as tru_lending_visit() for what is issued; %TRU_OPERATION_ERROR_INVALID for a day to come, or a value that cannot be kept: more is missing than
 *   there was
 *
 * Keeps a movement of stock (issue 5: counted in its unit, issued to a member or a worksite); what is issued goes by the rules of the
 * desk.
 *
 * Returns: whether it is done
 */
gboolean
tru_stock_moves_note (TruStore           *store,
                      TruRecord          *move,
                      const TruOverride  *override,
                      GError            **error)
{
  if (!tru_record_validate (move, error))
    return FALSE;
  if (tru_record_get_number (move, TRU_STOCK_MOVE_TYPE) == TRU_STOCK_MOVE_TYPE_ISSUED)
    return issue (store, move, override, error);
  return tru_lending_check_day (tru_record_get_number (move, TRU_STOCK_MOVE_DAY), error)
         && check_lost (store, move, error)
         && tru_records_add (store, move, error);
}

/**
 * tru_stock_moves_count:
 * @store: a store
 * @consumable: uid of a consumable
 * @counted: how much of it was counted, in hundredths of its unit; zero where nothing is left
 * @on: the day of the count; what moved since is reckoned with
 * @note: (nullable): what there is to say of it
 * @error: %TRU_OPERATION_ERROR_INVALID where the book says the same, for a day to come, or for less than nothing
 *
 * Who counts knows how much there is; by how much the book was wrong is reckoned, and kept as found or missing.
 *
 * Returns: (transfer full) (nullable): the movement that sets the book right
 */
TruRecord *
tru_stock_moves_count (TruStore    *store,
                       const char  *consumable,
                       TruDecimal   counted,
                       TruDate      on,
                       const char  *note,
                       GError     **error)
{
  gint64 more = counted - read_stock_on (store, consumable, on);
  g_autoptr (TruRecord) move = tru_record_new (&tru_stock_move_kind);

  if (counted < 0 || more == 0)
    {
      tru_operation_refuse (error, TRU_OPERATION_ERROR_INVALID,
                            counted < 0 ? _("A count is zero or more.") : _("The book says the same: there is nothing to correct."));
      return NULL;
    }
  tru_record_set_text (move, TRU_STOCK_MOVE_CONSUMABLE, consumable);
  tru_record_set_number (move, TRU_STOCK_MOVE_TYPE, more > 0 ? TRU_STOCK_MOVE_TYPE_FOUND : TRU_STOCK_MOVE_TYPE_LOST);
  tru_record_set_number (move, TRU_STOCK_MOVE_QUANTITY, ABS (more));
  tru_record_set_number (move, TRU_STOCK_MOVE_DAY, on);
  tru_record_set_text (move, TRU_STOCK_MOVE_NOTE, note);
  return tru_stock_moves_note (store, move, NULL, error) ? g_steal_pointer (&move) : NULL;
}
