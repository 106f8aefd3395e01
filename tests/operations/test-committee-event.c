/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-agenda-item.h"
#include "tru-agenda.h"
#include "tru-clock.h"
#include "tru-committee-names.h"
#include "tru-committee-rules.h"
#include "tru-committee.h"
#include "tru-committees.h"
#include "tru-decision-steps.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-event.h"
#include "tru-ical-import.h"
#include "tru-meeting.h"
#include "tru-meetings.h"
#include "tru-participant.h"
#include "tru-planning.h"
#include "tru-queries-committees.h"
#include "tru-queries-committees.h"
#include "tru-record-acts.h"
#include "tru-support.h"
#include "tru-watch.h"

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

static guint
count_unprepared (Desk *desk)
{
  g_autoptr (GPtrArray) rows = tru_query_run (desk->store, &tru_unprepared_query, NULL, "$from", "2026-11-24", "$until", "2026-12-09", NULL);

  return rows->len;
}

/* What the room shows as to be prepared: a committee's appointment of those days, until its meeting is there, or it is called off. */
static void
test_unprepared (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = desk_add (desk->store, "event", "type", "committee", "title", "Comité technique", "programme", desk->programme,
                                     "starts_at", "2026-11-24T09:30", "ends_at", "2026-11-24T11:00", NULL);
  g_autofree char *second = desk_add (desk->store, "event", "type", "committee", "title", "Comité technique", "starts_at", "2026-12-08T09:30",
                                      "ends_at", "2026-12-08T11:00", NULL);
  g_autofree char *later = desk_add (desk->store, "event", "type", "committee", "title", "Comité technique", "starts_at", "2026-12-09T09:30",
                                     "ends_at", "2026-12-09T11:00", NULL);
  g_autofree char *committee = NULL;
  g_autofree char *meeting = NULL;

  g_assert_cmpuint (count_unprepared (desk), ==, 2);
  g_assert_null (tru_committees_prepare_event (desk->store, first, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  committee = desk_add (desk->store, "committee", "name", "Comité technique", "type", "technical", "programme", desk->programme, NULL);
  meeting = tru_committees_prepare_event (desk->store, first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_unprepared (desk), ==, 1);
  g_assert_true (tru_planning_cancel_event (desk->store, second, NULL, &error));
  g_assert_cmpuint (count_unprepared (desk), ==, 0);
}

/* The committee of an operation meets as the operation's programme says, in its minutes as among what is due. */
static void
test_rhythm (Desk          *desk,
             gconstpointer  data)
{
  g_autofree char *operation = desk_add (desk->store, "operation", "name", "Les Blanchisseurs", "phase", "operational", "programme", desk->programme, NULL);
  g_autofree char *committee = desk_add (desk->store, "committee", "name", "Pilotage", "type", "steering", "operation", operation, NULL);
  g_autofree char *meeting = desk_add (desk->store, "meeting", "committee", committee, "held_on", "2026-09-30", NULL);
  TruDate next = tru_committees_after (desk->store, committee, tru_date_new (2026, 9, 30));
  g_autoptr (GPtrArray) deadlines = tru_watch_deadlines (desk->store, tru_clock_today (), NULL);
  const TruDeadline *found = NULL;

  /* Six weeks later is Armistice Day. */
  g_assert_cmpint (next, ==, tru_date_new (2026, 11, 12));
  for (guint i = 0; i < deadlines->len; i++)
    if (g_str_equal (((TruDeadline *) g_ptr_array_index (deadlines, i))->rule, "committee-due"))
      found = g_ptr_array_index (deadlines, i);
  g_assert_nonnull (found);
  g_assert_cmpint (found->due_on, ==, next);
}

static gboolean
asks_about_attendance (Desk       *desk,
                       const char *meeting)
{
  g_autoptr (TruRecord) record = tru_store_get (desk->store, &tru_meeting_kind, meeting, NULL);
  g_autoptr (GPtrArray) findings = tru_meetings_check_close (desk->store, record);
  const TruFinding *found = tru_findings_find (findings, "meeting-attendance");

  g_assert_true (!found || found->severity == TRU_SEVERITY_WARNS);
  return found != NULL;
}

/* Minutes that name nobody present are asked about before they are closed. */
static void
test_attendance (Desk          *desk,
                 gconstpointer  data)
{
  g_autofree char *committee = desk_add (desk->store, "committee", "name", "Comité", "type", "technical", "programme", desk->programme, NULL);
  g_autofree char *event = desk_add (desk->store, "event", "type", "committee", "title", "Comité", "starts_at", "2026-11-24T09:30",
                                     "ends_at", "2026-11-24T11:00", NULL);
  g_autofree char *meeting = desk_add (desk->store, "meeting", "committee", committee, "event", event, "held_on", "2026-11-24", NULL);
  g_autofree char *guest = NULL;
  g_autofree char *other = NULL;

  g_assert_true (asks_about_attendance (desk, meeting));
  guest = desk_add (desk->store, "participant", "event", event, "contact", desk->contact, NULL);
  other = desk_add (desk->store, "participant", "event", event, "person", desk->person, NULL);
  g_assert_true (asks_about_attendance (desk, meeting));
  g_assert_true (tru_meetings_attend (desk->store, guest, TRU_PARTICIPANT_ATTENDANCE_PRESENT, NULL));
  g_assert_true (asks_about_attendance (desk, meeting));
  g_assert_true (tru_meetings_attend (desk->store, other, TRU_PARTICIPANT_ATTENDANCE_EXCUSED, NULL));
  g_assert_false (asks_about_attendance (desk, meeting));
}

static gboolean
names (TruRecord  *meeting,
       const char *text,
       const char *name)
{
  g_autoptr (GPtrArray) family = g_ptr_array_new ();
  g_autoptr (GPtrArray) findings = NULL;

  g_ptr_array_add (family, (gpointer) name);
  findings = tru_committee_check_names (meeting, text, family);
  g_assert_true (findings->len == 0 || tru_findings_worst (findings) == TRU_SEVERITY_WARNS);
  return findings->len > 0;
}

/* Whole words, however they are written. */
static void
test_words (void)
{
  g_autoptr (TruRecord) meeting = tru_record_new (&tru_meeting_kind);

  g_assert_true (names (meeting, "La visite chez BENALI, hier", "Benali"));
  g_assert_true (names (meeting, "« Bénali »", "Benali"));
  g_assert_true (names (meeting, "da silva", "Da Silva"));
  g_assert_true (names (meeting, "Chez N’Guyen-Dubois.", "N'Guyen Dubois"));
  g_assert_false (names (meeting, "Les benaliens", "Benali"));
  g_assert_false (names (meeting, "Silva da", "Da Silva"));
  g_assert_false (names (meeting, NULL, "Benali"));
  g_assert_false (names (meeting, "- … -", "?"));
}

static gboolean
names_to (Desk              *desk,
          TruCommitteePaper  paper,
          TruRecord         *meeting,
          const char        *audience)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = tru_committee_names_check (desk->store, paper, meeting, audience, &error);

  g_assert_no_error (error);
  return findings->len > 0;
}

/* What all read names a household: not to itself, but to a landlord that does not house it. */
static void
test_names (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = desk_add (desk->store, "committee", "name", "Comité", "type", "technical", "programme", desk->programme, NULL);
  g_autofree char *other = desk_add (desk->store, "organisation", "name", "Autre bailleur", "type", "landlord", NULL);
  g_autofree char *uid = tru_committees_prepare (desk->store, committee, tru_time_new (tru_clock_today (), 570), NULL, &error);
  g_autoptr (TruRecord) meeting = tru_store_get (desk->store, &tru_meeting_kind, uid, NULL);
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_no_error (error);
  g_assert_false (names_to (desk, TRU_COMMITTEE_PAPER_MINUTES, meeting, NULL));
  tru_record_set_text (meeting, TRU_MEETING_COLLECTIVE, "Les ateliers reprennent. La famille benali y viendra.");
  g_assert_true (names_to (desk, TRU_COMMITTEE_PAPER_MINUTES, meeting, NULL));
  g_assert_true (names_to (desk, TRU_COMMITTEE_PAPER_MINUTES, meeting, other));
  g_assert_false (names_to (desk, TRU_COMMITTEE_PAPER_MINUTES, meeting, desk->household));
  g_assert_false (names_to (desk, TRU_COMMITTEE_PAPER_AGENDA, meeting, other));
  findings = tru_meetings_check_close (desk->store, meeting);
  g_assert_nonnull (tru_findings_find (findings, "meeting-names"));
  tru_record_set_text (meeting, TRU_MEETING_COLLECTIVE, NULL);
  g_free (desk_add (desk->store, "agenda_item", "meeting", uid, "position", "9", "subject", "Atelier chez Benali", NULL));
  g_assert_true (names_to (desk, TRU_COMMITTEE_PAPER_AGENDA, meeting, other));
}

static TruDate
stands_on (Desk       *desk,
           const char *committee,
           const char *day)
{
  g_autoptr (GPtrArray) proposals = tru_agenda_propose (desk->store, committee, tru_date_parse (day), NULL);

  g_assert_cmpuint (proposals->len, ==, 1);
  return ((const TruProposal *) g_ptr_array_index (proposals, 0))->stands_on;
}

/* What another meeting to come will speak of is not put on a second agenda, unless somebody asks for it. */
static void
test_stands (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = desk_add (desk->store, "committee", "name", "Comité", "type", "technical", "programme", desk->programme, NULL);
  g_autofree char *past = desk_add (desk->store, "meeting", "committee", committee, "held_on", "2026-11-10", NULL);
  g_autofree char *forgotten = desk_add (desk->store, "agenda_item", "meeting", past, "position", "1", "support", desk->support, NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (GPtrArray) asked = g_ptr_array_new ();

  g_assert_cmpint (stands_on (desk, committee, "2026-12-03"), ==, TRU_UNKNOWN);
  first = tru_committees_prepare (desk->store, committee, tru_time_new (tru_date_parse ("2026-12-03"), 570), NULL, &error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_agenda_item_kind), ==, 2);
  g_assert_cmpint (stands_on (desk, committee, "2026-12-10"), ==, tru_date_parse ("2026-12-03"));
  second = tru_committees_prepare (desk->store, committee, tru_time_new (tru_date_parse ("2026-12-10"), 570), NULL, &error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_agenda_item_kind), ==, 2);
  g_ptr_array_add (asked, desk->support);
  third = tru_committees_prepare (desk->store, committee, tru_time_new (tru_date_parse ("2026-12-17"), 570), asked, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_agenda_item_kind), ==, 3);
}

