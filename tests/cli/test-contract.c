/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

static void
test_contract (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *programme = NULL;
  g_autofree char *household = NULL;
  g_autofree char *support = NULL;
  g_autofree char *contract = NULL;
  g_autofree char *first = g_build_filename (fixture->folder, "first.pdf", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "second.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *again = NULL;

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "add programmes %s", "name=Coup de pouce habitat");
  programme = last_uid (fixture);
  expect (fixture, 0, "add households name=Benali");
  household = last_uid (fixture);
  expect (fixture, 1, "contract %s --to %s", household, first);
  expect (fixture, 0, "add supports household=%s programme=%s opened-on=2026-11-02", household, programme);
  support = last_uid (fixture);
  expect (fixture, 0, "add contracts support=%s number=C-2026-001 drafted-on=2026-11-20", support);
  contract = last_uid (fixture);
  expect (fixture, 0, "contract %s --to %s", household, first);
  expect (fixture, 0, "--json contract %s --to %s", contract, second);
  g_assert_nonnull (strstr (fixture->out, "C-2026-001"));
  g_assert_true (g_file_get_contents (first, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_true (g_file_get_contents (second, &again, NULL, NULL));
  g_assert_cmpstr (bytes, ==, again);
  expect (fixture, 0, "list contracts benali");
  g_assert_nonnull (strstr (fixture->out, contract));
  expect (fixture, 2, "contract %s", contract);
  expect (fixture, 1, "contract %s --to %s", programme, first);
  expect (fixture, 1, "contract %s --to %s/none/paper.pdf", contract, fixture->folder);
  expect (fixture, 0, "add contracts support=%s number=C-2026-002 drafted-on=2026-11-21", support);
  expect (fixture, 1, "--json contract %s --to %s", support, first);
  g_assert_nonnull (strstr (fixture->err, "\"ambiguous\""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli-contract/contract", Fixture, NULL, fixture_set_up, test_contract, fixture_tear_down);
  return g_test_run ();
}
