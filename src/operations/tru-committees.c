/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committees.h"

#include <glib/gi18n.h>

#include "tru-agenda.h"
#include "tru-clashes.h"
#include "tru-clock.h"
#include "tru-committee-rules.h"
#include "tru-committee.h"
#include "tru-event.h"
#include "tru-meeting.h"
#include "tru-operation.h"
#include "tru-participant.h"
#include "tru-partner-role.h"
#include "tru-programme.h"
#include "tru-queries-committees.h"
#include "tru-records-desk.h"

#define MEETING_MINUTES 120
#define USUAL_HOUR (9 * 60 + 30)

/* A committee is a programme's, or an operation's, which is run in one. */
static TruRecord *
programme_of (TruStore  *store,
              TruRecord *committee)
{
  const char *operation = tru_record_get_text (committee, TRU_COMMITTEE_OPERATION);
  const char *programme = tru_record_get_text (committee, TRU_COMMITTEE_PROGRAMME);
  g_autoptr (TruRecord) record = !programme && operation ? tru_store_get (store, &tru_operation_kind, operation, NULL) : NULL;

  if (record)
    programme = tru_record_get_text (record, TRU_OPERATION_PROGRAMME);
  return programme ? tru_store_get (store, &tru_programme_kind, programme, NULL) : NULL;
}

/**
 * tru_committees_after:
 * @store: a store
 * @committee: uid of a committee
 * @last: the day of a meeting
 *
 * Returns: the day that the rhythm gives for the next one, the committee's own or else its programme's; %TRU_UNKNOWN
 *   where there is none
 */
TruDate
tru_committees_after (TruStore   *store,
                      const char *committee,
                      TruDate     last)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_committee_kind, committee, NULL);
  g_autoptr (TruRecord) programme = record ? programme_of (store, record) : NULL;
  gint64 weeks = record ? tru_record_get_number (record, TRU_COMMITTEE_WEEKS) : TRU_UNKNOWN;
  gint64 months = record ? tru_record_get_number (record, TRU_COMMITTEE_MONTHS) : TRU_UNKNOWN;

  if (weeks == TRU_UNKNOWN && months == TRU_UNKNOWN && programme)
    weeks = tru_record_get_number (programme, TRU_PROGRAMME_COMMITTEE_WEEKS);
  return tru_committee_next_day (last, weeks, months, tru_clashes_region (store, NULL));
}

/* Of @meetings, the latest; borrowed. */
static TruRecord *
latest (GPtrArray *meetings)
{
  TruRecord *last = NULL;

  for (guint i = 0; meetings && i < meetings->len; i++)
    {
      TruRecord *meeting = g_ptr_array_index (meetings, i);

      if (!last || tru_record_get_number (meeting, TRU_MEETING_HELD_ON) > tru_record_get_number (last, TRU_MEETING_HELD_ON))
        last = meeting;
    }
  return last;
}

/**
 * tru_committees_following:
 * @store: a store
 * @committee: uid of a committee
 * @held: the day of one of its meetings
 *
 * Returns: the day of the meeting after it: one that stands already, else what tru_committees_after() gives
 */
TruDate
tru_committees_following (TruStore   *store,
                          const char *committee,
                          TruDate     held)
{
  g_autoptr (GPtrArray) meetings = tru_store_find (store, &tru_meeting_kind, TRU_MEETING_COMMITTEE, committee, NULL);
  TruDate next = TRU_UNKNOWN;

  for (guint i = 0; meetings && i < meetings->len; i++)
    {
      TruDate day = tru_record_get_number (g_ptr_array_index (meetings, i), TRU_MEETING_HELD_ON);

      if (day > held && (next == TRU_UNKNOWN || day < next))
        next = day;
    }
  return next != TRU_UNKNOWN ? next : tru_committees_after (store, committee, held);
}

/**
 * tru_committees_next:
 * @store: a store
 * @committee: uid of a committee
 *
 * Returns: the day that its rhythm proposes for a meeting: the one that its last minutes fixed, or reckoned from it, no
 *   earlier than today; today's next working day where nothing is known
 */
