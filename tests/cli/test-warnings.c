/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

/* What rules say of acts at the command line: refused, nothing half-done stays behind; done, what they warn of is told. */

static char *
first_uid (Fixture    *fixture,
           const char *kind,
           const char *text)
{
  g_autoptr (JsonNode) node = NULL;

  expect (fixture, 0, "--json list %s %s", kind, text);
  node = parse_json (fixture->out);
  return g_strdup (json_object_get_string_member (json_array_get_object_element (json_node_get_array (node), 0), "uid"));
}

static char *
refer (Fixture    *fixture,
       const char *programme)
{
  g_autofree char *ccas = first_uid (fixture, "organisations", "CCAS de Roubaix");
  g_autofree char *sender = g_strconcat ("organisation=", ccas, NULL);

  expect (fixture, 0, "refer %s %s %s --new --person first_name=Agathe name=Storez --dwelling street=%s commune=Roubaix built_on=1936-01-01", "Mme Storez",
          programme, sender, "9 rue des Contes");
  return last_uid (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture_set_up (fixture, data);
  expect (fixture, 0, "demo");
}

/* What is refused leaves no draft behind, and who signs is called by name. */
static void
test_sign (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *support = refer (fixture, "Coup de pouce habitat");

  expect (fixture, 1, "sign %s --draft --on 2026-11-25", support);
  expect (fixture, 1, "sign %s %s --draft", support, "Nobody of that name");
  expect (fixture, 1, "sign %s", support);
  expect (fixture, 0, "sign %s %s --draft", support, "agathe storez");
  g_assert_nonnull (strstr (fixture->out, "Partly"));
  expect (fixture, 0, "sign %s association", support);
}

/* A file that has left stays on record, whatever is undone. */
static void
test_sending_stays (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *support = refer (fixture, "Coup de pouce habitat");
  g_autofree char *file = g_build_filename (fixture->folder, "out.xml", NULL);

  expect (fixture, 0, "export --inventory --profile library --to %s", file);
  expect (fixture, 0, "--json list sendings");
  g_assert_nonnull (strstr (fixture->out, "\"uid\""));
  expect (fixture, 0, "undo");
  expect (fixture, 1, "show %s", support);
  expect (fixture, 0, "--json list sendings");
  g_assert_nonnull (strstr (fixture->out, "\"uid\""));
}

#define ADD(path, func) g_test_add ("/warnings/" path, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("sign", test_sign);
  ADD ("sending-stays", test_sending_stays);
  return g_test_run ();
}
