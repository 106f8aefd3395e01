/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-life.h"

#include <glib/gi18n.h>

#include "tru-dwelling.h"
#include "tru-entry.h"
#include "tru-household.h"
#include "tru-member.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-records-desk.h"
#include "tru-support-file.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-text.h"
#include "tru-worksite.h"

static gboolean
enter_dwelling (TruWrite       *write,
                const TruMove  *move,
                GError        **error)
{
  g_autoptr (TruRecord) before = tru_supports_occupancy (tru_write_store (write), move->household, move->on, NULL);
  g_autoptr (TruRecord) occupancy = tru_record_new (&tru_occupancy_kind);

  if (before)
    {
      tru_record_set_number (before, TRU_OCCUPANCY_UNTIL, move->on - 1);
      if (!tru_record_validate (before, error) || !tru_write_update (write, before, error))
        return FALSE;
    }
  if (tru_record_get_id (move->dwelling) == 0
      && (!tru_record_validate (move->dwelling, error) || !tru_write_insert (write, move->dwelling, error)))
    return FALSE;
  tru_record_set_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD, move->household);
  tru_record_set_text (occupancy, TRU_OCCUPANCY_DWELLING, tru_record_get_uid (move->dwelling));
  tru_record_set_number (occupancy, TRU_OCCUPANCY_STATUS, move->status);
  tru_record_set_number (occupancy, TRU_OCCUPANCY_SINCE, move->on);
  return tru_record_validate (occupancy, error) && tru_write_insert (write, occupancy, error);
}

/* A worksite not begun was confirmed for the dwelling left: it is to be planned and confirmed anew. */
static gboolean
unsettle_worksite (TruWrite    *write,
                   const char  *support,
                   TruDate      on,
                   GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruRecord) worksite = tru_support_file_last (store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, support);
  g_autoptr (GArray) days = worksite ? tru_support_file_days (store, tru_record_get_uid (worksite)) : NULL;

  if (!worksite || tru_record_is_known (worksite, TRU_WORKSITE_FINISHED_ON)
      || !tru_record_is_known (worksite, TRU_WORKSITE_CONFIRMED_ON)
      || (days->len && g_array_index (days, TruDate, 0) < on))
    return TRUE;
  tru_record_clear (worksite, TRU_WORKSITE_CONFIRMED_ON);
  tru_record_clear (worksite, TRU_WORKSITE_OVERRIDE);
  return tru_write_update (write, worksite, error);
}

/* domain.md, “Life happens”: landlord's agreement and territory asked anew. */
static gboolean
unsettle_supports (TruWrite       *write,
                   const TruMove  *move,
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
          || !unsettle_worksite (write, tru_record_get_uid (support), move->on, error))
        return FALSE;
    }
  return supports != NULL;
}

/**
 * tru_life_move:
 * @store: a store
 * @move: who moves where
 * @error: %TRU_RECORD_ERROR for a value, %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Moves a household. Its occupancies follow each other, rent and aid are those of the new dwelling or unknown, the
 * landlord's agreement is to be asked anew and a worksite not begun to be confirmed anew.
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

  if (!household)
    return FALSE;
  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, move->rent);
  tru_record_set_number (household, TRU_HOUSEHOLD_CHARGES, move->charges);
  tru_record_set_number (household, TRU_HOUSEHOLD_HOUSING_AID, move->housing_aid);
  return tru_write_update (write, household, error) && enter_dwelling (write, move, error)
         && unsettle_supports (write, move, error) && tru_write_commit (write, error);
}

static TruRecord *
find_membership (GPtrArray  *memberships,
                 const char *person)
{
  for (guint i = 0; i < memberships->len; i++)
    if (g_strcmp0 (tru_record_get_text (g_ptr_array_index (memberships, i), TRU_MEMBERSHIP_PERSON), person) == 0
        && !tru_record_is_known (g_ptr_array_index (memberships, i), TRU_MEMBERSHIP_UNTIL))
      return g_ptr_array_index (memberships, i);
  return NULL;
}

/* The first to go is in charge of the new file. */
static gboolean
move_person (TruWrite        *write,
             const TruSplit  *split,
             guint            n,
             TruRecord       *membership,
             const char      *new_household,
             GError         **error)
{
  g_autoptr (TruRecord) next = tru_record_new (&tru_membership_kind);
  gint64 link = tru_record_get_number (membership, TRU_MEMBERSHIP_LINK);

  tru_record_set_text (next, TRU_MEMBERSHIP_HOUSEHOLD, new_household);
  tru_record_set_text (next, TRU_MEMBERSHIP_PERSON, tru_record_get_text (membership, TRU_MEMBERSHIP_PERSON));
  tru_record_set_number (next, TRU_MEMBERSHIP_LINK, n == 0 ? TRU_MEMBERSHIP_LINK_REFERENT : link);
  tru_record_set_number (next, TRU_MEMBERSHIP_SINCE, split->on);
  tru_record_set_number (membership, TRU_MEMBERSHIP_UNTIL, split->on - 1);
  return tru_record_validate (membership, error) && tru_write_update (write, membership, error)
         && tru_write_insert (write, next, error);
}

