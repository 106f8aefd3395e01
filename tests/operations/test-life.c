/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-contract-rules.h"
#include "tru-contracts.h"
#include "tru-fund-aid.h"
#include "tru-funds.h"
#include "tru-life.h"
#include "tru-organisation.h"
#include "tru-programme-step.h"
#include "tru-signatory.h"
#include "tru-supports.h"
#include "tru-watch.h"

static void
assert_refused (gboolean  done,
                GError  **error)
{
  g_assert_false (done);
  g_assert_error (*error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (error);
}

static char *
add_adult (Desk       *desk,
           const char *first_name,
           const char *link)
{
  char *person = desk_add (desk->store, "person", "first_name", first_name, "name", "Benali", "birth_date", "1985-01-01", NULL);
  g_autofree char *membership
    = desk_add (desk->store, "membership", "household", desk->household, "person", person, "link", link, NULL);

  return person;
}

/* A worksite of the support, on one day. */
static char *
add_worksite (Desk       *desk,
              const char *day)
{
  char *worksite = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", desk->dwelling, "confirmed_on",
                             "2026-11-10", "preparation_done", "2026-11-15", NULL);
  g_autofree char *first = desk_add (desk->store, "worksite_day", "worksite", worksite, "day", day, NULL);

  return worksite;
}

static char *
link_of (Desk       *desk,
         const char *person)
{
  g_autoptr (TruRecord) membership
    = tru_store_find_one (desk->store, &tru_membership_kind, TRU_MEMBERSHIP_PERSON, person, NULL);

  return tru_record_dup_as_text (membership, TRU_MEMBERSHIP_LINK);
}

static gboolean
move (Desk        *desk,
      const char  *dwelling,
      const char  *since,
      GError     **error)
{
  g_autoptr (TruRecord) occupancy = tru_record_new (&tru_occupancy_kind);
  TruMove move = { desk->household, occupancy, TRU_UNKNOWN, 12000, TRU_UNKNOWN };

  tru_record_set_text (occupancy, TRU_OCCUPANCY_DWELLING, dwelling);
  tru_record_set_number (occupancy, TRU_OCCUPANCY_STATUS, TRU_OCCUPANCY_STATUS_TENANT);
  tru_record_set_from_text (occupancy, TRU_OCCUPANCY_SINCE, since, NULL);
  return tru_life_move (desk->store, &move, error);
}

/* Landlord and rent are asked anew, dwellings follow each other, worksite and visits go along; all is undone at once. */
static void
test_move (Desk         *desk,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) after = NULL;
  g_autoptr (TruRecord) before = NULL;
  g_autofree char *dwelling = desk_add (desk->store, "dwelling", "street", "4 rue Neuve", "commune", "Roubaix", NULL);
  g_autofree char *worksite = add_worksite (desk, "2026-12-03");
  g_autofree char *visit = desk_add (desk->store, "event", "type", "visit", "title", "Visite", "household", desk->household, "place",
                                     "27 rue de la Martinoire, Wattrelos", "starts_at", "2026-12-02T10:00", "ends_at", "2026-12-02T11:00", NULL);

  desk_set (desk->store, desk->support, "landlord_agreed_on", "2026-11-12");
  desk_set (desk->store, desk->household, "rent", "612.00");
  g_assert_true (move (desk, dwelling, "2026-12-01", &error));
  g_assert_no_error (error);
  desk_assert_value (desk, desk->support, "landlord_agreed_on", NULL);
  desk_assert_value (desk, desk->household, "rent", NULL);
  desk_assert_value (desk, desk->household, "charges", "120.00");
  desk_assert_value (desk, worksite, "dwelling", dwelling);
  desk_assert_value (desk, worksite, "confirmed_on", NULL);
  desk_assert_value (desk, worksite, "preparation_done", NULL);
  desk_assert_value (desk, visit, "place", NULL);
  after = tru_supports_occupancy (desk->store, desk->household, tru_date_new (2026, 12, 1), NULL);
  g_assert_cmpstr (tru_record_get_text (after, TRU_OCCUPANCY_DWELLING), ==, dwelling);
  before = tru_supports_occupancy (desk->store, desk->household, tru_date_new (2026, 11, 30), NULL);
  g_assert_cmpstr (tru_record_get_text (before, TRU_OCCUPANCY_DWELLING), ==, desk->dwelling);
  desk_undo (desk->store);
  desk_assert_value (desk, desk->support, "landlord_agreed_on", "2026-11-12");
  desk_assert_value (desk, desk->household, "rent", "612.00");
  desk_assert_value (desk, worksite, "dwelling", desk->dwelling);
  desk_assert_value (desk, visit, "place", "27 rue de la Martinoire, Wattrelos");
}

