/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-life-private.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-event.h"
#include "tru-household.h"
#include "tru-member.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-records-desk.h"
#include "tru-support.h"
#include "tru-supports.h"

static gint64
exit_reason_of (gint64 reason)
{
  switch (reason)
    {
    case TRU_HOUSEHOLD_END_REASON_LEFT:
      return TRU_SUPPORT_EXIT_REASON_MOVED;
    case TRU_HOUSEHOLD_END_REASON_DIED:
      return TRU_SUPPORT_EXIT_REASON_DIED;
    case TRU_HOUSEHOLD_END_REASON_EVICTED:
      return TRU_SUPPORT_EXIT_REASON_EVICTED;
    case TRU_HOUSEHOLD_END_REASON_WITHDRAWN:
      return TRU_SUPPORT_EXIT_REASON_WITHDRAWN;
    default:
      return TRU_SUPPORT_EXIT_REASON_OTHER;
    }
}

static gboolean
close_supports (TruWrite   *write,
                TruRecord  *household,
                gint64      reason,
                TruDate     on,
                GError    **error)
{
  g_autoptr (GPtrArray) supports = tru_store_find (tru_write_store (write), &tru_support_kind, TRU_SUPPORT_HOUSEHOLD,
                                                   tru_record_get_uid (household), error);

  for (guint i = 0; supports && i < supports->len; i++)
    {
      TruRecord *support = g_ptr_array_index (supports, i);

      if (tru_record_is_known (support, TRU_SUPPORT_CLOSED_ON))
        continue;
      if (reason == TRU_HOUSEHOLD_END_REASON_FINISHED)
        {
          g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                       _("“%s” still has an open support: close it with its final review first."),
                       tru_record_get_text (household, TRU_HOUSEHOLD_NAME));
          return FALSE;
        }
      if (!tru_supports_close_in (write, support, MAX (on, tru_record_get_number (support, TRU_SUPPORT_OPENED_ON)),
                                  exit_reason_of (reason), error))
        return FALSE;
    }
  return supports != NULL;
}

/* What was to come is called off. */
static gboolean
cancel_events (TruWrite   *write,
               TruRecord  *household,
               TruDate     on,
               GError    **error)
{
  g_autoptr (GPtrArray) events = tru_store_find (tru_write_store (write), &tru_event_kind, TRU_EVENT_HOUSEHOLD,
                                                 tru_record_get_uid (household), error);

  for (guint i = 0; events && i < events->len; i++)
    {
      TruRecord *event = g_ptr_array_index (events, i);

      if (tru_record_is_known (event, TRU_EVENT_CANCELLED_ON) || tru_record_is_known (event, TRU_EVENT_OUTCOME)
          || tru_time_date (tru_record_get_number (event, TRU_EVENT_STARTS_AT)) <= on)
        continue;
      tru_record_set_number (event, TRU_EVENT_CANCELLED_ON, on);
      if (!tru_write_update (write, event, error))
        return FALSE;
    }
  return events != NULL;
}

/* Tools are asked for politely: no reminder goes out from now on, or they go out again. The day is the one on which this was noted:
   the tool libraries learn it, and the day of a death or an eviction is none of their business. */
static gboolean
silence_members (TruWrite    *write,
                 const char  *household,
                 gboolean     is_silent,
                 GError     **error)
{
  g_autoptr (GPtrArray) members
    = tru_store_find (tru_write_store (write), &tru_member_kind, TRU_MEMBER_HOUSEHOLD_UID, household, error);

  for (guint i = 0; members && i < members->len; i++)
    {
      TruRecord *member = g_ptr_array_index (members, i);

      tru_record_set_number (member, TRU_MEMBER_SILENT_SINCE, is_silent ? tru_clock_today () : TRU_UNKNOWN);
      if (!tru_write_update (write, member, error))
        return FALSE;
    }
  return members != NULL;
}

static gboolean
end_occupancy (TruWrite   *write,
               TruRecord  *occupancy,
               TruDate     on,
               GError    **error)
{
  tru_record_set_number (occupancy, TRU_OCCUPANCY_UNTIL, on);
  return tru_write_update (write, occupancy, error);
}

/* Who is gone leaves the dwelling; one that it was to move into is free for others. */
static gboolean
end_occupancies (TruWrite    *write,
                 const char  *household,
                 gboolean     is_gone,
                 TruDate      on,
                 GError     **error)
{
  g_autoptr (GPtrArray) occupancies
    = tru_store_find (tru_write_store (write), &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, household, error);

  for (guint i = 0; occupancies && i < occupancies->len; i++)
    {
      TruRecord *occupancy = occupancies->pdata[i];
      TruDate until = tru_record_get_number (occupancy, TRU_OCCUPANCY_UNTIL);
      gboolean is_left = until != TRU_UNKNOWN && until <= on;

      if (tru_life_is_to_come (occupancy, on) ? !tru_write_delete (write, occupancy, error)
                                              : is_gone && !is_left && !end_occupancy (write, occupancy, on, error))
        return FALSE;
    }
  return occupancies != NULL;
}

