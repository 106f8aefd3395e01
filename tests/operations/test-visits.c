/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "test-desk.h"

#include "tru-consumable.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-stock-move.h"

#define TODAY tru_date_new (2026, 11, 24)

static void
test_whole_visit (Desk          *desk,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *paper = desk_add_paper (desk);
  const char *items[] = { desk->drill, NULL };
  TruIssue issue = { paper, 500 };
  TruVisit visit = { .items = items, .issues = &issue, .n_issues = 1, .member = desk->member, .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
  g_autoptr (GPtrArray) records = tru_lending_visit (desk->store, &visit, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 2);
  g_assert_nonnull (tru_record_get_text (records->pdata[0], TRU_LOAN_VISIT));
  g_assert_cmpstr (tru_record_get_text (records->pdata[1], TRU_STOCK_MOVE_MEMBER), ==, desk->member);
  g_assert_cmpint (tru_lending_stock (desk->store, paper), ==, 3500);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_loan_kind), ==, 0);
  g_assert_cmpint (tru_lending_stock (desk->store, paper), ==, 4000);
}

static char *
lend_on (Desk        *desk,
         TruDate      on,
         GError     **error)
{
  const char *items[] = { desk->drill, NULL };
  TruVisit visit = { .items = items, .member = desk->member, .on = on, .due_on = TRU_UNKNOWN };
  g_autoptr (GPtrArray) records = tru_lending_visit (desk->store, &visit, NULL, error);

  return records ? g_strdup (tru_record_get_uid (records->pdata[0])) : NULL;
}

