/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-agenda-item.h"
#include "tru-agenda.h"
#include "tru-assessment.h"
#include "tru-committee-paper.h"
#include "tru-committee-rules.h"
#include "tru-committees.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-event.h"
#include "tru-meeting.h"
#include "tru-meetings.h"
#include "tru-participant.h"
#include "tru-programme-step.h"
#include "tru-queries-committees.h"
#include "tru-record-acts.h"
#include "tru-supports.h"

static char *
add_committee (Desk *desk)
{
  g_autofree char *partner = desk_add (desk->store, "organisation", "name", "Ville de Wattrelos", "type", "commune", NULL);
  g_autofree char *role = desk_add (desk->store, "partner_role", "organisation", partner, "programme", desk->programme, "role", "decides", NULL);

  return desk_add (desk->store, "committee", "name", "Comité technique", "type", "technical", "programme", desk->programme, "weeks", "6", NULL);
}

/* A second household, in the dwelling of a landlord, whose support waits. */
static char *
add_second (Desk       *desk,
            const char *landlord)
{
  g_autofree char *household = desk_add (desk->store, "household", "name", "Famille Moreau", NULL);
  g_autofree char *dwelling = desk_add (desk->store, "dwelling", "street", "3 rue Carnot", "commune", "Roubaix", "landlord",
                                          landlord ? landlord : "", NULL);
  g_autofree char *occupancy = desk_add (desk->store, "occupancy", "household", household, "dwelling", dwelling, "status", "tenant", NULL);

  return desk_add (desk->store, "support", "household", household, "programme", desk->programme, "opened_on", "2026-11-02", NULL);
}

static TruTime
at (const char *day)
{
  return tru_time_new (tru_date_parse (day), 570);
}

static GPtrArray *
items_of (Desk       *desk,
          const char *meeting,
          const char *organisation,
          const char *household)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = tru_query_run (desk->store, &tru_agenda_query, &error, "$meeting", meeting, "$organisation", organisation,
                                   "$household", household, NULL);

  g_assert_no_error (error);
  return rows;
}

static gboolean
decide (Desk       *desk,
        const char *item,
        int         outcome,
        GError    **error)
{
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);

  tru_record_set_number (decision, TRU_DECISION_OUTCOME, outcome);
  tru_record_set_text (decision, TRU_DECISION_REASON, "Loyer trop élevé");
  return tru_meetings_decide (desk->store, item, decision, NULL, error);
}

static const char *
item_uid (GPtrArray *rows,
          guint      n)
{
  return tru_row_get_text (g_ptr_array_index (rows, n), TRU_AGENDA_ROW_UID);
}

static void
test_next_day (void)
{
  TruDate monday = tru_date_parse ("2026-11-23");

  g_assert_cmpint (tru_committee_next_day (monday, 6, TRU_UNKNOWN, TRU_HOLIDAYS_FRANCE), ==, tru_date_parse ("2027-01-04"));
  /* 25 December is a Friday: the Monday after. */
  g_assert_cmpint (tru_committee_next_day (tru_date_parse ("2026-11-25"), TRU_UNKNOWN, 1, TRU_HOLIDAYS_FRANCE), ==, tru_date_parse ("2026-12-28"));
  g_assert_cmpint (tru_committee_next_day (tru_date_parse ("2027-01-31"), TRU_UNKNOWN, 1, TRU_HOLIDAYS_FRANCE), ==, tru_date_parse ("2027-03-01"));
  g_assert_cmpint (tru_committee_next_day (monday, TRU_UNKNOWN, TRU_UNKNOWN, TRU_HOLIDAYS_FRANCE), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_committee_next_day (monday, 0, TRU_UNKNOWN, TRU_HOLIDAYS_FRANCE), ==, TRU_UNKNOWN);
}