/* A meeting on 24 November, and what is decided there. */
static char *
add_meeting (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = desk_add (desk->store, "committee", "name", "Comité", "type", "technical", "programme", desk->programme, NULL);
  char *meeting = tru_committees_prepare (desk->store, committee, tru_time_parse ("2026-11-24T09:30"), NULL, &error);

  g_assert_no_error (error);
  return meeting;
}

static void
decide (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *item = desk_only (desk->store, &tru_agenda_item_kind);
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);

  tru_record_set_number (decision, TRU_DECISION_OUTCOME, TRU_DECISION_OUTCOME_NOTED);
  tru_meetings_decide (desk->store, item, decision, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_held_on (Desk       *desk,
                const char *day,
                const char *starts)
{
  g_autofree char *meeting = desk_only (desk->store, &tru_meeting_kind);
  g_autofree char *event = desk_only (desk->store, &tru_event_kind);
  g_autoptr (TruRecord) held = tru_store_get (desk->store, &tru_meeting_kind, meeting, NULL);
  g_autoptr (TruRecord) appointment = tru_store_get (desk->store, &tru_event_kind, event, NULL);

  g_assert_cmpint (tru_record_get_number (held, TRU_MEETING_HELD_ON), ==, tru_date_parse (day));
  g_assert_cmpint (tru_record_get_number (appointment, TRU_EVENT_STARTS_AT), ==, tru_time_parse (starts));
}

/* As a form or the command line has it: its hours, field by field. */
static gboolean
write_hours (Desk        *desk,
             const char  *day,
             GError     **error)
{
  g_autofree char *uid = desk_only (desk->store, &tru_event_kind);
  g_autoptr (TruRecord) event = tru_store_get (desk->store, &tru_event_kind, uid, NULL);
  TruTime starts = tru_time_new (tru_date_parse (day), 10 * 60);

  tru_record_set_number (event, TRU_EVENT_STARTS_AT, starts);
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, starts + 60);
  return tru_record_acts_write (desk->store, event, FALSE, NULL, error);
}

