/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

/* A committee by the command line: what it refuses, what each version of its papers holds, and what is recorded of them. */

typedef struct
{
  char *committee;
  char *landlord;
  char *referrer;
  char *households[3];
  char *supports[3];
  char *meeting;
  char *items[3];
} Board;

/* Benali lives at the landlord's, the CCAS sends Moreau, Nowak has nothing to do with either. */
static void
add_household (Fixture    *fixture,
               Board      *board,
               guint       n,
               const char *programme)
{
  static const char *const names[] = { "Benali", "Moreau", "Nowak" };
  static const char *const streets[] = { "Martinoire", "Carnot", "Turgot" };
  g_autofree char *dwelling = NULL;
  g_autofree char *referral = NULL;

  expect (fixture, 0, "add households name=%s", names[n]);
  board->households[n] = last_uid (fixture);
  expect (fixture, 0, "add dwellings street=%s commune=Roubaix landlord=%s", streets[n], n == 0 ? board->landlord : "");
  dwelling = last_uid (fixture);
  expect (fixture, 0, "add occupancies household=%s dwelling=%s status=tenant", board->households[n], dwelling);
  expect (fixture, 0, "add referrals household=%s programme=%s received_on=2026-10-06 reason=%s organisation=%s", board->households[n],
          programme, n == 0 ? "Expulsion" : n == 1 ? "Surendettement" : "Violences", n == 1 ? board->referrer : "");
  referral = last_uid (fixture);
  expect (fixture, 0, "add supports household=%s programme=%s referral=%s opened_on=2026-10-0%s", board->households[n], programme,
          referral, n == 0 ? "6" : n == 1 ? "7" : "8");
  board->supports[n] = last_uid (fixture);
}

/* The item of the agenda about a household. */
static char *
item_of (Fixture    *fixture,
         const char *title)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *array;

  expect (fixture, 0, "list agenda-items --json");
  node = parse_json (fixture->out);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      if (g_str_has_suffix (json_object_get_string_member (object, "title"), title))
        return g_strdup (json_object_get_string_member (object, "uid"));
    }
  g_error ("no %s in %s", title, fixture->out);
}

static void
assert_begins (Fixture    *fixture,
               const char *meeting,
               const char *when)
{
  g_autoptr (JsonNode) node = NULL;

  expect (fixture, 0, "show %s --json", meeting);
  node = parse_json (fixture->out);
  expect (fixture, 0, "show %s --json", json_object_get_string_member (json_node_get_object (node), "event"));
  g_assert_nonnull (strstr (fixture->out, when));
}

static void
set_up (Fixture *fixture,
        Board   *board)
{
  g_autofree char *programme = NULL;

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "add organisations name=Logidome type=landlord");
  board->landlord = last_uid (fixture);
  expect (fixture, 0, "add organisations name=CCAS type=commune");
  board->referrer = last_uid (fixture);
  expect (fixture, 0, "add programmes name=Coup");
  programme = last_uid (fixture);
  expect (fixture, 0, "add committees name=Technique type=technical programme=%s weeks=6", programme);
  board->committee = last_uid (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (board->supports); i++)
    add_household (fixture, board, i, programme);
  expect (fixture, 0, "committee prepare %s --on 2026-11-24 --at 14:15", board->committee);
  board->meeting = last_uid (fixture);
  board->items[0] = item_of (fixture, "Benali");
  board->items[1] = item_of (fixture, "Moreau");
  board->items[2] = item_of (fixture, "Nowak");
}

static void
tear_down (Board *board)
{
  g_free (board->committee);
  g_free (board->landlord);
  g_free (board->referrer);
  g_free (board->meeting);
  for (guint i = 0; i < G_N_ELEMENTS (board->items); i++)
    {
      g_free (board->households[i]);
      g_free (board->supports[i]);
      g_free (board->items[i]);
    }
}

/* The hour asked for is that of the appointment, and the next meeting has it too. */
static void
test_prepare (Fixture      *fixture,
              gconstpointer data)
{
  Board board = { NULL };
  g_autofree char *next = NULL;

  set_up (fixture, &board);
  assert_begins (fixture, board.meeting, "2026-11-24T14:15");
  expect (fixture, 1, "committee prepare %s --on 2026-11-24", board.committee);
  expect (fixture, 1, "committee prepare %s --on 2026-11-29", board.committee);
  expect (fixture, 2, "committee prepare %s --on 2026-12-01 --at midi", board.committee);
  expect (fixture, 0, "committee prepare %s --on 2026-12-01", board.committee);
  next = last_uid (fixture);
  assert_begins (fixture, next, "2026-12-01T14:15");
  tear_down (&board);
}

