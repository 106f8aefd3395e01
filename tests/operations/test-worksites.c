/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-desk.h"

#include "tru-clashes.h"
#include "tru-contracts.h"
#include "tru-worksite-day.h"
#include "tru-worksite-room.h"
#include "tru-worksite.h"
#include "tru-worksites.h"

static char *
plan_it (Desk *desk)
{
  g_autoptr (TruWorksitePlan) plan = desk_plan (desk);
  g_autoptr (GError) error = NULL;
  char *uid = tru_worksites_plan (desk->store, plan, NULL, &error);

  g_assert_no_error (error);
  return uid;
}

static void
test_plan (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *uid = plan_it (desk);
  g_autofree char *state = tru_store_state (desk->store, &tru_worksite_kind, uid);
  g_autoptr (TruRecord) worksite = tru_store_get (desk->store, &tru_worksite_kind, uid, NULL);

  g_assert_cmpstr (state, ==, "to_confirm");
  g_assert_cmpstr (tru_record_get_text (worksite, TRU_WORKSITE_DWELLING), ==, desk->dwelling);
  g_assert_cmpint (tru_store_count (desk->store, &tru_worksite_day_kind), ==, 4);
  g_assert_cmpint (tru_store_count (desk->store, &tru_worksite_room_kind), ==, 1);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_worksite_kind), ==, 0);
  g_assert_cmpint (tru_store_count (desk->store, &tru_worksite_day_kind), ==, 0);
}

static void
test_refusal (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (TruWorksitePlan) plan = desk_plan (desk);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uid = NULL;
  TruOverride override = { "The two rooms are one", FALSE };

  tru_worksite_plan_add_room (plan, "Cuisine", 601);
  findings = tru_worksites_check (desk->store, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_findings_worst (findings), ==, TRU_SEVERITY_BLOCKS);
  g_assert_null (tru_worksites_plan (desk->store, plan, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "30.01"));
  g_clear_error (&error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_worksite_kind), ==, 0);
  uid = tru_worksites_plan (desk->store, plan, &override, &error);
  g_assert_no_error (error);
}

