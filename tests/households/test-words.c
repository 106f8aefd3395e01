/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-words.h"

#include "tru-dwelling.h"

static void
assert_taken (char       *text,
              const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_initials (void)
{
  assert_taken (tru_household_initials ("Samira", "Benali"), "SB");
  assert_taken (tru_household_initials ("élodie", "Œuvrard"), "ÉŒ");
  assert_taken (tru_household_initials (NULL, "Famille Benali"), "FB");
  assert_taken (tru_household_initials (NULL, "Benali"), "B");
  assert_taken (tru_household_initials (NULL, NULL), "");
}

static void
test_links (void)
{
  g_assert_null (tru_household_link_word (TRU_MEMBERSHIP_LINK_REFERENT, TRU_PERSON_CIVILITY_MRS));
  g_assert_cmpstr (tru_household_link_word (TRU_MEMBERSHIP_LINK_CHILD, TRU_PERSON_CIVILITY_MRS), ==, "daughter");
  g_assert_cmpstr (tru_household_link_word (TRU_MEMBERSHIP_LINK_CHILD, TRU_PERSON_CIVILITY_MR), ==, "son");
  g_assert_cmpstr (tru_household_link_word (TRU_MEMBERSHIP_LINK_CHILD, -1), ==, "child");
  g_assert_cmpstr (tru_household_link_word (TRU_MEMBERSHIP_LINK_PARENT, TRU_PERSON_CIVILITY_NONE), ==, "parent");
}

static void
test_ages (void)
{
  TruDate today = tru_date_new (2026, 11, 24);

  assert_taken (tru_household_age (TRU_UNKNOWN, today), "age unknown");
  assert_taken (tru_household_age (tru_date_new (1988, 11, 24), today), "38 years old");
  assert_taken (tru_household_age (tru_date_new (1988, 11, 25), today), "37 years old");
  assert_taken (tru_household_age (tru_date_new (2024, 11, 25), today), "23 months old");
  assert_taken (tru_household_age (tru_date_new (2026, 10, 24), today), "1 month old");
  assert_taken (tru_household_age (today, today), "0 months old");
}

static void
test_days (void)
{
  TruDate four[] = { tru_date_new (2026, 11, 30), tru_date_new (2026, 12, 1), tru_date_new (2026, 12, 3), tru_date_new (2026, 12, 4) };
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (TruDate));

  assert_taken (tru_household_days (days), "");
  g_array_append_vals (days, four, 1);
  assert_taken (tru_household_days (days), "30 Nov");
  g_array_append_vals (days, four + 1, 3);
  assert_taken (tru_household_days (days), "30 Nov, 1, 3 and 4 Dec");
}

static void
test_places (void)
{
  assert_taken (tru_household_place ("Wattrelos", "Villas"), "Wattrelos · Villas");
  assert_taken (tru_household_place ("Wattrelos", "Wattrelos"), "Wattrelos");
  assert_taken (tru_household_place ("Wattrelos", NULL), "Wattrelos");
  assert_taken (tru_household_place (NULL, NULL), "");
}

static void
assert_floor (gint64      storey,
              const char *expected)
{
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);

  tru_record_set_number (dwelling, TRU_DWELLING_FLOOR, storey);
  assert_taken (tru_household_dwelling (dwelling), expected);
}

static void
test_floors (void)
{
  assert_floor (TRU_UNKNOWN, "");
  assert_floor (-2, "basement, level 2");
  assert_floor (-1, "basement");
  assert_floor (0, "ground floor");
  assert_floor (1, "1st floor");
  assert_floor (2, "floor 2");
}

static void
test_remaining (void)
{
  TruDate today = tru_date_new (2026, 11, 24);

  assert_taken (tru_household_remaining (today + 12, today), "12 days left");
  assert_taken (tru_household_remaining (today + 1, today), "1 day left");
  assert_taken (tru_household_remaining (today, today), "today");
  assert_taken (tru_household_remaining (today - 3, today), "3 days late");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/household-words/initials", test_initials);
  g_test_add_func ("/household-words/links", test_links);
  g_test_add_func ("/household-words/ages", test_ages);
  g_test_add_func ("/household-words/days", test_days);
  g_test_add_func ("/household-words/places", test_places);
  g_test_add_func ("/household-words/floors", test_floors);
  g_test_add_func ("/household-words/remaining", test_remaining);
  return g_test_run ();
}
