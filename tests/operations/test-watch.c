/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-contracts.h"
#include "tru-import.h"
#include "tru-loan.h"
#include "tru-queries-pathways.h"
#include "tru-supports.h"
#include "tru-watch.h"
#include "tru-worksites.h"

static const TruDeadline *
find (GPtrArray  *deadlines,
      const char *rule)
{
  for (guint i = 0; i < deadlines->len; i++)
    if (g_str_equal (((TruDeadline *) g_ptr_array_index (deadlines, i))->rule, rule))
      return g_ptr_array_index (deadlines, i);
  return NULL;
}

static void
test_support (Desk          *desk,
              gconstpointer  data)
{
  TruDate today = tru_clock_today ();
  g_autoptr (GPtrArray) proposals
    = tru_worksites_propose (desk->store, desk->support, tru_date_new (2026, 11, 30), NULL);
  g_autoptr (TruWorksitePlan) plan = tru_worksite_plan_new (desk->support);
  g_autoptr (GPtrArray) before = tru_watch_deadlines_of_support (desk->store, desk->support, today, NULL);
  g_autoptr (GPtrArray) planned = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *worksite = NULL;
  g_autofree char *contract = NULL;

  g_assert_nonnull (find (before, "worksite-limit"));
  g_assert_null (find (before, "contract-unsigned"));
  tru_worksite_plan_set_days (plan, g_ptr_array_index (proposals, 0));
  worksite = tru_worksites_plan (desk->store, plan, NULL, NULL);
  contract = tru_contracts_draft (desk->store, desk->support, today, NULL);
  planned = tru_watch_deadlines (desk->store, today, NULL);
  g_assert_cmpstr (find (planned, "contract-unsigned")->uid, ==, desk->household);
  g_assert_cmpstr (find (planned, "contract-unsigned")->subject, ==, "Famille Benali");
  g_assert_null (find (planned, "worksite-limit"));
  g_assert_true (tru_contracts_sign (desk->store, contract, NULL, today, NULL));
  after = tru_watch_deadlines_of_support (desk->store, desk->support, today, NULL);
  g_assert_null (find (after, "contract-unsigned"));
}

static void
test_tools (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *loan = desk_add (desk->store, "loan", "item", desk->drill, "member", desk->member, "lent_on",
                                    "2026-11-03", "due_on", "2026-11-17", NULL);
  g_autoptr (GPtrArray) deadlines = NULL;

  desk_set (desk->store, desk->drill, "check_due", "2026-12-07");
  deadlines = tru_watch_deadlines (desk->store, tru_clock_today (), NULL);
  g_assert_cmpint (find (deadlines, "loan-late")->urgency, ==, TRU_URGENCY_LATE);
  g_assert_cmpint (find (deadlines, "check-due")->urgency, ==, TRU_URGENCY_SOON);
}

static void
test_checks (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (TruRecord) drill = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  const char *tool = tru_record_get_text (drill, TRU_ITEM_TOOL);
  g_autofree char *second = desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code",
                                      "OT-0148", "check_due", "2026-12-07", NULL);
  g_autofree char *third = desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code",
                                     "OT-0149", "check_due", "2026-12-08", NULL);
  g_autoptr (GPtrArray) deadlines = NULL;

  desk_set (desk->store, desk->drill, "check_due", "2026-12-07");
  deadlines = tru_watch_deadlines (desk->store, tru_clock_today (), NULL);
  g_assert_cmpstr (find (deadlines, "check-due")->subject, ==, "2 tools");
  g_assert_cmpstr (find (deadlines, "check-due")->uid, ==, desk->drill);
  g_assert_cmpstr (find (deadlines, "check-due")->about, ==, "2026-12-07");
}

static void
test_commitment (Desk          *desk,
                 gconstpointer  data)
{
  g_autofree char *contract
    = desk_add (desk->store, "contract", "support", desk->support, "number", "X-1", "drafted_on", "2026-11-10", NULL);
  g_autofree char *commitment = desk_add (desk->store, "commitment", "contract", contract, "party", "household", "task",
                                          "Vider le séjour", "due_on", "2026-11-23", NULL);
  g_autoptr (GPtrArray) late = tru_watch_deadlines_of_support (desk->store, desk->support, tru_clock_today (), NULL);
  g_autoptr (GPtrArray) done = NULL;

  g_assert_cmpstr (find (late, "commitment-late")->reason, ==, "Vider le séjour");
  desk_set (desk->store, commitment, "done_on", "2026-11-24");
  done = tru_watch_deadlines_of_support (desk->store, desk->support, tru_clock_today (), NULL);
  g_assert_null (find (done, "commitment-late"));
}

