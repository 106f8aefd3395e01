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

/* The board counts the days to the same deadlines as Today, or to an earlier step: it leaves none out, in any scheme. */
static void
test_board (void)
{
  g_autofree char *folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "truelle.db", NULL);
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (path, TRU_STORE_CREATE, &error);
  g_autoptr (GPtrArray) cards = NULL;
  guint n = 0;

  g_assert_true (tru_demo_load (store, &error));
  g_assert_no_error (error);
  cards = tru_query_run (store, &tru_query_pathway_cards, &error, NULL);
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
  g_test_add_func ("/watch/board", test_board);
  return g_test_run ();
}
