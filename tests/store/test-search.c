/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-search.h"

#include "test-store-fixture.h"
#include "tru-history.h"

static guint
count_hits (TruStore   *store,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = tru_search (store, text, 10, &error);

  g_assert_no_error (error);
  return hits->len;
}

static void
test_folded (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (TruRecord) a = add_household (fixture->store, "Cœur N’Guyen-Lévêque", "06 39 98 41 27");
  const char *found[] = { "coeur", "CŒUR", "nguyen", "n'guyen", "leveque", "guyen lev", "c", "06 39 98", "0639984127", "+33 6 39 98" };
  const char *missed[] = { "coeurs", "ng uyenx", "07", "\"", "*", "" };

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_test_message ("%s", found[i]);
      g_assert_cmpuint (count_hits (fixture->store, found[i]), ==, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (missed); i++)
    g_assert_cmpuint (count_hits (fixture->store, missed[i]), ==, 0);
}

static void
test_follows_changes (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, "Nowak", NULL);
  g_autoptr (GError) error = NULL;
  TruWrite *write = tru_write_begin (fixture->store, "set", NULL, &error);

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Lemaire");
  g_assert_true (tru_write_update (write, household, &error));
  g_assert_true (tru_write_commit (write, &error));
  tru_write_free (write);
  g_assert_cmpuint (count_hits (fixture->store, "nowak"), ==, 0);
  g_assert_cmpuint (count_hits (fixture->store, "lemaire"), ==, 1);
  g_assert_cmpint (tru_history_undo (fixture->store, 0, &error), >, 0);
  g_assert_cmpuint (count_hits (fixture->store, "nowak"), ==, 1);
  g_assert_cmpint (tru_history_undo (fixture->store, 0, &error), >, 0);
  g_assert_cmpuint (count_hits (fixture->store, "nowak"), ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/search/folded", test_folded);
  ADD ("/search/follows-changes", test_follows_changes);
  return g_test_run ();
}
