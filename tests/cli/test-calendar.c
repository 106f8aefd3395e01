/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#define PYTHON "/usr/bin/python3"

static char *
in_folder (Fixture    *fixture,
           const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  char *path = in_folder (fixture, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* What an independent reader finds in the exported file is what the agenda says. */
static void
assert_read_back (Fixture    *fixture,
                  const char *from,
                  const char *to)
{
  g_autofree char *calendar = in_folder (fixture, "out.ics");
  g_autofree char *agenda = in_folder (fixture, "agenda.json");
  g_autofree char *script = g_build_filename (g_getenv ("TRU_SOURCE_ROOT"), "tests", "cli", "read-calendar", NULL);
  const char *argv[] = { PYTHON, script, calendar, agenda, from, to, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  int status = 0;

  expect (fixture, 0, "calendar --names --motive Essai --to %s", calendar);
  expect (fixture, 0, "--json agenda --from %s --to %s", from, to);
  g_assert_true (g_file_set_contents (agenda, fixture->out, -1, NULL));
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s%s", out, err);
}

static void
test_demo (Fixture      *fixture,
           gconstpointer data)
{
  expect (fixture, 0, "demo");
  assert_read_back (fixture, "2026-08-01", "2027-03-31");
}

/* Made here: a worksite around a Wednesday, appointments on both sides of a change of clocks and in its hour, one cancelled, one over
   midnight. */
static void
test_own_kinds (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const times[][2] = {
    { "2026-10-24T10:00", "2026-10-24T11:00" }, { "2026-10-25T02:30", "2026-10-25T03:30" }, { "2026-10-26T10:00", "2026-10-26T11:00" },
    { "2027-03-27T23:00", "2027-03-28T04:00" }, { "2026-11-11T00:00", "2026-11-12T00:00" },
  };
  g_autofree char *programme = NULL;
  g_autofree char *household = NULL;
  g_autofree char *dwelling = NULL;
  g_autofree char *path = in_folder (fixture, "out.ics");
  g_autofree char *text = NULL;

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "add programmes name=Coup worksite-days=4 worksite-weekdays=1245");
  programme = last_uid (fixture);
  expect (fixture, 0, "add households name=Benali");
  household = last_uid (fixture);
  expect (fixture, 0, "add dwellings street=Martinoire commune=Wattrelos");
  dwelling = last_uid (fixture);
  expect (fixture, 0, "add occupancies household=%s dwelling=%s status=tenant", household, dwelling);
  expect (fixture, 0, "add supports household=%s programme=%s opened-on=2026-11-02", household, programme);
  expect (fixture, 0, "plan-worksite %s --first 2026-11-30", household);
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    expect (fixture, 0, "add events type=other title=Rendez-vous starts-at=%s ends-at=%s", times[i][0], times[i][1]);
  expect (fixture, 0, "add events type=visit title=Visite household=%s starts-at=2026-11-12T09:00 ends-at=2026-11-12T10:00 cancelled-on=2026-11-10",
          household);
  assert_read_back (fixture, "2026-10-01", "2027-04-30");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "DTSTART;VALUE=DATE:20261201"));
  g_assert_null (strstr (text, "DTSTART;VALUE=DATE:20261202"));
  g_assert_nonnull (strstr (text, "DTSTART;VALUE=DATE:20261203"));
  g_assert_nonnull (strstr (text, "DTSTART;VALUE=DATE:20261204"));
  g_assert_nonnull (strstr (text, "STATUS:TENTATIVE"));
  /* Our own day is known to be so; nothing of it is lost. */
  expect (fixture, 0, "import-calendar %s --preview", path);
  g_assert_null (strstr (fixture->out, "not certain"));
}

