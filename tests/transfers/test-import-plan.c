/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-plan.h"

#include "tru-uid.h"

#include "fixture.h"

static TruImportPlan *
read_plan (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TruImportPreview *preview = tru_import_preview (fixture->store, fixture->file, NULL, &error);

  g_assert_no_error (error);
  return tru_import_plan_new (preview);
}

static TruImportItem *
find (TruImportPlan *plan,
      const TruKind *kind,
      const char    *title)
{
  GListModel *items = tru_import_plan_get_items (plan);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (TruImportItem) item = g_list_model_get_item (items, i);
      const TruImportEntry *entry = tru_import_item_get_entry (item);

      if (entry->kind == kind && (!title || g_str_equal (entry->title, title)))
        return item;
    }
  g_assert_not_reached ();
}

static void
assert_obstacle (TruImportPlan *plan,
                 gboolean       expected)
{
  g_autofree char *obstacle = tru_import_plan_obstacle (plan);

  g_assert_cmpint (obstacle != NULL, ==, expected);
}

static void
apply (Fixture       *fixture,
       TruImportPlan *plan)
{
  g_autoptr (TruImportDecisions) decisions = tru_import_plan_decide (plan, "Confirmed by phone");
  g_autoptr (GError) error = NULL;
  g_autoptr (TruImportPreview) done = tru_import_apply (fixture->store, fixture->file, decisions, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (done);
}

/* What must be decided comes first, and holds the import up until each field has its value. */
static void
test_conflict (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (TruImportPlan) plan = read_plan (fixture);
  TruImportItem *item = find (plan, &tru_household_kind, "Famille Benali");
  g_autoptr (TruImportItem) first = g_list_model_get_item (tru_import_plan_get_items (plan), 0);
  g_autoptr (TruRecord) household = NULL;

  g_assert_true (item == first);
  g_assert_cmpuint (tru_import_item_get_group (item), ==, 1);
  g_assert_cmpint (tru_import_item_get_choice (item, TRU_HOUSEHOLD_PHONE), ==, TRU_IMPORT_CHOICE_OPEN);
  assert_obstacle (plan, TRUE);
  tru_import_item_choose (item, TRU_HOUSEHOLD_PHONE, TRUE);
  assert_obstacle (plan, TRUE);
  tru_import_item_choose (item, TRU_HOUSEHOLD_EMAIL, FALSE);
  assert_obstacle (plan, FALSE);
  apply (fixture, plan);
  household = tru_store_get (fixture->store, &tru_household_kind, fixture->household, NULL);
  g_assert_cmpstr (tru_record_get_text (household, TRU_HOUSEHOLD_PHONE), ==, "06 39 98 64 08");
  g_assert_cmpstr (tru_record_get_text (household, TRU_HOUSEHOLD_EMAIL), ==, "here@example.org");
  g_assert_cmpint (tru_record_get_number (household, TRU_HOUSEHOLD_RESOURCES), ==, 141200);
}

static void
test_keep_all_is_asked_once (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (TruImportPlan) plan = read_plan (fixture);
  g_autoptr (TruImportPlan) again = NULL;

  tru_import_item_choose_all (find (plan, &tru_household_kind, "Famille Benali"), FALSE);
  apply (fixture, plan);
  again = read_plan (fixture);
  g_assert_cmpint (tru_import_plan_count (again, TRU_IMPORT_CONFLICT), ==, 0);
  assert_obstacle (again, TRUE);
}

/* A membership is nothing without its person: one goes and comes with the other. */
static void
test_leaving_out (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (TruImportPlan) plan = read_plan (fixture);
  TruImportItem *person = find (plan, &tru_person_kind, NULL);
  TruImportItem *membership = find (plan, &tru_membership_kind, NULL);

  g_assert_cmpstr (tru_import_item_get_entry (membership)->title, ==, "Samira Benali");
  tru_import_item_choose_all (find (plan, &tru_household_kind, "Famille Benali"), TRUE);
  tru_import_item_set_taken (person, FALSE);
  g_assert_false (tru_import_item_is_taken (membership));
  tru_import_item_set_taken (membership, TRUE);
  g_assert_true (tru_import_item_is_taken (person));
  tru_import_item_set_taken (person, FALSE);
  apply (fixture, plan);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_person_kind), ==, 0);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_household_kind), ==, 2);
}

static void
add_child (Fixture    *fixture,
           const char *household,
           const char *first_name)
{
  g_autofree char *person = keep (fixture->there, &tru_person_kind, "name", "Okafor", "first_name", first_name, NULL);
  g_autofree char *membership = keep (fixture->there, &tru_membership_kind, "household", household, "person", person, NULL);
}

static void
assert_taken (TruImportPlan *plan,
              const TruKind *kind,
              const char    *title,
              gboolean       expected)
{
  g_assert_cmpint (tru_import_item_is_taken (find (plan, kind, title)), ==, expected);
}