TruDate
tru_committees_next (TruStore   *store,
                     const char *committee)
{
  g_autoptr (GPtrArray) meetings = tru_store_find (store, &tru_meeting_kind, TRU_MEETING_COMMITTEE, committee, NULL);
  TruRecord *last = latest (meetings);
  TruDate next = last ? tru_record_get_number (last, TRU_MEETING_NEXT_ON) : TRU_UNKNOWN;
  TruDate today = tru_clock_today ();

  if (next == TRU_UNKNOWN && last)
    next = tru_committees_after (store, committee, tru_record_get_number (last, TRU_MEETING_HELD_ON));
  if (next == TRU_UNKNOWN || next < today)
    next = tru_committee_next_day (today - 7, 1, TRU_UNKNOWN, tru_clashes_region (store, NULL));
  return next;
}

/**
 * tru_committees_hour:
 * @store: a store
 * @committee: uid of a committee
 *
 * Returns: when its last meeting began, in minutes of the day; half past nine where there was none
 */
int
tru_committees_hour (TruStore   *store,
                     const char *committee)
{
  g_autoptr (GPtrArray) meetings = tru_store_find (store, &tru_meeting_kind, TRU_MEETING_COMMITTEE, committee, NULL);
  TruRecord *last = latest (meetings);
  const char *uid = last ? tru_record_get_text (last, TRU_MEETING_EVENT) : NULL;
  g_autoptr (TruRecord) event = uid ? tru_store_get (store, &tru_event_kind, uid, NULL) : NULL;

  return event ? tru_time_minutes (tru_record_get_number (event, TRU_EVENT_STARTS_AT)) : USUAL_HOUR;
}

static gboolean
check_day (TruStore   *store,
           TruRecord  *committee,
           TruDate     day,
           GError    **error)
{
  g_autoptr (GPtrArray) meetings = tru_store_find (store, &tru_meeting_kind, TRU_MEETING_COMMITTEE, tru_record_get_uid (committee), NULL);
  TruDate ended = tru_record_get_number (committee, TRU_COMMITTEE_ENDED_ON);
  g_autofree char *text = tru_date_format (day, TRU_DATE_LONG);

  if (ended != TRU_UNKNOWN && day > ended)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("The committee has ended before %s: choose another one."), text);
      return FALSE;
    }
  if (!tru_working_days_includes (day, "12345", tru_clashes_region (store, NULL)))
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("Nobody works on %s: choose another day."), text);
      return FALSE;
    }
  for (guint i = 0; meetings && i < meetings->len; i++)
    if (tru_record_get_number (g_ptr_array_index (meetings, i), TRU_MEETING_HELD_ON) == day)
      {
        g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT, _("The committee meets on %s already: open that meeting."), text);
        return FALSE;
      }
  return TRUE;
}

static gboolean
invite (TruWrite   *write,
        const char *event,
        TruRecord  *from,
        guint       contact,
        guint       person,
        guint       organisation,
        GError    **error)
{
  g_autoptr (TruRecord) guest = tru_record_new (&tru_participant_kind);

  tru_record_set_text (guest, TRU_PARTICIPANT_EVENT, event);
  if (contact != G_MAXUINT)
    tru_record_set_text (guest, TRU_PARTICIPANT_CONTACT, tru_record_get_text (from, contact));
  if (person != G_MAXUINT)
    tru_record_set_text (guest, TRU_PARTICIPANT_PERSON, tru_record_get_text (from, person));
  tru_record_set_text (guest, TRU_PARTICIPANT_ORGANISATION, tru_record_get_text (from, organisation));
  return tru_write_insert (write, guest, error);
}