/* During a power cut on the 20th, somebody wrote a loan down; on the 21st, its return. */
static void
test_paper (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *loan = NULL;
  g_autoptr (TruRecord) record = NULL;
  g_autoptr (TruRecord) back = NULL;
  TruReturn wrong = { .item = desk->drill, .condition = TRU_UNKNOWN, .on = TODAY - 5 };
  TruReturn later = { .item = desk->drill, .condition = TRU_UNKNOWN, .on = TODAY + 1 };
  TruReturn right = { .item = desk->drill, .condition = TRU_UNKNOWN, .on = TODAY - 3 };

  g_assert_null (lend_on (desk, TODAY + 1, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  loan = lend_on (desk, TODAY - 4, &error);
  g_assert_no_error (error);
  record = tru_store_get (desk->store, &tru_loan_kind, loan, NULL);
  g_assert_true (tru_record_is_true (record, TRU_LOAN_NOTED_LATE));
  g_assert_cmpint (tru_record_get_number (record, TRU_LOAN_DUE_ON), ==, TODAY + 10);
  g_assert_null (tru_lending_take_back (desk->store, &wrong, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  /* Who stands there with a pile of slips learns of which tool it is said, when it was lent, and what to look at. */
  g_assert_nonnull (strstr (error->message, "(OT-"));
  g_assert_nonnull (strstr (error->message, "20"));
  g_assert_nonnull (strstr (error->message, "check the day on the paper"));
  g_clear_error (&error);
  g_assert_null (tru_lending_take_back (desk->store, &later, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  back = tru_lending_take_back (desk->store, &right, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_record_get_number (back, TRU_LOAN_RETURNED_ON), ==, TODAY - 3);
  /* Nobody else can have had it in between. */
  g_assert_null (lend_on (desk, TODAY - 4, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_free (loan);
  loan = lend_on (desk, TODAY - 3, &error);
  g_assert_no_error (error);
}

static void
assert_state (Desk       *desk,
              const char *expected)
{
  g_autofree char *state = tru_store_state (desk->store, &tru_item_kind, desk->drill);

  g_assert_cmpstr (state, ==, expected);
}

static void
take_back (Desk         *desk,
           gint64        condition,
           const char   *missing,
           TruItemRoute  expected)
{
  g_autoptr (GError) error = NULL;
  TruReturn back = { .item = desk->drill, .condition = condition, .missing = missing, .on = TRU_UNKNOWN };
  TruItemRoute route;
  g_autoptr (TruRecord) record = tru_lending_take_back (desk->store, &back, &route, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
  g_assert_cmpint (route, ==, expected);
}

static void
test_routes (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *loan = lend_on (desk, TRU_UNKNOWN, &error);
  g_autoptr (TruRecord) item = NULL;
  g_autofree char *name = NULL;

  take_back (desk, TRU_UNKNOWN, "  ", TRU_ROUTE_SHELF);
  assert_state (desk, "available");
  desk_undo (desk->store);
  assert_state (desk, "lent");
  take_back (desk, TRU_ITEM_CONDITION_GOOD, "Poignée", TRU_ROUTE_INSPECT);
  assert_state (desk, "to_inspect");
  desk_undo (desk->store);
  take_back (desk, TRU_ITEM_CONDITION_BROKEN, "Poignée", TRU_ROUTE_REPAIR);
  assert_state (desk, "in_repair");
  desk_undo (desk->store);
  assert_state (desk, "lent");
  desk_set (desk->store, desk->drill, "missing_since", "2026-11-20");
  assert_state (desk, "missing");
  take_back (desk, TRU_UNKNOWN, NULL, TRU_ROUTE_SHELF);
  assert_state (desk, "available");
  name = tru_history_name (desk->store, tru_history_newest (desk->store));
  g_assert_cmpstr (name, ==, "check-in");
  g_clear_pointer (&name, g_free);
  /* Nobody brought it back: what undoes it says so. */
  desk_set (desk->store, desk->drill, "missing_since", "2026-11-20");
  take_back (desk, TRU_UNKNOWN, NULL, TRU_ROUTE_SHELF);
  name = tru_history_name (desk->store, tru_history_newest (desk->store));
  g_assert_cmpstr (name, ==, "find-again");
  desk_set (desk->store, desk->drill, "withdrawn_on", "2026-11-20");
  g_assert_null (lend_on (desk, TRU_UNKNOWN, &error));
}

static char *
lend_item (Desk       *desk,
           const char *item,
           TruDate     on)
{
  const char *items[] = { item, NULL };
  TruVisit visit = { .items = items, .member = desk->member, .on = on, .due_on = TRU_UNKNOWN };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = tru_lending_visit (desk->store, &visit, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (tru_record_get_uid (records->pdata[0]));
}

/* One comes back, one stays, one goes out: the library lends two at most, and what comes back makes room. */
static void
test_everything_at_once (Desk          *desk,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) drill = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  const char *tool = tru_record_get_text (drill, TRU_ITEM_TOOL);
  g_autofree char *second = desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code", "OT-0602", NULL);
  g_autofree char *third = desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code", "OT-0603", NULL);
  g_autofree char *rule = desk_add (desk->store, "lending_rule", "tool_library", desk->library, "max_loans", "2", NULL);
  g_autofree char *first_loan = lend_item (desk, desk->drill, TODAY - 20);
  g_autofree char *second_loan = lend_item (desk, second, TODAY - 3);
  const char *items[] = { third, NULL };
  const char *renewals[] = { second_loan, NULL };
  TruReturn back = { .item = desk->drill, .condition = TRU_ITEM_CONDITION_WORN, .on = TRU_UNKNOWN };
  TruVisit visit = { .items = items, .member = desk->member, .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
  g_autoptr (GPtrArray) refused = tru_lending_check_visit (desk->store, &visit, &error);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (TruRecord) renewed = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (tru_findings_worst (refused), >=, TRU_SEVERITY_BLOCKS);
  visit.returns = &back;
  visit.n_returns = 1;
  visit.renewals = renewals;
  findings = tru_lending_check_visit (desk->store, &visit, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_findings_worst (findings), <, TRU_SEVERITY_WARNS);
  records = tru_lending_visit (desk->store, &visit, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 3);
  g_assert_cmpstr (tru_record_get_text (records->pdata[0], TRU_LOAN_ITEM), ==, third);
  assert_state (desk, "available");
  renewed = tru_store_get (desk->store, &tru_loan_kind, second_loan, NULL);
  g_assert_cmpint (tru_record_get_number (renewed, TRU_LOAN_RENEWALS), ==, 1);
  desk_undo (desk->store);
  assert_state (desk, "late");
  g_assert_null (tru_lending_open_loan (desk->store, third, NULL));
  /* What is refused in the middle leaves all of it as it was. */
  visit.items = (const char *[]){ second, NULL };
  g_assert_null (tru_lending_visit (desk->store, &visit, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  assert_state (desk, "late");
}

/* The case is opened only after the scan: what it lacks makes one return with it, and one undo. */
static void
test_corrected_return (Desk          *desk,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uid = lend_on (desk, TRU_UNKNOWN, &error);
  TruReturn back = { .item = desk->drill, .condition = TRU_ITEM_CONDITION_WORN, .missing = "Poignée", .on = TRU_UNKNOWN };
  TruItemRoute route;
  g_autoptr (TruRecord) loan = NULL;
  g_autoptr (TruRecord) gone = NULL;

  take_back (desk, TRU_UNKNOWN, NULL, TRU_ROUTE_SHELF);
  loan = tru_lending_correct_return (desk->store, tru_history_newest (desk->store), &back, &route, &error);
  g_assert_no_error (error);
  g_assert_cmpint (route, ==, TRU_ROUTE_INSPECT);
  g_assert_cmpstr (tru_record_get_uid (loan), ==, uid);
  g_assert_cmpstr (tru_record_get_text (loan, TRU_LOAN_MISSING_PARTS), ==, "Poignée");
  assert_state (desk, "to_inspect");
  /* It was there after all. */
  back.missing = NULL;
  g_clear_object (&loan);
  loan = tru_lending_correct_return (desk->store, tru_history_newest (desk->store), &back, &route, &error);
  g_assert_no_error (error);
  g_assert_cmpint (route, ==, TRU_ROUTE_SHELF);
  g_assert_null (tru_record_get_text (loan, TRU_LOAN_MISSING_PARTS));
  assert_state (desk, "available");
  desk_undo (desk->store);
  assert_state (desk, "lent");
  gone = tru_lending_correct_return (desk->store, 0, &back, &route, &error);
  g_assert_null (gone);
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  assert_state (desk, "lent");
}

static void
test_accessories (Desk          *desk,
                  gconstpointer  data)
{
  g_autoptr (TruRecord) item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  const char *tool = tru_record_get_text (item, TRU_ITEM_TOOL);
  g_auto (GStrv) none = tru_lending_accessories (desk->store, desk->drill);
  g_auto (GStrv) written = NULL;
  g_auto (GStrv) kit = NULL;
  g_autofree char *battery = NULL;
  g_autofree char *charger = NULL;

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  desk_set (desk->store, tool, "accessories", "mallette, poignée ; ,jeu de forets");
  written = tru_lending_accessories (desk->store, desk->drill);
  g_assert_true (g_strv_equal ((const char *const *) written, (const char *[]){ "mallette", "poignée", "jeu de forets", NULL }));
  battery = desk_add (desk->store, "accessory", "tool", tool, "name", "Batterie", "quantity", "2", NULL);
  charger = desk_add (desk->store, "accessory", "tool", tool, "name", "Chargeur", "quantity", "1", NULL);
  kit = tru_lending_accessories (desk->store, desk->drill);
  g_assert_true (g_strv_equal ((const char *const *) kit, (const char *[]){ "2 × Batterie", "Chargeur", NULL }));
}

/* What stayed when the rest went out is asked for by nobody. */
static void
test_stayed (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (TruRecord) item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  const char *items[] = { desk->drill, NULL };
  const char *stayed[] = { "poignée" };
  TruVisit visit = { .items = items, .stayed = stayed, .member = desk->member, .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
  g_autofree char *along = tru_lending_parts_along ("mallette, poignée, forets", "poignée, forets");
  g_autofree char *none = tru_lending_parts_along ("mallette", "mallette");
  g_autoptr (GPtrArray) records = NULL;
  g_auto (GStrv) out = NULL;
  g_auto (GStrv) back = NULL;

  g_assert_cmpstr (along, ==, "mallette");
  g_assert_null (none);
  desk_set (desk->store, tru_record_get_text (item, TRU_ITEM_TOOL), "accessories", "mallette, poignée, forets");
  records = tru_lending_visit (desk->store, &visit, NULL, NULL);
  g_assert_nonnull (records);
  g_assert_cmpstr (tru_record_get_text (records->pdata[0], TRU_LOAN_STAYED_PARTS), ==, "poignée");
  out = tru_lending_accessories_out (desk->store, desk->drill);
  g_assert_true (g_strv_equal ((const char *const *) out, (const char *[]){ "mallette", "forets", NULL }));
  take_back (desk, TRU_UNKNOWN, NULL, TRU_ROUTE_SHELF);
  back = tru_lending_accessories (desk->store, desk->drill);
  g_assert_cmpuint (g_strv_length (back), ==, 3);
}

static void
assert_absent (Desk       *desk,
               const char *expected)
{
  g_autofree char *absent = tru_lending_absent_parts (desk->store, desk->drill);

  g_assert_cmpstr (absent, ==, expected);
}

/* What did not come back is named from loan to loan, however a hand spelt it, until it goes along again. */
static void
test_absent (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (TruRecord) item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  const char *items[] = { desk->drill, NULL };
  const char *stayed[] = { "poignée" };
  TruVisit visit = { .items = items, .stayed = stayed, .member = desk->member, .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
  TruOverride override = { .motive = "Vérifiée" };
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) whole = NULL;
  g_autofree char *loan = NULL;
  g_auto (GStrv) ticks = NULL;

  desk_set (desk->store, tru_record_get_text (item, TRU_ITEM_TOOL), "accessories", "mallette, poignée, forets");
  assert_absent (desk, NULL);
  loan = lend_on (desk, TRU_UNKNOWN, NULL);
  take_back (desk, TRU_UNKNOWN, "POIGNEE, clé", TRU_ROUTE_INSPECT);
  assert_absent (desk, "poignée, clé");
  ticks = tru_lending_accessories (desk->store, desk->drill);
  g_assert_true (g_strv_equal ((const char *const *) ticks, (const char *[]){ "mallette", "poignée", "forets", "clé", NULL }));
  without = tru_lending_visit (desk->store, &visit, &override, NULL);
  g_assert_nonnull (without);
  assert_absent (desk, "poignée");
  take_back (desk, TRU_UNKNOWN, NULL, TRU_ROUTE_INSPECT);
  assert_absent (desk, "poignée");
  stayed[0] = NULL;
  whole = tru_lending_visit (desk->store, &visit, &override, NULL);
  g_assert_nonnull (whole);
  assert_absent (desk, NULL);
}

/* What nobody had borrowed and everybody looked for. */
static void
test_found (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (TruRecord) item = NULL;

  desk_set (desk->store, desk->drill, "missing_since", "2026-10-03");
  assert_state (desk, "missing");
  take_back (desk, TRU_UNKNOWN, NULL, TRU_ROUTE_SHELF);
  assert_state (desk, "available");
  desk_undo (desk->store);
  assert_state (desk, "missing");
  desk_set (desk->store, desk->drill, "stolen_on", "2026-10-03");
  desk_set (desk->store, desk->drill, "report_number", "2026/118");
  assert_state (desk, "stolen");
  take_back (desk, TRU_UNKNOWN, NULL, TRU_ROUTE_INSPECT);
  assert_state (desk, "to_inspect");
  item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_REPORT_NUMBER), ==, "2026/118");
}

static void
test_library_rules (Desk          *desk,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rule = NULL;
  g_autofree char *opening = NULL;
  g_autofree char *loan = NULL;
  g_autoptr (TruRecord) first = NULL;
  g_autoptr (TruRecord) second = NULL;
  TruOverride override = { "Chantier en cours", FALSE };

  rule = desk_add (desk->store, "lending_rule", "tool_library", desk->library, "loan_days", "3", "renewals", "1", NULL);
  opening = desk_add (desk->store, "opening", "tool_library", desk->library, "weekday", "6", "opens", "09:00", "closes", "12:00", NULL);
  loan = lend_on (desk, TRU_UNKNOWN, &error);
  g_assert_no_error (error);
  first = tru_store_get (desk->store, &tru_loan_kind, loan, NULL);
  g_assert_cmpint (tru_record_get_number (first, TRU_LOAN_DUE_ON), ==, tru_date_new (2026, 11, 28));
  second = tru_lending_renew (desk->store, loan, tru_date_new (2026, 12, 5), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_record_get_number (second, TRU_LOAN_RENEWALS), ==, 1);
  g_assert_null (tru_lending_renew (desk->store, loan, TRU_UNKNOWN, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_clear_object (&second);
  second = tru_lending_renew (desk->store, loan, TRU_UNKNOWN, &override, &error);
  g_assert_no_error (error);
}

static void
test_labels (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) item = tru_lending_find_item (desk->store, "ot-0147f", &error);
  g_autoptr (TruRecord) member = tru_lending_find_member (desk->store, "2317", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_uid (item), ==, desk->drill);
  g_assert_cmpstr (tru_record_get_uid (member), ==, desk->member);
  g_assert_null (tru_lending_find_item (desk->store, "OT-0147G", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/visits/whole", test_whole_visit);
  DESK_TEST ("/visits/paper", test_paper);
  DESK_TEST ("/visits/routes", test_routes);
  DESK_TEST ("/visits/corrected-return", test_corrected_return);
  DESK_TEST ("/visits/everything-at-once", test_everything_at_once);
  DESK_TEST ("/visits/accessories", test_accessories);
  DESK_TEST ("/visits/stayed", test_stayed);
  DESK_TEST ("/visits/absent", test_absent);
  DESK_TEST ("/visits/found", test_found);
  DESK_TEST ("/visits/library-rules", test_library_rules);
  DESK_TEST ("/visits/labels", test_labels);
  return g_test_run ();
}
