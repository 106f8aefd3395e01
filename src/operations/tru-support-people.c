/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-supports.h"

#include "tru-contract-rules.h"
#include "tru-dwelling.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-support.h"

static gboolean
holds_on (TruRecord *record,
          guint      since_field,
          guint      until_field,
          TruDate    on)
{
  TruDate since = tru_record_get_number (record, since_field);
  TruDate until = tru_record_get_number (record, until_field);

  return (since == TRU_UNKNOWN || since <= on) && (until == TRU_UNKNOWN || until >= on);
}

/* Born by then, and not dead yet: who came into the world since was no member on that day. */
static gboolean
lives_on (TruRecord *person,
          TruDate    on)
{
  TruDate born = tru_record_get_number (person, TRU_PERSON_BIRTH_DATE);
  TruDate died = tru_record_get_number (person, TRU_PERSON_DIED_ON);

  return (born == TRU_UNKNOWN || born <= on) && (died == TRU_UNKNOWN || died > on);
}

/**
 * tru_supports_members:
 * @store: a store
 * @household: uid of a household
 * @on: a day
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type TruRecord): the persons who belong to the household on that day and
 *   are alive
 */
GPtrArray *
tru_supports_members (TruStore    *store,
                      const char  *household,
                      TruDate      on,
                      GError     **error)
{
  g_autoptr (GPtrArray) memberships
    = tru_store_find (store, &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, household, error);
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func (g_object_unref);

  if (!memberships)
    return NULL;
  for (guint i = 0; i < memberships->len; i++)
    {
      TruRecord *membership = g_ptr_array_index (memberships, i);
      g_autoptr (TruRecord) person = NULL;

      if (!holds_on (membership, TRU_MEMBERSHIP_SINCE, TRU_MEMBERSHIP_UNTIL, on))
        continue;
      person = tru_store_get (store, &tru_person_kind, tru_record_get_text (membership, TRU_MEMBERSHIP_PERSON), NULL);
      if (person && lives_on (person, on))
        g_ptr_array_add (persons, g_steal_pointer (&person));
    }
  return g_steal_pointer (&persons);
}

/**
 * tru_supports_adults:
 * @store: a store
 * @household: uid of a household
 * @on: a day
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type TruRecord): the household's adults on that day, whoever sign
 */
GPtrArray *
tru_supports_adults (TruStore    *store,
                     const char  *household,
                     TruDate      on,
                     GError     **error)
{
  g_autoptr (GPtrArray) persons = tru_supports_members (store, household, on, error);

  for (guint i = persons ? persons->len : 0; i > 0; i--)
    if (!tru_person_is_adult (g_ptr_array_index (persons, i - 1), on))
      g_ptr_array_remove_index (persons, i - 1);
  return g_steal_pointer (&persons);
}

/**
 * tru_supports_occupancy:
 * @store: a store
 * @household: uid of a household
 * @on: a day
 * @error: a store error; having none is none
 *
 * Returns: (transfer full) (nullable): the household's newest occupancy on that day
 */
TruRecord *
tru_supports_occupancy (TruStore    *store,
                        const char  *household,
                        TruDate      on,
                        GError     **error)
{
  g_autoptr (GPtrArray) occupancies
    = tru_store_find (store, &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, household, error);

  for (guint i = occupancies ? occupancies->len : 0; i > 0; i--)
    {
      TruRecord *occupancy = g_ptr_array_index (occupancies, i - 1);

      if (holds_on (occupancy, TRU_OCCUPANCY_SINCE, TRU_OCCUPANCY_UNTIL, on))
        return g_object_ref (occupancy);
    }
  return NULL;
}

/* Of a dwelling of the operation @operation, or of any where it is %NULL; not left by @on, if not yet moved into either. */
static TruRecord *
find_to_come (TruStore   *store,
              GPtrArray  *occupancies,
              const char *operation,
              TruDate     on)
{
  for (guint i = occupancies ? occupancies->len : 0; i > 0; i--)
    {
      TruRecord *occupancy = occupancies->pdata[i - 1];
      TruDate until = tru_record_get_number (occupancy, TRU_OCCUPANCY_UNTIL);
      const char *uid = tru_record_get_text (occupancy, TRU_OCCUPANCY_DWELLING);
      g_autoptr (TruRecord) dwelling = operation ? tru_store_get (store, &tru_dwelling_kind, uid, NULL) : NULL;

      if ((until == TRU_UNKNOWN || until >= on)
          && (!operation || (dwelling && g_strcmp0 (tru_record_get_text (dwelling, TRU_DWELLING_OPERATION), operation) == 0)))
        return g_object_ref (occupancy);
    }
  return NULL;
}

