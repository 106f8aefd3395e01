/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-participant.h"
#include "tru-planning.h"
#include "tru-repeats.h"

#define WEDNESDAY tru_date_new (2026, 11, 25)

static TruTime
at (gint64 week,
    int    minutes)
{
  return tru_time_new (WEDNESDAY + 7 * week, minutes);
}

/* A drop-in on Wednesdays from 9:30 to 12, five times, with somebody of the association. */
static char *
start_series (Desk       *desk,
              const char *rule)
{
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  g_autoptr (GError) error = NULL;

  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_DROP_IN);
  tru_record_set_text (event, TRU_EVENT_TITLE, "Permanence");
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, at (0, 570));
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, at (0, 720));
  tru_repeats_start (desk->store, event, NULL, rule, NULL, &error);
  g_assert_no_error (error);
  return g_strdup (tru_record_get_uid (event));
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  return (int) (tru_record_get_number (*(TruRecord *const *) a, TRU_EVENT_STARTS_AT) -
                tru_record_get_number (*(TruRecord *const *) b, TRU_EVENT_STARTS_AT));
}

static gboolean
collect (TruRecord *record,
         gpointer   data,
         GError   **error)
{
  g_ptr_array_add (data, g_object_ref (record));
  return TRUE;
}

static GPtrArray *
events (Desk *desk)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_true (tru_store_each (desk->store, &tru_event_kind, collect, all, NULL));
  g_ptr_array_sort (all, compare_starts);
  return all;
}

static TruRecord *
nth (Desk *desk,
     guint n)
{
  g_autoptr (GPtrArray) all = events (desk);

  g_assert_cmpuint (n, <, all->len);
  return g_object_ref (g_ptr_array_index (all, n));
}

/* The starts of all events, as “25 9:30” of November and so on. */
static void
assert_starts (Desk       *desk,
               const char *expected)
{
  g_autoptr (GPtrArray) all = events (desk);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *iso = tru_time_to_iso (tru_record_get_number (g_ptr_array_index (all, i), TRU_EVENT_STARTS_AT));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", iso + 5);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

#define AS_PLANNED "11-25T09:30 12-02T09:30 12-09T09:30 12-16T09:30 12-23T09:30"

static void
test_start (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *first = start_series (desk, "FREQ=WEEKLY;BYDAY=WE;COUNT=5");
  g_autoptr (TruRecord) third = nth (desk, 2);
  g_autoptr (TruRecord) series = tru_repeats_series (desk->store, third);

  assert_starts (desk, AS_PLANNED);
  g_assert_cmpint (tru_record_get_number (third, TRU_EVENT_OCCURRENCE), ==, at (2, 570));
  g_assert_cmpint (tru_record_get_number (third, TRU_EVENT_ENDS_AT), ==, at (2, 720));
  g_assert_cmpstr (tru_record_get_text (series, TRU_SERIES_RULE), ==, "FREQ=WEEKLY;BYDAY=WE;COUNT=5");
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_event_kind), ==, 0);
  g_assert_cmpint (tru_store_count (desk->store, &tru_series_kind), ==, 0);
}

