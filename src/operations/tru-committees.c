/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committees.h"

#include <glib/gi18n.h>

#include "tru-agenda-item.h"
#include "tru-clashes.h"
#include "tru-clock.h"
#include "tru-committee-rules.h"
#include "tru-committee.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-event.h"
#include "tru-meeting.h"
#include "tru-participant.h"
#include "tru-partner-role.h"
#include "tru-programme.h"
#include "tru-queries-committees.h"
#include "tru-records-desk.h"

#define MEETING_MINUTES 120

static void
free_proposal (gpointer data)
{
  TruProposal *self = data;

  g_free (self->support);
  g_free (self->household);
  g_free (self->name);
  g_free (self->subject);
  g_free (self);
}

static char *
subject_of (TruRow *row)
{
  const char *why = tru_row_get_text (row, TRU_CASE_WHY);
  g_autofree char *day = tru_date_format (tru_row_get_date (row, TRU_CASE_SINCE), TRU_DATE_YEAR);

  if (g_str_equal (why, "waiting"))
    return g_strdup_printf (_("Waits for a decision since %s"), day);
  if (g_str_equal (why, "postponed"))
    return g_strdup_printf (_("Postponed on %s"), day);
  if (g_str_equal (why, "assessed"))
    return g_strdup_printf (_("Assessed on %s: decide the support"), day);
  if (g_str_equal (why, "started"))
    return g_strdup_printf (_("New since the last meeting: accepted on %s"), day);
  return g_strdup_printf (_("Under way since %s"), day);
}

/**
 * tru_committees_propose:
 * @store: a store
 * @committee: uid of a committee
 * @on: the day of the meeting
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Issue 3, part 6: the agenda is built from the supports of the committee's programme or operation that wait for a
 * decision, and those under way since the last meeting.
 *
 * Returns: (transfer full) (nullable) (element-type TruProposal): what the committee should speak of, in its order
 */
GPtrArray *
tru_committees_propose (TruStore    *store,
                        const char  *committee,
                        TruDate      on,
                        GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_committee_kind, committee, error);
  g_autofree char *day = tru_date_to_iso (on);
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray *proposals;

  rows = record ? tru_query_run (store, &tru_committee_cases_query, error, "$committee", committee, "$on", day, NULL) : NULL;
  if (!rows)
    return NULL;
  proposals = g_ptr_array_new_with_free_func (free_proposal);
  for (guint i = 0; i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      TruProposal *proposal = g_new0 (TruProposal, 1);

      proposal->support = g_strdup (tru_row_get_text (row, TRU_CASE_SUPPORT));
      proposal->household = g_strdup (tru_row_get_text (row, TRU_CASE_HOUSEHOLD));
      proposal->name = g_strdup (tru_row_get_text (row, TRU_CASE_NAME));
      proposal->subject = subject_of (row);
      g_ptr_array_add (proposals, proposal);
    }
  return proposals;
}

/* The committee's own rhythm, else that of its programme. */
static TruDate
next_after (TruStore  *store,
            TruRecord *committee,
            TruDate    last)
{
  const char *uid = tru_record_get_text (committee, TRU_COMMITTEE_PROGRAMME);
  g_autoptr (TruRecord) programme = uid ? tru_store_get (store, &tru_programme_kind, uid, NULL) : NULL;
  gint64 weeks = tru_record_get_number (committee, TRU_COMMITTEE_WEEKS);
  gint64 months = tru_record_get_number (committee, TRU_COMMITTEE_MONTHS);

  if (weeks == TRU_UNKNOWN && months == TRU_UNKNOWN && programme)
    weeks = tru_record_get_number (programme, TRU_PROGRAMME_COMMITTEE_WEEKS);
  return tru_committee_next_day (last, weeks, months, tru_clashes_region (store));
}

/* Of @meetings, the latest but for @without; borrowed. */
static TruRecord *
latest (GPtrArray  *meetings,
        const char *without)
{
  TruRecord *last = NULL;

  for (guint i = 0; meetings && i < meetings->len; i++)
    {
      TruRecord *meeting = g_ptr_array_index (meetings, i);

      if (g_strcmp0 (tru_record_get_uid (meeting), without) != 0
          && (!last || tru_record_get_number (meeting, TRU_MEETING_HELD_ON) > tru_record_get_number (last, TRU_MEETING_HELD_ON)))
        last = meeting;
    }
  return last;
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
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_committee_kind, committee, NULL);
  g_autoptr (GPtrArray) meetings = tru_store_find (store, &tru_meeting_kind, TRU_MEETING_COMMITTEE, committee, NULL);
  TruRecord *last = latest (meetings, NULL);
  TruDate next = last ? tru_record_get_number (last, TRU_MEETING_NEXT_ON) : TRU_UNKNOWN;
  TruDate today = tru_clock_today ();

  if (next == TRU_UNKNOWN && last && record)
    next = next_after (store, record, tru_record_get_number (last, TRU_MEETING_HELD_ON));
  if (next == TRU_UNKNOWN || next < today)
    next = tru_committee_next_day (today - 7, 1, TRU_UNKNOWN, tru_clashes_region (store));
  return next;
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
  if (!tru_working_days_includes (day, "12345", tru_clashes_region (store)))
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
is_wanted (const TruProposal *proposal,
           GPtrArray         *supports)
{
  return !supports || g_ptr_array_find_with_equal_func (supports, proposal->support, g_str_equal, NULL);
}