/* A step planned for a day that is over is late until it is passed or left out. */
static void
test_step (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, desk->support, NULL);
  const TruStepOfSupport *second = g_ptr_array_index (steps, 1);
  g_autofree char *step = desk_add (desk->store, "support_step", "support", desk->support, "step", second->step, "planned_on", "2026-11-24", NULL);
  g_autoptr (GPtrArray) due = tru_watch_deadlines_of_support (desk->store, desk->support, tru_clock_today (), NULL);
  g_autoptr (GPtrArray) late = tru_watch_deadlines_of_support (desk->store, desk->support, tru_clock_today () + 1, NULL);
  g_autoptr (GPtrArray) passed = NULL;

  g_assert_null (find (due, "step-late"));
  g_assert_cmpstr (find (late, "step-late")->about, ==, step);
  g_assert_nonnull (strstr (find (late, "step-late")->reason, second->name));
  desk_set (desk->store, step, "skipped_on", "2026-11-24");
  passed = tru_watch_deadlines_of_support (desk->store, desk->support, tru_clock_today () + 1, NULL);
  g_assert_null (find (passed, "step-late"));
}

/* The programme's delay makes a step late that nobody planned, unless what it waits for was ordered: that has a delay of its own. */
static void
test_expected (Desk          *desk,
               gconstpointer  data)
{
  TruStore *store = desk->store;
  TruDate due = tru_date_new (2026, 11, 13);
  g_autofree char *programme = desk_add (store, "programme", "name", "Pôle ressource", NULL);
  g_autofree char *first = desk_add (store, "programme_step", "programme", programme, "position", "1", "name", "Demande", NULL);
  g_autofree char *second = desk_add (store, "programme_step", "programme", programme, "position", "2", "name", "Diagnostic", "condition",
                                      "assessment_done", "delay_days", "10", NULL);
  g_autofree char *support = desk_add (store, "support", "household", desk->household, "programme", programme, "opened_on", "2026-11-02", NULL);
  g_autofree char *passed = desk_add (store, "support_step", "support", support, "step", first, "done_on", "2026-11-03", NULL);
  g_autofree char *decision = NULL;
  g_autofree char *assessment = NULL;
  g_autoptr (GPtrArray) on_day = tru_watch_deadlines_of_support (store, support, due, NULL);
  g_autoptr (GPtrArray) late = tru_watch_deadlines_of_support (store, support, due + 1, NULL);
  g_autoptr (GPtrArray) ordered = NULL;

  g_assert_null (find (on_day, "step-expected"));
  g_assert_cmpint (find (late, "step-expected")->due_on, ==, due);
  g_assert_cmpstr (find (late, "step-expected")->about, ==, support);
  g_assert_cmpstr (find (late, "step-expected")->support, ==, support);
  decision = desk_add (store, "decision", "support", support, "decided_on", "2026-11-10", "outcome", "assessment", NULL);
  assessment = desk_add (store, "assessment", "support", support, "ordered_by", decision, "type", "social", "started_on", "2026-11-10", NULL);
  ordered = tru_watch_deadlines_of_support (store, support, due + 1, NULL);
  g_assert_null (find (ordered, "step-expected"));
}

/* The committee of an operation that was given up meets no more; the operation itself has no end either. */
static void
test_given_up (Desk          *desk,
               gconstpointer  data)
{
  TruDate today = tru_clock_today ();
  g_autofree char *operation = desk_add (desk->store, "operation", "programme", desk->programme, "name", "Les Blanchisseurs", "phase",
                                         "operational", "planned_end", "2026-12-10", NULL);
  g_autofree char *committee = desk_add (desk->store, "committee", "name", "Pilotage", "type", "steering", "operation", operation, "months", "1", NULL);
  g_autofree char *meeting = desk_add (desk->store, "meeting", "committee", committee, "held_on", "2026-11-03", NULL);
  g_autoptr (GPtrArray) running = tru_watch_deadlines (desk->store, today, NULL);
  g_autoptr (GPtrArray) given_up = NULL;

  g_assert_cmpstr (find (running, "committee-due")->uid, ==, committee);
  g_assert_cmpstr (find (running, "operation-end")->uid, ==, operation);
  desk_set (desk->store, operation, "phase", "given_up");
  given_up = tru_watch_deadlines (desk->store, today, NULL);
  g_assert_null (find (given_up, "committee-due"));
  g_assert_null (find (given_up, "operation-end"));
}