/**
 * tru_life_end_in:
 * @write: the operation being written
 * @household: a household
 * @reason: #TruHouseholdEndReason
 * @on: the day
 * @error: %TRU_OPERATION_ERROR_RULE when it is said to be finished and a support is open
 *
 * Returns: whether its file is closed
 */
gboolean
tru_life_end_in (TruWrite   *write,
                 TruRecord  *household,
                 gint64      reason,
                 TruDate     on,
                 GError    **error)
{
  const char *uid = tru_record_get_uid (household);
  gboolean is_silent = reason == TRU_HOUSEHOLD_END_REASON_DIED || reason == TRU_HOUSEHOLD_END_REASON_EVICTED;
  gboolean is_gone = is_silent || reason == TRU_HOUSEHOLD_END_REASON_LEFT;

  tru_record_set_number (household, TRU_HOUSEHOLD_ENDED_ON, on);
  tru_record_set_number (household, TRU_HOUSEHOLD_END_REASON, reason);
  if (is_silent)
    tru_record_set_number (household, TRU_HOUSEHOLD_LETTERS_STOPPED, on);
  return close_supports (write, household, reason, on, error) && tru_write_update (write, household, error)
         && cancel_events (write, household, on, error)
         && (!is_silent || silence_members (write, uid, TRUE, error))
         && (reason == TRU_HOUSEHOLD_END_REASON_FINISHED || end_occupancies (write, uid, is_gone, on, error));
}

/* Who withdraws or leaves does so once the rooms can be left as they are; a death or an eviction does not wait. */
static gboolean
check_end (TruStore   *store,
           TruRecord  *household,
           gint64      reason,
           TruDate     on,
           GError    **error)
{
  gboolean waits = reason != TRU_HOUSEHOLD_END_REASON_DIED && reason != TRU_HOUSEHOLD_END_REASON_EVICTED;

  if (!tru_life_check_day (household, on, error))
    return FALSE;
  if (on > tru_clock_today ())
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This day is still to come: close the file once it is over."));
  return !waits || tru_life_check_worksites (store, tru_record_get_uid (household), on + 1, error);
}

/**
 * tru_life_end:
 * @store: a store
 * @household: uid of a household
 * @reason: #TruHouseholdEndReason: it withdraws, leaves the area, is evicted …
 * @on: the day
 * @motive: (nullable): more about why; the history keeps it
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_OPERATION_ERROR_RULE when it is closed already, it is said to be finished and a
 *   support is open, the day is to come, or a worksite is under way in a dwelling that can still be left in order
 *
 * Closes a household's file: its open supports end with the same reason, their contracts with them, and what was
 * planned is called off, worksites and the tools kept for them too. Where it died or was evicted letters and reminders stop
 * at once.
 *
 * Returns: whether it is closed
 */
gboolean
tru_life_end (TruStore    *store,
              const char  *household,
              gint64       reason,
              TruDate      on,
              const char  *motive,
              GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "end-household", motive, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_household_kind, household, error) : NULL;

  return record && check_end (store, record, reason, on, error) && tru_life_end_in (write, record, reason, on, error)
         && tru_write_commit (write, error);
}

/* The household of somebody who died goes on without that person; the last one's is closed. */
static gboolean
leave_household (TruWrite   *write,
                 TruRecord  *membership,
                 TruDate     on,
                 GError    **error)
{
  TruStore *store = tru_write_store (write);
  const char *uid = tru_record_get_text (membership, TRU_MEMBERSHIP_HOUSEHOLD);
  g_autoptr (TruRecord) household = NULL;
  g_autoptr (GPtrArray) adults = NULL;

  if (tru_record_is_known (membership, TRU_MEMBERSHIP_UNTIL))
    return TRUE;
  tru_record_set_number (membership, TRU_MEMBERSHIP_UNTIL, MAX (on, tru_record_get_number (membership, TRU_MEMBERSHIP_SINCE)));
  household = tru_records_get (store, &tru_household_kind, uid, error);
  if (!household || !tru_write_update (write, membership, error)
      || !tru_life_forget_signatory (write, uid, tru_record_get_text (membership, TRU_MEMBERSHIP_PERSON), on, error))
    return FALSE;
  if (tru_record_is_known (household, TRU_HOUSEHOLD_ENDED_ON))
    return TRUE;
  adults = tru_supports_adults (store, uid, on, error);
  if (!adults)
    return FALSE;
  if (adults->len == 0)
    return tru_life_end_in (write, household, TRU_HOUSEHOLD_END_REASON_DIED, on, error);
  tru_record_set_number (household, TRU_HOUSEHOLD_LETTERS_STOPPED, on);
  tru_life_ask_resources (household);
  return tru_write_update (write, household, error) && silence_members (write, uid, TRUE, error)
         && tru_life_pass_charge (write, uid, on, error);
}