static gboolean
add_items (TruWrite    *write,
           const char  *meeting,
           GPtrArray   *proposals,
           GPtrArray   *supports,
           GError     **error)
{
  gint64 position = 0;

  for (guint i = 0; i < proposals->len; i++)
    {
      const TruProposal *proposal = g_ptr_array_index (proposals, i);
      g_autoptr (TruRecord) item = NULL;

      if (!is_wanted (proposal, supports))
        continue;
      item = tru_record_new (&tru_agenda_item_kind);
      tru_record_set_text (item, TRU_AGENDA_ITEM_MEETING, meeting);
      tru_record_set_number (item, TRU_AGENDA_ITEM_POSITION, ++position);
      tru_record_set_text (item, TRU_AGENDA_ITEM_SUPPORT, proposal->support);
      tru_record_set_text (item, TRU_AGENDA_ITEM_SUBJECT, proposal->subject);
      if (!tru_write_insert (write, item, error))
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

static char *
write_meeting (TruStore   *store,
               TruRecord  *committee,
               TruTime     starts,
               GPtrArray  *proposals,
               GPtrArray  *supports,
               GError    **error)
{
  const char *uid = tru_record_get_uid (committee);
  g_autoptr (GPtrArray) meetings = tru_store_find (store, &tru_meeting_kind, TRU_MEETING_COMMITTEE, uid, NULL);
  g_autoptr (TruRecord) event = make_event (committee, starts);
  g_autoptr (TruRecord) meeting = tru_record_new (&tru_meeting_kind);
  g_autoptr (TruWrite) write = tru_write_begin (store, "prepare-meeting", NULL, error);

  if (!write || !tru_write_insert (write, event, error))
    return NULL;
  tru_record_set_text (meeting, TRU_MEETING_COMMITTEE, uid);
  tru_record_set_text (meeting, TRU_MEETING_EVENT, tru_record_get_uid (event));
  tru_record_set_number (meeting, TRU_MEETING_HELD_ON, tru_time_date (starts));
  if (!tru_write_insert (write, meeting, error) || !add_items (write, tru_record_get_uid (meeting), proposals, supports, error)
      || !invite_all (write, committee, latest (meetings, NULL), tru_record_get_uid (event), error)
      || !tru_write_commit (write, error))
    return NULL;
  return g_strdup (tru_record_get_uid (meeting));
}

/**
 * tru_committees_prepare:
 * @store: a store
 * @committee: uid of a committee
 * @starts: when it meets
 * @supports: (nullable) (element-type utf8): of those that tru_committees_propose() names, the ones to speak of; all without
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

  if (!record || !check_day (store, record, tru_time_date (starts), error))
    return NULL;
  proposals = tru_committees_propose (store, committee, tru_time_date (starts), error);
  return proposals ? write_meeting (store, record, starts, proposals, supports, error) : NULL;
}

/**
 * tru_committees_attend:
 * @store: a store
 * @participant: uid of somebody invited
 * @attendance: #TruParticipantAttendance, or %TRU_UNKNOWN
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: whether it is noted
 */
gboolean
tru_committees_attend (TruStore    *store,
                       const char  *participant,
                       gint64       attendance,
                       GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_participant_kind, participant, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (!record)
    return FALSE;
  tru_record_set_number (record, TRU_PARTICIPANT_ATTENDANCE, attendance);
  g_ptr_array_add (records, record);
  return tru_records_write (store, "attendance", NULL, records, error);
}

/* A meeting whose minutes are closed says what was decided there: nothing is added any more. */
static gboolean
check_open (TruRecord  *meeting,
            GError    **error)
{
  g_autofree char *closed = tru_record_format (meeting, TRU_MEETING_CLOSED_ON);

  if (!tru_record_is_known (meeting, TRU_MEETING_CLOSED_ON))
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("The minutes are closed since %s: undo that to change them."), closed);
  return FALSE;
}

static gboolean
is_decided (TruStore   *store,
            const char *support,
            const char *meeting)
{
  g_autoptr (GPtrArray) taken = tru_store_find (store, &tru_decision_kind, TRU_DECISION_MEETING, meeting, NULL);

  for (guint i = 0; taken && i < taken->len; i++)
    if (g_strcmp0 (tru_record_get_text (g_ptr_array_index (taken, i), TRU_DECISION_SUPPORT), support) == 0)
      return TRUE;
  return FALSE;
}

/**
 * tru_committees_decide:
 * @store: a store
 * @item: uid of an agenda item
 * @decision: a new decision: outcome, reason, conditions; gets its support, meeting and day, and its uid
 * @override: (nullable): why it is taken although a rule is broken
 * @error: %TRU_OPERATION_ERROR_RULE for closed minutes or an item decided already, and as tru_decisions_take()
 *
 * Takes the decision of a meeting about what its agenda names; the decision moves the support.
 *
 * Returns: whether it is taken
 */
gboolean
tru_committees_decide (TruStore           *store,
                       const char         *item,
                       TruRecord          *decision,
                       const TruOverride  *override,
                       GError            **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_agenda_item_kind, item, error);
  const char *uid = record ? tru_record_get_text (record, TRU_AGENDA_ITEM_MEETING) : NULL;
  const char *support = record ? tru_record_get_text (record, TRU_AGENDA_ITEM_SUPPORT) : NULL;
  g_autoptr (TruRecord) meeting = record ? tru_records_get (store, &tru_meeting_kind, uid, error) : NULL;

  if (!meeting || !check_open (meeting, error))
    return FALSE;
  if (support && is_decided (store, support, uid))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                           _("This meeting has decided on it already: undo that decision to take another."));
      return FALSE;
    }
  tru_record_set_text (decision, TRU_DECISION_SUPPORT, support);
  tru_record_set_text (decision, TRU_DECISION_MEETING, uid);
  tru_record_set_number (decision, TRU_DECISION_DECIDED_ON, tru_record_get_number (meeting, TRU_MEETING_HELD_ON));
  return tru_decisions_take (store, decision, override, error);
}

