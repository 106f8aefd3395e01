/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-edits.h"

#include "tru-clashes.h"
#include "tru-clock.h"
#include "tru-event-rules.h"
#include "tru-event.h"
#include "tru-operation-error.h"
#include "tru-participant.h"

static GPtrArray *
check_event (TruStore  *store,
             TruRecord *event)
{
  g_autoptr (TruRecord) kept = tru_store_get (store, &tru_event_kind, tru_record_get_uid (event), NULL);
  g_autoptr (GPtrArray) before = kept ? tru_clashes_of_event (store, kept, NULL, NULL) : NULL;
  GPtrArray *findings;

  findings = tru_clashes_of_event (store, event, NULL, NULL);
  tru_findings_leave_new (findings, before);
  if (findings)
    tru_event_check_outcome (findings, event, tru_clock_today ());
  return findings;
}

/* Whoever was there is noted: only who is expected can be taken. */
static GPtrArray *
check_participant (TruStore  *store,
                   TruRecord *participant)
{
  const char *uid = tru_record_get_text (participant, TRU_PARTICIPANT_EVENT);
  g_autoptr (TruRecord) event = uid ? tru_store_get (store, &tru_event_kind, uid, NULL) : NULL;
  g_autoptr (GPtrArray) expected = event ? tru_store_find (store, &tru_participant_kind, TRU_PARTICIPANT_EVENT, uid, NULL) : NULL;
  g_autoptr (GPtrArray) before = NULL;
  GPtrArray *findings;

  if (!expected || tru_record_is_known (participant, TRU_PARTICIPANT_ATTENDANCE))
    return NULL;
  before = tru_clashes_of_event (store, event, expected, NULL);
  g_ptr_array_add (expected, g_object_ref (participant));
  findings = tru_clashes_of_event (store, event, expected, NULL);
  tru_findings_leave_new (findings, before);
  return findings;
}

/**
 * tru_event_edits_allow:
 * @event: an event as it is to be kept
 * @error: %TRU_OPERATION_ERROR_RULE, see tru_event_check_outcome()
 *
 * Returns: whether what is said to have become of it can be known
 */
gboolean
tru_event_edits_allow (TruRecord  *event,
                       GError    **error)
{
  g_autoptr (GPtrArray) findings = tru_findings_new ();

  tru_event_check_outcome (findings, event, tru_clock_today ());
  return tru_operation_allow (findings, NULL, error);
}

/**
 * tru_event_edits_check:
 * @store: a store
 * @record: a record as a form or the command line has it
 *
 * Fields are another way to an appointment than the calendar's dialog, and book nobody silently either.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): who and what an appointment, or somebody expected at one, newly finds
 *   taken; %NULL for anything else
 */
GPtrArray *
tru_event_edits_check (TruStore  *store,
                       TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);

  if (kind == &tru_event_kind)
    return check_event (store, record);
  return kind == &tru_participant_kind ? check_participant (store, record) : NULL;
}
