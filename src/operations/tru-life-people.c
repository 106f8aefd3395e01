/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-life-private.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-contract-rules.h"
#include "tru-contract.h"
#include "tru-contracts.h"
#include "tru-event.h"
#include "tru-household.h"
#include "tru-membership.h"
#include "tru-participant.h"
#include "tru-person.h"
#include "tru-signatory.h"
#include "tru-support.h"
#include "tru-supports.h"

/**
 * tru_life_check_day:
 * @household: a household
 * @on: the day of what happens to it
 * @error: %TRU_OPERATION_ERROR_RULE
 *
 * Returns: whether its file is open, so that something may happen to it
 */
gboolean
tru_life_check_day (TruRecord  *household,
                    TruDate     on,
                    GError    **error)
{
  g_autofree char *day = NULL;

  if (!tru_record_is_known (household, TRU_HOUSEHOLD_ENDED_ON))
    return TRUE;
  day = tru_date_format (tru_record_get_number (household, TRU_HOUSEHOLD_ENDED_ON), TRU_DATE_MEDIUM);
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
               _("The file of “%s” is closed since %s: note first that it comes back."),
               tru_record_get_text (household, TRU_HOUSEHOLD_NAME), day);
  return FALSE;
}

/**
 * tru_life_ask_resources:
 * @household: a household that somebody left or of whom somebody died
 *
 * What it had with that person says nothing of what it has now: resources and housing aid are to be asked anew.
 */
void
tru_life_ask_resources (TruRecord *household)
{
  tru_record_clear (household, TRU_HOUSEHOLD_RESOURCES);
  tru_record_clear (household, TRU_HOUSEHOLD_HOUSING_AID);
}

static TruRecord *
find_present (GPtrArray *memberships,
              TruRecord *person,
              TruDate    on)
{
  for (guint i = 0; i < memberships->len; i++)
    {
      TruRecord *membership = memberships->pdata[i];
      TruDate until = tru_record_get_number (membership, TRU_MEMBERSHIP_UNTIL);

      if (g_strcmp0 (tru_record_get_text (membership, TRU_MEMBERSHIP_PERSON), tru_record_get_uid (person)) == 0
          && (until == TRU_UNKNOWN || until >= on))
        return membership;
    }
  return NULL;
}

/* The spouse or partner, else the eldest. */
static gboolean
comes_before (TruRecord *first,
              TruRecord *first_person,
              TruRecord *second,
              TruRecord *second_person)
{
  gboolean is_partner = tru_record_get_number (first, TRU_MEMBERSHIP_LINK) == TRU_MEMBERSHIP_LINK_PARTNER;
  gint64 birth = tru_record_get_number (first_person, TRU_PERSON_BIRTH_DATE);
  gint64 other = tru_record_get_number (second_person, TRU_PERSON_BIRTH_DATE);

  if (is_partner != (tru_record_get_number (second, TRU_MEMBERSHIP_LINK) == TRU_MEMBERSHIP_LINK_PARTNER))
    return is_partner;
  return birth != TRU_UNKNOWN && (other == TRU_UNKNOWN || birth < other);
}

/* A link is one to the person in charge: what the others were to the former one says nothing of what they are to the next. */
static gboolean
put_in_charge (TruWrite   *write,
               GPtrArray  *memberships,
               GPtrArray  *members,
               TruRecord  *next,
               TruDate     on,
               GError    **error)
{
  for (guint i = 0; i < members->len; i++)
    {
      TruRecord *membership = find_present (memberships, members->pdata[i], on);

      if (!membership || membership == next)
        continue;
      tru_record_clear (membership, TRU_MEMBERSHIP_LINK);
      if (!tru_write_update (write, membership, error))
        return FALSE;
    }
  tru_record_set_number (next, TRU_MEMBERSHIP_LINK, TRU_MEMBERSHIP_LINK_REFERENT);
  return tru_write_update (write, next, error);
}

/**
 * tru_life_pass_charge:
 * @write: the operation being written
 * @household: uid of a household that somebody left, or that those who left made
 * @on: a day without that person
 * @error: a store error
 *
 * A file has an adult in charge: where that was who left, or who stayed behind, the spouse or partner is, else the eldest adult.
 *
 * Returns: whether it is noted
 */
