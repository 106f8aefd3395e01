/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-appointment.h"

#include "test-today-data.h"
#include "test-store-fixture.h"

#define TODAY tru_date_new (2026, 11, 24)

static const TruAppointment *
nth (GPtrArray *appointments,
     guint      index)
{
  g_assert_cmpuint (index, <, appointments->len);
  return g_ptr_array_index (appointments, index);
}

static void
test_day (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) day = NULL;

  put_day (fixture->store);
  day = tru_appointments_of_day (fixture->store, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (day->len, ==, 6);
  g_assert_cmpuint (tru_appointments_count (day, "worksite"), ==, 2);
  g_assert_cmpuint (tru_appointments_count (day, "event"), ==, 4);
  g_assert_cmpstr (nth (day, 0)->title, ==, "Nowak: séjour");
  g_assert_cmpstr (nth (day, 0)->details, ==, "Équipe A · 18 rue Jules-Guesde, Roubaix");
  g_assert_cmpstr (nth (day, 0)->progress, ==, "Day 2 of 4");
  g_assert_cmpstr (nth (day, 2)->details, ==, "27 rue de la Martinoire, Wattrelos · Nadia Lefebvre");
  g_assert_cmpstr (nth (day, 4)->details, ==, "Site de Beaulieu");
}

static void
test_wednesday_has_no_worksite (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (GPtrArray) day = NULL;

  put_day (fixture->store);
  day = tru_appointments_of_day (fixture->store, TODAY + 1, NULL);
  g_assert_cmpuint (day->len, ==, 1);
  g_assert_cmpstr (nth (day, 0)->kind, ==, "event");
}

/* A committee that was prepared says how many cases wait for it, rather than how many people come. */
static void
test_committee (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "import", "test", &error);
  Office office = put_office (write);
  const char *committee = put (write, "committee", "name", "Comité technique", "type", "technical", "programme",
                               office.programme, NULL);
  const char *event = put (write, "event", "type", "committee", "title", "Comité technique", "starts_at", "2026-11-24T10:30", "ends_at",
                           "2026-11-24T12:00", "place", "CCAS", NULL);
  const char *meeting = put (write, "meeting", "committee", committee, "event", event, "held_on", "2026-11-24", NULL);

  put (write, "participant", "event", event, "organisation", office.own, NULL);
  put (write, "participant", "event", event, "contact", office.nadia, NULL);
  put (write, "agenda_item", "meeting", meeting, "position", "1", "subject", "Calendrier", NULL);
  g_assert_true (tru_write_commit (write, &error));
  {
    g_autoptr (GPtrArray) day = tru_appointments_of_day (fixture->store, TODAY, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (nth (day, 0)->details, ==, "CCAS · 1 case on the agenda");
  }
}

static void
test_confidential_address (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "import", "test", &error);
  Office office = put_office (write);
  const char *household = put (write, "household", "name", "Secret", "confidential_address", "true", NULL);
  File file = put_file (write, &office, "Autre", "1 rue Cachée", "Lille", "2026-10-01");

  put (write, "event", "type", "visit", "title", "Visite", "starts_at", "2026-11-24T09:00", "ends_at", "2026-11-24T10:00", "household", household,
       "place", "3 rue Cachée", NULL);
  put_worksite (write, &file, NULL, "cuisine", "2026-11-24", NULL);
  put (write, "occupancy", "household", household, "dwelling", file.dwelling, "status", "tenant", NULL);
  tru_write_commit (write, &error);
  g_assert_no_error (error);
  {
    g_autoptr (GPtrArray) day = tru_appointments_of_day (fixture->store, TODAY, &error);

    g_assert_cmpstr (nth (day, 0)->details, ==, "No crew yet · 1 rue Cachée, Lille");
    g_assert_cmpstr (nth (day, 1)->details, ==, "Confidential address");
  }
}

static void
assert_state (const TruAppointment *self,
              int                   minutes,
              const char           *state,
              gboolean              is_now)
{
  TruTime now = tru_time_new (TODAY, minutes);
  TruTone tone;

  g_assert_cmpstr (tru_appointment_state (self, now, &tone), ==, state);
  g_assert_cmpint (tru_appointment_is_now (self, now), ==, is_now);
}

static void
test_states (void)
{
  TruAppointment visit = { .kind = "event", .title = (char *) "Visite", .starts_at = tru_time_new (TODAY, 540), .ends_at = tru_time_new (TODAY, 600) };
  TruAppointment worksite = { .kind = "worksite", .starts_at = TRU_UNKNOWN, .ends_at = TRU_UNKNOWN, .progress = (char *) "Day 1 of 4" };

  assert_state (&visit, 539, NULL, FALSE);
  assert_state (&visit, 540, "Under way", TRUE);
  assert_state (&visit, 599, "Under way", TRUE);
  assert_state (&visit, 600, "To complete", FALSE);
  visit.outcome = (char *) "missed";
  assert_state (&visit, 550, "Missed", FALSE);
  visit.is_cancelled = TRUE;
  assert_state (&visit, 550, "Cancelled", FALSE);
  assert_state (&worksite, 600, "Day 1 of 4", FALSE);
}

static void
test_figures (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRow) row = NULL;

  put_day (fixture->store);
  row = tru_query_first (fixture->store, &tru_query_today_figures, &error, NULL);
  g_assert_no_error (error);
  g_assert_cmpint (tru_row_get_number (row, TRU_TODAY_FIGURE_SUPPORTS), ==, 3);
  g_assert_cmpint (tru_row_get_number (row, TRU_TODAY_FIGURE_ON_WORKSITE), ==, 2);
  g_assert_cmpint (tru_row_get_number (row, TRU_TODAY_FIGURE_WORKSITES), ==, 2);
  g_assert_cmpint (tru_row_get_number (row, TRU_TODAY_FIGURE_WORKSITES_FINISHED), ==, 0);
  g_assert_cmpint (tru_row_get_number (row, TRU_TODAY_FIGURE_WORKSITES_UNDER_WAY), ==, 2);
  g_assert_cmpint (tru_row_get_number (row, TRU_TODAY_FIGURE_LENT), ==, 1);
  g_assert_cmpint (tru_row_get_number (row, TRU_TODAY_FIGURE_ITEMS), ==, 3);
  g_assert_cmpint (tru_row_get_number (row, TRU_TODAY_FIGURE_LATE), ==, 1);
  g_assert_cmpint (tru_row_get_date (row, TRU_TODAY_FIGURE_LATE_SINCE), ==, TODAY - 7);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  ADD ("/today/appointment/day", test_day);
  ADD ("/today/appointment/wednesday", test_wednesday_has_no_worksite);
  ADD ("/today/appointment/committee", test_committee);
  ADD ("/today/appointment/confidential", test_confidential_address);
  ADD ("/today/figures", test_figures);
  g_test_add_func ("/today/appointment/states", test_states);
  return g_test_run ();
}
