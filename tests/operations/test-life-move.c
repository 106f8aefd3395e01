/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "life-desk.h"

#include "tru-fund-aid.h"
#include "tru-funds.h"
#include "tru-organisation.h"
#include "tru-search.h"
#include "tru-supports.h"
#include "tru-watch.h"

static gboolean
move_or_give_up (Desk        *desk,
                 const char  *dwelling,
                 const char  *since,
                 gboolean     gives_up,
                 GError     **error)
{
  g_autoptr (TruRecord) occupancy = tru_record_new (&tru_occupancy_kind);
  TruMove move = { desk->household, occupancy, TRU_UNKNOWN, 12000, TRU_UNKNOWN, gives_up };

  tru_record_set_text (occupancy, TRU_OCCUPANCY_DWELLING, dwelling);
  tru_record_set_number (occupancy, TRU_OCCUPANCY_STATUS, TRU_OCCUPANCY_STATUS_TENANT);
  tru_record_set_from_text (occupancy, TRU_OCCUPANCY_SINCE, since, NULL);
  return tru_life_move (desk->store, &move, error);
}

static gboolean
move (Desk        *desk,
      const char  *dwelling,
      const char  *since,
      GError     **error)
{
  return move_or_give_up (desk, dwelling, since, FALSE, error);
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
  g_autofree char *room = desk_add (desk->store, "worksite_room", "worksite", worksite, "name", "Séjour", "area", "18.00", NULL);
  g_autofree char *type = desk_add (desk->store, "work_type", "name", "Peinture", NULL);
  g_autofree char *work = desk_add (desk->store, "room_work", "worksite_room", room, "work_type", type, NULL);
  g_autofree char *photo = desk_add (desk->store, "photo", "worksite", worksite, "room", room, "hash",
                                     "0000000000000000000000000000000000000000000000000000000000000000", NULL);
  g_autoptr (TruRecord) left = NULL;
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
  left = tru_records_find (desk->store, room, NULL);
  g_assert_null (left);
  left = tru_records_find (desk->store, work, NULL);
  g_assert_null (left);
  desk_assert_value (desk, photo, "room", NULL);
  desk_assert_value (desk, visit, "place", NULL);
  after = tru_supports_occupancy (desk->store, desk->household, tru_date_new (2026, 12, 1), NULL);
  g_assert_cmpstr (tru_record_get_text (after, TRU_OCCUPANCY_DWELLING), ==, dwelling);
  before = tru_supports_occupancy (desk->store, desk->household, tru_date_new (2026, 11, 30), NULL);
  g_assert_cmpstr (tru_record_get_text (before, TRU_OCCUPANCY_DWELLING), ==, desk->dwelling);
  desk_undo (desk->store);
  desk_assert_value (desk, desk->support, "landlord_agreed_on", "2026-11-12");
  desk_assert_value (desk, desk->household, "rent", "612.00");
  desk_assert_value (desk, worksite, "dwelling", desk->dwelling);
  desk_assert_value (desk, photo, "room", room);
  desk_assert_value (desk, work, "work_type", type);
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

/* A dwelling of which only the day of moving in is noted. */
static char *
add_coming (Desk       *desk,
            const char *street,
            const char *since,
            char      **dwelling)
{
  *dwelling = desk_add (desk->store, "dwelling", "street", street, "commune", "Roubaix", NULL);
  return desk_add (desk->store, "occupancy", "household", desk->household, "dwelling", *dwelling, "since", since, NULL);
}

static void
assert_lives_in (Desk       *desk,
                 const char *day,
                 const char *dwelling)
{
  g_autoptr (TruRecord) home = tru_supports_occupancy (desk->store, desk->household, tru_date_parse (day), NULL);

  g_assert_nonnull (home);
  g_assert_cmpstr (tru_record_get_text (home, TRU_OCCUPANCY_DWELLING), ==, dwelling);
}

/* It moves in on another day than was thought: nothing is noted twice, and the old home is left. */
static void
test_move_into_coming (Desk         *desk,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dwelling = NULL;
  g_autofree char *coming = add_coming (desk, "4 rue Neuve", "2027-01-04", &dwelling);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_true (move (desk, dwelling, "2026-12-28", &error));
  g_assert_no_error (error);
  desk_assert_value (desk, coming, "since", "2026-12-28");
  assert_lives_in (desk, "2026-12-27", desk->dwelling);
  assert_lives_in (desk, "2026-12-28", dwelling);
  all = tru_store_find (desk->store, &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, desk->household, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  /* Later than was thought, too. */
  g_assert_true (move (desk, dwelling, "2027-01-11", &error));
  g_assert_no_error (error);
  desk_assert_value (desk, coming, "since", "2027-01-11");
}

static void
assert_found_at (Desk       *desk,
                 const char *address)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = tru_search (desk->store, "famille benali", 10, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((TruHit *) hits->pdata[0])->subtitle, ==, address);
}

/* Until the day of the move it lives where it lived. */
static void
test_move_later (Desk         *desk,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dwelling = desk_add (desk->store, "dwelling", "street", "4 rue Neuve", "commune", "Roubaix", NULL);

  g_assert_true (move (desk, dwelling, "2026-12-01", &error));
  g_assert_no_error (error);
  assert_found_at (desk, "27 rue de la Martinoire, Wattrelos");
  g_setenv ("TRUELLE_TODAY", "2026-12-01", TRUE);
  assert_found_at (desk, "4 rue Neuve, Roubaix");
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
}

/* Elsewhere until then, or for good. */
static void
test_move_beside_coming (Desk         *desk,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dwelling = NULL;
  g_autofree char *coming = add_coming (desk, "4 rue Neuve", "2027-01-04", &dwelling);
  g_autofree char *between = desk_add (desk->store, "dwelling", "street", "9 quai", "commune", "Roubaix", NULL);
  g_autoptr (TruRecord) gone = NULL;
  g_autoptr (TruRecord) next = tru_life_coming (desk->store, desk->household);

  g_assert_cmpstr (tru_record_get_uid (next), ==, coming);
  assert_refused (move (desk, between, "2027-01-04", &error), &error);
  g_assert_true (move (desk, between, "2026-12-01", &error));
  g_assert_no_error (error);
  assert_lives_in (desk, "2027-01-03", between);
  assert_lives_in (desk, "2027-01-04", dwelling);
  desk_assert_value (desk, coming, "until", NULL);
  desk_undo (desk->store);
  g_assert_true (move_or_give_up (desk, between, "2027-01-04", TRUE, &error));
  g_assert_no_error (error);
  assert_lives_in (desk, "2027-02-01", between);
  gone = tru_records_find (desk->store, coming, NULL);
  g_assert_null (gone);
}

/* Scheme 3: the support is about the operation's dwelling, wherever its household lives meanwhile. */
static void
test_move_beside_operation (Desk         *desk,
                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *operation = desk_add (desk->store, "operation", "name", "Îlot", "phase", "operational", "programme", desk->programme, NULL);
  g_autofree char *dwelling = NULL;
  g_autofree char *coming = add_coming (desk, "4 rue Neuve", "2027-01-04", &dwelling);
  g_autofree char *between = desk_add (desk->store, "dwelling", "street", "9 quai", "commune", "Roubaix", NULL);
  g_autofree char *worksite = add_worksite (desk, "2026-11-23");

  desk_set (desk->store, dwelling, "operation", operation);
  desk_set (desk->store, desk->support, "operation", operation);
  desk_set (desk->store, desk->support, "landlord_agreed_on", "2026-11-12");
  desk_set (desk->store, worksite, "dwelling", dwelling);
  g_assert_true (move (desk, between, "2026-12-01", &error));
  g_assert_no_error (error);
  g_assert_true (move (desk, dwelling, "2026-12-20", &error));
  g_assert_no_error (error);
  desk_assert_value (desk, worksite, "dwelling", dwelling);
  desk_assert_value (desk, worksite, "confirmed_on", "2026-11-10");
  desk_assert_value (desk, desk->support, "landlord_agreed_on", "2026-11-12");
  assert_lives_in (desk, "2026-12-20", dwelling);
  /* Who leaves the project leaves its dwelling to others. */
  g_assert_true (tru_life_end (desk->store, desk->household, TRU_HOUSEHOLD_END_REASON_EVICTED, tru_clock_today (), NULL, &error));
  g_assert_no_error (error);
  g_assert_null (tru_life_coming (desk->store, desk->household));
}

/* Between the home and a dwelling of the operation there is a choice; what is somebody else's is none. */
static void
test_dwellings (Desk         *desk,
                gconstpointer data)
{
  g_autofree char *operation = desk_add (desk->store, "operation", "name", "Îlot", "phase", "operational", "programme", desk->programme, NULL);
  g_autofree char *free_one = desk_add (desk->store, "dwelling", "street", "1 cour", "commune", "Roubaix", "operation", operation, NULL);
  g_autofree char *taken = desk_add (desk->store, "dwelling", "street", "2 cour", "commune", "Roubaix", "operation", operation, NULL);
  g_autofree char *other = desk_add (desk->store, "household", "name", "Famille Nowak", NULL);
  g_autofree char *promise = desk_add (desk->store, "occupancy", "household", other, "dwelling", taken, "since", "2027-01-04", NULL);
  g_autofree char *dwelling = NULL;
  g_autofree char *coming = add_coming (desk, "4 rue Neuve", "2027-01-04", &dwelling);
  g_autoptr (TruRecord) support = NULL;
  g_autoptr (GPtrArray) uids = NULL;

  desk_set (desk->store, desk->support, "operation", operation);
  support = tru_store_get (desk->store, &tru_support_kind, desk->support, NULL);
  uids = tru_supports_dwellings (desk->store, support, tru_clock_today ());
  g_assert_cmpuint (uids->len, ==, 3);
  g_assert_cmpstr (uids->pdata[0], ==, desk->dwelling);
  g_assert_cmpstr (uids->pdata[1], ==, dwelling);
  g_assert_cmpstr (uids->pdata[2], ==, free_one);
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/life/move", test_move);
  DESK_TEST ("/life/move-awaits-landlord", test_move_awaits_landlord);
  DESK_TEST ("/life/move-elsewhere", test_move_elsewhere);
  DESK_TEST ("/life/move-into-coming", test_move_into_coming);
  DESK_TEST ("/life/move-later", test_move_later);
  DESK_TEST ("/life/move-beside-coming", test_move_beside_coming);
  DESK_TEST ("/life/move-beside-operation", test_move_beside_operation);
  DESK_TEST ("/life/dwellings", test_dwellings);
  DESK_TEST ("/life/move-refused", test_move_refused);
  return g_test_run ();
}