/* What was answered for when it was planned is not asked again for other words; other values are. */
static void
test_motive_once (Desk          *desk,
                  gconstpointer  data)
{
  g_autoptr (TruWorksitePlan) plan = desk_plan (desk);
  g_autoptr (TruWorksitePlan) again = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uid = NULL;
  TruOverride override = { "The landlord pays for the rest", FALSE };

  tru_worksite_plan_add_room (plan, "Cuisine", 1601);
  uid = tru_worksites_plan (desk->store, plan, &override, &error);
  g_assert_no_error (error);
  again = tru_worksite_plan_of (desk->store, uid, &error);
  tru_record_set_text (again->rooms->pdata[1], TRU_WORKSITE_ROOM_NAME, "Cuisine nord");
  findings = tru_worksites_check (desk->store, again, &error);
  g_assert_cmpint (tru_findings_find (findings, "worksite-area")->severity, ==, TRU_SEVERITY_WARNS);
  g_free (tru_worksites_plan (desk->store, again, NULL, &error));
  g_assert_no_error (error);
  tru_record_set_number (again->rooms->pdata[1], TRU_WORKSITE_ROOM_AREA, 1701);
  g_assert_null (tru_worksites_plan (desk->store, again, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

static void
test_move (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *uid = plan_it (desk);
  g_autoptr (GPtrArray) days
    = tru_store_find (desk->store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, uid, NULL);
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (TruDate));
  g_autoptr (TruWorksitePlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  const TruDate late[] = { tru_date_new (2026, 12, 7), tru_date_new (2026, 12, 8), tru_date_new (2026, 12, 10),
                           tru_date_new (2026, 12, 11) };
  TruOverride override = { "The crew is ill", FALSE };

  desk_set (desk->store, tru_record_get_uid (g_ptr_array_index (days, 0)), "task", "Enduire");
  g_array_append_vals (moved, late, G_N_ELEMENTS (late));
  /* Two months after the referral is 6 December. */
  g_assert_false (tru_worksites_move (desk->store, uid, moved, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (tru_worksites_move (desk->store, uid, moved, &override, &error));
  plan = tru_worksite_plan_of (desk->store, uid, &error);
  g_assert_cmpuint (plan->days->len, ==, 4);
  g_assert_cmpint (g_array_index (plan->days, TruDate, 0), ==, late[0]);
  g_assert_cmpuint (plan->rooms->len, ==, 1);
  g_ptr_array_unref (days);
  days = tru_store_find (desk->store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, uid, NULL);
  g_assert_cmpstr (tru_record_get_text (g_ptr_array_index (days, 0), TRU_WORKSITE_DAY_TASK), ==, "Enduire");
  desk_undo (desk->store);
  g_clear_pointer (&plan, tru_worksite_plan_free);
  plan = tru_worksite_plan_of (desk->store, uid, &error);
  g_assert_cmpint (g_array_index (plan->days, TruDate, 0), ==, tru_date_new (2026, 11, 30));
}

static TruDate
first_of (const TruWorksitePlan *plan)
{
  return plan ? g_array_index (plan->days, TruDate, 0) : TRU_UNKNOWN;
}

/* On Monday 30 November: by a day, over Wednesday, by a week over a closed one, to another crew. */
static void
test_plan_move (Desk          *desk,
                gconstpointer  data)
{
  g_autofree char *uid = plan_it (desk);
  g_autofree char *crew = desk_add (desk->store, "crew", "name", "Équipe B", NULL);
  g_autofree char *closed = desk_add (desk->store, "closure", "name", "Fermeture", "type", "holiday", "since", "2026-12-07", "until", "2026-12-13", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWorksitePlan) tuesday = tru_worksites_plan_step (desk->store, uid, 1, &error);
  g_autoptr (TruWorksitePlan) thursday = tru_worksites_plan_move (desk->store, uid, 2, NULL, &error);
  g_autoptr (TruWorksitePlan) later = tru_worksites_plan_step (desk->store, uid, 7, &error);
  g_autoptr (TruWorksitePlan) given = tru_worksites_plan_move (desk->store, uid, 0, crew, &error);

  g_assert_no_error (error);
  g_assert_cmpint (first_of (tuesday), ==, tru_date_new (2026, 12, 1));
  g_assert_cmpuint (tuesday->days->len, ==, 4);
  g_assert_cmpint (first_of (thursday), ==, tru_date_new (2026, 12, 3));
  g_assert_cmpint (first_of (later), ==, tru_date_new (2026, 12, 14));
  g_assert_cmpint (first_of (given), ==, tru_date_new (2026, 11, 30));
  g_assert_cmpstr (given->crew, ==, crew);
  g_assert_nonnull (closed);
  /* The Sunday before begins on Monday again. */
  g_assert_null (tru_worksites_plan_move (desk->store, uid, -1, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

/* Today is Tuesday 24 November: Monday's work is done and stays, what is left moves. */
static void
test_move_keeps_what_is_done (Desk          *desk,
                              gconstpointer  data)
{
  g_autofree char *uid = plan_it (desk);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (TruDate));
  const TruDate present[] = { tru_date_new (2026, 11, 23), tru_date_new (2026, 11, 26), tru_date_new (2026, 11, 27) };
  TruOverride override = { "Three days are enough", FALSE };
  g_autoptr (TruWorksitePlan) plan = NULL;
  g_autoptr (TruWorksitePlan) back = NULL;
  g_autoptr (GError) error = NULL;

  g_array_append_vals (days, present, G_N_ELEMENTS (present));
  g_assert_true (tru_worksites_move (desk->store, uid, days, &override, &error));
  plan = tru_worksites_plan_step (desk->store, uid, 7, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->days->len, ==, 3);
  g_assert_cmpint (first_of (plan), ==, present[0]);
  g_assert_cmpint (g_array_index (plan->days, TruDate, 1), ==, tru_date_new (2026, 11, 30));
  g_assert_cmpint (plan->from, ==, tru_date_new (2026, 11, 30));
  /* Taken back onto the day that is done, it loses none. */
  back = tru_worksites_plan_move (desk->store, uid, -3, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->days->len, ==, 3);
  g_assert_cmpint (g_array_index (back->days, TruDate, 1), ==, tru_date_new (2026, 11, 24));
}

static void
test_confirm (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *uid = plan_it (desk);
  g_autofree char *contract = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) worksite = NULL;
  TruOverride anybody = { "They sign on Monday", FALSE };
  TruOverride manager = { "They sign on Monday", TRUE };
  TruDate today = tru_clock_today ();

  g_assert_false (tru_worksites_confirm (desk->store, uid, today, &anybody, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (tru_worksites_confirm (desk->store, uid, today, &manager, &error));
  worksite = tru_store_get (desk->store, &tru_worksite_kind, uid, NULL);
  g_assert_cmpstr (tru_record_get_text (worksite, TRU_WORKSITE_OVERRIDE), ==, manager.motive);
  desk_undo (desk->store);
  contract = tru_contracts_draft (desk->store, desk->support, today, &error);
  g_assert_true (tru_contracts_sign (desk->store, contract, NULL, today, &error));
  desk_set (desk->store, desk->support, "landlord_agreed_on", "2026-11-12");
  desk_set (desk->store, uid, "preparation_planned", "2026-11-28");
  g_assert_true (tru_worksites_confirm (desk->store, uid, today, NULL, &error));
  g_assert_no_error (error);
}

static void
test_crew (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *crew = desk_add (desk->store, "crew", "name", "Équipe A", NULL);
  g_autoptr (TruWorksitePlan) first = desk_plan (desk);
  g_autoptr (TruWorksitePlan) second = desk_plan (desk);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *uid = NULL;

  first->crew = g_strdup (crew);
  second->crew = g_strdup (crew);
  uid = tru_worksites_plan (desk->store, first, NULL, NULL);
  findings = tru_worksites_check (desk->store, second, NULL);
  g_assert_nonnull (tru_findings_find (findings, "crew-busy"));
  g_clear_pointer (&findings, g_ptr_array_unref);
  /* A worksite is not in its own way. */
  second->worksite = g_strdup (uid);
  findings = tru_worksites_check (desk->store, second, NULL);
  g_assert_null (tru_findings_find (findings, "crew-busy"));
}

static void
test_interrupt (Desk          *desk,
                gconstpointer  data)
{
  g_autofree char *uid = plan_it (desk);
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;
  g_autofree char *resumed = NULL;
  g_autoptr (TruRecord) worksite = NULL;
  g_autoptr (TruWorksitePlan) plan = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  GArray *days;
  TruInterruption stop
    = { .on = tru_date_new (2026, 12, 2), .motive = "A leak", .cost = 61000, .made_safe_on = tru_date_new (2026, 12, 2) };

  g_assert_true (tru_worksites_interrupt (desk->store, uid, &stop, &error));
  g_assert_no_error (error);
  state = tru_store_state (desk->store, &tru_worksite_kind, uid);
  g_assert_cmpstr (state, ==, "interrupted");
  worksite = tru_store_get (desk->store, &tru_worksite_kind, uid, NULL);
  g_assert_cmpint (tru_record_get_number (worksite, TRU_WORKSITE_COST), ==, 61000);
  g_assert_false (tru_worksites_interrupt (desk->store, uid, &stop, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  /* Two days are done: two are left. */
  rest = tru_worksites_propose_rest (desk->store, uid, tru_date_new (2026, 12, 3), &error);
  g_assert_cmpuint (rest->len, >, 0);
  days = g_ptr_array_index (rest, 0);
  g_assert_cmpuint (days->len, ==, 2);
  g_assert_true (tru_worksites_resume (desk->store, uid, tru_date_new (2026, 12, 3), days, NULL, &error));
  g_assert_no_error (error);
  plan = tru_worksite_plan_of (desk->store, uid, &error);
  g_assert_cmpuint (plan->days->len, ==, 4);
  g_assert_cmpint (g_array_index (plan->days, TruDate, 3), ==, tru_date_new (2026, 12, 4));
  g_assert_false (tru_worksites_resume (desk->store, uid, tru_date_new (2026, 12, 3), days, NULL, &error));
  g_clear_error (&error);
  g_assert_true (tru_worksites_finish (desk->store, uid, tru_date_new (2026, 12, 8), &error));
  resumed = tru_store_state (desk->store, &tru_worksite_kind, uid);
  g_assert_cmpstr (resumed, ==, "finished");
}

static void
assert_days (const TruWorksitePlan *plan,
             const char            *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < plan->days->len; i++)
    {
      g_autofree char *day = tru_date_to_iso (g_array_index (plan->days, TruDate, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", day + 5);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* One day more is the next on which work may go on; so far as somebody pulls; never less than a day. */
static void
test_stretch (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (TruWorksitePlan) plan = desk_plan (desk);
  g_autoptr (GError) error = NULL;
  g_autofree char *uid = tru_worksites_plan (desk->store, plan, NULL, &error);
  g_autoptr (TruWorksitePlan) more = NULL;
  g_autoptr (TruWorksitePlan) week = NULL;
  g_autoptr (TruWorksitePlan) fewer = NULL;
  g_autoptr (TruWorksitePlan) one = NULL;
  g_autofree char *same = NULL;

  g_assert_no_error (error);
  more = tru_worksites_plan_stretch (desk->store, uid, 1, &error);
  assert_days (more, "11-30 12-01 12-03 12-04 12-07");
  week = tru_worksites_plan_stretch (desk->store, uid, 6, &error);
  assert_days (week, "11-30 12-01 12-03 12-04 12-07 12-08 12-10");
  fewer = tru_worksites_plan_stretch (desk->store, uid, -1, &error);
  assert_days (fewer, "11-30 12-01 12-03");
  one = tru_worksites_plan_stretch (desk->store, uid, -9, &error);
  assert_days (one, "11-30");
  same = tru_worksites_plan (desk->store, one, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (same, ==, uid);
  g_assert_null (tru_worksites_plan_stretch (desk->store, uid, -1, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

static void
test_holds (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (TruWorksitePlan) plan = desk_plan (desk);
  g_autofree char *crew = desk_add (desk->store, "crew", "name", "Équipe A", NULL);
  g_autofree char *member = desk_add (desk->store, "crew_member", "crew", crew, "contact", desk->contact, NULL);
  g_autofree char *visit = desk_add (desk->store, "event", "type", "visit", "title", "Visite", "starts_at", "2026-12-01T10:00",
                                     "ends_at", "2026-12-01T11:00", "organiser", desk->contact, NULL);
  g_autofree char *away = desk_add (desk->store, "absence", "household", desk->household, "since", "2026-12-04", "until", "2026-12-06", NULL);
  g_autofree char *school = desk_add (desk->store, "closure", "name", "Noël", "type", "school", "since", "2026-12-04", "until", "2026-12-20", NULL);
  g_autoptr (GPtrArray) findings = NULL;

  plan->crew = g_strdup (crew);
  findings = tru_worksites_check (desk->store, plan, NULL);
  g_assert_cmpint (tru_findings_find (findings, "contact-taken")->severity, ==, TRU_SEVERITY_WARNS);
  g_assert_cmpint (tru_findings_find (findings, "household-away")->severity, ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (tru_findings_find (findings, "school-holidays")->severity, ==, TRU_SEVERITY_WARNS);
  desk_set (desk->store, member, "until", "2026-11-30");
  desk_set (desk->store, away, "since", "2026-12-05");
  g_ptr_array_unref (findings);
  findings = tru_worksites_check (desk->store, plan, NULL);
  g_assert_null (tru_findings_find (findings, "household-away"));
}

static void
test_alsace_moselle (Desk          *desk,
                     gconstpointer  data)
{
  g_autoptr (TruRecord) own = tru_store_own (desk->store);
  TruDate monday = tru_date_new (2027, 3, 22);
  g_autoptr (GPtrArray) before = tru_worksites_propose (desk->store, desk->support, monday, NULL);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (((GArray *) g_ptr_array_index (before, 0))->len, ==, 4);
  desk_set (desk->store, tru_record_get_uid (own), "alsace_moselle", "true");
  after = tru_worksites_propose (desk->store, desk->support, monday, NULL);
  /* Good Friday is 26 March. */
  g_assert_cmpuint (((GArray *) g_ptr_array_index (after, 0))->len, ==, 3);
}

/* Metz has the holidays of its department, whatever our office says. */
static void
test_alsace_moselle_place (Desk          *desk,
                           gconstpointer  data)
{
  g_autoptr (GPtrArray) dwellings = tru_store_find (desk->store, &tru_dwelling_kind, TRU_DWELLING_STREET, NULL, NULL);
  TruDate monday = tru_date_new (2027, 3, 22);
  g_autoptr (GPtrArray) there = NULL;
  g_autofree char *territory = NULL;

  for (guint i = 0; i < dwellings->len; i++)
    desk_set (desk->store, tru_record_get_uid (dwellings->pdata[i]), "postcode", "57000");
  there = tru_worksites_propose (desk->store, desk->support, monday, NULL);
  g_assert_cmpuint (((GArray *) g_ptr_array_index (there, 0))->len, ==, 3);
  g_assert_cmpint (tru_clashes_region (desk->store, NULL), ==, TRU_HOLIDAYS_FRANCE);
  territory = desk_add (desk->store, "territory", "name", "Metz", "level", "commune", "postcode", "57000", NULL);
  g_assert_cmpint (tru_clashes_region (desk->store, territory), ==, TRU_HOLIDAYS_ALSACE_MOSELLE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/worksites/plan", test_plan);
  DESK_TEST ("/worksites/refusal", test_refusal);
  DESK_TEST ("/worksites/move", test_move);
  DESK_TEST ("/worksites/move/plan", test_plan_move);
  DESK_TEST ("/worksites/move/done", test_move_keeps_what_is_done);
  DESK_TEST ("/worksites/confirm", test_confirm);
  DESK_TEST ("/worksites/crew", test_crew);
  DESK_TEST ("/worksites/interrupt", test_interrupt);
  DESK_TEST ("/worksites/motive-once", test_motive_once);
  DESK_TEST ("/worksites/stretch", test_stretch);
  DESK_TEST ("/worksites/holds", test_holds);
  DESK_TEST ("/worksites/alsace-moselle", test_alsace_moselle);
  DESK_TEST ("/worksites/alsace-moselle-place", test_alsace_moselle_place);
  return g_test_run ();
}