/* Whoever was invited last time is again; the first time it is the programme's partners. */
static gboolean
invite_all (TruWrite   *write,
            TruRecord  *committee,
            TruRecord  *last,
            const char *event,
            GError    **error)
{
  TruStore *store = tru_write_store (write);
  const char *before = last ? tru_record_get_text (last, TRU_MEETING_EVENT) : NULL;
  const char *programme = tru_record_get_text (committee, TRU_COMMITTEE_PROGRAMME);
  g_autoptr (GPtrArray) guests = before ? tru_store_find (store, &tru_participant_kind, TRU_PARTICIPANT_EVENT, before, NULL) : NULL;
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GHashTable) invited = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; guests && i < guests->len; i++)
    if (!invite (write, event, g_ptr_array_index (guests, i), TRU_PARTICIPANT_CONTACT, TRU_PARTICIPANT_PERSON, TRU_PARTICIPANT_ORGANISATION, error))
      return FALSE;
  if (guests && guests->len > 0)
    return TRUE;
  roles = programme ? tru_store_find (store, &tru_partner_role_kind, TRU_PARTNER_ROLE_PROGRAMME, programme, NULL) : NULL;
  for (guint i = 0; roles && i < roles->len; i++)
    if (!tru_record_is_known (g_ptr_array_index (roles, i), TRU_PARTNER_ROLE_UNTIL)
        && g_hash_table_add (invited, (gpointer) tru_record_get_text (g_ptr_array_index (roles, i), TRU_PARTNER_ROLE_ORGANISATION))
        && !invite (write, event, g_ptr_array_index (roles, i), G_MAXUINT, G_MAXUINT, TRU_PARTNER_ROLE_ORGANISATION, error))
      return FALSE;
  return TRUE;
}

static TruRecord *
make_event (TruRecord *committee,
            TruTime    starts)
{
  TruRecord *event = tru_record_new (&tru_event_kind);

  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_COMMITTEE);
  tru_record_set_text (event, TRU_EVENT_TITLE, tru_record_get_text (committee, TRU_COMMITTEE_NAME));
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, starts);
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, starts + MEETING_MINUTES);
  tru_record_set_text (event, TRU_EVENT_PLACE, tru_record_get_text (committee, TRU_COMMITTEE_PLACE));
  tru_record_set_text (event, TRU_EVENT_PROGRAMME, tru_record_get_text (committee, TRU_COMMITTEE_PROGRAMME));
  tru_record_set_text (event, TRU_EVENT_OPERATION, tru_record_get_text (committee, TRU_COMMITTEE_OPERATION));
  return event;
}

/* Whom somebody expects already is enough; else those who usually come. */
static gboolean
has_guests (TruStore  *store,
            TruRecord *event)
{
  g_autoptr (GPtrArray) guests = tru_store_find (store, &tru_participant_kind, TRU_PARTICIPANT_EVENT, tru_record_get_uid (event), NULL);

  return guests && guests->len > 0;
}

static char *
write_meeting (TruStore   *store,
               TruRecord  *committee,
               TruRecord  *event,
               GPtrArray  *proposals,
               GPtrArray  *supports,
               GError    **error)
{
  const char *uid = tru_record_get_uid (committee);
  g_autoptr (GPtrArray) meetings = tru_store_find (store, &tru_meeting_kind, TRU_MEETING_COMMITTEE, uid, NULL);
  g_autoptr (TruRecord) meeting = tru_record_new (&tru_meeting_kind);
  g_autoptr (TruWrite) write = tru_write_begin (store, "prepare-meeting", NULL, error);

  if (!write || (tru_record_get_id (event) == 0 && !tru_write_insert (write, event, error)))
    return NULL;
  tru_record_set_text (meeting, TRU_MEETING_COMMITTEE, uid);
  tru_record_set_text (meeting, TRU_MEETING_EVENT, tru_record_get_uid (event));
  tru_record_set_number (meeting, TRU_MEETING_HELD_ON, tru_time_date (tru_record_get_number (event, TRU_EVENT_STARTS_AT)));
  if (!tru_write_insert (write, meeting, error) || !tru_agenda_fill (write, tru_record_get_uid (meeting), proposals, supports, error)
      || (!has_guests (store, event) && !invite_all (write, committee, latest (meetings), tru_record_get_uid (event), error))
      || !tru_write_commit (write, error))
    return NULL;
  return g_strdup (tru_record_get_uid (meeting));
}

