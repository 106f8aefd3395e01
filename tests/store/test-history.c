/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-history.h"

#include "test-store-fixture.h"

static void
rename_household (TruStore   *store,
                  TruRecord  *household,
                  const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) copy = tru_store_get (store, &tru_household_kind, tru_record_get_uid (household), &error);
  g_autoptr (TruWrite) write = tru_write_begin (store, "edit", NULL, &error);

  tru_record_set_text (copy, TRU_HOUSEHOLD_NAME, name);
  g_assert_true (tru_write_update (write, copy, &error));
  g_assert_true (tru_write_commit (write, &error));
}

static char *
name_of (TruStore  *store,
         TruRecord *household)
{
  g_autoptr (TruRecord) now = tru_store_get (store, &tru_household_kind, tru_record_get_uid (household), NULL);

  return now ? g_strdup (tru_record_get_text (now, TRU_HOUSEHOLD_NAME)) : NULL;
}

static void
test_walks_back (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, "One", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *two = NULL, *one = NULL, *none = NULL;

  rename_household (fixture->store, household, "Two");
  rename_household (fixture->store, household, "Three");
  g_assert_cmpint (tru_history_undo (fixture->store, 0, &error), >, 0);
  two = name_of (fixture->store, household);
  g_assert_cmpstr (two, ==, "Two");
  g_assert_cmpint (tru_history_undo (fixture->store, 0, &error), >, 0);
  one = name_of (fixture->store, household);
  g_assert_cmpstr (one, ==, "One");
  g_assert_cmpint (tru_history_undo (fixture->store, 0, &error), >, 0);
  none = name_of (fixture->store, household);
  g_assert_null (none);
  g_assert_cmpint (tru_history_undo (fixture->store, 0, &error), ==, 0);
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_NOTHING);
}

static void
test_changed_since (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, "One", NULL);
  g_autoptr (GError) error = NULL;
  gint64 first = tru_history_newest (fixture->store);
  g_autofree char *name = NULL;

  rename_household (fixture->store, household, "Two");
  g_assert_cmpint (tru_history_undo (fixture->store, first, &error), ==, 0);
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_CHANGED);
  /* A person reads it at the desk: how the record and the operation are called, no identifier and no token. */
  g_assert_nonnull (strstr (error->message, "“Two”"));
  g_assert_nonnull (strstr (error->message, "“Changed”"));
  g_assert_null (strstr (error->message, tru_record_get_uid (household)));
  name = name_of (fixture->store, household);
  g_assert_cmpstr (name, ==, "Two");
}

/* One operation about several records names each once, by its fullest name, and not all of many. */
static void
test_subject (Fixture      *fixture,
              gconstpointer data)
{
  const char *const names[] = { "Benali Nadia", "Benali", "Benali Nadia", "Costa", "Costa Jean", "Diallo" };
  g_autoptr (GError) error = NULL;
  g_autofree char *one = NULL, *many = NULL, *none = NULL;
  TruWrite *write;

  g_object_unref (add_household (fixture->store, "Arslan", NULL));
  one = tru_history_subject (fixture->store, tru_history_newest (fixture->store));
  g_assert_cmpstr (one, ==, "Arslan");
  write = tru_write_begin (fixture->store, "add", NULL, &error);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);

      tru_record_set_text (household, TRU_HOUSEHOLD_NAME, names[i]);
      g_assert_true (tru_write_insert (write, household, &error));
    }
  g_assert_true (tru_write_commit (write, &error));
  tru_write_free (write);
  many = tru_history_subject (fixture->store, tru_history_newest (fixture->store));
  g_assert_cmpstr (many, ==, "Benali Nadia, Costa Jean, …");
  none = tru_history_subject (fixture->store, 0);
  g_assert_null (none);
}

static void
test_deleted_comes_back (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, "Benali", "06 39 98 41 27");
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) back = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  TruWrite *write = tru_write_begin (fixture->store, "remove", NULL, &error);

  g_assert_true (tru_write_delete (write, household, &error));
  g_assert_true (tru_write_commit (write, &error));
  tru_write_free (write);
  g_assert_cmpint (tru_history_undo (fixture->store, 0, &error), >, 0);
  back = tru_store_get (fixture->store, &tru_household_kind, tru_record_get_uid (household), &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_record_get_id (back), ==, tru_record_get_id (household));
  g_assert_cmpint (tru_record_get_modified (back), ==, tru_record_get_modified (household));
  g_assert_cmpstr (tru_record_get_text (back, TRU_HOUSEHOLD_PHONE), ==, "06 39 98 41 27");
  changes = tru_history_of (fixture->store, tru_record_get_uid (household), 0, &error);
  g_assert_cmpuint (changes->len, ==, 3);
}

static void
test_import_is_undone (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (TruRecord) before = add_household (fixture->store, "Before", NULL);
  g_autoptr (GError) error = NULL;
  TruWrite *write = tru_write_begin_import (fixture->store, "import", NULL, "a.xml", &error);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);

      tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Imported");
      g_assert_true (tru_write_insert (write, household, &error));
    }
  g_assert_true (tru_write_commit (write, &error));
  tru_write_free (write);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_household_kind), ==, 4);
  g_assert_cmpint (tru_history_undo (fixture->store, 0, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_household_kind), ==, 1);
}

static void
test_import_changed_since (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (GError) error = NULL;
  TruWrite *write = tru_write_begin_import (fixture->store, "import", NULL, "a.xml", &error);
  gint64 import = tru_write_operation (write);
  g_autoptr (GPtrArray) changes = NULL;

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Imported");
  g_assert_true (tru_write_insert (write, household, &error));
  g_assert_true (tru_write_commit (write, &error));
  tru_write_free (write);
  rename_household (fixture->store, household, "Corrected here");
  changes = tru_history_of (fixture->store, tru_record_get_uid (household), 0, &error);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (((TruChange *) changes->pdata[1])->name, ==, "import");
  g_assert_cmpint (tru_history_undo (fixture->store, import, &error), ==, 0);
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_CHANGED);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_household_kind), ==, 1);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/history/walks-back", test_walks_back);
  ADD ("/history/changed-since", test_changed_since);
  ADD ("/history/subject", test_subject);
  ADD ("/history/deleted-comes-back", test_deleted_comes_back);
  ADD ("/history/import-is-undone", test_import_is_undone);
  ADD ("/history/import-changed-since", test_import_changed_since);
  return g_test_run ();
}
