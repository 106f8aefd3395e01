/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending.h"
#include "tru-loan.h"

#include "test-desk.h"

/* What only a person in charge lifts keeps who it was; a volunteer cannot answer for it. */
static void
test_in_charge (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *josiane = desk_add (desk->store, "member", "name", "Josiane Wacquez", "in_charge", "true", NULL);
  g_autofree char *yvette = desk_add (desk->store, "member", "name", "Yvette Desmet", "volunteer", "true", NULL);
  const char *items[] = { desk->drill, NULL };
  TruVisit visit = { .items = items, .member = desk->member, .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
  TruOverride override = { .motive = "Vérifiée ce matin", .by_manager = TRUE, .manager = yvette };
  g_autoptr (GPtrArray) records = NULL;

  desk_set (desk->store, desk->drill, "check_due", "2026-11-01");
  g_assert_null (tru_lending_visit (desk->store, &visit, &override, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "Yvette Desmet"));
  g_clear_error (&error);
  override.manager = josiane;
  records = tru_lending_visit (desk->store, &visit, &override, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_text (records->pdata[0], TRU_LOAN_OVERRIDE), ==, "Vérifiée ce matin (in charge: Josiane Wacquez)");
}

/* The motive is kept with the tool that a rule stood against; the others of the visit were lent as usual. */
static void
test_motive_where_needed (Desk          *desk,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) drill = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_autofree char *second = desk_add (desk->store, "item", "tool", tru_record_get_text (drill, TRU_ITEM_TOOL), "tool_library", desk->library,
                                      "code", "OT-0602", NULL);
  const char *items[] = { desk->drill, second, NULL };
  TruVisit visit = { .items = items, .member = desk->member, .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
  TruOverride override = { .motive = "Vérifiée ce matin", .by_manager = TRUE };
  g_autoptr (GPtrArray) records = NULL;

  desk_set (desk->store, desk->drill, "check_due", "2026-11-01");
  records = tru_lending_visit (desk->store, &visit, &override, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_text (records->pdata[0], TRU_LOAN_OVERRIDE), ==, "Vérifiée ce matin");
  g_assert_null (tru_record_get_text (records->pdata[1], TRU_LOAN_OVERRIDE));
}

/* A rule of the library is set aside by somebody in charge too, once there is one: anybody's motive is not enough. */
static void
test_library_rule_in_charge (Desk          *desk,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *items[] = { desk->drill, NULL };
  TruVisit visit = { .items = items, .member = desk->member, .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
  TruOverride override = { .motive = "Elle renouvelle samedi" };
  g_autofree char *josiane = NULL;
  g_autoptr (GPtrArray) records = NULL;

  desk_set (desk->store, desk->member, "valid_until", "2026-11-23");
  josiane = desk_add (desk->store, "member", "name", "Josiane Wacquez", "in_charge", "true", NULL);
  g_assert_null (tru_lending_visit (desk->store, &visit, &override, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "Josiane Wacquez"));
  g_clear_error (&error);
  override.by_manager = TRUE;
  override.manager = josiane;
  records = tru_lending_visit (desk->store, &visit, &override, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (tru_record_get_text (records->pdata[0], TRU_LOAN_OVERRIDE), "Josiane Wacquez"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/charge/safety", test_in_charge);
  DESK_TEST ("/charge/motive-where-needed", test_motive_where_needed);
  DESK_TEST ("/charge/library-rule", test_library_rule_in_charge);
  return g_test_run ();
}
