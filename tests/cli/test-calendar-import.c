/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

static char *
write_calendar (Fixture    *fixture,
                const char *head,
                const char *events)
{
  char *path = g_build_filename (fixture->folder, "in.ics", NULL);
  g_autofree char *text = g_strdup_printf ("BEGIN:VCALENDAR\nVERSION:2.0\n%s%sEND:VCALENDAR\n", head, events);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
assert_says (Fixture    *fixture,
             const char *words)
{
  if (!strstr (fixture->out, words))
    g_error ("no “%s” in: %s", words, fixture->out);
}

/* The uid of the record of a kind whose title is TITLE. */
static char *
find_uid (Fixture    *fixture,
          const char *kind,
          const char *title)
{
  const char *found;
  const char *uid;

  expect (fixture, 0, "--json list %s", kind);
  found = strstr (fixture->out, title);
  g_assert_nonnull (found);
  uid = g_strrstr_len (fixture->out, found - fixture->out, "\"uid\" : \"");
  g_assert_nonnull (uid);
  return g_strndup (uid + strlen ("\"uid\" : \""), 36);
}

static void
import (Fixture    *fixture,
        const char *path,
        const char *option,
        const char *says)
{
  if (*option)
    expect (fixture, 0, "--json import-calendar %s %s", path, option);
  else
    expect (fixture, 0, "--json import-calendar %s", path);
  assert_says (fixture, says);
}

#define MEETING "BEGIN:VEVENT\nUID:meet@x\nDTSTART:20261127T090000\nDTEND:20261127T100000\nSUMMARY:Reunion\nEND:VEVENT\n"

/* Deleted here it stays deleted, until somebody wants it again; what an undo took away was nobody's wish. */
static void
test_deleted (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = write_calendar (fixture, "", MEETING);
  g_autofree char *uid = NULL;

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  import (fixture, path, "", "\"create\" : 1");
  expect (fixture, 0, "undo");
  import (fixture, path, "", "\"create\" : 1");
  uid = find_uid (fixture, "events", "Reunion");
  expect (fixture, 0, "remove %s", uid);
  import (fixture, path, "", "\"create\" : 0");
  assert_says (fixture, "\"deleted_here\" : 1");
  expect (fixture, 0, "import-calendar %s --preview", path);
  assert_says (fixture, "Reunion");
  assert_says (fixture, "--again");
  import (fixture, path, "--again", "\"create\" : 1");
  import (fixture, path, "", "\"unchanged\" : 1");
  assert_says (fixture, "\"deleted_here\" : 0");
}

#define WEEKLY "BEGIN:VEVENT\nUID:week@x\nDTSTART:20261127T090000\nDTEND:20261127T100000\nRRULE:FREQ=WEEKLY;COUNT=4\n" \
               "SUMMARY:Chaque semaine\nEND:VEVENT\n"

static void
remove_time (Fixture    *fixture,
             const char *day)
{
  g_autofree char *after = NULL;
  const char *uid;

  expect (fixture, 0, "--json agenda --from %s --to %s", day, day);
  uid = strstr (fixture->out, "\"uid\" : \"");
  g_assert_nonnull (uid);
  after = g_strndup (uid + strlen ("\"uid\" : \""), 36);
  expect (fixture, 0, "remove %s", after);
}

/* One time of a series, then all of them. */
static void
test_deleted_times (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *path = write_calendar (fixture, "", WEEKLY);

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  import (fixture, path, "", "\"create\" : 1");
  remove_time (fixture, "2026-12-04");
  import (fixture, path, "", "\"unchanged\" : 1");
  assert_says (fixture, "\"deleted_here\" : 1");
  expect (fixture, 0, "--json agenda --from 2026-12-04 --to 2026-12-04");
  g_assert_null (strstr (fixture->out, "Chaque"));
  import (fixture, path, "--again", "\"update\" : 1");
  expect (fixture, 0, "--json agenda --from 2026-12-04 --to 2026-12-04");
  assert_says (fixture, "Chaque");
  import (fixture, path, "", "\"unchanged\" : 1");
  expect (fixture, 0, "check");
}

#define HOLIDAY "BEGIN:VEVENT\nUID:noel@x\nDTSTART;VALUE=DATE:20261219\nDTEND;VALUE=DATE:20270104\nSUMMARY:Vacances de Noel\nEND:VEVENT\n" \
                "BEGIN:VEVENT\nUID:rentree@x\nDTSTART;VALUE=DATE:20270104\nDTEND;VALUE=DATE:20270105\nSUMMARY:Rentree scolaire\nEND:VEVENT\n"

/* A file of holidays is known as such; the day after is no holiday; a zone's holidays count in several territories. */
static void
test_holidays (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *path = write_calendar (fixture, "X-WR-CALNAME:Zone B\n", HOLIDAY);
  g_autofree char *lille = NULL;
  g_autofree char *lens = NULL;
  g_autofree char *closure = NULL;

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "add territories name=Lille level=commune");
  lille = last_uid (fixture);
  expect (fixture, 0, "add territories name=Lens level=commune");
  lens = last_uid (fixture);
  import (fixture, path, "--preview", "\"looks_like\" : \"school\"");
  expect (fixture, 0, "import-calendar %s --preview", path);
  assert_says (fixture, "--closures school");
  expect (fixture, 0, "--json import-calendar %s --closures school --territory %s", path, lille);
  assert_says (fixture, "\"create\" : 1");
  assert_says (fixture, "school begins again");
  expect (fixture, 0, "--json import-calendar %s --closures school --territory %s", path, lens);
  assert_says (fixture, "\"create\" : 1");
  expect (fixture, 0, "--json import-calendar %s --closures school", path);
  assert_says (fixture, "\"unchanged\" : 2");
  closure = find_uid (fixture, "closures", "Vacances");
  expect (fixture, 0, "set %s name=Noel", closure);
  expect (fixture, 0, "--json import-calendar %s --closures school", path);
  assert_says (fixture, "\"unchanged\" : 2");
  assert_says (fixture, "\"kept\" : true");
}

