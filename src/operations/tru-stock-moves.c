/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-moves.h"

#include "tru-lending.h"
#include "tru-records-desk.h"
#include "tru-stock-move.h"

static gboolean
issue (TruStore           *store,
       TruRecord          *move,
       const TruOverride  *override,
       GError            **error)
{
  const TruIssue issue = { .consumable = tru_record_get_text (move, TRU_STOCK_MOVE_CONSUMABLE),
                           .quantity = tru_record_get_number (move, TRU_STOCK_MOVE_QUANTITY) };
  const TruVisit visit = { .issues = &issue, .n_issues = 1, .member = tru_record_get_text (move, TRU_STOCK_MOVE_MEMBER),
                           .worksite = tru_record_get_text (move, TRU_STOCK_MOVE_WORKSITE),
                           .on = tru_record_get_number (move, TRU_STOCK_MOVE_DAY), .due_on = TRU_UNKNOWN };
  g_autoptr (GPtrArray) moves = tru_lending_visit (store, &visit, override, error);

  return moves != NULL;
}

/**
 * tru_stock_moves_note:
 * @store: a store
 * @move: what came in of a consumable, was counted, or was issued
 * @override: (nullable): why more is issued than the book says is left
 * @error: as tru_lending_visit() for what is issued; %TRU_OPERATION_ERROR_INVALID, or a value that cannot be kept
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
  return tru_records_add (store, move, error);
}