gboolean
tru_life_pass_charge (TruWrite    *write,
                      const char  *household,
                      TruDate      on,
                      GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (GPtrArray) memberships
    = tru_store_find (store, &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, household, error);
  g_autoptr (GPtrArray) members = memberships ? tru_supports_members (store, household, on, error) : NULL;
  TruRecord *next = NULL;
  TruRecord *next_person = NULL;

  for (guint i = 0; members && i < members->len; i++)
    {
      TruRecord *person = members->pdata[i];
      TruRecord *membership = tru_person_is_adult (person, on) ? find_present (memberships, person, on) : NULL;

      if (!membership)
        continue;
      if (tru_record_get_number (membership, TRU_MEMBERSHIP_LINK) == TRU_MEMBERSHIP_LINK_REFERENT)
        return TRUE;
      if (!next || comes_before (membership, person, next, next_person))
        {
          next = membership;
          next_person = person;
        }
    }
  return next ? put_in_charge (write, memberships, members, next, on, error) : members != NULL;
}

static gboolean
forget_in_contract (TruWrite    *write,
                    TruRecord   *contract,
                    const char  *person,
                    TruDate      on,
                    GError     **error)
{
  gboolean is_forgotten = FALSE;
  g_autoptr (GPtrArray) signatories = tru_store_find (tru_write_store (write), &tru_signatory_kind, TRU_SIGNATORY_CONTRACT,
                                                      tru_record_get_uid (contract), error);

  for (guint i = 0; signatories && i < signatories->len; i++)
    {
      TruRecord *signatory = signatories->pdata[i];

      if (g_strcmp0 (tru_record_get_text (signatory, TRU_SIGNATORY_PERSON), person) != 0
          || tru_record_is_known (signatory, TRU_SIGNATORY_SIGNED_ON))
        continue;
      if (!tru_write_delete (write, signatory, error))
        return FALSE;
      is_forgotten = TRUE;
    }
  return signatories && (!is_forgotten || tru_contracts_settle_in (write, contract, on, error));
}

static gboolean
forget_in_support (TruWrite    *write,
                   TruRecord   *support,
                   const char  *person,
                   TruDate      on,
                   GError     **error)
{
  g_autoptr (GPtrArray) contracts = tru_store_find (tru_write_store (write), &tru_contract_kind, TRU_CONTRACT_SUPPORT,
                                                    tru_record_get_uid (support), error);

  for (guint i = 0; contracts && i < contracts->len; i++)
    if (tru_contract_is_open (contracts->pdata[i]) && !forget_in_contract (write, contracts->pdata[i], person, on, error))
      return FALSE;
  return contracts != NULL;
}

/**
 * tru_life_forget_signatory:
 * @write: the operation being written
 * @household: uid of a household
 * @person: uid of somebody who no longer belongs to it
 * @on: the first day without
 * @error: a store error
 *
 * Nobody waits for the signature of who is gone, nor for that of the guardian; one that was given stays. A contract that waited
 * for nothing else is signed by that, and passes its step.
 *
 * Returns: whether it is noted
 */
gboolean
tru_life_forget_signatory (TruWrite    *write,
                           const char  *household,
                           const char  *person,
                           TruDate      on,
                           GError     **error)
{
  g_autoptr (GPtrArray) supports
    = tru_store_find (tru_write_store (write), &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, household, error);

  for (guint i = 0; supports && i < supports->len; i++)
    if (!tru_record_is_known (supports->pdata[i], TRU_SUPPORT_CLOSED_ON)
        && !forget_in_support (write, supports->pdata[i], person, on, error))
      return FALSE;
  return supports != NULL;
}

/**
 * tru_life_forget_guest:
 * @write: the operation being written
 * @person: uid of somebody who died
 * @on: the day
 * @error: a store error
 *
 * Takes the person off the lists of what is still to come, which are printed and read aloud.
 *
 * Returns: whether it is noted
 */
gboolean
tru_life_forget_guest (TruWrite    *write,
                       const char  *person,
                       TruDate      on,
                       GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (GPtrArray) places = tru_store_find (store, &tru_participant_kind, TRU_PARTICIPANT_PERSON, person, error);

  for (guint i = 0; places && i < places->len; i++)
    {
      TruRecord *place = places->pdata[i];
      g_autoptr (TruRecord) event = tru_store_get (store, &tru_event_kind, tru_record_get_text (place, TRU_PARTICIPANT_EVENT), NULL);

      if (event && !tru_record_is_known (place, TRU_PARTICIPANT_ATTENDANCE)
          && tru_time_date (tru_record_get_number (event, TRU_EVENT_STARTS_AT)) >= on && !tru_write_delete (write, place, error))
        return FALSE;
    }
  return places != NULL;
}