/* A workshop each Wednesday over the change of clocks, one left out and one moved, and a rule that ends. */
static const char series[]
  = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//FR\r\nBEGIN:VEVENT\r\nUID:atelier@elsewhere\r\n"
    "DTSTAMP:20260901T080000Z\r\nDTSTART:20261007T080000Z\r\nDTEND:20261007T100000Z\r\nSUMMARY:Atelier\\, enduits\r\n"
    "LOCATION:Salle Berlioz\r\nRRULE:FREQ=WEEKLY;UNTIL=20261125T235959Z\r\nEXDATE:20261014T080000Z\r\n"
    "ATTENDEE:mailto:a@b.c\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:atelier@elsewhere\r\nDTSTAMP:20260901T080000Z\r\nRECURRENCE-ID:20261021T080000Z\r\n"
    "DTSTART:20261022T120000Z\r\nDTEND:20261022T130000Z\r\nSUMMARY:Atelier d\303\251plac\303\251\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:reunion@elsewhere\r\nDTSTAMP:20260901T080000Z\r\nDTSTART;TZID=Romance Standard Time:20261124T090000\r\n"
    "DURATION:PT90M\r\nSUMMARY:R\303\251union\r\nEND:VEVENT\r\n"
    "BEGIN:VTODO\r\nUID:tache\r\nSUMMARY:Rien\r\nEND:VTODO\r\nEND:VCALENDAR\r\n";

static void
test_series (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "in.ics", series);

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "--json import-calendar %s --preview", path);
  g_assert_nonnull (strstr (fixture->out, "people invited: 1"));
  g_assert_nonnull (strstr (fixture->out, "reminders: 1"));
  g_assert_nonnull (strstr (fixture->out, "tasks: 1"));
  expect (fixture, 0, "--json list events");
  g_assert_null (strstr (fixture->out, "Atelier"));
  expect (fixture, 0, "import-calendar %s", path);
  expect (fixture, 0, "--json agenda --from 2026-10-01 --to 2026-12-31");
  /* Eight in UTC is ten in summer and nine in winter. */
  g_assert_nonnull (strstr (fixture->out, "2026-10-07T10:00"));
  g_assert_null (strstr (fixture->out, "2026-10-14T10:00"));
  g_assert_null (strstr (fixture->out, "2026-10-21T10:00"));
  g_assert_nonnull (strstr (fixture->out, "2026-10-22T14:00"));
  g_assert_nonnull (strstr (fixture->out, "2026-10-28T09:00"));
  g_assert_nonnull (strstr (fixture->out, "2026-11-25T09:00"));
  g_assert_null (strstr (fixture->out, "2026-12-02T09:00"));
  g_assert_nonnull (strstr (fixture->out, "2026-11-24T10:30"));
  assert_read_back (fixture, "2026-10-01", "2026-12-31");
}

static void
test_twice (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "in.ics", series);
  g_autofree char *out = in_folder (fixture, "own.ics");

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "import-calendar %s", path);
  expect (fixture, 0, "--json import-calendar %s", path);
  g_assert_nonnull (strstr (fixture->out, "\"create\" : 0"));
  g_assert_nonnull (strstr (fixture->out, "\"update\" : 0"));
  expect (fixture, 0, "calendar --to %s", out);
  expect (fixture, 0, "--json import-calendar %s", out);
  g_assert_nonnull (strstr (fixture->out, "\"create\" : 0"));
  g_assert_nonnull (strstr (fixture->out, "\"update\" : 0"));
  expect (fixture, 0, "undo");
  expect (fixture, 0, "--json list events");
  g_assert_null (strstr (fixture->out, "Atelier"));
}

static void
test_update (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "in.ics", series);
  g_autoptr (GString) text = g_string_new (series);

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "import-calendar %s", path);
  g_string_replace (text, "SUMMARY:Atelier\\, enduits", "SUMMARY:Atelier peinture", 0);
  g_string_replace (text, "EXDATE:20261014T080000Z", "EXDATE:20261014T080000Z\r\nEXDATE:20261111T080000Z", 0);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  expect (fixture, 0, "--json import-calendar %s", path);
  g_assert_nonnull (strstr (fixture->out, "\"update\" : 1"));
  expect (fixture, 0, "--json agenda --from 2026-10-01 --to 2026-12-31");
  g_assert_nonnull (strstr (fixture->out, "Atelier peinture"));
  g_assert_null (strstr (fixture->out, "Atelier, enduits"));
}

