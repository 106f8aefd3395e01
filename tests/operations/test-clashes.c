/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-clashes.h"
#include "tru-event.h"
#include "tru-participant.h"

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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/clashes/contact", test_contact);
  DESK_TEST ("/clashes/participant", test_participant);
  DESK_TEST ("/clashes/venue-and-household", test_venue_and_household);
  DESK_TEST ("/clashes/closing", test_closing);
  return g_test_run ();
}