static void
test_refuse_rule (Desk          *desk,
                  gconstpointer  data)
{
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  g_autoptr (GError) error = NULL;

  g_assert_false (tru_repeats_start (desk->store, event, NULL, "FREQ=HOURLY", NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_assert_cmpint (tru_store_count (desk->store, &tru_series_kind), ==, 0);
}

static void
test_move_one (Desk          *desk,
               gconstpointer  data)
{
  g_autofree char *first = start_series (desk, "FREQ=WEEKLY;BYDAY=WE;COUNT=5");
  g_autoptr (TruRecord) second = nth (desk, 1);

  g_assert_true (tru_repeats_move (desk->store, tru_record_get_uid (second), at (1, 840), at (1, 900), TRU_SCOPE_THIS, NULL, NULL));
  assert_starts (desk, "11-25T09:30 12-02T14:00 12-09T09:30 12-16T09:30 12-23T09:30");
  g_clear_object (&second);
  second = nth (desk, 1);
  g_assert_cmpint (tru_record_get_number (second, TRU_EVENT_OCCURRENCE), ==, at (1, 570));
}

/* From the third on to Thursdays at 14:00; the second, which was moved before, is not touched, nor is an exception after it. */
static void
test_move_following (Desk          *desk,
                     gconstpointer  data)
{
  g_autofree char *first = start_series (desk, "FREQ=WEEKLY;BYDAY=WE;COUNT=5");
  g_autoptr (TruRecord) third = nth (desk, 2);
  g_autoptr (TruRecord) fourth = nth (desk, 3);
  g_autoptr (TruRecord) series = NULL;
  g_autoptr (TruRecord) rest = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tru_repeats_move (desk->store, tru_record_get_uid (fourth), at (3, 1000), at (3, 1060), TRU_SCOPE_THIS, NULL, NULL));
  tru_repeats_move (desk->store, tru_record_get_uid (third), at (2, 840) + 1440, at (2, 900) + 1440, TRU_SCOPE_FOLLOWING, NULL, &error);
  g_assert_no_error (error);
  assert_starts (desk, "11-25T09:30 12-02T09:30 12-10T14:00 12-16T16:40 12-24T14:00");
  g_clear_object (&third);
  third = nth (desk, 2);
  rest = tru_repeats_series (desk->store, third);
  g_assert_cmpstr (tru_record_get_text (rest, TRU_SERIES_RULE), ==, "FREQ=WEEKLY;BYDAY=TH;COUNT=3");
  desk_undo (desk->store);
  assert_starts (desk, "11-25T09:30 12-02T09:30 12-09T09:30 12-16T16:40 12-23T09:30");
  g_assert_cmpint (tru_store_count (desk->store, &tru_series_kind), ==, 1);
}

/* Today is 24 November: a time of last week was held and stays. */
static void
test_move_all (Desk          *desk,
               gconstpointer  data)
{
  g_autofree char *first = start_series (desk, "FREQ=WEEKLY;BYDAY=WE");
  g_autoptr (TruRecord) last = NULL;
  g_autoptr (TruRecord) series = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  all = events (desk);
  g_assert_cmpuint (all->len, ==, 105); /* until 24 November 2028 */
  last = nth (desk, 10);
  tru_repeats_move (desk->store, tru_record_get_uid (last), at (10, 600), at (10, 720), TRU_SCOPE_ALL, NULL, &error);
  g_assert_no_error (error);
  series = tru_repeats_series (desk->store, last);
  g_assert_cmpint (tru_record_get_number (series, TRU_SERIES_STARTS_AT), ==, at (0, 600));
  g_assert_cmpint (tru_store_count (desk->store, &tru_series_kind), ==, 1);
  g_assert_cmpint (tru_store_count (desk->store, &tru_event_kind), ==, 105);
}

static void
test_words_of_all (Desk          *desk,
                   gconstpointer  data)
{
  g_autofree char *first = start_series (desk, "FREQ=WEEKLY;BYDAY=WE;COUNT=3");
  g_autoptr (TruRecord) second = nth (desk, 1);
  g_autoptr (TruRecord) third = NULL;
  g_autoptr (GError) error = NULL;

  tru_record_set_text (second, TRU_EVENT_PLACE, "Maison des habitants");
  tru_record_set_number (second, TRU_EVENT_OUTCOME, TRU_EVENT_OUTCOME_HELD);
  tru_repeats_change (desk->store, second, NULL, TRU_SCOPE_ALL, NULL, &error);
  g_assert_no_error (error);
  third = nth (desk, 2);
  g_assert_cmpstr (tru_record_get_text (third, TRU_EVENT_PLACE), ==, "Maison des habitants");
  g_assert_false (tru_record_is_known (third, TRU_EVENT_OUTCOME));
}

static void
test_new_rule (Desk          *desk,
               gconstpointer  data)
{
  g_autofree char *first = start_series (desk, "FREQ=WEEKLY;BYDAY=WE;COUNT=5");
  g_autoptr (TruRecord) third = nth (desk, 2);
  g_autoptr (GError) error = NULL;

  tru_repeats_change (desk->store, third, "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=2", TRU_SCOPE_FOLLOWING, NULL, &error);
  g_assert_no_error (error);
  assert_starts (desk, "11-25T09:30 12-02T09:30 12-09T09:30 12-23T09:30");
}

/* What was held, missed or cancelled stays on record whatever becomes of the series. */
static void
test_end_keeps_the_past (Desk          *desk,
                         gconstpointer  data)
{
  g_autofree char *first = start_series (desk, "FREQ=WEEKLY;BYDAY=WE;COUNT=5");
  g_autoptr (TruRecord) second = nth (desk, 1);
  g_autoptr (TruRecord) fourth = nth (desk, 3);
  g_autofree char *came = desk_add (desk->store, "participant", "event", tru_record_get_uid (fourth), "person", desk->person,
                                    "attendance", "present", NULL);
  g_autoptr (GError) error = NULL;

  tru_repeats_cancel (desk->store, tru_record_get_uid (second), TRU_SCOPE_FOLLOWING, NULL, &error);
  g_assert_no_error (error);
  assert_starts (desk, "11-25T09:30 12-16T09:30");
  desk_undo (desk->store);
  assert_starts (desk, AS_PLANNED);
}

/* Never again after the third; who is always there is there each time, who registered is not. */
static void
test_stop (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  g_autoptr (GPtrArray) participants = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) third = NULL;
  g_autoptr (GPtrArray) expected = NULL;

  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_COMMITTEE);
  tru_record_set_text (event, TRU_EVENT_TITLE, "Comité");
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, at (0, 570));
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, at (0, 720));
  for (int i = 0; i < 2; i++)
    g_ptr_array_add (participants, tru_record_new (&tru_participant_kind));
  tru_record_set_text (g_ptr_array_index (participants, 0), TRU_PARTICIPANT_CONTACT, desk->contact);
  tru_record_set_text (g_ptr_array_index (participants, 1), TRU_PARTICIPANT_PERSON, desk->person);
  tru_repeats_start (desk->store, event, participants, "FREQ=WEEKLY;INTERVAL=6;BYDAY=WE;COUNT=5", NULL, &error);
  g_assert_no_error (error);
  third = nth (desk, 2);
  expected = tru_store_find (desk->store, &tru_participant_kind, TRU_PARTICIPANT_EVENT, tru_record_get_uid (third), NULL);
  g_assert_cmpuint (expected->len, ==, 1);
  g_assert_cmpstr (tru_record_get_text (g_ptr_array_index (expected, 0), TRU_PARTICIPANT_CONTACT), ==, desk->contact);
  g_assert_true (tru_repeats_stop (desk->store, tru_record_get_uid (third), NULL));
  assert_starts (desk, "11-25T09:30 01-06T09:30 02-17T09:30");
}

