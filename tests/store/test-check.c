/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-store-fixture.h"

#include "tru-check.h"
#include "tru-database.h"

static void
sabotage (TruStore   *store,
          const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tru_database_exec (tru_store_get_handle (store), sql, &error));
  g_assert_no_error (error);
}

static GPtrArray *
check (TruStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *problems = tru_check_run (store, &error);

  g_assert_no_error (error);
  return problems;
}

static void
assert_problems (TruStore   *store,
                 guint       n,
                 const char *token)
{
  g_autoptr (GPtrArray) problems = check (store);

  g_assert_cmpuint (problems->len, ==, n);
  for (guint i = 0; i < problems->len; i++)
    g_assert_cmpstr (((TruProblem *) g_ptr_array_index (problems, i))->token, ==, token);
}

static void
test_in_order (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (TruRecord) household = NULL;

  assert_problems (fixture->store, 0, NULL);
  household = add_household (fixture->store, "Benali", "0612345678");
  assert_problems (fixture->store, 0, NULL);
}

static void
test_index (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, "Benali", NULL);
  g_autoptr (TruRecord) other = add_household (fixture->store, "Petit", NULL);
  g_autoptr (GError) error = NULL;

  sabotage (fixture->store, "UPDATE search SET words = 'dupont' WHERE words = 'benali'");
  assert_problems (fixture->store, 1, "index");
  sabotage (fixture->store, "DELETE FROM derived_key WHERE key = 'petit'");
  assert_problems (fixture->store, 2, "index");
  g_assert_true (tru_check_rebuild (fixture->store, &error));
  g_assert_no_error (error);
  assert_problems (fixture->store, 0, NULL);
  sabotage (fixture->store, "INSERT INTO search (rowid, words) VALUES (77, 'nobody')");
  assert_problems (fixture->store, 1, "index");
  g_assert_true (tru_check_rebuild (fixture->store, NULL));
  assert_problems (fixture->store, 0, NULL);
}

static void
test_history (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, "Benali", NULL);
  g_autoptr (GPtrArray) problems = NULL;

  sabotage (fixture->store, "UPDATE history SET changes = '{'");
  problems = check (fixture->store);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((TruProblem *) problems->pdata[0])->token, ==, "history");
  g_assert_cmpstr (((TruProblem *) problems->pdata[0])->uid, ==, tru_record_get_uid (household));
}

static void
test_reference (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, "Benali", NULL);
  g_autoptr (GPtrArray) problems = NULL;

  sabotage (fixture->store, "PRAGMA foreign_keys = OFF; UPDATE household SET follower = '00000000-0000-4000-8000-000000000000'");
  problems = check (fixture->store);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((TruProblem *) problems->pdata[0])->token, ==, "reference");
  g_assert_cmpstr (((TruProblem *) problems->pdata[0])->uid, ==, tru_record_get_uid (household));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/check/in-order", Fixture, NULL, fixture_set_up, test_in_order, fixture_tear_down);
  g_test_add ("/check/index", Fixture, NULL, fixture_set_up, test_index, fixture_tear_down);
  g_test_add ("/check/history", Fixture, NULL, fixture_set_up, test_history, fixture_tear_down);
  g_test_add ("/check/reference", Fixture, NULL, fixture_set_up, test_reference, fixture_tear_down);
  return g_test_run ();
}