static gboolean
awaits (Desk       *desk,
        const char *rule)
{
  g_autoptr (GPtrArray) deadlines = tru_watch_deadlines_of_support (desk->store, desk->support, tru_clock_today (), NULL);

  for (guint i = 0; i < deadlines->len; i++)
    if (g_str_equal (((TruDeadline *) g_ptr_array_index (deadlines, i))->rule, rule))
      return TRUE;
  return FALSE;
}

/* Without a worksite in sight the new landlord's agreement would be forgotten: it is among what is due from the move on. */
static void
test_move_awaits_landlord (Desk         *desk,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dwelling = desk_add (desk->store, "dwelling", "street", "4 rue Neuve", "commune", "Roubaix", NULL);

  desk_set (desk->store, desk->support, "landlord_agreed_on", "2026-11-12");
  g_assert_false (awaits (desk, "landlord-missing"));
  g_assert_true (move (desk, dwelling, "2026-11-24", &error));
  g_assert_no_error (error);
  g_assert_true (awaits (desk, "landlord-missing"));
  desk_set (desk->store, desk->support, "landlord_agreed_on", "2026-11-24");
  g_assert_false (awaits (desk, "landlord-missing"));
}

/* A move to another commune: its CCAS or its landlord feeds the aid from then on, and a territory is asked where the old home had one. */
static void
test_move_elsewhere (Desk         *desk,
                     gconstpointer data)
{
  TruOverride override = { .motive = "In time" };
  g_autoptr (GError) error = NULL;
  g_autofree char *old = desk_add (desk->store, "organisation", "name", "CCAS de Wattrelos", "type", "ccas", "commune", "WATTRELOS", NULL);
  g_autofree char *new = desk_add (desk->store, "organisation", "name", "CCAS de Roubaix", "type", "ccas", "commune", "Roubaix", NULL);
  g_autofree char *villas = desk_add (desk->store, "territory", "name", "Villas", "level", "neighbourhood", NULL);
  g_autofree char *dwelling = desk_add (desk->store, "dwelling", "street", "4 rue Neuve", "commune", "roubaix", NULL);
  g_autoptr (TruRecord) aid = tru_record_new (&tru_fund_aid_kind);

  desk_set (desk->store, desk->dwelling, "territory", villas);
  tru_record_set_text (aid, TRU_FUND_AID_SUPPORT, desk->support);
  tru_funds_propose_contributor (desk->store, aid);
  g_assert_cmpstr (tru_record_get_text (aid, TRU_FUND_AID_CONTRIBUTOR), ==, old);
  tru_record_set_text (aid, TRU_FUND_AID_LEVERS, "APL");
  tru_record_set_number (aid, TRU_FUND_AID_MONTHLY, 8000);
  tru_record_set_number (aid, TRU_FUND_AID_MONTHS, 6);
  tru_record_set_number (aid, TRU_FUND_AID_ASKED_ON, tru_date_new (2026, 11, 20));
  tru_record_set_number (aid, TRU_FUND_AID_STARTS_ON, tru_date_new (2026, 11, 23));
  desk_set (desk->store, desk->programme, "rent_share", "30");
  g_assert_true (tru_funds_grant (desk->store, aid, &override, &error));
  g_assert_no_error (error);
  g_assert_false (awaits (desk, "fund-contributor"));
  g_assert_true (move (desk, dwelling, "2026-11-24", &error));
  g_assert_true (awaits (desk, "territory-missing"));
  g_assert_true (awaits (desk, "fund-contributor"));
  tru_record_set_text (aid, TRU_FUND_AID_CONTRIBUTOR, new);
  g_assert_true (tru_funds_grant (desk->store, aid, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (awaits (desk, "fund-contributor"));
  tru_record_set_text (aid, TRU_FUND_AID_CONTRIBUTOR, old);
  g_assert_false (tru_funds_grant (desk->store, aid, NULL, &error));
  g_assert_nonnull (strstr (error->message, "CCAS"));
  desk_set (desk->store, dwelling, "territory", villas);
  g_assert_false (awaits (desk, "territory-missing"));
}

static void
test_move_refused (Desk         *desk,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dwelling = desk_add (desk->store, "dwelling", "street", "4 rue Neuve", "commune", "Roubaix", NULL);
  g_autofree char *third = desk_add (desk->store, "dwelling", "street", "9 quai", "commune", "Roubaix", NULL);
  g_autofree char *worksite = add_worksite (desk, "2026-11-30");

  /* Where it lives already. */
  assert_refused (move (desk, desk->dwelling, "2026-11-24", &error), &error);
  /* On its first day the worksite is not begun, the day after it is. */
  assert_refused (move (desk, dwelling, "2026-12-01", &error), &error);
  g_assert_true (move (desk, dwelling, "2026-11-30", &error));
  g_assert_no_error (error);
  /* Not before, nor on, the day of the last move. */
  assert_refused (move (desk, third, "2026-11-30", &error), &error);
  desk_set (desk->store, worksite, "interrupted_on", "2026-12-01");
  g_assert_true (move (desk, third, "2026-12-10", &error));
  /* An interrupted worksite stays where it was begun. */
  desk_assert_value (desk, worksite, "dwelling", dwelling);
  g_assert_true (tru_life_end (desk->store, desk->household, TRU_HOUSEHOLD_END_REASON_LEFT, tru_clock_today (), NULL, &error));
  assert_refused (move (desk, dwelling, "2026-12-20", &error), &error);
}

static char *
split_off (Desk        *desk,
           const char  *person,
           gboolean     takes_support,
           gboolean     takes_dwelling,
           GError     **error)
{
  g_autoptr (GPtrArray) persons = g_ptr_array_new ();
  TruSplit split = { desk->household, persons, "M. Benali", tru_clock_today (), takes_support, FALSE, FALSE, takes_dwelling };

  if (person)
    g_ptr_array_add (persons, (char *) person);
  return tru_life_split (desk->store, &split, error);
}

/* Both files have an adult in charge, and nobody waits for a signature from the other side. */
static void
test_split (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = add_adult (desk, "Karim", "partner");
  g_autofree char *contract = tru_contracts_draft (desk->store, desk->support, tru_clock_today (), &error);
  g_autofree char *made = NULL;
  g_autofree char *link = NULL;
  g_autoptr (GPtrArray) stay = NULL;
  g_autoptr (GPtrArray) signatories = NULL;
  g_autoptr (TruRecord) home = NULL;

  desk_set (desk->store, desk->household, "rent", "612.00");
  desk_set (desk->store, desk->household, "resources", "1400.00");
  desk_set (desk->store, desk->household, "confidential_address", "true");
  made = split_off (desk, desk->person, TRUE, TRUE, &error);
  g_assert_no_error (error);
  desk_assert_value (desk, made, "came_from", desk->household);
  desk_assert_value (desk, made, "rent", "612.00");
  desk_assert_value (desk, made, "confidential_address", "true");
  desk_assert_value (desk, desk->household, "rent", NULL);
  desk_assert_value (desk, desk->household, "resources", NULL);
  desk_assert_value (desk, desk->support, "household", made);
  home = tru_supports_occupancy (desk->store, made, tru_clock_today (), NULL);
  g_assert_cmpstr (tru_record_get_text (home, TRU_OCCUPANCY_DWELLING), ==, desk->dwelling);
  g_clear_object (&home);
  home = tru_supports_occupancy (desk->store, desk->household, tru_clock_today (), NULL);
  g_assert_null (home);
  stay = tru_supports_members (desk->store, desk->household, tru_clock_today (), NULL);
  g_assert_cmpuint (stay->len, ==, 2);
  link = link_of (desk, other);
  g_assert_cmpstr (link, ==, "referent");
  signatories = tru_store_find (desk->store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, contract, NULL);
  for (guint i = 0; i < signatories->len; i++)
    g_assert_cmpstr (tru_record_get_text (signatories->pdata[i], TRU_SIGNATORY_PERSON), !=, other);
  desk_undo (desk->store);
  desk_assert_value (desk, desk->household, "resources", "1400.00");
  desk_assert_value (desk, desk->support, "household", desk->household);
  g_clear_pointer (&link, g_free);
  link = link_of (desk, other);
  g_assert_cmpstr (link, ==, "partner");
}

/* Which step waits for the contract; those before it are passed. */
static char *
come_to_contract (Desk *desk)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, desk->support, NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const TruStepOfSupport *step = steps->pdata[i];

      if (step->condition == TRU_PROGRAMME_STEP_CONDITION_CONTRACT_SIGNED)
        return g_strdup (step->step);
      if (step->support_step)
        desk_set (desk->store, step->support_step, "done_on", "2026-11-20");
      else
        g_free (desk_add (desk->store, "support_step", "support", desk->support, "step", step->step, "done_on", "2026-11-20", NULL));
    }
  return NULL;
}