/* What was changed here since stays, what changed there comes, again and again; a new hour at which somebody is taken is said. */
static void
test_both (Fixture      *fixture,
           gconstpointer data)
{
  static const char text[] = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:both\nDTSTART:20261124T090000\nDTEND:20261124T100000\nSUMMARY:Point\n"
                             "LOCATION:Mairie\nEND:VEVENT\nEND:VCALENDAR\n";
  g_autofree char *path = write_file (fixture, "both.ics", text);
  g_autoptr (GString) later = g_string_new (text);
  g_autofree char *uid = NULL;
  g_autofree char *crew = NULL;

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "import-calendar %s", path);
  expect (fixture, 0, "--json list events");
  uid = g_strndup (strstr (fixture->out, "\"uid\" : \"") + 9, 36);
  expect (fixture, 0, "add crews name=Nord");
  expect (fixture, 0, "--json list crews");
  crew = g_strndup (strstr (fixture->out, "\"uid\" : \"") + 9, 36);
  expect (fixture, 0, "set %s title=Tutelle cancelled_on=2026-11-20 crew=%s", uid, crew);
  expect (fixture, 0, "--json import-calendar %s", path);
  g_assert_nonnull (strstr (fixture->out, "\"unchanged\" : 1"));
  g_assert_nonnull (strstr (fixture->out, "\"kept\" : true"));
  expect (fixture, 0, "set %s cancelled_on=", uid);
  expect (fixture, 0, "add events type=other title=Ailleurs starts_at=2026-11-24T14:00 ends_at=2026-11-24T15:00 crew=%s", crew);
  g_string_replace (later, "T100000", "T150000", 0);
  g_string_replace (later, "T090000", "T140000", 0);
  g_assert_true (g_file_set_contents (path, later->str, -1, NULL));
  for (guint i = 0; i < 2; i++)
    {
      expect (fixture, 0, "--json import-calendar %s", path);
      g_assert_true ((strstr (fixture->out, "Nord: “Ailleurs”") != NULL || strstr (fixture->out, "Nord: ?Ailleurs?") != NULL) == (i == 0));
      expect (fixture, 0, "--json show %s", uid);
      g_assert_nonnull (strstr (fixture->out, "Tutelle"));
      g_assert_nonnull (strstr (fixture->out, "2026-11-24T14:00"));
    }
}

/* The demonstration's own re-read: nothing changes, whether with names or without. */
static void
test_own (Fixture      *fixture,
          gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "own.ics");
  g_autofree char *bytes = NULL;

  expect (fixture, 0, "demo");
  expect (fixture, 0, "calendar --to %s", path);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_null (strstr (bytes, "Benali"));
  g_assert_null (strstr (bytes, "Delattre"));
  g_assert_nonnull (strstr (bytes, "TZID:Europe/Paris"));
  expect (fixture, 0, "--json import-calendar %s", path);
  g_assert_nonnull (strstr (fixture->out, "\"create\" : 0"));
  g_assert_nonnull (strstr (fixture->out, "\"update\" : 0"));
  expect (fixture, 0, "calendar --names --motive Essai --to %s", path);
  expect (fixture, 0, "--json import-calendar %s", path);
  g_assert_nonnull (strstr (fixture->out, "\"create\" : 0"));
  g_assert_nonnull (strstr (fixture->out, "\"update\" : 0"));
}

/* Whoever takes names away says why; the register keeps what, for whom, why and the file's sum. */
static void
test_sending (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "names.ics");
  g_autofree char *crew = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *sending = NULL;

  expect (fixture, 0, "demo");
  expect (fixture, 0, "--json list crews");
  crew = g_strndup (strstr (fixture->out, "\"uid\" : \"") + 9, 36);
  expect (fixture, 1, "calendar --names --to %s", path);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  expect (fixture, 1, "calendar --names --motive Essai --to %s/none/a.ics", fixture->folder);
  expect (fixture, 0, "calendar --to %s", path);
  expect (fixture, 0, "--json list sendings");
  g_assert_null (strstr (fixture->out, "with names"));
  expect (fixture, 0, "calendar --names --motive Essai --recipient Equipe --crew %s --to %s", crew, path);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, bytes, -1);
  expect (fixture, 0, "--json list sendings");
  g_assert_nonnull (strstr (fixture->out, "Calendar with names: Crew"));
  sending = g_strndup (g_strrstr_len (fixture->out, strstr (fixture->out, "Calendar with names") - fixture->out, "\"uid\" : \"") + 9, 36);
  expect (fixture, 0, "show %s", sending);
  g_assert_nonnull (strstr (fixture->out, "Equipe"));
  g_assert_nonnull (strstr (fixture->out, "Essai"));
  g_assert_nonnull (strstr (fixture->out, sum));
  expect (fixture, 0, "check");
}