static void
test_remove_one (Desk          *desk,
                 gconstpointer  data)
{
  g_autofree char *first = start_series (desk, "FREQ=WEEKLY;BYDAY=WE;COUNT=5");
  g_autoptr (TruRecord) second = nth (desk, 1);
  g_autoptr (TruRecord) series = tru_repeats_series (desk->store, second);
  g_autoptr (TruRecord) after = NULL;
  g_autoptr (TruRecord) third = NULL;
  g_autoptr (GError) error = NULL;

  tru_repeats_remove (desk->store, tru_record_get_uid (second), &error);
  g_assert_no_error (error);
  after = tru_store_get (desk->store, &tru_series_kind, tru_record_get_uid (series), NULL);
  g_assert_cmpstr (tru_record_get_text (after, TRU_SERIES_EXCLUDED), ==, "2026-12-02T09:30");
  third = nth (desk, 1);
  tru_repeats_move (desk->store, tru_record_get_uid (third), at (2, 600), at (2, 660), TRU_SCOPE_ALL, NULL, &error);
  g_assert_no_error (error);
  assert_starts (desk, "11-25T10:00 12-09T10:00 12-16T10:00 12-23T10:00");
}

/* A year later the times that nobody had written yet are written, from the last one's words. */
static void
test_prolong (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *first = start_series (desk, "FREQ=MONTHLY;BYDAY=4WE");
  g_autoptr (TruRecord) last = NULL;

  g_assert_true (tru_repeats_prolong (desk->store, NULL));
  g_assert_cmpint (tru_store_count (desk->store, &tru_event_kind), ==, 25);
  g_setenv ("TRUELLE_TODAY", "2027-11-24", TRUE);
  g_assert_true (tru_repeats_prolong (desk->store, NULL));
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_assert_cmpint (tru_store_count (desk->store, &tru_event_kind), ==, 36);
  last = nth (desk, 35);
  g_assert_cmpint (tru_record_get_number (last, TRU_EVENT_STARTS_AT), ==, tru_time_new (tru_date_new (2029, 10, 24), 570));
  g_assert_cmpstr (tru_record_get_text (last, TRU_EVENT_TITLE), ==, "Permanence");
}