static void
test_hold (Fixture      *fixture,
           gconstpointer data)
{
  Board board = { NULL };
  g_autofree char *decision = NULL;

  set_up (fixture, &board);
  expect (fixture, 0, "committee decide %s refused reason=%s", board.items[0], "Hors quartier");
  decision = last_uid (fixture);
  expect (fixture, 1, "committee decide %s accepted", board.items[0]);
  expect (fixture, 1, "committee decide %s maybe", board.items[0]);
  expect (fixture, 1, "committee decide %s support", board.items[1]);
  expect (fixture, 0, "committee take-back %s", decision);
  expect (fixture, 0, "committee decide %s accepted", board.items[0]);
  expect (fixture, 1, "committee add %s %s", board.meeting, board.supports[1]);
  expect (fixture, 0, "committee add %s %s", board.meeting, "Ateliers de printemps");
  expect (fixture, 1, "committee close %s", board.meeting);
  expect (fixture, 0, "committee decide %s postponed", board.items[1]);
  expect (fixture, 0, "committee close %s --motive %s", board.meeting, "Fin de séance");
  g_assert_nonnull (strstr (fixture->out, "nobody was there"));
  expect (fixture, 1, "committee decide %s noted", board.items[2]);
  expect (fixture, 1, "committee reopen %s", board.meeting);
  expect (fixture, 0, "committee reopen %s --motive %s", board.meeting, "Oubli");
  expect (fixture, 0, "committee decide %s noted", board.items[2]);
  expect (fixture, 0, "committee close %s --json", board.meeting);
  g_assert_nonnull (strstr (fixture->out, "2027-01-05"));
  tear_down (&board);
}

static char *
words_of (Fixture    *fixture,
          Board      *board,
          const char *paper,
          const char *audience)
{
  g_autofree char *path = g_build_filename (fixture->folder, "paper.pdf", NULL);

  if (audience)
    expect (fixture, 0, "committee %s %s --for %s --to %s", paper, board->meeting, audience, path);
  else
    expect (fixture, 0, "committee %s %s --to %s", paper, board->meeting, path);
  return read_words (path);
}

/* Every text on a list is in the paper, or none is. */
static void
assert_words (const char        *words,
              const char *const *texts,
              gboolean           there)
{
  for (guint i = 0; texts[i]; i++)
    if ((strstr (words, texts[i]) != NULL) != there)
      g_error ("“%s” is%s in: %s", texts[i], there ? " not" : "", words);
}

static guint
count_sendings (Fixture *fixture)
{
  g_autoptr (JsonNode) node = NULL;

  expect (fixture, 0, "list sendings --json");
  node = parse_json (fixture->out);
  return json_array_get_length (json_node_get_array (node));
}

/* domain.md, “Law and tact”: a landlord or a family in a committee never sees another household's file. Whoever referred one
 * reads why it was refused, which a landlord does not. */
static void
test_versions (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const secrets[] = { "Martinoire", "Carnot", "Turgot", "Expulsion", "Surendettement", "Violences", NULL };
  Board board = { NULL };
  g_autofree char *landlord = NULL;
  g_autofree char *referrer = NULL;
  g_autofree char *household = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *agenda = NULL;

  set_up (fixture, &board);
  expect (fixture, 0, "committee add %s %s", board.meeting, "Ateliers de printemps");
  expect (fixture, 0, "committee decide %s accepted reason=%s conditions=%s", board.items[0], "Dette-effacée", "Accord-écrit");
  expect (fixture, 0, "committee decide %s redirected reason=%s redirected_to=%s", board.items[1], "Motif-de-Moreau", board.landlord);
  expect (fixture, 0, "committee decide %s noted reason=%s", board.items[2], "Motif-de-Nowak");
  expect (fixture, 0, "set %s discussed=%s", board.items[0], "Paroles-de-séance");
  expect (fixture, 0, "set %s collective=%s", board.meeting, "Partie-pour-tous");
  landlord = words_of (fixture, &board, "minutes", board.landlord);
  assert_words (landlord, (const char *const[]) { "Benali", "Accord-écrit", "Ateliers de printemps", "Partie-pour-tous", NULL }, TRUE);
  assert_words (landlord, (const char *const[]) { "Moreau", "Nowak", "Dette-effacée", "Motif-de", "Paroles-de-séance", NULL }, FALSE);
  assert_words (landlord, secrets, FALSE);
  g_assert_cmpuint (count_sendings (fixture), ==, 1);
  referrer = words_of (fixture, &board, "minutes", board.referrer);
  assert_words (referrer, (const char *const[]) { "Moreau", "Motif-de-Moreau", "vers Logidome", "Partie-pour-tous", NULL }, TRUE);
  assert_words (referrer, (const char *const[]) { "Benali", "Nowak", "Motif-de-Nowak", "Accord-écrit", NULL }, FALSE);
  assert_words (referrer, secrets, FALSE);
  household = words_of (fixture, &board, "minutes", board.households[1]);
  assert_words (household, (const char *const[]) { "Moreau", "Motif-de-Moreau", NULL }, TRUE);
  assert_words (household, (const char *const[]) { "Benali", "Nowak", "Paroles-de-séance", NULL }, FALSE);
  assert_words (household, secrets, FALSE);
  g_assert_cmpuint (count_sendings (fixture), ==, 2);
  whole = words_of (fixture, &board, "minutes", NULL);
  assert_words (whole, (const char *const[]) { "Benali", "Moreau", "Nowak", "Dette-effacée", "Motif-de-Nowak", "Paroles-de-séance", NULL }, TRUE);
  agenda = words_of (fixture, &board, "agenda", board.landlord);
  assert_words (agenda, (const char *const[]) { "Benali", "Ateliers de printemps", NULL }, TRUE);
  assert_words (agenda, (const char *const[]) { "Moreau", "Nowak", NULL }, FALSE);
  assert_words (agenda, secrets, FALSE);
  g_assert_cmpuint (count_sendings (fixture), ==, 4);
  expect (fixture, 1, "committee minutes %s --for %s --to /nowhere/x.pdf", board.meeting, board.supports[0]);
  tear_down (&board);
}

