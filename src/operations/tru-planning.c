/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-planning.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-event-edits.h"
#include "tru-meetings.h"
#include "tru-participant.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-repeats-private.h"
#include "tru-supports.h"
#include "tru-uid.h"
#include "tru-workshop-tool.h"
#include "tru-write.h"

#define MINUTES_DEFAULT 60

/**
 * tru_planning_event_end:
 * @store: a store
 * @type: the event's type
 * @programme: (nullable): uid of its programme
 * @starts_at: when it starts
 *
 * When an event ends unless somebody says otherwise: a home visit after the programme's length of one (domain.md,
 * scheme 2: 1 hour by default).
 *
 * Returns: a time, or %TRU_UNKNOWN when @starts_at is unknown
 */
TruTime
tru_planning_event_end (TruStore     *store,
                        TruEventType  type,
                        const char   *programme,
                        TruTime       starts_at)
{
  g_autoptr (TruRecord) record = NULL;
  gint64 minutes = TRU_UNKNOWN;

  if (starts_at == TRU_UNKNOWN)
    return TRU_UNKNOWN;
  if (type == TRU_EVENT_TYPE_VISIT && programme)
    record = tru_store_get (store, &tru_programme_kind, programme, NULL);
  if (record)
    minutes = tru_record_get_number (record, TRU_PROGRAMME_VISIT_MINUTES);
  return starts_at + (minutes == TRU_UNKNOWN ? MINUTES_DEFAULT : minutes);
}

static gboolean
check_times (TruRecord  *event,
             GError    **error)
{
  TruTime starts = tru_record_get_number (event, TRU_EVENT_STARTS_AT);
  TruTime ends = tru_record_get_number (event, TRU_EVENT_ENDS_AT);

  if (starts == TRU_UNKNOWN || ends == TRU_UNKNOWN || ends > starts)
    return TRUE;
  tru_record_set_error (event, TRU_EVENT_ENDS_AT, _("an event must end after it starts"), error);
  return FALSE;
}

/**
 * tru_planning_save_event:
 * @store: a store
 * @event: a new event, or one read from the store and changed
 * @participants: (nullable) (element-type TruRecord): participants to keep with it, new or changed; their event is
 * filled in
 * @error: %TRU_RECORD_ERROR for a value, %TRU_OPERATION_ERROR_CONFLICT when it was changed meanwhile
 *
 * Returns: whether the event is kept
 */
gboolean
tru_planning_save_event (TruStore   *store,
                         TruRecord  *event,
                         GPtrArray  *participants,
                         GError    **error)
{
  return tru_planning_save_with (store, event, participants, NULL, NULL, error);
}

/**
 * tru_planning_gather:
 * @records: (element-type TruRecord): what is to be kept together; gets what belongs to the event
 * @event: an event that has its uid
 * @parts: (nullable) (element-type TruRecord): participants and tools of the event; their event is filled in
 */
void
tru_planning_gather (GPtrArray *records,
                     TruRecord *event,
                     GPtrArray *parts)
{
  for (guint i = 0; parts && i < parts->len; i++)
    {
      TruRecord *part = parts->pdata[i];
      gboolean is_tool = tru_record_get_kind (part) == &tru_workshop_tool_kind;

      tru_record_set_text (part, is_tool ? (guint) TRU_WORKSHOP_TOOL_EVENT : (guint) TRU_PARTICIPANT_EVENT, tru_record_get_uid (event));
      g_ptr_array_add (records, part);
    }
}

static gboolean
remove_participants (TruWrite  *write,
                     GPtrArray *removed,
                     GError   **error)
{
  for (guint i = 0; removed && i < removed->len; i++)
    if (!tru_write_delete (write, g_ptr_array_index (removed, i), error))
      return FALSE;
  return TRUE;
}

/**
 * tru_planning_keep_parts:
 * @write: the operation
 * @event: an event that is kept
 * @parts: (nullable) (element-type TruRecord): participants and tools of the event, new or changed; their event is filled in
 * @removed: (nullable) (element-type TruRecord): those that are no longer its own
 * @error: return location
 *
 * Returns: whether they are kept
 */
gboolean
tru_planning_keep_parts (TruWrite   *write,
                         TruRecord  *event,
                         GPtrArray  *parts,
                         GPtrArray  *removed,
                         GError    **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  tru_planning_gather (records, event, parts);
  return tru_records_write_in (write, records, error) && remove_participants (write, removed, error);
}

/**
 * tru_planning_save_with:
 * @store: a store
 * @event: a new event, or one read from the store and changed
 * @participants: (nullable) (element-type TruRecord): participants to keep with it, and tools that it uses, new or changed;
 *   their event is filled in
 * @removed: (nullable) (element-type TruRecord): kept participants who are no longer expected, and tools no longer used
 * @motive: (nullable): why, although somebody or something is taken, see tru_clashes_of_event(); kept in the history
 * @error: as tru_planning_save_event()
 *
 * Keeps an event with its list of those who are expected and came.
 *
 * Returns: whether it is kept
 */
