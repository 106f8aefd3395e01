/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

/* The story of the window, without a screen: see ./dev run. */

static void
assert_state (Fixture    *fixture,
              const char *code,
              const char *state)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *item;

  expect (fixture, 0, "--json list items %s", code);
  node = parse_json (fixture->out);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 1);
  item = json_array_get_object_element (json_node_get_array (node), 0);
  g_assert_cmpstr (json_object_get_string_member (item, "code"), ==, code);
  g_assert_cmpstr (json_object_get_string_member (item, "state"), ==, state);
}

static char *
find_benali (Fixture *fixture)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *household;

  expect (fixture, 0, "--json list households benali");
  node = parse_json (fixture->out);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 1);
  household = json_array_get_object_element (json_node_get_array (node), 0);
  g_assert_cmpstr (json_object_get_string_member (household, "kind"), ==, "household");
  return g_strdup (json_object_get_string_member (household, "uid"));
}

static void
test_story (Fixture      *fixture,
            gconstpointer data)
{
  Fixture partner = { NULL };
  g_autofree char *household = NULL;
  g_autofree char *paper = g_build_filename (fixture->folder, "contract.pdf", NULL);
  g_autofree char *file = g_build_filename (fixture->folder, "benali.xml", NULL);

  expect (fixture, 0, "demo");
  expect (fixture, 1, "demo");
  expect (fixture, 0, "check");
  household = find_benali (fixture);
  expect (fixture, 0, "show %s", household);
  assert_state (fixture, "OT-0147", "available");
  expect (fixture, 0, "check-out OT-0147 %s --motive essai", "bernard vasseur");
  assert_state (fixture, "OT-0147", "lent");
  expect (fixture, 0, "check-in OT-0149");
  assert_state (fixture, "OT-0149", "available");
  expect (fixture, 0, "undo");
  assert_state (fixture, "OT-0149", "lent");
  expect (fixture, 0, "contract %s --to %s", household, paper);
  g_assert_true (g_file_test (paper, G_FILE_TEST_IS_REGULAR));
  expect (fixture, 0, "export --to %s --household %s", file, household);
  fixture_set_up (&partner, NULL);
  expect (&partner, 0, "import %s --preview", file);
  expect (&partner, 0, "import %s", file);
  expect (&partner, 0, "--json import %s", file);
  g_assert_nonnull (strstr (partner.out, "\"create\" : 0"));
  expect (&partner, 0, "show %s", household);
  expect (&partner, 0, "check");
  fixture_tear_down (&partner, NULL);
}

/* Every kind of record can be listed and every record of it shown, with every field. */
static void
test_every_kind (Fixture      *fixture,
                 gconstpointer data)
{
  /* What an acceptance freezes, and pictures, whose files do not travel with the demonstration. */
  static const char *const made_by_acts[] = { "terms", "compositions", "photos", NULL };
  g_autoptr (JsonNode) status = NULL;
  g_autoptr (GList) kinds = NULL;

  expect (fixture, 0, "demo");
  expect (fixture, 0, "--json status");
  status = parse_json (fixture->out);
  kinds = json_object_get_members (json_object_get_object_member (json_node_get_object (status), "counts"));
  g_assert_cmpuint (g_list_length (kinds), >=, 31);
  for (GList *kind = kinds; kind; kind = kind->next)
    {
      g_autoptr (JsonNode) node = NULL;
      JsonArray *records;

      expect (fixture, 0, "--json list %s", (const char *) kind->data);
      node = parse_json (fixture->out);
      records = json_node_get_array (node);
      if (g_strv_contains (made_by_acts, kind->data))
        continue;
      g_assert_cmpuint (json_array_get_length (records), >, 0);
      expect (fixture, 0, "show %s", json_object_get_string_member (json_array_get_object_element (records, 0), "uid"));
      expect (fixture, 0, "list %s a", (const char *) kind->data);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli-story/story", Fixture, NULL, fixture_set_up, test_story, fixture_tear_down);
  g_test_add ("/cli-story/every-kind", Fixture, NULL, fixture_set_up, test_every_kind, fixture_tear_down);
  return g_test_run ();
}