/* One part at a time, and of the right kind. */
static void
test_parts (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "part.ics");
  g_autofree char *crew = NULL;
  g_autofree char *event = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  expect (fixture, 0, "demo");
  expect (fixture, 0, "--json list crews");
  crew = g_strndup (strstr (fixture->out, "\"uid\" : \"") + 9, 36);
  expect (fixture, 0, "--json list events");
  event = g_strndup (strstr (fixture->out, "\"uid\" : \"") + 9, 36);
  expect (fixture, 2, "calendar --crew %s --event %s --to %s", crew, event, path);
  expect (fixture, 1, "calendar --crew %s --to %s", event, path);
  expect (fixture, 1, "calendar --event %s --to %s", crew, path);
  expect (fixture, 1, "calendar --person %s --to %s", crew, path);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  expect (fixture, 0, "calendar --event %s --to %s", event, path);
  g_assert_true (g_file_get_contents (path, &first, NULL, NULL));
  expect (fixture, 0, "calendar --event %s --to %s", event, path);
  g_assert_true (g_file_get_contents (path, &second, NULL, NULL));
  g_assert_cmpstr (first, ==, second);
}

static void
test_closures (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "school.ics",
                                      "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:noel@education\nDTSTART;VALUE=DATE:20261219\n"
                                      "DTEND;VALUE=DATE:20270104\nSUMMARY:Vacances de No\303\253l\nEND:VEVENT\n"
                                      "BEGIN:VEVENT\nUID:pont@education\nDTSTART;VALUE=DATE:20270507\nDTEND;VALUE=DATE:20270507\n"
                                      "SUMMARY:Pont\nEND:VEVENT\nEND:VCALENDAR\n");
  g_autofree char *territory = NULL;

  expect (fixture, 0, "add territories name=Lille level=commune");
  territory = last_uid (fixture);
  expect (fixture, 0, "import-calendar %s --closures school --territory %s", path, territory);
  expect (fixture, 0, "--json list closures");
  expect (fixture, 0, "--json import-calendar %s --closures school", path);
  g_assert_nonnull (strstr (fixture->out, "\"unchanged\" : 2"));
  expect (fixture, 1, "import-calendar %s --closures other", path);
}

static void
test_hostile (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GString) deep = g_string_new ("BEGIN:VCALENDAR\n");
  g_autofree char *cut = write_file (fixture, "cut.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n");
  g_autofree char *other = write_file (fixture, "other.ics", "<html>");
  g_autofree char *empty = write_file (fixture, "empty.ics", "");
  g_autofree char *binary = write_file (fixture, "binary.ics", "BEGIN:VCALENDAR\nX-A:\x81\x8D\nEND:VCALENDAR\n");
  g_autofree char *wild = write_file (fixture, "wild.ics",
                                      "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Wild\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
                                      "TZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n"
                                      "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Wild:20261124T090000\nRRULE:FREQ=SECONDLY\nEND:VEVENT\n"
                                      "BEGIN:VEVENT\nUID:2\nSUMMARY:Jamais\nEND:VEVENT\nEND:VCALENDAR\n");
  g_autofree char *nested = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append (deep, "BEGIN:VEVENT\n");
  nested = write_file (fixture, "deep.ics", deep->str);
  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 3, "import-calendar %s", cut);
  expect (fixture, 3, "import-calendar %s", other);
  expect (fixture, 3, "import-calendar %s", empty);
  expect (fixture, 3, "import-calendar %s", binary);
  expect (fixture, 3, "import-calendar %s", nested);
  expect (fixture, 3, "import-calendar %s/none.ics", fixture->folder);
  expect (fixture, 0, "--json import-calendar %s", wild);
  g_assert_nonnull (strstr (fixture->out, "\"create\" : 1"));
  g_assert_nonnull (strstr (fixture->out, "\"refused\" : 1"));
  g_assert_nonnull (strstr (fixture->out, "time zones whose clocks never rest"));
  expect (fixture, 2, "calendar");
  expect (fixture, 1, "calendar --to %s/a.ics --crew none", fixture->folder);
  expect (fixture, 1, "calendar --to %s/none/a.ics", fixture->folder);
  expect (fixture, 1, "calendar --to %s", fixture->folder);
  expect (fixture, 1, "calendar --to %s", fixture->database);
  expect (fixture, 1, "calendar --names --motive Essai --to %s", fixture->database);
  expect (fixture, 0, "check");
}

