/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-life-private.h"

#include <glib/gi18n.h>

#include "tru-entry.h"
#include "tru-household.h"
#include "tru-member.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-records-desk.h"
#include "tru-support.h"
#include "tru-supports.h"

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

static gboolean
move_person (TruWrite        *write,
             const TruSplit  *split,
             TruRecord       *membership,
             const char      *new_household,
             GError         **error)
{
  g_autoptr (TruRecord) next = tru_record_new (&tru_membership_kind);

  tru_record_set_text (next, TRU_MEMBERSHIP_HOUSEHOLD, new_household);
  tru_record_set_text (next, TRU_MEMBERSHIP_PERSON, tru_record_get_text (membership, TRU_MEMBERSHIP_PERSON));
  tru_record_copy_field (next, membership, TRU_MEMBERSHIP_LINK);
  tru_record_set_number (next, TRU_MEMBERSHIP_SINCE, split->on);
  tru_record_set_number (membership, TRU_MEMBERSHIP_UNTIL, split->on - 1);
  return tru_record_validate (membership, error) && tru_write_update (write, membership, error)
         && tru_write_insert (write, next, error);
}

static gboolean
is_among (GPtrArray  *uids,
          const char *uid)
{
  for (guint i = 0; i < uids->len; i++)
    if (g_strcmp0 (uids->pdata[i], uid) == 0)
      return TRUE;
  return FALSE;
}

/* Each file needs somebody who can sign and be written to. */
static gboolean
check_adults (TruStore        *store,
              const TruSplit  *split,
              GError         **error)
{
  g_autoptr (GPtrArray) adults = tru_supports_adults (store, split->household, split->on, error);
  guint n_gone = 0;

  for (guint i = 0; adults && i < adults->len; i++)
    n_gone += is_among (split->persons, tru_record_get_uid (adults->pdata[i]));
  if (adults && (n_gone == 0 || n_gone == adults->len))
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE,
                                 _("Each of the two households needs an adult: choose others, or add that adult first."));
  return adults != NULL;
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
  if (!check_adults (store, split, error))
    return FALSE;
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
      if (!move_person (write, split, membership, new_household, error))
        return FALSE;
    }
  return tru_life_pass_charge (write, split->household, split->on, error)
         && tru_life_pass_charge (write, new_household, split->on, error);
}

/* Nobody waits for the signature of an adult who is no longer of the household that the contract goes with. */
static gboolean
forget_others (TruWrite        *write,
               const TruSplit  *split,
               const char      *new_household,
               GError         **error)
{
  const char *holder = split->takes_support ? new_household : split->household;
  const char *other = split->takes_support ? split->household : new_household;
  g_autoptr (GPtrArray) persons = tru_supports_members (tru_write_store (write), other, split->on, error);

  for (guint i = 0; persons && i < persons->len; i++)
    if (!tru_life_forget_signatory (write, holder, tru_record_get_uid (persons->pdata[i]), split->on, error))
      return FALSE;
  return persons != NULL;
}

/* A dwelling to come, such as that of an operation, goes with the support that it is about. */
static gboolean
share_coming (TruWrite        *write,
              const TruSplit  *split,
              TruRecord       *made,
              GError         **error)
{
  g_autoptr (GPtrArray) occupancies
    = tru_store_find (tru_write_store (write), &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, split->household, error);

  for (guint i = 0; split->takes_support && occupancies && i < occupancies->len; i++)
    {
      TruRecord *occupancy = occupancies->pdata[i];

      if (!tru_life_is_to_come (occupancy, split->on))
        continue;
      tru_record_set_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD, tru_record_get_uid (made));
      if (!tru_write_update (write, occupancy, error))
        return FALSE;
    }
  return occupancies != NULL;
}

/* Those who keep the dwelling have its lease and its rent; the resources of both are to be asked anew. */
static gboolean
share_dwelling (TruWrite        *write,
                const TruSplit  *split,
                TruRecord       *old,
                TruRecord       *made,
                GError         **error)
{
  g_autoptr (TruRecord) before = tru_supports_occupancy (tru_write_store (write), split->household, split->on, NULL);
  g_autoptr (TruRecord) next = before && split->takes_dwelling ? tru_record_new (&tru_occupancy_kind) : NULL;

  tru_life_ask_resources (old);
  if (next)
    {
      tru_record_copy_field (made, old, TRU_HOUSEHOLD_RENT);
      tru_record_copy_field (made, old, TRU_HOUSEHOLD_CHARGES);
      tru_record_clear (old, TRU_HOUSEHOLD_RENT);
      tru_record_clear (old, TRU_HOUSEHOLD_CHARGES);
    }
  if (!tru_write_update (write, old, error) || !tru_write_update (write, made, error) || !share_coming (write, split, made, error))
    return FALSE;
  if (!next)
    return TRUE;
  for (guint i = 0; i < tru_occupancy_kind.n_fields; i++)
    tru_record_copy_field (next, before, i);
  tru_record_set_text (next, TRU_OCCUPANCY_HOUSEHOLD, tru_record_get_uid (made));
  tru_record_set_number (next, TRU_OCCUPANCY_SINCE, split->on);
  tru_record_set_number (before, TRU_OCCUPANCY_UNTIL, split->on - 1);
  return tru_record_validate (before, error) && tru_write_update (write, before, error)
         && tru_record_validate (next, error) && tru_write_insert (write, next, error);
}

