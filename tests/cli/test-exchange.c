/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

/* An office that sends, with a household, and a file to send it in; the fixture's own database is the partner's. */
typedef struct
{
  Fixture office;
  Fixture partner;
  char *household;
  char *file;
} Exchange;

static void
exchange_set_up (Exchange     *exchange,
                 gconstpointer data)
{
  fixture_set_up (&exchange->office, data);
  fixture_set_up (&exchange->partner, data);
  exchange->file = g_build_filename (exchange->office.folder, "file.xml", NULL);
  expect (&exchange->office, 0, "add organisations %s type=association own=true", "name=Nous");
  expect (&exchange->office, 0, "add households name=Benali rent=500");
  exchange->household = last_uid (&exchange->office);
}

static void
exchange_tear_down (Exchange     *exchange,
                    gconstpointer data)
{
  fixture_tear_down (&exchange->office, data);
  fixture_tear_down (&exchange->partner, data);
  g_free (exchange->household);
  g_free (exchange->file);
}

static void
send_household (Exchange   *exchange,
                const char *profile)
{
  expect (&exchange->office, 0, "export --to %s --profile %s --household %s", exchange->file, profile, exchange->household);
}

static gint64
count_of (Fixture    *fixture,
          const char *action)
{
  g_autoptr (JsonNode) node = parse_json (fixture->out);
  JsonObject *counts = json_object_get_object_member (json_node_get_object (node), "counts");

  return json_object_get_int_member (counts, action);
}

static void
assert_no_database (Exchange *exchange)
{
  g_autofree char *folder = g_path_get_dirname (exchange->partner.database);

  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_there_and_again (Exchange     *exchange,
                      gconstpointer data)
{
  Fixture *partner = &exchange->partner;

  send_household (exchange, "partner");
  expect (partner, 0, "--json import %s --preview", exchange->file);
  g_assert_cmpint (count_of (partner, "create"), >=, 1);
  assert_no_database (exchange);
  expect (partner, 0, "--json import %s", exchange->file);
  g_assert_cmpint (count_of (partner, "create"), >=, 1);
  expect (partner, 0, "--json import %s", exchange->file);
  g_assert_cmpint (count_of (partner, "create"), ==, 0);
  expect (partner, 0, "--json show %s", exchange->household);
  g_assert_nonnull (strstr (partner->out, "\"rent\" : null"));
  expect (partner, 0, "check");
  expect (partner, 0, "undo");
  expect (partner, 1, "show %s", exchange->household);
  expect (&exchange->office, 0, "list sendings");
  g_assert_cmpstr (exchange->office.out, !=, "");
}

static void
test_conflict (Exchange     *exchange,
               gconstpointer data)
{
  Fixture *partner = &exchange->partner;

  send_household (exchange, "full");
  expect (partner, 0, "import %s", exchange->file);
  expect (partner, 0, "set %s phone=0612345678", exchange->household);
  expect (&exchange->office, 0, "set %s phone=0687654321", exchange->household);
  send_household (exchange, "full");
  expect (partner, 0, "--json import --preview %s", exchange->file);
  g_assert_cmpint (count_of (partner, "conflict"), ==, 1);
  expect (partner, 1, "--json import %s", exchange->file);
  g_assert_nonnull (strstr (partner->err, "\"conflict\""));
  expect (partner, 0, "--json show %s", exchange->household);
  g_assert_nonnull (strstr (partner->out, "0612345678"));
}

static void
test_bad_files (Exchange     *exchange,
                gconstpointer data)
{
  Fixture *partner = &exchange->partner;
  g_autofree char *whole = NULL;
  g_autoptr (GString) newer = NULL;
  gsize length;

  expect (partner, 3, "import %s/none.xml", partner->folder);
  send_household (exchange, "full");
  g_assert_true (g_file_get_contents (exchange->file, &whole, &length, NULL));
  g_assert_true (g_file_set_contents (exchange->file, whole, length / 2, NULL));
  expect (partner, 3, "import %s", exchange->file);
  expect (partner, 3, "import --preview %s", exchange->file);
  g_assert_true (g_file_set_contents (exchange->file, "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", -1, NULL));
  expect (partner, 3, "import %s", exchange->file);
  g_assert_true (g_file_set_contents (exchange->file, "<html/>", -1, NULL));
  expect (partner, 3, "import %s", exchange->file);
  newer = g_string_new (whole);
  g_string_replace (newer, "urn:truelle:exchange:1", "urn:truelle:exchange:9", 0);
  g_assert_true (g_file_set_contents (exchange->file, newer->str, newer->len, NULL));
  expect (partner, 1, "--json import %s", exchange->file);
  g_assert_nonnull (strstr (partner->err, "\"newer\""));
  assert_no_database (exchange);
}

static void
test_misspelt_export (Exchange     *exchange,
                      gconstpointer data)
{
  Fixture *office = &exchange->office;

  expect (office, 2, "export --all");
  expect (office, 2, "export --to %s", exchange->file);
  expect (office, 2, "export --to %s --all --inventory", exchange->file);
  expect (office, 2, "export --to %s --household", exchange->file);
  expect (office, 1, "export --to %s --all --profile friend", exchange->file);
  expect (office, 1, "export --to %s --household 00000000-0000-4000-8000-000000000000", exchange->file);
  expect (office, 1, "export --to %s/none/file.xml --all", office->folder);
  g_assert_false (g_file_test (exchange->file, G_FILE_TEST_EXISTS));
  expect (office, 0, "list sendings");
  g_assert_cmpstr (office->out, ==, "");
  expect (&exchange->partner, 3, "export --to %s --all", exchange->file);
  assert_no_database (exchange);
}

static void
test_demo_needs_empty (Exchange     *exchange,
                       gconstpointer data)
{
  expect (&exchange->office, 1, "--json demo");
  g_assert_nonnull (strstr (exchange->office.err, "\"not-empty\""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/cli-exchange/" name, Exchange, NULL, exchange_set_up, function, exchange_tear_down)
  ADD ("there-and-again", test_there_and_again);
  ADD ("conflict", test_conflict);
  ADD ("bad-files", test_bad_files);
  ADD ("misspelt-export", test_misspelt_export);
  ADD ("demo-needs-empty", test_demo_needs_empty);
#undef ADD
  return g_test_run ();
}
