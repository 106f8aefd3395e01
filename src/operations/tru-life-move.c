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

/**
 * tru_life_is_to_come:
 * @occupancy: an occupancy
 * @on: a day
 *
 * Returns: whether its household is to live there later: an operation gives its dwellings long before they are finished
 */
gboolean
tru_life_is_to_come (TruRecord *occupancy,
                     TruDate    on)
{
  TruDate since = tru_record_get_number (occupancy, TRU_OCCUPANCY_SINCE);

  return since != TRU_UNKNOWN && since > on;
}

static gboolean
is_coming (TruRecord *occupancy)
{
  return tru_life_is_to_come (occupancy, tru_clock_today ());
}

static gboolean
is_in (TruRecord     *occupancy,
       const TruMove *move)
{
  return g_strcmp0 (tru_record_get_text (occupancy, TRU_OCCUPANCY_DWELLING), tru_record_get_text (move->occupancy, TRU_OCCUPANCY_DWELLING)) == 0;
}

/* Whether the move and what is noted of a dwelling can both be true. */
static gboolean
check_occupancy (TruRecord      *occupancy,
                 const TruMove  *move,
                 TruDate         on,
                 GError        **error)
{
  TruDate since = tru_record_get_number (occupancy, TRU_OCCUPANCY_SINCE);
  g_autofree char *day = tru_date_format (since, TRU_DATE_MEDIUM);

  if (since == TRU_UNKNOWN || since < on || (is_coming (occupancy) && (since > on || move->gives_up_coming || is_in (occupancy, move))))
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
               is_coming (occupancy)
                 ? _("On %s the household is to move into another dwelling: choose another day, or say that it does not move there.")
                 : _("The household is in its dwelling since %s: it can only move later, or correct that day first."), day);
  return FALSE;
}

/* A household goes forward in time, and somewhere else. */
static gboolean
check_move (TruStore       *store,
            const TruMove  *move,
            GPtrArray      *occupancies,
            TruDate         on,
            GError        **error)
{
  g_autoptr (TruRecord) before = tru_supports_occupancy (store, move->household, on, NULL);

  for (guint i = 0; i < occupancies->len; i++)
    if (!check_occupancy (occupancies->pdata[i], move, on, error))
      return FALSE;
  if (before && is_in (before, move) && !is_coming (before))
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("The household lives there already: choose another dwelling."));
  return TRUE;
}

static gboolean
keep (TruWrite   *write,
      TruRecord  *occupancy,
      GError    **error)
{
  return tru_record_validate (occupancy, error) && tru_write_update (write, occupancy, error);
}

/* What was noted of the dwelling to come is true now, on the day and under the lease that are said. */
static gboolean
enter (TruWrite       *write,
       const TruMove  *move,
       TruRecord      *coming,
       GError        **error)
{
  static const guint said[] = { TRU_OCCUPANCY_SINCE, TRU_OCCUPANCY_STATUS, TRU_OCCUPANCY_LEASE_HOLDER, TRU_OCCUPANCY_LEASE_UNTIL,
                                TRU_OCCUPANCY_ATTRIBUTED_ON };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (tru_record_is_known (move->occupancy, said[i]))
      tru_record_copy_field (coming, move->occupancy, said[i]);
  return keep (write, coming, error);
}

/* Of a dwelling that the household does not move into now: left the day before, given up, or coming as it was. */
static gboolean
leave (TruWrite       *write,
       const TruMove  *move,
       TruRecord      *occupancy,
       TruDate         on,
       GError        **error)
{
  TruDate since = tru_record_get_number (occupancy, TRU_OCCUPANCY_SINCE);
  TruDate until = tru_record_get_number (occupancy, TRU_OCCUPANCY_UNTIL);

  if (is_coming (occupancy) && move->gives_up_coming)
    return tru_write_delete (write, occupancy, error);
  if ((since != TRU_UNKNOWN && since >= on) || (until != TRU_UNKNOWN && until < on))
    return TRUE;
  tru_record_set_number (occupancy, TRU_OCCUPANCY_UNTIL, on - 1);
  return keep (write, occupancy, error);
}

/* It stays no longer than until what comes next. */
static void
end_before (const TruMove *move,
            TruRecord     *occupancy,
            TruDate        on)
{
  TruDate since = tru_record_get_number (occupancy, TRU_OCCUPANCY_SINCE);
  TruDate until = tru_record_get_number (move->occupancy, TRU_OCCUPANCY_UNTIL);

  if (!move->gives_up_coming && since != TRU_UNKNOWN && since > on && (until == TRU_UNKNOWN || until >= since))
    tru_record_set_number (move->occupancy, TRU_OCCUPANCY_UNTIL, since - 1);
}

/* Its dwellings follow each other. */
static gboolean
follow (TruWrite       *write,
        const TruMove  *move,
        GPtrArray      *occupancies,
        TruDate         on,
        GError        **error)
{
  TruRecord *entered = NULL;

  for (guint i = 0; i < occupancies->len; i++)
    {
      TruRecord *occupancy = occupancies->pdata[i];

      if (!entered && is_coming (occupancy) && is_in (occupancy, move))
        entered = occupancy;
      else if (!leave (write, move, occupancy, on, error))
        return FALSE;
      else
        end_before (move, occupancy, on);
    }
  if (entered)
    return enter (write, move, entered, error);
  return tru_record_validate (move->occupancy, error) && tru_write_insert (write, move->occupancy, error);
}

