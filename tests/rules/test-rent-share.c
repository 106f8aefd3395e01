/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-rent-share.h"

#include "tru-household.h"

#define THRESHOLD 3000 /* 30 % */

static gboolean
is_above (gint64 remaining,
          gint64 resources)
{
  TruRentShare share = tru_rent_share_new (remaining, 0, 0, resources);

  return tru_rent_share_is_above (&share, resources, THRESHOLD);
}

static void
test_share (void)
{
  /* The household of the mock-up: 742 € of rent and charges, 286 € of aid, 1,412 € of resources. */
  TruRentShare share = tru_rent_share_new (60000, 14200, 28600, 141200);

  g_assert_cmpint (share.answer, ==, TRU_RENT_SHARE_KNOWN);
  g_assert_cmpint (share.remaining, ==, 45600);
  g_assert_cmpint (share.share, ==, 3229);
  share = tru_rent_share_new (30000, 0, 40000, 100000);
  g_assert_cmpint (share.remaining, ==, 0);
  g_assert_cmpint (share.share, ==, 0);
}

static void
test_threshold (void)
{
  g_assert_false (is_above (29999, 100000));
  g_assert_false (is_above (30000, 100000));
  g_assert_true (is_above (30001, 100000));
  /* A share that is 30.00 % once rounded is above all the same. */
  g_assert_true (is_above (3000001, 10000000));
}

static void
test_unknown (void)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  TruRentShare share = tru_rent_share_of_household (household);

  g_assert_cmpint (share.answer, ==, TRU_RENT_SHARE_UNKNOWN);
  share = tru_rent_share_new (60000, 0, TRU_UNKNOWN, 100000);
  g_assert_cmpint (share.answer, ==, TRU_RENT_SHARE_UNKNOWN);
  g_assert_cmpint (share.remaining, ==, TRU_UNKNOWN);
  share = tru_rent_share_new (60000, 0, 0, TRU_UNKNOWN);
  g_assert_cmpint (share.answer, ==, TRU_RENT_SHARE_UNKNOWN);
  g_assert_cmpint (share.share, ==, TRU_UNKNOWN);
  g_assert_false (tru_rent_share_is_above (&share, TRU_UNKNOWN, THRESHOLD));
}

static void
test_no_resources (void)
{
  TruRentShare share = tru_rent_share_new (60000, 0, 0, 0);
  g_autofree char *text = tru_rent_share_format (&share, TRU_UNKNOWN);

  g_assert_cmpint (share.answer, ==, TRU_RENT_SHARE_NO_RESOURCES);
  g_assert_cmpint (share.share, ==, TRU_UNKNOWN);
  g_assert_true (tru_rent_share_is_above (&share, 0, THRESHOLD));
  g_assert_false (tru_rent_share_is_above (&share, 0, TRU_UNKNOWN));
  g_assert_cmpstr (text, ==, "No resources");
}

static void
test_missing (void)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autofree char *two = NULL;

  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, 60000);
  tru_record_set_number (household, TRU_HOUSEHOLD_RESOURCES, 0);
  two = tru_rent_share_missing (household);
  g_assert_cmpstr (two, ==, "Monthly charges, Monthly housing aid");
  tru_record_set_number (household, TRU_HOUSEHOLD_CHARGES, 0);
  tru_record_set_number (household, TRU_HOUSEHOLD_HOUSING_AID, 0);
  g_assert_null (tru_rent_share_missing (household));
}

/* On either side of 30 % to the cent, and on it: what is printed is never on the other side of the threshold. */
static void
test_digits (void)
{
  static const struct
  {
    gint64 remaining;
    gint64 resources;
    const char *tenths;
    const char *hundredths;
  } cases[] = {
    { 29990, 100000, "29.99", "29.99" },  { 30000, 100000, "30", "30" },          { 300010, 1000000, "30.001", "30.001" },
    { 299990, 1000000, "29.999", "29.999" }, { 45600, 141200, "32.3", "32.29" },  { 30040, 100000, "30.04", "30.04" },
    { 333, 1000, "33.3", "33.3" },        { 0, 100000, "0", "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TruRentShare share = tru_rent_share_new (cases[i].remaining, 0, 0, cases[i].resources);
      g_autofree char *tenths = tru_rent_share_number (&share, 1, THRESHOLD);
      g_autofree char *hundredths = tru_rent_share_number (&share, 2, THRESHOLD);

      g_assert_cmpstr (tenths, ==, cases[i].tenths);
      g_assert_cmpstr (hundredths, ==, cases[i].hundredths);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rent-share/digits", test_digits);
  g_test_add_func ("/rent-share/share", test_share);
  g_test_add_func ("/rent-share/threshold", test_threshold);
  g_test_add_func ("/rent-share/unknown", test_unknown);
  g_test_add_func ("/rent-share/missing", test_missing);
  g_test_add_func ("/rent-share/no-resources", test_no_resources);
  return g_test_run ();
}