/**
 * tru_committees_prepare:
 * @store: a store
 * @committee: uid of a committee
 * @starts: when it meets
 * @supports: (nullable) (element-type utf8): of those that tru_agenda_propose() names, the ones to speak of; all without,
 *   save what stands on the agenda of another meeting to come
 * @error: %TRU_OPERATION_ERROR_RULE for an ended committee or a day on which nobody works,
 *   %TRU_OPERATION_ERROR_CONFLICT where it meets that day already
 *
 * Prepares a meeting in one act: its appointment, its agenda, and who is invited.
 *
 * Returns: (nullable) (transfer full): uid of the meeting
 */
char *
tru_committees_prepare (TruStore    *store,
                        const char  *committee,
                        TruTime      starts,
                        GPtrArray   *supports,
                        GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_committee_kind, committee, error);
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (TruRecord) event = NULL;

  if (!record || !check_day (store, record, tru_time_date (starts), error))
    return NULL;
  proposals = tru_agenda_propose (store, committee, tru_time_date (starts), error);
  event = make_event (record, starts);
  return proposals ? write_meeting (store, record, event, proposals, supports, error) : NULL;
}

/* How well an appointment fits a committee: by its name, by its programme or operation, or not at all. */
static guint
fits (TruRecord *committee,
      TruRecord *event)
{
  const char *programme = tru_record_get_text (event, TRU_EVENT_PROGRAMME);
  const char *operation = tru_record_get_text (event, TRU_EVENT_OPERATION);
  gboolean is_ours = (!programme || g_strcmp0 (programme, tru_record_get_text (committee, TRU_COMMITTEE_PROGRAMME)) == 0)
                     && (!operation || g_strcmp0 (operation, tru_record_get_text (committee, TRU_COMMITTEE_OPERATION)) == 0);

  if (!is_ours)
    return 0;
  return g_strcmp0 (tru_record_get_text (event, TRU_EVENT_TITLE), tru_record_get_text (committee, TRU_COMMITTEE_NAME)) == 0 ? 2 : 1;
}

static TruRecord *
find_committee (TruStore   *store,
                TruRecord  *event,
                GError    **error)
{
  g_autoptr (GPtrArray) committees = tru_store_find (store, &tru_committee_kind, TRU_COMMITTEE_ENDED_ON, NULL, error);
  TruRecord *found = NULL;
  guint best = 0, n_best = 0;

  for (guint i = 0; committees && i < committees->len; i++)
    {
      guint fit = fits (g_ptr_array_index (committees, i), event);

      n_best = fit > best ? 1 : n_best + (fit > 0 && fit == best);
      found = fit > best ? g_ptr_array_index (committees, i) : found;
      best = MAX (best, fit);
    }
  if (committees && n_best == 0)
    g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                         _("No committee of this programme or operation is known: add the committee first, then prepare its agenda."));
  else if (committees && n_best != 1)
    g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                         _("Which committee meets is not clear: give the appointment the committee’s name, or its programme or operation."));
  return n_best == 1 ? g_object_ref (found) : NULL;
}

/**
 * tru_committees_prepare_event:
 * @store: a store
 * @event: uid of a committee’s appointment
 * @error: as tru_committees_prepare(), and %TRU_OPERATION_ERROR_INVALID where several committees, or none, may be meant
 *
 * Prepares the meeting for which there is an appointment already, such as a time of a series: its agenda with all that
 * tru_agenda_propose() names, and who is invited where nobody is yet.
 *
 * Returns: (nullable) (transfer full): uid of the meeting
 */
char *
tru_committees_prepare_event (TruStore    *store,
                              const char  *event,
                              GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_event_kind, event, error);
  g_autoptr (TruRecord) committee = record ? find_committee (store, record, error) : NULL;
  TruDate day = record ? tru_time_date (tru_record_get_number (record, TRU_EVENT_STARTS_AT)) : TRU_UNKNOWN;
  g_autoptr (GPtrArray) proposals = NULL;

  if (!committee || !check_day (store, committee, day, error))
    return NULL;
  proposals = tru_agenda_propose (store, tru_record_get_uid (committee), day, error);
  return proposals ? write_meeting (store, committee, record, proposals, NULL, error) : NULL;
}
