/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-operation-households.h"
#include "tru-operation.h"
#include "tru-programmes.h"
#include "tru-record-acts.h"
#include "tru-referrals.h"
#include "tru-support-file.h"
#include "tru-supports.h"
#include "tru-worksite.h"
#include "tru-worksites.h"

static char *
add_operation (Desk       *desk,
               const char *name)
{
  return desk_add (desk->store, "operation", "programme", desk->programme, "name", name, "phase", "setting_up", NULL);
}

static char *
add_dwelling (Desk       *desk,
              const char *operation,
              const char *door)
{
  return desk_add (desk->store, "dwelling", "street", "12 rue des Tilleuls", "complement", door, "commune", "Lille", "operation", operation, NULL);
}

static TruRecord *
new_occupancy (const char *dwelling,
               TruDate     since)
{
  TruRecord *occupancy = tru_record_new (&tru_occupancy_kind);

  tru_record_set_text (occupancy, TRU_OCCUPANCY_DWELLING, dwelling);
  tru_record_set_number (occupancy, TRU_OCCUPANCY_SINCE, since);
  return occupancy;
}

static guint
count_supports (Desk       *desk,
                const char *household)
{
  g_autoptr (GPtrArray) supports = tru_store_find (desk->store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, household, NULL);

  return supports->len;
}

