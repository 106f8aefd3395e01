/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-meetings.h"

#include <glib/gi18n.h>

#include "tru-agenda-item.h"
#include "tru-agenda.h"
#include "tru-clock.h"
#include "tru-committee-names.h"
#include "tru-committee-rules.h"
#include "tru-committees.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-event.h"
#include "tru-meeting.h"
#include "tru-participant.h"
#include "tru-queries-committees.h"
#include "tru-records-desk.h"
#include "tru-text.h"

/**
 * tru_meetings_attend:
 * @store: a store
 * @participant: uid of somebody invited
 * @attendance: #TruParticipantAttendance, or %TRU_UNKNOWN
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: whether it is noted
 */
gboolean
tru_meetings_attend (TruStore    *store,
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

/**
 * tru_meetings_attend_all:
 * @store: a store
 * @meeting: uid of a meeting
 * @attendance: #TruParticipantAttendance
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Notes it for everybody of whom nothing is noted yet.
 *
 * Returns: whether it is noted
 */
gboolean
tru_meetings_attend_all (TruStore    *store,
                         const char  *meeting,
                         gint64       attendance,
                         GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_meeting_kind, meeting, error);
  const char *event = record ? tru_record_get_text (record, TRU_MEETING_EVENT) : NULL;
  g_autoptr (GPtrArray) guests = event ? tru_store_find (store, &tru_participant_kind, TRU_PARTICIPANT_EVENT, event, error) : NULL;
  g_autoptr (GPtrArray) noted = g_ptr_array_new ();

  if (!record || (event && !guests))
    return FALSE;
  for (guint i = 0; guests && i < guests->len; i++)
    if (!tru_record_is_known (g_ptr_array_index (guests, i), TRU_PARTICIPANT_ATTENDANCE))
      {
        tru_record_set_number (g_ptr_array_index (guests, i), TRU_PARTICIPANT_ATTENDANCE, attendance);
        g_ptr_array_add (noted, g_ptr_array_index (guests, i));
      }
  return noted->len == 0 || tru_records_write (store, "attendance", NULL, noted, error);
}

/* What was decided before cases had a name of their own is known by its support. */
static GPtrArray *
taken_on (TruStore    *store,
          TruRecord   *item,
          GError     **error)
{
  const char *support = tru_record_get_text (item, TRU_AGENDA_ITEM_SUPPORT);
  GPtrArray *taken = tru_store_find (store, &tru_decision_kind, TRU_DECISION_MEETING, tru_record_get_text (item, TRU_AGENDA_ITEM_MEETING), error);

  for (guint i = taken ? taken->len : 0; i > 0; i--)
    {
      TruRecord *decision = g_ptr_array_index (taken, i - 1);
      const char *about = tru_record_get_text (decision, TRU_DECISION_AGENDA_ITEM);

      if (about ? !g_str_equal (about, tru_record_get_uid (item))
                : !support || g_strcmp0 (tru_record_get_text (decision, TRU_DECISION_SUPPORT), support) != 0)
        g_ptr_array_remove_index (taken, i - 1);
    }
  return taken;
}

/* The decision is the meeting's, about that case, on its day. */
static GPtrArray *
check_here (TruStore   *store,
            const char *item,
            TruRecord  *decision,
            GError    **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_agenda_item_kind, item, error);
  const char *uid = record ? tru_record_get_text (record, TRU_AGENDA_ITEM_MEETING) : NULL;
  g_autoptr (TruRecord) meeting = record ? tru_records_get (store, &tru_meeting_kind, uid, error) : NULL;
  g_autoptr (GPtrArray) taken = meeting ? taken_on (store, record, error) : NULL;

  if (!taken)
    return NULL;
  tru_record_set_text (decision, TRU_DECISION_AGENDA_ITEM, item);
  tru_record_set_text (decision, TRU_DECISION_SUPPORT, tru_record_get_text (record, TRU_AGENDA_ITEM_SUPPORT));
  tru_record_set_text (decision, TRU_DECISION_MEETING, uid);
  tru_record_set_number (decision, TRU_DECISION_DECIDED_ON, tru_record_get_number (meeting, TRU_MEETING_HELD_ON));
  return tru_committee_check_decision (meeting, decision, taken, tru_clock_today ());
}

/**
 * tru_meetings_check:
 * @store: a store
 * @item: uid of an agenda item
 * @decision: a decision as it would be taken; gets its support, meeting and day
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of it
 */
