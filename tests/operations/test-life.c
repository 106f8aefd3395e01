/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "life-desk.h"

#include "tru-contract-rules.h"
#include "tru-contracts.h"
#include "tru-programme-step.h"
#include "tru-signatory.h"
#include "tru-supports.h"

static char *
add_born (Desk       *desk,
          const char *first_name,
          const char *birth_date,
          const char *link)
{
  char *person = desk_add (desk->store, "person", "first_name", first_name, "name", "Benali", "birth_date", birth_date, NULL);
  g_autofree char *membership
    = desk_add (desk->store, "membership", "household", desk->household, "person", person, "link", link, NULL);

  return person;
}

static char *
add_adult (Desk       *desk,
           const char *first_name,
           const char *link)
{
  return add_born (desk, first_name, "1985-01-01", link);
}

/* In the household to which the person came last. */
static char *
link_of (Desk       *desk,
         const char *person)
{
  g_autoptr (GPtrArray) memberships
    = tru_store_find (desk->store, &tru_membership_kind, TRU_MEMBERSHIP_PERSON, person, NULL);

  return tru_record_dup_as_text (memberships->pdata[memberships->len - 1], TRU_MEMBERSHIP_LINK);
}

static void
assert_link (Desk       *desk,
             const char *person,
             const char *expected)
{
  g_autofree char *link = link_of (desk, person);

  g_assert_cmpstr (link, ==, expected);
}

static char *
split_off (Desk        *desk,
           const char  *person,
           gboolean     takes_support,
           gboolean     takes_dwelling,
           GError     **error)
{
  g_autoptr (GPtrArray) persons = g_ptr_array_new ();
  TruSplit split = { desk->household, persons, "M. Benali", tru_clock_today (), takes_support, FALSE, NULL, takes_dwelling };

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
  assert_link (desk, other, "referent");
  signatories = tru_store_find (desk->store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, contract, NULL);
  for (guint i = 0; i < signatories->len; i++)
    g_assert_cmpstr (tru_record_get_text (signatories->pdata[i], TRU_SIGNATORY_PERSON), !=, other);
  desk_undo (desk->store);
  desk_assert_value (desk, desk->household, "resources", "1400.00");
  desk_assert_value (desk, desk->support, "household", desk->household);
  assert_link (desk, other, "partner");
}

/* Whoever is ticked first, an adult is in charge; what the others were to somebody on the other side is no link to that adult. */
static void
test_split_charge (Desk         *desk,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *girl = add_born (desk, "Inès", "2011-05-04", "child");
  g_autofree char *boy = add_born (desk, "Adam", "2014-05-04", "child");
  g_autofree char *grandmother = add_born (desk, "Fatima", "1959-02-01", "parent");
  g_autoptr (GPtrArray) persons = g_ptr_array_new ();
  TruSplit split = { desk->household, persons, "Mme Benali", tru_clock_today (), FALSE, FALSE, NULL, FALSE };
  g_autofree char *made = NULL;

  g_ptr_array_add (persons, girl);
  g_ptr_array_add (persons, grandmother);
  made = tru_life_split (desk->store, &split, &error);
  g_assert_no_error (error);
  assert_link (desk, grandmother, "referent");
  assert_link (desk, girl, NULL);
  assert_link (desk, desk->person, "referent");
  assert_link (desk, boy, "child");
  desk_undo (desk->store);
  /* Where the person in charge goes, what those beside that person are does not change. */
  g_ptr_array_set_size (persons, 0);
  g_ptr_array_add (persons, girl);
  g_ptr_array_add (persons, desk->person);
  g_free (made);
  made = tru_life_split (desk->store, &split, &error);
  g_assert_no_error (error);
  assert_link (desk, desk->person, "referent");
  assert_link (desk, girl, "child");
  assert_link (desk, grandmother, "referent");
  assert_link (desk, boy, NULL);
}

/* Of the household's cards those that are said to go do, and no other. */
static void
test_split_cards (Desk         *desk,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = add_adult (desk, "Karim", "partner");
  g_autofree char *card = desk_add (desk->store, "member", "name", "Karim Benali", "household_uid", desk->household, NULL);
  g_autoptr (GPtrArray) persons = g_ptr_array_new ();
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  TruSplit split = { desk->household, persons, "M. Benali", tru_clock_today (), FALSE, FALSE, members, FALSE };
  g_autofree char *made = NULL;

  desk_set (desk->store, desk->member, "household_uid", desk->household);
  g_ptr_array_add (persons, other);
  g_ptr_array_add (members, card);
  made = tru_life_split (desk->store, &split, &error);
  g_assert_no_error (error);
  desk_assert_value (desk, card, "household_uid", made);
  desk_assert_value (desk, desk->member, "household_uid", desk->household);
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
  g_autoptr (TruRecord) gone = NULL;
  g_autoptr (GPtrArray) signatories = NULL;

  g_assert_false (tru_life_die (desk->store, desk->person, tru_clock_today () + 1, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  desk_set (desk->store, desk->household, "resources", "1412.00");
  desk_set (desk->store, desk->household, "rent", "612.00");
  g_assert_true (tru_life_die (desk->store, desk->person, tru_clock_today (), &error));
  g_assert_no_error (error);
  desk_assert_value (desk, desk->household, "resources", NULL);
  desk_assert_value (desk, desk->household, "rent", "612.00");
  desk_assert_value (desk, desk->household, "ended_on", NULL);
  desk_assert_value (desk, desk->household, "letters_stopped", "2026-11-24");
  assert_link (desk, partner, "referent");
  assert_link (desk, brother, NULL);
  assert_link (desk, desk->person, "referent");
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
  DESK_TEST ("/life/split", test_split);
  DESK_TEST ("/life/split-charge", test_split_charge);
  DESK_TEST ("/life/split-cards", test_split_cards);
  DESK_TEST ("/life/split-settles", test_split_settles);
  DESK_TEST ("/life/split-refused", test_split_refused);
  DESK_TEST ("/life/end-and-return", test_end_and_return);
  DESK_TEST ("/life/death-of-one", test_death_of_one);
  return g_test_run ();
}
