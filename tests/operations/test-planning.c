/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-participant.h"
#include "tru-planning.h"
#include "tru-record-acts.h"

#define TEN tru_time_new (tru_date_new (2026, 11, 26), 600)

static TruRecord *
new_visit (Desk *desk)
{
  TruRecord *event = tru_record_new (&tru_event_kind);

  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_VISIT);
  tru_record_set_text (event, TRU_EVENT_TITLE, "Visite");
  tru_record_set_text (event, TRU_EVENT_HOUSEHOLD, desk->household);
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, TEN);
  tru_record_set_number (event, TRU_EVENT_ENDS_AT,
                         tru_planning_event_end (desk->store, TRU_EVENT_TYPE_VISIT, desk->programme, TEN));
  return event;
}

static void
test_add (Desk          *desk,
          gconstpointer  data)
{
  g_autoptr (TruRecord) event = new_visit (desk);
  g_autoptr (GPtrArray) participants = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  TruRecord *participant = tru_record_new (&tru_participant_kind);

  g_ptr_array_add (participants, participant);
  tru_record_set_text (participant, TRU_PARTICIPANT_CONTACT, desk->contact);
  g_assert_cmpint (tru_record_get_number (event, TRU_EVENT_ENDS_AT), ==, TEN + 60);
  tru_planning_save_event (desk->store, event, participants, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_text (participant, TRU_PARTICIPANT_EVENT), ==, tru_record_get_uid (event));
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_event_kind), ==, 0);
  g_assert_cmpint (tru_store_count (desk->store, &tru_participant_kind), ==, 0);
}

static void
test_move_and_cancel (Desk          *desk,
                      gconstpointer  data)
{
  g_autoptr (TruRecord) event = new_visit (desk);
  g_autoptr (TruRecord) moved = NULL;
  g_autoptr (GError) error = NULL;
  const char *uid;

  tru_planning_save_event (desk->store, event, NULL, &error);
  g_assert_no_error (error);
  uid = tru_record_get_uid (event);
  g_assert_true (tru_planning_move_event (desk->store, uid, TEN + 30, TRU_UNKNOWN, NULL, &error));
  g_assert_false (tru_planning_move_event (desk->store, uid, TEN, TEN, NULL, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  moved = tru_store_get (desk->store, &tru_event_kind, uid, NULL);
  g_assert_cmpint (tru_record_get_number (moved, TRU_EVENT_ENDS_AT), ==, TEN + 90);
  g_assert_true (tru_planning_cancel_event (desk->store, uid, "Ill", &error));
  g_clear_object (&moved);
  moved = tru_store_get (desk->store, &tru_event_kind, uid, NULL);
  g_assert_cmpint (tru_record_get_number (moved, TRU_EVENT_CANCELLED_ON), ==, tru_date_new (2026, 11, 24));
}

/* What became of it is known from its day on; an excuse may come before. A cancelled one has no outcome. */
static void
test_outcome (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (TruRecord) event = new_visit (desk);
  g_autoptr (TruRecord) noted = NULL;
  g_autoptr (GError) error = NULL;
  const char *uid;

  tru_planning_save_event (desk->store, event, NULL, &error);
  g_assert_no_error (error);
  uid = tru_record_get_uid (event);
  g_assert_false (tru_planning_note_outcome (desk->store, uid, TRU_EVENT_OUTCOME_MISSED, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  tru_record_set_number (event, TRU_EVENT_OUTCOME, TRU_EVENT_OUTCOME_HELD);
  g_assert_false (tru_planning_save_event (desk->store, event, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (tru_record_acts_write (desk->store, event, FALSE, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (tru_planning_note_outcome (desk->store, uid, TRU_EVENT_OUTCOME_EXCUSED, &error));
  tru_planning_move_event (desk->store, uid, TEN - 2 * 24 * 60, TRU_UNKNOWN, NULL, &error);
  g_assert_true (tru_planning_note_outcome (desk->store, uid, TRU_EVENT_OUTCOME_MISSED, &error));
  desk_undo (desk->store);
  noted = tru_store_get (desk->store, &tru_event_kind, uid, NULL);
  g_assert_cmpint (tru_record_get_number (noted, TRU_EVENT_OUTCOME), ==, TRU_EVENT_OUTCOME_EXCUSED);
  tru_planning_cancel_event (desk->store, uid, NULL, &error);
  g_assert_false (tru_planning_note_outcome (desk->store, uid, TRU_EVENT_OUTCOME_HELD, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/planning/add", test_add);
  DESK_TEST ("/planning/move-and-cancel", test_move_and_cancel);
  DESK_TEST ("/planning/outcome", test_outcome);
  return g_test_run ();
}