/* A version whose free words name another household says so. */
static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  Board board = { NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "paper.pdf", NULL);

  set_up (fixture, &board);
  expect (fixture, 0, "set %s collective=%s", board.meeting, "Moreau viendra à l’atelier");
  expect (fixture, 0, "committee minutes %s --for %s --to %s", board.meeting, board.landlord, path);
  g_assert_nonnull (strstr (fixture->out, "(Moreau)"));
  expect (fixture, 0, "committee minutes %s --for %s --to %s", board.meeting, board.referrer, path);
  g_assert_null (strstr (fixture->out, "Moreau"));
  expect (fixture, 0, "committee minutes %s --for %s --to %s --json", board.meeting, board.landlord, path);
  g_assert_nonnull (strstr (fixture->out, "(Moreau)"));
  expect (fixture, 0, "committee minutes %s --to %s", board.meeting, path);
  g_assert_null (strstr (fixture->out, "Moreau"));
  tear_down (&board);
}

/* The uid of the meeting's appointment. */
static char *
event_of (Fixture    *fixture,
          const char *meeting)
{
  g_autoptr (JsonNode) node = NULL;

  expect (fixture, 0, "show %s --json", meeting);
  node = parse_json (fixture->out);
  return g_strdup (json_object_get_string_member (json_node_get_object (node), "event"));
}

static void
assert_held_on (Fixture    *fixture,
                const char *meeting,
                const char *day)
{
  expect (fixture, 0, "show %s --json", meeting);
  g_assert_nonnull (strstr (fixture->out, day));
}

/* A field written by the command line moves the meeting as a drag would, and no further once it has decided. */
static void
test_moved (Fixture       *fixture,
            gconstpointer  data)
{
  Board board = { 0 };
  g_autofree char *event = NULL;

  set_up (fixture, &board);
  event = event_of (fixture, board.meeting);
  expect (fixture, 0, "set %s starts_at=%s ends_at=%s", event, "2026-11-20T14:15", "2026-11-20T16:15");
  assert_held_on (fixture, board.meeting, "2026-11-20");
  expect (fixture, 0, "committee decide %s refused reason=%s", board.items[0], "Complet");
  expect (fixture, 1, "set %s starts_at=%s ends_at=%s", event, "2026-11-23T14:15", "2026-11-23T16:15");
  g_assert_nonnull (strstr (fixture->err, "has taken decisions"));
  assert_held_on (fixture, board.meeting, "2026-11-20");
  assert_begins (fixture, board.meeting, "2026-11-20T14:15");
  tear_down (&board);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/committees/prepare", Fixture, NULL, fixture_set_up, test_prepare, fixture_tear_down);
  g_test_add ("/cli/committees/hold", Fixture, NULL, fixture_set_up, test_hold, fixture_tear_down);
  g_test_add ("/cli/committees/versions", Fixture, NULL, fixture_set_up, test_versions, fixture_tear_down);
  g_test_add ("/cli/committees/names", Fixture, NULL, fixture_set_up, test_names, fixture_tear_down);
  g_test_add ("/cli/committees/moved", Fixture, NULL, fixture_set_up, test_moved, fixture_tear_down);
  return g_test_run ();
}
