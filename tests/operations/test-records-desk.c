/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-fund-aid.h"
#include "tru-record-acts.h"
#include "tru-uid.h"

static void
test_add_and_undo (Desk          *desk,
                   gconstpointer  data)
{
  gint64 before = tru_store_count (desk->store, &tru_household_kind);
  g_autofree char *uid = desk_add (desk->store, "household", "name", "Mme Da Silva", NULL);

  g_assert_cmpint (tru_store_count (desk->store, &tru_household_kind), ==, before + 1);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_household_kind), ==, before);
}

static void
test_reference (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr (TruRecord) support = tru_store_get (desk->store, &tru_support_kind, desk->support, NULL);
  g_autoptr (GError) error = NULL;

  /* A household's uid where a programme's is wanted. */
  tru_record_set_text (support, TRU_SUPPORT_PROGRAMME, desk->household);
  g_assert_false (tru_records_save (desk->store, support, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Programme"));
  g_assert_nonnull (strstr (error->message, desk->household));
  g_assert_true (tru_record_error_field (error) == &tru_support_kind.fields[TRU_SUPPORT_PROGRAMME]);
}

static void
test_together (Desk          *desk,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *uid = tru_uid_new ();
  TruRecord *membership = tru_record_new (&tru_membership_kind);
  TruRecord *person = tru_record_new (&tru_person_kind);
  gint64 before = tru_store_count (desk->store, &tru_person_kind);

  g_ptr_array_add (records, membership);
  g_ptr_array_add (records, person);
  tru_record_set_uid (person, uid);
  tru_record_set_text (membership, TRU_MEMBERSHIP_HOUSEHOLD, desk->household);
  tru_record_set_text (membership, TRU_MEMBERSHIP_PERSON, uid);
  tru_record_set_number (membership, TRU_MEMBERSHIP_LINK, TRU_MEMBERSHIP_LINK_CHILD);
  /* The person has no name: neither is kept. */
  g_assert_false (tru_records_write (desk->store, "add", NULL, records, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_person_kind), ==, before);
  tru_record_set_id (membership, 0);
  tru_record_set_text (person, TRU_PERSON_NAME, "Benali");
  g_assert_true (tru_records_write (desk->store, "add", NULL, records, &error));
  g_assert_cmpint (tru_store_count (desk->store, &tru_person_kind), ==, before + 1);
}

static void
test_changed_meanwhile (Desk          *desk,
                        gconstpointer  data)
{
  g_autoptr (TruRecord) mine = tru_store_get (desk->store, &tru_household_kind, desk->household, NULL);
  g_autoptr (GError) error = NULL;

  desk_set (desk->store, desk->household, "phone", "0320111111");
  tru_record_set_text (mine, TRU_HOUSEHOLD_PHONE, "0320222222");
  g_assert_false (tru_records_save (desk->store, mine, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Famille Benali"));
}

static void
test_same (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr (TruRecord) household = tru_store_get (desk->store, &tru_household_kind, desk->household, NULL);
  gint64 before = tru_history_newest (desk->store);

  g_assert_true (tru_records_save (desk->store, household, NULL));
  g_assert_cmpint (tru_history_newest (desk->store), ==, before);
}

static void
test_remove (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tru_records_remove (desk->store, desk->dwelling, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Occupancy"));
  g_clear_error (&error);
  g_assert_false (tru_records_remove (desk->store, "nothing", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (tru_records_remove (desk->store, desk->drill, &error));
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_item_kind), ==, 1);
}

static gboolean
write_field (Desk       *desk,
            const char *uid,
            const char *field,
            const char *value,
            GError    **error)
{
  g_autoptr (TruRecord) record = tru_records_find (desk->store, uid, NULL);

  tru_record_set_from_text (record, tru_kind_find_field (tru_record_get_kind (record), field), value, NULL);
  return tru_record_acts_write (desk->store, record, FALSE, NULL, error);
}

/* A day that an operation notes is not written past it: the refusal names the command; later it may be corrected. */
static void
test_reserved (Desk          *desk,
               gconstpointer  data)
{
  g_autofree char *assessment = desk_add (desk->store, "assessment", "support", desk->support, "type", "social", "started_on", "2026-11-02", NULL);
  g_autofree char *review = desk_add (desk->store, "review", "support", desk->support, "type", "final", NULL);
  const struct { const char *uid, *field, *command; } cases[] = {
    { desk->support, "closed_on", "“close”" },
    { assessment, "done_on", "“assess”" },
    { review, "held_on", "“review”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (write_field (desk, cases[i].uid, cases[i].field, "2026-11-20", &error));
      g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
      g_assert_nonnull (strstr (error->message, cases[i].command));
      desk_set (desk->store, cases[i].uid, cases[i].field, "2026-11-20");
      g_assert_true (write_field (desk, cases[i].uid, cases[i].field, "2026-11-19", NULL));
      g_assert_true (write_field (desk, cases[i].uid, cases[i].field, "", NULL));
    }
}

/* What an aid was granted under is held against its changes too: once the motive is given nobody is asked again, for the same. */
static void
test_fund_changes (Desk          *desk,
                   gconstpointer  data)
{
  TruOverride override = { .motive = "Decided by the technical committee" };
  g_autoptr (TruRecord) aid = tru_record_new (&tru_fund_aid_kind);
  g_autofree char *commune = desk_value_of (desk, desk->dwelling, "commune");
  g_autofree char *ccas = desk_add (desk->store, "organisation", "name", "CCAS", "type", "ccas", "commune", commune, NULL);
  g_autofree char *uid = NULL;
  g_autoptr (GError) error = NULL;

  desk_set (desk->store, desk->programme, "rent_share", "30");
  desk_set (desk->store, desk->programme, "fund_months", "6");
  desk_set (desk->store, desk->household, "rent", "600");
  desk_set (desk->store, desk->household, "charges", "0");
  desk_set (desk->store, desk->household, "housing_aid", "0");
  desk_set (desk->store, desk->household, "resources", "1000");
  tru_record_set_text (aid, TRU_FUND_AID_SUPPORT, desk->support);
  tru_record_set_text (aid, TRU_FUND_AID_CONTRIBUTOR, ccas);
  tru_record_set_text (aid, TRU_FUND_AID_LEVERS, "APL demandée");
  g_assert_true (tru_record_set_from_text (aid, TRU_FUND_AID_MONTHLY, "80", NULL));
  tru_record_set_number (aid, TRU_FUND_AID_MONTHS, 6);
  tru_record_set_number (aid, TRU_FUND_AID_ASKED_ON, tru_date_new (2026, 11, 24));
  tru_record_set_number (aid, TRU_FUND_AID_STARTS_ON, tru_date_new (2026, 12, 1));
  g_assert_true (tru_record_acts_keep (desk->store, aid, TRUE, NULL, &error));
  g_assert_no_error (error);
  uid = g_strdup (tru_record_get_uid (aid));
  desk_assert_value (desk, uid, "stops_on", "2027-05-31");
  g_assert_false (write_field (desk, uid, "months", "7", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (write_field (desk, uid, "months", "4", &error));
  desk_assert_value (desk, uid, "stops_on", "2027-03-31");
  g_set_object (&aid, NULL);
  aid = tru_records_find (desk->store, uid, NULL);
  tru_record_set_number (aid, TRU_FUND_AID_MONTHS, 8);
  g_assert_true (tru_record_acts_keep (desk->store, aid, FALSE, &override, &error));
  desk_assert_value (desk, uid, "override", override.motive);
  g_assert_true (write_field (desk, uid, "note", "Vu avec le CCAS", &error));
  g_assert_false (write_field (desk, uid, "months", "9", NULL));
  g_assert_false (write_field (desk, uid, "levers", "", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/records-desk/add-and-undo", test_add_and_undo);
  DESK_TEST ("/records-desk/reference", test_reference);
  DESK_TEST ("/records-desk/together", test_together);
  DESK_TEST ("/records-desk/changed-meanwhile", test_changed_meanwhile);
  DESK_TEST ("/records-desk/same", test_same);
  DESK_TEST ("/records-desk/remove", test_remove);
  DESK_TEST ("/records-desk/reserved", test_reserved);
  DESK_TEST ("/records-desk/fund-changes", test_fund_changes);
  return g_test_run ();
}
