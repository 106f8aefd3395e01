/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item-route.h"

#include <glib/gi18n.h>

#include "tru-item.h"

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
