/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-query-model.h"

#include "test-store-fixture.h"

static const char *const orders[] = { "(SELECT key FROM derived_key WHERE kind = 8 AND record = household.id)", "household.phone", NULL };

static const TruListQuery households = {
  .ids = "SELECT household.id FROM household WHERE ($phone IS NULL OR household.phone = $phone)",
  .rows = "SELECT id, name, phone FROM household WHERE id IN (SELECT value FROM json_each ($ids))",
  .orders = orders,
  .n_columns = 3,
  .kind = "household",
};

typedef struct
{
  guint n_signals;
  guint position, removed, added;
} Changes;

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    data)
{
  Changes *changes = data;

  changes->n_signals++;
  changes->position = position;
  changes->removed = removed;
  changes->added = added;
}

static void
assert_name (TruQueryModel *model,
             guint          position,
             const char    *name)
{
  g_autoptr (TruRow) row = g_list_model_get_item (G_LIST_MODEL (model), position);

  g_assert_cmpstr (tru_row_get_text (row, 1), ==, name);
}

static void
test_order_and_search (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (TruRecord) a = add_household (fixture->store, "Édouard", "12");
  g_autoptr (TruRecord) b = add_household (fixture->store, "Zoé", "11");
  g_autoptr (TruRecord) c = add_household (fixture->store, "Dubois", "13");
  g_autoptr (TruQueryModel) model = tru_query_model_new (fixture->store, &households);

  tru_query_model_refresh (model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 3);
  assert_name (model, 0, "Dubois");
  assert_name (model, 1, "Édouard");
  tru_query_model_set_order (model, 1, TRUE);
  tru_query_model_refresh (model);
  assert_name (model, 2, "Zoé");
  tru_query_model_set_search (model, "zoe");
  tru_query_model_refresh (model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
  tru_query_model_set_search (model, NULL);
  tru_query_model_set_param (model, "$phone", "13");
  tru_query_model_refresh (model);
  assert_name (model, 0, "Dubois");
}

static void
test_minimal_changes (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (TruRecord) a = add_household (fixture->store, "A", NULL);
  g_autoptr (TruRecord) c = add_household (fixture->store, "C", NULL);
  g_autoptr (TruQueryModel) model = tru_query_model_new (fixture->store, &households);
  g_autoptr (TruRow) kept = NULL;
  g_autoptr (TruRow) again = NULL;
  g_autoptr (TruRecord) b = NULL;
  Changes changes = { 0 };

  tru_query_model_refresh (model);
  kept = g_list_model_get_item (G_LIST_MODEL (model), 1);
  g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), &changes);
  b = add_household (fixture->store, "B", NULL);
  tru_query_model_refresh (model);
  g_assert_cmpuint (changes.n_signals, ==, 1);
  g_assert_cmpuint (changes.position, ==, 1);
  g_assert_cmpuint (changes.removed, ==, 0);
  g_assert_cmpuint (changes.added, ==, 1);
  again = g_list_model_get_item (G_LIST_MODEL (model), 2);
  g_assert_true (kept == again);
  g_assert_cmpuint (tru_query_model_find (model, tru_record_get_id (b)), ==, 1);
}

static void
note_row (TruRow  *row,
          gpointer notes)
{
  g_string_append_printf (notes, "%s %s;", tru_row_get_text (row, 1), tru_row_get_text (row, 2) ? tru_row_get_text (row, 2) : "-");
}

static void
test_each_row (Fixture      *fixture,
               gconstpointer data)
{
  const TruQuery query = { "SELECT id, name, phone FROM household WHERE $name IS NULL OR name = $name ORDER BY id", 3 };
  const TruQuery wrong = { "SELECT nothing FROM household", 1 };
  g_autoptr (TruRecord) a = add_household (fixture->store, "A", "11");
  g_autoptr (TruRecord) b = add_household (fixture->store, "B", NULL);
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tru_query_each (fixture->store, &query, note_row, notes, &error, NULL));
  g_assert_true (tru_query_each (fixture->store, &query, note_row, notes, &error, "$name", "B", NULL));
  g_assert_cmpstr (notes->str, ==, "A 11;B -;B -;");
  g_assert_false (tru_query_each (fixture->store, &wrong, note_row, notes, &error, NULL));
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED);
}