static gboolean
is_passed (Desk       *desk,
           const char *uid)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, desk->support, NULL);

  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((TruStepOfSupport *) steps->pdata[i])->step, uid))
      return ((TruStepOfSupport *) steps->pdata[i])->state == TRU_STEP_STATE_DONE;
  return FALSE;
}

/* The last who had not signed goes: the contract is signed by that, and its step is passed with it; undone, both wait again. */
static void
test_split_settles (Desk         *desk,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = add_adult (desk, "Karim", "partner");
  g_autofree char *contract = tru_contracts_draft (desk->store, desk->support, tru_clock_today (), &error);
  g_autofree char *step = come_to_contract (desk);
  g_autoptr (GPtrArray) signatories = tru_store_find (desk->store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, contract, NULL);
  g_autofree char *made = NULL;

  for (guint i = 0; i < signatories->len; i++)
    if (g_strcmp0 (tru_record_get_text (signatories->pdata[i], TRU_SIGNATORY_PERSON), other) != 0)
      g_assert_true (tru_contracts_sign (desk->store, contract, tru_record_get_uid (signatories->pdata[i]), tru_clock_today (), &error));
  g_assert_no_error (error);
  g_assert_false (is_passed (desk, step));
  made = split_off (desk, other, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (is_passed (desk, step));
  desk_undo (desk->store);
  g_assert_false (is_passed (desk, step));
}

static void
test_split_refused (Desk         *desk,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = NULL;
  g_autofree char *worksite = NULL;

  assert_refused (split_off (desk, NULL, FALSE, FALSE, &error) != NULL, &error);
  /* The only adult cannot leave a child behind. */
  assert_refused (split_off (desk, desk->person, TRUE, TRUE, &error) != NULL, &error);
  other = add_adult (desk, "Karim", "partner");
  worksite = add_worksite (desk, "2026-11-23");
  /* The support of a worksite under way stays with the dwelling. */
  assert_refused (split_off (desk, other, TRUE, FALSE, &error) != NULL, &error);
  assert_refused (split_off (desk, other, FALSE, TRUE, &error) != NULL, &error);
  g_free (split_off (desk, other, FALSE, FALSE, &error));
  g_assert_no_error (error);
}

/* Letters stop at once, supports end, what was planned is called off; and back again. */
static void
test_end_and_return (Desk         *desk,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *event = desk_add (desk->store, "event", "type", "visit", "title", "Visite", "household", desk->household,
                                     "starts_at", "2026-11-26T10:00", "ends_at", "2026-11-26T11:00", NULL);
  g_autofree char *worksite = add_worksite (desk, "2026-11-23");
  TruDate today = tru_clock_today ();

  desk_set (desk->store, desk->member, "household_uid", desk->household);
  assert_refused (tru_life_end (desk->store, desk->household, TRU_HOUSEHOLD_END_REASON_FINISHED, today, NULL, &error), &error);
  /* Whoever withdraws does so once the worksite is stopped; a death does not wait for that. */
  assert_refused (tru_life_end (desk->store, desk->household, TRU_HOUSEHOLD_END_REASON_WITHDRAWN, today, NULL, &error), &error);
  assert_refused (tru_life_end (desk->store, desk->household, TRU_HOUSEHOLD_END_REASON_EVICTED, today + 1, NULL, &error), &error);
  g_assert_true (tru_life_die (desk->store, desk->person, today, &error));
  g_assert_no_error (error);
  desk_assert_value (desk, desk->household, "end_reason", "died");
  desk_assert_value (desk, desk->household, "letters_stopped", "2026-11-24");
  desk_assert_value (desk, desk->member, "silent_since", "2026-11-24");
  desk_assert_value (desk, desk->support, "exit_reason", "died");
  desk_assert_value (desk, event, "cancelled_on", "2026-11-24");
  desk_assert_value (desk, worksite, "interrupted_on", "2026-11-24");
  assert_refused (tru_life_die (desk->store, desk->person, today, &error), &error);
  /* A child alone has no file of its own. */
  assert_refused (tru_life_come_back (desk->store, desk->household, today, &error), &error);
  desk_undo (desk->store);
  desk_assert_value (desk, desk->support, "exit_reason", NULL);
  desk_assert_value (desk, worksite, "interrupted_on", NULL);
  desk_set (desk->store, worksite, "finished_on", "2026-11-23");
  g_assert_true (tru_life_end (desk->store, desk->household, TRU_HOUSEHOLD_END_REASON_WITHDRAWN, today, NULL, &error));
  assert_refused (tru_life_end (desk->store, desk->household, TRU_HOUSEHOLD_END_REASON_WITHDRAWN, today, NULL, &error), &error);
  desk_assert_value (desk, desk->household, "letters_stopped", NULL);
  assert_refused (tru_supports_open (desk->store, desk->household, desk->programme, NULL, today, &error) != NULL, &error);
  g_assert_true (tru_life_come_back (desk->store, desk->household, today, &error));
  desk_assert_value (desk, desk->household, "ended_on", NULL);
  desk_assert_value (desk, desk->support, "exit_reason", "withdrawn");
  assert_refused (tru_life_come_back (desk->store, desk->household, today, &error), &error);
}

/* Where others of age are left the file goes on: somebody else is in charge, and no signature is waited for. */
static void
test_death_of_one (Desk         *desk,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *brother = add_adult (desk, "Ali", "sibling");
  g_autofree char *partner = add_adult (desk, "Karim", "partner");
  g_autofree char *contract = tru_contracts_draft (desk->store, desk->support, tru_clock_today (), &error);
  g_autofree char *workshop = desk_add (desk->store, "event", "type", "workshop", "title", "Atelier", "starts_at", "2026-11-26T10:00",
                                        "ends_at", "2026-11-26T11:00", NULL);
  g_autofree char *place = desk_add (desk->store, "participant", "event", workshop, "person", desk->person, NULL);
  g_autofree char *link = NULL;
  g_autoptr (TruRecord) gone = NULL;
  g_autoptr (GPtrArray) signatories = NULL;

  g_assert_false (tru_life_die (desk->store, desk->person, tru_clock_today () + 1, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (tru_life_die (desk->store, desk->person, tru_clock_today (), &error));
  g_assert_no_error (error);
  desk_assert_value (desk, desk->household, "ended_on", NULL);
  desk_assert_value (desk, desk->household, "letters_stopped", "2026-11-24");
  link = link_of (desk, partner);
  g_assert_cmpstr (link, ==, "referent");
  gone = tru_records_find (desk->store, place, NULL);
  g_assert_null (gone);
  signatories = tru_store_find (desk->store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, contract, NULL);
  g_assert_cmpuint (signatories->len, ==, 3);
  for (guint i = 0; i < signatories->len; i++)
    g_assert_cmpstr (tru_record_get_text (signatories->pdata[i], TRU_SIGNATORY_PERSON), !=, desk->person);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/life/move", test_move);
  DESK_TEST ("/life/move-awaits-landlord", test_move_awaits_landlord);
  DESK_TEST ("/life/move-elsewhere", test_move_elsewhere);
  DESK_TEST ("/life/move-refused", test_move_refused);
  DESK_TEST ("/life/split", test_split);
  DESK_TEST ("/life/split-settles", test_split_settles);
  DESK_TEST ("/life/split-refused", test_split_refused);
  DESK_TEST ("/life/end-and-return", test_end_and_return);
  DESK_TEST ("/life/death-of-one", test_death_of_one);
  return g_test_run ();
}
