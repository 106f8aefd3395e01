/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-programme-step.h"

static void
test_set_up (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (TruRecord) own = tru_store_own (desk->store);
  g_autoptr (TruRecord) programme = tru_store_get (desk->store, &tru_programme_kind, desk->programme, NULL);
  g_autoptr (TruRecord) library = tru_store_get (desk->store, &tru_tool_library_kind, desk->library, NULL);

  g_assert_cmpstr (tru_record_get_text (own, TRU_ORGANISATION_NAME), ==, "L’Espierre");
  g_assert_cmpint (tru_record_get_number (programme, TRU_PROGRAMME_MAX_AREA), ==, 3000);
  g_assert_cmpstr (tru_record_get_text (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS), ==, "1245");
  g_assert_cmpstr (tru_record_get_text (programme, TRU_PROGRAMME_BEARER), ==, tru_record_get_uid (own));
  g_assert_cmpstr (tru_record_get_text (library, TRU_TOOL_LIBRARY_NAME), ==, "Beaulieu");
  g_assert_cmpint (tru_store_count (desk->store, &tru_programme_step_kind), ==, 7);
}

/* An association that has no household yet is no volunteers’ database: all its rooms stay open. */
static void
test_library_alone (void)
{
  g_autofree char *folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "truelle.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (path, TRU_STORE_CREATE, &error);
  g_autoptr (TruRecord) organisation = tru_record_new (&tru_organisation_kind);
  g_autofree char *received = NULL;

  g_assert_no_error (error);
  g_assert_false (tru_associations_is_library_alone (store));
  received = desk_add (store, "tool_library", "name", "Beaulieu", NULL);
  g_assert_true (tru_associations_is_library_alone (store));
  tru_record_set_text (organisation, TRU_ORGANISATION_NAME, "L’Espierre");
  tru_associations_set_up (store, organisation, NULL, "Villas", &error);
  g_assert_no_error (error);
  g_assert_false (tru_associations_is_library_alone (store));
}

static void
test_twice (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (TruRecord) organisation = tru_record_new (&tru_organisation_kind);
  g_autoptr (GError) error = NULL;

  tru_record_set_text (organisation, TRU_ORGANISATION_NAME, "Another");
  g_assert_false (tru_associations_set_up (desk->store, organisation, "coup_de_pouce", NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_cmpint (tru_store_count (desk->store, &tru_programme_kind), ==, 1);
}

/* Any of the five may be the first, or none yet. */
static void
test_models (gconstpointer model)
{
  g_autofree char *folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "truelle.db", NULL);
  g_autoptr (TruRecord) organisation = tru_record_new (&tru_organisation_kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (path, TRU_STORE_CREATE, &error);

  g_assert_no_error (error);
  tru_record_set_text (organisation, TRU_ORGANISATION_NAME, "Another");
  g_assert_false (tru_associations_set_up (store, organisation, "model 6", NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (tru_associations_set_up (store, organisation, model, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tru_store_count (store, &tru_programme_kind), ==, model ? 1 : 0);
  g_assert_cmpint (tru_store_count (store, &tru_programme_step_kind) > 4, ==, model != NULL);
  g_clear_object (&store);
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/associations/set-up", test_set_up);
  DESK_TEST ("/associations/twice", test_twice);
  g_test_add_func ("/associations/library-alone", test_library_alone);
  g_test_add_data_func ("/associations/none", NULL, test_models);
  for (guint i = 0; tru_programme_scheme_options[i].token; i++)
    {
      g_autofree char *name = g_strconcat ("/associations/", tru_programme_scheme_options[i].token, NULL);

      g_test_add_data_func (name, tru_programme_scheme_options[i].token, test_models);
    }
  return g_test_run ();
}
