/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-clashes.h"
#include "tru-event.h"
#include "tru-participant.h"
#include "tru-repeats.h"

static char *
add_event (Desk       *desk,
           const char *starts_at,
           const char *ends_at,
           const char *field,
           const char *value)
{
  return desk_add (desk->store, "event", "type", "visit", "title", "Visite", "starts_at", starts_at, "ends_at", ends_at, field, value, NULL);
}

static int
severity_of (Desk       *desk,
             const char *event,
             const char *rule)
{
  g_autoptr (TruRecord) record = tru_store_get (desk->store, &tru_event_kind, event, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = tru_clashes_of_event (desk->store, record, NULL, &error);
  const TruFinding *finding;

  g_assert_no_error (error);
  finding = tru_findings_find (findings, rule);
  return finding ? (int) finding->severity : -1;
}

static void
test_contact (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *first = add_event (desk, "2026-11-25T10:00", "2026-11-25T11:00", "organiser", desk->contact);
  g_autofree char *second = add_event (desk, "2026-11-25T11:00", "2026-11-25T12:00", "organiser", desk->contact);

  g_assert_cmpint (severity_of (desk, first, "contact-taken"), ==, -1);
  desk_set (desk->store, second, "starts_at", "2026-11-25T10:59");
  g_assert_cmpint (severity_of (desk, first, "contact-taken"), ==, TRU_SEVERITY_BLOCKS);
  desk_set (desk->store, first, "cancelled_on", "2026-11-24");
  g_assert_cmpint (severity_of (desk, second, "contact-taken"), ==, -1);
}

static void
test_participant (Desk          *desk,
                  gconstpointer  data)
{
  g_autofree char *first = add_event (desk, "2026-11-25T10:00", "2026-11-25T11:00", "organiser", desk->contact);
  g_autofree char *second = add_event (desk, "2026-11-25T10:30", "2026-11-25T12:00", "place", "Mairie");
  g_autofree char *participant = desk_add (desk->store, "participant", "event", second, "contact", desk->contact, NULL);

  g_assert_cmpint (severity_of (desk, first, "contact-taken"), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (severity_of (desk, second, "contact-taken"), ==, TRU_SEVERITY_BLOCKS);
  desk_set (desk->store, participant, "attendance", "excused");
  g_assert_cmpint (severity_of (desk, first, "contact-taken"), ==, -1);
  desk_set (desk->store, participant, "contact", "");
  desk_set (desk->store, participant, "person", desk->person);
  desk_set (desk->store, participant, "attendance", "");
  g_assert_cmpint (severity_of (desk, second, "person-taken"), ==, -1);
}

static void
test_venue_and_household (Desk          *desk,
                          gconstpointer  data)
{
  g_autofree char *venue = desk_add (desk->store, "venue", "name", "Salle Berlioz", NULL);
  g_autofree char *first = add_event (desk, "2026-11-25T10:00", "2026-11-25T11:00", "venue", venue);
  g_autofree char *second = add_event (desk, "2026-11-25T10:30", "2026-11-25T12:00", "venue", venue);
  g_autofree char *third = add_event (desk, "2026-11-26T10:30", "2026-11-26T12:00", "household", desk->household);
  g_autofree char *away = desk_add (desk->store, "absence", "household", desk->household, "since", "2026-11-20", "until", "2026-11-26", NULL);

  g_assert_cmpint (severity_of (desk, first, "venue-taken"), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (severity_of (desk, second, "venue-taken"), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (severity_of (desk, third, "household-away"), ==, TRU_SEVERITY_BLOCKS);
  desk_set (desk->store, away, "until", "2026-11-25");
  g_assert_cmpint (severity_of (desk, third, "household-away"), ==, -1);
}

static void
test_closing (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *town = desk_add (desk->store, "territory", "name", "Wattrelos", "level", "commune", NULL);
  g_autofree char *quarter = desk_add (desk->store, "territory", "name", "Beaulieu", "level", "neighbourhood", "parent", town, NULL);
  g_autofree char *other = desk_add (desk->store, "territory", "name", "Lille", "level", "commune", NULL);
  g_autofree char *event = add_event (desk, "2026-11-26T10:30", "2026-11-26T12:00", "household", desk->household);
  g_autofree char *closure = desk_add (desk->store, "closure", "name", "Ducasse", "type", "holiday", "territory", town, "since", "2026-11-26", "until", "2026-11-26", NULL);
  g_autofree char *holiday = add_event (desk, "2026-12-25T10:30", "2026-12-25T12:00", "place", "Mairie");

  desk_set (desk->store, desk->dwelling, "territory", quarter);
  g_assert_cmpint (severity_of (desk, event, "closing-day"), ==, TRU_SEVERITY_WARNS);
  desk_set (desk->store, closure, "territory", other);
  g_assert_cmpint (severity_of (desk, event, "closing-day"), ==, -1);
  g_assert_cmpint (severity_of (desk, holiday, "public-holiday"), ==, TRU_SEVERITY_WARNS);
}

/* A drop-in of the contact on three Wednesdays, the first on 25 November from 10 to 11. */
static char *
add_series (Desk *desk)
{
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  g_autoptr (GError) error = NULL;

  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_DROP_IN);
  tru_record_set_text (event, TRU_EVENT_TITLE, "Permanence");
  tru_record_set_text (event, TRU_EVENT_ORGANISER, desk->contact);
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, tru_time_parse ("2026-11-25T10:00"));
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, tru_time_parse ("2026-11-25T11:00"));
  tru_repeats_start (desk->store, event, NULL, "FREQ=WEEKLY;BYDAY=WE;COUNT=3", NULL, &error);
  g_assert_no_error (error);
  return g_strdup (tru_record_get_uid (event));
}

static guint
count_blocks (GPtrArray *findings)
{
  guint n_blocks = 0;

  for (guint i = 0; i < findings->len; i++)
    n_blocks += ((TruFinding *) g_ptr_array_index (findings, i))->severity == TRU_SEVERITY_BLOCKS;
  return n_blocks;
}

/* What moving the event by @minutes meets. */
static guint
count_move (Desk       *desk,
            const char *event,
            gint64      minutes,
            const char *rule,
            TruScope    scope)
{
  g_autoptr (TruRecord) record = tru_store_get (desk->store, &tru_event_kind, event, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  tru_record_set_number (record, TRU_EVENT_STARTS_AT, tru_record_get_number (record, TRU_EVENT_STARTS_AT) + minutes);
  tru_record_set_number (record, TRU_EVENT_ENDS_AT, tru_record_get_number (record, TRU_EVENT_ENDS_AT) + minutes);
  findings = tru_repeats_clashes (desk->store, record, NULL, rule, scope, &error);
  g_assert_no_error (error);
  return count_blocks (findings);
}

static void
test_series (Desk          *desk,
             gconstpointer  data)
{
  g_autofree char *first = add_series (desk);
  g_autofree char *visit = add_event (desk, "2026-12-02T11:30", "2026-12-02T12:00", "organiser", desk->contact);
  g_autofree char *late = add_event (desk, "2026-12-16T10:30", "2026-12-16T11:00", "organiser", desk->contact);

  g_assert_cmpuint (count_move (desk, first, 0, NULL, TRU_SCOPE_ALL), ==, 0);
  g_assert_cmpuint (count_move (desk, first, 60, NULL, TRU_SCOPE_THIS), ==, 0);
  g_assert_cmpuint (count_move (desk, first, 60, NULL, TRU_SCOPE_FOLLOWING), ==, 1);
  g_assert_cmpuint (count_move (desk, first, 60, NULL, TRU_SCOPE_ALL), ==, 1);
  /* A week later, the times of the series itself are in nobody's way: they move as well. */
  g_assert_cmpuint (count_move (desk, first, 7 * TRU_MINUTES_PER_DAY, NULL, TRU_SCOPE_ALL), ==, 1);
  g_assert_cmpuint (count_move (desk, first, 7 * TRU_MINUTES_PER_DAY, NULL, TRU_SCOPE_THIS), ==, 1);
  g_assert_cmpuint (count_move (desk, first, 0, "FREQ=WEEKLY;BYDAY=WE;COUNT=4", TRU_SCOPE_FOLLOWING), ==, 1);
  desk_set (desk->store, visit, "cancelled_on", "2026-11-24");
  g_assert_cmpuint (count_move (desk, first, 60, NULL, TRU_SCOPE_ALL), ==, 0);
  g_assert_nonnull (late);
}

static void
test_series_names_its_days (Desk          *desk,
                            gconstpointer  data)
{
  g_autofree char *first = add_series (desk);
  g_autofree char *away = desk_add (desk->store, "absence", "contact", desk->contact, "since", "2026-12-01", "until", "2026-12-31", NULL);
  g_autoptr (TruRecord) record = tru_store_get (desk->store, &tru_event_kind, first, NULL);
  g_autoptr (GPtrArray) findings = tru_repeats_clashes (desk->store, record, NULL, NULL, TRU_SCOPE_ALL, NULL);
  const TruFinding *finding;

  g_assert_nonnull (away);
  /* Said once, with its days. */
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpuint (tru_findings_count_days (findings, TRU_SEVERITY_BLOCKS), ==, 2);
  finding = g_ptr_array_index (findings, 0);
  g_assert_nonnull (strstr (finding->title, "(2 dates)"));
  g_assert_nonnull (strstr (finding->reason, "9 Dec 2026"));
  g_assert_nonnull (strstr (finding->reason, "Choose"));
}

static guint
count_copy (Desk       *desk,
            const char *event,
            const char *at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = tru_clashes_of_copy (desk->store, event, tru_time_parse (at), &error);

  g_assert_no_error (error);
  return count_blocks (findings);
}

static void
test_copy (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *first = add_event (desk, "2026-11-25T10:00", "2026-11-25T11:00", "organiser", desk->contact);
  g_autofree char *second = add_event (desk, "2026-11-26T10:00", "2026-11-26T11:00", "organiser", desk->contact);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_copy (desk, first, "2026-11-25T11:00"), ==, 0);
  g_assert_cmpuint (count_copy (desk, first, "2026-11-25T10:30"), ==, 1);
  g_assert_cmpuint (count_copy (desk, first, "2026-11-26T09:30"), ==, 1);
  /* Another one of what was cancelled takes place. */
  desk_set (desk->store, first, "cancelled_on", "2026-11-24");
  g_assert_cmpuint (count_copy (desk, first, "2026-11-26T09:30"), ==, 1);
  g_assert_null (tru_clashes_of_copy (desk->store, "none", 0, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND);
  g_assert_nonnull (second);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/clashes/contact", test_contact);
  DESK_TEST ("/clashes/participant", test_participant);
  DESK_TEST ("/clashes/venue-and-household", test_venue_and_household);
  DESK_TEST ("/clashes/closing", test_closing);
  DESK_TEST ("/clashes/series", test_series);
  DESK_TEST ("/clashes/series-days", test_series_names_its_days);
  DESK_TEST ("/clashes/copy", test_copy);
  return g_test_run ();
}