/**
 * tru_life_die:
 * @store: a store
 * @person: uid of a person
 * @on: the day of the death
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_RULE when it is noted already, or a day that cannot be
 *
 * Notes a death. Letters and reminders to the household stop at once, no contract waits for that signature and no list
 * names the person any more; the household's resources are to be asked anew. Somebody else is in charge of the file, which is closed
 * when nobody of age is left.
 *
 * Returns: whether it is noted
 */
gboolean
tru_life_die (TruStore    *store,
              const char  *person,
              TruDate      on,
              GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "die", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_person_kind, person, error) : NULL;
  g_autoptr (GPtrArray) memberships = NULL;

  if (!record)
    return FALSE;
  if (tru_record_is_known (record, TRU_PERSON_DIED_ON))
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This death is noted already."));
  tru_record_set_number (record, TRU_PERSON_DIED_ON, on);
  if (!tru_record_validate (record, error) || !tru_write_update (write, record, error)
      || !tru_life_forget_guest (write, person, on, error))
    return FALSE;
  memberships = tru_store_find (store, &tru_membership_kind, TRU_MEMBERSHIP_PERSON, person, error);
  for (guint i = 0; memberships && i < memberships->len; i++)
    if (!leave_household (write, g_ptr_array_index (memberships, i), on, error))
      return FALSE;
  return memberships && tru_write_commit (write, error);
}

/**
 * tru_life_stop_letters:
 * @store: a store
 * @household: uid of a household that is away for a while, such as in hospital; why is not kept
 * @on: the day, or %TRU_UNKNOWN to write again
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Stops letters and reminders at once, and nothing else.
 *
 * Returns: whether it is noted
 */
gboolean
tru_life_stop_letters (TruStore    *store,
                       const char  *household,
                       TruDate      on,
                       GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "stop-letters", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_household_kind, household, error) : NULL;

  if (!record)
    return FALSE;
  tru_record_set_number (record, TRU_HOUSEHOLD_LETTERS_STOPPED, on);
  return tru_write_update (write, record, error) && silence_members (write, household, on != TRU_UNKNOWN, error)
         && tru_write_commit (write, error);
}

/* Of a household whose last adult died, children may be left: whoever looks after them now is its adult. */
static gboolean
check_return (TruStore   *store,
              TruRecord  *household,
              TruDate     on,
              GError    **error)
{
  g_autoptr (GPtrArray) adults = NULL;

  if (tru_record_get_number (household, TRU_HOUSEHOLD_END_REASON) != TRU_HOUSEHOLD_END_REASON_DIED)
    return TRUE;
  adults = tru_supports_adults (store, tru_record_get_uid (household), on, error);
  if (adults && adults->len == 0)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE,
                                 _("Nobody of age is left in this household: add the adult who is in charge of it now, then open its file."));
  return adults != NULL;
}

/**
 * tru_life_come_back:
 * @store: a store
 * @household: uid of a household whose file was closed
 * @on: the day
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_OPERATION_ERROR_RULE when its file is open, the day is to come, or nobody
 *   of age is left of those who died
 *
 * Opens a household's file again, with all that it holds. Its supports stay closed: a referral opens a new one.
 *
 * Returns: whether it is open
 */
gboolean
tru_life_come_back (TruStore    *store,
                    const char  *household,
                    TruDate      on,
                    GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "come-back", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_household_kind, household, error) : NULL;

  if (!record)
    return FALSE;
  if (!tru_record_is_known (record, TRU_HOUSEHOLD_ENDED_ON))
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("The file of “%s” is not closed."),
                   tru_record_get_text (record, TRU_HOUSEHOLD_NAME));
      return FALSE;
    }
  if (on > tru_clock_today ())
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This day is still to come: open the file once it is there."));
  if (!check_return (store, record, on, error))
    return FALSE;
  tru_record_clear (record, TRU_HOUSEHOLD_ENDED_ON);
  tru_record_clear (record, TRU_HOUSEHOLD_END_REASON);
  tru_record_clear (record, TRU_HOUSEHOLD_LETTERS_STOPPED);
  tru_record_set_number (record, TRU_HOUSEHOLD_LAST_CONTACT,
                         MAX (on, tru_record_get_number (record, TRU_HOUSEHOLD_LAST_CONTACT)));
  return tru_write_update (write, record, error) && silence_members (write, household, FALSE, error)
         && tru_write_commit (write, error);
}
