/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-offers.h"

#include <glib/gi18n.h>

#include "tru-clock.h"

#define N_SLOTS 3

/**
 * tru_worksite_offers_find:
 * @box: where days are chosen
 * @store: a store
 * @plan: a worksite as wished; without a crew, any will do
 * @wished: the day from which on it might take place, or %TRU_UNKNOWN for tomorrow
 * @error: as tru_worksites_find_slots(), and %TRU_OPERATION_ERROR_RULE where there is none within a year
 *
 * Offers the first times at which whoever is needed is free.
 *
 * Returns: whether there are any
 */
gboolean
tru_worksite_offers_find (TruDaysBox             *box,
                          TruStore               *store,
                          const TruWorksitePlan  *plan,
                          TruDate                 wished,
                          GError                **error)
{
  TruDate from = wished != TRU_UNKNOWN ? wished : tru_clock_today () + 1;
  g_autoptr (GPtrArray) slots = tru_worksites_find_slots (store, plan, from, N_SLOTS, error);

  if (slots == NULL)
    return FALSE;
  if (slots->len == 0)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("Nobody is free together within a year: choose another crew."));
  tru_days_box_show_slots (box, store, slots);
  return TRUE;
}
