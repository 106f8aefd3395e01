/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tru-worksite-day.h"
#include "tru-worksite.h"

#define NBSP "\302\240"

static TruHouseholdFile *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TruHouseholdFile *file = tru_household_file_load (fixture->store, fixture->family, &error);

  g_assert_no_error (error);
  return file;
}

static void
set (Fixture       *fixture,
     const TruKind *kind,
     const char    *uid,
     guint          field,
     gint64         number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) record = tru_store_get (fixture->store, kind, uid, &error);

  tru_record_set_number (record, field, number);
  g_assert_true (tru_records_save (fixture->store, record, &error));
}

static void
test_file (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (TruHouseholdFile) file = load (fixture);
  g_autofree char *subtitle = tru_household_file_subtitle (file);
  g_autofree char *initials = tru_household_file_initials (file);

  g_assert_cmpstr (subtitle, ==, "Helping hand · 27 rue de la Martinoire, Wattrelos · QPV" NBSP "Villas");
  g_assert_cmpstr (initials, ==, "SB");
  g_assert_cmpuint (file->members->len, ==, 2);
  g_assert_cmpstr (tru_row_get_text (file->members->pdata[0], TRU_HOUSEHOLD_MEMBER_FIRST_NAME), ==, "Samira");
  g_assert_cmpuint (file->steps->len, ==, 3);
  g_assert_null (file->contract);
  g_assert_null (file->worksite);
  g_assert_false (tru_household_file_needs_motive (file));
}

/* Who died stays on the page, and is not counted. */
static void
test_living (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (TruHouseholdFile) before = load (fixture);
  g_autoptr (TruHouseholdFile) after = NULL;
  g_autoptr (GPtrArray) living = NULL;

  set (fixture, &tru_person_kind, tru_row_get_text (before->members->pdata[1], TRU_HOUSEHOLD_MEMBER_PERSON), TRU_PERSON_DIED_ON,
       tru_date_new (2026, 11, 24));
  after = load (fixture);
  living = tru_household_file_living (after);
  g_assert_cmpuint (after->members->len, ==, 2);
  g_assert_cmpuint (living->len, ==, 1);
}

static void
test_confidential (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (TruHouseholdFile) file = NULL;
  g_autofree char *subtitle = NULL;
  g_autoptr (TruQueryModel) model = tru_query_model_new (fixture->store, &tru_list_households);
  g_autoptr (TruRow) row = NULL;

  set (fixture, &tru_household_kind, fixture->family, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS, 1);
  file = load (fixture);
  subtitle = tru_household_file_subtitle (file);
  g_assert_cmpstr (subtitle, ==, "Helping hand · Confidential address");
  tru_query_model_refresh (model);
  row = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_null (tru_row_get_text (row, TRU_HOUSEHOLD_ROW_COMMUNE));
  g_assert_null (tru_row_get_text (row, TRU_HOUSEHOLD_ROW_TERRITORY));
}

/* A support closed elsewhere leaves nothing to confirm, although its page stays in sight. */
static void
test_closed (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (TruHouseholdFile) before = load (fixture);
  g_autofree char *worksite = add (fixture, &tru_worksite_kind, "support", fixture->support, "dwelling",
                                   tru_record_get_uid (before->dwelling), NULL);
  g_autofree char *day = add (fixture, &tru_worksite_day_kind, "worksite", worksite, "day", "2026-12-01", NULL);
  g_autoptr (TruHouseholdFile) open = load (fixture);
  g_autoptr (TruHouseholdFile) closed = NULL;

  g_assert_true (tru_household_file_needs_motive (open));
  set (fixture, &tru_support_kind, fixture->support, TRU_SUPPORT_CLOSED_ON, tru_date_new (2026, 11, 24));
  closed = load (fixture);
  g_assert_false (tru_household_file_needs_motive (closed));
}

static void
test_gone (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tru_household_file_load (fixture->store, "00000000-0000-4000-8000-000000000000", &error));
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_NOT_FOUND);
}

static void
test_of_record (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (TruHouseholdFile) file = load (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *contract = tru_contracts_draft (fixture->store, fixture->support, file->today, &error);
  g_autofree char *of_contract = tru_household_of_record (fixture->store, "contract", contract);
  g_autofree char *of_person = tru_household_of_record (fixture->store, "person",
                                                        tru_row_get_text (file->members->pdata[0], TRU_HOUSEHOLD_MEMBER_PERSON));
  g_autofree char *of_dwelling = tru_household_of_record (fixture->store, "dwelling", tru_record_get_uid (file->dwelling));

  g_assert_no_error (error);
  g_assert_cmpstr (of_contract, ==, fixture->family);
  g_assert_cmpstr (of_person, ==, fixture->family);
  g_assert_cmpstr (of_dwelling, ==, fixture->family);
  g_assert_null (tru_household_of_record (fixture->store, "programme", fixture->programme));
}

static guint
count_listed (TruQueryModel *model,
              const char    *state,
              const char    *words)
{
  tru_query_model_set_param (model, "$state", state);
  tru_query_model_set_search (model, words);
  tru_query_model_refresh (model);
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *alone = add (fixture, &tru_household_kind, "name", "Zoé", NULL);
  g_autoptr (TruQueryModel) model = tru_query_model_new (fixture->store, &tru_list_households);
  g_autoptr (TruRow) row = NULL;

  g_assert_cmpuint (count_listed (model, NULL, NULL), ==, 2);
  row = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_cmpstr (tru_row_get_text (row, TRU_HOUSEHOLD_ROW_TERRITORY), ==, "Villas");
  g_assert_cmpstr (tru_row_get_text (row, TRU_HOUSEHOLD_ROW_STEP), ==, "Referral");
  g_assert_cmpuint (count_listed (model, "waiting", NULL), ==, 2);
  set (fixture, &tru_support_kind, fixture->support, TRU_SUPPORT_ACCEPTED_ON, tru_date_new (2026, 11, 4));
  g_assert_cmpuint (count_listed (model, "under_way", NULL), ==, 1);
  g_assert_cmpuint (count_listed (model, NULL, "zoe"), ==, 1);
  g_assert_cmpuint (count_listed (model, "closed", NULL), ==, 0);
  for (guint order = 0; tru_list_households.orders[order]; order++)
    {
      tru_query_model_set_order (model, order, order % 2);
      g_assert_cmpuint (count_listed (model, NULL, NULL), ==, 2);
      g_assert_cmpuint (count_listed (model, NULL, "zoe"), ==, 1);
      g_assert_cmpuint (count_listed (model, "under_way", NULL), ==, 1);
      g_assert_cmpuint (count_listed (model, "waiting", NULL), ==, 1);
      g_assert_cmpuint (count_listed (model, "closed", NULL), ==, 0);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("/household-file/closed", test_closed);
  ADD ("/household-file/file", test_file);
  ADD ("/household-file/living", test_living);
  ADD ("/household-file/confidential", test_confidential);
  ADD ("/household-file/gone", test_gone);
  ADD ("/household-file/of-record", test_of_record);
  ADD ("/household-file/list", test_list);
  return g_test_run ();
}
