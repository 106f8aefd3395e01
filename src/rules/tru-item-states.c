/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item-states.h"

#include <glib/gi18n.h>

#include "tru-item.h"
#include "tru-loan.h"

const TruOption tru_item_state_options[] = {
  { "available", N_("Available") }, { "set_aside", N_("Set aside") },  { "lent", N_("On loan") },
  { "late", N_("Late") },           { "check_due", N_("Check due") },  { "to_inspect", N_("To inspect") },
  { "in_repair", N_("In repair") }, { "missing", N_("Missing") },      { "stolen", N_("Stolen") },
  { "withdrawn", N_("Withdrawn") }, { NULL, NULL },
};

static const char *const routes[] = {
  [TRU_ROUTE_SHELF] = N_("Back to its shelf"),
  [TRU_ROUTE_ASIDE] = N_("Put it aside: somebody waits for it"),
  [TRU_ROUTE_CHECK] = N_("To the safety check"),
  [TRU_ROUTE_INSPECT] = N_("To inspect"),
  [TRU_ROUTE_REPAIR] = N_("To the workshop"),
  [TRU_ROUTE_WITHDRAWN] = N_("Out of service: keep it away from the shelves"),
};

static gboolean
is_check_due (TruRecord *item,
              TruDate    today)
{
  TruDate check = tru_record_get_number (item, TRU_ITEM_CHECK_DUE);

  return check != TRU_UNKNOWN && check < today;
}

/**
 * tru_item_state:
 * @item: an item
 * @open_loan: (nullable): its open loan
 * @is_aside: whether it lies aside for a reservation that still holds
 * @today: the day to know it on
 *
 * Returns: the gravest thing that keeps the item from being lent, else available
 */
TruItemState
tru_item_state (TruRecord *item,
                TruRecord *open_loan,
                gboolean   is_aside,
                TruDate    today)
{
  if (tru_record_is_known (item, TRU_ITEM_WITHDRAWN_ON))
    return TRU_ITEM_STATE_WITHDRAWN;
  if (tru_record_is_known (item, TRU_ITEM_STOLEN_ON))
    return TRU_ITEM_STATE_STOLEN;
  if (tru_record_is_known (item, TRU_ITEM_MISSING_SINCE))
    return TRU_ITEM_STATE_MISSING;
  if (open_loan)
    return tru_record_get_number (open_loan, TRU_LOAN_DUE_ON) < today ? TRU_ITEM_STATE_LATE : TRU_ITEM_STATE_LENT;
  if (tru_record_is_known (item, TRU_ITEM_REPAIR_SINCE))
    return TRU_ITEM_STATE_REPAIR;
  if (tru_record_is_known (item, TRU_ITEM_INSPECT_SINCE))
    return TRU_ITEM_STATE_TO_INSPECT;
  if (is_check_due (item, today))
    return TRU_ITEM_STATE_CHECK_DUE;
  return is_aside ? TRU_ITEM_STATE_SET_ASIDE : TRU_ITEM_STATE_AVAILABLE;
}

/**
 * tru_item_route:
 * @item: an item that is not on loan, with what was noted at the desk
 * @is_wanted: whether somebody has a reservation for it
 * @today: the day on which it came
 *
 * A return is always accepted; where the item goes then follows from what is known of it, the gravest first.
 *
 * Returns: where it goes
 */
TruItemRoute
tru_item_route (TruRecord *item,
                gboolean   is_wanted,
                TruDate    today)
{
  if (tru_record_is_known (item, TRU_ITEM_WITHDRAWN_ON))
    return TRU_ROUTE_WITHDRAWN;
  if (tru_record_is_known (item, TRU_ITEM_REPAIR_SINCE))
    return TRU_ROUTE_REPAIR;
  if (tru_record_is_known (item, TRU_ITEM_INSPECT_SINCE))
    return TRU_ROUTE_INSPECT;
  if (is_check_due (item, today))
    return TRU_ROUTE_CHECK;
  return is_wanted ? TRU_ROUTE_ASIDE : TRU_ROUTE_SHELF;
}

/**
 * tru_item_route_label:
 * @route: where an item goes
 *
 * Returns: (transfer none): what the desk says of it
 */
const char *
tru_item_route_label (TruItemRoute route)
{
  return _(routes[route]);
}