/* domain.md, “Life happens”: landlord's agreement and territory asked anew. A support whose dwelling is another one, such as that of
 * its operation, stays as it is. */
static gboolean
unsettle_support (TruWrite       *write,
                  const TruMove  *move,
                  TruRecord      *support,
                  const char     *home,
                  TruDate         on,
                  GError        **error)
{
  TruStore *store = tru_write_store (write);
  const char *uid = tru_record_get_uid (support);
  g_autoptr (TruRecord) after = tru_supports_home (store, support, on);

  if (!after || !is_in (after, move) || g_strcmp0 (tru_record_get_text (after, TRU_OCCUPANCY_DWELLING), home) == 0)
    return TRUE;
  tru_record_clear (support, TRU_SUPPORT_LANDLORD_AGREED_ON);
  return tru_life_check_support (store, uid, on, error) && tru_write_update (write, support, error)
         && tru_life_carry_worksites (write, uid, tru_record_get_text (move->occupancy, TRU_OCCUPANCY_DWELLING), on, error);
}

/* Returns: (transfer full) (nullable): uid of the dwelling that the support is about */
static char *
home_of (TruStore  *store,
         TruRecord *support,
         TruDate    on)
{
  g_autoptr (TruRecord) home = tru_supports_home (store, support, on);

  return home ? tru_record_dup_as_text (home, TRU_OCCUPANCY_DWELLING) : NULL;
}

static gboolean
write_dwellings (TruWrite       *write,
                 const TruMove  *move,
                 GPtrArray      *occupancies,
                 TruDate         on,
                 GError        **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (GPtrArray) homes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) supports = tru_store_find (store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, move->household, error);

  for (guint i = 0; supports && i < supports->len; i++)
    g_ptr_array_add (homes, home_of (store, supports->pdata[i], on));
  if (!supports || !follow (write, move, occupancies, on, error))
    return FALSE;
  for (guint i = 0; i < supports->len; i++)
    if (!tru_record_is_known (supports->pdata[i], TRU_SUPPORT_CLOSED_ON)
        && !unsettle_support (write, move, supports->pdata[i], homes->pdata[i], on, error))
      return FALSE;
  return TRUE;
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
            GPtrArray      *occupancies,
            TruDate         on,
            GError        **error)
{
  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, move->rent);
  tru_record_set_number (household, TRU_HOUSEHOLD_CHARGES, move->charges);
  tru_record_set_number (household, TRU_HOUSEHOLD_HOUSING_AID, move->housing_aid);
  return tru_record_validate (household, error) && tru_write_update (write, household, error)
         && redirect (write, move, on, error) && write_dwellings (write, move, occupancies, on, error);
}

/**
 * tru_life_move:
 * @store: a store
 * @move: who moves where
 * @error: %TRU_RECORD_ERROR for a value, %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_RULE when its file is closed,
 *   it lives there already, it came to where it lives on that day or later, is to move elsewhere on that day, or a worksite is
 *   under way in what it leaves
 *
 * Moves a household. Its occupancies follow each other, rent and aid are those of the new dwelling or unknown, the
 * landlord's agreement is to be asked anew, a worksite not begun is to be prepared and confirmed anew, and visits planned
 * at the old address are at the new one. A dwelling noted for a later day is entered where it is the one moved to; another one
 * stays to come, or is given up.
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
  g_autoptr (GPtrArray) occupancies
    = household ? tru_store_find (store, &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, move->household, error) : NULL;
  TruDate on;

  if (!occupancies)
    return FALSE;
  if (!tru_record_is_known (move->occupancy, TRU_OCCUPANCY_SINCE))
    tru_record_set_number (move->occupancy, TRU_OCCUPANCY_SINCE, tru_clock_today ());
  tru_record_set_text (move->occupancy, TRU_OCCUPANCY_HOUSEHOLD, move->household);
  on = tru_record_get_number (move->occupancy, TRU_OCCUPANCY_SINCE);
  return tru_life_check_day (household, on, error) && check_move (store, move, occupancies, on, error)
         && write_move (write, move, household, occupancies, on, error) && tru_write_commit (write, error);
}

/**
 * tru_life_coming:
 * @store: a store
 * @household: uid of a household
 *
 * Returns: (transfer full) (nullable): the occupancy of the dwelling that it is to move into next
 */
TruRecord *
tru_life_coming (TruStore   *store,
                 const char *household)
{
  g_autoptr (GPtrArray) occupancies = tru_store_find (store, &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, household, NULL);
  TruRecord *next = NULL;

  for (guint i = 0; occupancies && i < occupancies->len; i++)
    {
      TruRecord *occupancy = occupancies->pdata[i];

      if (is_coming (occupancy)
          && (!next || tru_record_get_number (occupancy, TRU_OCCUPANCY_SINCE) < tru_record_get_number (next, TRU_OCCUPANCY_SINCE)))
        next = occupancy;
    }
  return next ? g_object_ref (next) : NULL;
}
