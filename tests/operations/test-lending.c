/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-lending.h"
#include "tru-loan.h"

static char *
lend (Desk               *desk,
      const TruOverride  *override,
      GError            **error)
{
  return tru_lending_check_out (desk->store, desk->drill, desk->member, TRU_UNKNOWN, override, error);
}

static void
test_out_and_in (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *loan = lend (desk, NULL, &error);
  g_autoptr (TruRecord) record = tru_store_get (desk->store, &tru_loan_kind, loan, NULL);
  g_autoptr (TruRecord) back = NULL;
  g_autofree char *state = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (tru_record_get_number (record, TRU_LOAN_LENT_ON), ==, tru_date_new (2026, 11, 24));
  g_assert_cmpint (tru_record_get_number (record, TRU_LOAN_DUE_ON), ==, tru_date_new (2026, 12, 8));
  state = tru_store_state (desk->store, &tru_item_kind, desk->drill);
  g_assert_cmpstr (state, ==, "lent");
  back = tru_lending_check_in (desk->store, desk->drill, TRU_ITEM_CONDITION_BROKEN, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_uid (back), ==, loan);
  g_free (state);
  state = tru_store_state (desk->store, &tru_item_kind, desk->drill);
  g_assert_cmpstr (state, ==, "in_repair");
}

static void
test_twice (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = lend (desk, NULL, &error);
  TruOverride override = { "It is urgent", TRUE };

  g_assert_no_error (error);
  g_assert_null (lend (desk, &override, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "Yasmine Haddad"));
  g_assert_cmpint (tru_store_count (desk->store, &tru_loan_kind), ==, 1);
  g_clear_error (&error);
  g_clear_object (&desk->store);
  desk->store = tru_store_open (desk->path, TRU_STORE_EXISTING, &error);
  g_assert_no_error (error);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_loan_kind), ==, 0);
  g_clear_pointer (&first, g_free);
  first = lend (desk, NULL, &error);
  g_assert_no_error (error);
}

static void
test_not_out (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tru_lending_check_in (desk->store, desk->drill, TRU_UNKNOWN, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND);
}

static void
test_undo_return (Desk          *desk,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *loan = lend (desk, NULL, &error);
  g_autoptr (TruRecord) back = tru_lending_check_in (desk->store, desk->drill, TRU_UNKNOWN, &error);
  g_autoptr (TruRecord) open = NULL;

  g_assert_no_error (error);
  desk_undo (desk->store);
  open = tru_lending_open_loan (desk->store, desk->drill, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_uid (open), ==, loan);
}

static void
test_override (Desk          *desk,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TruOverride volunteer = { "Only to drill two holes", FALSE };
  TruOverride manager = { "Checked this morning, paper to come", TRUE };
  g_autofree char *loan = NULL;
  g_autoptr (TruRecord) record = NULL;

  desk_set (desk->store, desk->drill, "check_due", "2026-11-23");
  g_assert_null (lend (desk, &volunteer, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  loan = lend (desk, &manager, &error);
  g_assert_no_error (error);
  record = tru_store_get (desk->store, &tru_loan_kind, loan, NULL);
  g_assert_cmpstr (tru_record_get_text (record, TRU_LOAN_OVERRIDE), ==, manager.motive);
}

static void
test_basket (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tool = desk_add (desk->store, "tool", "name", "Décolleuse", NULL);
  g_autofree char *steamer
    = desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code", "OT-0031", NULL);
  const char *items[] = { desk->drill, steamer, NULL };
  g_autoptr (GPtrArray) loans = NULL;

  desk_set (desk->store, desk->library, "max_loans", "1");
  g_assert_null (tru_lending_check_out_all (desk->store, items, desk->member, TRU_UNKNOWN, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_loan_kind), ==, 0);
  desk_set (desk->store, desk->library, "max_loans", "2");
  loans = tru_lending_check_out_all (desk->store, items, desk->member, tru_date_new (2026, 12, 1), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (loans->len, ==, 2);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_loan_kind), ==, 0);
}

static void
test_find (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) item = tru_lending_find_item (desk->store, " ot-0147 ", &error);
  g_autoptr (TruRecord) by_card = tru_lending_find_member (desk->store, "231", &error);
  g_autoptr (TruRecord) by_name = tru_lending_find_member (desk->store, "yasmine HADDAD", &error);
  g_autofree char *other = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_uid (item), ==, desk->drill);
  g_assert_cmpstr (tru_record_get_uid (by_card), ==, desk->member);
  g_assert_cmpstr (tru_record_get_uid (by_name), ==, desk->member);
  g_assert_null (tru_lending_find_item (desk->store, "OT-9999", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (tru_lending_find_member (desk->store, "Yasmine", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND);
  g_clear_error (&error);
  other = desk_add (desk->store, "member", "name", "Yasminé Haddad", "card", "232", NULL);
  g_assert_null (tru_lending_find_member (desk->store, "Yasmine Haddad", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_AMBIGUOUS);
  g_assert_nonnull (strstr (error->message, "231"));
  g_assert_nonnull (strstr (error->message, "232"));
}

static void
test_renew (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *loan = lend (desk, NULL, &error);
  g_autoptr (TruRecord) renewed = tru_lending_renew (desk->store, loan, tru_date_new (2026, 12, 15), NULL, &error);
  g_autoptr (TruRecord) back = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (tru_record_get_number (renewed, TRU_LOAN_DUE_ON), ==, tru_date_new (2026, 12, 15));
  g_assert_null (tru_lending_renew (desk->store, loan, tru_date_new (2026, 11, 23), NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  back = tru_lending_check_in (desk->store, desk->drill, TRU_UNKNOWN, &error);
  g_assert_null (tru_lending_renew (desk->store, loan, TRU_UNKNOWN, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

/* Who prolongs has more time: the day after which it counts is the one on which it was due, and none is said to be later that is not. */
static void
test_renew_gives_time (Desk          *desk,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *loan = lend (desk, NULL, &error);
  g_autoptr (TruRecord) lent = tru_store_get (desk->store, &tru_loan_kind, loan, NULL);
  TruDate due = tru_record_get_number (lent, TRU_LOAN_DUE_ON);
  TruDate later = tru_lending_renewed_until (desk->store, loan);
  g_autoptr (TruRecord) renewed = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (later, >, due);
  g_assert_null (tru_lending_renew (desk->store, loan, due, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  renewed = tru_lending_renew (desk->store, loan, TRU_UNKNOWN, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_record_get_number (renewed, TRU_LOAN_DUE_ON), ==, later);
  /* Late: counted from today. */
  tru_record_set_number (renewed, TRU_LOAN_LENT_ON, tru_date_new (2026, 11, 2));
  tru_record_set_number (renewed, TRU_LOAN_DUE_ON, tru_date_new (2026, 11, 9));
  g_assert_true (tru_records_save (desk->store, renewed, &error));
  g_assert_cmpint (tru_lending_renewed_until (desk->store, loan), ==, due);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/lending/out-and-in", test_out_and_in);
  DESK_TEST ("/lending/twice", test_twice);
  DESK_TEST ("/lending/not-out", test_not_out);
  DESK_TEST ("/lending/undo-return", test_undo_return);
  DESK_TEST ("/lending/override", test_override);
  DESK_TEST ("/lending/basket", test_basket);
  DESK_TEST ("/lending/find", test_find);
  DESK_TEST ("/lending/renew", test_renew);
  DESK_TEST ("/lending/renew-gives-time", test_renew_gives_time);
  return g_test_run ();
}
