/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "tru-clock.h"
#include "tru-committee-act.h"
#include "tru-committee-case.h"
#include "tru-committee-minutes.h"
#include "tru-committee.h"
#include "tru-committees-room.h"
#include "tru-committees.h"
#include "tru-decision.h"
#include "tru-eligibility.h"
#include "tru-event.h"
#include "tru-form-row.h"
#include "tru-meeting.h"
#include "tru-meetings.h"
#include "tru-prepare-dialog.h"
#include "tru-record-dialog.h"
#include "tru-record-form.h"

typedef struct
{
  Fixture base;
  GtkWidget *window;
  GtkWidget *room;
} RoomFixture;

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
wait_until (gboolean (*holds) (RoomFixture *fixture),
            RoomFixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!holds (fixture) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (holds (fixture));
}

static void
prepare (RoomFixture *fixture)
{
  Fixture *base = &fixture->base;
  g_autoptr (GError) error = NULL;
  g_autofree char *owners = add (base, &tru_eligibility_kind, "programme", base->programme, "condition", "owner", NULL);
  g_autofree char *committee = add (base, &tru_committee_kind, "name", "Technical", "type", "technical", "programme", base->programme, NULL);
  g_autofree char *meeting = tru_committees_prepare (base->store, committee, tru_time_new (tru_clock_today (), 570), NULL, &error);

  g_assert_no_error (error);
}

/* With data, a meeting is prepared before somebody comes in. */
static void
room_set_up (RoomFixture  *fixture,
             gconstpointer data)
{
  set_up (&fixture->base, data);
  if (data)
    prepare (fixture);
  fixture->room = g_object_new (TRU_TYPE_COMMITTEES_ROOM, "office", fixture->base.office, NULL);
  fixture->window = GTK_WIDGET (g_object_ref_sink (gtk_window_new ()));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1072, 754);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->room);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
room_tear_down (RoomFixture  *fixture,
                gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->window);
  tear_down (&fixture->base, data);
}

static gboolean
is_empty (RoomFixture *fixture)
{
  return find (fixture->room, ADW_TYPE_STATUS_PAGE) != NULL;
}

static gboolean
shows_case (RoomFixture *fixture)
{
  GtkWidget *file = find (fixture->room, TRU_TYPE_COMMITTEE_CASE);

  return file && find (file, TRU_TYPE_RECORD_FORM);
}

static gboolean
shows_minutes (RoomFixture *fixture)
{
  return find (fixture->room, TRU_TYPE_COMMITTEE_MINUTES) != NULL;
}

static GtkWidget *
question (RoomFixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static gboolean
asks_why (RoomFixture *fixture)
{
  return question (fixture) != NULL;
}

static gboolean
asks_nothing (RoomFixture *fixture)
{
  return question (fixture) == NULL;
}

static void
decide (RoomFixture *fixture,
        guint        outcome)
{
  GtkWidget *file = find (fixture->room, TRU_TYPE_COMMITTEE_CASE);
  GtkWidget *row = tru_record_form_get_row (TRU_RECORD_FORM (find (file, TRU_TYPE_RECORD_FORM)), TRU_DECISION_OUTCOME);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), outcome + 1);
  tru_committee_case_decide (TRU_COMMITTEE_CASE (file));
}

/* Without a meeting the room says what to do. */
static void
test_empty (RoomFixture  *fixture,
            gconstpointer data)
{
  wait_until (is_empty, fixture);
  g_assert_false (shows_case (fixture));
}

static GtkWidget *
toplevel (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

static gboolean
prepares (RoomFixture *fixture)
{
  return toplevel (TRU_TYPE_PREPARE_DIALOG) != NULL;
}

/* Nobody meets yet: the committee's form comes first, its meeting next, on a day of this century. */
static void
test_first (RoomFixture  *fixture,
            gconstpointer data)
{
  Fixture *base = &fixture->base;
  GtkWidget *dialog;
  g_autofree char *committee = NULL;

  wait_until (is_empty, fixture);
  g_signal_emit_by_name (find (fixture->room, GTK_TYPE_BUTTON), "clicked");
  dialog = toplevel (TRU_TYPE_RECORD_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_false (prepares (fixture));
  committee = add (base, &tru_committee_kind, "name", "Technical", "type", "technical", "programme", base->programme, NULL);
  g_signal_emit_by_name (dialog, "saved", committee);
  gtk_window_destroy (GTK_WINDOW (dialog));
  wait_until (prepares, fixture);
  gtk_window_destroy (GTK_WINDOW (toplevel (TRU_TYPE_PREPARE_DIALOG)));
}

/* Asked without a committee, the dialog knows no day, and its “New…” asks for one. */
static void
test_no_committee (RoomFixture  *fixture,
                   gconstpointer data)
{
  GtkWidget *dialog = GTK_WIDGET (tru_prepare_dialog_new (fixture->room, fixture->base.office, NULL));
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  GtkWidget *form;

  gtk_window_present (GTK_WINDOW (dialog));
  wait_until (prepares, fixture);
  form = gtk_widget_get_ancestor (find (dialog, TRU_TYPE_FORM_ROW), TRU_TYPE_RECORD_FORM);
  g_assert_true (gtk_widget_activate_action (form, "record.new-for", "u", TRU_MEETING_COMMITTEE));
  g_assert_nonnull (toplevel (TRU_TYPE_RECORD_DIALOG));
  gtk_window_destroy (GTK_WINDOW (toplevel (TRU_TYPE_RECORD_DIALOG)));
  form = gtk_widget_get_next_sibling (form);
  g_assert_true (tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_EVENT_STARTS_AT)), event, NULL));
  g_assert_false (tru_record_is_known (event, TRU_EVENT_STARTS_AT));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static TruTime