static gboolean
move_persons (TruWrite        *write,
              const TruSplit  *split,
              const char      *new_household,
              GError         **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (GPtrArray) memberships
    = tru_store_find (store, &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, split->household, error);
  g_autoptr (GPtrArray) present = memberships ? tru_supports_members (store, split->household, split->on, error) : NULL;

  if (!present)
    return FALSE;
  if (split->persons->len == 0 || split->persons->len >= present->len)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                   _("A household splits when somebody goes and somebody stays: choose who goes."));
      return FALSE;
    }
  for (guint i = 0; i < split->persons->len; i++)
    {
      const char *person = g_ptr_array_index (split->persons, i);
      TruRecord *membership = find_membership (memberships, person);

      if (!membership)
        {
          g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
                       _("“%s” is nobody of this household."), person);
          return FALSE;
        }
      if (!move_person (write, split, i, membership, new_household, error))
        return FALSE;
    }
  return TRUE;
}

/* What refers to the old household from now on refers to the new one; only open supports when @open_field says which. */
static gboolean
take_along (TruWrite       *write,
            const TruKind  *kind,
            guint           field,
            int             closed_field,
            const char     *from,
            const char     *to,
            GError        **error)
{
  g_autoptr (GPtrArray) records = tru_store_find (tru_write_store (write), kind, field, from, error);

  for (guint i = 0; records && i < records->len; i++)
    {
      TruRecord *record = g_ptr_array_index (records, i);

      if (closed_field >= 0 && tru_record_is_known (record, closed_field))
        continue;
      tru_record_set_text (record, field, to);
      if (!tru_write_update (write, record, error))
        return FALSE;
    }
  return records != NULL;
}

static gboolean
share_out (TruWrite        *write,
           const TruSplit  *split,
           const char      *to,
           GError         **error)
{
  const char *from = split->household;

  return (!split->takes_support
          || take_along (write, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, TRU_SUPPORT_CLOSED_ON, from, to, error))
         && (!split->takes_journal || take_along (write, &tru_entry_kind, TRU_ENTRY_HOUSEHOLD, -1, from, to, error))
         && (!split->takes_loans
             || take_along (write, &tru_member_kind, TRU_MEMBER_HOUSEHOLD_UID, -1, from, to, error));
}

/**
 * tru_life_split:
 * @store: a store
 * @split: who goes, and what goes with them
 * @error: %TRU_OPERATION_ERROR_RULE when nobody goes or nobody stays, %TRU_RECORD_ERROR for a value
 *
 * Splits a household in two. Those who go make a household of their own, which knows where it came from; supports with
 * their contracts, journal and loans stay or go as is said.
 *
 * Returns: (transfer full) (nullable): uid of the new household
 */
char *
tru_life_split (TruStore        *store,
                const TruSplit  *split,
                GError         **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "split-household", NULL, error);
  g_autoptr (TruRecord) old = write ? tru_records_get (store, &tru_household_kind, split->household, error) : NULL;
  g_autoptr (TruRecord) made = tru_record_new (&tru_household_kind);

  if (!old)
    return NULL;
  tru_record_set_text (made, TRU_HOUSEHOLD_NAME, split->name);
  tru_record_set_text (made, TRU_HOUSEHOLD_CAME_FROM, split->household);
  tru_record_set_text (made, TRU_HOUSEHOLD_FOLLOWER, tru_record_get_text (old, TRU_HOUSEHOLD_FOLLOWER));
  tru_record_set_text (made, TRU_HOUSEHOLD_REFERRER, tru_record_get_text (old, TRU_HOUSEHOLD_REFERRER));
  tru_record_set_number (made, TRU_HOUSEHOLD_FIRST_CONTACT, split->on);
  tru_record_set_number (made, TRU_HOUSEHOLD_LAST_CONTACT, split->on);
  if (!tru_record_validate (made, error) || !tru_write_insert (write, made, error)
      || !move_persons (write, split, tru_record_get_uid (made), error)
      || !share_out (write, split, tru_record_get_uid (made), error) || !tru_write_commit (write, error))
    return NULL;
  return g_strdup (tru_record_get_uid (made));
}
