/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-referrals.h"

/* Households that come in, and the proposals that one of them may be known already. */

static char *
refer (Desk   *desk,
       gint64  status,
       GError **error)
{
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);
  TruReferralWish wish = { .referral = referral, .new_household = household, .person = person, .dwelling = dwelling, .status = status };

  tru_record_set_text (referral, TRU_REFERRAL_PROGRAMME, desk->programme);
  tru_record_set_number (referral, TRU_REFERRAL_DIRECT, TRUE);
  tru_record_set_number (referral, TRU_REFERRAL_RECEIVED_ON, tru_clock_today ());
  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Mme Storez");
  tru_record_set_text (person, TRU_PERSON_NAME, "Storez");
  tru_record_set_text (dwelling, TRU_DWELLING_STREET, "3 rue Nain");
  tru_record_set_text (dwelling, TRU_DWELLING_COMMUNE, "Roubaix");
  return tru_referrals_take (desk->store, &wish, error);
}

static gint64
status_of_newest (Desk *desk)
{
  g_autoptr (TruRecord) dwelling = tru_store_find_one (desk->store, &tru_dwelling_kind, TRU_DWELLING_STREET, "3 rue Nain", NULL);
  g_autoptr (TruRecord) occupancy = tru_store_find_one (desk->store, &tru_occupancy_kind, TRU_OCCUPANCY_DWELLING, tru_record_get_uid (dwelling), NULL);

  return tru_record_get_number (occupancy, TRU_OCCUPANCY_STATUS);
}

/* Nobody said whether the household rents: nobody is made a tenant. */
static void
test_status (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *support = refer (desk, TRU_UNKNOWN, &error);

  g_assert_no_error (error);
  g_assert_nonnull (support);
  g_assert_cmpint (status_of_newest (desk), ==, TRU_UNKNOWN);
  desk_undo (desk->store);
  g_free (support);
  support = refer (desk, TRU_OCCUPANCY_STATUS_OWNER, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status_of_newest (desk), ==, TRU_OCCUPANCY_STATUS_OWNER);
}

static void
assert_alike (Desk       *desk,
              const char *name,
              TruDate     birth_date,
              const char *street,
              const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) alike = tru_referrals_alike (desk->store, name, birth_date, street, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (alike->len, ==, reason ? 1 : 0);
  if (reason)
    g_assert_cmpstr (((TruLikeness *) alike->pdata[0])->reason, ==, reason);
}

/* Each alone is enough, whatever its case, accents and mistakes; something else is not. */
static void
test_alike (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *support = refer (desk, TRU_UNKNOWN, &error);
  g_autoptr (TruRecord) person = tru_store_find_one (desk->store, &tru_person_kind, TRU_PERSON_NAME, "Storez", NULL);

  tru_record_set_number (person, TRU_PERSON_BIRTH_DATE, tru_date_new (1988, 2, 1));
  g_assert_true (tru_records_save (desk->store, person, &error));
  assert_alike (desk, "STÓREZ", TRU_UNKNOWN, NULL, "same name");
  assert_alike (desk, "stor", TRU_UNKNOWN, NULL, "same name");
  assert_alike (desk, "Store", tru_date_new (1988, 2, 1), "3, Rue Nain", "same name, same address, same birth date");
  assert_alike (desk, "Sotrez", TRU_UNKNOWN, NULL, "similar name");
  assert_alike (desk, "Storrez", TRU_UNKNOWN, NULL, "similar name");
  assert_alike (desk, "Ztorez", TRU_UNKNOWN, NULL, "similar name");
  assert_alike (desk, "Sturet", TRU_UNKNOWN, NULL, NULL);
  assert_alike (desk, NULL, tru_date_new (1988, 2, 1), NULL, "same birth date");
  assert_alike (desk, NULL, tru_date_new (1988, 1, 2), NULL, NULL);
  assert_alike (desk, NULL, TRU_UNKNOWN, "3 r. nain", "same address");
  assert_alike (desk, NULL, TRU_UNKNOWN, "3 rue Nan", "similar address");
  assert_alike (desk, NULL, TRU_UNKNOWN, "4 rue Nan", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/referrals/status", Desk, NULL, desk_set_up, test_status, desk_tear_down);
  g_test_add ("/referrals/alike", Desk, NULL, desk_set_up, test_alike, desk_tear_down);
  return g_test_run ();
}