gboolean
tru_planning_save_with (TruStore   *store,
                        TruRecord  *event,
                        GPtrArray  *participants,
                        GPtrArray  *removed,
                        const char *motive,
                        GError    **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (TruWrite) write = NULL;

  if (!check_times (event, error) || !tru_event_edits_allow (event, error))
    return FALSE;
  if (!tru_record_get_uid (event))
    {
      g_autofree char *uid = tru_uid_new ();

      tru_record_set_uid (event, uid);
    }
  g_ptr_array_add (records, event);
  tru_planning_gather (records, event, participants);
  write = tru_write_begin (store, tru_record_get_id (event) == 0 ? "add-event" : "edit-event", motive, error);
  return write && tru_records_write_in (write, records, error) && remove_participants (write, removed, error) &&
         tru_supports_follow_visit (write, event, error) &&
         tru_write_commit (write, error);
}

/**
 * tru_planning_copy_event:
 * @store: a store
 * @event: uid of an event
 * @starts_at: when the copy starts; it is as long
 * @motive: (nullable): why, although somebody or something is taken, see tru_clashes_of_copy(); kept in the history
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Copies an event: its words, and those who always come. What became of it, who registered and whether it repeats is the
 * first one's own.
 *
 * Returns: whether there is another one
 */
gboolean
tru_planning_copy_event (TruStore   *store,
                         const char *event,
                         TruTime     starts_at,
                         const char *motive,
                         GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "copy-event", motive, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_event_kind, event, error) : NULL;

  return record && tru_series_add_time (write, record, NULL, starts_at, error) && tru_write_commit (write, error);
}

/**
 * tru_planning_move_event:
 * @store: a store
 * @event: uid of an event
 * @starts_at: when it starts now
 * @ends_at: when it ends now, or %TRU_UNKNOWN to keep its length
 * @motive: (nullable): why, although somebody or something is taken; kept in the history
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, or %TRU_RECORD_ERROR
 *
 * Returns: whether it is moved
 */
gboolean
tru_planning_move_event (TruStore    *store,
                         const char  *event,
                         TruTime      starts_at,
                         TruTime      ends_at,
                         const char  *motive,
                         GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "move-event", motive, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_event_kind, event, error) : NULL;

  if (!record)
    return FALSE;
  if (ends_at == TRU_UNKNOWN && starts_at != TRU_UNKNOWN)
    ends_at = starts_at + tru_record_get_number (record, TRU_EVENT_ENDS_AT)
              - tru_record_get_number (record, TRU_EVENT_STARTS_AT);
  tru_record_set_number (record, TRU_EVENT_STARTS_AT, starts_at);
  tru_record_set_number (record, TRU_EVENT_ENDS_AT, ends_at);
  return check_times (record, error) && tru_event_edits_allow (record, error) && tru_meetings_update_event (write, record, error)
         && tru_write_commit (write, error);
}

/**
 * tru_planning_cancel_event:
 * @store: a store
 * @event: uid of an event
 * @motive: (nullable): why; kept in the history
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Cancels an event today. It stays on record (domain.md: “attendance, no-shows and cancellations are recorded”).
 *
 * Returns: whether it is cancelled
 */
gboolean
tru_planning_cancel_event (TruStore    *store,
                           const char  *event,
                           const char  *motive,
                           GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "cancel-event", motive, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_event_kind, event, error) : NULL;

  if (!record)
    return FALSE;
  tru_record_set_number (record, TRU_EVENT_CANCELLED_ON, tru_clock_today ());
  return tru_meetings_update_event (write, record, error) && tru_write_commit (write, error);
}

/**
 * tru_planning_note_outcome:
 * @store: a store
 * @event: uid of an event
 * @outcome: a #TruEventOutcome, or %TRU_UNKNOWN to take back what was noted
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_OPERATION_ERROR_RULE for one that is cancelled, or that is said to have been held
 *   or missed before it begins
 *
 * Notes what became of an event. Who excuses himself does so beforehand.
 *
 * Returns: whether it is noted
 */
gboolean
tru_planning_note_outcome (TruStore    *store,
                           const char  *event,
                           gint64       outcome,
                           GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "note-outcome", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_event_kind, event, error) : NULL;

  if (!record)
    return FALSE;
  if (tru_record_is_known (record, TRU_EVENT_CANCELLED_ON))
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This appointment is cancelled: nothing became of it."));
  tru_record_set_number (record, TRU_EVENT_OUTCOME, outcome);
  return tru_event_edits_allow (record, error) && tru_write_update (write, record, error) && tru_supports_follow_visit (write, record, error)
         && tru_write_commit (write, error);
}