static guint
count_undecided (TruStore   *store,
                 const char *meeting)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_agenda_query, NULL, "$meeting", meeting, NULL);
  guint n = 0;

  for (guint i = 0; rows && i < rows->len; i++)
    n += tru_row_get_text (g_ptr_array_index (rows, i), TRU_AGENDA_ROW_SUPPORT)
         && !tru_row_get_text (g_ptr_array_index (rows, i), TRU_AGENDA_ROW_DECISION);
  return n;
}

static gboolean
write_close (TruStore           *store,
             TruRecord          *meeting,
             const TruOverride  *override,
             GError            **error)
{
  const char *uid = tru_record_get_text (meeting, TRU_MEETING_EVENT);
  g_autoptr (TruRecord) event = uid ? tru_store_get (store, &tru_event_kind, uid, NULL) : NULL;
  g_autoptr (TruWrite) write = tru_write_begin (store, "close-minutes", override ? override->motive : NULL, error);

  if (!write || !tru_write_update (write, meeting, error))
    return FALSE;
  if (event)
    {
      tru_record_set_number (event, TRU_EVENT_OUTCOME, TRU_EVENT_OUTCOME_HELD);
      if (!tru_write_update (write, event, error))
        return FALSE;
    }
  return tru_write_commit (write, error);
}

/**
 * tru_committees_close:
 * @store: a store
 * @meeting: uid of a meeting that was held
 * @override: (nullable): why it is closed although cases have no decision
 * @error: %TRU_OPERATION_ERROR_RULE: see tru_committee_check_close()
 *
 * Closes the minutes: the appointment was held, and the next day follows from the rhythm unless it was fixed already.
 *
 * Returns: the day of the next meeting, 0 when there is no rhythm, or %TRU_UNKNOWN when it is not closed
 */
TruDate
tru_committees_close (TruStore           *store,
                      const char         *meeting,
                      const TruOverride  *override,
                      GError            **error)
{
  TruDate today = tru_clock_today ();
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_meeting_kind, meeting, error);
  g_autoptr (TruRecord) committee
    = record ? tru_records_get (store, &tru_committee_kind, tru_record_get_text (record, TRU_MEETING_COMMITTEE), error) : NULL;
  g_autoptr (GPtrArray) findings = committee ? tru_committee_check_close (record, count_undecided (store, meeting), today) : NULL;
  TruDate next;

  if (!findings || !tru_operation_allow (findings, override, error))
    return TRU_UNKNOWN;
  tru_record_set_number (record, TRU_MEETING_CLOSED_ON, today);
  if (!tru_record_is_known (record, TRU_MEETING_NEXT_ON))
    tru_record_set_number (record, TRU_MEETING_NEXT_ON, next_after (store, committee, tru_record_get_number (record, TRU_MEETING_HELD_ON)));
  next = tru_record_get_number (record, TRU_MEETING_NEXT_ON);
  if (!write_close (store, record, override, error))
    return TRU_UNKNOWN;
  return next == TRU_UNKNOWN ? 0 : next;
}