/* Files as other programs write them: what cannot be held is named, and the second time nothing changes. */
static void
test_foreign (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *says[6];
  } files[] = {
    { "google.ics", { "\"create\" : 3", "\"refused\" : 0", "people invited: 1", "video meetings: 1", "reminders: 1" } },
    { "outlook.ics", { "\"create\" : 3", "\"refused\" : 0", "Outlook’s own marks: 4", "confidentiality: 2", "time zones that nobody knows" } },
    { "thunderbird.ics", { "\"create\" : 3", "\"refused\" : 0", "\"update\" : 0", "tasks: 1", "Thunderbird’s own marks: 2" } },
    { "nextcloud.ics", { "\"create\" : 3", "\"refused\" : 0", "attached files: 1", "positions: 1", "colours: 1" } },
    { "odd.ics", { "\"create\" : 15", "\"refused\" : 1", "ends before the start: 2", "its repetition", "not certain: 1" } },
    { "apple.ics", { "\"create\" : 7", "\"refused\" : 0", "Apple’s own marks: 1", "La dernière version" } },
  };

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("TRU_SOURCE_ROOT"), "tests", "exchange", "calendars", files[i].name, NULL);

      expect (fixture, 0, "--json import-calendar %s --preview", path);
      for (gsize j = 0; j < G_N_ELEMENTS (files[i].says) && files[i].says[j]; j++)
        if (!strstr (fixture->out, files[i].says[j]))
          g_error ("%s: no “%s” in %s", files[i].name, files[i].says[j], fixture->out);
      expect (fixture, 0, "import-calendar %s", path);
      assert_read_back (fixture, "2026-08-01", "2027-04-30");
      expect (fixture, 0, "--json import-calendar %s", path);
      g_assert_nonnull (strstr (fixture->out, "\"create\" : 0"));
      g_assert_nonnull (strstr (fixture->out, "\"update\" : 0"));
      expect (fixture, 0, "check");
    }
}

/* The calendar that the French state publishes, where it is at hand: no zone, ends that are starts, no order. */
static void
test_published (Fixture      *fixture,
                gconstpointer data)
{
  const char *folder = g_getenv ("TRUELLE_SAMPLES");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : "", "jours_feries_metropole.ics", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the published calendar is not here");
      return;
    }
  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "import-calendar %s", path);
  expect (fixture, 0, "--json agenda --from 2026-05-14 --to 2026-05-14");
  g_assert_nonnull (strstr (fixture->out, "Ascension"));
  expect (fixture, 0, "--json import-calendar %s", path);
  g_assert_nonnull (strstr (fixture->out, "\"create\" : 0"));
  g_assert_nonnull (strstr (fixture->out, "\"update\" : 0"));
  assert_read_back (fixture, "2026-01-01", "2027-12-31");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/cli-calendar/demo", test_demo },         { "/cli-calendar/series", test_series },
    { "/cli-calendar/sending", test_sending },   { "/cli-calendar/parts", test_parts },
    { "/cli-calendar/own-kinds", test_own_kinds },
    { "/cli-calendar/foreign", test_foreign },   { "/cli-calendar/twice", test_twice },
    { "/cli-calendar/update", test_update },
    { "/cli-calendar/both", test_both },
    { "/cli-calendar/own", test_own },           { "/cli-calendar/closures", test_closures },
    { "/cli-calendar/hostile", test_hostile },   { "/cli-calendar/published", test_published },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  return g_test_run ();
}
