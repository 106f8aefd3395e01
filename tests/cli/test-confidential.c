/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <sqlite3.h>

/* A word that stands nowhere but in the address of a household that hides (domain.md, “Law and tact”: “then it appears
   nowhere but to those named”). */
#define PLANTED "Zorglub"

static char *
ask (Fixture    *fixture,
     const char *sql)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;
  GString *answers = g_string_new (NULL);

  g_assert_cmpint (sqlite3_open (fixture->database, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (answers, "%s%s", answers->len ? "\n" : "", sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (database);
  g_assert_cmpuint (answers->len, >, 0);
  return g_string_free (answers, FALSE);
}

static char *
plant (Fixture *fixture)
{
  g_autofree char *dwelling = NULL;
  g_autofree char *events = NULL;
  g_auto (GStrv) uids = NULL;
  char *household;

  expect (fixture, 0, "demo");
  household = ask (fixture, "SELECT uid FROM household WHERE name LIKE '%Benali%'");
  dwelling = ask (fixture, "SELECT dwelling FROM occupancy WHERE household = (SELECT uid FROM household WHERE name LIKE '%Benali%')");
  expect (fixture, 0, "set %s street=%s complement=%s commune=%s access=%s", dwelling, "12 rue " PLANTED, "Bat. " PLANTED, PLANTED "ville",
          "Code " PLANTED);
  events = ask (fixture, "SELECT uid FROM event WHERE household = (SELECT uid FROM household WHERE name LIKE '%Benali%')");
  uids = g_strsplit (events, "\n", -1);
  for (char **uid = uids; *uid; uid++)
    expect (fixture, 0, "set %s place=%s", *uid, "12 rue " PLANTED);
  expect (fixture, 0, "set %s confidential-address=true", household);
  return household;
}

static void
assert_silent (const char *text,
               const char *where)
{
  if (strstr (text, PLANTED))
    g_error ("the address stands in %s: %s", where, text);
}

static void
assert_file_silent (const char *path,
                    const char *where)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_has_suffix (path, ".pdf"))
    text = read_words (path);
  else
    g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (text), >, 0);
  assert_silent (text, where);
}

/* Runs the words of a line, in which UID and FILE stand for others, and finds nothing in the answer. */
static void
assert_answers_silent (Fixture    *fixture,
                       const char *line,
                       const char *uid,
                       const char *path)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) whole = NULL;

  g_strv_builder_add_many (builder, "--database", fixture->database, NULL);
  for (char **word = words; *word; word++)
    g_strv_builder_add (builder, g_str_equal (*word, "UID") ? uid : g_str_equal (*word, "FILE") ? path : *word);
  whole = g_strv_builder_end (builder);
  run_words (fixture, (const char *const *) whole);
  if (fixture->code != 0)
    g_error ("%s: %s", line, fixture->err);
  assert_silent (fixture->out, line);
}

static void
check_lists (Fixture *fixture)
{
  g_autoptr (JsonNode) status = NULL;
  g_autoptr (GList) kinds = NULL;

  expect (fixture, 0, "--json status");
  status = parse_json (fixture->out);
  kinds = json_object_get_members (json_object_get_object_member (json_node_get_object (status), "counts"));
  g_assert_cmpuint (g_list_length (kinds), >, 60);
  for (GList *kind = kinds; kind; kind = kind->next)
    assert_answers_silent (fixture, "--json list UID", kind->data, NULL);
  assert_answers_silent (fixture, "list dwellings", NULL, NULL);
  assert_answers_silent (fixture, "list occupancies", NULL, NULL);
  /* What was typed finds its record, and repeats nothing. */
  assert_answers_silent (fixture, "--json list dwellings UID", PLANTED, NULL);
  g_assert_nonnull (strstr (fixture->out, "Confidential address"));
  expect (fixture, 0, "list households %s", PLANTED);
  g_assert_cmpstr (fixture->out, ==, "");
}

static void
check_answers (Fixture    *fixture,
               const char *household)
{
  static const char *const lines[] = {
    "status", "deadlines", "--json deadlines", "late", "agenda --from 2026-09-01 --to 2026-12-31",
    "--json agenda --from 2026-09-01 --to 2026-12-31", "--json show UID", "history UID", "--json history UID",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_answers_silent (fixture, lines[i], household, NULL);
}

static void
check_papers (Fixture    *fixture,
              const char *household)
{
  static const struct
  {
    const char *line;
    const char *uids;
  } papers[] = {
    { "contract UID --to FILE", "SELECT '%s'" },
    { "print crew-sheet UID --to FILE", "SELECT w.uid FROM worksite w JOIN support s ON s.uid = w.support WHERE s.household = '%s'" },
    { "print attendance UID --to FILE", "SELECT uid FROM event WHERE household = '%s'" },
    { "print week --day UID --to FILE", "SELECT date (starts_at) FROM event WHERE household = '%s'" },
    { "print round --day UID --to FILE", "SELECT date (starts_at) FROM event WHERE household = '%s'" },
    { "committee agenda UID --to FILE", "SELECT uid FROM meeting WHERE '%s' <> ''" },
    { "committee minutes UID --to FILE", "SELECT uid FROM meeting WHERE '%s' <> ''" },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "paper.pdf", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_auto (GStrv) parts = g_strsplit (papers[i].uids, "%s", 2);
      g_autofree char *sql = g_strconcat (parts[0], household, parts[1], NULL);
      g_autofree char *found = ask (fixture, sql);
      g_auto (GStrv) uids = g_strsplit (found, "\n", -1);

      for (char **uid = uids; *uid; uid++)
        {
          assert_answers_silent (fixture, papers[i].line, *uid, path);
          assert_file_silent (path, papers[i].line);
        }
    }
}

/* The profile “full” is another office of one’s own, which is named. */
static void
check_files (Fixture    *fixture,
             const char *household)
{
  static const char *const lines[] = {
    "export --to FILE --profile partner --motive Essai --recipient Nous --household UID",
    "export --to FILE --profile partner --motive Essai --recipient Nous --all",
    "export --to FILE --profile library --motive Essai --recipient Nous --all",
    "calendar --to FILE",
    "calendar --to FILE --names --motive Essai --recipient Nous",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *name = g_strdup_printf ("file-%u", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      assert_answers_silent (fixture, lines[i], household, path);
      assert_file_silent (path, lines[i]);
    }
}

/* Whoever types the address of a newcomer is not told that somebody hides there. */
static void
check_likeness (Fixture *fixture)
{
  g_autofree char *programme = ask (fixture, "SELECT uid FROM programme LIMIT 1");

  expect (fixture, 0, "refer Newcomer %s direct=true --new --person name=Newcomer --dwelling street=%s commune=%s", programme,
          "12 rue " PLANTED, PLANTED "ville");
}

static void
test_confidential (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *household = plant (fixture);

  check_lists (fixture);
  check_answers (fixture, household);
  check_papers (fixture, household);
  check_files (fixture, household);
  check_likeness (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/confidential", Fixture, NULL, fixture_set_up, test_confidential, fixture_tear_down);
  return g_test_run ();
}