/* The open support is tied to it: nobody is supported twice in a programme. */
static void
test_ties_the_open_support (Desk          *desk,
                            gconstpointer  data)
{
  g_autofree char *operation = add_operation (desk, "Tilleuls");
  g_autofree char *other = add_operation (desk, "Ormes");
  TruOperationJoin join = { .operation = operation, .household = desk->household, .on = tru_clock_today () };
  g_autofree char *words = tru_operation_households_foretell (desk->store, operation, desk->household);
  g_autoptr (GError) error = NULL;
  g_autofree char *support = tru_operation_households_join (desk->store, &join, &error);
  g_autoptr (TruRecord) record = tru_records_find (desk->store, desk->support, NULL);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (words, "no second one"));
  g_assert_cmpstr (support, ==, desk->support);
  g_assert_cmpuint (count_supports (desk, desk->household), ==, 1);
  g_assert_cmpstr (tru_record_get_text (record, TRU_SUPPORT_OPERATION), ==, operation);
  /* One operation at a time. */
  join.operation = other;
  g_assert_null (tru_operation_households_join (desk->store, &join, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

static void
test_opens_one_for_another (Desk          *desk,
                            gconstpointer  data)
{
  g_autofree char *operation = add_operation (desk, "Tilleuls");
  g_autofree char *newcomer = desk_add (desk->store, "household", "name", "Famille Diallo", NULL);
  TruOperationJoin join = { .operation = operation, .household = newcomer, .on = tru_clock_today () };
  g_autofree char *support = tru_operation_households_join (desk->store, &join, NULL);
  g_autoptr (TruRecord) record = support ? tru_records_find (desk->store, support, NULL) : NULL;

  g_assert_nonnull (record);
  g_assert_cmpstr (tru_record_get_text (record, TRU_SUPPORT_OPERATION), ==, operation);
  g_assert_cmpstr (tru_record_get_text (record, TRU_SUPPORT_PROGRAMME), ==, desk->programme);
  desk_undo (desk->store);
  g_assert_cmpuint (count_supports (desk, newcomer), ==, 0);
}

/* A worksite of the support is in the dwelling of the operation, though the household still lives elsewhere. */
static void
test_gives_a_dwelling (Desk          *desk,
                       gconstpointer  data)
{
  g_autofree char *operation = add_operation (desk, "Tilleuls");
  g_autofree char *dwelling = add_dwelling (desk, operation, "2e étage");
  g_autoptr (TruRecord) occupancy = new_occupancy (dwelling, tru_date_new (2027, 5, 23));
  TruOperationJoin join = { .operation = operation, .household = desk->household, .on = tru_clock_today (), .occupancy = occupancy };
  g_autofree char *support = tru_operation_households_join (desk->store, &join, NULL);
  g_autoptr (TruSupportFile) file = tru_support_file_load (desk->store, desk->support, tru_clock_today (), NULL);
  g_autoptr (TruRecord) lives = tru_supports_occupancy (desk->store, desk->household, tru_clock_today (), NULL);

  g_assert_nonnull (support);
  g_assert_cmpstr (tru_record_get_uid (file->dwelling), ==, dwelling);
  g_assert_cmpstr (tru_record_get_text (lives, TRU_OCCUPANCY_DWELLING), ==, desk->dwelling);
}

static void
test_refuses_what_is_given (Desk          *desk,
                            gconstpointer  data)
{
  g_autofree char *operation = add_operation (desk, "Tilleuls");
  g_autofree char *dwelling = add_dwelling (desk, operation, "1er étage");
  g_autofree char *newcomer = desk_add (desk->store, "household", "name", "Famille Diallo", NULL);
  g_autoptr (TruRecord) first = new_occupancy (dwelling, tru_date_new (2027, 5, 23));
  g_autoptr (TruRecord) second = new_occupancy (dwelling, tru_date_new (2027, 6, 1));
  g_autoptr (TruRecord) foreign = new_occupancy (desk->dwelling, tru_date_new (2027, 6, 1));
  g_autoptr (TruRecord) without = new_occupancy (dwelling, TRU_UNKNOWN);
  TruRecord *refused[] = { second, foreign, without };
  TruOperationJoin join = { .operation = operation, .household = desk->household, .on = tru_clock_today (), .occupancy = first };
  g_autofree char *support = tru_operation_households_join (desk->store, &join, NULL);

  g_assert_nonnull (support);
  join.household = newcomer;
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      join.occupancy = refused[i];
      g_assert_null (tru_operation_households_join (desk->store, &join, &error));
      g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
    }
  g_assert_cmpuint (count_supports (desk, newcomer), ==, 0);
}

/* The same dwelling once more is a day corrected. */
static void
test_corrects_the_day (Desk          *desk,
                       gconstpointer  data)
{
  g_autofree char *operation = add_operation (desk, "Tilleuls");
  g_autofree char *dwelling = add_dwelling (desk, operation, "1er étage");
  TruDate days[] = { tru_date_new (2027, 5, 23), tru_date_new (2027, 9, 1) };
  g_autoptr (GPtrArray) kept = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (TruRecord) occupancy = new_occupancy (dwelling, days[i]);
      TruOperationJoin join = { .operation = operation, .household = desk->household, .on = tru_clock_today (), .occupancy = occupancy };
      g_autofree char *support = tru_operation_households_join (desk->store, &join, NULL);

      g_assert_nonnull (support);
    }
  kept = tru_store_find (desk->store, &tru_occupancy_kind, TRU_OCCUPANCY_DWELLING, dwelling, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (tru_record_get_number (kept->pdata[0], TRU_OCCUPANCY_SINCE), ==, days[1]);
}

/* Dwellings of one house are told apart. */
static void
test_titles_differ (Desk          *desk,
                    gconstpointer  data)
{
  g_autofree char *operation = add_operation (desk, "Tilleuls");
  g_autofree char *first = add_dwelling (desk, operation, "1er étage");
  g_autofree char *second = desk_add (desk->store, "dwelling", "street", "12 rue des Tilleuls", "commune", "Lille", NULL);
  g_autofree char *with = tru_store_title (desk->store, &tru_dwelling_kind, first);
  g_autofree char *without = tru_store_title (desk->store, &tru_dwelling_kind, second);

  g_assert_cmpstr (with, ==, "12 rue des Tilleuls, 1er étage, Lille");
  g_assert_cmpstr (without, ==, "12 rue des Tilleuls, Lille");
}

/* A referral names the operation; one of another programme is refused. */
static void
test_refer (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *operation = add_operation (desk, "Tilleuls");
  g_autofree char *igloo = tru_programmes_add (desk->store, "igloo", "Les Blanchisseurs", NULL);
  g_autofree char *newcomer = desk_add (desk->store, "household", "name", "Famille Diallo", NULL);
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);
  TruReferralWish wish = { .referral = referral, .household = newcomer, .status = TRU_UNKNOWN, .operation = operation };
  g_autoptr (GError) error = NULL;
  g_autofree char *support = NULL;
  g_autoptr (TruRecord) record = NULL;

  tru_record_set_text (referral, TRU_REFERRAL_PROGRAMME, igloo);
  tru_record_set_number (referral, TRU_REFERRAL_RECEIVED_ON, tru_clock_today ());
  tru_record_set_number (referral, TRU_REFERRAL_DIRECT, TRUE);
  g_assert_null (tru_referrals_take (desk->store, &wish, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  tru_record_set_text (referral, TRU_REFERRAL_PROGRAMME, desk->programme);
  support = tru_referrals_take (desk->store, &wish, NULL);
  record = tru_records_find (desk->store, support, NULL);
  g_assert_cmpstr (tru_record_get_text (record, TRU_SUPPORT_OPERATION), ==, operation);
}

/* A step of no axis waits for the slowest axis, whatever the order of the steps. */
static void
test_waits_for_slowest_axis (Desk          *desk,
                             gconstpointer  data)
{
  g_autofree char *igloo = tru_programmes_add (desk->store, "igloo", "Les Blanchisseurs", NULL);
  g_autofree char *newcomer = desk_add (desk->store, "household", "name", "Famille Diallo", NULL);
  g_autofree char *support = tru_supports_open (desk->store, newcomer, igloo, NULL, tru_clock_today (), NULL);
  g_autoptr (GPtrArray) before = tru_supports_steps (desk->store, support, NULL);
  TruStepOfSupport *first = before->pdata[0];
  g_autoptr (GPtrArray) steps = NULL;
  const TruStepOfSupport *last;

  g_free (desk_add (desk->store, "support_step", "support", support, "step", first->step, "done_on", "2026-11-24", NULL));
  steps = tru_supports_steps (desk->store, support, NULL);
  last = steps->pdata[steps->len - 1];
  g_assert_null (last->axis);
  g_assert_cmpint (last->planned_on, !=, TRU_UNKNOWN);
  for (guint i = 0; i + 1 < steps->len; i++)
    g_assert_cmpint (last->planned_on, >, ((TruStepOfSupport *) steps->pdata[i])->planned_on);
}

static GPtrArray *
check_phase (Desk              *desk,
             const char        *uid,
             TruOperationPhase  phase,
             const char        *reason)
{
  g_autoptr (TruRecord) operation = tru_records_find (desk->store, uid, NULL);

  tru_record_set_number (operation, TRU_OPERATION_PHASE, phase);
  tru_record_set_text (operation, TRU_OPERATION_REASON, reason);
  return tru_record_acts_check (desk->store, operation, FALSE);
}

/* Given up, it says why; what goes on all the same is named, and what was called off or is past is not. */
static void
test_ends (Desk         *desk,
           gconstpointer data)
{
  g_autofree char *operation = add_operation (desk, "Les Tilleuls");
  g_autofree char *committee
    = desk_add (desk->store, "committee", "name", "Comité de pilotage", "type", "steering", "operation", operation, NULL);
  g_autofree char *called_off = desk_add (desk->store, "event", "type", "committee", "title", "Comité", "starts_at", "2026-12-09T10:00",
                                          "ends_at", "2026-12-09T11:00", "cancelled_on", "2026-11-20", NULL);
  g_autoptr (GPtrArray) silent = NULL;
  g_autoptr (GPtrArray) said = NULL;
  const TruFinding *finding;

  g_free (desk_add (desk->store, "meeting", "committee", committee, "held_on", "2026-12-02", NULL));
  g_free (desk_add (desk->store, "meeting", "committee", committee, "held_on", "2026-12-09", "event", called_off, NULL));
  g_free (desk_add (desk->store, "meeting", "committee", committee, "held_on", "2026-10-07", NULL));
  desk_set (desk->store, desk->support, "operation", operation);
  silent = check_phase (desk, operation, TRU_OPERATION_PHASE_GIVEN_UP, NULL);
  finding = tru_findings_find (silent, "operation-reason");
  g_assert_cmpint (finding->severity, ==, TRU_SEVERITY_FORBIDS);
  said = check_phase (desk, operation, TRU_OPERATION_PHASE_GIVEN_UP, "Le bailleur a vendu");
  g_assert_null (tru_findings_find (said, "operation-reason"));
  finding = tru_findings_find (said, "operation-ends");
  g_assert_cmpint (finding->severity, ==, TRU_SEVERITY_WARNS);
  g_assert_nonnull (strstr (finding->reason, "Benali"));
  g_assert_nonnull (strstr (finding->reason, "Comité de pilotage"));
  g_assert_true (strstr (finding->reason, "Comité de pilotage") == g_strrstr (finding->reason, "Comité de pilotage"));
}

/* A phase left behind is not taken up again without a word. */
static void
test_goes_back (Desk         *desk,
                gconstpointer data)
{
  g_autofree char *operation = add_operation (desk, "Les Tilleuls");
  g_autoptr (GPtrArray) onward = check_phase (desk, operation, TRU_OPERATION_PHASE_OPERATIONAL, NULL);
  g_autoptr (GPtrArray) back = NULL;

  g_assert_cmpuint (onward->len, ==, 0);
  desk_set (desk->store, operation, "phase", "operational");
  back = check_phase (desk, operation, TRU_OPERATION_PHASE_SETTING_UP, NULL);
  g_assert_nonnull (tru_findings_find (back, "operation-goes-back"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/operation-households/ties", test_ties_the_open_support);
  DESK_TEST ("/operation-households/opens", test_opens_one_for_another);
  DESK_TEST ("/operation-households/dwelling", test_gives_a_dwelling);
  DESK_TEST ("/operation-households/refusals", test_refuses_what_is_given);
  DESK_TEST ("/operation-households/corrects", test_corrects_the_day);
  DESK_TEST ("/operation-households/titles", test_titles_differ);
  DESK_TEST ("/operation-households/refer", test_refer);
  DESK_TEST ("/operation-households/ends", test_ends);
  DESK_TEST ("/operation-households/goes-back", test_goes_back);
  DESK_TEST ("/operation-households/slowest-axis", test_waits_for_slowest_axis);
  return g_test_run ();
}