GPtrArray *
tru_meetings_check (TruStore   *store,
                    const char *item,
                    TruRecord  *decision,
                    GError    **error)
{
  g_autoptr (GPtrArray) findings = check_here (store, item, decision, error);
  g_autoptr (GPtrArray) others = findings ? tru_decisions_check (store, decision, error) : NULL;

  if (!others)
    return NULL;
  tru_findings_append (findings, others);
  return g_steal_pointer (&findings);
}

/**
 * tru_meetings_decide:
 * @store: a store
 * @item: uid of an agenda item
 * @decision: a new decision: outcome, reason, conditions; gets its support, meeting and day, and its uid
 * @override: (nullable): why it is taken although a rule is broken
 * @error: %TRU_OPERATION_ERROR_RULE for closed minutes, a meeting to come or a case decided already, and as
 *   tru_decisions_take()
 *
 * Takes the decision of a meeting about what its agenda names; the decision moves the support.
 *
 * Returns: whether it is taken
 */
gboolean
tru_meetings_decide (TruStore           *store,
                     const char         *item,
                     TruRecord          *decision,
                     const TruOverride  *override,
                     GError            **error)
{
  g_autoptr (GPtrArray) findings = check_here (store, item, decision, error);

  return findings && tru_operation_allow (findings, override, error) && tru_decisions_take (store, decision, override, error);
}

/* Whether the appointment is on another day than before, or no longer takes place. */
static gboolean
is_displaced (TruRecord *before,
              TruRecord *event)
{
  return tru_time_date (tru_record_get_number (before, TRU_EVENT_STARTS_AT)) != tru_time_date (tru_record_get_number (event, TRU_EVENT_STARTS_AT))
         || (!tru_record_is_known (before, TRU_EVENT_CANCELLED_ON) && tru_record_is_known (event, TRU_EVENT_CANCELLED_ON));
}

static gboolean
check_move (TruStore   *store,
            TruRecord  *meeting,
            GError    **error)
{
  g_autoptr (TruRecord) taken
    = tru_store_find_one (store, &tru_decision_kind, TRU_DECISION_MEETING, tru_record_get_uid (meeting), NULL);
  g_autoptr (GPtrArray) findings = tru_committee_check_move (meeting, taken != NULL);

  return tru_operation_allow (findings, NULL, error);
}

/**
 * tru_meetings_update_event:
 * @write: the operation being written
 * @event: an appointment, read from the store and changed
 * @error: %TRU_OPERATION_ERROR_RULE where it is that of a meeting which decided already, see tru_committee_check_move(); or as
 *   tru_write_update()
 *
 * Writes an appointment, and the meeting with it that a committee holds then: moved to another day, it moves, and so do its
 * decisions to come. Every operation that changes one does it so; only an import of another office's file, which brings
 * the meeting as well, does not.
 *
 * Returns: whether both are written
 */
gboolean
tru_meetings_update_event (TruWrite   *write,
                           TruRecord  *event,
                           GError    **error)
{
  TruStore *store = tru_write_store (write);
  const char *uid = tru_record_get_uid (event);
  g_autoptr (TruRecord) before = tru_store_get (store, &tru_event_kind, uid, error);
  g_autoptr (TruRecord) meeting = before && is_displaced (before, event) ? tru_store_find_one (store, &tru_meeting_kind, TRU_MEETING_EVENT, uid, NULL) : NULL;

  if (!before || (meeting && !check_move (store, meeting, error)) || !tru_write_update (write, event, error))
    return FALSE;
  if (!meeting)
    return TRUE;
  tru_record_set_number (meeting, TRU_MEETING_HELD_ON, tru_time_date (tru_record_get_number (event, TRU_EVENT_STARTS_AT)));
  return tru_write_update (write, meeting, error);
}

/**
 * tru_meetings_undecided:
 * @store: a store
 * @meeting: uid of a meeting
 *
 * Returns: how many supports on its agenda have no decision
 */
guint
tru_meetings_undecided (TruStore   *store,
                        const char *meeting)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_agenda_query, NULL, "$meeting", meeting, NULL);
  guint n = 0;

  for (guint i = 0; rows && i < rows->len; i++)
    n += tru_row_get_text (g_ptr_array_index (rows, i), TRU_AGENDA_ROW_SUPPORT)
         && !tru_row_get_text (g_ptr_array_index (rows, i), TRU_AGENDA_ROW_DECISION);
  return n;
}

/**
 * tru_meetings_note:
 * @store: a store
 * @meeting: a meeting with its collective part or the day of the next one changed
 * @error: %TRU_OPERATION_ERROR_RULE for closed minutes, %TRU_RECORD_ERROR for a value
 *
 * Returns: whether it is noted
 */
