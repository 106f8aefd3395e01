/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-reservation-facts.h"
#include "tru-reservation.h"
#include "tru-worksite.h"
#include "tru-reservations.h"

#define DAY tru_date_new (2026, 11, 24)

static char *
tool_of (Desk *desk)
{
  g_autoptr (TruRecord) item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);

  return g_strdup (tru_record_get_text (item, TRU_ITEM_TOOL));
}

static char *
reserve (Desk       *desk,
         const char *member,
         int         from,
         int         until,
         GError    **error)
{
  g_autofree char *tool = tool_of (desk);
  TruReservationWish wish = { .tool = tool, .member = member, .from = DAY + from, .until = DAY + until };
  g_autoptr (TruRecord) reservation = tru_reservations_reserve (desk->store, &wish, NULL, error);

  return reservation ? g_strdup (tru_record_get_uid (reservation)) : NULL;
}

static void
assert_state (Desk       *desk,
              const char *uid,
              const char *expected)
{
  g_autofree char *state = tru_store_state (desk->store, &tru_reservation_kind, uid);

  g_assert_cmpstr (state, ==, expected);
}

static void
test_hand_over (Desk         *desk,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uid = reserve (desk, desk->member, 0, 3, &error);
  g_autoptr (TruRecord) record = NULL;
  g_autofree char *loan = NULL;

  g_assert_no_error (error);
  assert_state (desk, uid, "waiting");
  g_assert_true (tru_reservations_set_aside (desk->store, uid, desk->drill, NULL, &error));
  g_assert_no_error (error);
  assert_state (desk, uid, "set_aside");
  loan = tru_lending_check_out (desk->store, desk->drill, desk->member, TRU_UNKNOWN, NULL, &error);
  g_assert_no_error (error);
  record = tru_store_get (desk->store, &tru_reservation_kind, uid, NULL);
  g_assert_cmpstr (tru_record_get_text (record, TRU_RESERVATION_LOAN), ==, loan);
  g_assert_cmpstr (tru_record_get_text (record, TRU_RESERVATION_ITEM), ==, desk->drill);
  assert_state (desk, uid, "handed_over");
  g_assert_false (tru_reservations_cancel (desk->store, uid, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  desk_undo (desk->store);
  assert_state (desk, uid, "set_aside");
  g_assert_cmpint (tru_store_count (desk->store, &tru_loan_kind), ==, 0);
}

/* Lent to somebody else all the same, it lies aside no longer; back again, it does. */
static void
test_lent_all_the_same (Desk         *desk,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = desk_add (desk->store, "member", "name", "Malik Aouad", "card", "232", NULL);
  g_autofree char *uid = reserve (desk, desk->member, 0, 3, &error);
  g_autofree char *loan = NULL;
  TruOverride override = { "Yasmine agrees", TRUE };

  g_assert_true (tru_reservations_set_aside (desk->store, uid, desk->drill, NULL, &error));
  g_assert_no_error (error);
  loan = tru_lending_check_out (desk->store, desk->drill, other, TRU_UNKNOWN, &override, &error);
  g_assert_no_error (error);
  assert_state (desk, uid, "waiting");
  desk_undo (desk->store);
  assert_state (desk, uid, "set_aside");
}

/* A loan of today takes nothing from a wish for the month after. */
static void
test_later (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uid = reserve (desk, desk->member, 28, 31, &error);
  g_autofree char *loan = tru_lending_check_out (desk->store, desk->drill, desk->member, DAY + 27, NULL, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (loan);
  assert_state (desk, uid, "waiting");
  desk_undo (desk->store);
  again = tru_lending_check_out (desk->store, desk->drill, desk->member, DAY + 28, NULL, &error);
  g_assert_no_error (error);
  assert_state (desk, uid, "handed_over");
}

static void
test_others (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = desk_add (desk->store, "member", "name", "Malik Aouad", "card", "232", NULL);
  g_autofree char *uid = reserve (desk, desk->member, 5, 8, &error);
  g_autofree char *loan = tru_lending_check_out (desk->store, desk->drill, other, TRU_UNKNOWN, NULL, &error);
  g_autoptr (TruRecord) renewed = NULL;
  TruOverride override = { "It is urgent", FALSE };

  g_assert_null (loan);
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "Yasmine Haddad"));
  g_clear_error (&error);
  loan = tru_lending_check_out (desk->store, desk->drill, other, DAY + 4, NULL, &error);
  g_assert_no_error (error);
  assert_state (desk, uid, "waiting");
  renewed = tru_lending_renew (desk->store, loan, DAY + 6, NULL, &error);
  g_assert_null (renewed);
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  desk_undo (desk->store);
  g_free (loan);
  loan = tru_lending_check_out (desk->store, desk->drill, other, DAY + 6, &override, &error);
  g_assert_no_error (error);
}

static void
test_queue (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = desk_add (desk->store, "member", "name", "Malik Aouad", "card", "232", NULL);
  g_autofree char *first = reserve (desk, desk->member, 0, 3, &error);
  g_autofree char *second = reserve (desk, other, 2, 4, &error);
  g_autofree char *tool = tool_of (desk);
  g_autoptr (TruToolHolds) holds = tru_tool_holds_read (desk->store, tool, desk->library);
  TruOverride override = { "Yasmine agrees", FALSE };

  g_assert_no_error (error);
  g_assert_cmpuint (tru_availability_place (&holds->availability, first), ==, 1);
  g_assert_cmpuint (tru_availability_place (&holds->availability, second), ==, 2);
  g_assert_null (reserve (desk, other, 4, 5, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (tru_reservations_set_aside (desk->store, second, desk->drill, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (tru_reservations_set_aside (desk->store, second, desk->drill, &override, &error));
  g_assert_no_error (error);
  g_assert_false (tru_reservations_set_aside (desk->store, first, desk->drill, &override, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

/* A visit that takes these, due on that day: whether it may, asked before and done for real. */
static gboolean
may_take (Desk       *desk,
          const char *member,
          TruDate     due_on,
          TruReturn  *back,
          const char *const *items)
{
  g_autoptr (GError) error = NULL;
  TruVisit visit = { .items = items, .returns = back, .n_returns = back ? 1 : 0, .member = member, .on = TRU_UNKNOWN, .due_on = due_on };
  g_autoptr (GPtrArray) findings = tru_lending_check_visit (desk->store, &visit, &error);
  gboolean is_allowed = tru_findings_allow (findings, NULL);
  g_autoptr (GPtrArray) loans = tru_lending_visit (desk->store, &visit, NULL, &error);

  g_assert_cmpint (is_allowed, ==, loans != NULL);
  if (loans)
    desk_undo (desk->store);
  return is_allowed;
}

static char *
add_copy (Desk       *desk,
          const char *code)
{
  g_autofree char *tool = tool_of (desk);

  return desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code", code, NULL);
}

/* Three copies, one out, one reserved by type: of the other two only one may go. */
static void
test_last_copy (Desk         *desk,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *second = add_copy (desk, "OT-0148");
  g_autofree char *third = add_copy (desk, "OT-0149");
  g_autofree char *karim = desk_add (desk->store, "member", "name", "Karim Aouad", NULL);
  g_autofree char *loan = tru_lending_check_out (desk->store, third, karim, DAY + 7, NULL, &error);
  g_autofree char *lea = reserve (desk, desk->member, 2, 5, &error);
  const char *const both[] = { desk->drill, second, NULL };
  TruReturn back = { .item = third, .condition = TRU_UNKNOWN, .on = TRU_UNKNOWN };
  TruOverride override = { "It is urgent", FALSE };
  TruVisit visit = { .items = both, .member = karim, .on = TRU_UNKNOWN, .due_on = DAY + 7 };
  g_autoptr (GPtrArray) loans = NULL;

  g_assert_no_error (error);
  g_assert_true (may_take (desk, karim, DAY + 7, NULL, both + 1));
  g_assert_true (may_take (desk, karim, DAY + 1, NULL, both));
  g_assert_false (may_take (desk, karim, DAY + 2, NULL, both));
  g_assert_false (may_take (desk, karim, DAY + 7, NULL, both));
  g_assert_true (may_take (desk, karim, DAY + 7, &back, both));
  g_assert_true (may_take (desk, desk->member, DAY + 7, NULL, both));
  desk_set (desk->store, second, "repair_since", "2026-11-20");
  g_assert_false (may_take (desk, karim, DAY + 7, NULL, both));
  g_assert_false (may_take (desk, karim, DAY + 2, NULL, (const char *const[]) { desk->drill, NULL }));
  desk_set (desk->store, second, "repair_since", "");
  loans = tru_lending_visit (desk->store, &visit, &override, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (loans->len, ==, 2);
}

/* What is aside for somebody needs no second copy; who waits for a day far off needs none yet. */
static void
test_await (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *second = add_copy (desk, "OT-0148");
  g_autofree char *uid = reserve (desk, desk->member, 2, 5, &error);
  g_autoptr (TruRecord) drill = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_autoptr (TruRecord) other = tru_store_get (desk->store, &tru_item_kind, second, NULL);

  g_assert_false (tru_reservations_await (desk->store, drill));
  desk_set (desk->store, uid, "starts_on", "2026-11-25");
  g_assert_true (tru_reservations_await (desk->store, drill));
  g_assert_true (tru_reservations_set_aside (desk->store, uid, second, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (tru_reservations_await (desk->store, drill));
  g_assert_true (tru_reservations_await (desk->store, other));
  g_assert_true (tru_reservations_cancel (desk->store, uid, NULL, &error));
  g_assert_false (tru_reservations_await (desk->store, other));
}

static void
test_worksite (Desk         *desk,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *worksite = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", desk->dwelling, NULL);
  g_autofree char *tool = tool_of (desk);
  TruReservationWish wish = { .tool = tool, .worksite = worksite, .from = TRU_UNKNOWN, .until = TRU_UNKNOWN };
  g_autoptr (TruRecord) reservation = tru_reservations_reserve (desk->store, &wish, NULL, &error);
  g_autofree char *monday = NULL, *friday = NULL;

  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  monday = desk_add (desk->store, "worksite_day", "worksite", worksite, "day", "2026-11-30", NULL);
  friday = desk_add (desk->store, "worksite_day", "worksite", worksite, "day", "2026-12-04", NULL);
  reservation = tru_reservations_reserve (desk->store, &wish, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_record_get_number (reservation, TRU_RESERVATION_STARTS_ON), ==, DAY + 6);
  g_assert_cmpint (tru_record_get_number (reservation, TRU_RESERVATION_ENDS_ON), ==, DAY + 10);
  g_assert_null (tru_lending_check_out (desk->store, desk->drill, desk->member, DAY + 6, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_null (strstr (error->message, "Benali"));
}

static void
test_expire (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uid = reserve (desk, desk->member, 0, 3, &error);

  g_assert_no_error (error);
  g_assert_cmpint (tru_reservations_expire (desk->store, NULL, &error), ==, 0);
  desk_set (desk->store, uid, "starts_on", "2026-11-10");
  desk_set (desk->store, uid, "ends_on", "2026-11-20");
  assert_state (desk, uid, "expired");
  g_assert_cmpint (tru_reservations_expire (desk->store, desk->library, &error), ==, 1);
  g_assert_no_error (error);
  assert_state (desk, uid, "cancelled");
  g_assert_cmpint (tru_reservations_expire (desk->store, NULL, &error), ==, 0);
  desk_undo (desk->store);
  assert_state (desk, uid, "expired");
}

/* Before a volunteer no title names a household, whatever the kind. */
static void
test_discreet_titles (Desk         *desk,
                      gconstpointer data)
{
  g_autofree char *crew = desk_add (desk->store, "crew", "name", "Crew A", NULL);
  g_autofree char *worksite = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", desk->dwelling, NULL);
  g_autofree char *bare = tru_store_discreet_title (desk->store, &tru_worksite_kind, worksite);
  g_autofree char *day = desk_add (desk->store, "worksite_day", "worksite", worksite, "day", "2026-11-30", NULL);
  g_autofree char *last = desk_add (desk->store, "worksite_day", "worksite", worksite, "day", "2026-12-04", NULL);
  g_autofree char *planned = NULL;
  g_autofree char *household = tru_store_discreet_title (desk->store, &tru_household_kind, desk->household);
  g_autofree char *person = tru_store_discreet_title (desk->store, &tru_person_kind, desk->person);
  g_autofree char *item = tru_store_discreet_title (desk->store, &tru_item_kind, desk->drill);
  g_autofree char *gone = tru_store_discreet_title (desk->store, &tru_household_kind, "nobody");

  desk_set (desk->store, worksite, "crew", crew);
  planned = tru_store_discreet_title (desk->store, &tru_worksite_kind, worksite);
  g_assert_cmpstr (bare, ==, "Worksite");
  g_assert_cmpstr (planned, ==, "Crew A · 30/11 – 04/12/2026");
  g_assert_cmpstr (household, ==, "Household");
  g_assert_cmpstr (person, ==, "Person");
  g_assert_cmpstr (item, !=, "Item");
  g_assert_cmpstr (gone, ==, "Household");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/reservations/hand-over", test_hand_over);
  DESK_TEST ("/reservations/lent-all-the-same", test_lent_all_the_same);
  DESK_TEST ("/reservations/later", test_later);
  DESK_TEST ("/reservations/others", test_others);
  DESK_TEST ("/reservations/queue", test_queue);
  DESK_TEST ("/reservations/last-copy", test_last_copy);
  DESK_TEST ("/reservations/await", test_await);
  DESK_TEST ("/reservations/worksite", test_worksite);
  DESK_TEST ("/reservations/discreet-titles", test_discreet_titles);
  DESK_TEST ("/reservations/expire", test_expire);
  return g_test_run ();
}