static void
test_looks (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *head;
    const char *events;
    const char *says;
  } files[] = {
    { "NAME:Jours feries\n", "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261102\nSUMMARY:Pont\nEND:VEVENT\n", "\"looks_like\" : \"holiday\"" },
    { "", "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261225\nSUMMARY:25\nEND:VEVENT\n", "\"looks_like\" : \"holiday\"" },
    { "", "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261224\nCATEGORIES:Fermeture\nSUMMARY:Pont\nEND:VEVENT\n", "\"looks_like\" : \"closed\"" },
    { "", "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261224\nSUMMARY:Salon\nEND:VEVENT\n", "\"looks_like\" : null" },
    { "X-WR-CALNAME:Vacances\n", MEETING, "\"looks_like\" : null" },
  };

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = write_calendar (fixture, files[i].head, files[i].events);

      import (fixture, path, "--preview", files[i].says);
    }
}

#define NEW_YORK                                                                                                              \
  "BEGIN:VEVENT\nUID:ny@x\nDTSTART;TZID=America/New_York:20270301T100000\nDTEND;TZID=America/New_York:20270301T110000\n"    \
  "RRULE:FREQ=WEEKLY;UNTIL=20270405T140000Z\nEXDATE;TZID=America/New_York:20270322T100000\nSUMMARY:Appel\nEND:VEVENT\n"      \
  "BEGIN:VEVENT\nUID:ny@x\nRECURRENCE-ID:20270315T140000Z\nDTSTART;TZID=America/New_York:20270315T120000\n"                 \
  "DTEND;TZID=America/New_York:20270315T130000\nSUMMARY:Appel plus tard\nEND:VEVENT\n"                                     \
  "BEGIN:VEVENT\nUID:late@x\nDTSTART;TZID=America/New_York:20270301T200000\nDTEND;TZID=America/New_York:20270301T210000\n"  \
  "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3\nSUMMARY:Tard\nEND:VEVENT\n"

static void
assert_starts (Fixture    *fixture,
               const char *day,
               const char *starts)
{
  expect (fixture, 0, "--json agenda --from %s --to %s", day, day);
  if (starts)
    assert_says (fixture, starts);
  else
    g_assert_null (strstr (fixture->out, "Appel"));
}