/* An aid is paid along with a support: it does not run on unseen once that is closed. */
static void
test_aid_alone (Desk          *desk,
                gconstpointer  data)
{
  TruDate today = tru_clock_today ();
  g_autofree char *ccas = desk_add (desk->store, "organisation", "name", "CCAS", "type", "ccas", NULL);
  g_autofree char *aid = desk_add (desk->store, "fund_aid", "support", desk->support, "contributor", ccas, "asked_on", "2026-10-10", "monthly",
                                   "80", "months", "6", "starts_on", "2026-11-01", "stops_on", "2027-04-30", NULL);
  g_autoptr (GPtrArray) open = tru_watch_deadlines (desk->store, today, NULL);
  g_autoptr (GPtrArray) closed = NULL;
  g_autoptr (GPtrArray) stopped = NULL;

  g_assert_null (find (open, "fund-alone"));
  desk_set (desk->store, desk->support, "closed_on", "2026-11-20");
  closed = tru_watch_deadlines (desk->store, today, NULL);
  g_assert_cmpstr (find (closed, "fund-alone")->about, ==, aid);
  desk_set (desk->store, aid, "stopped_on", "2026-11-24");
  stopped = tru_watch_deadlines (desk->store, today, NULL);
  g_assert_null (find (stopped, "fund-alone"));
}

/* What a committee orders is expected within the days of the programme. */
static void
test_ordered (Desk          *desk,
              gconstpointer  data)
{
  TruDate today = tru_clock_today ();
  g_autofree char *decision = desk_add (desk->store, "decision", "support", desk->support, "decided_on", "2026-11-10", "outcome",
                                        "assessment", NULL);
  g_autofree char *assessment = desk_add (desk->store, "assessment", "support", desk->support, "ordered_by", decision, "type", "social",
                                          "started_on", "2026-11-10", NULL);
  g_autoptr (GPtrArray) ordered = NULL;
  g_autoptr (GPtrArray) done = NULL;

  desk_set (desk->store, desk->programme, "assessment_days", "30");
  ordered = tru_watch_deadlines_of_support (desk->store, desk->support, today, NULL);
  g_assert_cmpint (find (ordered, "assessment-due")->due_on, ==, tru_date_new (2026, 12, 10));
  g_assert_cmpstr (find (ordered, "assessment-due")->about, ==, assessment);
  desk_set (desk->store, assessment, "done_on", "2026-11-24");
  done = tru_watch_deadlines_of_support (desk->store, desk->support, today, NULL);
  g_assert_null (find (done, "assessment-due"));
}

/* The first day on which something waits, as the office is told. */
static TruDate
first_day_of (TruStore   *store,
              const char *support)
{
  g_autoptr (GPtrArray) deadlines = tru_watch_deadlines_of_support (store, support, tru_clock_today (), NULL);
  TruDate first = TRU_UNKNOWN;

  for (guint i = 0; i < deadlines->len; i++)
    {
      TruDate due = ((TruDeadline *) deadlines->pdata[i])->due_on;

      if (due != TRU_UNKNOWN && (first == TRU_UNKNOWN || due < first))
        first = due;
    }
  return first;
}

/* The board counts the days to the same deadlines as Today, or to one not told yet that comes before: it leaves none out, in any scheme. */
static void
test_board (void)
{
  g_autofree char *folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "truelle.db", NULL);
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (path, TRU_STORE_CREATE, &error);
  g_autoptr (GPtrArray) cards = NULL;
  g_autofree char *due_days = NULL;
  guint n = 0;

  g_assert_true (tru_demo_load (store, &error));
  g_assert_no_error (error);
  due_days = tru_watch_next_days (store, tru_clock_today (), &error);
  g_assert_no_error (error);
  cards = tru_query_run (store, &tru_query_pathway_cards, &error, "$due", due_days, NULL);
  g_assert_no_error (error);
  for (guint i = 0; i < cards->len; i++)
    {
      TruRow *card = cards->pdata[i];
      TruDate first = first_day_of (store, tru_row_get_text (card, TRU_PATHWAY_ROW_SUPPORT));
      TruDate due = tru_row_get_date (card, TRU_PATHWAY_ROW_DUE);

      if (first == TRU_UNKNOWN)
        continue;
      n++;
      g_test_message ("%s", tru_row_get_text (card, TRU_PATHWAY_ROW_NAME));
      g_assert_cmpint (due, !=, TRU_UNKNOWN);
      g_assert_cmpint (due, <=, first);
    }
  g_assert_cmpuint (n, >, 10);
  g_clear_object (&store);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/watch/support", test_support);
  DESK_TEST ("/watch/tools", test_tools);
  DESK_TEST ("/watch/checks", test_checks);
  DESK_TEST ("/watch/commitment", test_commitment);
  DESK_TEST ("/watch/step", test_step);
  DESK_TEST ("/watch/expected", test_expected);
  DESK_TEST ("/watch/ordered", test_ordered);
  DESK_TEST ("/watch/given-up", test_given_up);
  DESK_TEST ("/watch/aid-alone", test_aid_alone);
  g_test_add_func ("/watch/board", test_board);
  return g_test_run ();
}