/**
 * tru_supports_home:
 * @store: a store
 * @support: a support
 * @on: a day
 *
 * The dwelling that a support is about. Scheme 3 builds or renovates with the future occupants (domain.md): of a support in an
 * operation it is the household's dwelling of that operation, before it moves in as well. Else it is where the household lives
 * on that day or, if nowhere yet, where it is to live.
 *
 * Returns: (transfer full) (nullable): the occupancy
 */
TruRecord *
tru_supports_home (TruStore  *store,
                   TruRecord *support,
                   TruDate    on)
{
  const char *household = tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD);
  const char *operation = tru_record_get_text (support, TRU_SUPPORT_OPERATION);
  g_autoptr (GPtrArray) occupancies = tru_store_find (store, &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, household, NULL);
  TruRecord *home = operation ? find_to_come (store, occupancies, operation, on) : NULL;

  if (!home)
    home = tru_supports_occupancy (store, household, on, NULL);
  return home ? home : find_to_come (store, occupancies, NULL, on);
}

static void
add_once (GPtrArray  *uids,
          const char *uid)
{
  if (uid && !g_ptr_array_find_with_equal_func (uids, uid, g_str_equal, NULL))
    g_ptr_array_add (uids, g_strdup (uid));
}

/* One that nobody else lives in, or is to. */
static gboolean
is_free_for (TruStore   *store,
             TruRecord  *dwelling,
             const char *household,
             TruDate     on)
{
  g_autoptr (GPtrArray) occupancies
    = tru_store_find (store, &tru_occupancy_kind, TRU_OCCUPANCY_DWELLING, tru_record_get_uid (dwelling), NULL);

  for (guint i = 0; occupancies && i < occupancies->len; i++)
    {
      TruDate until = tru_record_get_number (occupancies->pdata[i], TRU_OCCUPANCY_UNTIL);

      if ((until == TRU_UNKNOWN || until >= on)
          && g_strcmp0 (tru_record_get_text (occupancies->pdata[i], TRU_OCCUPANCY_HOUSEHOLD), household) != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * tru_supports_dwellings:
 * @store: a store
 * @support: a support
 * @on: a day
 *
 * Where a worksite of the support may be: first tru_supports_home(), then the household's other dwellings that it has not left by
 * then, and those of the support's operation that are nobody else's.
 *
 * Returns: (transfer full) (element-type utf8): uids of dwellings
 */
GPtrArray *
tru_supports_dwellings (TruStore  *store,
                        TruRecord *support,
                        TruDate    on)
{
  const char *household = tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD);
  const char *operation = tru_record_get_text (support, TRU_SUPPORT_OPERATION);
  g_autoptr (TruRecord) home = tru_supports_home (store, support, on);
  g_autoptr (GPtrArray) occupancies = tru_store_find (store, &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, household, NULL);
  g_autoptr (GPtrArray) built = operation ? tru_store_find (store, &tru_dwelling_kind, TRU_DWELLING_OPERATION, operation, NULL) : NULL;
  GPtrArray *uids = g_ptr_array_new_with_free_func (g_free);

  add_once (uids, home ? tru_record_get_text (home, TRU_OCCUPANCY_DWELLING) : NULL);
  for (guint i = occupancies ? occupancies->len : 0; i > 0; i--)
    {
      TruDate until = tru_record_get_number (occupancies->pdata[i - 1], TRU_OCCUPANCY_UNTIL);

      if (until == TRU_UNKNOWN || until >= on)
        add_once (uids, tru_record_get_text (occupancies->pdata[i - 1], TRU_OCCUPANCY_DWELLING));
    }
  for (guint i = 0; built && i < built->len; i++)
    if (is_free_for (store, built->pdata[i], household, on))
      add_once (uids, tru_record_get_uid (built->pdata[i]));
  return uids;
}