/* A household goes and comes with its members; a member alone brings its household only. */
static void
test_household_comes_back (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (TruRecord) family = tru_store_find_one (fixture->there, &tru_household_kind, TRU_HOUSEHOLD_NAME, "Famille Okafor", NULL);
  g_autoptr (TruImportPlan) plan = NULL;

  add_child (fixture, tru_record_get_uid (family), "Ada");
  add_child (fixture, tru_record_get_uid (family), "Obi");
  add_child (fixture, tru_record_get_uid (family), "Uche");
  send_file (fixture, TRU_PROFILE_PARTNER);
  plan = read_plan (fixture);
  tru_import_item_set_taken (find (plan, &tru_membership_kind, "Uche Okafor"), FALSE);
  assert_taken (plan, &tru_person_kind, "Uche Okafor", FALSE);
  tru_import_item_set_taken (find (plan, &tru_household_kind, "Famille Okafor"), FALSE);
  assert_taken (plan, &tru_membership_kind, "Ada Okafor", FALSE);
  assert_taken (plan, &tru_person_kind, "Ada Okafor", FALSE);
  tru_import_item_set_taken (find (plan, &tru_household_kind, "Famille Okafor"), TRUE);
  assert_taken (plan, &tru_membership_kind, "Ada Okafor", TRUE);
  assert_taken (plan, &tru_person_kind, "Ada Okafor", TRUE);
  assert_taken (plan, &tru_membership_kind, "Uche Okafor", FALSE);
  tru_import_item_set_taken (find (plan, &tru_household_kind, "Famille Okafor"), FALSE);
  tru_import_item_set_taken (find (plan, &tru_membership_kind, "Obi Okafor"), TRUE);
  assert_taken (plan, &tru_household_kind, "Famille Okafor", TRUE);
  assert_taken (plan, &tru_person_kind, "Obi Okafor", TRUE);
  assert_taken (plan, &tru_membership_kind, "Ada Okafor", FALSE);
}

/* A record that refers to nothing is refused, told once, and does not hold the others up. */
static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *stranger = tru_uid_new ();
  g_autofree char *contents = NULL, *wanted = NULL, *other = NULL, *spoilt = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (TruImportPlan) plan = NULL;
  TruImportItem *membership;

  g_assert_true (g_file_get_contents (fixture->file, &contents, NULL, NULL));
  wanted = g_strdup_printf ("<household>%s</household>", fixture->household);
  other = g_strdup_printf ("<household>%s</household>", stranger);
  parts = g_strsplit (contents, wanted, -1);
  spoilt = g_strjoinv (other, parts);
  g_assert_true (g_file_set_contents (fixture->file, spoilt, -1, NULL));
  plan = read_plan (fixture);
  membership = find (plan, &tru_membership_kind, NULL);
  g_assert_cmpint (tru_import_item_get_entry (membership)->action, ==, TRU_IMPORT_REFUSED);
  g_assert_cmpint (tru_import_plan_count (plan, TRU_IMPORT_REFUSED), ==, 1);
  g_assert_false (tru_import_item_is_taken (membership));
  tru_import_item_choose_all (find (plan, &tru_household_kind, "Famille Benali"), TRUE);
  apply (fixture, plan);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_person_kind), ==, 1);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_membership_kind), ==, 0);
}

/* What was deleted here and changed there comes back as a whole or not, and with it what belongs to it. */
static void
test_deleted_here (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (TruImportPlan) plan = NULL;
  TruImportItem *household, *membership;

  delete (fixture->store, &tru_household_kind, fixture->household);
  change (fixture->there, fixture->household, "06 39 98 64 09", "there@example.org");
  send_file (fixture, TRU_PROFILE_PARTNER);
  plan = read_plan (fixture);
  household = find (plan, &tru_household_kind, "Famille Benali");
  membership = find (plan, &tru_membership_kind, NULL);
  g_assert_true (tru_import_item_is_whole (household));
  g_assert_false (tru_import_item_is_optional (household));
  g_assert_cmpint (tru_import_item_get_entry (membership)->action, ==, TRU_IMPORT_CREATE);
  assert_obstacle (plan, TRUE);
  tru_import_item_choose_all (household, FALSE);
  assert_obstacle (plan, FALSE);
  g_assert_false (tru_import_item_is_taken (membership));
  tru_import_item_set_taken (membership, TRUE);
  g_assert_cmpint (tru_import_item_get_choice (household, 0), ==, TRU_IMPORT_CHOICE_RECEIVED);
  tru_import_item_choose_all (household, FALSE);
  g_assert_false (tru_import_item_is_taken (membership));
  apply (fixture, plan);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_household_kind), ==, 1);
  g_assert_cmpint (tru_store_count (fixture->store, &tru_membership_kind), ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/transfers/plan/conflict", test_conflict);
  ADD ("/transfers/plan/keep-all-is-asked-once", test_keep_all_is_asked_once);
  ADD ("/transfers/plan/leaving-out", test_leaving_out);
  ADD ("/transfers/plan/household-comes-back", test_household_comes_back);
  ADD ("/transfers/plan/refused", test_refused);
  ADD ("/transfers/plan/deleted-here", test_deleted_here);
  return g_test_run ();
}