/* Whoever moves the appointment moves the meeting; one undo takes both back. */
static void
test_moved (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *meeting = add_meeting (desk);
  g_autofree char *event = desk_only (desk->store, &tru_event_kind);

  g_assert_true (tru_planning_move_event (desk->store, event, tru_time_parse ("2026-11-26T09:30"), TRU_UNKNOWN, NULL, &error));
  assert_held_on (desk, "2026-11-26", "2026-11-26T09:30");
  desk_undo (desk->store);
  assert_held_on (desk, "2026-11-24", "2026-11-24T09:30");
  g_assert_true (write_hours (desk, "2026-11-27", &error));
  assert_held_on (desk, "2026-11-27", "2026-11-27T10:00");
  desk_undo (desk->store);
  assert_held_on (desk, "2026-11-24", "2026-11-24T09:30");
}

/* What was decided was decided on that day: neither its appointment leaves it, nor is it called off. Its hour is only corrected. */
static void
test_decided (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *meeting = add_meeting (desk);
  g_autofree char *event = desk_only (desk->store, &tru_event_kind);

  decide (desk);
  g_assert_false (tru_planning_move_event (desk->store, event, tru_time_parse ("2026-11-26T09:30"), TRU_UNKNOWN, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (write_hours (desk, "2026-11-26", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (tru_planning_cancel_event (desk->store, event, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  assert_held_on (desk, "2026-11-24", "2026-11-24T09:30");
  g_assert_true (write_hours (desk, "2026-11-24", &error));
  assert_held_on (desk, "2026-11-24", "2026-11-24T10:00");
}

/* Takes in the appointment as another calendar has it, on a day at half past nine. */
static TruIcalReport *
import_on (Desk       *desk,
           const char *day)
{
  g_autofree char *event = desk_only (desk->store, &tru_event_kind);
  g_autofree char *path = g_build_filename (desk->folder, "moved.ics", NULL);
  g_autofree char *words
    = g_strdup_printf ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test\r\nBEGIN:VEVENT\r\nUID:%s\r\nDTSTAMP:20261124T080000Z\r\n"
                       "DTSTART:%sT093000\r\nDTEND:%sT113000\r\nSUMMARY:Comité\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", event, day, day);
  g_autoptr (GError) error = NULL;
  TruIcalWish wish = { .path = path };
  TruIcalReport *report;

  g_file_set_contents (path, words, -1, &error);
  g_assert_no_error (error);
  report = tru_ical_import (desk->store, &wish, &error);
  g_assert_no_error (error);
  return report;
}

/* A file that has it elsewhere moves it as long as nothing was decided; then it stays, and what is said of the import says why. */
static void
test_imported (Desk          *desk,
               gconstpointer  data)
{
  g_autofree char *meeting = add_meeting (desk);
  g_autoptr (TruIcalReport) before = import_on (desk, "20261123");
  g_autoptr (TruIcalReport) after = NULL;
  const TruIcalEntry *entry;

  assert_held_on (desk, "2026-11-23", "2026-11-23T09:30");
  decide (desk);
  after = import_on (desk, "20261126");
  entry = g_ptr_array_index (after->entries, 0);
  g_assert_cmpint (entry->action, ==, TRU_IMPORT_UNCHANGED);
  g_assert_nonnull (entry->reason);
  assert_held_on (desk, "2026-11-23", "2026-11-23T09:30");
}

/* To whom a household is redirected stays with its decision, and is no reason for any other. */
static void
test_redirected (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = desk_add (desk->store, "committee", "name", "Comité", "type", "technical", "programme", desk->programme, NULL);
  g_autofree char *to = desk_add (desk->store, "organisation", "name", "ADIL du Nord", "type", "other", NULL);
  g_autofree char *meeting = tru_committees_prepare (desk->store, committee, tru_time_new (tru_clock_today (), 570), NULL, &error);
  g_autofree char *item = desk_only (desk->store, &tru_agenda_item_kind);
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (TruRecord) support = NULL;
  g_autofree char *nobody = NULL, *told = NULL;

  tru_record_set_number (decision, TRU_DECISION_OUTCOME, TRU_DECISION_OUTCOME_REDIRECTED);
  g_assert_true (tru_meetings_decide (desk->store, item, decision, NULL, &error));
  g_assert_no_error (error);
  nobody = tru_decision_steps_tell (desk->store, tru_record_get_uid (decision), "Taken");
  g_assert_nonnull (strstr (nobody, "To whom the household is redirected is not said"));
  tru_record_set_text (decision, TRU_DECISION_REDIRECTED_TO, to);
  g_assert_true (tru_decisions_correct (desk->store, decision, &error));
  g_assert_no_error (error);
  told = tru_decision_steps_tell (desk->store, tru_record_get_uid (decision), "Taken");
  g_assert_null (strstr (told, "To whom"));
  rows = tru_query_run (desk->store, &tru_item_decisions_query, &error, "$item", item, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (tru_row_get_text (g_ptr_array_index (rows, 0), TRU_ITEM_DECISION_TO), ==, "ADIL du Nord");
  support = tru_store_get (desk->store, &tru_support_kind, desk->support, NULL);
  g_assert_cmpint (tru_record_get_number (support, TRU_SUPPORT_EXIT_REASON), ==, TRU_SUPPORT_EXIT_REASON_REDIRECTED);
  g_assert_nonnull (meeting);
}

/* Whoever refuses reads which days of a worksite go with it. */
static void
test_cut_short (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dwelling = desk_add (desk->store, "dwelling", "street", "3 rue Carnot", "commune", "Roubaix", NULL);
  g_autofree char *worksite = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", dwelling, NULL);
  g_autofree char *first = desk_add (desk->store, "worksite_day", "worksite", worksite, "day", "2026-11-30", NULL);
  g_autofree char *last = desk_add (desk->store, "worksite_day", "worksite", worksite, "day", "2026-12-01", NULL);
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);
  g_autofree char *told = NULL;

  tru_record_set_text (decision, TRU_DECISION_SUPPORT, desk->support);
  tru_record_set_number (decision, TRU_DECISION_DECIDED_ON, tru_clock_today ());
  tru_record_set_number (decision, TRU_DECISION_OUTCOME, TRU_DECISION_OUTCOME_REFUSED);
  tru_record_set_text (decision, TRU_DECISION_REASON, "Loyer trop élevé");
  g_assert_true (tru_decisions_take (desk->store, decision, NULL, &error));
  g_assert_no_error (error);
  told = tru_decision_steps_tell (desk->store, tru_record_get_uid (decision), "Taken");
  g_assert_true (g_str_has_prefix (told, "Taken\n2 days of a worksite were still planned (Mon 30 Nov 2026 – Tue 1 Dec 2026)"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/committee-event/prepare", test_prepare_event);
  DESK_TEST ("/committee-event/unprepared", test_unprepared);
  DESK_TEST ("/committee-event/rhythm", test_rhythm);
  DESK_TEST ("/committee-event/attendance", test_attendance);
  g_test_add_func ("/committee-event/words", test_words);
  DESK_TEST ("/committee-event/names", test_names);
  DESK_TEST ("/committee-event/stands", test_stands);
  DESK_TEST ("/committee-event/moved", test_moved);
  DESK_TEST ("/committee-event/decided", test_decided);
  DESK_TEST ("/committee-event/imported", test_imported);
  DESK_TEST ("/committee-event/redirected", test_redirected);
  DESK_TEST ("/committee-event/cut-short", test_cut_short);
  return g_test_run ();
}
