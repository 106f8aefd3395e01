/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-code.h"
#include "tru-consumable.h"
#include "tru-new-records.h"
#include "tru-record-acts.h"
#include "tru-uid.h"

static void
assert_code (Desk          *desk,
             const TruKind *kind,
             const char    *library,
             const char    *expected)
{
  g_autofree char *code = tru_new_records_code (desk->store, kind, library);

  g_assert_cmpstr (code, ==, expected);
}

static void
test_codes (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (TruRecord) drill = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  const char *tool = tru_record_get_text (drill, TRU_ITEM_TOOL);
  g_autofree char *other = desk_add (desk->store, "tool_library", "name", "Villas", NULL);

  assert_code (desk, &tru_item_kind, desk->library, "OT-0148");
  assert_code (desk, &tru_consumable_kind, desk->library, "P-0001");
  assert_code (desk, &tru_household_kind, NULL, NULL);
  g_free (desk_add (desk->store, "item", "tool", tool, "tool_library", other, "code", "V-9", NULL));
  g_free (desk_add (desk->store, "item", "tool", tool, "tool_library", other, "code", "V-10", NULL));
  g_free (desk_add (desk->store, "item", "tool", tool, "tool_library", other, "code", "the old one", NULL));
  assert_code (desk, &tru_item_kind, other, "V-11");
  assert_code (desk, &tru_item_kind, desk->library, "OT-0148");
}

static void
test_prepare (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (TruRecord) item = tru_record_new (&tru_item_kind);
  g_autoptr (TruRecord) member = tru_record_new (&tru_member_kind);

  tru_record_set_number (member, TRU_MEMBER_JOINED_ON, tru_date_new (2025, 1, 2));
  tru_new_records_prepare (desk->store, item);
  tru_new_records_prepare (desk->store, member);
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY), ==, desk->library);
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_CODE), ==, "OT-0148");
  g_assert_cmpint (tru_record_get_number (item, TRU_ITEM_BOUGHT_ON), ==, tru_clock_today ());
  g_assert_nonnull (tru_record_get_text (member, TRU_MEMBER_CARD));
  g_assert_cmpint (tru_record_get_number (member, TRU_MEMBER_JOINED_ON), ==, tru_date_new (2025, 1, 2));
}

static void
test_another (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (TruRecord) drill = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_autoptr (TruRecord) another = NULL;

  tru_record_set_text (drill, TRU_ITEM_PLACE, "B 3");
  tru_record_set_text (drill, TRU_ITEM_SERIAL, "4711");
  tru_record_set_number (drill, TRU_ITEM_PRICE, 8900);
  tru_record_set_number (drill, TRU_ITEM_REPAIR_SINCE, tru_date_new (2026, 11, 1));
  tru_record_set_number (drill, TRU_ITEM_BOUGHT_ON, tru_date_new (2019, 3, 4));
  tru_record_set_number (drill, TRU_ITEM_CHECK_DUE, tru_date_new (2027, 1, 15));
  another = tru_new_records_another (drill);
  g_assert_null (tru_record_get_uid (another));
  g_assert_cmpstr (tru_record_get_text (another, TRU_ITEM_TOOL), ==, tru_record_get_text (drill, TRU_ITEM_TOOL));
  g_assert_cmpstr (tru_record_get_text (another, TRU_ITEM_PLACE), ==, "B 3");
  g_assert_cmpint (tru_record_get_number (another, TRU_ITEM_PRICE), ==, 8900);
  g_assert_false (tru_record_is_known (another, TRU_ITEM_CODE));
  g_assert_false (tru_record_is_known (another, TRU_ITEM_SERIAL));
  g_assert_false (tru_record_is_known (another, TRU_ITEM_REPAIR_SINCE));
  g_assert_false (tru_record_is_known (another, TRU_ITEM_CHECK_DUE));
  tru_new_records_prepare (desk->store, another);
  g_assert_cmpint (tru_record_get_number (another, TRU_ITEM_BOUGHT_ON), ==, tru_clock_today ());
}