gboolean
tru_meetings_note (TruStore   *store,
                   TruRecord  *meeting,
                   GError    **error)
{
  g_autoptr (TruRecord) kept = tru_records_get (store, &tru_meeting_kind, tru_record_get_uid (meeting), error);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (!kept || !tru_agenda_check_open (kept, error))
    return FALSE;
  tru_record_copy_field (kept, meeting, TRU_MEETING_COLLECTIVE);
  tru_record_copy_field (kept, meeting, TRU_MEETING_NEXT_ON);
  g_ptr_array_add (records, kept);
  return tru_records_write (store, "note-meeting", NULL, records, error);
}

static void
count_attendance (TruStore   *store,
                  const char *meeting,
                  guint      *n_present,
                  guint      *n_unnoted)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_attenders_query, NULL, "$meeting", meeting, NULL);

  *n_present = 0;
  *n_unnoted = 0;
  for (guint i = 0; rows && i < rows->len; i++)
    {
      const char *attendance = tru_row_get_text (g_ptr_array_index (rows, i), TRU_ATTENDER_ATTENDANCE);

      *n_present += g_strcmp0 (attendance, "present") == 0;
      *n_unnoted += attendance == NULL;
    }
}

/**
 * tru_meetings_check_close:
 * @store: a store
 * @meeting: a meeting
 *
 * Returns: (transfer full) (element-type TruFinding): what stands against closing its minutes, see
 *   tru_committee_check_close(), and whom they name to all
 */
GPtrArray *
tru_meetings_check_close (TruStore  *store,
                          TruRecord *meeting)
{
  const char *uid = tru_record_get_uid (meeting);
  GPtrArray *findings;
  g_autoptr (GPtrArray) names = tru_committee_names_check (store, TRU_COMMITTEE_PAPER_MINUTES, meeting, NULL, NULL);
  guint n_present;
  guint n_unnoted;

  count_attendance (store, uid, &n_present, &n_unnoted);
  findings = tru_committee_check_close (meeting, tru_meetings_undecided (store, uid), n_present, n_unnoted, tru_clock_today ());
  if (names)
    tru_findings_append (findings, names);
  return findings;
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
 * tru_meetings_close:
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
tru_meetings_close (TruStore           *store,
                    const char         *meeting,
                    const TruOverride  *override,
                    GError            **error)
{
  TruDate today = tru_clock_today ();
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_meeting_kind, meeting, error);
  g_autoptr (GPtrArray) findings = record ? tru_meetings_check_close (store, record) : NULL;
  TruDate next;

  if (!findings || !tru_operation_allow (findings, override, error))
    return TRU_UNKNOWN;
  tru_record_set_number (record, TRU_MEETING_CLOSED_ON, today);
  if (!tru_record_is_known (record, TRU_MEETING_NEXT_ON))
    tru_record_set_number (record, TRU_MEETING_NEXT_ON,
                           tru_committees_following (store, tru_record_get_text (record, TRU_MEETING_COMMITTEE),
                                                     tru_record_get_number (record, TRU_MEETING_HELD_ON)));
  next = tru_record_get_number (record, TRU_MEETING_NEXT_ON);
  if (!write_close (store, record, override, error))
    return TRU_UNKNOWN;
  return next == TRU_UNKNOWN ? 0 : next;
}

/**
 * tru_meetings_reopen:
 * @store: a store
 * @meeting: uid of a meeting whose minutes are closed
 * @motive: why
 * @error: %TRU_OPERATION_ERROR_INVALID without a motive, %TRU_OPERATION_ERROR_RULE where they are open
 *
 * Opens closed minutes again, however long ago they were closed; the history keeps why.
 *
 * Returns: whether they are open
 */
gboolean
tru_meetings_reopen (TruStore    *store,
                     const char  *meeting,
                     const char  *motive,
                     GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_meeting_kind, meeting, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (!record)
    return FALSE;
  if (!tru_record_is_known (record, TRU_MEETING_CLOSED_ON))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("The minutes are open already."));
      return FALSE;
    }
  if (!motive || tru_text_is_blank (motive))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("Say why the minutes are opened again."));
      return FALSE;
    }
  tru_record_set_number (record, TRU_MEETING_CLOSED_ON, TRU_UNKNOWN);
  g_ptr_array_add (records, record);
  return tru_records_write (store, "reopen-minutes", motive, records, error);
}
