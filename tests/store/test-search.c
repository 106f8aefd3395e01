/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-search.h"

#include "test-store-fixture.h"
#include "tru-consumable.h"
#include "tru-dwelling.h"
#include "tru-entry.h"
#include "tru-history.h"
#include "tru-occupancy.h"
#include "tru-tool-library.h"

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

/* What was said with a household is found by its words, under the household's name. */
static void
test_journal (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, "Nowak", NULL);
  g_autoptr (TruRecord) entry = tru_record_new (&tru_entry_kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  TruHit *hit;

  tru_record_set_text (entry, TRU_ENTRY_HOUSEHOLD, tru_record_get_uid (household));
  tru_record_set_number (entry, TRU_ENTRY_DAY, tru_date_new (2026, 11, 20));
  tru_record_set_number (entry, TRU_ENTRY_TYPE, TRU_ENTRY_TYPE_CALL);
  tru_record_set_text (entry, TRU_ENTRY_TEXT, "Samira confirme la préparation");
  {
    g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "write-journal", NULL, &error);

    g_assert_true (tru_write_insert (write, entry, &error));
    g_assert_true (tru_write_commit (write, &error));
  }
  hits = tru_search (fixture->store, "prepara samira", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_true (hit->kind == &tru_entry_kind);
  g_assert_cmpstr (hit->subtitle, ==, "Nowak");
}

/* A tool library is found by its name: there its opening hours and rules are changed. */
static void
test_tool_library (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (TruRecord) library = tru_record_new (&tru_tool_library_kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (TruRecord) consumable = tru_record_new (&tru_consumable_kind);
  g_autoptr (GPtrArray) stock = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, &error);

  tru_record_set_text (library, TRU_TOOL_LIBRARY_NAME, "Outil-thèque des Villas");
  g_assert_true (tru_write_insert (write, library, &error));
  tru_record_set_text (consumable, TRU_CONSUMABLE_TOOL_LIBRARY, tru_record_get_uid (library));
  tru_record_set_text (consumable, TRU_CONSUMABLE_NAME, "Enduit de rebouchage");
  tru_record_set_text (consumable, TRU_CONSUMABLE_UNIT, "kg");
  g_assert_true (tru_write_insert (write, consumable, &error));
  g_assert_true (tru_write_commit (write, &error));
  hits = tru_search (fixture->store, "villas", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_true (((TruHit *) g_ptr_array_index (hits, 0))->kind == &tru_tool_library_kind);
  stock = tru_search (fixture->store, "enduit", 10, &error);
  g_assert_cmpuint (stock->len, ==, 1);
  g_assert_true (((TruHit *) g_ptr_array_index (stock, 0))->kind == &tru_consumable_kind);
}

static TruRecord *
add_dwelling (Fixture    *fixture,
              const char *street,
              TruRecord  *household)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, &error);
  g_autoptr (TruRecord) occupancy = tru_record_new (&tru_occupancy_kind);
  TruRecord *dwelling = tru_record_new (&tru_dwelling_kind);

  tru_record_set_text (dwelling, TRU_DWELLING_STREET, street);
  tru_record_set_text (dwelling, TRU_DWELLING_COMMUNE, "Roubaix");
  g_assert_true (tru_write_insert (write, dwelling, &error));
  tru_record_set_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD, tru_record_get_uid (household));
  tru_record_set_text (occupancy, TRU_OCCUPANCY_DWELLING, tru_record_get_uid (dwelling));
  g_assert_true (tru_write_insert (write, occupancy, &error));
  g_assert_true (tru_write_commit (write, &error));
  return dwelling;
}

/* An address leads to its dwelling, save one that is confidential. */
static void
test_dwelling (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (TruRecord) household = add_household (fixture->store, "Nowak", NULL);
  g_autoptr (TruRecord) dwelling = add_dwelling (fixture, "6 rue des Blanchisseurs", household);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = NULL;

  g_assert_cmpuint (count_hits (fixture->store, "blanchis"), ==, 1);
  tru_record_set_number (household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS, TRUE);
  write = tru_write_begin (fixture->store, "set", NULL, &error);
  g_assert_true (tru_write_update (write, household, &error) && tru_write_commit (write, &error));
  g_assert_cmpuint (count_hits (fixture->store, "blanchis"), ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/search/folded", test_folded);
  ADD ("/search/follows-changes", test_follows_changes);
  ADD ("/search/journal", test_journal);
  ADD ("/search/tool-library", test_tool_library);
  ADD ("/search/dwelling", test_dwelling);
  return g_test_run ();
}