static void
test_prepare (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = add_committee (desk);
  g_autofree char *landlord = desk_add (desk->store, "organisation", "name", "Habitat du Nord", "type", "landlord", NULL);
  g_autofree char *waiting = add_second (desk, landlord);
  g_autofree char *meeting = tru_committees_prepare (desk->store, committee, at ("2026-11-26"), NULL, &error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *first = NULL;

  g_assert_no_error (error);
  rows = items_of (desk, meeting, NULL, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (tru_row_get_text (g_ptr_array_index (rows, 0), TRU_AGENDA_ROW_SUPPORT), ==, waiting);
  g_assert_cmpstr (tru_row_get_text (g_ptr_array_index (rows, 0), TRU_AGENDA_ROW_WHY), ==, "waiting");
  g_assert_cmpstr (tru_row_get_text (g_ptr_array_index (rows, 1), TRU_AGENDA_ROW_WHY), ==, "started");
  first = tru_agenda_subject_of (g_ptr_array_index (rows, 0));
  g_assert_cmpstr (first, ==, "Waits for a decision since 2 Nov 2026");
  g_assert_cmpint (tru_store_count (desk->store, &tru_event_kind), ==, 1);
  g_assert_cmpint (tru_store_count (desk->store, &tru_participant_kind), ==, 1);
  g_assert_null (tru_committees_prepare (desk->store, committee, at ("2026-11-26"), NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (tru_committees_prepare (desk->store, committee, at ("2026-11-29"), NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_meeting_kind), ==, 0);
  g_assert_cmpint (tru_store_count (desk->store, &tru_agenda_item_kind), ==, 0);
  g_assert_cmpint (tru_store_count (desk->store, &tru_event_kind), ==, 0);
  desk_set (desk->store, committee, "ended_on", "2026-11-01");
  g_assert_null (tru_committees_prepare (desk->store, committee, at ("2026-11-26"), NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

/* The next meeting is the one that stands, whatever the rhythm would give; without one the rhythm says. */
static void
test_following (Desk          *desk,
                gconstpointer  data)
{
  g_autofree char *committee = add_committee (desk);
  g_autofree char *held = desk_add (desk->store, "meeting", "committee", committee, "held_on", "2026-11-24", NULL);
  g_autofree char *standing = NULL;

  g_assert_cmpint (tru_committees_following (desk->store, committee, tru_clock_today ()), ==, tru_date_parse ("2027-01-05"));
  standing = desk_add (desk->store, "meeting", "committee", committee, "held_on", "2026-12-16", NULL);
  g_assert_cmpint (tru_committees_following (desk->store, committee, tru_clock_today ()), ==, tru_date_parse ("2026-12-16"));
}

static void
test_hold (Desk         *desk,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = add_committee (desk);
  g_autofree char *waiting = add_second (desk, NULL);
  g_autofree char *meeting = tru_committees_prepare (desk->store, committee, at ("2026-11-24"), NULL, &error);
  g_autoptr (GPtrArray) rows = items_of (desk, meeting, NULL, NULL);
  g_autofree char *guest = desk_only (desk->store, &tru_participant_kind);
  g_autoptr (TruRecord) support = NULL;
  g_autoptr (GPtrArray) decided = NULL;
  g_autofree char *subject = NULL;
  TruOverride override = { .motive = "Vu au prochain" };

  g_assert_true (tru_meetings_attend (desk->store, guest, TRU_PARTICIPANT_ATTENDANCE_PRESENT, &error));
  decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_REFUSED, &error);
  g_assert_no_error (error);
  decided = items_of (desk, meeting, NULL, NULL);
  subject = tru_agenda_subject_of (g_ptr_array_index (decided, 0));
  g_assert_cmpstr (subject, ==, "Waited for a decision since 2 Nov 2026");
  support = tru_store_get (desk->store, &tru_support_kind, waiting, NULL);
  g_assert_cmpint (tru_record_get_number (support, TRU_SUPPORT_CLOSED_ON), ==, tru_clock_today ());
  g_assert_false (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_ACCEPTED, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_cmpint (tru_meetings_close (desk->store, meeting, NULL, &error), ==, TRU_UNKNOWN);
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_cmpint (tru_meetings_close (desk->store, meeting, &override, &error), ==, tru_date_parse ("2027-01-05"));
  g_assert_no_error (error);
  g_assert_false (decide (desk, item_uid (rows, 1), TRU_DECISION_OUTCOME_NOTED, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_cmpint (tru_meetings_close (desk->store, meeting, &override, &error), ==, TRU_UNKNOWN);
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  desk_undo (desk->store);
  g_assert_true (decide (desk, item_uid (rows, 1), TRU_DECISION_OUTCOME_NOTED, NULL));
  g_assert_cmpint (tru_committees_next (desk->store, committee), ==, tru_date_parse ("2027-01-05"));
}

static void
test_too_early (Desk         *desk,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = add_committee (desk);
  g_autofree char *meeting = tru_committees_prepare (desk->store, committee, at ("2026-11-26"), NULL, &error);
  TruOverride override = { .motive = "Plus tôt", .by_manager = TRUE };

  g_assert_cmpint (tru_meetings_close (desk->store, meeting, &override, &error), ==, TRU_UNKNOWN);
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

static char *
only_decision (Desk *desk)
{
  return desk_only (desk->store, &tru_decision_kind);
}

static char *
why_next (Desk       *desk,
          const char *committee,
          const char *day,
          const char *support)
{
  g_autoptr (GPtrArray) proposals = tru_agenda_propose (desk->store, committee, tru_date_parse (day), NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      const TruProposal *proposal = g_ptr_array_index (proposals, i);

      if (g_str_equal (proposal->support, support))
        return g_strdup (tru_agenda_item_why_options[proposal->why].token);
    }
  return g_strdup ("none");
}

/* A postponed case comes back by itself, whatever was ordered beside; refused, it does not. */
static void
test_comes_back (Desk         *desk,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = add_committee (desk);
  g_autofree char *waiting = add_second (desk, NULL);
  g_autofree char *meeting = tru_committees_prepare (desk->store, committee, at ("2026-11-24"), NULL, &error);
  g_autoptr (GPtrArray) rows = items_of (desk, meeting, NULL, NULL);
  g_autofree char *why = NULL;
  g_autofree char *later = NULL;

  g_assert_true (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_POSTPONED, &error));
  g_assert_true (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_ASSESSMENT, &error));
  g_assert_no_error (error);
  g_assert_false (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_ACCEPTED, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_ASSESSMENT, NULL));
  why = why_next (desk, committee, "2027-01-05", waiting);
  g_assert_cmpstr (why, ==, "postponed");
  desk_undo (desk->store);
  desk_undo (desk->store);
  g_assert_true (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_REFUSED, &error));
  later = why_next (desk, committee, "2027-01-05", waiting);
  g_assert_cmpstr (later, ==, "none");
}

/* Taking a decision back takes back all that it did, and only that; minutes closed since keep it. */
static void
test_take_back (Desk         *desk,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = add_committee (desk);
  g_autofree char *waiting = add_second (desk, NULL);
  g_autofree char *meeting = tru_committees_prepare (desk->store, committee, at ("2026-11-24"), NULL, &error);
  g_autoptr (GPtrArray) rows = items_of (desk, meeting, NULL, NULL);
  TruOverride override = { .motive = "Autre séance" };
  g_autofree char *decision = NULL;
  g_autoptr (TruRecord) support = NULL;

  g_assert_true (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_ASSESSMENT, &error));
  decision = only_decision (desk);
  g_assert_cmpint (tru_store_count (desk->store, &tru_assessment_kind), ==, 1);
  g_assert_true (tru_agenda_note (desk->store, item_uid (rows, 0), "La mère est venue.", &error));
  g_assert_cmpint (tru_meetings_close (desk->store, meeting, &override, &error), >, 0);
  g_assert_false (tru_decisions_take_back (desk->store, decision, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (tru_meetings_reopen (desk->store, meeting, " ", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (tru_meetings_reopen (desk->store, meeting, "Erreur de ligne", &error));
  g_assert_false (tru_meetings_reopen (desk->store, meeting, "Encore", NULL));
  g_assert_true (tru_decisions_take_back (desk->store, decision, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_assessment_kind), ==, 0);
  g_assert_cmpint (tru_store_count (desk->store, &tru_decision_kind), ==, 0);
  g_assert_true (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_ACCEPTED, &error));
  g_assert_no_error (error);
  support = tru_store_get (desk->store, &tru_support_kind, waiting, NULL);
  g_assert_cmpint (tru_record_get_number (support, TRU_SUPPORT_ACCEPTED_ON), ==, tru_clock_today ());
}

/* Words are corrected; what was decided is taken back instead. */
static void
test_correct (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = add_committee (desk);
  g_autofree char *waiting = add_second (desk, NULL);
  g_autofree char *meeting = tru_committees_prepare (desk->store, committee, at ("2026-11-24"), NULL, &error);
  g_autoptr (GPtrArray) rows = items_of (desk, meeting, NULL, NULL);
  g_autofree char *uid = NULL;
  g_autoptr (TruRecord) decision = NULL;
  g_autoptr (TruRecord) support = NULL;

  g_assert_true (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_ACCEPTED, &error));
  uid = only_decision (desk);
  decision = tru_store_get (desk->store, &tru_decision_kind, uid, NULL);
  tru_record_set_text (decision, TRU_DECISION_CONDITIONS, "Accord écrit du bailleur");
  tru_record_set_number (decision, TRU_DECISION_SUPPORT_TYPE, TRU_DECISION_SUPPORT_TYPE_KEEPING);
  g_assert_true (tru_record_acts_keep (desk->store, decision, FALSE, NULL, &error));
  g_assert_no_error (error);
  support = tru_store_get (desk->store, &tru_support_kind, waiting, NULL);
  g_assert_cmpint (tru_record_get_number (support, TRU_SUPPORT_SUPPORT_TYPE), ==, TRU_DECISION_SUPPORT_TYPE_KEEPING);
  tru_record_set_number (decision, TRU_DECISION_OUTCOME, TRU_DECISION_OUTCOME_REFUSED);
  g_assert_false (tru_record_acts_keep (desk->store, decision, FALSE, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

/* Added by hand once, moved up and down, nothing once the minutes are closed. */
static void
test_by_hand (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = add_committee (desk);
  g_autofree char *waiting = add_second (desk, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *meeting = tru_committees_prepare (desk->store, committee, at ("2026-11-24"), none, &error);
  g_autoptr (TruRecord) item = tru_record_new (&tru_agenda_item_kind);
  g_autoptr (TruRecord) question = tru_record_new (&tru_agenda_item_kind);
  g_autoptr (TruRecord) again = tru_record_new (&tru_agenda_item_kind);
  g_autoptr (GPtrArray) rows = NULL;

  tru_record_set_text (item, TRU_AGENDA_ITEM_MEETING, meeting);
  tru_record_set_text (item, TRU_AGENDA_ITEM_SUPPORT, waiting);
  g_assert_true (tru_agenda_add (desk->store, item, &error));
  tru_record_set_text (question, TRU_AGENDA_ITEM_MEETING, meeting);
  g_assert_false (tru_agenda_add (desk->store, question, NULL));
  tru_record_set_text (question, TRU_AGENDA_ITEM_SUBJECT, "Ateliers de printemps");
  g_assert_true (tru_agenda_add (desk->store, question, &error));
  g_assert_no_error (error);
  tru_record_set_text (again, TRU_AGENDA_ITEM_MEETING, meeting);
  tru_record_set_text (again, TRU_AGENDA_ITEM_SUPPORT, waiting);
  g_assert_false (tru_agenda_add (desk->store, again, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (tru_agenda_move (desk->store, tru_record_get_uid (question), -5, &error));
  rows = items_of (desk, meeting, NULL, NULL);
  g_assert_cmpstr (item_uid (rows, 0), ==, tru_record_get_uid (question));
  g_assert_true (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_OPINION, &error));
  g_assert_false (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_ACCEPTED, NULL));
  g_assert_true (decide (desk, item_uid (rows, 1), TRU_DECISION_OUTCOME_POSTPONED, &error));
  g_assert_cmpint (tru_meetings_close (desk->store, meeting, NULL, &error), >, 0);
  g_assert_false (tru_agenda_move (desk->store, tru_record_get_uid (question), 1, NULL));
  g_assert_false (tru_agenda_note (desk->store, tru_record_get_uid (question), "Trop tard", NULL));
}

static char *
step_of (Desk       *desk,
         const char *support,
         int         condition)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, support, NULL);

  for (guint i = 0; i < steps->len; i++)
    if (((TruStepOfSupport *) g_ptr_array_index (steps, i))->condition == condition)
      return g_strdup (((TruStepOfSupport *) g_ptr_array_index (steps, i))->step);
  g_assert_not_reached ();
}

/* Where the programme says so nobody moves a support past its committee, whoever he is; the decision does. */
static void
test_only_a_decision (Desk         *desk,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = add_committee (desk);
  g_autofree char *waiting = add_second (desk, NULL);
  g_autofree char *meeting = NULL;
  g_autofree char *step = step_of (desk, waiting, TRU_PROGRAMME_STEP_CONDITION_ACCEPTED);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  TruOverride override = { .motive = "Urgent", .by_manager = TRUE };

  desk_set (desk->store, desk->programme, "decision_required", "true");
  g_free (desk_add (desk->store, "assessment", "support", waiting, "type", "social", "started_on", "2026-11-20", "done_on", "2026-11-24", NULL));
  g_assert_false (tru_supports_pass_step (desk->store, waiting, step, tru_clock_today (), &override, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "note the decision first"));
  g_clear_error (&error);
  meeting = tru_committees_prepare (desk->store, committee, at ("2026-11-24"), NULL, &error);
  rows = items_of (desk, meeting, NULL, NULL);
  g_assert_true (decide (desk, item_uid (rows, 0), TRU_DECISION_OUTCOME_ACCEPTED, &error));
  g_assert_no_error (error);
  steps = tru_supports_steps (desk->store, waiting, NULL);
  for (guint i = 0; i < steps->len; i++)
    {
      const TruStepOfSupport *of = g_ptr_array_index (steps, i);

      /* No referral: the first stays open; the assessment before the committee is done. */
      g_assert_cmpint (of->done_on, ==, i == 1 || g_str_equal (of->step, step) ? tru_clock_today () : TRU_UNKNOWN);
    }
}

/* The steering committee of an operation speaks of the operation's supports alone, every month. */
static void
test_operation (Desk         *desk,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *operation = desk_add (desk->store, "operation", "name", "Les Blanchisseurs", "phase", "operational", "programme", desk->programme, NULL);
  g_autofree char *committee = desk_add (desk->store, "committee", "name", "Pilotage", "type", "steering", "operation", operation, "months", "1", NULL);
  g_autofree char *other = add_second (desk, NULL);
  g_autofree char *meeting = NULL;
  g_autoptr (TruRecord) item = tru_record_new (&tru_agenda_item_kind);
  g_autoptr (GPtrArray) rows = NULL;
  TruOverride override = { .motive = "Point seul" };

  desk_set (desk->store, desk->support, "operation", operation);
  meeting = tru_committees_prepare (desk->store, committee, at ("2026-11-24"), NULL, &error);
  g_assert_no_error (error);
  rows = items_of (desk, meeting, NULL, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (tru_row_get_text (g_ptr_array_index (rows, 0), TRU_AGENDA_ROW_SUPPORT), ==, desk->support);
  tru_record_set_text (item, TRU_AGENDA_ITEM_MEETING, meeting);
  tru_record_set_text (item, TRU_AGENDA_ITEM_SUPPORT, other);
  g_assert_false (tru_agenda_add (desk->store, item, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_cmpint (tru_meetings_close (desk->store, meeting, &override, &error), ==, tru_date_parse ("2026-12-24"));
}

/* A landlord or a family sees no other household's file. */
static void
test_versions (Desk         *desk,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *committee = add_committee (desk);
  g_autofree char *landlord = desk_add (desk->store, "organisation", "name", "Habitat du Nord", "type", "landlord", NULL);
  g_autofree char *other = desk_add (desk->store, "organisation", "name", "Autre bailleur", "type", "landlord", NULL);
  g_autofree char *waiting = add_second (desk, landlord);
  g_autofree char *meeting = tru_committees_prepare (desk->store, committee, at ("2026-11-24"), NULL, &error);
  g_autofree char *question = desk_add (desk->store, "agenda_item", "meeting", meeting, "position", "9", "subject", "Ateliers de printemps", NULL);
  g_autoptr (GPtrArray) of_landlord = items_of (desk, meeting, landlord, NULL);
  g_autoptr (GPtrArray) of_other = items_of (desk, meeting, other, NULL);
  g_autoptr (GPtrArray) of_household = items_of (desk, meeting, NULL, desk->household);
  g_autoptr (TruDocument) document = NULL;

  g_assert_cmpuint (of_landlord->len, ==, 2);
  g_assert_cmpstr (tru_row_get_text (g_ptr_array_index (of_landlord, 0), TRU_AGENDA_ROW_NAME), ==, "Famille Moreau");
  g_assert_cmpuint (of_other->len, ==, 1);
  g_assert_cmpuint (of_household->len, ==, 2);
  g_assert_cmpstr (tru_row_get_text (g_ptr_array_index (of_household, 0), TRU_AGENDA_ROW_NAME), ==, "Famille Benali");
  for (int paper = TRU_COMMITTEE_PAPER_AGENDA; paper <= TRU_COMMITTEE_PAPER_MINUTES; paper++)
    {
      g_clear_object (&document);
      document = tru_committee_paper_document (desk->store, paper, meeting, landlord, 1, &error);
      g_assert_no_error (error);
    }
  g_assert_null (tru_committee_paper_document (desk->store, TRU_COMMITTEE_PAPER_AGENDA, meeting, desk->support, 1, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/committees/next-day", test_next_day);
  DESK_TEST ("/committees/prepare", test_prepare);
  DESK_TEST ("/committees/following", test_following);
  DESK_TEST ("/committees/hold", test_hold);
  DESK_TEST ("/committees/too-early", test_too_early);
  DESK_TEST ("/committees/comes-back", test_comes_back);
  DESK_TEST ("/committees/take-back", test_take_back);
  DESK_TEST ("/committees/correct", test_correct);
  DESK_TEST ("/committees/by-hand", test_by_hand);
  DESK_TEST ("/committees/only-a-decision", test_only_a_decision);
  DESK_TEST ("/committees/operation", test_operation);
  DESK_TEST ("/committees/versions", test_versions);
  return g_test_run ();
}
