/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

typedef struct
{
  char *household;
  char *support;
  char *crew;
} People;

static void
add_people (Fixture *fixture,
            People  *people)
{
  g_autofree char *programme = NULL;
  g_autofree char *dwelling = NULL;

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "add programmes %s worksite-days=4 worksite-weekdays=1245 max-area=30", "name=Coup");
  programme = last_uid (fixture);
  expect (fixture, 0, "add households name=Benali");
  people->household = last_uid (fixture);
  expect (fixture, 0, "add dwellings street=Rue commune=Wattrelos");
  dwelling = last_uid (fixture);
  expect (fixture, 0, "add occupancies household=%s dwelling=%s status=tenant", people->household, dwelling);
  expect (fixture, 0, "add supports household=%s programme=%s opened-on=2026-11-02", people->household, programme);
  people->support = last_uid (fixture);
  expect (fixture, 0, "add crews name=A");
  people->crew = last_uid (fixture);
}

static void
free_people (People *people)
{
  g_free (people->household);
  g_free (people->support);
  g_free (people->crew);
}

static void
test_plan (Fixture      *fixture,
           gconstpointer data)
{
  People people = { 0 };

  add_people (fixture, &people);
  expect (fixture, 0, "--json plan-worksite %s --first 2026-11-30 --preview", people.support);
  g_assert_nonnull (strstr (fixture->out, "2026-12-03"));
  g_assert_null (strstr (fixture->out, "2026-12-02"));
  expect (fixture, 0, "--json list worksites");
  g_assert_null (strstr (fixture->out, "uid"));
  expect (fixture, 0, "plan-worksite %s --first 2026-11-30 --crew %s --room Salon:20 Cuisine:9,5", people.household, people.crew);
  /* The crew is taken; the rooms are too large. */
  expect (fixture, 1, "plan-worksite %s --first 2026-11-30 --crew %s", people.support, people.crew);
  expect (fixture, 1, "plan-worksite %s --first 2026-12-07 --room Salon:31", people.support);
  expect (fixture, 0, "plan-worksite %s --first 2026-12-07 --room Salon:31 --motive Oui --days 2", people.support);
  expect (fixture, 2, "plan-worksite %s", people.support);
  expect (fixture, 2, "plan-worksite %s --first 2026-12-07 --room Salon:x", people.support);
  expect (fixture, 1, "plan-worksite %s --first 2026-12-07 --room Salon:-3 --preview", people.support);
  expect (fixture, 1, "plan-worksite %s --first 2026-12-32", people.support);
  expect (fixture, 1, "plan-worksite %s --first 2026-12-07 --days 0", people.support);
  expect (fixture, 1, "plan-worksite %s --first 2026-12-07", people.crew);
  expect (fixture, 0, "undo");
  expect (fixture, 0, "--json agenda --from 2026-11-30 --to 2026-12-13");
  g_assert_nonnull (strstr (fixture->out, "2026-12-04"));
  g_assert_null (strstr (fixture->out, "2026-12-07"));
  free_people (&people);
}

/* A household by its name; which of two of one name is not guessed. */
static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  People people = { 0 };

  add_people (fixture, &people);
  expect (fixture, 0, "plan-worksite benali --first 2026-11-30 --preview");
  expect (fixture, 1, "plan-worksite Personne --first 2026-11-30");
  expect (fixture, 0, "slots BENALI --from 2020-01-01");
  g_assert_null (strstr (fixture->out, "2020"));
  expect (fixture, 0, "plan-worksite Benali --first 2026-11-23 --preview");
  g_assert_nonnull (strstr (fixture->out, "over"));
  expect (fixture, 0, "add households name=Benali");
  expect (fixture, 1, "slots Benali");
  g_assert_nonnull (strstr (fixture->err, people.household));
  expect (fixture, 1, "plan-worksite %s --first 2026-11-30", people.crew);
  free_people (&people);
}

/* A person, a room and a household are not in two places, however the appointment is written down. */
static void
test_taken (Fixture      *fixture,
            gconstpointer data)
{
  People people = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *venue = NULL;

  add_people (fixture, &people);
  expect (fixture, 0, "add venues name=Salle");
  venue = last_uid (fixture);
  expect (fixture, 0, "add events type=workshop title=Un starts-at=2026-11-26T10:00 ends-at=2026-11-26T11:00 venue=%s", venue);
  first = last_uid (fixture);
  expect (fixture, 1, "add events type=workshop title=Deux starts-at=2026-11-26T10:30 ends-at=2026-11-26T11:30 venue=%s", venue);
  g_assert_nonnull (strstr (fixture->err, "Salle"));
  expect (fixture, 0, "add events type=workshop title=Deux starts-at=2026-11-26T11:00 ends-at=2026-11-26T12:00 venue=%s crew=%s", venue,
          people.crew);
  second = last_uid (fixture);
  expect (fixture, 1, "set %s starts-at=2026-11-26T10:30", second);
  expect (fixture, 0, "set %s starts-at=2026-11-26T10:30 --motive Ensemble", second);
  expect (fixture, 0, "set %s title=Trois", second);
  expect (fixture, 0, "history %s", second);
  g_assert_nonnull (strstr (fixture->out, "Ensemble"));
  expect (fixture, 0, "add absences crew=%s since=2026-12-01 until=2026-12-02", people.crew);
  expect (fixture, 1, "set %s starts-at=2026-12-01T10:30 ends-at=2026-12-01T11:00", second);
  expect (fixture, 0, "check");
  free_people (&people);
}

