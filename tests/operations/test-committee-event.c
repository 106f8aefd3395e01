/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-committee.h"
#include "tru-committees.h"
#include "tru-event.h"
#include "tru-meeting.h"

/* The appointment may be there first, as a time of a series is: its meeting takes it, and whom it expects. */
static void
test_prepare_event (Desk         *desk,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = desk_add (desk->store, "committee", "name", "Comité technique", "type", "technical", "programme",
                                         desk->programme, NULL);
  g_autofree char *event = desk_add (desk->store, "event", "type", "committee", "title", "Comité technique", "starts_at", "2026-11-26T09:30",
                                     "ends_at", "2026-11-26T11:00", NULL);
  g_autofree char *meeting = NULL;
  g_autofree char *other = NULL;
  g_autoptr (TruRecord) record = NULL;

  meeting = tru_committees_prepare_event (desk->store, event, &error);
  g_assert_no_error (error);
  record = tru_store_get (desk->store, &tru_meeting_kind, meeting, NULL);
  g_assert_cmpstr (tru_record_get_text (record, TRU_MEETING_EVENT), ==, event);
  g_assert_cmpstr (tru_record_get_text (record, TRU_MEETING_COMMITTEE), ==, committee);
  g_assert_cmpint (tru_store_count (desk->store, &tru_event_kind), ==, 1);
  g_assert_null (tru_committees_prepare_event (desk->store, event, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT);
  g_clear_error (&error);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_meeting_kind), ==, 0);
  g_assert_cmpint (tru_store_count (desk->store, &tru_event_kind), ==, 1);
  other = desk_add (desk->store, "committee", "name", "Comité technique", "type", "technical", "programme", desk->programme, NULL);
  g_assert_null (tru_committees_prepare_event (desk->store, event, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/committee-event/prepare", test_prepare_event);
  return g_test_run ();
}
