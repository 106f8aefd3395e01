/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-eligibilities.h"

#include "tru-clock.h"
#include "tru-dwelling.h"
#include "tru-eligibility.h"
#include "tru-household.h"
#include "tru-occupancy.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-referral.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-territory.h"
#include "tru-zoning.h"

#define TERRITORIES_AT_MOST 8 /* building group, neighbourhood, commune … : a loop ends here */

static void
add_zonings (TruStore   *store,
             GPtrArray  *zonings,
             const char *territory,
             TruDate     on)
{
  g_autoptr (GPtrArray) found = tru_store_find (store, &tru_zoning_kind, TRU_ZONING_TERRITORY, territory, NULL);

  for (guint i = 0; found && i < found->len; i++)
    {
      TruRecord *zoning = g_ptr_array_index (found, i);
      TruDate since = tru_record_get_number (zoning, TRU_ZONING_SINCE);
      TruDate until = tru_record_get_number (zoning, TRU_ZONING_UNTIL);

      if ((since == TRU_UNKNOWN || since <= on) && (until == TRU_UNKNOWN || until >= on))
        g_ptr_array_add (zonings, g_object_ref (zoning));
    }
}

static void
load_territories (TruStore            *store,
                  TruEligibilityFacts *facts)
{
  const char *uid = facts->dwelling ? tru_record_get_text (facts->dwelling, TRU_DWELLING_TERRITORY) : NULL;

  for (guint i = 0; uid && i < TERRITORIES_AT_MOST; i++)
    {
      TruRecord *territory = tru_store_get (store, &tru_territory_kind, uid, NULL);

      if (!territory)
        return;
      g_ptr_array_add (facts->territories, territory);
      add_zonings (store, facts->zonings, uid, facts->on);
      uid = tru_record_get_text (territory, TRU_TERRITORY_PARENT);
    }
}

/* What a rule makes of a programme's conditions and a household's facts. */
typedef gpointer (*Look) (GPtrArray                 *conditions,
                          const TruEligibilityFacts *facts);

static gpointer
look (TruStore    *store,
      const char  *household,
      const char  *programme,
      TruRecord   *referral,
      TruDate      on,
      Look         func,
      GError     **error)
{
  g_autoptr (TruRecord) asked = tru_records_get (store, &tru_programme_kind, programme, error);
  g_autoptr (TruRecord) found = asked ? tru_records_get (store, &tru_household_kind, household, error) : NULL;
  g_autoptr (GPtrArray) conditions
    = found ? tru_store_find (store, &tru_eligibility_kind, TRU_ELIGIBILITY_PROGRAMME, programme, error) : NULL;
  g_autoptr (GPtrArray) persons = conditions ? tru_supports_members (store, household, on, error) : NULL;
  g_autoptr (TruRecord) occupancy = persons ? tru_supports_occupancy (store, household, on, NULL) : NULL;
  g_autoptr (TruRecord) dwelling
    = occupancy ? tru_store_get (store, &tru_dwelling_kind, tru_record_get_text (occupancy, TRU_OCCUPANCY_DWELLING), NULL)
                : NULL;
  g_autoptr (GPtrArray) territories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) zonings = g_ptr_array_new_with_free_func (g_object_unref);
  TruEligibilityFacts facts = { asked, found, referral, occupancy, dwelling, persons, territories, zonings, on };

  if (!persons)
    return NULL;
  load_territories (store, &facts);
  return func (conditions, &facts);
}

/**
 * tru_eligibilities_check:
 * @store: a store
 * @household: uid of a household
 * @programme: uid of a programme
 * @referral: (nullable): the referral that asks for it
 * @on: the day on which household and dwelling are looked at
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): tru_eligibility_check() of the household, empty when
 *   the programme asks for nothing
 */
GPtrArray *
tru_eligibilities_check (TruStore    *store,
                         const char  *household,
                         const char  *programme,
                         TruRecord   *referral,
                         TruDate      on,
                         GError     **error)
{
  return look (store, household, programme, referral, on, (Look) tru_eligibility_check, error);
}

/**
 * tru_eligibilities_questions:
 * @store: a store
 * @referral: a referral that is kept
 *
 * Returns: (transfer full) (nullable): tru_eligibility_questions() of its household today; %NULL where it says all that its
 *   programme asks, or has its answer
 */
char *
tru_eligibilities_questions (TruStore  *store,
                             TruRecord *referral)
{
  if (tru_record_is_known (referral, TRU_REFERRAL_REPLY))
    return NULL;
  return look (store, tru_record_get_text (referral, TRU_REFERRAL_HOUSEHOLD), tru_record_get_text (referral, TRU_REFERRAL_PROGRAMME),
               referral, tru_clock_today (), (Look) tru_eligibility_questions, NULL);
}

/**
 * tru_eligibilities_doubts:
 * @store: a store
 * @support: a support that nobody decided on yet
 * @referral: (nullable): the referral that asks for it
 * @on: the day on which household and dwelling are looked at
 *
 * Returns: (transfer full) (nullable): tru_eligibility_doubts() of its household, for whoever decides to see beforehand; %NULL
 *   as soon as it is accepted or closed
 */
char *
tru_eligibilities_doubts (TruStore  *store,
                          TruRecord *support,
                          TruRecord *referral,
                          TruDate    on)
{
  if (tru_record_is_known (support, TRU_SUPPORT_ACCEPTED_ON) || tru_record_is_known (support, TRU_SUPPORT_CLOSED_ON))
    return NULL;
  return look (store, tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD), tru_record_get_text (support, TRU_SUPPORT_PROGRAMME),
               referral, on, (Look) tru_eligibility_doubts, NULL);
}