/* A worksite stays with the dwelling: where the support goes elsewhere, it is to be confirmed anew, for other rooms. */
static gboolean
unsettle_worksites (TruWrite        *write,
                    const TruSplit  *split,
                    GError         **error)
{
  g_autoptr (GPtrArray) supports
    = tru_store_find (tru_write_store (write), &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, split->household, error);

  for (guint i = 0; supports && i < supports->len; i++)
    if (!tru_record_is_known (supports->pdata[i], TRU_SUPPORT_CLOSED_ON)
        && !tru_life_carry_worksites (write, tru_record_get_uid (supports->pdata[i]), NULL, split->on, error))
      return FALSE;
  return supports != NULL;
}

static gboolean
check_split (TruStore        *store,
             TruRecord       *old,
             const TruSplit  *split,
             GError         **error)
{
  if (!tru_life_check_day (old, split->on, error))
    return FALSE;
  return split->takes_support == split->takes_dwelling || tru_life_check_worksites (store, split->household, split->on, error);
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

/* A card has its holder's tools on it: it goes with whoever holds it, not with the file. */
static gboolean
take_members (TruWrite        *write,
              const TruSplit  *split,
              const char      *to,
              GError         **error)
{
  g_autoptr (GPtrArray) members
    = tru_store_find (tru_write_store (write), &tru_member_kind, TRU_MEMBER_HOUSEHOLD_UID, split->household, error);

  for (guint i = 0; members && split->members && i < members->len; i++)
    {
      TruRecord *member = g_ptr_array_index (members, i);

      if (!is_among (split->members, tru_record_get_uid (member)))
        continue;
      tru_record_set_text (member, TRU_MEMBER_HOUSEHOLD_UID, to);
      if (!tru_write_update (write, member, error))
        return FALSE;
    }
  return members != NULL;
}

static gboolean
share_out (TruWrite        *write,
           const TruSplit  *split,
           const char      *to,
           GError         **error)
{
  const char *from = split->household;

  return (split->takes_support == split->takes_dwelling || unsettle_worksites (write, split, error))
         && (!split->takes_support
             || take_along (write, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, TRU_SUPPORT_CLOSED_ON, from, to, error))
         && (!split->takes_journal || take_along (write, &tru_entry_kind, TRU_ENTRY_HOUSEHOLD, -1, from, to, error))
         && take_members (write, split, to, error);
}

static TruRecord *
new_household (TruRecord      *old,
               const TruSplit *split)
{
  TruRecord *made = tru_record_new (&tru_household_kind);

  tru_record_set_text (made, TRU_HOUSEHOLD_NAME, split->name);
  tru_record_set_text (made, TRU_HOUSEHOLD_CAME_FROM, split->household);
  tru_record_copy_field (made, old, TRU_HOUSEHOLD_FOLLOWER);
  tru_record_copy_field (made, old, TRU_HOUSEHOLD_REFERRER);
  /* Who hid together hide apart until somebody says otherwise. */
  tru_record_copy_field (made, old, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS);
  tru_record_set_number (made, TRU_HOUSEHOLD_FIRST_CONTACT, split->on);
  tru_record_set_number (made, TRU_HOUSEHOLD_LAST_CONTACT, split->on);
  return made;
}

/**
 * tru_life_split:
 * @store: a store
 * @split: who goes, and what goes with them
 * @error: %TRU_OPERATION_ERROR_RULE when the file is closed, nobody goes or nobody stays, one side has no adult, or a worksite
 *   is under way in a dwelling that its support would leave; %TRU_RECORD_ERROR for a value
 *
 * Splits a household in two. Those who go make a household of their own, which knows where it came from; dwelling, supports
 * with their contracts, journal and loans stay or go as is said. Resources and housing aid of both are to be asked anew, and
 * each has an adult in charge; on the side that the former one is not on, the others' links are to be asked anew as well.
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
  g_autoptr (TruRecord) made = old ? new_household (old, split) : NULL;
  const char *uid;

  if (!old || !check_split (store, old, split, error) || !tru_record_validate (made, error) || !tru_write_insert (write, made, error))
    return NULL;
  uid = tru_record_get_uid (made);
  if (!move_persons (write, split, uid, error) || !share_dwelling (write, split, old, made, error)
      || !share_out (write, split, uid, error) || !forget_others (write, split, uid, error) || !tru_write_commit (write, error))
    return NULL;
  return g_strdup (uid);
}