/* Who comes, another rhythm and another name in one dialog: one undo takes all of it back. Who ends a series with its last time
   keeps what was said of that time. */
static void
test_edit_is_one_act (Desk          *desk,
                      gconstpointer  data)
{
  g_autofree char *first = start_series (desk, "FREQ=WEEKLY;BYDAY=WE;COUNT=5");
  g_autoptr (TruRecord) second = nth (desk, 1);
  g_autoptr (TruRecord) undone = NULL;
  g_autoptr (TruRecord) last = NULL;
  g_autoptr (TruRecord) coming = tru_record_new (&tru_participant_kind);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  TruSeriesChange change = { .event = second, .parts = parts, .rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=2", .scope = TRU_SCOPE_FOLLOWING };
  TruSeriesChange end = { .stops = TRUE };

  tru_record_set_text (coming, TRU_PARTICIPANT_CONTACT, desk->contact);
  g_ptr_array_add (parts, coming);
  tru_record_set_text (second, TRU_EVENT_TITLE, "Café");
  tru_repeats_edit (desk->store, &change, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_participant_kind), ==, 1);
  assert_starts (desk, "11-25T09:30 12-02T09:30 12-16T09:30");
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_participant_kind), ==, 0);
  assert_starts (desk, AS_PLANNED);
  undone = nth (desk, 1);
  g_assert_cmpstr (tru_record_get_text (undone, TRU_EVENT_TITLE), ==, "Permanence");
  tru_record_set_text (undone, TRU_EVENT_TITLE, "La dernière");
  end.event = undone;
  tru_repeats_edit (desk->store, &end, &error);
  g_assert_no_error (error);
  assert_starts (desk, "11-25T09:30 12-02T09:30");
  last = nth (desk, 1);
  g_assert_cmpstr (tru_record_get_text (last, TRU_EVENT_TITLE), ==, "La dernière");
}

/* The weekly workshop leaves the closing week and a public holiday out; its file says so to other calendars. */
static void
test_when_open (Desk          *desk,
                gconstpointer  data)
{
  g_autofree char *closure
    = desk_add (desk->store, "closure", "name", "Fermeture", "type", "closed", "since", "2026-12-21", "until", "2027-01-03", NULL);
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  g_autoptr (TruRecord) series = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GError) error = NULL;

  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_WORKSHOP);
  tru_record_set_text (event, TRU_EVENT_TITLE, "Atelier");
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, tru_time_parse ("2026-12-11T10:00"));
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, tru_time_parse ("2026-12-11T11:00"));
  g_assert_true (tru_repeats_start_when_open (desk->store, event, NULL, "FREQ=WEEKLY;BYDAY=FR;COUNT=5", NULL, &error));
  g_assert_no_error (error);
  events = tru_store_find (desk->store, &tru_event_kind, TRU_EVENT_TITLE, "Atelier", NULL);
  g_assert_cmpuint (events->len, ==, 3);
  series = tru_repeats_series (desk->store, event);
  g_assert_cmpstr (tru_record_get_text (series, TRU_SERIES_EXCLUDED), ==, "2026-12-25T10:00\n2027-01-01T10:00");
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_event_kind), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/repeats/when-open", test_when_open);
  DESK_TEST ("/repeats/start", test_start);
  DESK_TEST ("/repeats/refuse-rule", test_refuse_rule);
  DESK_TEST ("/repeats/move-one", test_move_one);
  DESK_TEST ("/repeats/move-following", test_move_following);
  DESK_TEST ("/repeats/move-all", test_move_all);
  DESK_TEST ("/repeats/words-of-all", test_words_of_all);
  DESK_TEST ("/repeats/new-rule", test_new_rule);
  DESK_TEST ("/repeats/end-keeps-the-past", test_end_keeps_the_past);
  DESK_TEST ("/repeats/stop", test_stop);
  DESK_TEST ("/repeats/remove-one", test_remove_one);
  DESK_TEST ("/repeats/prolong", test_prolong);
  DESK_TEST ("/repeats/edit-is-one-act", test_edit_is_one_act);
  return g_test_run ();
}
