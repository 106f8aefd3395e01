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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/referrals/status", Desk, NULL, desk_set_up, test_status, desk_tear_down);
  return g_test_run ();
}
