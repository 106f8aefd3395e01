/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item-transfers.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-item.h"
#include "tru-queries-care.h"
#include "tru-queries-operations.h"
#include "tru-records-desk.h"
#include "tru-reservation-facts.h"
#include "tru-tool-library.h"
#include "tru-transfer.h"
#include "tru-write.h"

static gboolean
may_leave (TruStore   *store,
           TruRecord  *item,
           const char *to_library,
           GError    **error)
{
  const char *uid = tru_record_get_uid (item);
  g_autoptr (TruRow) loan = tru_query_first (store, &tru_open_loan_query, NULL, "$item", uid, NULL);
  g_autoptr (TruRow) transfer = tru_query_first (store, &tru_query_open_transfer, NULL, "$item", uid, NULL);

  if (loan)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("The item is on loan: take it back first."));
  if (transfer)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("The item is on its way already: note first that it arrived."));
  if (tru_record_is_known (item, TRU_ITEM_WITHDRAWN_ON))
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("The item is withdrawn: put it back into service first."));
  if (g_strcmp0 (to_library, tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY)) == 0)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("The item is in this tool library already: choose another one."));
  return TRUE;
}

/**
 * tru_item_transfers_send:
 * @store: a store
 * @transfer: a new transfer: which item, and where to; it leaves from where the item is, today unless it says when
 * @error: %TRU_OPERATION_ERROR_RULE while it is on loan, on its way, withdrawn or there already; %TRU_RECORD_ERROR_INVALID
 *
 * Sends an item to another tool library. Until it is received nobody can lend it.
 *
 * Returns: whether it is done
 */
gboolean
tru_item_transfers_send (TruStore   *store,
                         TruRecord  *transfer,
                         GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "send", NULL, error);
  g_autoptr (TruRecord) item = write ? tru_records_get (store, &tru_item_kind, tru_record_get_text (transfer, TRU_TRANSFER_ITEM), error) : NULL;
  g_autoptr (TruRecord) library
    = item ? tru_records_get (store, &tru_tool_library_kind, tru_record_get_text (transfer, TRU_TRANSFER_TO_LIBRARY), error) : NULL;

  if (!library || !may_leave (store, item, tru_record_get_uid (library), error))
    return FALSE;
  tru_record_set_text (transfer, TRU_TRANSFER_FROM_LIBRARY, tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY));
  if (!tru_record_is_known (transfer, TRU_TRANSFER_SENT_ON))
    tru_record_set_number (transfer, TRU_TRANSFER_SENT_ON, tru_clock_today ());
  return tru_record_validate (transfer, error) && tru_write_insert (write, transfer, error) && tru_write_commit (write, error);
}

/**
 * tru_item_transfers_receive:
 * @store: a store
 * @item: uid of an item that is on its way
 * @library: (nullable): uid of the tool library where it turned up, %NULL for the one that it was sent to
 * @on: the day on which it arrived, %TRU_UNKNOWN for today
 * @route: (out) (optional): where it goes now
 * @error: %TRU_OPERATION_ERROR_RULE when it is not on its way, or never left; %TRU_RECORD_ERROR_INVALID for a day before it was sent
 *
 * Notes that an item arrived, also where nobody had sent it to: it belongs there from now on; its shelf is unknown until somebody says.
 * Where it was expected stays beside where it came.
 *
 * Returns: whether it is done
 */
gboolean
tru_item_transfers_receive (TruStore      *store,
                            const char    *item,
                            const char    *library,
                            TruDate        on,
                            TruItemRoute  *route,
                            GError       **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "receive", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_item_kind, item, error) : NULL;
  g_autoptr (TruRow) row = record ? tru_query_first (store, &tru_query_open_transfer, NULL, "$item", item, NULL) : NULL;
  g_autoptr (TruRecord) transfer = row ? tru_store_get_by_id (store, &tru_transfer_kind, tru_row_get_id (row), error) : NULL;

  if (!record)
    return FALSE;
  if (!transfer)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("The item is not on its way: nobody sent it."));
  if (library && g_strcmp0 (library, tru_record_get_text (transfer, TRU_TRANSFER_FROM_LIBRARY)) == 0)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("The item was sent from here: undo the sending if it never left."));
  if (library && g_strcmp0 (library, tru_record_get_text (transfer, TRU_TRANSFER_TO_LIBRARY)) != 0)
    tru_record_set_text (transfer, TRU_TRANSFER_ARRIVED_AT, library);
  tru_record_set_number (transfer, TRU_TRANSFER_RECEIVED_ON, on == TRU_UNKNOWN ? tru_clock_today () : on);
  tru_record_set_text (record, TRU_ITEM_TOOL_LIBRARY, library ? library : tru_record_get_text (transfer, TRU_TRANSFER_TO_LIBRARY));
  tru_record_clear (record, TRU_ITEM_PLACE);
  if (!tru_record_validate (transfer, error) || !tru_write_update (write, transfer, error) || !tru_write_update (write, record, error))
    return FALSE;
  if (route)
    *route = tru_item_route (record, tru_reservations_await (store, record), tru_clock_today ());
  return tru_write_commit (write, error);
}