time_shown (GtkWidget *form)
{
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);

  g_assert_true (tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_EVENT_STARTS_AT)), event, NULL));
  return tru_record_get_number (event, TRU_EVENT_STARTS_AT);
}

static void
choose_committee (GtkWidget  *form,
                  const char *committee)
{
  g_autoptr (TruRecord) meeting = tru_record_new (&tru_meeting_kind);

  tru_record_set_text (meeting, TRU_MEETING_COMMITTEE, committee);
  tru_form_row_show (TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_MEETING_COMMITTEE)), meeting);
  g_signal_emit_by_name (form, "edited");
}

/* Another committee has its own day and hour, unless somebody typed a time. */
static void
test_typed_time (RoomFixture  *fixture,
                 gconstpointer data)
{
  Fixture *base = &fixture->base;
  g_autofree char *one = add (base, &tru_committee_kind, "name", "Technical", "type", "technical", "programme", base->programme, NULL);
  g_autofree char *other = add (base, &tru_committee_kind, "name", "Steering", "type", "steering", "programme", base->programme, NULL);
  g_autofree char *met = add (base, &tru_meeting_kind, "committee", other, "held_on", "2026-11-19", "next_on", "2026-12-17", NULL);
  GtkWidget *dialog = GTK_WIDGET (tru_prepare_dialog_new (fixture->room, base->office, one));
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  GtkWidget *which;
  GtkWidget *when;

  gtk_window_present (GTK_WINDOW (dialog));
  wait_until (prepares, fixture);
  which = gtk_widget_get_ancestor (find (dialog, TRU_TYPE_FORM_ROW), TRU_TYPE_RECORD_FORM);
  when = gtk_widget_get_next_sibling (which);
  choose_committee (which, other);
  g_assert_cmpint (time_shown (when), ==, tru_time_new (tru_date_parse ("2026-12-17"), 570));
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, tru_time_new (tru_date_parse ("2026-12-03"), 840));
  tru_form_row_show (TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (when), TRU_EVENT_STARTS_AT)), event);
  g_signal_emit_by_name (when, "edited");
  choose_committee (which, one);
  g_assert_cmpint (time_shown (when), ==, tru_time_new (tru_date_parse ("2026-12-03"), 840));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  gboolean found = GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = says (child, words);
  return found;
}

/* Closed with a case undecided, the minutes are asked about all that they leave open. */
static void
test_close (RoomFixture  *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) meetings = tru_store_find (fixture->base.store, &tru_meeting_kind, TRU_MEETING_CLOSED_ON, NULL, NULL);
  g_autoptr (GPtrArray) findings = tru_meetings_check_close (fixture->base.store, g_ptr_array_index (meetings, 0));

  wait_until (shows_case, fixture);
  tru_committee_act_close (fixture->room, fixture->base.office, tru_record_get_uid (g_ptr_array_index (meetings, 0)), findings);
  wait_until (asks_why, fixture);
  g_assert_true (says (question (fixture), "has no decision"));
  g_assert_true (says (question (fixture), "nobody was there"));
  gtk_window_destroy (GTK_WINDOW (question (fixture)));
}

/* Asked why and cancelled, nothing is decided and the person stays with the case; decided, the next one comes, and after the
   last the minutes. */
static void
test_cancel (RoomFixture  *fixture,
             gconstpointer data)
{
  wait_until (shows_case, fixture);
  g_assert_null (tru_room_get_draft (TRU_ROOM (fixture->room)));
  decide (fixture, TRU_DECISION_OUTCOME_ACCEPTED);
  g_assert_nonnull (tru_room_get_draft (TRU_ROOM (fixture->room)));
  wait_until (asks_why, fixture);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question (fixture)), "cancel");
  gtk_window_destroy (GTK_WINDOW (question (fixture)));
  wait_until (asks_nothing, fixture);
  g_assert_cmpint (tru_store_count (fixture->base.store, &tru_decision_kind), ==, 0);
  g_assert_true (shows_case (fixture));
  g_assert_false (shows_minutes (fixture));
  decide (fixture, TRU_DECISION_OUTCOME_NOTED);
  wait_until (shows_minutes, fixture);
  g_assert_null (tru_room_get_draft (TRU_ROOM (fixture->room)));
  g_assert_cmpint (tru_store_count (fixture->base.store, &tru_decision_kind), ==, 1);
}

/* Beside the sidebar of a small window. */
static void
test_fits (RoomFixture  *fixture,
           gconstpointer data)
{
  int minimum;

  wait_until (shows_case, fixture);
  gtk_widget_measure (fixture->room, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 1071);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/committees/empty", RoomFixture, NULL, room_set_up, test_empty, room_tear_down);
  g_test_add ("/committees/first", RoomFixture, NULL, room_set_up, test_first, room_tear_down);
  g_test_add ("/committees/no-committee", RoomFixture, NULL, room_set_up, test_no_committee, room_tear_down);
  g_test_add ("/committees/typed-time", RoomFixture, NULL, room_set_up, test_typed_time, room_tear_down);
  g_test_add ("/committees/close", RoomFixture, "prepared", room_set_up, test_close, room_tear_down);
  g_test_add ("/committees/cancel", RoomFixture, "prepared", room_set_up, test_cancel, room_tear_down);
  g_test_add ("/committees/fits", RoomFixture, "prepared", room_set_up, test_fits, room_tear_down);
  return g_test_run ();
}
