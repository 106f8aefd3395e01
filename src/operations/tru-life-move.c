/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-life-private.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-household.h"
#include "tru-occupancy.h"
#include "tru-records-desk.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-text.h"

/* A household goes forward in time, and somewhere else. */
static gboolean
check_move (TruStore       *store,
            const TruMove  *move,
            TruDate         on,
            GError        **error)
{
  g_autoptr (GPtrArray) occupancies = tru_store_find (store, &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, move->household, error);
  g_autoptr (TruRecord) before = occupancies ? tru_supports_occupancy (store, move->household, on, NULL) : NULL;

  for (guint i = 0; occupancies && i < occupancies->len; i++)
    {
      TruDate since = tru_record_get_number (occupancies->pdata[i], TRU_OCCUPANCY_SINCE);
      g_autofree char *day = tru_date_format (since, TRU_DATE_MEDIUM);

      if (since == TRU_UNKNOWN || since < on)
        continue;
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                   _("The household is in its dwelling since %s: it can only move later, or correct that day first."), day);
      return FALSE;
    }
  if (before && g_strcmp0 (tru_record_get_text (before, TRU_OCCUPANCY_DWELLING),
                           tru_record_get_text (move->occupancy, TRU_OCCUPANCY_DWELLING)) == 0)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("The household lives there already: choose another dwelling."));
  return occupancies && tru_life_check_worksites (store, move->household, on, error);
}

static gboolean
leave_dwelling (TruWrite       *write,
                const TruMove  *move,
                TruDate         on,
                GError        **error)
{
  g_autoptr (TruRecord) before = tru_supports_occupancy (tru_write_store (write), move->household, on, NULL);

  if (!before)
    return TRUE;
  tru_record_set_number (before, TRU_OCCUPANCY_UNTIL, on - 1);
  return tru_record_validate (before, error) && tru_write_update (write, before, error);
}

/* domain.md, “Life happens”: landlord's agreement and territory asked anew. */
static gboolean
unsettle_supports (TruWrite       *write,
                   const TruMove  *move,
                   TruDate         on,
                   GError        **error)
{
  g_autoptr (GPtrArray) supports
    = tru_store_find (tru_write_store (write), &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, move->household, error);

  for (guint i = 0; supports && i < supports->len; i++)
    {
      TruRecord *support = g_ptr_array_index (supports, i);

      if (tru_record_is_known (support, TRU_SUPPORT_CLOSED_ON))
        continue;
      tru_record_clear (support, TRU_SUPPORT_LANDLORD_AGREED_ON);
      if (!tru_write_update (write, support, error)
          || !tru_life_carry_worksites (write, tru_record_get_uid (support),
                                        tru_record_get_text (move->occupancy, TRU_OCCUPANCY_DWELLING), on, error))
        return FALSE;
    }
  return supports != NULL;
}

/* Visits planned at the old door are at the new one, which is where a household without a place of its own is found. */
static gboolean
redirect_visits (TruWrite       *write,
                 const TruMove  *move,
                 const char     *old_street,
                 TruDate         on,
                 GError        **error)
{
  g_autoptr (GPtrArray) events
    = tru_store_find (tru_write_store (write), &tru_event_kind, TRU_EVENT_HOUSEHOLD, move->household, error);
  g_autofree char *street = tru_text_fold (old_street);

  for (guint i = 0; events && i < events->len; i++)
    {
      TruRecord *event = events->pdata[i];
      const char *place = tru_record_get_text (event, TRU_EVENT_PLACE);
      g_autofree char *folded = place ? tru_text_fold (place) : NULL;

      if (!folded || !strstr (folded, street) || tru_time_date (tru_record_get_number (event, TRU_EVENT_STARTS_AT)) < on)
        continue;
      tru_record_clear (event, TRU_EVENT_PLACE);
      if (!tru_write_update (write, event, error))
        return FALSE;
    }
  return events != NULL;
}

static gboolean
redirect (TruWrite       *write,
          const TruMove  *move,
          TruDate         on,
          GError        **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruRecord) before = tru_supports_occupancy (store, move->household, on, NULL);
  g_autoptr (TruRecord) dwelling
    = before ? tru_store_get (store, &tru_dwelling_kind, tru_record_get_text (before, TRU_OCCUPANCY_DWELLING), NULL) : NULL;

  return !dwelling || redirect_visits (write, move, tru_record_get_text (dwelling, TRU_DWELLING_STREET), on, error);
}

static gboolean
write_move (TruWrite       *write,
            const TruMove  *move,
            TruRecord      *household,
            TruDate         on,
            GError        **error)
{
  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, move->rent);
  tru_record_set_number (household, TRU_HOUSEHOLD_CHARGES, move->charges);
  tru_record_set_number (household, TRU_HOUSEHOLD_HOUSING_AID, move->housing_aid);
  return tru_record_validate (household, error) && tru_write_update (write, household, error)
         && redirect (write, move, on, error) && leave_dwelling (write, move, on, error)
         && tru_record_validate (move->occupancy, error) && tru_write_insert (write, move->occupancy, error)
         && unsettle_supports (write, move, on, error);
}

/**
 * tru_life_move:
 * @store: a store
 * @move: who moves where
 * @error: %TRU_RECORD_ERROR for a value, %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_RULE when its file is closed,
 *   it lives there already, it came to where it lives on that day or later, or a worksite is under way
 *
 * Moves a household. Its occupancies follow each other, rent and aid are those of the new dwelling or unknown, the
 * landlord's agreement is to be asked anew, a worksite not begun is to be prepared and confirmed anew, and visits planned
 * at the old address are at the new one.
 *
 * Returns: whether it is noted
 */
gboolean
tru_life_move (TruStore       *store,
               const TruMove  *move,
               GError        **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "move-household", NULL, error);
  g_autoptr (TruRecord) household
    = write ? tru_records_get (store, &tru_household_kind, move->household, error) : NULL;
  TruDate on;

  if (!household)
    return FALSE;
  if (!tru_record_is_known (move->occupancy, TRU_OCCUPANCY_SINCE))
    tru_record_set_number (move->occupancy, TRU_OCCUPANCY_SINCE, tru_clock_today ());
  tru_record_set_text (move->occupancy, TRU_OCCUPANCY_HOUSEHOLD, move->household);
  on = tru_record_get_number (move->occupancy, TRU_OCCUPANCY_SINCE);
  return tru_life_check_day (household, on, error) && check_move (store, move, on, error)
         && write_move (write, move, household, on, error) && tru_write_commit (write, error);
}