/* Fields are no way round a programme's days, nor to a confirmation without what it needs. */
static void
test_days_by_fields (Fixture      *fixture,
                     gconstpointer data)
{
  People people = { 0 };
  g_autofree char *worksite = NULL;
  g_autofree char *day = NULL;
  const char *found;

  add_people (fixture, &people);
  expect (fixture, 0, "plan-worksite %s --first 2026-11-30 --days 2 --motive Court --crew %s", people.support, people.crew);
  expect (fixture, 0, "--json list worksites");
  found = strstr (fixture->out, "\"uid\" : \"");
  g_assert_nonnull (found);
  worksite = g_strndup (found + strlen ("\"uid\" : \""), 36);
  expect (fixture, 1, "add worksite_days worksite=%s day=2026-12-25", worksite);
  g_assert_nonnull (strstr (fixture->err, "Christmas"));
  expect (fixture, 1, "add worksite_days worksite=%s day=2026-12-02", worksite);
  expect (fixture, 0, "add worksite_days worksite=%s day=2026-12-03", worksite);
  day = last_uid (fixture);
  expect (fixture, 1, "set %s day=2026-12-05", day);
  expect (fixture, 0, "set %s day=2026-12-04", day);
  expect (fixture, 0, "set %s day=2026-12-05 --motive Samedi", day);
  expect (fixture, 0, "history %s", day);
  g_assert_nonnull (strstr (fixture->out, "Samedi"));
  expect (fixture, 0, "set %s note=Rien", worksite);
  expect (fixture, 1, "set %s confirmed-on=2026-11-24", worksite);
  expect (fixture, 0, "add absences crew=%s since=2026-11-30 until=2026-11-30 --motive Malade", people.crew);
  expect (fixture, 0, "set %s note=", worksite);
  expect (fixture, 0, "check");
  free_people (&people);
}

static void
test_slots (Fixture      *fixture,
            gconstpointer data)
{
  People people = { 0 };

  add_people (fixture, &people);
  expect (fixture, 0, "plan-worksite %s --first 2026-11-30 --crew %s", people.support, people.crew);
  expect (fixture, 0, "--json slots %s --crew %s --from 2026-11-30", people.support, people.crew);
  g_assert_nonnull (strstr (fixture->out, "2026-12-07"));
  g_assert_nonnull (strstr (fixture->out, "2026-12-14"));
  /* The week of Christmas has three days. */
  g_assert_nonnull (strstr (fixture->out, "2026-12-24"));
  g_assert_null (strstr (fixture->out, "2026-12-25"));
  /* The week that was asked for is named with what stands in its way, and none of its days proposed. */
  g_assert_nonnull (strstr (fixture->out, "\"week\" : \"2026-11-30\""));
  g_assert_null (strstr (fixture->out, "2026-12-01"));
  /* Any crew will do: there is one. */
  expect (fixture, 0, "--json slots %s --from 2026-11-30", people.support);
  g_assert_nonnull (strstr (fixture->out, people.crew));
  g_assert_nonnull (strstr (fixture->out, "2026-12-07"));
  expect (fixture, 1, "slots %s --crew %s", people.support, people.household);
  expect (fixture, 0, "--json agenda --from 0001-01-01 --to 9999-12-31");
  g_assert_nonnull (strstr (fixture->out, "starts_at"));
  expect (fixture, 0, "agenda --from 2026-11-30");
  g_assert_nonnull (strstr (fixture->out, "2026-11-30"));
  expect (fixture, 0, "add events type=other title=Pont starts-at=2026-12-02T00:00 ends-at=2026-12-03T00:00");
  expect (fixture, 0, "add events type=other title=Stage starts-at=2026-12-03T00:00 ends-at=2026-12-05T00:00");
  expect (fixture, 0, "add events type=other title=Minuit starts-at=2026-12-05T00:00 ends-at=2026-12-05T01:00");
  expect (fixture, 0, "agenda --from 2026-12-02 --to 2026-12-05");
  g_assert_nonnull (strstr (fixture->out, "2026-12-02  Pont"));
  g_assert_nonnull (strstr (fixture->out, "2026-12-03 – 2026-12-04  Stage"));
  g_assert_nonnull (strstr (fixture->out, "2026-12-05T00:00  Minuit"));
  expect (fixture, 1, "agenda --from 2026-11-30 --to 2026-11-29");
  free_people (&people);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli-planning/plan", Fixture, NULL, fixture_set_up, test_plan, fixture_tear_down);
  g_test_add ("/cli-planning/taken", Fixture, NULL, fixture_set_up, test_taken, fixture_tear_down);
  g_test_add ("/cli-planning/names", Fixture, NULL, fixture_set_up, test_names, fixture_tear_down);
  g_test_add ("/cli-planning/days-by-fields", Fixture, NULL, fixture_set_up, test_days_by_fields, fixture_tear_down);
  g_test_add ("/cli-planning/slots", Fixture, NULL, fixture_set_up, test_slots, fixture_tear_down);
  return g_test_run ();
}