/* Thirty of one delivery are typed in a row: the day of the first is that of all. */
static void
test_next (Desk         *desk,
           gconstpointer data)
{
  g_autoptr (TruRecord) drill = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_autoptr (TruRecord) next = NULL;

  tru_record_set_number (drill, TRU_ITEM_BOUGHT_ON, tru_date_new (2019, 3, 4));
  tru_record_set_number (drill, TRU_ITEM_CHECK_DUE, tru_date_new (2027, 1, 15));
  next = tru_new_records_next (drill);
  tru_new_records_prepare (desk->store, next);
  g_assert_cmpint (tru_record_get_number (next, TRU_ITEM_BOUGHT_ON), ==, tru_date_new (2019, 3, 4));
  g_assert_cmpint (tru_record_get_number (next, TRU_ITEM_CHECK_DUE), ==, tru_date_new (2027, 1, 15));
  g_assert_false (g_strcmp0 (tru_record_get_text (next, TRU_ITEM_CODE), tru_record_get_text (drill, TRU_ITEM_CODE)) == 0);
}

static char *
keep_code (Desk       *desk,
           const char *code)
{
  g_autoptr (TruRecord) drill = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_autoptr (TruRecord) another = tru_new_records_another (drill);
  g_autofree char *uid = tru_uid_new ();
  g_autoptr (TruRecord) kept = NULL;
  g_autoptr (GError) error = NULL;

  tru_record_set_uid (another, uid);
  tru_record_set_text (another, TRU_ITEM_CODE, code);
  tru_record_acts_keep (desk->store, another, TRUE, NULL, &error);
  g_assert_no_error (error);
  kept = tru_store_get (desk->store, &tru_item_kind, uid, NULL);
  return g_strdup (tru_record_get_text (kept, TRU_ITEM_CODE));
}

/* A label printed beforehand carries a check character: it is not part of the code. */
static void
test_scanned_label (Desk         *desk,
                    gconstpointer data)
{
  g_autofree char *label = tru_code_with_check ("OT-0200");
  g_autofree char *longer = tru_code_with_check ("OT-0202");
  g_autofree char *scanned = keep_code (desk, label);
  g_autofree char *typed = keep_code (desk, "OT-0201");
  g_autofree char *another = NULL;

  g_assert_cmpstr (scanned, ==, "OT-0200");
  g_assert_cmpstr (typed, ==, "OT-0201");
  longer[strlen (longer) - 1] = longer[strlen (longer) - 1] == 'Z' ? 'Y' : 'Z';
  another = keep_code (desk, longer);
  g_assert_cmpstr (another, ==, longer);
}

/* Nobody writes down an item that is missing, unless that is what is said of it. */
static void
test_asks (Desk         *desk,
           gconstpointer data)
{
  g_autoptr (TruRecord) item = tru_record_new (&tru_item_kind);

  g_assert_true (tru_new_records_asks (item, TRU_ITEM_CONDITION));
  g_assert_false (tru_new_records_asks (item, TRU_ITEM_MISSING_SINCE));
  g_assert_false (tru_new_records_asks (item, TRU_ITEM_WITHDRAWN_REASON));
  tru_record_set_number (item, TRU_ITEM_MISSING_SINCE, tru_date_new (2026, 11, 2));
  g_assert_true (tru_new_records_asks (item, TRU_ITEM_MISSING_SINCE));
}

/* A new tool library is the association's own, unless somebody says whose. */
static void
test_library (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (TruRecord) own = tru_store_own (desk->store);
  g_autofree char *other = desk_add (desk->store, "organisation", "name", "Ressourcerie", "type", "other", NULL);
  g_autoptr (TruRecord) library = tru_record_new (&tru_tool_library_kind);
  g_autoptr (TruRecord) theirs = tru_record_new (&tru_tool_library_kind);

  tru_new_records_prepare (desk->store, library);
  g_assert_cmpstr (tru_record_get_text (library, TRU_TOOL_LIBRARY_ORGANISATION), ==, tru_record_get_uid (own));
  tru_record_set_text (theirs, TRU_TOOL_LIBRARY_ORGANISATION, other);
  tru_new_records_prepare (desk->store, theirs);
  g_assert_cmpstr (tru_record_get_text (theirs, TRU_TOOL_LIBRARY_ORGANISATION), ==, other);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/new-records/codes", test_codes);
  DESK_TEST ("/new-records/prepare", test_prepare);
  DESK_TEST ("/new-records/another", test_another);
  DESK_TEST ("/new-records/next", test_next);
  DESK_TEST ("/new-records/scanned-label", test_scanned_label);
  DESK_TEST ("/new-records/asks", test_asks);
  DESK_TEST ("/new-records/library", test_library);
  return g_test_run ();
}