/* Counts to a million for the first household: more than a frame has time for, whatever the machine. */
static const char *const slow_orders[] = {
  "(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < CAST ($many AS INTEGER)) SELECT count (*) FROM n), household.name", NULL
};

static const TruListQuery slow_households = {
  .ids = "SELECT household.id FROM household WHERE ($phone IS NULL OR household.phone = $phone)",
  .rows = "SELECT id, name, phone FROM household WHERE id IN (SELECT value FROM json_each ($ids))",
  .orders = slow_orders,
  .n_columns = 3,
  .kind = "household",
};

static void
on_refreshed (TruQueryModel *model,
              gpointer       n_refreshed)
{
  g_assert_true (tru_query_model_is_changing (model));
  ++*(guint *) n_refreshed;
}

static void
wait_for (TruQueryModel *model)
{
  while (tru_query_model_is_reading (model))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_long_reading_leaves_the_list (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (TruRecord) a = add_household (fixture->store, "A", "11");
  g_autoptr (TruRecord) b = NULL;
  g_autoptr (TruQueryModel) model = tru_query_model_new (fixture->store, &slow_households);
  guint n_refreshed = 0;

  g_signal_connect (model, "refreshed", G_CALLBACK (on_refreshed), &n_refreshed);
  tru_query_model_set_param (model, "$many", "10");
  tru_query_model_refresh (model);
  g_assert_false (tru_query_model_is_reading (model));
  g_assert_cmpuint (n_refreshed, ==, 1);
  tru_query_model_set_param (model, "$many", "1000000");
  b = add_household (fixture->store, "B", "12");
  tru_query_model_refresh (model);
  g_assert_true (tru_query_model_is_reading (model));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
  assert_name (model, 0, "A");
  wait_for (model);
  g_assert_cmpuint (n_refreshed, ==, 2);
  g_assert_false (tru_query_model_is_changing (model));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 2);
  assert_name (model, 1, "B");
}

/* Each reading asked for before the last is dropped, wherever it is: before it begins, while it reads, when it is done. */
static void
test_only_the_last_reading_counts (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (TruRecord) a = add_household (fixture->store, "A", "11");
  g_autoptr (TruRecord) b = add_household (fixture->store, "B", "12");
  g_autoptr (TruQueryModel) model = tru_query_model_new (fixture->store, &slow_households);
  guint n_refreshed = 0;

  g_signal_connect (model, "refreshed", G_CALLBACK (on_refreshed), &n_refreshed);
  tru_query_model_set_param (model, "$many", "1000000");
  for (guint i = 0; i < 20; i++)
    {
      tru_query_model_set_param (model, "$phone", i % 2 ? "12" : "11");
      tru_query_model_refresh (model);
      g_usleep (i * 1997);
    }
  g_assert_cmpuint (n_refreshed, ==, 0);
  wait_for (model);
  g_assert_cmpuint (n_refreshed, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
  assert_name (model, 0, "B");
  tru_query_model_refresh (model);
  tru_query_model_set_param (model, "$many", "10");
  tru_query_model_refresh (model);
  g_assert_false (tru_query_model_is_reading (model));
  g_assert_cmpuint (n_refreshed, ==, 2);
}

/* Nobody is told: neither the model nor its store is there any more. */
static void
test_model_goes_while_it_reads (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (TruRecord) a = add_household (fixture->store, "A", "11");

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (TruQueryModel) model = tru_query_model_new (fixture->store, &slow_households);

      tru_query_model_set_param (model, "$many", "1000000");
      tru_query_model_refresh (model);
      g_assert_true (tru_query_model_is_reading (model));
      g_usleep (i * 1997);
    }
  for (guint i = 0; i < 100; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/query-model/order-and-search", test_order_and_search);
  ADD ("/query-model/minimal-changes", test_minimal_changes);
  ADD ("/query-model/long-reading", test_long_reading_leaves_the_list);
  ADD ("/query-model/only-the-last", test_only_the_last_reading_counts);
  ADD ("/query-model/gone", test_model_goes_while_it_reads);
  ADD ("/query/each", test_each_row);
  return g_test_run ();
}