/* Ten o'clock in New York is four in Wattrelos, but three while only New York has changed its clocks: 14 to 28 March 2027. */
static void
test_zone (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = write_calendar (fixture, "", NEW_YORK);

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  import (fixture, path, "--preview", "\"zone\" : \"America/New_York\"");
  import (fixture, path, "", "\"create\" : 2");
  assert_starts (fixture, "2027-03-01", "2027-03-01T16:00");
  assert_starts (fixture, "2027-03-08", "2027-03-08T16:00");
  assert_starts (fixture, "2027-03-15", "2027-03-15T17:00");
  assert_starts (fixture, "2027-03-22", NULL);
  assert_starts (fixture, "2027-03-29", "2027-03-29T16:00");
  assert_starts (fixture, "2027-04-05", "2027-04-05T16:00");
  assert_starts (fixture, "2027-04-12", NULL);
  assert_starts (fixture, "2027-03-02", "2027-03-02T02:00");
  assert_starts (fixture, "2027-03-16", "2027-03-16T01:00");
  import (fixture, path, "", "\"unchanged\" : 2");
}

#define WITHDRAWN "METHOD:CANCEL\n"
#define THREE_WEEKS "BEGIN:VEVENT\nUID:week@x\nDTSTART:20261201T090000\nDTEND:20261201T100000\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Point\nEND:VEVENT\n"
#define ONE_OF_IT \
  "BEGIN:VEVENT\nUID:week@x\nRECURRENCE-ID:20261208T090000\nDTSTART:20261208T090000\nDTEND:20261208T100000\nSUMMARY:Point\nEND:VEVENT\n"
#define NO_TIME "BEGIN:VEVENT\nUID:point@x\nDTSTART:20261127T150000\nDTEND:20261127T150000\nSUMMARY:Depart\nEND:VEVENT\n"

/* What never came here is named and not taken in; what did is cancelled, one time of a series too. */
static void
test_withdrawn (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = write_calendar (fixture, WITHDRAWN, MEETING);
  g_auto (GStrv) times = NULL;

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "import-calendar %s --preview", path);
  assert_says (fixture, "Reunion");
  assert_says (fixture, "never here");
  import (fixture, path, "", "\"create\" : 0");
  expect (fixture, 0, "--json list events");
  g_assert_null (strstr (fixture->out, "Reunion"));
  g_free (write_calendar (fixture, "", MEETING THREE_WEEKS));
  import (fixture, path, "", "\"create\" : 2");
  g_free (write_calendar (fixture, WITHDRAWN, MEETING ONE_OF_IT));
  import (fixture, path, "", "\"update\" : 2");
  expect (fixture, 0, "--json agenda --from 2026-12-01 --to 2026-12-31");
  assert_says (fixture, "cancelled_event");
  times = g_strsplit (fixture->out, "\"Point\"", -1);
  g_assert_cmpuint (g_strv_length (times), ==, 4);
}

/* An appointment lasts: that the file gives it no time is said, not passed over. */
static void
test_no_time (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = write_calendar (fixture, "", NO_TIME);

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  import (fixture, path, "--preview", "takes no time");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli-calendar-import/deleted", Fixture, NULL, fixture_set_up, test_deleted, fixture_tear_down);
  g_test_add ("/cli-calendar-import/deleted-times", Fixture, NULL, fixture_set_up, test_deleted_times, fixture_tear_down);
  g_test_add ("/cli-calendar-import/holidays", Fixture, NULL, fixture_set_up, test_holidays, fixture_tear_down);
  g_test_add ("/cli-calendar-import/looks", Fixture, NULL, fixture_set_up, test_looks, fixture_tear_down);
  g_test_add ("/cli-calendar-import/withdrawn", Fixture, NULL, fixture_set_up, test_withdrawn, fixture_tear_down);
  g_test_add ("/cli-calendar-import/no-time", Fixture, NULL, fixture_set_up, test_no_time, fixture_tear_down);
  g_test_add ("/cli-calendar-import/zone", Fixture, NULL, fixture_set_up, test_zone, fixture_tear_down);
  return g_test_run ();
}
